"""Decided actions, with the indicator by which their success is seen."""

import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.model.indicator import Indicator
from journey.model.record import Record
from journey.text import Id, Name, Note


class MeasureStatus(StrEnum):
    """How far a measure is."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"


class Measure(Record):
    """A decided action: specific, measurable, achievable, relevant and time-bound."""

    name: Name
    """Specific: what is done."""
    indicator: Indicator | None = None
    """Measurable: what shows the success, with baseline and target."""
    achievable: Note | None = None
    """Achievable: why we can do it."""
    relevant: Note | None = None
    """Relevant: what it changes for the customer."""
    due: datetime.date | None = None
    """Time-bound: the day on which it is done."""
    cadence: Name | None = None
    """How often it is repeated, for what is looked after regularly ("every month")."""
    hours_a_week: Annotated[float, Field(ge=0)] | None = None
    owner: Name | None = None
    department: Name | None = None
    status: MeasureStatus = MeasureStatus.OPEN
    id: Id | None = None
