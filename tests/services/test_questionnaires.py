"""A questionnaire of a map comes back as its scores, and nobody has to map a column."""

import io

import pytest
import python_calamine as calamine
import xlsxwriter

from journey.editing import SetProperty
from journey.locales import words
from journey.model import Journey, ScaleKey
from journey.services import documents, questionnaires, surveys
from sample_maps import SAMPLES, path


def sample(key: str) -> Journey:
    file = path(key)
    return documents.read(file.read_bytes(), file.name)


def imported(content: bytes, name: str, journey: Journey) -> tuple[surveys.Plan, surveys.Counted]:
    source = surveys.look_at(content, name)
    plan = surveys.plan_for(source, journey)
    return plan, surveys.count(source, plan, journey)


def answered(journey: Journey) -> list[list[object]]:
    """Twelve people; touchpoint n is answered by the n-th step of the scale, and the one after."""
    ticks = sorted(journey.drawn_scale.ticks)
    count = len(journey.existing)
    return [
        [f"2026-11-{row + 1:02}", *(ticks[(at + row % 2) % len(ticks)] for at in range(count + 1))]
        for row in range(12)
    ]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("key", SAMPLES)
def test_a_filled_in_table_needs_no_mapping(key: str, language: str) -> None:
    journey, said = sample(key), words(language)
    delimiter = ";" if language == "de" else ","
    rows = "".join(delimiter.join(map(str, row)) + "\r\n" for row in answered(journey))
    plan, counted = imported(
        questionnaires.as_csv(journey, said) + rows.encode(), "answers.csv", journey
    )
    assert [use.touchpoint for use in plan.uses[1:-1]] == [t.id for t in journey.existing]
    assert all(use.sure for use in plan.uses)
    assert plan.uses[0].role is surveys.Role.DATE
    assert plan.uses[-1].role is surveys.Role.OVERALL
    assert (plan.scale, plan.blanks) == (journey.scale, frozenset())
    assert {tally.n for tally in counted.touchpoints.values()} == {12}
    assert counted.overall.n == 12
    assert counted.unread == {}
    assert (counted.first_date, counted.last_date) == ("2026-11-01", "2026-11-12")


def test_a_workbook_is_filled_in_and_read_back() -> None:
    journey = sample("cinema")
    template = questionnaires.as_xlsx(journey, words("de"))
    (heads,) = (
        calamine.CalamineWorkbook.from_filelike(io.BytesIO(template))
        .get_sheet_by_index(0)
        .to_python()
    )
    filled = io.BytesIO()
    with xlsxwriter.Workbook(filled, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate([heads, *answered(journey)]):
            sheet.write_row(at, 0, row)
    plan, counted = imported(filled.getvalue(), "answers.xlsx", journey)
    assert all(use.sure for use in plan.uses)
    assert len(counted.touchpoints) == 18
    assert {tally.n for tally in counted.touchpoints.values()} == {12}


def test_touchpoints_of_one_name_are_told_apart_by_their_numbers() -> None:
    journey = sample("cinema")
    first, second = journey.existing[:2]
    journey = SetProperty(entity="touchpoint", id=second.id, field="name", value=first.name).apply(
        journey
    )
    text = questionnaires.as_csv(journey, words("en")) + b"2026-11-01," + b",".join([b"3"] * 19)
    plan, _ = imported(text, "answers.csv", journey)
    assert [use.touchpoint for use in plan.uses[1:3]] == [first.id, second.id]


def test_questions_say_the_scale() -> None:
    asked = questionnaires.questions(sample("cinema"), words("de"))
    assert len(asked) == 19
    assert "1" in asked[0]
    assert "5" in asked[0]
    assert sample("cinema").scale is ScaleKey.ONE_TO_FIVE
