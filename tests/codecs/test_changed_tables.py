"""Tables that went out and come back changed: what was changed counts, no cell is a formula."""

import csv
import io

import pytest

from journey.model import Journey
from tests.codecs.tables import CSV, XLSX, cinema, read, told


def _cells(journey: Journey) -> list[list[str]]:
    return list(csv.reader(io.StringIO(CSV.encode(journey).decode("utf-8-sig"), newline="")))


def _written(rows: list[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue().encode()


def test_a_changed_cell_counts_and_all_others_keep_what_stood_behind_them() -> None:
    before = cinema()
    rows = _cells(before)
    heads = rows[0]
    place = next(i for i, row in enumerate(rows) if row[1] == "looks up online where the film runs")
    rows[place][heads.index("Department")] = "web team"
    rows[place][heads.index("Satisfaction (1-5)")] = "2.5"
    decoded = CSV.read(_written(rows), "cinema.csv")
    id = rows[place][heads.index("Id")]
    after, old = decoded.journey.touchpoint[id], before.touchpoint[id]
    assert (after.department, after.scores[0].value) == ("web team", 2.5)
    assert after.pain_points == old.pain_points
    assert after.measures == old.measures
    assert after.scores[0].evidence.interval is None, "the interval was that of the old score"
    others = [t for t in decoded.journey.touchpoints if t.id != id]
    assert others == [t for t in before.touchpoints if t.id != id]
    assert decoded.journey.personas == before.personas


def test_rows_can_be_added_moved_and_removed() -> None:
    before = cinema()
    rows = _cells(before)
    heads = rows[0]
    gone = rows.pop(2)
    rows.append(["Farewell", "is thanked by mail"])
    rows[-2][0] = "Information"
    journey = CSV.read(_written(rows), "cinema.csv").journey
    assert gone[heads.index("Id")] not in journey.touchpoint
    names = [phase.name for phase in journey.phases]
    assert names == ["Activation", "Information", "Farewell", "Action", "Retention"]
    assert journey.phases[2].touchpoints[0].id == "is-thanked-by-mail"
    moved = before.touchpoints[-1].id
    assert journey.phase_of[moved].name == "Information"
    assert journey.phase_of[moved].purpose == before.phases[1].purpose


def test_a_table_that_was_sorted_comes_back_with_its_phases_in_order() -> None:
    before = cinema()
    rows = _cells(before)
    journey = CSV.read(_written([rows[0], *sorted(rows[1:], key=lambda r: r[1])]), "c.csv").journey
    assert [phase.name for phase in journey.phases] == [phase.name for phase in before.phases]
    assert set(journey.touchpoint) == set(before.touchpoint)
    assert journey.touchpoint == before.touchpoint


def test_what_goes_with_the_table_may_be_damaged_but_never_in_silence() -> None:
    rows = _cells(cinema())
    rows[1][-1] = rows[1][-1][:500]
    decoded = CSV.read(_written(rows), "cinema.csv")
    assert len(decoded.journey.touchpoints) == 18
    message = "what goes with the table is damaged; only the columns were read"
    assert message in [message for _, message in told(decoded)]


def test_a_plain_table_is_what_remains_without_the_last_column() -> None:
    rows = [row[:-1] for row in _cells(cinema())]
    decoded = CSV.read(_written(rows), "An evening at the cinema.csv")
    assert decoded.warnings == ()
    assert decoded.journey.title == "An evening at the cinema"
    assert [t.name for t in decoded.journey.touchpoints] == [t.name for t in cinema().touchpoints]


@pytest.mark.parametrize("sign", [*"=+-@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """Tabs and line ends at the front are gone already, for texts have no space around them."""
    text = f"{sign}cmd|' /C calc'!A0"
    journey = read(f'Touchpoint\nx\n"\'{text}"\n').journey
    for row in _cells(journey):
        assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in row)
    assert read(CSV.encode(journey).decode()).journey.touchpoints[1].name == text.strip()


def test_a_workbook_holds_no_formula() -> None:
    import zipfile

    journey = read("Touchpoint\nx\n'=1+1\n").journey
    with zipfile.ZipFile(io.BytesIO(XLSX.encode(journey))) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
    assert sheets
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)
    assert XLSX.read(XLSX.encode(journey), "a.xlsx").journey.touchpoints[1].name == "=1+1"


def test_only_the_sign_that_was_put_there_is_taken_away() -> None:
    journey = read("Touchpoint\n'=a\n''=a\n'a\n' =a\n").journey
    assert [t.name for t in journey.touchpoints] == ["=a", "'=a", "'a", "' =a"]
