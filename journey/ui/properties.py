"""Edits of one property of a part, for as long as nobody else has changed that."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from journey.editing import Entity, SetProperty
from journey.model import Journey, Phase, Touchpoint

Part = Journey | Phase | Touchpoint


def setter(part: Part, name: str) -> Callable[[Any], SetProperty]:
    """The edit that sets a property to a value."""
    old = getattr(part, name)
    entity, id = _entity(part)
    return lambda value: SetProperty(entity=entity, id=id, field=name, value=value, old=old)


def text_setter(part: Part, name: str) -> Callable[[str], SetProperty]:
    """The edit that sets a property to a text, or to nothing where that is empty."""
    put = setter(part, name)
    return lambda text: put(text.strip() or None)


def _entity(part: BaseModel) -> tuple[Entity, str | None]:
    match part:
        case Touchpoint():
            return "touchpoint", part.id
        case Phase():
            return "phase", part.id
        case _:
            return "journey", None
