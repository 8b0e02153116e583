"""Where a satisfaction score comes from and how many answers stand behind it."""

import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from journey.model.record import Record
from journey.text import Note


class EvidenceKind(StrEnum):
    """The way in which a score was found."""

    OWN_ESTIMATE = "own_estimate"
    STAFF_SURVEY = "staff_survey"
    INTERVIEWS = "interviews"
    CUSTOMER_SURVEY = "customer_survey"
    WORKSHOP = "workshop"
    TRACKING = "tracking"
    DEMO = "demo"
    """An invented value, for illustration only."""


class Evidence(Record):
    """The evidence of one score: kind, number of answers, how far they spread, when, and a note."""

    kind: EvidenceKind = EvidenceKind.OWN_ESTIMATE
    n: Annotated[int, Field(ge=1)] | None = None
    """How many answers stand behind the score; unknown where left out."""
    spread: Annotated[float, Field(ge=0)] | None = None
    """Standard deviation of the answers, in units of the score's scale."""
    interval: tuple[float, float] | None = None
    """95 % interval of the score, low then high, in units of the score's scale."""
    date: datetime.date | None = None
    note: Note | None = None
    demo: bool | None = None
    """Whether the score is invented; left out: as the map says of all its figures."""

    @model_validator(mode="after")
    def _interval_in_order(self) -> Self:
        if self.interval and self.interval[0] > self.interval[1]:
            raise ValueError("the interval's low end lies above its high end")
        return self
