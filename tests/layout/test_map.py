"""The cinema on paper: what a reader sees, judged by numbers."""

import pytest

from journey.analyses import find
from journey.errors import NotFoundError
from journey.layout import MapOptions, frame_map, lay_out_map
from journey.locales import words
from journey.model import (
    Indicator,
    Journey,
    JourneyState,
    Measure,
    Organisation,
    OrganisationKind,
    Phase,
)
from journey.scene.items import Circle, Line, Picture, Rect, Text
from journey.scene.scene import Page
from journey.themes import THEMES
from tests.journeys import cinema, plain, score, service_blueprint, touchpoint
from tests.layout.maps_drawn import drawn, words_on
from tests.layout.shapes import said, texts, with_role


@pytest.fixture(scope="module")
def sheet() -> Page:
    return drawn(cinema())


def test_the_header_says_what_the_map_is(sheet: Page) -> None:
    said_words = words_on(sheet)
    for part in (
        "An evening at the cinema", "As-is", "The New Cinema", "Target action",
        "buys a ticket and sees the film", "Lena, 29", "goes out on Fridays", "Goals",
        "a relaxed evening with friends", "Nurse, lives twenty minutes away",
    ):  # fmt: skip
        assert part in said_words


def test_the_four_figures(sheet: Page) -> None:
    figures = {
        key: " ".join(text.words for text in texts(sheet) if text.role.startswith(f"figure-{key}"))
        for key in ("mean", "remembered", "weak", "missing")
    }
    assert figures["mean"] == "3.5 of 5 mean satisfaction 17 of 18 scored"
    assert figures["remembered"] == "4.4 of 5 remembered satisfaction peak 4.8, end 4.0"
    assert figures["weak"] == "1 of 17 weak touchpoint below 2.6: number 5"
    assert figures["missing"] == "0 missing touchpoints 1 planned"


def test_the_thin_phase_says_why(sheet: Page) -> None:
    assert "Thin phase: 2 touchpoints, 4.5 on average" in words_on(sheet)
    assert len([item for item in with_role(sheet, "thin") if item.ref == "information"]) == 2
    assert len(with_role(sheet, "count-line")) == 3


def test_phases_lie_over_their_touchpoints() -> None:
    frame = frame_map(cinema()).frames[0]
    for phase in cinema().phases:
        columns = [frame.columns[t.id] for t in phase.touchpoints]
        assert frame.phases[phase.id].x == pytest.approx(columns[0].x)
        assert frame.phases[phase.id].right == pytest.approx(columns[-1].right)


def test_the_legend_explains_the_question_mark_once_for_all(sheet: Page) -> None:
    for page in (sheet, drawn(plain((2, 2), (4.0, None)))):
        assert [t.role for t in texts(page) if t.words == "not asked yet"] == ["legend"]
    assert "not asked yet" not in words_on(drawn(plain((2,), (4.0,))))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("0.6", "How much we know of it: 60 %"),
        ("1", "How much we know of it: 100 %"),
        ("seen on one visit", "What we know of it: seen on one visit"),
    ],
)
def test_what_is_known_of_a_competitor_is_said_inwords_on(note: str, said: str) -> None:
    other = Organisation(name="Rival", kind=OrganisationKind.COMPETITOR)
    page = drawn(plain((2,)).model_copy(update={"organisation": other, "completeness": note}))
    assert said in words_on(page)


def test_the_purpose_of_a_short_phase_stands_in_its_arrow_too() -> None:
    journey = plain((4, 0))
    phases = tuple(
        phase.model_copy(update={"purpose": "learns of us and decides for us"})
        for phase in journey.phases
    )
    page = drawn(journey.model_copy(update={"phases": phases}))
    purposes = [t for t in texts(page) if t.role.startswith("phase") and "learns" in t.words]
    assert len({t.y for t in purposes}) == 1
    assert {t.size for t in purposes} == {8}


def test_a_planned_touchpoint_shows_its_reason_and_its_lanes(sheet: Page) -> None:
    ghost = [t.words.strip() for t in texts(sheet) if t.ref == "city-magazine"]
    assert "planned" in ghost
    assert "missing" not in ghost
    assert "PR (idea)" in ghost
    assert said(sheet, "card-text", "city-magazine").endswith("bothcompetitorshaveit")


def test_what_is_planned_looks_unlike_what_is_missing(sheet: Page) -> None:
    """Full outline and a clock in its own tint; dashes and a plus. The legend shows the same."""
    light = THEMES["light"]
    missing = drawn(plain((6, 1, 6), title="Thin in the middle"))
    for page, look in (
        (sheet, light.absent(planned=True)),
        (missing, light.absent(planned=False)),
    ):
        columns = [item for item in with_role(page, "ghost") if isinstance(item, Rect)]
        signs = [item for item in with_role(page, "legend") if isinstance(item, Rect) and item.pen]
        for box in (columns[0], signs[-1]):
            assert box.pen
            assert (box.fill, box.pen.colour) == (look.soft, look.edge)
            assert bool(box.pen.dash) is bool(look.dash)
        (word,) = [t for t in texts(page) if t.ref == columns[0].ref and t.bold and t.y > 300][:1]
        assert word.colour == look.colour
    assert light.planned != light.missing


def test_a_suggestion_of_a_finding_becomes_a_column() -> None:
    journey = plain((6, 1, 6), title="Thin in the middle")
    found = find(journey, words("en"))
    suggested = [finding for finding in found if finding.suggestion]
    assert suggested
    layout = frame_map(journey, found)
    frame = layout.frames[0]
    assert "missing-1" in frame.columns
    assert frame.columns["t7"].right <= frame.columns["missing-1"].x + 0.01
    assert "missing-1" not in journey.touchpoint


def test_equal_neighbours_become_one_run(sheet: Page) -> None:
    cells = [t for t in texts(sheet) if t.role == "lane-cell"]
    assert [t.ref for t in cells if t.words == "on site"] == ["car-park", "cinema-bar"]
    assert [t.ref for t in cells if t.words == "ticketing"] == ["reserves"]
    runs = [item for item in with_role(sheet, "run") if isinstance(item, Line)]
    assert len(runs) == 2 * 3  # website, on site, on site: each a line with its end tick


def test_third_parties_have_a_dashed_bar(sheet: Page) -> None:
    dashed = [
        item.ref
        for item in with_role(sheet, "run")
        if isinstance(item, Rect) and item.pen and item.pen.dash
    ]
    assert dashed == ["friend-tells"]


def test_measures_name_owner_and_due(sheet: Page) -> None:
    poster = [t for t in texts(sheet) if t.ref == "poster"]
    assert [t.bold for t in poster if t.words == "M. Adler"] == [True]
    assert "15 Dec 2026" in [t.words for t in poster]


def test_the_legend_holds_only_signs_in_use() -> None:
    shown = [t.words for t in texts(drawn(plain((2, 2), (4.0,)))) if t.role == "legend"]
    assert shown == ["weak to strong, 1 to 5", "survey", "importance 1 to 5"]


def test_the_footer_says_where_the_scores_come_from(sheet: Page) -> None:
    footer = [t.words for t in texts(sheet) if t.role.startswith("footer")]
    assert footer[0].startswith("Demo values: every score")
    assert footer[-1] == "Scale 1 to 5 · 21 Nov 2026 · Page 1 of 1"
    survey = touchpoint("a", "a", satisfaction=score(4, n=412))
    asked = plain(()).model_copy(
        update={"phases": (plain((1,)).phases[0].model_copy(update={"touchpoints": (survey,)}),)}
    )
    assert "Scores: own estimates (n = 412)." in words_on(drawn(asked))


def test_german_says_everything_in_german() -> None:
    page = drawn(cinema(), "de")
    for part in ("mittlere Zufriedenheit", "Ist", "Zielhandlung", "Legende", "schwach 1,6"):
        assert part in words_on(page)
    assert "Skala 1 bis 5 · 21. Nov. 2026 · Seite 1 von 1" in words_on(page)


def test_the_three_lines_of_a_service_blueprint() -> None:
    page = drawn(service_blueprint())
    lines = [item for item in with_role(page, "blueprint-line") if isinstance(item, Line)]
    assert len(lines) == 3
    assert all(line.pen.dash for line in lines)
    names = [t.words for t in texts(page) if t.role == "blueprint-line"]
    assert names == ["line of interaction", "line of visibility", "line of internal interaction"]


def test_lanes_can_be_chosen() -> None:
    page = drawn(cinema(), lanes=("measures", "department"))
    heads = [t.words for t in texts(page) if t.role == "lane-head"]
    assert "Measures" in heads
    assert "Channel" not in heads
    assert heads.index("Department") < heads.index("Measures")


def test_the_head_of_measures_names_owners_only_where_there_are_some() -> None:
    for owner, hint in ((None, "due"), ("Mia", "owner, due")):
        decided = Measure(name="train staff", owner=owner, cadence="every month")
        phase = Phase(id="p", name="P", touchpoints=(touchpoint("a", "asks", measure=decided),))
        page = drawn(Journey(id="m", title="M", phases=(phase,)))
        assert hint in [t.words for t in texts(page) if t.role.startswith("lane-head")]


def test_an_unknown_lane_is_refused_by_name() -> None:
    with pytest.raises(NotFoundError, match="weather") as error:
        drawn(cinema(), lanes=("weather",))
    assert "channel" in error.value.hint


@pytest.mark.parametrize(
    ("counts", "values", "sentence"),
    [
        ((), (), "No phases yet"),
        ((0, 0), (), "No touchpoints yet"),
        ((2, 1), (None,), "No scores yet"),
    ],
)
def test_empty_maps_say_so_in_a_word(
    counts: tuple[int, ...], values: tuple[float | None, ...], sentence: str
) -> None:
    page = drawn(plain(counts, values or (None,)))
    assert [t.words for t in texts(page) if t.role.startswith("empty")] == [sentence]


def test_without_persona_the_figures_have_the_width() -> None:
    page = drawn(plain((2, 1)))
    assert not with_role(page, "persona-card")
    (mean,) = [t for t in texts(page) if t.role == "figure-mean" and t.size == 28]
    assert mean.x == 30.0


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 12])
def test_columns_fill_the_sheet_however_few_they_are(count: int) -> None:
    layout = frame_map(plain((count,)))
    right = max(column.right for column in layout.frames[0].columns.values())
    assert right == pytest.approx(layout.scene.pages[0].width - 30.0)


def test_a_title_of_two_lines_keeps_off_the_organisation() -> None:
    short = cinema()
    long = short.model_copy(update={"title": "An evening at the cinema with old friends " * 3})
    gaps: list[float] = []
    for page in (drawn(short), drawn(long)):
        title = max(t.y for t in texts(page) if t.role == "title")
        (owner,) = [t for t in texts(page) if t.role == "organisation"]
        gaps.append(owner.y - title)
    assert gaps[1] >= gaps[0] + 4


def test_a_to_be_journey_plans_and_misses_nothing() -> None:
    page = drawn(cinema().model_copy(update={"state": JourneyState.TO_BE}))
    assert "To-be" in words_on(page)
    assert "planned" in words_on(page)
    assert "18 and 1 planned" in words_on(page)


def test_the_same_map_is_the_same_scene() -> None:
    assert lay_out_map(cinema()) == lay_out_map(cinema())


def test_the_picture_inwords_on() -> None:
    journey = cinema()
    told = lay_out_map(journey, find(journey, words("en"))).description
    assert told == (
        "Journey map: An evening at the cinema. 4 phases: Activation, Information, Action and "
        "Retention. 18 touchpoints. Mean satisfaction 3.5 of 5, 17 of 18 touchpoints scored. "
        "Weakest: 5 looks up online where the film runs, 1.6. Planned: listing in the city "
        "magazine."
    )


def test_a_picture_of_the_persona_takes_the_place_of_initials() -> None:
    pixel = (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhg"
        "GAWjR9awAAAABJRU5ErkJggg=="
    )
    lena = cinema().personas[0]
    for given, kind in ((pixel, Picture), (pixel.replace("iVBOR", "AAAAA"), Circle)):
        person = lena.model_copy(update={"picture": given})
        page = drawn(cinema().model_copy(update={"personas": (person,)}))
        avatar = with_role(page, "avatar")[0]
        assert isinstance(avatar, kind)


def test_every_item_of_a_touchpoint_names_it(sheet: Page) -> None:
    for role in ("card", "dot", "label", "chip", "ghost", "lane-cell", "number"):
        refs = {item.ref for item in with_role(sheet, role)} - {""}
        assert refs
        assert refs <= set(cinema().touchpoint)


def test_no_character_is_left_out_in_silence() -> None:
    journey = plain((1,)).model_copy(update={"title": "A \U0001f9ff \ue000 title"})
    scene = lay_out_map(journey)
    assert "\ue000" in scene.missing_characters


def test_texts_are_small_at_the_least(sheet: Page) -> None:
    assert min(text.size for text in texts(sheet)) == 7.0
    assert isinstance(texts(sheet)[0], Text)


def _with_indicators(journey: Journey, *places: int) -> Journey:
    rate = Indicator(name="conversion rate", value=2.5, target=3.0, unit="%")
    phases = tuple(
        phase.model_copy(update={"indicators": (rate,)}) if at in places else phase
        for at, phase in enumerate(journey.phases)
    )
    return journey.model_copy(update={"phases": phases})


def test_the_indicators_of_a_phase_are_drawn_over_its_touchpoints_in_their_lane() -> None:
    page = drawn(_with_indicators(cinema(), 1))
    (bar,) = with_role(page, "phase-bar")
    assert bar.ref == "information"
    cells = [text.words.strip() for text in texts(page) if text.role.startswith("phase-cell")]
    assert cells == ["conversion rate", "2.5\u00a0%", "target 3\u00a0%"]
    heads = [text.words.strip() for text in texts(page) if text.role.startswith("lane-head")]
    assert "Indicators" in heads
    assert not with_role(drawn(_with_indicators(cinema(), 1), lanes=("channel",)), "phase-bar")


def test_where_there_are_no_indicators_no_room_is_taken() -> None:
    heads = [text.words.strip() for text in texts(drawn(cinema()))]
    assert "Indicators" not in heads


def test_the_indicators_of_a_phase_on_several_pages_stand_where_it_begins() -> None:
    layout = frame_map(_with_indicators(plain((44, 3)), 0), options=MapOptions(page="auto"))
    drawn = [len(with_role(page, "phase-bar")) for page in layout.scene.pages]
    assert sum(drawn) == 1
    assert len(drawn) > 2
