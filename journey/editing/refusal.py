"""What the model says against a change, in the words of the people who make it."""

from collections.abc import Mapping
from typing import Any, cast

from pydantic import ValidationError

from journey.editing.label import Label
from journey.editing.property_names import property_names
from journey.errors import InvalidEditError

_QUOTED = 60
"""So many characters of a value are said again."""


def refusal(error: ValidationError) -> InvalidEditError:
    """The refusal that names every bad field, in any language."""
    faults = error.errors(include_url=False)
    return InvalidEditError(
        "This does not fit: {problem}",
        "Nothing was changed; correct the value and try again",
        problem=tuple(_fault(cast("Mapping[str, Any]", fault)) for fault in faults),
    )


def _fault(fault: Mapping[str, Any]) -> InvalidEditError:
    said = _said(fault)
    place = _place(fault["loc"])
    if place is None:
        return said
    return InvalidEditError("{property}: {problem}", property=place, problem=said)


def _place(steps: tuple[str | int, ...]) -> Label | str | None:
    """The property that people know by a word; else the path as documents write it."""
    for step in steps:
        if step in property_names():
            return property_names()[str(step)]
    return ".".join(str(step) for step in steps) or None


def _said(fault: Mapping[str, Any]) -> InvalidEditError:
    """One fault of the model; of what is rare, the model's own words."""
    context: Mapping[str, Any] = fault.get("ctx", {})
    given = fault["input"]
    match fault["type"]:
        case "string_too_long" | "too_long" if isinstance(given, str):
            limit = str(context["max_length"])
            return InvalidEditError(
                "at most {limit} characters, not {count}", limit=limit, count=str(len(given))
            )
        case "too_long":
            return InvalidEditError("at most {limit} of them", limit=str(context["max_length"]))
        case "greater_than_equal":
            return InvalidEditError(
                "at least {limit}, not {value}", limit=_short(context["ge"]), value=_short(given)
            )
        case "less_than_equal":
            return InvalidEditError(
                "at most {limit}, not {value}", limit=_short(context["le"]), value=_short(given)
            )
        case "missing":
            return InvalidEditError("is missing")
        case kind:
            return _of_kind(kind, fault["msg"], given)


def _of_kind(kind: str, message: str, given: Any) -> InvalidEditError:
    """What the value should have been."""
    if given is None:
        return InvalidEditError("must not be empty")
    if kind.startswith("string_type"):
        return InvalidEditError("must be text")
    if kind.startswith("int_"):
        return InvalidEditError("must be a whole number, not {value}", value=_short(given))
    if kind.startswith(("float_", "finite_", "decimal_")):
        return InvalidEditError("must be a number, not {value}", value=_short(given))
    if kind.startswith("date"):
        return InvalidEditError(
            "must be a date such as 2026-11-21, not {value}", value=_short(given)
        )
    if kind.startswith("bool_"):
        return InvalidEditError("must be yes or no, not {value}", value=_short(given))
    if kind in ("enum", "literal_error"):
        return InvalidEditError("{value} is none of the choices", value=_short(given))
    plain = message.removeprefix("Value error, ")
    return _OF_MODEL.get(plain) or InvalidEditError("{reason}", reason=plain)


def _short(value: Any) -> str:
    said = f"{value:.10g}" if isinstance(value, float) else str(value)
    return said if len(said) <= _QUOTED else f"{said[:_QUOTED]}…"


_OF_MODEL = {
    "is empty": InvalidEditError("is empty"),
    "holds a NUL character": InvalidEditError("holds a NUL character"),
}
