"""How satisfied a persona is at a touchpoint."""

from typing import Self

from pydantic import model_validator

from journey.model.evidence import Evidence, EvidenceKind
from journey.model.record import Record
from journey.model.scale import SCALES, ScaleKey
from journey.scores.bases import Base, base_of
from journey.text import Id

_SURVEYS = frozenset({EvidenceKind.CUSTOMER_SURVEY, EvidenceKind.STAFF_SURVEY})


class SatisfactionScore(Record):
    """A raw value on its scale with its evidence; a score without persona holds for all of them."""

    value: float
    scale: ScaleKey
    persona: Id | None = None
    evidence: Evidence = Evidence()

    @model_validator(mode="after")
    def _on_its_scale(self) -> Self:
        scale = SCALES[self.scale]
        if not scale.holds(self.value):
            raise ValueError(
                f"{self.value:g} lies outside the scale {scale.key} "
                f"({scale.lowest:g} to {scale.highest:g})"
            )
        return self

    @property
    def normalised(self) -> float:
        """The score as 0 (worst) to 100 (best)."""
        return SCALES[self.scale].normalise(self.value)

    @property
    def base(self) -> Base:
        """What so many answers allow; an unknown number is not few.

        Only surveys are hidden: a handful of interviews or a workshop is what it is, and says so.
        """
        if self.evidence.n is None:
            return Base.NORMAL
        base = base_of(self.evidence.n)
        if base is Base.HIDDEN and self.evidence.kind not in _SURVEYS:
            return Base.UNRANKED
        return base

    @property
    def is_hidden(self) -> bool:
        """Whether too few people were asked for it to be shown or judged."""
        return self.base is Base.HIDDEN

    def is_surely_below(self, level: float) -> bool:
        """Whether it lies under a level (0-100) for more than the people who were asked.

        Its whole interval does, and they are enough for a ranking. What has no interval, such as an
        own estimate, is taken as it is.
        """
        if self.normalised >= level or self.base is Base.UNRANKED:
            return False
        ends = self.evidence.interval or (self.value,)
        return max(map(SCALES[self.scale].normalise, ends)) < level

    @property
    def margins(self) -> tuple[float, float] | None:
        """Low and high end (0-100) of the interval, else of value ± spread; None where unknown."""
        if self.evidence.interval is not None:
            ends = self.evidence.interval
        elif self.evidence.spread is not None:
            ends = (self.value - self.evidence.spread, self.value + self.evidence.spread)
        else:
            return None
        low, high = sorted(SCALES[self.scale].normalise(end) for end in ends)
        return max(0.0, low), min(100.0, high)
