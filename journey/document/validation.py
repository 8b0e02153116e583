"""What the model refuses, told in the words of the people who write documents."""

from typing import Any

from journey.document.faults import Faults, Place, shown
from journey.document.spelling import nearest


def tell(error: Any, place: Place, was_written: bool, faults: Faults) -> None:
    """Add one of Pydantic's errors to the faults, unless its cause is told already."""
    if error["type"] == "missing":
        if not was_written:
            _tell_missing(str(error["loc"][-1]), place, faults)
        return
    # What nobody wrote is made from what is written, and that is told already.
    if len(faults) and not (error["loc"] and was_written):
        return
    if not faults.has(place):
        message, hint = _said(error, faults)
        faults.add(place, message, hint)


def _tell_missing(field: str, place: Place, faults: Faults) -> None:
    said = faults.words
    if field == "1" or field == "0":
        faults.add(place, said("needs two numbers, low and high"), said("Like [3.8, 4.4]"))
        return
    faults.add(
        place,
        said("`{key}` is missing", key=field),
        said("Add a line like `{key}: …`", key=field),
    )


def _said(error: Any, faults: Faults) -> tuple[str, str]:
    said = faults.words
    given, context, kind = error["input"], error.get("ctx", {}), error["type"]
    match kind:
        case "enum" | "literal_error":
            return _not_one_of(given, str(context["expected"]), faults)
        case "greater_than_equal":
            limit = said.number(context["ge"])
            return said("{value} is less than {limit}", value=shown(given), limit=limit), ""
        case "less_than_equal":
            limit = said.number(context["le"])
            return said("{value} is more than {limit}", value=shown(given), limit=limit), ""
        case "int_type" | "int_from_float" | "int_parsing":
            return said("{value} is not a whole number", value=shown(given)), ""
        case "float_type" | "float_parsing" | "finite_number":
            return said("{value} is not a number", value=shown(given)), ""
        case "bool_type" | "bool_parsing":
            message = said("{value} is neither true nor false", value=shown(given))
            return message, said("Write true or false")
        case "string_type":
            return said("{value} is not a text", value=shown(given)), ""
        case "too_long" if not isinstance(given, str):
            limit = context["max_length"]
            return said("has more entries than the {limit} allowed", limit=limit), ""
        case "string_too_long" | "too_long":
            return (
                said("is longer than the {limit} characters allowed", limit=context["max_length"]),
                said("Shorten it, or move the rest into `note`"),
            )
        case "string_pattern_mismatch":
            return _pattern(str(error["loc"][-1]), given, faults)
        case _ if kind.startswith("date"):
            return (
                said("{value} is not a date", value=shown(given)),
                said("Write dates like 2026-05-04"),
            )
        case "value_error":
            return said(str(context["error"])), ""
        case _:
            return str(error["msg"]), ""


def _not_one_of(given: object, expected: str, faults: Faults) -> tuple[str, str]:
    said = faults.words
    allowed = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    message = said(
        "{value} is not one of {allowed}", value=shown(given), allowed=", ".join(allowed)
    )
    meant = nearest(str(given).replace(" ", "_"), allowed)
    return message, said("Did you mean `{meant}`?", meant=meant) if meant else ""


def _pattern(field: str, given: object, faults: Faults) -> tuple[str, str]:
    said = faults.words
    if field == "language":
        return (
            said("{value} is not a language", value=shown(given)),
            said("Write a tag such as en, de or pt-BR"),
        )
    if field == "picture":
        return (
            said("is not an embedded picture"),
            said("Embed a PNG, JPEG or WebP as `data:image/png;base64,…`"),
        )
    return (
        said("{value} is not an id", value=shown(given)),
        said("Ids have small letters, digits, - and _; leave the id out to have one made"),
    )
