"""How well touchpoints are matched, on maps that were written by hand with the truth about them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

import pytest

from journey.comparing import Comparison, State, compare
from tests.comparing.baselines import Found, difflib_names, exact_names
from tests.comparing.written_pairs import Pair, pairs

DIFFLIB = [least / 20 for least in range(4, 20)]


@dataclass(frozen=True)
class Quality:
    """Of all that was found, how much is true; of all that is true, how much was found."""

    precision: float
    recall: float

    @property
    def both(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.both:.3f}"


def measured(written: Iterable[Pair], found: Callable[[Pair], Found]) -> Quality:
    true = right = said = 0
    for pair in written:
        answer = found(pair)
        true += len(pair.truth)
        said += len(answer)
        right += len(answer & pair.truth)
    return Quality(right / said if said else 1.0, right / true)


def counted(comparison: Comparison) -> Found:
    return frozenset(
        (ours, theirs)
        for row in comparison.rows
        if all(cell.state is State.HAS for cell in row.cells)
        for ours in row.cells[0].touchpoints
        for theirs in row.cells[1].touchpoints
    )


@cache
def compared(pair: Pair) -> Comparison:
    return compare((pair.ours, pair.theirs))


def that_counts(pair: Pair) -> Found:
    return counted(compared(pair))


def with_proposals(pair: Pair) -> Found:
    comparison = compared(pair)
    proposed = ((m.touchpoints[0].touchpoint, m.touchpoints[1].touchpoint)
                for m in comparison.proposals)  # fmt: skip
    return counted(comparison) | frozenset(proposed)


def test_there_are_twelve_pairs_four_of_them_held_out() -> None:
    assert len(pairs("tune")) == 8
    assert len(pairs("held-out")) == 4
    languages = {frozenset((p.ours.language, p.theirs.language)) for p in pairs()}
    assert languages == {frozenset(("en",)), frozenset(("de",)), frozenset(("en", "de"))}


def test_what_counts_is_right_and_nearly_all_is_found() -> None:
    exact = measured(pairs(), lambda p: exact_names(p.ours, p.theirs))
    by_difflib = max(
        (measured(pairs(), lambda p, n=n: difflib_names(p.ours, p.theirs, n)) for n in DIFFLIB),
        key=lambda quality: quality.both,
    )
    print("\nexact names            ", exact)
    print("difflib, best threshold", by_difflib)
    ours: dict[str | None, tuple[Quality, Quality]] = {}
    for use in ("tune", "held-out", None):
        ours[use] = measured(pairs(use), that_counts), measured(pairs(use), with_proposals)
        print(f"{use or 'all twelve':<10} what counts  ", ours[use][0])
        print(f"{use or 'all twelve':<10} with proposed", ours[use][1])
    counts, proposed = ours[None]
    assert counts.precision >= 0.95
    assert counts.recall >= 0.85
    assert proposed.precision >= 0.95
    assert counts.both > by_difflib.both + 0.2
    assert counts.both > exact.both + 0.2


def test_it_holds_for_pairs_that_it_was_not_tuned_on() -> None:
    held_out = pairs("held-out")
    assert measured(held_out, that_counts).precision >= 0.95
    assert measured(held_out, that_counts).recall >= 0.8
    assert measured(held_out, with_proposals).precision >= 0.95
    assert measured(held_out, with_proposals).recall >= 0.85


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.name)
def test_phases_are_mapped_as_people_would_map_them(pair: Pair) -> None:
    for ours, theirs, truth in (
        (pair.ours, pair.theirs, pair.phases),
        (pair.theirs, pair.ours, frozenset((b, a) for a, b in pair.phases)),
    ):
        mapped = {
            (one, other)
            for phase in compare((ours, theirs)).phases
            for one in phase.figures[0].phases
            for other in phase.figures[1].phases
        }
        assert mapped == truth
