"""A questionnaire of a map comes back as its scores, and nobody has to map a column."""

import io
from collections import Counter

import pytest
import python_calamine as calamine
import segno
import xlsxwriter
from pypdf import PdfReader

from journey.editing import SetProperty
from journey.errors import RenderError
from journey.layout.questionnaire_sheet import lay_out_questionnaire
from journey.locales import words
from journey.model import Journey, Phase, ScaleKey, Touchpoint
from journey.scene.items import Text
from journey.services import documents, questionnaires, surveys
from journey.services.questionnaires import Asked
from journey.themes import THEMES
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
    assert "1" in asked[0].text
    assert "5" in asked[0].text
    assert sample("cinema").scale is ScaleKey.ONE_TO_FIVE


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("key", ["cinema", "contact-management", "razor"])
def test_all_that_can_be_asked_comes_back_without_mapping(key: str, language: str) -> None:
    journey, said = sample(key), words(language)
    few = frozenset(one.id for one in journey.existing[:4])
    asked = Asked(few, importance=True, recommend=True, channel=True)
    delimiter = ";" if language == "de" else ","
    ticks = sorted(journey.drawn_scale.ticks)
    one = journey.existing[0].channels
    named = f'"{one[0].name}"' if one else "phone"
    rows = "".join(
        delimiter.join(
            [
                f"2026-11-{row + 1:02}",
                *(str(ticks[(at + row) % len(ticks)]) for at in range(4)),
                *(str(1 + (at + row) % 5) for at in range(4)),
                str(ticks[row % len(ticks)]), str(row % 11), named,
            ]
        )
        + "\r\n"
        for row in range(12)
    )  # fmt: skip
    content = questionnaires.as_csv(journey, said, asked) + rows.encode()
    plan, counted = imported(content, "answers.csv", journey)
    roles = [use.role for use in plan.uses]
    assert roles == [
        surveys.Role.DATE, *[surveys.Role.SCORE] * 4, *[surveys.Role.IMPORTANCE] * 4,
        surveys.Role.OVERALL, surveys.Role.RECOMMEND, surveys.Role.CHANNEL,
    ]  # fmt: skip
    assert {use.touchpoint for use in plan.uses if use.touchpoint} == few
    assert {tally.n for tally in counted.importance.values()} == {12}
    assert (counted.recommend.n, counted.choosing, counted.unread) == (12, 12, {})


@pytest.mark.parametrize("key", SAMPLES)
def test_every_question_stands_on_paper_with_its_boxes(key: str) -> None:
    journey, said = sample(key), words("en")
    asked = Asked(importance=True, recommend=True, channel=True)
    asking = questionnaires.questions(journey, said, asked)
    address = "https://example.org/survey"
    drawn = lay_out_questionnaire(journey, asking, said, address, THEMES["print"])
    items = [item for page in drawn.pages for item in page.items]
    boxes = Counter(item.ref for item in items if item.role == "box")
    assert boxes == {one.head: len(one.steps) or len(one.choices) for one in asking}
    for page in drawn.pages:
        for item in page.items:
            if isinstance(item, Text):
                assert 0 <= item.y <= page.height - 10
    assert any(item.role == "qr" for item in drawn.pages[0].items)
    plain = lay_out_questionnaire(journey, asking, said, "", THEMES["print"])
    assert not any(item.role == "qr" for item in plain.pages[0].items)


def test_the_code_on_paper_is_the_one_of_its_address() -> None:
    address = "https://example.org/survey?map=cinema"
    expected = segno.make(address, error="m", micro=False)
    drawn = lay_out_questionnaire(
        sample("cinema"), questionnaires.questions(sample("cinema"), words("en")), words("en"),
        address, THEMES["print"],
    )  # fmt: skip
    cells = [item for item in drawn.pages[0].items if item.role == "qr"]
    dark = sum(map(sum, expected.matrix))
    size = 84 / (len(expected.matrix) + 8)
    assert sum(cell.width for cell in cells) / size == pytest.approx(dark)
    content = questionnaires.as_sheet(sample("cinema"), words("de"), None, address)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert "Wie zufrieden waren Sie?" in text
    assert "looks up online" in text


def test_an_address_that_no_code_holds_is_told() -> None:
    with pytest.raises(RenderError, match="too long"):
        questionnaires.as_sheet(sample("cinema"), words("en"), None, "x" * 4000)


def test_heads_of_columns_hold_no_signs_of_direction() -> None:
    there = Touchpoint(id="a", name="يقف في الطابور")
    journey = Journey(id="x", title="x", phases=(Phase(id="p", name="p", touchpoints=(there,)),))
    asked = questionnaires.questions(journey, words("en"), Asked(importance=True))
    assert [one.head for one in asked][:2] == [f"1. {there.name}", f"Importance of 1. {there.name}"]
