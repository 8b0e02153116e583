"""What was gathered part by part says the same as all of it at once."""

import numpy as np
import pytest

from journey.scores.drivers import drivers_in, drivers_of
from journey.scores.moments import Moments


def answers(rows: int = 500) -> np.ndarray:
    chance = np.random.default_rng(7)
    whole = chance.integers(1, 6, rows).astype(float)
    table = np.column_stack([whole, *(whole + chance.normal(0, s, rows) for s in (0.5, 1, 2, 4))])
    table[chance.random(table.shape) < 0.1] = np.nan
    return 1e6 + table


@pytest.mark.parametrize("method", ["shapley", "johnson"])
@pytest.mark.parametrize("rows_at_once", [1, 37, 500])
def test_drivers_are_the_same_however_the_answers_come(rows_at_once: int, method: str) -> None:
    table, names = answers(), ["a", "b", "c", "d"]
    gathered = Moments(table.shape[1])
    for first in range(0, len(table), rows_at_once):
        gathered.add(table[first : first + rows_at_once])
    whole = drivers_of(table[:, 0], table[:, 1:], names, method)
    parts = drivers_in(gathered, names, method)
    assert whole is not None
    assert parts is not None
    assert parts.cases == whole.cases == np.isfinite(table).all(axis=1).sum()
    assert parts.explained == pytest.approx(whole.explained, abs=1e-9)
    for one, other in zip(parts.drivers, whole.drivers, strict=True):
        assert one.weight == pytest.approx(other.weight, abs=1e-9)
        assert one.inflation == pytest.approx(other.inflation, abs=1e-8)


def test_correlations_are_those_of_numpy() -> None:
    table = answers()
    rows = table[np.isfinite(table).all(axis=1)]
    found = Moments(table.shape[1]).add(table).correlations()
    assert found == pytest.approx(np.corrcoef(rows, rowvar=False), abs=1e-9)


def test_what_never_varies_explains_nothing() -> None:
    table = np.column_stack([np.arange(20.0), np.full(20, 3.0)])
    assert Moments(2).add(table).correlations() is None
    assert Moments(2).correlations() is None
