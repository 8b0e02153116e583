"""What became of a property, told in the list of changes: from what to what, what was added."""

from enum import Enum
from typing import Any, cast

from journey.editing.label import Label, label
from journey.model import Initiator, JourneyState, OrganisationKind, PhaseRole, TouchpointStatus

_LONGEST = 80
"""Longer words are told by their beginning."""

_NAMES: dict[Enum, Label] = {
    Initiator.COMPANY: label("Company"),
    Initiator.CUSTOMER: label("Customer"),
    Initiator.THIRD_PARTY: label("Third party"),
    TouchpointStatus.EXISTING: label("Existing"),
    TouchpointStatus.PLANNED: label("Planned"),
    PhaseRole.BEFORE: label("Before it"),
    PhaseRole.ACTION: label("The action"),
    PhaseRole.AFTER: label("After it"),
    JourneyState.AS_IS: label("As-is"),
    JourneyState.TO_BE: label("To-be"),
    OrganisationKind.OURS: label("Ours"),
    OrganisationKind.COMPETITOR: label("Competitor"),
}


def told_change(name: str, property: Label, before: Any, after: Any) -> Label:
    """The sentence of one property of the thing of that name.

    Values without words of their own (pictures, ways, tables) are told as changed.
    """
    there = {"name": name, "property": property}
    if isinstance(before, tuple) and isinstance(after, tuple):
        old, new = cast("tuple[object, ...]", before), cast("tuple[object, ...]", after)
        told = _told_list(there, _names(old), _names(new))
    else:
        told = _told_value(there, before, after)
    return told or label("“{name}”: {property} changed", **there)


def _told_value(there: dict[str, str | Label], before: Any, after: Any) -> Label | None:
    if isinstance(after, bool):
        if after:
            return label("“{name}”: {property} switched on", **there)
        return label("“{name}”: {property} switched off", **there)
    old, new = _said(before), _said(after)
    if new == "" and old:
        return label("“{name}”: {property} removed, was “{old}”", **there, old=old)
    if old == "" and new:
        return label("“{name}”: {property} set to “{new}”", **there, new=new)
    return _from_to(there, old, new)


def _told_list(
    there: dict[str, str | Label], old: list[str] | None, new: list[str] | None
) -> Label | None:
    """Parts that were added or removed; else all of them as they were and as they are."""
    if old is None or new is None:
        return None
    added = [each for each in new if each not in old]
    removed = [each for each in old if each not in new]
    if added and not removed:
        return label("“{name}”: {property}, added “{new}”", **there, new=_joined(added))
    if removed and not added:
        return label("“{name}”: {property}, removed “{old}”", **there, old=_joined(removed))
    return _from_to(there, _joined(old), _joined(new))


def _from_to(
    there: dict[str, str | Label], old: float | str | Label | None, new: float | str | Label | None
) -> Label | None:
    if not old or not new or old == new:
        return None
    return label("“{name}”: {property} from “{old}” to “{new}”", **there, old=old, new=new)


def _said(value: Any) -> float | str | Label | None:
    """A value as it is told; empty for nothing, None for what has no words."""
    match value:
        case None:
            return ""
        case Enum():
            return _NAMES.get(value)
        case str():
            return None if value.startswith("data:") else _short(value)
        case int() | float():
            return float(value)
        case _:
            return _short(name) if (name := _name(value)) else None


def _names(parts: tuple[object, ...]) -> list[str] | None:
    """The name of each part; None where one has none."""
    named = [_name(part) for part in parts]
    return None if None in named else cast("list[str]", named)


def _name(part: object) -> str | None:
    if isinstance(part, str):
        return part
    for field in ("name", "text", "action"):
        if isinstance(found := getattr(part, field, None), str) and found:
            return found
    return None


def _joined(names: list[str]) -> str:
    return _short(", ".join(names))


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1].rstrip()}…"
