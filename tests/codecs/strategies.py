"""Every journey that the model allows, with the texts that notations stumble over."""

import datetime
import os
import types
import typing
from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import Annotated, Any

from annotated_types import Ge, Le
from hypothesis import strategies as st
from pydantic import BaseModel

from journey.errors import Problem
from journey.model import (
    SCALES,
    ChannelRating,
    Journey,
    Phase,
    SatisfactionScore,
    ScaleKey,
    SubTouchpoint,
    Touchpoint,
    Transition,
    channel,
)
from journey.model.channel import Channel
from journey.text import Id, Name, Note, clean_name, clean_text
from personas import Persona
from tests.strategies import HARD_TEXTS

ROUND_TRIPS = int(os.environ.get("JOURNEY_ROUND_TRIPS", "80"))
"""How many generated journeys go out and come back in each notation."""

# Texts with a meaning in YAML or JSON.
_WORDS = (
    "no yes on off null Null ~ true False 1 1.5 -1e3 .5 0x1F .inf .NaN 1_000 12:30:45 2026-05-04"
    " - a: #a a#b ' \" 'a' \"a\" it's \\ a\\nb [a] a] &a *a !a | > |- %a @a `a` ? --- ... = <<"
    " lena all value -2..2 a/b data: \ufeffa a\ufeff \uffff a\u00a0b \U0001f600"
)
SIGNS = (
    *_WORDS.split(" "),
    *(
        "- a",
        "a: b",
        ": a",
        "a #b",
        'say "no"',
        "{a: b}",
        "a, b",
        "!!str a",
        "? a",
        "--- a",
        "a  b",
    ),
    *(
        "a\tb",
        "a\nb",
        "a\n\nb",
        "a\n  b\nc",
        "a \nb",
        "\\ \nb",
        "\\\t\nb",
        "a b " * 60,
        "wort" * 40,
    ),
)
_written = st.one_of(
    st.sampled_from(SIGNS),
    st.sampled_from(HARD_TEXTS),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=40),
    st.text(" \n\t:#-'\"[]{},&*!|>%@`\\?ab1.", max_size=30),
)


def _cleaned(clean: Any, longest: int) -> Any:
    def attempt(text: str) -> str | None:
        try:
            return clean(text)[:longest].strip()
        except ValueError:
            return None

    return attempt


names = _written.map(_cleaned(clean_name, 200)).filter(bool)
notes = _written.map(_cleaned(clean_text, 400)).filter(lambda text: text is not None)
ids = st.one_of(
    st.sampled_from(
        ("a", "a-2", "no", "1", "null", "value", "n", "touchpoint", "lena", "0x1f", "1-5")
    ),
    st.from_regex(r"[a-z0-9][a-z0-9_-]{0,12}", fullmatch=True),
)
numbers = st.one_of(
    st.integers(-100, 100).map(float),
    st.floats(allow_nan=False, allow_infinity=False),
)
dates = st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31))


def _values(annotation: Any) -> st.SearchStrategy[Any]:
    """Any value of a field's type."""
    if annotation == Name:
        return names
    if annotation == Note:
        return notes
    if annotation == Id:
        return ids
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*(_values(part) for part in inside))
    if origin is tuple and len(inside) == 2 and inside[1] is Ellipsis:
        return st.lists(_values(inside[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*(_values(part) for part in inside)).map(sorted).map(tuple)
    if origin is Annotated:
        return _bounded(inside[0], inside[1].metadata)
    if annotation is type(None):
        return st.none()
    if issubclass(annotation, Enum):
        return st.sampled_from(list(annotation))
    if issubclass(annotation, BaseModel):
        return records(annotation)
    return {bool: st.booleans(), int: st.integers(), float: numbers, datetime.date: dates}[
        annotation
    ]


def _bounded(type_: type, bounds: list[Any]) -> st.SearchStrategy[Any]:
    low = next((bound.ge for bound in bounds if isinstance(bound, Ge)), None)
    high = next((bound.le for bound in bounds if isinstance(bound, Le)), None)
    if type_ is int:
        return st.integers(low, high)
    assert type_ is float, type_
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


@cache  # to make a strategy takes longer than to draw from it
def _field(model: type[BaseModel], name: str) -> st.SearchStrategy[Any]:
    if name == "picture":
        return st.none() | st.just("data:image/png;base64,iVBORw0KGgo=")
    if name == "language":
        return st.sampled_from(["en", "de", "pt-BR", "no"])
    if name == "channel_ratings":
        ratings = st.lists(records(ChannelRating, scores=()), max_size=3)
        return ratings.map(lambda found: _distinct(found, "key"))
    return _values(typing.get_type_hints(model, include_extras=True)[name])


@st.composite
def records(draw: st.DrawFn, model: type[BaseModel], **given: Any) -> Any:
    """Any record of a model; optional fields are often left out."""
    if model is Channel and draw(st.booleans()):
        return channel(draw(names))
    if model is SatisfactionScore:
        scale = draw(st.sampled_from(ScaleKey))
        inside = st.floats(SCALES[scale].lowest, SCALES[scale].highest)
        given |= {"scale": scale, "value": draw(inside)}
    fields = dict(given)
    for name, field in model.model_fields.items():
        if name not in fields and (field.is_required() or draw(st.integers(0, 2)) == 0):
            fields[name] = draw(_field(model, name))
    return model(**fields)


def _distinct(records: list[Any], field: str = "id") -> tuple[Any, ...]:
    return tuple({getattr(record, field): record for record in records}.values())


@st.composite
def _touchpoints(draw: st.DrawFn, personas: list[str], triggers: list[str]) -> Touchpoint:
    known = st.sampled_from([None, *personas])
    scores = [
        score.model_copy(update={"persona": draw(known)})
        for score in draw(st.lists(records(SatisfactionScore), max_size=3))
    ]
    estimates = [
        score.model_copy(update={"persona": draw(known)})
        for score in draw(st.lists(records(SatisfactionScore), max_size=2))
    ]
    touchpoint = draw(records(Touchpoint, scores=(), estimates=(), serves=(), parts=()))
    quotes = tuple(q.model_copy(update={"persona": draw(known)}) for q in touchpoint.quotes)
    parts = draw(st.lists(records(SubTouchpoint, scores=()), max_size=2))
    part_scores = tuple(draw(st.lists(records(SatisfactionScore, persona=None), max_size=2)))
    serves = draw(st.lists(st.sampled_from(triggers), max_size=2)) if triggers else []
    fields = {name: getattr(touchpoint, name) for name in Touchpoint.model_fields}
    fields |= {"scores": _distinct(scores, "persona"), "quotes": quotes, "serves": tuple(serves)}
    fields |= {"estimates": _distinct(estimates, "persona")}
    fields |= {"parts": tuple(part.model_copy(update={"scores": part_scores}) for part in parts)}
    return Touchpoint(**fields)


@st.composite
def whole_journeys(draw: st.DrawFn) -> Journey:
    """Any journey that the model allows, with all of its parts."""
    personas = _distinct(draw(st.lists(records(Persona), max_size=2)))
    triggers = [trigger.id for persona in personas for trigger in persona.triggers]
    touchpoint = _touchpoints([persona.id for persona in personas], triggers)
    touchpoints = list(_distinct(draw(st.lists(touchpoint, max_size=5))))
    phases = []
    for phase in _distinct(draw(st.lists(records(Phase, touchpoints=()), max_size=3))):
        count = draw(st.integers(0, len(touchpoints)))
        phases.append(phase.model_copy(update={"touchpoints": tuple(touchpoints[:count])}))
        touchpoints = touchpoints[count:]
    known = [t.id for phase in phases for t in phase.touchpoints]
    ends = st.sampled_from(known) if known else st.nothing()
    transitions = st.builds(Transition, source=ends, target=ends, share=st.none() | st.floats(0, 1))
    ratings = [
        rating.model_copy(update={"scores": scores})
        for rating in draw(st.lists(records(ChannelRating, scores=()), max_size=2))
        for scores in [tuple(draw(st.lists(records(SatisfactionScore, persona=None), max_size=1)))]
    ]
    return draw(
        records(
            Journey,
            channel_ratings=_distinct(ratings, "key"),
            personas=personas,
            phases=tuple(phases),
            transitions=tuple(draw(st.lists(transitions, max_size=3))) if known else (),
        )
    )


def apart_from_look_alikes(warnings: Iterable[Problem]) -> list[Problem]:
    """The warnings but for names that are alike, as generated names may happen to be."""
    return [warning for warning in warnings if "is written almost like" not in warning.message]
