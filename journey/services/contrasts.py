"""Where groups of those who answered differ: segments, personas, months, and an earlier survey.

Means by Welch's test, shares of the two best answers by two proportions; Holm over all touchpoints
that are looked at, so that chance does not make a finding of one in twenty.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from journey.model import EvidenceKind, Journey, SatisfactionScore
from journey.scores.answers import Said
from journey.scores.bases import FEWEST_RANKED
from journey.scores.differences import Difference, between_said, between_shares, told_apart
from journey.scores.tally import Tally
from journey.services.surveys import Outcome
from journey.surveys.counting import Counted, Segment
from journey.surveys.plan import Plan, Role
from journey.surveys.top_two import TopTwo, top_two

__all__ = [
    "Apart", "Contrast", "Kind", "apart", "contrast", "groups", "since",
]  # fmt: skip


class Kind(StrEnum):
    """What is laid beside each other."""

    MEANS = "means"
    TOP_TWO = "top_two"
    """The share of the two best answers."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A group of customers that judges a touchpoint clearly otherwise than all other groups."""

    segment: Segment
    touchpoint: str
    said: Said
    others: Said
    difference: Difference


@dataclass(frozen=True, slots=True)
class Contrast:
    """One touchpoint as two groups see it; means, or shares of the two best answers in percent."""

    touchpoint: str
    first: float
    second: float
    difference: Difference
    """First less second, in the same unit."""
    counted: TopTwo | None = None
    """Of shares: which answers are counted."""


def apart(counted: Counted, journey: Journey) -> tuple[Apart, ...]:
    """Where a segment clearly differs from the others of its column, the farthest first.

    Both sides have at least 10 answers; Welch's test, Holm over all that is looked at. Of two
    segments the first is told alone. Months are laid beside each other one by one (`contrast`).
    """
    pairs: dict[str, tuple[Segment, str, Said, Said]] = {}
    told = [segment for segment in counted.segments if segment.kind is not Role.DATE]
    for column in dict.fromkeys(segment.column for segment in told):
        same = [segment for segment in told if segment.column == column]
        for segment in same[:1] if len(same) == 2 else same:
            for id in counted.segments[segment]:
                if id not in journey.touchpoint:
                    continue
                others = Tally()
                for other in same:
                    if other != segment and id in counted.segments[other]:
                        others.join(counted.segments[other][id])
                one, rest = counted.segments[segment][id].said(), others.said()
                if one and rest and min(one.n, rest.n) >= FEWEST_RANKED:
                    pairs[f"{len(pairs)}"] = (segment, id, one, rest)
    tested = told_apart({key: between_said(one[2], one[3]) for key, one in pairs.items()})
    found = [Apart(*pairs[key], difference) for key, difference in tested.items()]
    clear = [one for one in found if one.difference.clear]
    return tuple(sorted(clear, key=lambda one: -abs(one.difference.by)))


def groups(counted: Counted) -> dict[str, tuple[Segment, ...]]:
    """The groups that can be laid beside each other, by their column; at least two of 10 each."""
    found: dict[str, list[Segment]] = {}
    for segment, tallies in counted.segments.items():
        if max((tally.n for tally in tallies.values()), default=0) >= FEWEST_RANKED:
            found.setdefault(segment.column, []).append(segment)
    return {
        column: tuple(sorted(same, key=lambda one: one.value))
        for column, same in found.items()
        if len(same) > 1
    }


def contrast(
    counted: Counted, first: Segment, second: Segment, plan: Plan, kind: Kind = Kind.MEANS
) -> tuple[Contrast, ...]:
    """Each touchpoint that at least 10 of both groups judge, in the order of the survey."""
    one, other = counted.segments[first], counted.segments[second]
    both = [
        id
        for id in one
        if id in other and min(one[id].n, other[id].n) >= FEWEST_RANKED
    ]  # fmt: skip
    means = kind is Kind.MEANS
    top = {id: None if means else top_two(plan, id) for id in both}
    tested = told_apart(
        {
            id: _between_means(one[id], other[id])
            if means
            else _between_top(one[id], other[id], top[id])
            for id in both
        }
    )
    return tuple(
        Contrast(id, *_levels(one[id], other[id], top[id]), tested[id], top[id])
        for id in both
        if id in tested
    )


def since(outcomes: Sequence[Outcome]) -> dict[str, Difference]:
    """How far each touchpoint has moved since an earlier survey, by id; Welch, Holm over all.

    Only where the score on the map is a survey's on the same scale that says n and spread.
    """
    pairs = {
        outcome.touchpoint: (outcome.said, before)
        for outcome in outcomes
        if outcome.said is not None
        and outcome.said.n >= FEWEST_RANKED
        and outcome.before is not None
        and outcome.before.scale is outcome.scale
        and outcome.before.evidence.kind is EvidenceKind.CUSTOMER_SURVEY
        and (before := as_said(outcome.before)) is not None
        and before.n >= FEWEST_RANKED
    }
    return told_apart({id: between_said(now, before) for id, (now, before) in pairs.items()})


def as_said(score: SatisfactionScore) -> Said | None:
    """A score as what answers said, where its evidence tells their number and spread."""
    n, spread = score.evidence.n, score.evidence.spread
    if n is None or spread is None:
        return None
    return Said(n, score.value, score.value, spread, None, n)


def _between_means(one: Tally, other: Tally) -> Difference | None:
    first, second = one.said(), other.said()
    return between_said(first, second) if first and second else None


def _between_top(one: Tally, other: Tally, top: TopTwo | None) -> Difference | None:
    first, second = (top.among(tally) if top else None for tally in (one, other))
    if first is None or second is None:
        return None
    return between_shares(one.reached(first), other.reached(second))


def _levels(one: Tally, other: Tally, top: TopTwo | None) -> tuple[float, float]:
    """Means, or the shares of the answers that are counted."""
    if top is None:
        said = one.said(), other.said()
        return tuple(each.mean if each else 0.0 for each in said)  # type: ignore[return-value]
    shares = [tally.reached(top.among(tally) or ()) for tally in (one, other)]
    return shares[0][0] / shares[0][1], shares[1][0] / shares[1][1]
