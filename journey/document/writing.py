"""From a journey to what a file says: short where nothing is lost, without what is the default."""

import datetime
from collections.abc import Sequence
from enum import Enum
from typing import Any, Union

from pydantic import BaseModel

from journey.document import forms
from journey.document.forms import Form, Kind, Many, Shape, Slot, form_of
from journey.document.ids import needed_ids
from journey.document.upgrades import FORMAT
from journey.model import Channel, Evidence, Journey, SatisfactionScore, channel_kind
from journey.text import slug
from personas import Persona

Written = Union[str, int, float, bool, "list[Written]", "dict[str, Written]"]
"""Tables, lists, texts, numbers and flags: what every notation knows."""


class OneLine(dict[str, Any]):
    """A table that is written on one line where it fits."""


def written(journey: Journey) -> dict[str, Any]:
    """What a file says of a journey, ready for any notation."""
    return {"format": FORMAT, **_Writing(journey).record(form_of(Journey), journey)}


class _Writing:
    def __init__(self, journey: Journey) -> None:
        self.scale = journey.scale
        self.unwritten: set[int] = set()
        """The records whose id is the one that reading would make."""
        triggers = [trigger for persona in journey.personas for trigger in persona.triggers]
        self._leave_out(journey.phases, "phase")
        self._leave_out(journey.touchpoints, "touchpoint")
        self._leave_out(journey.personas, "persona")
        self._leave_out(triggers, "trigger", "text")
        if journey.id == slug(journey.title, "journey"):
            self.unwritten.add(id(journey))

    def _leave_out(self, records: Sequence[Any], fallback: str, named_by: str = "name") -> None:
        names: list[str] = [getattr(record, named_by) for record in records]
        needed = needed_ids([record.id for record in records], names, fallback)
        self.unwritten.update(
            id(record) for record, needs in zip(records, needed, strict=True) if needs is None
        )

    def record(self, form: Form, record: BaseModel) -> Any:
        """A record as a table, or as the one text that says it all."""
        table: dict[str, Any] = {}
        for key, slot in form.slots.items():
            if not slot.is_single and not self._is_understood(record, slot):
                self._put(table, form, key, slot, getattr(record, slot.field))
        alone = table.get(form.alone) if len(table) == 1 else None
        if alone is not None and not isinstance(record, Persona):
            return alone
        is_flat = not any(isinstance(value, dict) for value in table.values())
        return OneLine(table) if form.is_inline and is_flat else table

    def _is_understood(self, record: BaseModel, slot: Slot) -> bool:
        """Whether reading fills the field with the same value where it is left out."""
        value = getattr(record, slot.field)
        if slot.field == "id" and id(record) in self.unwritten:
            return True
        if isinstance(record, Channel) and slot.field == "kind":
            return value is channel_kind(record.name)
        field = type(record).model_fields[slot.field]
        return not field.is_required() and value == field.default

    def _put(self, table: dict[str, Any], form: Form, key: str, slot: Slot, value: Any) -> None:
        singles = {plural: single for single, plural in form.singular.items()}
        if isinstance(slot.shape, Many) and len(value) == 1 and key in singles:
            table[singles[key]] = self._value(slot.shape.of, value[0])
        else:
            table[key] = self._value(slot.shape, value)

    def _value(self, shape: Shape, value: Any) -> Any:
        if isinstance(shape, Kind):
            return _scalar(value)
        if isinstance(shape, Form):
            return self.record(shape, value)
        if isinstance(shape, Many):
            if isinstance(shape.of, Form) and shape.of.grouped_by:
                return self._grouped(shape.of, value)
            return [self._value(shape.of, entry) for entry in value]
        return self._satisfaction(value)

    def _grouped(self, form: Form, records: tuple[Any, ...]) -> Any:
        """A table from kind to texts, where that keeps the order; else a list."""
        groups: dict[str, list[str]] = {}
        last = None
        for record in records:
            kind = str(_scalar(getattr(record, form.grouped_by)))
            if kind != last and kind in groups:
                return [self.record(form, record) for record in records]
            groups.setdefault(kind, []).append(record.text)
            last = kind
        return {kind: texts[0] if len(texts) == 1 else texts for kind, texts in groups.items()}

    def _satisfaction(self, scores: tuple[SatisfactionScore, ...]) -> Any:
        personas = [score.persona for score in scores]
        if personas == [None]:
            return self._score(scores[0], with_persona=True)
        by_name = [persona for persona in personas if persona is not None]
        if len(set(by_name)) == len(scores) and not set(forms.SCORE_KEYS).intersection(by_name):
            return OneLine(
                {str(score.persona): self._score(score, with_persona=False) for score in scores}
            )
        return [self._score(score, with_persona=True) for score in scores]

    def _score(self, score: SatisfactionScore, *, with_persona: bool) -> Any:
        table = OneLine(value=_scalar(score.value))
        if score.scale is not self.scale:
            table["scale"] = score.scale.value
        if with_persona and score.persona is not None:
            table["persona"] = score.persona
        for key, field in forms.EVIDENCE_FIELD.items():
            value: Any = getattr(score.evidence, field)
            if value != Evidence.model_fields[field].default:
                is_pair = field == "interval"
                table[key] = [_scalar(end) for end in value] if is_pair else _scalar(value)
        return table["value"] if len(table) == 1 else table


def _scalar(value: Any) -> Any:
    """A single value as notations know it; a whole number without a point."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value
