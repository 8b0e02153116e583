"""A stretch of the journey; phases have a fixed order, touchpoints inside one have none."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.model.indicator import Indicator
from journey.model.record import Record
from journey.model.touchpoint import Touchpoint
from journey.text import Id, Name, Note


class PhaseRole(StrEnum):
    """Where a phase lies relative to the target action."""

    BEFORE = "before"
    ACTION = "action"
    AFTER = "after"


class Phase(Record):
    """A named stretch of the journey; its touchpoints are a set that is shown in this order."""

    id: Id
    name: Name
    purpose: Note | None = None
    function: Name | None = None
    """The responsible function (marketing, sales, ...)."""
    role: PhaseRole | None = None
    complete: bool | None = None
    """Whether all of its touchpoints are known; what a complete phase does not name is not there.

    Left out, a journey with a completeness note leaves the rest unknown, any other has no more.
    """
    absent: tuple[Name, ...] = ()
    """Touchpoints that were looked for and are not there, by name (in a competitor's journey)."""
    colour: Annotated[int, Field(ge=1, le=6)] | None = None
    """Which of the theme's phase colours it has; left out: that of its place."""
    indicators: tuple[Indicator, ...] = ()
    """The KPIs of the phase as a whole."""
    touchpoints: tuple[Touchpoint, ...] = ()

    def hue(self, place: int) -> int:
        """The place of its colour among those of a theme, for a phase at that place; from 0."""
        return place if self.colour is None else self.colour - 1

    @property
    def existing(self) -> tuple[Touchpoint, ...]:
        """The touchpoints that are there, without the planned ones."""
        return tuple(touchpoint for touchpoint in self.touchpoints if not touchpoint.is_planned)
