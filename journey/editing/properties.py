"""Setting one property of the journey, of a phase, of a touchpoint or of a persona."""

import json
from functools import lru_cache
from typing import Any, Literal, Self, cast

from pydantic import (
    BaseModel,
    JsonValue,
    SerializerFunctionWrapHandler,
    ValidationError,
    create_model,
    field_validator,
    model_serializer,
    model_validator,
)
from pydantic_core import to_jsonable_python

from journey.editing.branches import (
    changed,
    persona_index,
    phase_index,
    touchpoint_of,
    with_persona,
    with_phase,
    with_touchpoint,
)
from journey.editing.edit import Edit
from journey.editing.label import Label, label
from journey.editing.property_names import property_name, property_names
from journey.editing.refusal import refusal
from journey.editing.telling import told_change
from journey.errors import Clash, ConflictError, InvalidEditError
from journey.model import Journey, Phase, Touchpoint
from journey.model.record import Record
from journey.text import Id
from personas import Persona

Entity = Literal["journey", "phase", "touchpoint", "persona"]
"""What a property belongs to."""

_MODELS: dict[Entity, type[BaseModel]] = {
    "journey": Journey,
    "phase": Phase,
    "touchpoint": Touchpoint,
    "persona": Persona,
}

# Ids stay for good; what stands inside another part has its own edits.
_NOT_SET_HERE: dict[Entity, frozenset[str]] = {
    "journey": frozenset({"id", "personas", "phases"}),
    "phase": frozenset({"id", "touchpoints"}),
    "touchpoint": frozenset({"id"}),
    "persona": frozenset({"id"}),
}


def properties(entity: Entity) -> tuple[str, ...]:
    """The properties that can be set, in the order of the model."""
    return tuple(name for name in _MODELS[entity].model_fields if name not in _NOT_SET_HERE[entity])


class SetProperty(Edit):
    """Another value for one property; given `old`, it applies only where that value stands.

    Values are those of JSON; parts of the model may be given as they are.
    """

    kind: Literal["set_property"] = "set_property"
    entity: Entity
    id: Id | None = None
    """Which phase, touchpoint or persona; left out for the journey itself."""
    field: str
    value: JsonValue = None
    old: JsonValue = None
    """What the change replaces. Left out: whatever stands there."""

    @field_validator("value", "old", mode="before")
    @classmethod
    def _as_json(cls, value: Any) -> JsonValue:
        written: JsonValue = to_jsonable_python(value)
        json.dumps(written, allow_nan=False)
        return written

    @model_validator(mode="after")
    def _names_its_entity(self) -> Self:
        if (self.entity == "journey") == (self.id is not None):
            raise ValueError("a property of the journey has no id, any other has one")
        return self

    @model_serializer(mode="wrap")
    def _written(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        written: dict[str, Any] = handler(self)
        if not self.compares:
            del written["old"]
        return written

    @property
    def compares(self) -> bool:
        """Whether the edit says what it replaces."""
        return "old" in self.model_fields_set

    def apply(self, journey: Journey) -> Journey:
        """The journey with the value; raises ConflictError where another than `old` stands."""
        part = self._part(journey)
        value = self._parsed(self.value)
        if self.compares:
            self._compare(part)
        after = changed(part, **{self.field: value})
        match after:
            case Journey():
                return after
            case Phase():
                return with_phase(journey, after)
            case Touchpoint():
                return with_touchpoint(journey, after)
            case Persona():
                return with_persona(journey, after)
            case _:
                raise AssertionError(f"{self.entity} has no place in a journey")

    def inverse(self, journey: Journey) -> "SetProperty":
        """The value before, to be set where the value of this edit still stands."""
        return SetProperty(
            entity=self.entity,
            id=self.id,
            field=self.field,
            value=getattr(self._part(journey), self.field),
            old=self._parsed(self.value),
        )

    def describe(self, journey: Journey) -> Label:
        """Renamed, or which property of what was changed, from what to what."""
        part = self._part(journey)
        name = _name(part)
        if self.field in ("name", "title"):
            return label("Renamed “{name}” to “{new}”", name=name, new=self._parsed(self.value))
        before, after = getattr(part, self.field), self._parsed(self.value)
        return told_change(name, property_name(self.field), before, after)

    def _part(self, journey: Journey) -> BaseModel:
        if self.field not in properties(self.entity):
            raise InvalidEditError(
                "{property} is not a property that can be set",
                "Properties are {there}",
                property=self.field,
                there=", ".join(properties(self.entity)),
            )
        match self.entity, self.id:
            case "phase", str(id):
                return journey.phases[phase_index(journey, id)]
            case "touchpoint", str(id):
                return touchpoint_of(journey, id)
            case "persona", str(id):
                return journey.personas[persona_index(journey, id)]
            case _:
                return journey

    def _parsed(self, value: JsonValue) -> Any:
        holder = _holder(self.entity, self.field)
        try:
            return holder.model_validate_json(json.dumps({self.field: value})).__dict__[self.field]
        except ValidationError as error:
            raise refusal(error) from None

    def _compare(self, part: BaseModel) -> None:
        there = getattr(part, self.field)
        try:
            same = self._parsed(self.old) == there
        except InvalidEditError:
            same = False
        if not same:
            raise ConflictError(
                "“{name}” was changed meanwhile: {field} is now {there}",
                "Look at the value that is there now, then change it again if you still want to",
                clashes=(
                    Clash(
                        part="journey" if self.id is None else f"{self.entity}:{self.id}",
                        field=self.field,
                        name=_name(part),
                        seen=self.old,
                        mine=self.value,
                        theirs=to_jsonable_python(there),
                    ),
                ),
                name=_name(part),
                field=property_names().get(self.field, self.field),
                there=_shown(there),
            )


def _shown(value: Any) -> object:
    """A value as a message quotes it, in whole."""
    match value:
        case None | () | "":
            return InvalidEditError("empty")
        case bool():
            return InvalidEditError("yes") if value else InvalidEditError("no")
        case str() if value.startswith("data:"):
            return InvalidEditError("another value")
        case str():
            return InvalidEditError("“{text}”", text=value)
        case int() | float():
            return f"{value:.10g}"
        case tuple():
            parts = cast("tuple[Any, ...]", value)
            return tuple(
                _shown(getattr(part, "name", None) or getattr(part, "text", part)) for part in parts
            )
        case _:
            return InvalidEditError("another value")


@lru_cache(maxsize=256)
def _holder(entity: Entity, field: str) -> type[BaseModel]:
    """A record of this one field, to read a value of JSON by the field's own rules."""
    info = _MODELS[entity].model_fields[field]
    definitions: dict[str, Any] = {field: (info.annotation, info)}
    return create_model(f"Only_{entity}_{field}", __base__=Record, **definitions)


def _name(part: BaseModel) -> str:
    return part.title if isinstance(part, Journey) else str(getattr(part, "name", ""))
