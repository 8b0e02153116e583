"""Older documents are brought to the current format, newer ones are refused."""

import pytest

from journey.document import Faults, read_yaml
from journey.document.tree import Table
from journey.document.upgrades import upgrade
from journey.errors import InvalidDocumentError


def _call_stages_phases(table: Table) -> Table:
    table.lines["phases"] = table.lines.pop("stages")
    table["phases"] = table.pop("stages")
    return table


def _demand_a_note(table: Table) -> Table:
    table["note"] = "upgraded"
    table.lines["note"] = None
    return table


_STEPS = (_call_stages_phases, _demand_a_note)


def _upgraded(text: str) -> Table:
    faults = Faults("map.yaml")
    return upgrade(read_yaml(text.encode(), faults), faults, _STEPS)


def test_each_step_from_the_document_s_format_on_is_taken() -> None:
    assert _upgraded("format: 1\nstages: [a]") == {"phases": ["a"], "note": "upgraded"}
    assert _upgraded("format: 2\nphases: [a]") == {"phases": ["a"], "note": "upgraded"}
    assert _upgraded("format: 3\nphases: [a]") == {"phases": ["a"]}


def test_lines_are_kept() -> None:
    assert _upgraded("format: 1\ntitle: a\nstages: [a]").lines["phases"] == 3


def test_without_a_format_a_document_is_of_the_current_one() -> None:
    assert _upgraded("phases: [a]") == {"phases": ["a"]}


def test_a_newer_format_is_refused_with_the_version_needed() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        _upgraded("title: a\nformat: 4")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("format", 2)
    assert problem.message == "the document has format 4; this version reads formats up to 3"
    assert problem.hint == "Open it with a version that reads format 4"


@pytest.mark.parametrize(
    "written", ["0", "-1", "1.0", "one", "true", "'1'", "[1]", "99999999999999"]
)
def test_what_is_no_format_is_refused(written: str) -> None:
    with pytest.raises(InvalidDocumentError):
        _upgraded(f"format: {written}")
