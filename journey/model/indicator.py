"""Indicators: a KPI with where it stands, stood and shall stand, and beside what it is laid."""

import datetime

from journey.model.record import Record
from journey.text import Name, Note


class Reading(Record):
    """An earlier value of an indicator, in its unit."""

    value: float
    date: datetime.date | None = None


class Benchmark(Record):
    """A value of others, in the indicator's unit; without source and validity it says little."""

    value: float
    source: Name | None = None
    """Who measured it, and when."""
    holds_for: Note | None = None
    """For whom it holds: branch, country, size."""


class Indicator(Record):
    """A KPI with value and target in its unit."""

    name: Name
    value: float | None = None
    target: float | None = None
    baseline: float | None = None
    unit: Name | None = None
    date: datetime.date | None = None
    source: Name | None = None
    readings: tuple[Reading, ...] = ()
    """Its earlier values, the first one first."""
    benchmark: Benchmark | None = None
    note: Note | None = None

    def read(self, now: "Indicator") -> "Indicator":
        """The indicator with another reading of it: the value before stays among the readings.

        A target or benchmark that the new one does not give stays as it was. A reading of the
        same day puts the one before right.
        """
        readings = self.readings
        if self.value is not None and (self.date is None or self.date != now.date):
            readings = (*readings, Reading(value=self.value, date=self.date))
        return now.model_copy(
            update={
                "readings": readings,
                "baseline": self.baseline if now.baseline is None else now.baseline,
                "target": self.target if now.target is None else now.target,
                "benchmark": now.benchmark or self.benchmark,
                "note": now.note or self.note,
            }
        )
