"""Every change of a journey as an edit: a small frozen command with its label and its inverse."""

from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from journey.editing.branches import changed, made
from journey.editing.edit import Edit
from journey.editing.ids import IdSource, persona_ids, phase_ids, readable_id, touchpoint_ids
from journey.editing.label import Label
from journey.editing.personas import AddPersona, RemovePersona, ReplacePersona
from journey.editing.phases import AddPhase, MovePhase, RemovePhase
from journey.editing.properties import Entity, SetProperty, properties
from journey.editing.refusal import refusal
from journey.editing.scores import SetScore, shown_score
from journey.editing.sequence import Sequence
from journey.editing.touchpoints import (
    AddTouchpoint,
    MoveTouchpoint,
    RemoveTouchpoint,
    ReplaceTouchpoint,
)
from journey.editing.transitions import PlacedTransition
from journey.editing.whole import ReplaceJourney

AnyEdit = Annotated[
    SetProperty
    | SetScore
    | AddTouchpoint
    | RemoveTouchpoint
    | MoveTouchpoint
    | ReplaceTouchpoint
    | AddPhase
    | RemovePhase
    | MovePhase
    | AddPersona
    | RemovePersona
    | ReplacePersona
    | Sequence
    | ReplaceJourney,
    Field(discriminator="kind"),
]

Sequence.model_rebuild(_types_namespace={"AnyEdit": AnyEdit})
_EDITS: TypeAdapter[AnyEdit] = TypeAdapter(AnyEdit)


def encode_edit(edit: Edit) -> str:
    """The edit as JSON."""
    return edit.model_dump_json()


def decode_edit(written: str | bytes) -> Edit:
    """The edit that was written as JSON; raises InvalidEditError where it is none."""
    try:
        return _EDITS.validate_json(written)
    except ValidationError as error:
        raise refusal(error) from None


__all__ = [
    "AddPersona",
    "AddPhase",
    "AddTouchpoint",
    "AnyEdit",
    "Edit",
    "Entity",
    "IdSource",
    "Label",
    "MovePhase",
    "MoveTouchpoint",
    "PlacedTransition",
    "RemovePersona",
    "RemovePhase",
    "RemoveTouchpoint",
    "ReplaceJourney",
    "ReplacePersona",
    "ReplaceTouchpoint",
    "Sequence",
    "SetProperty",
    "SetScore",
    "changed",
    "decode_edit",
    "encode_edit",
    "made",
    "persona_ids",
    "phase_ids",
    "properties",
    "readable_id",
    "shown_score",
    "touchpoint_ids",
]
