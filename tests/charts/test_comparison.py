"""The twin of compared curves: the same figures under the pointer and in the table."""

import pytest

from journey.comparing import Comparison, compare
from journey.locales import words
from journey.services import charts, documents
from sample_maps import path
from tests.charts.figures import assert_plotly_accepts


@pytest.fixture(scope="module")
def cinemas() -> Comparison:
    files = [path(name) for name in ("cinema", "lichtspielhaus", "cineplaza")]
    return compare([documents.read(file.read_bytes(), file.name) for file in files])


def test_each_map_has_a_line_of_its_scores_in_the_order_of_the_rows(cinemas: Comparison) -> None:
    view = charts.comparison(cinemas)
    assert_plotly_accepts(view)
    figure = view.figure
    assert [line["name"] for line in figure["data"]] == [map.name for map in cinemas.maps]
    for at, line in enumerate(figure["data"]):
        assert line["y"] == [row.cells[at].level for row in cinemas.rows]
        assert [point[0] for point in line["customdata"]] == [row.key for row in cinemas.rows]
        assert line["connectgaps"] is False
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
