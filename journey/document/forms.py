"""How each part of a journey is written: its keys, and the short forms that stand for longer ones.

Keys and what they hold follow from the model; only what is written otherwise is said here.
"""

import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from journey.model import (
    Activity,
    Benchmark,
    Channel,
    ChannelRating,
    Engagement,
    Evidence,
    Indicator,
    Journey,
    Measure,
    Organisation,
    PainPoint,
    Phase,
    Quote,
    Reading,
    SatisfactionScore,
    SubTouchpoint,
    Touchpoint,
    Transition,
)
from personas import (
    Communication,
    CustomerProperty,
    Disc,
    Influence,
    Persona,
    Problem,
    Trigger,
)


class Kind(Enum):
    """What a single value is: it decides how text without quotes is understood."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    FLAG = "flag"


class Many(NamedTuple):
    """A list of the same."""

    of: "Shape"


class Satisfaction(Enum):
    """The scores of a touchpoint: a number, a score, a score per persona, or a list of scores."""

    SCORES = "scores"


Ends = tuple[float | None, float | None]


class Slot(NamedTuple):
    """What a key of the document holds, and the field of the model that it fills."""

    field: str
    shape: "Shape"
    is_single: bool = False
    """The key holds one entry of a list."""
    ends: Ends = (None, None)
    """Between which a number lies, both included; None: without an end."""


@dataclass(frozen=True, eq=False)
class Form:
    """How one record is written."""

    record: type[BaseModel]
    alone: str = ""
    """The key that is meant where only a text stands in the record's place."""
    grouped_by: str = ""
    """A list of these may be a table from this key's values to the text."""
    singular: Mapping[str, str] = field(default_factory=dict[str, str])
    """Keys that hold one entry of a list, with the list's key."""
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    """Fields that are written under another key."""
    first: str = ""
    """The key that is written first."""
    named_by: str = ""
    """The field from which the id is made where none is given."""
    is_inline: bool = False
    """It is written on one line where it fits."""

    @cached_property
    def slots(self) -> dict[str, Slot]:
        """The keys that may stand in it, in the order in which they are written."""
        singles = {plural: single for single, plural in self.singular.items()}
        names = sorted(self.record.model_fields, key=lambda name: name != self.first)
        slots: dict[str, Slot] = {}
        for name in names:
            key = self.renamed.get(name, name)
            info = self.record.model_fields[name]
            shape = shape_of(info.annotation)
            if key in singles:
                slots[singles[key]] = Slot(name, shape, is_single=True)
            slots[key] = Slot(name, shape, ends=_ends((info.annotation, *info.metadata)))
        return slots


Shape = Kind | Many | Form | Satisfaction

_FORMS: dict[type[BaseModel], Form] = {
    form.record: form
    for form in (
        Form(
            Journey,
            first="title",
            named_by="title",
            singular={"persona": "personas", "engagement": "engagements"},
        ),
        Form(Organisation, alone="name", is_inline=True),
        Form(
            Phase,
            alone="name",
            first="name",
            named_by="name",
            singular={"indicator": "indicators"},
        ),
        Form(
            Touchpoint,
            alone="name",
            first="name",
            named_by="name",
            renamed={"scores": "satisfaction", "estimates": "estimate"},
            singular={
                "channel": "channels",
                "pain_point": "pain_points",
                "quote": "quotes",
                "activity": "activities",
                "measure": "measures",
                "indicator": "indicators",
            },
        ),
        Form(SubTouchpoint, alone="name", renamed={"scores": "satisfaction"}, is_inline=True),
        Form(Channel, alone="name", is_inline=True),
        Form(ChannelRating, alone="name", renamed={"scores": "satisfaction"}, is_inline=True),
        Form(Engagement, first="name", is_inline=True),
        Form(PainPoint, alone="text", is_inline=True),
        Form(Quote, alone="text"),
        Form(Activity, alone="text", grouped_by="visibility"),
        Form(Measure, alone="name", is_inline=True),
        Form(Indicator, alone="name", is_inline=True),
        Form(Reading, is_inline=True),
        Form(Benchmark, is_inline=True),
        Form(Transition, is_inline=True),
        Form(Persona, first="name", named_by="name"),
        Form(Trigger, alone="text", first="text", named_by="text", is_inline=True),
        Form(Problem, alone="problem"),
        Form(Communication, alone="channel", is_inline=True),
        Form(Influence, grouped_by="kind"),
        Form(CustomerProperty, grouped_by="heading"),
        Form(Disc, is_inline=True),
    )
}

SCORE = Form(SatisfactionScore)
EVIDENCE = Form(Evidence)
EVIDENCE_FIELD = {"evidence" if name == "kind" else name: name for name in Evidence.model_fields}
"""The evidence stands beside the value: its keys, with its fields."""
SCORE_KEYS = ("value", "scale", "persona", *EVIDENCE_FIELD)


def form_of(record: type[BaseModel]) -> Form:
    """How a record is written; as the model has it where nothing else is said."""
    if record not in _FORMS:
        _FORMS[record] = Form(record)
    return _FORMS[record]


def _ends(told: object) -> Ends:
    """The ends that a type or what is told beside it sets to a number."""
    if isinstance(told, tuple):
        both = [_ends(each) for each in typing.cast("tuple[object, ...]", told)]
        lowest = next((low for low, _ in both if low is not None), None)
        return lowest, next((high for _, high in both if high is not None), None)
    if isinstance(told, FieldInfo):
        return _ends(tuple(told.metadata))
    if typing.get_origin(told) in (typing.Annotated, types.UnionType, typing.Union):
        return _ends(typing.get_args(told))
    return getattr(told, "ge", None), getattr(told, "le", None)


def shape_of(annotation: object) -> Shape:
    """What stands in the place of a field, from its type in the model."""
    if typing.get_origin(annotation) is typing.Annotated:
        return shape_of(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return shape_of(next(a for a in typing.get_args(annotation) if a is not type(None)))
    if typing.get_origin(annotation) is tuple:
        entry = typing.get_args(annotation)[0]
        return Satisfaction.SCORES if entry is SatisfactionScore else Many(shape_of(entry))
    if isinstance(annotation, type):
        if issubclass(annotation, BaseModel):
            return form_of(annotation)
        for type_, kind in ((bool, Kind.FLAG), (int, Kind.WHOLE), (float, Kind.NUMBER)):
            if issubclass(annotation, type_):
                return kind
    return Kind.TEXT
