"""The preview of a table: what its columns are taken for, and what a correction does."""

import pytest

import sample_maps
from journey.errors import InvalidDocumentError, NotFoundError
from journey.model import ScaleKey
from journey.services import documents, tables

TABLE = b"Stufe,Was,Wer,Note\nfinden,sucht,Vertrieb,2\nkaufen,zahlt,Kasse,5\n"


def test_the_preview_shows_what_each_column_is_taken_for() -> None:
    shown = tables.preview(TABLE, "kunden.csv", "de")
    assert [(m.heading, m.meaning, m.is_sure) for m in shown.matching.matches] == [
        ("Stufe", "phase", True),
        ("Was", "touchpoint", False),
        ("Wer", None, False),
        ("Note", "satisfaction", True),
    ]
    assert shown.rows == (("finden", "sucht", "Vertrieb", "2"), ("kaufen", "zahlt", "Kasse", "5"))
    assert shown.count == 2
    assert shown.matching.scale is ScaleKey.ONE_TO_FIVE


def test_a_correction_counts() -> None:
    shown = tables.preview(TABLE, "kunden.csv", "de")
    matching = shown.matching.changed(2, "department").changed(3, None)
    journey = tables.read(TABLE, "kunden.csv", matching, shown.sheet, "de").journey
    assert [(t.name, t.department, t.scores) for t in journey.touchpoints] == [
        ("sucht", "Vertrieb", ()),
        ("zahlt", "Kasse", ()),
    ]


def test_only_satisfaction_stands_in_several_columns() -> None:
    matching = tables.preview(TABLE, "kunden.csv").matching.changed(2, "touchpoint")
    assert [match.column for match in matching.of("touchpoint")] == [2]
    matching = matching.changed(1, "satisfaction", "Lena")
    assert [match.persona for match in matching.of("satisfaction")] == ["Lena", ""]
    matching = matching.changed(2, "satisfaction", "lena")
    assert [match.column for match in matching.of("satisfaction")] == [2, 3]


def test_a_workbook_has_sheets_to_choose_from() -> None:
    journey = documents.read(sample_maps.path("cinema").read_bytes(), "cinema.yaml")
    data = documents.write(journey, "xlsx")
    shown = tables.preview(data, "cinema.xlsx")
    assert shown.sheets == ("Touchpoints", "About the map", "Everything else")
    assert shown.sheet == 0
    assert shown.count == 18
    assert all(m.is_sure for m in shown.matching.matches if m.meaning)
    assert tables.preview(data, "cinema.xlsx", sheet=1).sheet == 1
    assert tables.read(data, "cinema.xlsx", shown.matching).journey == journey


def test_meanings_have_names_in_both_languages() -> None:
    assert tables.meanings("en")["department"] == "Department"
    assert tables.meanings("de")["department"] == "Abteilung"


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(NotFoundError):
        tables.preview(b"title: a", "map.yaml")
    with pytest.raises(InvalidDocumentError):
        tables.preview(b"PK", "map.xlsx")
