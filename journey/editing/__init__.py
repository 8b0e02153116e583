"""Every change of a journey as an edit: a small frozen command with its label and its inverse."""

from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from journey.editing.branches import changed, made
from journey.editing.edit import Edit
from journey.editing.ids import IdSource, persona_ids, phase_ids, readable_id, touchpoint_ids
from journey.editing.label import Label
from journey.editing.operation import (
    Alteration,
    Operation,
    PartId,
    Row,
    Rows,
    alter,
    decode_operation,
    decode_row,
    decode_rows,
    encode_operation,
    encode_row,
    encode_rows,
    fits,
    inverse,
    standing,
)
from journey.editing.parts import Parts, put_together, take_apart
from journey.editing.persona_fields import persona_edit, persona_value
from journey.editing.personas import AddPersona, MovePersona, RemovePersona, ReplacePersona
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
    | MovePersona
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
    "Alteration",
    "AnyEdit",
    "Edit",
    "Entity",
    "IdSource",
    "Label",
    "MovePersona",
    "MovePhase",
    "MoveTouchpoint",
    "Operation",
    "PartId",
    "Parts",
    "PlacedTransition",
    "RemovePersona",
    "RemovePhase",
    "RemoveTouchpoint",
    "ReplaceJourney",
    "ReplacePersona",
    "ReplaceTouchpoint",
    "Row",
    "Rows",
    "Sequence",
    "SetProperty",
    "SetScore",
    "alter",
    "changed",
    "decode_edit",
    "decode_operation",
    "decode_row",
    "decode_rows",
    "encode_edit",
    "encode_operation",
    "encode_row",
    "encode_rows",
    "fits",
    "inverse",
    "made",
    "persona_edit",
    "persona_ids",
    "persona_value",
    "phase_ids",
    "properties",
    "put_together",
    "readable_id",
    "shown_score",
    "standing",
    "take_apart",
    "touchpoint_ids",
]
