"""The journey as a table of touchpoints, and what was typed in it as one edit."""

import math
from collections.abc import Iterable, Mapping
from typing import Any, cast

from pydantic import BaseModel, ConfigDict
from pydantic_core import to_jsonable_python

from journey.editing.branches import made, touchpoint_of, touchpoint_place
from journey.editing.edit import Edit
from journey.editing.ids import IdSource, readable_id, touchpoint_ids
from journey.editing.properties import SetProperty
from journey.editing.scores import SetScore
from journey.editing.sequence import Sequence
from journey.editing.touchpoints import AddTouchpoint, MoveTouchpoint, RemoveTouchpoint
from journey.errors import InvalidEditError, JourneyError
from journey.model import (
    Evidence,
    EvidenceKind,
    Initiator,
    Journey,
    SatisfactionScore,
    Touchpoint,
    TouchpointStatus,
    channel_kind,
)
from journey.text import same_name


class Row(BaseModel):
    """One touchpoint as a line of the table; None is what is not known."""

    model_config = ConfigDict(frozen=True)

    id: str
    number: int | None
    """The number on its card; None for a planned touchpoint."""
    phase: str
    """The phase by its id."""
    place: int
    """Where it stands in its phase, counted from 1."""
    name: str
    channels: tuple[str, ...]
    """The channels by their names."""
    department: str | None
    initiator: Initiator | None
    importance: int | None
    moment_of_truth: bool
    status: TouchpointStatus
    score: float | None
    """The score that is shown to the persona, on the drawn scale."""
    evidence: EvidenceKind | None
    n: int | None
    """How many answers stand behind the score."""
    note: str | None


_PROPERTIES = (
    "name", "department", "initiator", "importance", "moment_of_truth", "status", "note",
)  # fmt: skip
_SCORE = ("score", "evidence", "n")
_FIELDS = frozenset({"phase", "place", "channels", *_PROPERTIES, *_SCORE})


def rows(journey: Journey, persona: str | None = None) -> tuple[Row, ...]:
    """The touchpoints in display order; scores are those shown to the persona (None: to any)."""
    return tuple(
        _row(journey, phase.id, place, touchpoint, touchpoint.score(persona))
        for phase in journey.phases
        for place, touchpoint in enumerate(phase.touchpoints, 1)
    )


def _row(
    journey: Journey,
    phase: str,
    place: int,
    touchpoint: Touchpoint,
    score: SatisfactionScore | None,
) -> Row:
    return Row(
        id=touchpoint.id,
        number=journey.numbers.get(touchpoint.id),
        phase=phase,
        place=place,
        channels=tuple(channel.name for channel in touchpoint.channels),
        score=drawn_value(journey, score),
        evidence=score.evidence.kind if score else None,
        n=score.evidence.n if score else None,
        **{name: getattr(touchpoint, name) for name in _PROPERTIES},
    )


def drawn_value(journey: Journey, score: SatisfactionScore | None) -> float | None:
    """A score's value on the scale on which the map is drawn; None where nothing is known."""
    if score is None:
        return None
    if score.scale is journey.scale:
        return score.value
    return journey.drawn_scale.denormalise(score.normalised)


def edits_for(
    journey: Journey,
    changed_rows: Mapping[str, Mapping[str, Any]],
    added: Iterable[Mapping[str, Any]] = (),
    removed: Iterable[str] = (),
    persona: str | None = None,
    ids: IdSource = readable_id,
) -> Edit | None:
    """What was typed in the table as one edit, one step to undo; None where nothing is different.

    `changed_rows` has the changed fields of rows by touchpoint id, `added` the fields of new rows
    (a phase that is not named is the last), `removed` the ids of rows that are gone; fields are
    those of Row but id and number. Empty text and NaN count as not known. Another place moves the
    touchpoint there. Raises InvalidEditError that names all cells which do not fit.
    """
    typing = _Typing(journey, persona, ids)
    gone = tuple(removed)
    staying = {id: cells for id, cells in changed_rows.items() if id not in gone}
    for id, cells in staying.items():
        typing.change(id, cells)
    for id, cells in sorted(staying.items(), key=lambda row: _place(row[1]) or 0):
        typing.move(id, cells)
    for cells in added:
        typing.add(cells)
    for id in gone:
        typing.keep(id, RemoveTouchpoint, touchpoint=id)
    return typing.edit()


class _Typing:
    """The edits that typing makes, each told from the journey that those before have left."""

    def __init__(self, journey: Journey, persona: str | None, ids: IdSource) -> None:
        self.state = journey
        self._persona = persona
        self._ids = ids
        self._edits: list[Edit] = []
        self._problems: list[InvalidEditError] = []

    def edit(self) -> Edit | None:
        """All of it as one edit; raises InvalidEditError with every cell that does not fit."""
        if self._problems:
            raise InvalidEditError(
                "The table does not fit: {problems}",
                "Nothing was changed; correct these cells",
                problems=tuple(self._problems),
            )
        match self._edits:
            case []:
                return None
            case [edit]:
                return edit
            case edits:
                return Sequence(edits=tuple(edits))

    def keep(self, row: str, kind: type[Edit], **fields: Any) -> None:
        """Add an edit, or the reason why it does not fit at that row."""
        try:
            edit = made(kind, **fields)
            self.state = edit.apply(self.state)
        except JourneyError as error:
            self._refuse(row, error)
        else:
            self._edits.append(edit)

    def change(self, id: str, cells: Mapping[str, Any]) -> None:
        """The changed cells of a row."""
        if id not in self.state.touchpoint:
            self._problems.append(InvalidEditError("“{name}” is no longer there", name=id))
            return
        for field in sorted(set(cells) - _FIELDS):
            self._refuse(id, InvalidEditError("there is no column {field}", field=field))
        for field in _PROPERTIES:
            if field in cells:
                self._set(id, field, _known(cells[field]))
        if "channels" in cells:
            self._set(id, "channels", self._channels(id, cells["channels"]))
        if any(field in cells for field in _SCORE):
            self._score(id, {field: _known(cells[field]) for field in _SCORE if field in cells})

    def move(self, id: str, cells: Mapping[str, Any]) -> None:
        """The phase and the place of a row, where one of them is another."""
        if id not in self.state.touchpoint:
            return
        here, index = touchpoint_place(self.state, id)
        phase = self._phase(_known(cells.get("phase"))) or here.id
        place = _place(cells)
        if phase != here.id or (place is not None and place != index + 1):
            position = None if place is None else max(place - 1, 0)
            self.keep(id, MoveTouchpoint, touchpoint=id, phase=phase, position=position)

    def add(self, cells: Mapping[str, Any]) -> None:
        """A new row; one in which nothing is known is none."""
        known = {field: value for field, value in cells.items() if _known(value) is not None}
        if not known.keys() - {"moment_of_truth", "status", "phase"}:
            return
        name = str(known.pop("name", ""))
        phases = self.state.phases
        if not name.strip() or not phases:
            self._problems.append(
                InvalidEditError("A new touchpoint needs a name")
                if phases
                else InvalidEditError("A touchpoint needs a phase")
            )
            return
        scratch = _Typing(self.state, self._persona, self._ids)
        id = self._ids(name, touchpoint_ids(self.state))
        empty = made(Touchpoint, id=id, name="?")
        scratch.keep(id, AddTouchpoint, phase=phases[-1].id, touchpoint=empty)
        scratch.change(id, {"name": name, **known})
        scratch.move(id, known)
        self._problems += scratch._problems
        phase, index = touchpoint_place(scratch.state, id)
        touchpoint = phase.touchpoints[index]
        self.keep(id, AddTouchpoint, phase=phase.id, position=index, touchpoint=touchpoint)

    def _set(self, id: str, field: str, value: Any) -> None:
        old = getattr(touchpoint_of(self.state, id), field)
        if field == "moment_of_truth":
            value = bool(value)
        elif field == "status":
            value = value or TouchpointStatus.EXISTING
        elif field == "importance":
            value = _whole(value)
        if value != to_jsonable_python(old):
            self.keep(
                id, SetProperty,
                entity="touchpoint", id=id, field=field, value=value, old=old,
            )  # fmt: skip

    def _channels(self, id: str, typed: Any) -> list[dict[str, str]]:
        """The channels of the names typed; one that was there keeps its kind."""
        there = {one.name: one.kind for one in touchpoint_of(self.state, id).channels}
        listed = typed.split(",") if isinstance(typed, str) else cast("Iterable[Any]", typed or ())
        names = dict.fromkeys(str(name).strip() for name in listed)
        return [
            {"name": name, "kind": there.get(name) or channel_kind(name)} for name in names if name
        ]

    def _phase(self, wanted: Any) -> str | None:
        """A phase by its id, else by its name; what is neither is refused later by its id."""
        phases = self.state.phases
        if wanted is None or wanted in {phase.id for phase in phases}:
            return wanted
        asked = same_name(str(wanted))
        return next((one.id for one in phases if same_name(one.name) == asked), str(wanted))

    def _score(self, id: str, cells: dict[str, Any]) -> None:
        """The score that is shown in the row, its value or its evidence or both typed anew."""
        before = touchpoint_of(self.state, id).score(self._persona)
        drawn = drawn_value(self.state, before)
        value = cells.get("score", drawn)
        moved = value != drawn
        typed = self._evidence(id, before, moved, cells)
        if not moved and (before is None or typed == before.evidence):
            if typed is not None and before is None:
                self._refuse(id, InvalidEditError("evidence needs a score"))
            return
        self.keep(
            id,
            SetScore,
            touchpoint=id,
            persona=before.persona if before else self._persona,
            value=value if moved or before is None else before.value,
            scale=None if moved or before is None else before.scale,
            evidence=typed if value is not None else None,
            old=before,
        )

    def _evidence(
        self, id: str, before: SatisfactionScore | None, moved: bool, cells: dict[str, Any]
    ) -> Evidence | None:
        """The evidence typed, on top of what was there unless the value is a new one."""
        typed = {field: cells[field] for field in ("evidence", "n") if field in cells}
        if not typed or (before is None and not moved and not any(typed.values())):
            return before.evidence if before and not moved else None
        base = before.evidence if before and not moved else self.state.really(Evidence())
        given: dict[str, Any] = {name: getattr(base, name) for name in base.model_fields_set}
        if "evidence" in typed:
            given["kind"] = _kind(typed["evidence"])
        if "n" in typed:
            given["n"] = _whole(typed["n"])
        try:
            return made(Evidence, **given)
        except InvalidEditError as error:
            self._refuse(id, error)
            return base

    def _refuse(self, row: str, problem: JourneyError) -> None:
        named = InvalidEditError("“{name}”: {problem}", name=self._name(row), problem=problem)
        self._problems.append(named)

    def _name(self, id: str) -> str:
        touchpoint = self.state.touchpoint.get(id)
        return touchpoint.name if touchpoint else id


def _known(value: Any) -> Any:
    """A cell's value; None for empty text, NaN, and what else a table has for nothing."""
    if isinstance(value, str):
        return value if value.strip() else None
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and math.isnan(value):
        return None
    return None if type(value).__name__ in ("NAType", "NaTType") else value


def _place(cells: Mapping[str, Any]) -> int | None:
    """The place in a phase that is typed in a row, counted from 1."""
    place = _known(cells.get("place"))
    return int(place) if isinstance(place, int | float) else None


def _kind(value: Any) -> Any:
    """A kind of evidence by its word; an own estimate where none is given."""
    if value is None:
        return EvidenceKind.OWN_ESTIMATE
    return EvidenceKind(value) if value in set(EvidenceKind) else value


def _whole(value: Any) -> Any:
    """A number without fraction as an int: tables with gaps keep whole numbers as floats."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
