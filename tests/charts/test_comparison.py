"""The twin of compared curves: the same figures under the pointer and in the table."""

import pytest

from journey.comparing import Comparison, compare
from journey.locales import words
from journey.services import charts, documents
from sample_maps import path


@pytest.fixture(scope="module")
def cinemas() -> Comparison:
    files = [path(name) for name in ("cinema", "lichtspielhaus", "cineplaza")]
    return compare([documents.read(file.read_bytes(), file.name) for file in files])


def test_each_map_has_a_line_of_its_scores_in_the_order_of_the_rows(cinemas: Comparison) -> None:
    figure = charts.comparison(cinemas).figure
    assert [line["name"] for line in figure["data"]] == [map.name for map in cinemas.maps]
    for at, line in enumerate(figure["data"]):
        known = [row.cells[at].level for row in cinemas.rows if row.cells[at].level is not None]
        assert line["y"] == known
        assert [point[0] for point in line["customdata"]] == [
            row.key for row in cinemas.rows if row.cells[at].level is not None
        ]
    assert len({line["marker"]["symbol"] for line in figure["data"]}) == 3


def test_the_table_tells_every_cell_apart_none_from_unknown(cinemas: Comparison) -> None:
    table = charts.comparison(cinemas, language="en").table
    assert len(table) == len(cinemas.rows)
    magazine = next(r for _, r in table.iterrows() if "city magazine" in r["Touchpoint"])
    assert magazine["The New Cinema"] == "has not"
    assert magazine["Lichtspielhaus"] == "4.1"
    assert "unknown" in set(table["Cineplaza"])


def test_it_speaks_german(cinemas: Comparison) -> None:
    table = charts.comparison(cinemas, language="de").table
    assert list(table.columns)[-1] == words("de")("Who has it")
    assert "4,1" in set(table["Lichtspielhaus"])
