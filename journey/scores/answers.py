"""What a list of answers says: mean, median, spread."""

from dataclasses import dataclass

from journey.scores.bases import Base, base_of
from journey.scores.intervals import Interval


@dataclass(frozen=True, slots=True)
class Said:
    """What n answers say, in the unit of the answers."""

    n: int
    mean: float
    median: float
    spread: float
    """Standard deviation of the answers (n − 1); 0 for one answer."""
    interval: Interval | None
    """95 % of the mean; None for fewer than two answers."""
    effective: float
    """As many unweighted answers would be as sure (Kish); n where nothing is weighted."""

    @property
    def base(self) -> Base:
        """What so many answers allow."""
        return base_of(self.n)
