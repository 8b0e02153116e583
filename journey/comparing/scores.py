"""The scores of a touchpoint, and what can be said about two of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from journey.comparing.comparison import Delta, Verdict
from journey.model import EvidenceKind, SatisfactionScore, ScaleKey
from journey.scores.bases import FEWEST_RANKED


@dataclass(frozen=True, slots=True)
class Standing:
    """How satisfied customers are at a touchpoint, or at several that stand for one; 0 to 100."""

    level: float | None
    margins: tuple[float, float] | None
    """Low and high end; None unless all scores have them."""
    evidence: tuple[EvidenceKind, ...]
    scales: tuple[ScaleKey, ...]
    answers: int | None


def standing(touchpoints: Iterable[Sequence[SatisfactionScore]]) -> Standing:
    """The standing over touchpoints, each by the scores that count there (`Journey.counting`).

    The plain mean of their levels, and of their margins.
    """
    known = [scores for scores in touchpoints if scores]
    if not known:
        return _NOT_KNOWN
    if len(known) == len(known[0]) == 1:
        return _of_one(known[0][0])
    flat = [score for several in known for score in several]
    margins = [score.margins for score in flat]
    ends = [ends for ends in margins if ends is not None]
    answers = [score.evidence.n for score in dict.fromkeys(flat)]
    return Standing(
        level=_level(known[0]) if len(known) == 1 else fmean(map(_level, known)),
        margins=_mean(ends) if len(ends) == len(margins) else None,
        evidence=tuple(dict.fromkeys(score.evidence.kind for score in flat)),
        scales=tuple(dict.fromkeys(score.scale for score in flat)),
        answers=sum(n for n in answers if n is not None) if None not in answers else None,
    )


def _of_one(score: SatisfactionScore) -> Standing:
    """The same as the mean over this score alone, which is what most touchpoints have."""
    evidence = score.evidence
    return Standing(score.normalised, score.margins, (evidence.kind,), (score.scale,), evidence.n)


_NOT_KNOWN = Standing(None, None, (), (), None)


def _level(scores: Sequence[SatisfactionScore]) -> float:
    return scores[0].normalised if len(scores) == 1 else fmean(s.normalised for s in scores)


def _mean(margins: Sequence[tuple[float, float]]) -> tuple[float, float]:
    if len(margins) == 1:
        return margins[0]
    return fmean(low for low, _ in margins), fmean(high for _, high in margins)


def delta(ours: Standing, theirs: Standing) -> Delta | None:
    """Our level beside theirs; None where one of them is not known."""
    if ours.level is None or theirs.level is None:
        return None
    return Delta(
        points=round(ours.level - theirs.level, 9),
        verdict=_verdict(ours, theirs, ours.level, theirs.level),
        mixed_methods=set(ours.evidence) != set(theirs.evidence),
        mixed_scales=set(ours.scales) != set(theirs.scales),
        few_answers=any(
            n is not None and n < FEWEST_RANKED for n in (ours.answers, theirs.answers)
        ),
    )


def _verdict(ours: Standing, theirs: Standing, here: float, there: float) -> Verdict:
    """Overlapping margins are no clear difference; a score without margins is taken as a point.

    Where one of both has no margins, a difference is never borne out.
    """
    low, high = ours.margins or (here, here)
    their_low, their_high = theirs.margins or (there, there)
    if here == there or (low <= their_high and their_low <= high):
        return Verdict.NO_CLEAR_DIFFERENCE
    if ours.margins is None or theirs.margins is None:
        return Verdict.UNPROVEN
    return Verdict.AHEAD if here > there else Verdict.BEHIND
