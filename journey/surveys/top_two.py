"""The two best answers of a question: which steps of its scale they are."""

from dataclasses import dataclass

from journey.locales import Words
from journey.model import SCALES, ScaleKey
from journey.scores.tally import Tally
from journey.surveys.plan import Plan, Role, Use

_FEWEST, _MOST = 4, 11
"""Two of fewer steps are most of them, and more have no steps that anybody counts."""
_DUST = 1e-6


@dataclass(frozen=True, slots=True)
class TopTwo:
    """The two best of the steps on which people answered."""

    named: tuple[str, str]
    """As people were asked: numbers, or the words of the steps, the best last."""
    steps: int
    """So many there are to choose from."""
    scale: ScaleKey
    in_words: bool

    def said(self, words: Words) -> str:
        """Which answers are counted: 4 and 5 of 5 steps."""
        return words(
            "{answers} of {count} steps", answers=words.listing(list(self.named)), count=self.steps
        )

    def among(self, tally: Tally) -> frozenset[float] | None:
        """The answers that are counted; None where numbers are given that are no steps.

        What lies between two steps counts with the lower one: 4.5 of 5 is one of the two best.
        """
        if not self.in_words and any(value * 2 % 1 for value in tally.counts()):
            return None
        scale, least = SCALES[self.scale], 100 * (self.steps - 2) / (self.steps - 1) - _DUST
        return frozenset(value for value in tally.counts() if scale.normalise(value) >= least)


def top_two(plan: Plan, touchpoint: str) -> TopTwo | None:
    """The two best answers on a touchpoint, by its id; None where two say nothing."""
    asked = (use for use in plan.of(Role.SCORE) if use.touchpoint in ("", touchpoint))
    return _of(next(asked, None), plan.scale)


def top_two_of_whole(plan: Plan) -> TopTwo | None:
    """The two best answers on the whole."""
    return _of(next(iter(plan.of(Role.OVERALL)), None), plan.overall_scale or plan.scale)


def _of(use: Use | None, key: ScaleKey) -> TopTwo | None:
    scale = SCALES[key]
    said = use.steps[0].said if use and use.steps else ()
    steps = len(said) or int(scale.highest - scale.lowest) + 1
    if not _FEWEST <= steps <= _MOST:
        return None
    if said:
        return TopTwo((said[-2], said[-1]), steps, key, in_words=True)
    second = scale.best - 1 if scale.best > scale.worst else scale.best + 1
    return TopTwo((f"{second:g}", f"{scale.best:g}"), steps, key, in_words=False)
