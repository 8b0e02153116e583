"""The text twin: the facts of the picture in whole sentences, in German and English."""

import pytest
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt

import sample_maps
from journey.editing import SetScore
from journey.locales import LANGUAGES, words
from journey.model import Evidence, EvidenceKind, Indicator, Journey
from journey.services import describing, documents
from journey.text import clean_name
from tests.strategies import journeys


def sample(key: str) -> Journey:
    path = sample_maps.path(key)
    return documents.read(path.read_bytes(), path.name)


def _text(twin: describing.Twin) -> str:
    return "\n".join(text for section in twin.sections for text in section.paragraphs)


def test_the_cinema_in_english() -> None:
    twin = describing.describe(sample("cinema"), "en")
    text = _text(twin)
    assert "It is that of The New Cinema." in text
    assert "All figures are invented, for illustration." in text
    assert "It has 18 touchpoints, by phase: Activation (4), Information (2), Action (9)" in text
    assert "Mean satisfaction is 3.5 of 5, on a scale from 1 to 5; 17 of 18 touchpoints" in text
    assert "1 touchpoint is weak." in text
    assert "Pain points: outdated design; not found by search." in text
    assert "Decided: clear site, found by search engines." in text
    assert "(12) collects the ticket – on site, not scored" in text
    assert [section.heading for section in twin.sections][:4] == [
        "Overview",
        "Personas",
        "The journey",
        "Weak points",
    ]


def test_what_may_be_weak_by_chance_and_what_is_not_invented_are_told_apart() -> None:
    journey = sample("cinema")
    assert describing.describe(journey, "en").table.rows[4][-1] == "weak"
    few = Evidence(kind=EvidenceKind.WORKSHOP, n=7, demo=False)
    website = journey.existing[4].id
    asked = SetScore(touchpoint=website, value=1.6, evidence=few).apply(journey)
    twin = describing.describe(asked, "en")
    assert "1 touchpoint is weak, but not certain." in _text(twin)
    assert "1 touchpoint is weak. " not in _text(twin)
    assert twin.table.rows[4][-1] == "weak, but not certain"
    assert "All figures but 1 score are invented, for illustration." in _text(twin)


def test_a_survey_of_fewer_than_five_is_not_told() -> None:
    journey = sample("cinema")
    few = Evidence(kind=EvidenceKind.CUSTOMER_SURVEY, n=4)
    asked = SetScore(touchpoint=journey.existing[4].id, value=1.6, evidence=few).apply(journey)
    before, after = (describing.describe(each, "en").table.rows[4] for each in (journey, asked))
    assert (before[5], after[5]) == ("1.6", "")


def test_indicators_of_phases_and_touchpoints_are_told() -> None:
    journey = sample("razor")
    rate = Indicator(name="share of wallet", value=40, target=50, unit="%")
    first = journey.phases[0].model_copy(update={"indicators": (rate,)})
    told = journey.model_copy(update={"phases": (first, *journey.phases[1:])})
    text = _text(describing.describe(told, "en")).replace("\u00a0", " ")
    assert "Indicators: share of wallet: now 40 %, target 50 %." in text
    assert "click-through rate: now 1.7 %, target 2.5 %" in text
    german = _text(describing.describe(told, "de")).replace("\u00a0", " ")
    assert "Kennzahlen: share of wallet: jetzt 40 %, Ziel 50 %." in german


def test_the_cinema_in_german() -> None:
    text = _text(describing.describe(sample("cinema"), "de"))
    assert "Alle Zahlen sind zur Veranschaulichung erfunden." in text
    assert "Die mittlere Zufriedenheit ist 3,5 von 5, auf einer Skala von 1 bis 5" in text
    assert "bis 15. Dez. 2026" in text
    assert "touchpoints have" not in text


def test_the_table_has_a_row_for_each_touchpoint() -> None:
    table = describing.describe(sample("cinema"), "en").table
    assert table.headings == (
        "No", "Phase", "Touchpoint", "Channel", "Department", "Satisfaction (1 to 5)", "Remark",
    )  # fmt: skip
    assert len(table.rows) == 18
    assert table.rows[4] == (
        "5", "Information", "looks up online where the film runs", "website", "online marketing",
        "1.6", "weak",
    )  # fmt: skip
    assert table.rows[11][5] == "", "what is not known is not a number"


def test_each_persona_has_a_column_of_its_own() -> None:
    journey = documents.read(
        b"title: a\npersonas: [{name: Lena}, {name: Tom}]\nphases:\n  - name: p\n    touchpoints:\n"
        b"      - {name: t, satisfaction: {lena: 4, tom: 2}}\n",
        "a.yaml",
    )
    table = describing.describe(journey, "en").table
    assert table.headings[5:7] == ("Satisfaction (1 to 5): Lena", "Satisfaction (1 to 5): Tom")
    assert table.rows[0][5:7] == ("4.0", "2.0")


def test_a_map_of_which_nothing_is_known_says_so() -> None:
    twin = describing.describe(documents.read(b"title: a", "a.yaml"))
    assert "It has no phases yet." in _text(twin)
    assert twin.table.rows == ()
    twin = describing.describe(documents.read(b"title: a\nphases: [b]", "a.yaml"))
    assert "No touchpoint has a satisfaction score yet." in _text(twin)


def test_the_summary_can_stand_in_for_the_picture() -> None:
    summary = describing.describe(sample("cinema"), "en").summary
    assert "18 touchpoints" in summary
    assert len(summary) < 1_000


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journey=journeys(most=10))
def test_any_journey_can_be_told(language: str, journey: Journey) -> None:
    twin = describing.describe(journey, language)
    told = _text(twin)
    for phase in journey.phases:
        assert phase.name in told
        for touchpoint in phase.touchpoints:
            assert any(touchpoint.name in row for row in twin.table.rows)
    assert all(len(row) == len(twin.table.headings) for row in twin.table.rows)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journey=journeys(most=6))
def test_as_markdown_texts_stay_texts(journey: Journey) -> None:
    tokens = (
        MarkdownIt().enable("table").parse(describing.as_markdown(describing.describe(journey)))
    )
    inside = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inside} <= {"text", "text_special", "softbreak"}
    title = "".join(child.content for child in tokens[1].children or ())
    assert clean_name(title) == journey.title
    assert not any(token.type in ("html_block", "fence", "code_block") for token in tokens)


def test_the_languages_say_the_same_sections() -> None:
    journey = sample("cinema")
    german, english = (describing.describe(journey, language) for language in ("de", "en"))
    assert [words("de")(section.heading) for section in english.sections] == [
        section.heading for section in german.sections
    ]
