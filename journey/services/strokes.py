"""Strokes: what a hand does on the picture, as small commands, and the edit that each one means.

A stroke names things by id and places by neighbour, so that it still means the same where others
have changed the map since. New parts bring their ids along: later strokes can then speak of them.
"""

import json
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError

from journey.editing import (
    AddPhase,
    AddTouchpoint,
    AnyEdit,
    Edit,
    Label,
    MovePhase,
    MoveTouchpoint,
    RemovePhase,
    RemoveTouchpoint,
    Sequence,
    SetProperty,
    SetScore,
    made,
    shown_score,
)
from journey.editing.branches import phase_index, touchpoint_of, touchpoint_place
from journey.editing.refusal import refusal
from journey.model import Journey, Phase, Touchpoint, TouchpointStatus, channel
from journey.model.record import Record
from journey.text import Id, Name, Note

_Several = Annotated[tuple[Id, ...], Field(min_length=1, max_length=500)]


class ScoreStroke(Record):
    """A dot moved to a value of the drawn scale; None takes the score away."""

    do: Literal["score"]
    touchpoint: Id
    persona: Id | None = None
    value: float | None


class RenameStroke(Record):
    """A touchpoint or a phase given another name."""

    do: Literal["rename"]
    part: Literal["touchpoint", "phase"]
    id: Id
    name: Name


class MoveStroke(Record):
    """Touchpoints put before another one, or at the end of a phase."""

    do: Literal["move"]
    touchpoints: _Several
    phase: Id
    before: Id | None = None


class AddStroke(Record):
    """A touchpoint more; one that is only planned may say why."""

    do: Literal["add"]
    id: Id
    name: Name
    phase: Id
    before: Id | None = None
    channel: Name | None = None
    planned: bool = False
    reason: Note | None = None


class RemoveStroke(Record):
    """Touchpoints taken away."""

    do: Literal["remove"]
    touchpoints: _Several


class DuplicateStroke(Record):
    """Touchpoints once more, each behind its own original, under the ids given."""

    do: Literal["duplicate"]
    touchpoints: _Several
    copies: _Several


class AddPhaseStroke(Record):
    """A phase more, before another one or at the end."""

    do: Literal["add_phase"]
    id: Id
    name: Name
    before: Id | None = None


class MovePhaseStroke(Record):
    """A phase put before another one, or at the end."""

    do: Literal["move_phase"]
    phase: Id
    before: Id | None = None


class RemovePhaseStroke(Record):
    """A phase taken away with its touchpoints."""

    do: Literal["remove_phase"]
    phase: Id


class RecolourStroke(Record):
    """A phase given one of the theme's colours, counted from 0."""

    do: Literal["recolour"]
    phase: Id
    colour: Annotated[int, Field(ge=0, le=5)]


class ChannelStroke(Record):
    """A channel more at touchpoints."""

    do: Literal["channel"]
    touchpoints: _Several
    name: Name


class DepartmentStroke(Record):
    """The department that answers for touchpoints; None: nobody."""

    do: Literal["department"]
    touchpoints: _Several
    name: Name | None


class HistoryStroke(Record):
    """The last change of this person taken back, or made again."""

    do: Literal["undo", "redo"]


Stroke = (
    ScoreStroke
    | RenameStroke
    | MoveStroke
    | AddStroke
    | RemoveStroke
    | DuplicateStroke
    | AddPhaseStroke
    | MovePhaseStroke
    | RemovePhaseStroke
    | RecolourStroke
    | ChannelStroke
    | DepartmentStroke
    | HistoryStroke
)
_STROKES: TypeAdapter[Stroke] = TypeAdapter(Annotated[Stroke, Field(discriminator="do")])


def read_stroke(told: object) -> Stroke:
    """The stroke that a browser tells of; InvalidEditError where it is none."""
    try:
        return _STROKES.validate_json(json.dumps(told))
    except ValidationError as error:
        raise refusal(error) from None


def edit_of(stroke: Stroke, journey: Journey) -> Edit:
    """The edit that a stroke means on a journey; InvalidEditError where it does not fit.

    Undo and redo are no edits: the library does them.
    """
    return _EDITS[type(stroke)](stroke, journey)


def parts_of(stroke: Stroke) -> frozenset[str]:
    """What a stroke speaks of, as `touchpoint:popcorn`."""
    told = stroke.model_dump()
    touchpoints = [*told.get("touchpoints", ()), told.get("touchpoint")]
    phases = [told.get("phase")]
    if isinstance(stroke, RenameStroke):
        (touchpoints if stroke.part == "touchpoint" else phases).append(stroke.id)
    return frozenset(
        [f"touchpoint:{id}" for id in touchpoints if id] + [f"phase:{id}" for id in phases if id]
    )


def _score(stroke: ScoreStroke, journey: Journey) -> Edit:
    if len(journey.curves) > 1 and stroke.persona is not None:
        # Each persona has a curve: a score that held for all must not move the others'.
        return SetScore(touchpoint=stroke.touchpoint, persona=stroke.persona, value=stroke.value)
    return shown_score(journey, stroke.touchpoint, stroke.persona, stroke.value)


def _rename(stroke: RenameStroke, journey: Journey) -> Edit:
    return SetProperty(entity=stroke.part, id=stroke.id, field="name", value=stroke.name)


def _move(stroke: MoveStroke, journey: Journey) -> Edit:
    moving = set(stroke.touchpoints)
    order = [t.id for t in journey.touchpoints if t.id in moving]
    for id in stroke.touchpoints:
        touchpoint_place(journey, id)
    rest = [
        t.id
        for t in journey.phases[phase_index(journey, stroke.phase)].touchpoints
        if t.id not in moving
    ]
    place = _place(rest, stroke.before)
    # Everything that moves leaves the phase first, so that places are counted alike for each.
    edits = [MoveTouchpoint(touchpoint=id, phase=stroke.phase, position=None) for id in order] + [
        MoveTouchpoint(touchpoint=id, phase=stroke.phase, position=place + at)
        for at, id in enumerate(order)
    ]
    return _step(
        edits if len(order) > 1 else edits[1:],
        Label(text="Moved {count} touchpoint", many="Moved {count} touchpoints", count=len(order)),
    )


def _add(stroke: AddStroke, journey: Journey) -> Edit:
    phase = journey.phases[phase_index(journey, stroke.phase)]
    touchpoint = made(
        Touchpoint,
        id=stroke.id,
        name=stroke.name,
        channels=(channel(stroke.channel),) if stroke.channel else (),
        status=TouchpointStatus.PLANNED if stroke.planned else TouchpointStatus.EXISTING,
        reason=stroke.reason if stroke.planned else None,
    )
    place = _place([t.id for t in phase.touchpoints], stroke.before)
    return AddTouchpoint(phase=phase.id, position=place, touchpoint=touchpoint)


def _remove(stroke: RemoveStroke, journey: Journey) -> Edit:
    return _step(
        [RemoveTouchpoint(touchpoint=id) for id in stroke.touchpoints],
        Label(
            text="Removed {count} touchpoint",
            many="Removed {count} touchpoints",
            count=len(stroke.touchpoints),
        ),
    )


def _duplicate(stroke: DuplicateStroke, journey: Journey) -> Edit:
    edits: list[AnyEdit] = []
    for id, copy in zip(stroke.touchpoints, stroke.copies, strict=False):
        original = touchpoint_of(journey, id)
        phase, place = touchpoint_place(journey, id)
        before = sum(
            touchpoint_place(journey, earlier)[0] is phase
            and touchpoint_place(journey, earlier)[1] < place
            for earlier in stroke.touchpoints[: stroke.touchpoints.index(id)]
        )
        edits.append(
            AddTouchpoint(
                phase=phase.id,
                position=place + before + 1,
                touchpoint=original.model_copy(update={"id": copy}),
            )
        )
    return _step(
        edits,
        Label(
            text="Duplicated {count} touchpoint",
            many="Duplicated {count} touchpoints",
            count=len(edits),
        ),
        always=True,
    )


def _add_phase(stroke: AddPhaseStroke, journey: Journey) -> Edit:
    place = _place([phase.id for phase in journey.phases], stroke.before)
    return AddPhase(position=place, phase=made(Phase, id=stroke.id, name=stroke.name))


def _move_phase(stroke: MovePhaseStroke, journey: Journey) -> Edit:
    rest = [phase.id for phase in journey.phases if phase.id != stroke.phase]
    return MovePhase(phase=stroke.phase, position=_place(rest, stroke.before))


def _remove_phase(stroke: RemovePhaseStroke, journey: Journey) -> Edit:
    return RemovePhase(phase=stroke.phase)


def _recolour(stroke: RecolourStroke, journey: Journey) -> Edit:
    return SetProperty(entity="phase", id=stroke.phase, field="colour", value=stroke.colour + 1)


def _channel(stroke: ChannelStroke, journey: Journey) -> Edit:
    new = channel(stroke.name)
    edits: list[AnyEdit] = [
        SetProperty(
            entity="touchpoint",
            id=id,
            field="channels",
            value=[one.model_dump(mode="json") for one in (*there, new)],
        )
        for id in stroke.touchpoints
        for there in (touchpoint_of(journey, id).channels,)
        if new.name not in {one.name for one in there}
    ]
    return _step(edits) if edits else _nothing(stroke.touchpoints[0], journey)


def _department(stroke: DepartmentStroke, journey: Journey) -> Edit:
    return _step(
        [
            SetProperty(entity="touchpoint", id=id, field="department", value=stroke.name)
            for id in stroke.touchpoints
        ]
    )


def _nothing(touchpoint: str, journey: Journey) -> Edit:
    """An edit that changes nothing: the library then keeps nothing."""
    name = touchpoint_of(journey, touchpoint).name
    return SetProperty(entity="touchpoint", id=touchpoint, field="name", value=name)


def _place(order: Iterable[str], before: str | None) -> int:
    """The position before a neighbour; at the end where that is None or gone."""
    ids = list(order)
    return ids.index(before) if before in ids else len(ids)


def _step(edits: Iterable[AnyEdit], about: Label | None = None, *, always: bool = False) -> Edit:
    """One step to undo of several edits; one alone says itself what it is about."""
    several = tuple(edits)
    if len(several) == 1 and not always:
        return several[0]
    return Sequence(edits=several, about=about)


_EDITS: dict[type[Record], Callable[[Any, Journey], Edit]] = {
    ScoreStroke: _score,
    RenameStroke: _rename,
    MoveStroke: _move,
    AddStroke: _add,
    RemoveStroke: _remove,
    DuplicateStroke: _duplicate,
    AddPhaseStroke: _add_phase,
    MovePhaseStroke: _move_phase,
    RemovePhaseStroke: _remove_phase,
    RecolourStroke: _recolour,
    ChannelStroke: _channel,
    DepartmentStroke: _department,
}
