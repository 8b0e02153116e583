"""The thresholds by which the analyses judge."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Criteria:
    """From where on a journey's figures count as weak, thin or far from their neighbours."""

    weak_below: float = 40.0
    """A score under this (0-100) is weak: under 2.6 of 5."""
    thin_below: float = 0.5
    """A phase with fewer touchpoints than this part of the mean per phase is thin."""
    margin_spreads: float = 2.0
    """How many robust standard deviations below its neighbours a touchpoint must lie."""
    least_margin: float = 15.0
    """How many points (0-100) below its neighbours a touchpoint must lie at the least."""
    few_answers: int = 30
    """Fewer answers than this are few: the score weighs less."""
    handful: int = 5
    """Up to so many touchpoints with the same gap are named one by one, more in one finding."""
