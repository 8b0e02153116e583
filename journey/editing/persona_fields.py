"""One field of a persona, named by a path, as the text that people read and write there.

    name, age, quote ...            a property of its own
    goals, empathy/says ...         several things, one a line
    behaviour/influence             1 to 5 of DISC
    problems/1/benefit              one field of the second problem; `problems/new/problem` adds one
    customer/kind, customer/0/text  the customer profile and its properties

Emptied, a field says nothing any more; the main field of a list's part takes the part away.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from journey.editing.branches import made
from journey.editing.edit import Edit
from journey.editing.ids import readable_id
from journey.editing.personas import ReplacePersona
from journey.editing.properties import SetProperty
from journey.errors import InvalidEditError
from journey.model import Journey
from personas import (
    Communication,
    CustomerProfile,
    CustomerProperty,
    Disc,
    EmpathyMap,
    Influence,
    Persona,
    Problem,
    Trigger,
)

NEW = "new"
"""Stands in a path for the place behind the last."""

_LINES = frozenset({"hobbies", "topics", "goals", "values", "motives"})


class _Kind(NamedTuple):
    """What a list holds: its model, its main field, what a new part needs besides."""

    model: type[BaseModel]
    main: str
    new: Mapping[str, Any]


_LISTS: dict[str, _Kind] = {
    "context": _Kind(Influence, "text", {"kind": "other"}),
    "triggers": _Kind(Trigger, "text", {}),
    "problems": _Kind(Problem, "problem", {}),
    "communication": _Kind(Communication, "channel", {}),
    "customer": _Kind(CustomerProperty, "text", {"heading": "–"}),
}


def persona_value(persona: Persona, path: str) -> str:
    """What stands in a field, as text; empty where nothing is known. Refuses an unknown path."""
    name, *rest = path.split("/")
    value = getattr(persona, name, None) if name in Persona.model_fields else _refuse(path)
    match rest:
        case [] if name in _LINES:
            return "\n".join(value or ())
        case [] if name not in _LISTS:
            return "" if value is None else str(value)
        case [field] if name == "empathy":
            return "\n".join(getattr(value, field, None) or ())
        case [field] if name in ("behaviour", "customer"):
            return _text(getattr(value, field, None))
        case [place, field] if name in _LISTS:
            if place == NEW:
                return ""
            parts = _parts(persona, name)
            index = int(place) if place.isdecimal() else -1
            return _text(getattr(parts[index], field, None)) if 0 <= index < len(parts) else ""
        case _:
            return _refuse(path)


def persona_edit(
    journey: Journey, persona: Persona, path: str, text: str, seen: str
) -> Edit | None:
    """The edit after which a field says this text; None where it does already.

    `seen` is what stood there as the change was begun: where something else stands now, applying
    the edit raises ConflictError. Other parts of a list may have come or gone meanwhile.
    Raises InvalidEditError for a text that cannot stand there.
    """
    name, *rest = path.split("/")
    typed = text.strip()
    if rest and name in _LISTS and len(rest) == 2:
        place = _located(persona, name, rest[0], rest[1], seen)
        if typed == persona_value(persona, f"{name}/{place}/{rest[1]}").strip():
            return None
        return _part_edit(journey, persona, name, place, rest[1], typed, seen)
    if typed == persona_value(persona, path).strip():
        return None
    return _set(
        persona, name, _whole(persona, name, rest, typed), _whole(persona, name, rest, seen)
    )


def _set(persona: Persona, name: str, value: Any, old: Any) -> SetProperty:
    return SetProperty(entity="persona", id=persona.id, field=name, value=value, old=old)


def _whole(persona: Persona, name: str, rest: list[str], text: str) -> Any:
    """The property with that text in the field."""
    there = getattr(persona, name)
    match name, rest:
        case ("age", []):
            return _number(text)
        case (_, []) if name in _LINES:
            return _lines(text)
        case ("empathy", [field]):
            fields = _fields(there, EmpathyMap) | {field: _lines(text)}
            return fields if any(fields.values()) else None
        case ("behaviour", [field]):
            return _disc(there, field, text)
        case ("customer", ["kind"]):
            return _fields(there, CustomerProfile) | {"kind": text or "private"}
        case _:
            return text or None


def _disc(there: Disc | None, field: str, text: str) -> dict[str, Any] | None:
    """DISC with one value; the others are in the middle until they are set, cleared all go."""
    if not text:
        return None
    middle = dict.fromkeys(Disc.model_fields, 3)
    return middle | _fields(there, Disc) | {field: _number(text)}


def _part_edit(
    journey: Journey, persona: Persona, name: str, place: str, field: str, text: str, seen: str
) -> Edit | None:
    """The edit of one part of a list."""
    kind = _LISTS[name]
    parts = [_fields(part, kind.model) for part in _parts(persona, name)]
    if place == NEW:
        if not text:
            return None
        fresh = {**kind.new, **({kind.main: text} | {field: text})}
        if name == "triggers":
            fresh["id"] = readable_id(text, _trigger_ids(journey))
        return _set(persona, name, _listed(persona, name, [*parts, fresh]), getattr(persona, name))
    index = int(place)
    was = [dict(part) for part in parts]
    was[index][field] = seen or None
    if field == kind.main and not text:
        del parts[index]
    else:
        parts[index][field] = text or None
    after = _listed(persona, name, parts)
    if name == "triggers" and len(parts) < len(was):
        left = tuple(part for at, part in enumerate(persona.triggers) if at != index)
        given = {each: getattr(persona, each) for each in persona.model_fields_set}
        return ReplacePersona(persona=made(Persona, **(given | {"triggers": left})))
    return _set(persona, name, after, _listed(persona, name, was))


def _listed(persona: Persona, name: str, parts: list[dict[str, Any]]) -> Any:
    """The property that holds these parts."""
    if name != "customer":
        return parts
    return _fields(persona.customer, CustomerProfile) | {"properties": parts}


def _located(persona: Persona, name: str, place: str, field: str, seen: str) -> str:
    """Where the part stands now of which that was seen: at its place, else at the only such one."""
    if place == NEW:
        return NEW
    values = [_text(getattr(part, field, None)) for part in _parts(persona, name)]
    index = int(place) if place.isdecimal() else -1
    if not 0 <= index < len(values) or values[index] != seen:
        same = [at for at, value in enumerate(values) if value == seen]
        if len(same) == 1:
            index = same[0]
    if not 0 <= index < len(values):
        raise InvalidEditError(
            "This was taken away meanwhile", "Look at what is there now, then change it again"
        )
    return str(index)


def _parts(persona: Persona, name: str) -> tuple[BaseModel, ...]:
    if name == "customer":
        return persona.customer.properties if persona.customer else ()
    return getattr(persona, name)


def _fields(part: BaseModel | None, model: type[BaseModel]) -> dict[str, Any]:
    return {} if part is None else {name: getattr(part, name) for name in model.model_fields}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _number(text: str) -> int | str | None:
    """The number that was typed; words stay words, which the model refuses with its reason."""
    return int(text) if text.lstrip("-").isdecimal() else text or None


def _text(value: object) -> str:
    return "" if value is None else str(getattr(value, "value", value))


def _trigger_ids(journey: Journey) -> frozenset[str]:
    return frozenset(trigger.id for one in journey.personas for trigger in one.triggers)


def _refuse(path: str) -> Any:
    raise InvalidEditError("{property} is not a property that can be set", property=path)
