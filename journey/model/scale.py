"""The scales on which satisfaction is asked; the raw value is kept, 0-100 is derived."""

from dataclasses import dataclass
from enum import StrEnum


class ScaleKey(StrEnum):
    """The name of a scale, as documents write it."""

    ONE_TO_FIVE = "1-5"
    MINUS_TWO_TO_TWO = "-2..2"
    ZERO_TO_TEN = "0-10"
    ZERO_TO_HUNDRED = "0-100"
    SCHOOL_GRADES = "school-grades"
    """1 is best, 6 is worst."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale by its worst and best value; `ticks` run from worst to best."""

    key: ScaleKey
    worst: float
    best: float
    ticks: tuple[float, ...]

    @property
    def lowest(self) -> float:
        """The smallest number of the scale, whether good or bad."""
        return min(self.worst, self.best)

    @property
    def highest(self) -> float:
        """The largest number of the scale, whether good or bad."""
        return max(self.worst, self.best)

    @property
    def neutral(self) -> float:
        """The middle of the scale: neither satisfied nor dissatisfied."""
        return (self.worst + self.best) / 2

    def holds(self, value: float) -> bool:
        """Whether a value lies on the scale."""
        return self.lowest <= value <= self.highest

    def normalise(self, value: float) -> float:
        """A value of this scale as 0 (worst) to 100 (best), free of binary rounding dust."""
        return round((value - self.worst) / (self.best - self.worst) * 100, 9)

    def denormalise(self, normalised: float) -> float:
        """A value of 0 to 100 as a value of this scale."""
        return round(self.worst + normalised / 100 * (self.best - self.worst), 9)


SCALES: dict[ScaleKey, Scale] = {
    scale.key: scale
    for scale in (
        Scale(ScaleKey.ONE_TO_FIVE, 1, 5, (1, 2, 3, 4, 5)),
        Scale(ScaleKey.MINUS_TWO_TO_TWO, -2, 2, (-2, -1, 0, 1, 2)),
        Scale(ScaleKey.ZERO_TO_TEN, 0, 10, (0, 2, 4, 6, 8, 10)),
        Scale(ScaleKey.ZERO_TO_HUNDRED, 0, 100, (0, 25, 50, 75, 100)),
        Scale(ScaleKey.SCHOOL_GRADES, 6, 1, (6, 5, 4, 3, 2, 1)),
    )
}
