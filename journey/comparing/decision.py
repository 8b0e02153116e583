"""What people say about matches and phases: it is kept, and it wins over what was computed."""

import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.model.record import Record
from journey.text import Id, Name, Note


class MapTouchpoint(Record):
    """A touchpoint on one of the compared maps, both by id."""

    map: str
    touchpoint: Id


class MapPhase(Record):
    """A phase of one of the compared maps, both by id."""

    map: str
    phase: Id


class DecisionKind(StrEnum):
    """What was said about touchpoints."""

    CONFIRM = "confirm"
    """Touchpoints of several maps are the same."""
    REFUSE = "refuse"
    """They are not."""
    JOIN = "join"
    """Several touchpoints of one map are one on another: they stand in one row."""
    SPLIT = "split"
    """The first touchpoint is taken out of a row, away from the others that are named."""

    @property
    def holds_together(self) -> bool:
        """Whether its touchpoints belong into one row."""
        return self in (DecisionKind.CONFIRM, DecisionKind.JOIN)


class Decision(Record):
    """A word on touchpoints. Of two that contradict each other the later one in the list wins.

    One that names a map or touchpoint that is not there is passed over.
    """

    kind: DecisionKind
    touchpoints: Annotated[tuple[MapTouchpoint, ...], Field(min_length=2)]
    by: Name | None = None
    time: datetime.datetime | None = None
    note: Note | None = None


class PhaseDecision(Record):
    """A word on a phase: it stands beside another one, or alone where none is named."""

    phase: MapPhase
    beside: MapPhase | None = None
    by: Name | None = None
    time: datetime.datetime | None = None
    note: Note | None = None


class Dismissal(Record):
    """A word on a touchpoint that others have: it is not for us, so it is no gap to close."""

    ours: str
    """The map that goes without it, by id."""
    touchpoint: MapTouchpoint
    by: Name | None = None
    time: datetime.datetime | None = None
    note: Note | None = None


class Conversion(Record):
    """A word on two maps whose scores were asked on different scales: may they be converted."""

    ours: str
    theirs: str
    is_allowed: bool
    by: Name | None = None
    time: datetime.datetime | None = None
    note: Note | None = None


class Decisions(Record):
    """All that people have said about one comparison, in the order in which they said it."""

    touchpoints: tuple[Decision, ...] = ()
    phases: tuple[PhaseDecision, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    asks_for_scales: bool = False
    """Scores on other scales than ours count only where somebody has said so; else they do."""
