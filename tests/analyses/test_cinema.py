"""The figures of the cinema sample, counted again by hand from the file itself."""

from pathlib import Path
from statistics import fmean
from typing import Any

import pytest
import yaml

import sample_maps
from journey.codecs import CODECS
from journey.graph import possible_orders, unavoidable, usual_path
from journey.model import Journey
from journey.services.checks import as_rows, check, matrix, summary

FILES = ("cinema", "cinema-de")


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest) -> Path:
    return sample_maps.path(request.param)


@pytest.fixture
def journey(file: Path) -> Journey:
    return CODECS["yaml"].decode(file.read_bytes(), file.name)


@pytest.fixture
def phases(file: Path) -> list[dict[str, Any]]:
    """The phases as they stand in the file, read without our model."""
    return yaml.safe_load(file.read_text(encoding="utf-8"))["phases"]


@pytest.fixture
def by_hand(phases: list[dict[str, Any]]) -> list[float | None]:
    """The scores of the existing touchpoints in the order of the file."""
    return [
        t["satisfaction"]["value"] if "satisfaction" in t else None
        for phase in phases
        for t in phase["touchpoints"]
        if t.get("status") != "planned"
    ]


def test_the_counts(journey: Journey, phases: list[dict[str, Any]]) -> None:
    counts = [sum(t.get("status") != "planned" for t in phase["touchpoints"]) for phase in phases]
    assert counts == [4, 2, 9, 3]
    assert [len(phase.existing) for phase in journey.phases] == counts
    assert possible_orders(journey) == 24 * 2 * 362_880 * 6 == 104_509_440


def test_the_thin_phase(journey: Journey, phases: list[dict[str, Any]]) -> None:
    mean = (4 + 2 + 9 + 3) / 4
    thin = [
        phase["name"] for phase, count in zip(phases, (4, 2, 9, 3), strict=True)
        if count / mean < 0.5
    ]  # fmt: skip
    assert len(thin) == 1
    rows = [r for r in as_rows(check(journey), journey) if r["kind"] == "thin_phase"]
    assert [row["phase"] for row in rows] == thin
    assert "0.44" in rows[0]["evidence"].replace(",", ".")


def test_the_weak_one(journey: Journey, by_hand: list[float | None]) -> None:
    weak = [
        number
        for number, value in enumerate(by_hand, 1)
        if value is not None and (value - 1) / 4 * 100 < 39.999
    ]
    assert weak == [5]
    assert min(value for value in by_hand if value is not None) == by_hand[4] == 1.6
    rows = as_rows(check(journey), journey)
    assert (rows[0]["kind"], rows[0]["number"], rows[0]["severity"]) == (
        "weak_touchpoint",
        5,
        "high",
    )
    assert [row["number"] for row in rows if row["kind"] == "weak_touchpoint"] == weak


def test_mean_peak_and_end(journey: Journey, by_hand: list[float | None]) -> None:
    known = [value for value in by_hand if value is not None]
    peak = max(known, key=lambda value: abs(value - 3))
    figures = summary(journey)
    assert (len(known), len(by_hand)) == (figures.scored, figures.count) == (17, 18)
    assert figures.on_scale(figures.mean) == pytest.approx(fmean(known))
    assert round(fmean(known), 1) == 3.5
    assert figures.on_scale(figures.peak) == peak == 4.8
    assert figures.on_scale(figures.end) == known[-1] == 4.0
    assert figures.on_scale(figures.remembered) == pytest.approx((4.8 + 4.0) / 2)
    assert (figures.weak, figures.missing) == (1, 1)


def test_the_missing_one_and_the_unknown_one(journey: Journey, by_hand: list[float | None]) -> None:
    rows = as_rows(check(journey), journey)
    (missing,) = [row for row in rows if row["kind"] == "missing_touchpoint"]
    assert missing["phase_id"] == journey.phases[1].id
    assert "maga" in missing["suggestion"]["name"].lower()
    unmeasured = [row["number"] for row in rows if row["kind"] == "unmeasured_touchpoint"]
    assert unmeasured == [by_hand.index(None) + 1] == [12]
    assert not [row for row in rows if row["kind"] in ("unowned_touchpoint", "unknown")]


def test_the_ways(journey: Journey) -> None:
    assert sorted(journey.numbers[id] for id in unavoidable(journey)) == [5, 11, 12, 14, 15, 17]
    path = [journey.numbers[id] for id in usual_path(journey)]
    assert path == [1, 5, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17]


def test_the_matrix(journey: Journey) -> None:
    assert len(matrix(journey).placed) == 17
    assert matrix(journey).unknown == (journey.existing[11].id,)
