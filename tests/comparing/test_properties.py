"""What holds for any maps: mirror, identity, and what must not matter."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from journey.comparing import Cell, Comparison, Row, RowKind, State, compare
from journey.model import SCALES, Journey, Phase, SatisfactionScore, ScaleKey, Touchpoint
from tests.comparing.strategies import maps
from tests.comparing.written_pairs import pairs

SLOW = settings(
    max_examples=40, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
MIRRORED = {RowKind.GAP: RowKind.DIFFERENCE, RowKind.DIFFERENCE: RowKind.GAP}

written = st.sampled_from([(pair.ours, pair.theirs) for pair in pairs()])
drawn = st.tuples(maps("one"), maps("other"))
two_maps = written | drawn


def who(row: Row) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sorted(cell.touchpoints)) for cell in row.cells)


def rows(comparison: Comparison) -> dict[tuple[tuple[str, ...], ...], Row]:
    return {who(row): row for row in comparison.rows}


@SLOW
@given(two_maps)
def test_theirs_beside_ours_mirrors_ours_beside_theirs(both: tuple[Journey, Journey]) -> None:
    here, there = compare(both), compare(both[::-1])
    mirrored = {key[::-1]: row for key, row in rows(there).items()}
    assert rows(here).keys() == mirrored.keys()
    for key, row in rows(here).items():
        other = mirrored[key]
        assert other.kind is MIRRORED.get(row.kind, row.kind)
        assert [cell.state for cell in row.cells] == [cell.state for cell in other.cells[::-1]]
        ours, theirs = row.cells[1].delta, other.cells[1].delta
        assert (ours is None) == (theirs is None)
        if ours and theirs:
            assert ours == theirs.mirrored()
    proposed = {frozenset((e.map, e.touchpoint) for e in m.touchpoints) for m in here.proposals}
    assert proposed == {
        frozenset((e.map, e.touchpoint) for e in m.touchpoints) for m in there.proposals
    }


@SLOW
@given(maps())
def test_a_map_beside_itself_is_all_parity_and_differs_nowhere(journey: Journey) -> None:
    comparison = compare((journey, journey))
    assert {row.kind for row in comparison.rows} <= {RowKind.PARITY}
    assert len(comparison.rows) == len(journey.existing)
    for row in comparison.rows:
        assert row.cells[0].touchpoints == row.cells[1].touchpoints
        assert row.cells[1].delta is None or row.cells[1].delta.points == 0
    assert comparison.gaps == comparison.lags == comparison.proposals == ()


def rebuilt(journey: Journey, phase: Callable[[Phase], Phase]) -> Journey:
    return journey.model_copy(update={"phases": tuple(phase(p) for p in journey.phases)})


@SLOW
@given(two_maps, st.randoms(use_true_random=False))
def test_the_order_inside_a_phase_does_not_matter(both: tuple[Journey, Journey], chance) -> None:
    def shuffled(phase: Phase) -> Phase:
        held = list(phase.touchpoints)
        chance.shuffle(held)
        return phase.model_copy(update={"touchpoints": tuple(held)})

    plain = rows(compare(both))
    other = rows(compare([rebuilt(journey, shuffled) for journey in both]))
    assert plain.keys() == other.keys()
    assert {k: r.kind for k, r in plain.items()} == {k: r.kind for k, r in other.items()}
    assert {k: r.cells for k, r in plain.items()} == {k: r.cells for k, r in other.items()}


def on(scale: ScaleKey, touchpoint: Touchpoint) -> Touchpoint:
    def moved(score: SatisfactionScore) -> SatisfactionScore:
        value = SCALES[scale].denormalise(score.normalised)
        evidence = score.evidence.model_copy(update={"spread": None, "interval": None})
        return score.model_copy(update={"value": value, "scale": scale, "evidence": evidence})

    return touchpoint.model_copy(update={"scores": tuple(map(moved, touchpoint.scores))})


@SLOW
@given(drawn, st.sampled_from(list(ScaleKey)), st.sampled_from(list(ScaleKey)))
def test_the_scale_does_not_matter(
    both: tuple[Journey, Journey], one: ScaleKey, other: ScaleKey
) -> None:
    def told(scale: ScaleKey) -> Comparison:
        def phase(phase: Phase) -> Phase:
            held = tuple(on(scale, touchpoint) for touchpoint in phase.touchpoints)
            return phase.model_copy(update={"touchpoints": held})

        theirs = rebuilt(both[1], phase).model_copy(update={"scale": scale})
        plain = rebuilt(both[0], lambda p: p.model_copy(update={"touchpoints": tuple(
            on(ScaleKey.ONE_TO_FIVE, t) for t in p.touchpoints)}))  # fmt: skip
        return compare((plain, theirs))

    here, there = rows(told(one)), rows(told(other))
    assert here.keys() == there.keys()
    for key, row in here.items():
        assert row.kind is there[key].kind
        for cell, beside in zip(row.cells, there[key].cells, strict=True):
            assert cell.state is beside.state
            assert points(cell) == pytest.approx(points(beside), abs=1e-6)


def points(cell: Cell) -> tuple[float, float]:
    return cell.level or 0.0, cell.delta.points if cell.delta else 0.0


@SLOW
@given(st.tuples(maps("a"), maps("b"), maps("c"), maps("d")))
def test_every_touchpoint_stands_in_exactly_one_row(named: tuple[Journey, ...]) -> None:
    assume(any(journey.existing for journey in named))
    comparison = compare(named)
    for number, journey in enumerate(named):
        held = [id for row in comparison.rows for id in row.cells[number].touchpoints]
        existing = {touchpoint.id for touchpoint in journey.existing}
        assert len(held) == len(set(held))
        assert existing <= set(held) <= {t.id for t in journey.touchpoints}
    for row in comparison.rows:
        assert any(cell.state is State.HAS for cell in row.cells)
        assert all(len(cell.touchpoints) <= 1 for cell in row.cells)
        assert row.phase in comparison.phase


@pytest.mark.parametrize("pair", pairs()[:4], ids=lambda pair: pair.name)
def test_the_same_maps_give_the_same_comparison(pair) -> None:
    assert compare((pair.ours, pair.theirs)) == compare((pair.ours, pair.theirs))
