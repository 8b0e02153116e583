"""Importance derived from answers, beside what R prints for its data set `swiss`."""

from pathlib import Path

import numpy as np
import pytest

from journey.scores.drivers import drivers_of

TABLE = np.loadtxt(Path(__file__).with_name("swiss.csv"), delimiter=",", skiprows=1)
NAMES = ("Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality")

# R 4, relaimpo::calc.relimp(type = "lmg") on `swiss`; R² of lm(Fertility ~ .).
LMG = (0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265)
EXPLAINED = 0.706735001593
# Johnson 2000 on the same data.
JOHNSON = (0.048416895812, 0.154708249806, 0.271964104646, 0.114680029948, 0.116965721381)


@pytest.mark.parametrize(("method", "weights"), [("shapley", LMG), ("johnson", JOHNSON)])
def test_weights_on_the_swiss_data(method: str, weights: tuple[float, ...]) -> None:
    found = drivers_of(TABLE[:, 0], TABLE[:, 1:], NAMES, method)
    assert found is not None
    assert found.cases == 47
    assert found.explained == pytest.approx(EXPLAINED, abs=1e-9)
    assert [one.weight for one in found.drivers] == pytest.approx(weights, abs=1e-9)
    assert sum(one.weight for one in found.drivers) == pytest.approx(EXPLAINED, abs=1e-9)


def test_few_cases_and_entangled_drivers_are_told() -> None:
    chance = np.random.default_rng(7)
    one = chance.normal(size=25)
    twin = one + chance.normal(scale=0.05, size=25)
    other = chance.normal(size=25)
    found = drivers_of(one + other, np.column_stack([one, twin, other]), ("one", "twin", "other"))
    assert found is not None
    assert found.few
    assert [driver.entangled for driver in found.drivers] == [True, True, False]
    assert found.drivers[0].weight == pytest.approx(found.drivers[1].weight, abs=0.02)


def test_many_drivers_are_weighed_by_johnson() -> None:
    chance = np.random.default_rng(3)
    answers = chance.normal(size=(400, 16))
    whole = answers @ np.arange(16) + chance.normal(size=400)
    found = drivers_of(whole, answers, [str(at) for at in range(16)])
    assert found is not None
    assert found.method == "johnson"
    assert sum(one.weight for one in found.drivers) == pytest.approx(found.explained)


def test_shapley_with_fifteen_drivers_adds_up() -> None:
    chance = np.random.default_rng(5)
    answers = chance.normal(size=(200, 15))
    found = drivers_of(answers.sum(axis=1), answers, [str(at) for at in range(15)])
    assert found is not None
    assert found.method == "shapley"
    assert sum(one.weight for one in found.drivers) == pytest.approx(1)


def test_nothing_is_said_where_nothing_varies_or_too_few_answered() -> None:
    assert drivers_of([3, 3, 3, 3], [[1], [2], [3], [4]], ("a",)) is None
    assert drivers_of([1, 2], [[1], [2]], ("a",)) is None
    blank = float("nan")
    assert drivers_of([1, 2, 3, blank], [[1], [blank], [3], [4]], ("a",)) is None
