"""A journey taken apart: one row for each phase, touchpoint, persona, transition and for the rest.

Rows carry what a list says by its order as a place that sorts, and the score of each persona as a
property of its own. So people who change different things never meet, and what a change costs does
not depend on how much else there is.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, JsonValue, ValidationError

from journey.editing.branches import made, refusal, unknown
from journey.editing.operation import (
    Alteration,
    Operation,
    PartId,
    Row,
    Rows,
    alter,
    between,
    fits,
)
from journey.editing.places import arranged, free_place
from journey.model import Journey, Phase, Touchpoint, Transition
from personas import Persona

T = TypeVar("T", bound=BaseModel)

JOURNEY: PartId = "journey"
_SCORE = "score"


@dataclass(frozen=True, slots=True)
class Parts:
    """A journey and its rows; the rows of one that was changed share what was not touched."""

    journey: Journey
    rows: Rows

    def difference(self, after: Journey, moving: Collection[PartId] = ()) -> Operation:
        """What leads from this journey to another; nothing where they say the same.

        Of two that have changed places either may have moved: it is the one of those `moving`.
        """
        return between(self.rows, _laid_out(after, self, moving))

    def unfit(self, operation: Operation) -> tuple[Alteration, ...]:
        """The alterations that replace what does not stand there (any more)."""
        rows = dict(self.rows)
        found: list[Alteration] = []
        for alteration in operation:
            if fits(rows, alteration):
                alter(rows, alteration)
            else:
                found.append(alteration)
        return tuple(found)

    def settled(self, operation: Operation) -> Operation:
        """The operation, which fits, with other places where somebody else has taken its own."""
        rows = dict(self.rows)
        for alteration in operation:
            alter(rows, alteration)
        moved: dict[PartId, str] = {}
        for alteration in operation:
            part, row = alteration.part, rows.get(alteration.part, {})
            if "place" in row and alteration.field in (None, "place", "phase"):
                moved[part] = free_place(str(row["place"]), _taken(rows, part))
                rows[part] = {**row, "place": moved[part]}
        return tuple(_elsewhere(operation, moved, self.rows))

    def altered(self, operation: Operation) -> "Parts":
        """The journey after an operation that fits.

        Raises InvalidEditError where the parts do not make a journey any more.
        """
        rows = dict(self.rows)
        for alteration in operation:
            alter(rows, alteration)
        touched = {alteration.part for alteration in operation}
        return Parts(_joined(self.journey, rows, touched), rows)


def take_apart(journey: Journey) -> Parts:
    """A journey with its rows."""
    empty = Parts(Journey(id=journey.id, title=journey.title), {})
    return Parts(journey, _laid_out(journey, empty))


def put_together(id: str, rows: Rows) -> Parts:
    """The journey that some rows make."""
    return Parts(_joined(Journey(id=id, title="-"), rows, rows.keys()), rows)


def _laid_out(after: Journey, before: Parts, moving: Collection[PartId] = ()) -> Rows:
    """The rows of a journey; what it shares with the one before keeps its row and its place."""
    rows: Rows = {JOURNEY: _fields(after, {"id", "phases", "personas", "transitions"})}
    known = before.rows
    _lay_row(rows, known, "persona", after.personas, before.journey.personas, moving)
    _lay_row(rows, known, "phase", after.phases, before.journey.phases, moving)
    there = before.journey.touchpoint
    for phase in after.phases:
        order = [_id("touchpoint", one.id) for one in phase.touchpoints]
        places = arranged(order, _places(known, order, phase.id), moving)
        for touchpoint, id in zip(phase.touchpoints, order, strict=True):
            row = known.get(id)
            if row is not None and there.get(touchpoint.id) is touchpoint:
                if (row["phase"], row["place"]) != (phase.id, places[id]):
                    row = {**row, "phase": phase.id, "place": places[id]}
            else:
                row = _touchpoint(touchpoint, row or {})
                row |= {"phase": phase.id, "place": places[id]}
            rows[id] = _same(known, id, row)
    _lay_transitions(rows, known, after, before.journey)
    rows[JOURNEY] = _same(known, JOURNEY, rows[JOURNEY])
    return rows


def _lay_row(
    rows: Rows,
    known: Rows,
    kind: str,
    parts: tuple[Phase, ...] | tuple[Persona, ...],
    before: tuple[Phase, ...] | tuple[Persona, ...],
    moving: Collection[PartId] = (),
) -> None:
    order = [_id(kind, part.id) for part in parts]
    places = arranged(order, _places(known, order), moving)
    there = {part.id: part for part in before}
    for part, id in zip(parts, order, strict=True):
        row = known.get(id)
        if row is None or there.get(part.id) is not part:
            row = _fields(part, {"id", "touchpoints"})
        rows[id] = _same(known, id, {**row, "place": places[id]})


def _lay_transitions(rows: Rows, known: Rows, after: Journey, before: Journey) -> None:
    if after.transitions is before.transitions:
        rows |= {id: row for id, row in known.items() if _kind(id) == "transition"}
        return
    order: list[PartId] = []
    for transition in after.transitions:
        way = f"{transition.source}>{transition.target}"
        again = sum(_way(id) == way for id in order)
        order.append(_id("transition", f"{way}>{again}" if again else way))
    places = arranged(order, _places(known, order))
    for transition, id in zip(after.transitions, order, strict=True):
        row = _fields(transition, set()) | {"place": places[id]}
        rows[id] = _same(known, id, row)


def _way(id: PartId) -> str:
    return ">".join(id.partition(":")[2].split(">")[:2])


def _places(known: Rows, order: Iterable[PartId], phase: str | None = None) -> dict[PartId, str]:
    """The places of those that are known already, and in the same phase."""
    return {
        id: str(row["place"])
        for id in order
        if (row := known.get(id)) is not None and (phase is None or row["phase"] == phase)
    }


def _same(known: Rows, id: PartId, row: Row) -> Row:
    """The row that was there, where it says the same."""
    there = known.get(id)
    return there if there is not None and (there is row or there == row) else row


def _fields(part: BaseModel, without: set[str]) -> Row:
    return part.model_dump(mode="json", exclude_defaults=True, exclude=without)


def _touchpoint(touchpoint: Touchpoint, before: Row) -> Row:
    """The row of a touchpoint, where each score is a property by its persona."""
    row = _fields(touchpoint, {"id", "scores"})
    order = [_score_property(score.persona) for score in touchpoint.scores]
    known = {name: _score(before[name])["place"] for name in order if name in before}
    places = arranged(order, {name: str(place) for name, place in known.items()})
    for name, score in zip(order, touchpoint.scores, strict=True):
        row[name] = {**_fields(score, {"persona"}), "place": places[name]}
    return row


def _score_property(persona: str | None) -> str:
    return _SCORE if persona is None else f"{_SCORE}:{persona}"


def _score(value: JsonValue) -> Row:
    assert isinstance(value, dict)
    return value


def _joined(before: Journey, rows: Rows, touched: Iterable[PartId]) -> Journey:
    """The journey that the rows make; of the one before it takes the parts not touched."""
    anew = set(touched)
    there: dict[PartId, BaseModel] = {_id("persona", p.id): p for p in before.personas}
    there |= {_id("phase", phase.id): phase for phase in before.phases}
    there |= {_id("touchpoint", one.id): one for one in before.touchpoints}
    kinds: dict[str, list[PartId]] = {"persona": [], "phase": [], "transition": []}
    inside: dict[str, list[PartId]] = {}
    for id, row in rows.items():
        kind = _kind(id)
        if kind == "touchpoint":
            inside.setdefault(str(row["phase"]), []).append(id)
        elif kind in kinds:
            kinds[kind].append(id)

    def place(id: PartId) -> tuple[str, PartId]:
        return str(rows[id]["place"]), id

    personas = tuple(
        _part(Persona, rows, id, there, anew) for id in sorted(kinds["persona"], key=place)
    )
    phases: list[Phase] = []
    for id in sorted(kinds["phase"], key=place):
        touchpoints = tuple(
            _part(Touchpoint, rows, one, there, anew)
            for one in sorted(inside.pop(_name(id), ()), key=place)
        )
        phases.append(_phase(rows, id, there, anew, touchpoints))
    if inside:
        raise unknown("phase", next(iter(inside)), [_name(id) for id in kinds["phase"]])
    given: dict[str, Any] = _values(Journey, rows[JOURNEY]) if JOURNEY in anew else {}
    if JOURNEY not in anew:
        given = {name: getattr(before, name) for name in before.model_fields_set}
    transitions = before.transitions
    if any(_kind(id) == "transition" for id in anew):
        transitions = tuple(
            _read(Transition, _without_place(rows[id]))
            for id in sorted(kinds["transition"], key=place)
        )
    given |= {"personas": personas, "phases": tuple(phases), "transitions": transitions}
    return made(Journey, **{**given, "id": before.id})


def _phase(
    rows: Rows,
    id: PartId,
    there: Mapping[PartId, BaseModel],
    anew: set[PartId],
    touchpoints: tuple[Touchpoint, ...],
) -> Phase:
    """A phase; the one before where neither it nor what stands in it is another."""
    before = there.get(id)
    if id not in anew and isinstance(before, Phase):
        same = len(before.touchpoints) == len(touchpoints) and all(
            one is other for one, other in zip(before.touchpoints, touchpoints, strict=True)
        )
        if same:
            return before
    given = _values(Phase, rows[id])
    return made(Phase, **{**given, "id": _name(id), "touchpoints": touchpoints})


def _part(
    model: type[T], rows: Rows, id: PartId, there: Mapping[PartId, BaseModel], anew: set[PartId]
) -> T:
    before = there.get(id)
    if id not in anew and isinstance(before, model):
        return before
    row = dict(rows[id])
    written: Row = {"id": _name(id)}
    for name in ("place", "phase"):
        row.pop(name, None)
    if model is Touchpoint:
        names = sorted(
            (name for name in row if name.partition(":")[0] == _SCORE),
            key=lambda name: (str(_score(row[name])["place"]), name),
        )
        written["scores"] = [_score_written(name, _score(row.pop(name))) for name in names]
    return _read(model, written | row)


def _score_written(name: str, value: Row) -> Row:
    return {**_without_place(value), "persona": name.partition(":")[2] or None}


def _without_place(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "place"}


def _values(model: type[BaseModel], row: Row) -> dict[str, Any]:
    """The fields of a row as the model has them, each read by the rules of its own."""
    fields = _without_place(row)
    missing: Row = {"id": "x"} if "id" in model.model_fields else {}
    read = _read(model, missing | fields)
    return {name: getattr(read, name) for name in fields}


def _read(model: type[T], row: Row) -> T:
    try:
        return model.model_validate_json(json.dumps(row))
    except ValidationError as error:
        raise refusal(error) from None


def _taken(rows: Rows, id: PartId) -> list[str]:
    """The places of the siblings of a part."""
    kind, phase = _kind(id), rows[id].get("phase")
    return [
        str(row["place"])
        for other, row in rows.items()
        if other != id and _kind(other) == kind and row.get("phase") == phase and "place" in row
    ]


def _elsewhere(
    operation: Operation, moved: Mapping[PartId, str], before: Rows
) -> Iterator[Alteration]:
    """The operation, with the parts that it moves at these places."""
    placed = {one.part for one in operation if one.field == "place"}
    for alteration in operation:
        part, place = alteration.part, moved.get(alteration.part)
        if alteration.field is None and isinstance(alteration.new, dict) and place:
            yield alteration.model_copy(update={"new": {**alteration.new, "place": place}})
            continue
        if alteration.field == "place":
            yield alteration.model_copy(update={"new": place})
            continue
        yield alteration
        if alteration.field == "phase" and part not in placed:
            old = before[part]["place"]
            if old != place:
                yield Alteration(part=part, field="place", old=old, new=place)


def _id(kind: str, name: str) -> PartId:
    return f"{kind}:{name}"


def _kind(id: PartId) -> str:
    return id.partition(":")[0]


def _name(id: PartId) -> str:
    return id.partition(":")[2]
