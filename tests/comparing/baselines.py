"""What the matching is measured beside: plain exact names, and plain difflib."""

from difflib import SequenceMatcher
from functools import cache

from scipy.optimize import linear_sum_assignment

from journey.model import Journey

Found = frozenset[tuple[str, str]]


def exact_names(ours: Journey, theirs: Journey) -> Found:
    """Touchpoints whose names are the same but for small and capital letters."""
    return frozenset(
        (a.id, b.id)
        for a in ours.touchpoints
        for b in theirs.touchpoints
        if a.name.casefold() == b.name.casefold()
    )


def difflib_names(ours: Journey, theirs: Journey, least: float) -> Found:
    """The best assignment by difflib's ratio of the names, from a ratio on."""
    return frozenset((a, b) for a, b, ratio in _assigned(ours, theirs) if ratio >= least)


@cache
def _assigned(ours: Journey, theirs: Journey) -> list[tuple[str, str, float]]:
    ratios = [
        [SequenceMatcher(None, a.name.casefold(), b.name.casefold()).ratio()
         for b in theirs.touchpoints]
        for a in ours.touchpoints
    ]  # fmt: skip
    rows, columns = linear_sum_assignment(ratios, maximize=True)
    return [
        (ours.touchpoints[row].id, theirs.touchpoints[column].id, ratios[row][column])
        for row, column in zip(rows, columns, strict=True)
    ]
