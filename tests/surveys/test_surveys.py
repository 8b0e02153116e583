"""A survey file of any spelling becomes answers at the touchpoints of a map."""

import io
from math import nan
from pathlib import Path

import pytest
import xlsxwriter

from journey.errors import InvalidDocumentError
from journey.model import Journey, ScaleKey
from journey.services import documents
from journey.services.survey_figures import figures
from journey.surveys.counting import Counted, Segment, count
from journey.surveys.guessing import propose, recognise
from journey.surveys.numbers import number_in
from journey.surveys.personal import why_personal
from journey.surveys.plan import Plan, Role
from journey.surveys.source import Source
from sample_maps import path


@pytest.fixture(scope="module")
def cinema() -> Journey:
    file = path("cinema")
    return documents.read(file.read_bytes(), file.name)


WIDE = """E-Mail;Datum;Alter;Gewicht;Sieht im Internet nach;{site};{popcorn};Gesamtzufriedenheit
ada@example.org;01.03.2026;18-29;1,5;x;2;4;3
bo@example.org;02.03.2026;30-49;1,0;y;1;5;4
cy@example.org;04.03.2026;18-29;0,5;z;99;3;3
di@example.org;03.03.2026;30-49;1,0;x;2;;5
"""


def survey(cinema: Journey) -> str:
    names = {touchpoint.id: touchpoint.name for touchpoint in cinema.touchpoints}
    site, popcorn = (names[id] for id in list(names)[4:13:8])
    return WIDE.format(site=site, popcorn=popcorn)


def read(data: bytes, journey: Journey, name: str = "s.csv") -> tuple[Plan, Counted]:
    source = Source(data, name)
    plan = propose(source.sample(), journey)
    names = {touchpoint.id: touchpoint.name for touchpoint in journey.touchpoints}
    return plan, count(source, plan, names)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_german_table_is_understood(cinema: Journey, encoding: str) -> None:
    plan, counted = read(survey(cinema).encode(encoding), cinema)
    roles = {use.column: use.role for use in plan.uses}
    ids = [touchpoint.id for touchpoint in cinema.touchpoints]
    assert roles["E-Mail"] is Role.PERSONAL
    assert roles["Datum"] is Role.DATE
    assert roles["Alter"] is Role.SEGMENT
    assert roles["Gewicht"] is Role.WEIGHT
    assert roles["Gesamtzufriedenheit"] is Role.OVERALL
    assert {use.touchpoint for use in plan.of(Role.SCORE)} == {ids[4], ids[12]}
    assert plan.scale is ScaleKey.ONE_TO_FIVE
    assert plan.blanks == {99.0}
    assert not plan.scale_sure
    assert counted.rows == 4
    assert counted.touchpoints[ids[4]].counts() == {1: 1, 2: 2}
    assert counted.touchpoints[ids[12]].n == 3
    assert (counted.first_date, counted.last_date) == ("2026-03-01", "2026-03-04")
    said = counted.touchpoints[ids[4]].said()
    assert said is not None
    assert said.mean == pytest.approx((2 * 1.5 + 1 + 2) / 3.5)
    assert counted.segments[Segment("Alter", "18-29")][ids[12]].n == 2
    assert counted.unread == {}


def test_a_long_table_names_the_touchpoint_in_each_row(cinema: Journey) -> None:
    names = [touchpoint.name for touchpoint in cinema.touchpoints]
    rows = [f'"{names[4]}",2', f'"{names[4]}",1', f'"{names[12]}",5', '"the moon",4']
    plan, counted = read("\n".join(["touchpoint,score", *rows]).encode(), cinema)
    ids = [touchpoint.id for touchpoint in cinema.touchpoints]
    assert plan.is_long
    assert counted.touchpoints[ids[4]].counts() == {1: 1, 2: 1}
    assert counted.touchpoints[ids[12]].counts() == {5: 1}
    assert counted.unknown == {"the moon": 1}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4", 4.0), (" 3,5 ", 3.5), ("30 %", 30.0), ("5 - very satisfied", 5.0), ("2 (poor)", 2.0),
        ("1 = trifft nicht zu", 1.0), ("Extremely likely - 10", 10.0), ("sehr zufrieden (5)", 5.0),
        ("Sehr zufrieden", None), ("Room - 12", None), ("Gruppe: 3", None),
        ("18-29", None), ("30 und älter", None), ("01.03.2026", None), ("fine", None),
        ("inf", None),
    ],
)  # fmt: skip
def test_an_answer_says_a_number_in_many_spellings(text: str, number: float | None) -> None:
    assert number_in(text) == pytest.approx(nan if number is None else number, nan_ok=True)


def test_answers_in_words_are_counted(cinema: Journey) -> None:
    rows = "very satisfied\n5 - very satisfied\nneutral\n" * 5 + "no idea\n"
    plan, counted = read(f"buys popcorn\n{rows}".encode(), cinema)
    tally = counted.touchpoints[cinema.existing[12].id].said()
    assert tally is not None
    assert (plan.scale, tally.mean, tally.n) == (ScaleKey.ONE_TO_FIVE, pytest.approx(13 / 3), 15)
    assert counted.unread == {"buys popcorn": 1}


@pytest.mark.parametrize("before", ["sep=;\n", '"sep=;"\r\n', "\n\n"])
def test_lines_before_the_heads_are_passed_over(cinema: Journey, before: str) -> None:
    plan, counted = read(f"{before}buys popcorn;T5\n1;2\n3;4\n".encode(), cinema)
    assert [use.column for use in plan.uses] == ["buys popcorn", "T5"]
    assert counted.rows == 2


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        ("How satisfied were you with: buys popcorn?", True),
        ("Wie bewerten Sie «buys popcorn»", True),
        ("Q5[SQ003] buys popcorn", True),
        ("buys popcorn (minutes of waiting)", False),
    ],
)
def test_a_touchpoint_is_found_in_the_question_that_names_it(
    cinema: Journey, head: str, sure: bool
) -> None:
    plan = propose({head: ["1", "5", "3"], "buys popcorn stands": ["2", "4", "3"]}, cinema)
    asked = next(use for use in plan.uses if use.column == head)
    assert (asked.touchpoint, asked.sure) == (cinema.existing[12].id, sure)


def test_a_head_that_stands_in_one_name_alone_is_taken_for_it_unsurely(cinema: Journey) -> None:
    plan = propose({"cinema bar": ["4", "5"], "ticket": ["4", "5"]}, cinema)
    bar, ticket = plan.uses
    assert (bar.role, bar.touchpoint, bar.sure) == (Role.SCORE, "cinema-bar", False)
    assert ticket.role is Role.LEFT_OUT, "three touchpoints speak of a ticket"


def test_a_workbook_says_the_same_as_its_csv(cinema: Journey) -> None:
    rows = [line.split(";") for line in survey(cinema).splitlines()]
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                number = cell.replace(",", ".")
                if at and number.replace(".", "").isdigit() and column > 2:
                    sheet.write_number(at, column, float(number))
                elif cell:
                    sheet.write_string(at, column, cell)
    _, of_book = read(buffer.getvalue(), cinema, "s.xlsx")
    _, of_text = read(survey(cinema).encode(), cinema)
    assert {id: tally.counts() for id, tally in of_book.touchpoints.items()} == {
        id: tally.counts() for id, tally in of_text.touchpoints.items()
    }


def test_korean_is_read_as_it_was_written(cinema: Journey) -> None:
    ids = [touchpoint.id for touchpoint in cinema.touchpoints]
    text = (
        "나이,만족도 설문 응답자 구분,T5\n"
        + "서른,서울에 사는 사람들,3\n스물,부산에 사는 사람들,4\n" * 4
    )
    source = Source(text.encode("cp949"), "s.csv")
    assert source.columns[0] == "나이"
    _, counted = read(text.encode("cp949"), cinema)
    assert counted.touchpoints[ids[4]].n == 8


@pytest.mark.parametrize(
    ("answers", "expected", "scale", "blanks"),
    [
        ([1, 2, 3, 4, 5], ScaleKey.ONE_TO_FIVE, ScaleKey.ONE_TO_FIVE, set()),
        ([1, 2, 5, 99], ScaleKey.ONE_TO_FIVE, ScaleKey.ONE_TO_FIVE, {99}),
        ([0, 1, 4, 5], ScaleKey.ONE_TO_FIVE, ScaleKey.ZERO_TO_TEN, set()),
        ([0, 3, 8, 10], ScaleKey.ONE_TO_FIVE, ScaleKey.ZERO_TO_TEN, set()),
        ([-2, 0, 1], ScaleKey.ONE_TO_FIVE, ScaleKey.MINUS_TWO_TO_TWO, set()),
        ([12, 55, 100], ScaleKey.ONE_TO_FIVE, ScaleKey.ZERO_TO_HUNDRED, set()),
        ([1, 2, 6], ScaleKey.SCHOOL_GRADES, ScaleKey.SCHOOL_GRADES, set()),
    ],
)
def test_the_scale_is_recognised(
    answers: list[float], expected: ScaleKey, scale: ScaleKey, blanks: set[float]
) -> None:
    found, stand_ins, _ = recognise(answers, expected)
    assert (found, set(stand_ins)) == (scale, blanks)


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("E-Mail", ["x"]),
        ("Telefonnummer", ["x"]),
        ("Vorname", ["Ada"]),
        ("Last name", ["Byron"]),
        ("IP", ["x"]),
        ("contact", ["ada@example.org", ""]),
        ("from", ["203.0.113.7"]),
        ("reach", ["+49 170 1234567", "0170/9876543"]),
        ("Kommentar", ["gut"]),
        ("Was sollen wir besser machen?", ["nichts", "Parken"]),
        ("What could we improve?", ["nothing", "parking"]),
        ("Respondent ID", ["R1"]),
        ("Teilnehmernummer", ["17"]),
        ("id", ["a1"]),
        ("other", ["I would have liked to have been told of it before I came"]),
    ],
)
def test_columns_that_say_who_answered_are_found(head: str, cells: list[str]) -> None:
    assert why_personal(head, cells)


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Alter", ["18-29", "30-49"]),
        ("Filiale", ["Nord", "Süd"]),
        ("Branch ID", ["n", "s"]),
        ("Score", ["1", "5"]),
        ("T5", []),
    ],
)
def test_columns_that_do_not_are_left_alone(head: str, cells: list[str]) -> None:
    assert not why_personal(head, cells)


def test_personal_columns_are_never_read(cinema: Journey, tmp_path: Path) -> None:
    source = Source(survey(cinema).encode(), "s.csv")
    plan = propose(source.sample(), cinema)
    asked: list[list[str]] = []
    parts = source.parts
    source.parts = lambda columns, rows=0: asked.append(list(columns)) or parts(columns)  # type: ignore[method-assign]
    count(source, plan, {})
    assert "E-Mail" not in asked[0]


def test_what_is_no_answer_is_told_and_not_counted(cinema: Journey) -> None:
    ids = [touchpoint.id for touchpoint in cinema.touchpoints]
    plan, counted = read(b"T5\n3\n4\n7\ngood\n5\n2\n1\n3\n2\n4\n", cinema)
    assert plan.of(Role.SCORE)[0].touchpoint == ids[4]
    plan = plan.on(ScaleKey.ONE_TO_FIVE, frozenset())
    counted = count(Source(b"T5\n3\n4\n7\ngood\n5\n", "s.csv"), plan, {})
    assert counted.touchpoints[ids[4]].counts() == {3: 1, 4: 1, 5: 1}
    assert counted.unread == {"T5": 2}


def test_parts_say_the_same_as_the_whole(cinema: Journey) -> None:
    source = Source(survey(cinema).encode(), "s.csv")
    plan = propose(source.sample(), cinema)
    whole = count(source, plan, {})
    parts = source.parts
    source.parts = lambda columns, rows=0: parts(columns, 1)  # type: ignore[method-assign]
    told: list[int] = []
    pieces = count(source, plan, {}, told.append)
    assert told == [1, 2, 3, 4]
    for id, tally in whole.touchpoints.items():
        assert pieces.touchpoints[id].said() == tally.said()


@pytest.mark.parametrize("data", [b"", b"   \n", b"\x00\x01\x02\x00"])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidDocumentError):
        Source(data, "s.csv")
    with pytest.raises(InvalidDocumentError):
        Source(data, "s.xlsx")


def test_the_whole_may_be_asked_on_a_scale_of_its_own(cinema: Journey) -> None:
    """A 99 at the touchpoints is no answer; a 0 of the Net Promoter Score is one."""
    rows = "".join(f"{1 + at % 5},{99 if at % 7 == 0 else 3},{at % 11}\n" for at in range(77))
    plan, counted = read(f"T5,T13,NPS\n{rows}".encode(), cinema)
    assert plan.scale is ScaleKey.ONE_TO_FIVE
    assert plan.overall_scale is ScaleKey.ZERO_TO_TEN
    assert counted.overall.n == 77
    assert counted.overall.counts()[0] == 7
    assert counted.unread == {}
    assert counted.together is not None
    assert counted.together.cases == 66
    ids = [touchpoint.id for touchpoint in cinema.touchpoints]
    assert counted.asked == (ids[4], ids[12])


@pytest.mark.parametrize(
    ("head", "named"),
    [
        ("How likely is it that you recommend us?", "Net Promoter Score"),
        ("Satisfaction with us as a whole", "Satisfied with the whole"),
    ],
)
def test_a_question_on_the_whole_gives_only_the_figure_that_it_asks_for(
    cinema: Journey, head: str, named: str
) -> None:
    rows = "".join(f"{1 + at % 5},3,{at % 11}\n" for at in range(77))
    plan, counted = read(f"T5,T13,{head}\n{rows}".encode(), cinema)
    assert [figure.name for figure in figures(counted, plan)] == [named]


def test_a_touchpoint_that_few_answer_leaves_the_rows_of_the_others_whole(
    cinema: Journey,
) -> None:
    rows = "".join(f"{1 + at % 5},{3 if at < 9 else ''},{1 + at % 4}\n" for at in range(60))
    _, counted = read(f"T5,T13,Overall\n{rows}".encode(), cinema)
    ids = [touchpoint.id for touchpoint in cinema.touchpoints]
    assert counted.asked == (ids[4],)
    assert counted.seldom == (ids[12],)
    assert counted.together is not None
    assert counted.together.cases == 60
