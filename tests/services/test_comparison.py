"""A comparison as JSON: the shape that programs rely on."""

import json

import pytest

import sample_maps
from journey.comparing import RowKind, State
from journey.locales import words
from journey.services import comparison, documents

HOUSES = ("The New Cinema", "Lichtspielhaus", "Cineplaza")


@pytest.fixture(scope="module")
def tree() -> dict:
    houses = ("cinema", "lichtspielhaus", "cineplaza")
    maps = [documents.read(sample_maps.path(h).read_bytes(), h) for h in houses]
    return json.loads(comparison.as_json(comparison.compare(maps)))


def test_every_row_has_its_phase_name_kind_and_each_organisation(tree: dict) -> None:
    assert tree["rows"]
    for row in tree["rows"]:
        assert row["kind"] in {kind.value for kind in RowKind}
        assert row["phase"] in {phase["phase"] for phase in tree["phases"]}
        assert isinstance(row["touchpoint"], str)
        assert tuple(row["organisations"]) == HOUSES
        for cell in row["organisations"].values():
            assert cell.keys() >= {"state", "touchpoint", "score", "confidence"}
            assert cell["state"] in {state.value for state in State}
            assert (cell["touchpoint"] is None) == (cell["state"] != "has")
            assert (cell["confidence"] is None) == (cell["state"] == "unknown")


def test_phases_have_counts_and_means_of_each_organisation(tree: dict) -> None:
    information = next(p for p in tree["phases"] if p["phase"] == "Information")
    assert {n: f["count"] for n, f in information["organisations"].items()} == {
        "The New Cinema": 2, "Lichtspielhaus": 3, "Cineplaza": 3,
    }  # fmt: skip
    ours = information["organisations"]["The New Cinema"]
    assert ours["mean"] == pytest.approx((1.6 + 2.9) / 2)
    assert ours["thinner_than"] == ["Lichtspielhaus", "Cineplaza"]


def test_scores_stand_on_our_scale(tree: dict) -> None:
    website = next(r for r in tree["rows"] if r["touchpoint"].startswith("looks up online"))
    scores = [cell["score"] for cell in website["organisations"].values()]
    assert scores == [1.6, 3.4, 4.3]
    assert website["organisations"]["The New Cinema"]["margins"] == [1.3, 1.9]
    assert website["organisations"]["Cineplaza"]["delta"]["verdict"] == "unproven"


def test_the_city_magazine_leads_the_gaps(tree: dict) -> None:
    gap = tree["gaps"][0]
    assert gap["touchpoint"] == "reads the programme in the city magazine"
    assert (gap["having"], gap["others"], gap["phase"]) == (2, 2, "Information")


def test_a_match_says_its_reasons_in_the_language_asked_for() -> None:
    maps = [documents.read(sample_maps.path(h).read_bytes(), h) for h in ("cinema", "cineplaza")]
    compared = comparison.compare(maps)
    for match in compared.proposals:
        assert comparison.reasons_text(match, words("de")).startswith("unsicher, ")
    told = comparison.as_tree(compared, "de")
    reasons = told["proposals"][0]["reasons"]
    assert {reason["text"] for reason in reasons} >= {"gleiche Phase"}
    assert told["cautions"][0]["text"].startswith("Werte zur Veranschaulichung erfunden: ")


def test_all_that_a_comparison_says_is_said_in_german() -> None:
    for kind in RowKind:
        assert comparison.kind_name(kind, words("de")) != comparison.kind_name(kind, words("en"))
    for state in State:
        assert comparison.state_name(state, words("de")) != comparison.state_name(
            state, words("en")
        )
