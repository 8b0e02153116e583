"""Where we stand ahead or behind in a whole phase: only where all its touchpoints say the same."""

from collections.abc import Iterator
from typing import NamedTuple

from journey.comparing.comparison import ComparedPhase, Comparison, Verdict


class PhaseStanding(NamedTuple):
    """A phase of ours beside that of one other map."""

    phase: ComparedPhase
    at: int
    """The number of the other map."""
    verdict: Verdict
    points: float
    """Our mean minus theirs, in points of 100."""


def phase_standings(comparison: Comparison) -> Iterator[PhaseStanding]:
    """Each phase beside each other map where both have a mean.

    The means of phases have no margins, so touchpoints that both have bear it out: differences
    beyond the margins all point the way of the means. Where margins are not known for any of them
    it is unproven; where none is left, or they contradict one another, there is no clear
    difference. Differences of fewer than 10 answers are left out, as in rankings.
    """
    for phase in comparison.phases:
        ours, *others = phase.figures
        for at, theirs in enumerate(others, 1):
            if ours.mean is not None and theirs.mean is not None:
                points = ours.mean - theirs.mean
                verdict = _verdict(comparison, phase, at, points)
                yield PhaseStanding(phase, at, verdict, points)


def _verdict(comparison: Comparison, phase: ComparedPhase, at: int, points: float) -> Verdict:
    deltas = [
        delta
        for row in comparison.rows
        if row.phase == phase.key and (delta := row.cells[at].delta)
        if not delta.few_answers and delta.verdict is not Verdict.NO_CLEAR_DIFFERENCE
    ]
    if not deltas or any(delta.points * points <= 0 for delta in deltas):
        return Verdict.NO_CLEAR_DIFFERENCE
    proven = Verdict.AHEAD if points > 0 else Verdict.BEHIND
    return proven if any(delta.verdict is proven for delta in deltas) else Verdict.UNPROVEN
