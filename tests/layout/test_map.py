"""The cinema on paper: what a reader sees, judged by numbers."""

from itertools import pairwise

import pytest

from journey.analyses import find
from journey.errors import NotFoundError
from journey.layout import MapOptions, frame_map, lay_out_map
from journey.locales import words
from journey.model import Indicator, Journey, JourneyState, Organisation, OrganisationKind, ScaleKey
from journey.scene.items import Circle, Line, Path, Picture, Rect, Text
from journey.scene.scene import Page
from journey.themes import THEMES
from personas import Persona
from tests.journeys import cinema, five_personas, plain, score, service_blueprint, touchpoint
from tests.layout.shapes import box, said, texts, with_role


def _draw(journey: Journey, language: str = "en", **options: object) -> Page:
    found = find(journey, words(language))
    scene = lay_out_map(journey, found, MapOptions(**options), words=words(language))  # type: ignore[arg-type]
    return scene.pages[0]


def _words(page: Page) -> list[str]:
    return [text.words.strip() for text in texts(page)]


@pytest.fixture(scope="module")
def sheet() -> Page:
    return _draw(cinema())


def test_the_header_says_what_the_map_is(sheet: Page) -> None:
    said_words = _words(sheet)
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
    assert "Thin phase: 2 touchpoints, 4.5 on average" in _words(sheet)
    assert len([item for item in with_role(sheet, "thin") if item.ref == "information"]) == 2
    assert len(with_role(sheet, "count-line")) == 3


def test_phases_lie_over_their_touchpoints() -> None:
    frame = frame_map(cinema()).frames[0]
    for phase in cinema().phases:
        columns = [frame.columns[t.id] for t in phase.touchpoints]
        assert frame.phases[phase.id].x == pytest.approx(columns[0].x)
        assert frame.phases[phase.id].right == pytest.approx(columns[-1].right)


def test_higher_scores_stand_higher(sheet: Page) -> None:
    journey = cinema()
    dots = {item.ref: item for item in with_role(sheet, "dot") if isinstance(item, Circle)}
    by_height = sorted(dots, key=lambda name: dots[name].y)
    scores = [journey.touchpoint[id].scores[0].value for id in by_height if id]
    assert scores == sorted(scores, reverse=True)


def test_importance_is_the_extent_of_a_dot(sheet: Page) -> None:
    dots = {item.ref: item for item in with_role(sheet, "dot") if isinstance(item, Circle)}
    assert dots["screening"].radius == 6.0
    assert dots["foyer"].radius == 4.2
    assert dots["ticket-check"].radius + 0.7 == pytest.approx(2.8)


def test_evidence_is_how_a_dot_is_filled(sheet: Page) -> None:
    dots = {item.ref: item for item in with_role(sheet, "dot") if isinstance(item, Circle)}
    halves = {item.ref for item in with_role(sheet, "dot-half")}
    sheet_colour = THEMES["light"].sheet
    assert dots["website"].fill not in (None, sheet_colour)
    assert dots["newspaper"].fill == sheet_colour
    assert "newspaper" not in halves
    assert {"friend-tells", "car-park", "poster"} <= halves


def test_the_weak_touchpoint_has_halo_chip_and_word(sheet: Page) -> None:
    assert [item.ref for item in with_role(sheet, "halo")] == ["website"]
    (chip,) = [item for item in with_role(sheet, "chip") if isinstance(item, Rect)]
    assert chip.height == 13
    assert [t.words for t in texts(sheet) if t.role == "chip-text"] == ["weak 1.6"]
    assert [t.ref for t in texts(sheet) if t.role == "weak"] == ["website"]


def test_the_curve_is_dashed_over_the_touchpoint_without_score(sheet: Page) -> None:
    journey = cinema()
    frame = frame_map(journey).frames[0]
    (dashed,) = with_role(sheet, "curve-unknown")
    assert isinstance(dashed, Path)
    assert dashed.pen
    assert dashed.pen.dash
    around = box(dashed)
    middle = {id: column.x + column.width / 2 for id, column in frame.columns.items()}
    assert around.x == pytest.approx(middle["foyer"])
    assert around.right == pytest.approx(middle["popcorn"])
    assert {item.ref for item in with_role(sheet, "unknown")} == {"collects-ticket"}


def test_the_legend_explains_the_question_mark_once_for_all(sheet: Page) -> None:
    for page in (sheet, _draw(plain((2, 2), (4.0, None)))):
        assert [t.role for t in texts(page) if t.words == "not asked yet"] == ["legend"]
    assert "not asked yet" not in _words(_draw(plain((2,), (4.0,))))


def _family() -> Journey:
    """Two personas, who agree at the second of three touchpoints."""
    rosa = Persona(id="rosa", name="Rosa", quote="Can we?")
    peter = Persona(id="peter", name="Peter", goals=("a calm day",))
    touchpoints = tuple(
        touchpoint(id, id, scores=(score(first, persona="rosa"), score(second, persona="peter")))
        for id, first, second in (("poster", 5.0, 3.0), ("room", 4.0, 4.0), ("shop", 4.8, 2.9))
    )
    journey = plain((1,))
    phase = journey.phases[0].model_copy(update={"touchpoints": touchpoints})
    return journey.model_copy(update={"personas": (rosa, peter), "phases": (phase,)})


def test_two_personas_have_the_colours_of_their_curves() -> None:
    page = _draw(_family())
    tones = [item.fill for item in with_role(page, "avatar") if isinstance(item, Circle)]
    assert tones == list(THEMES["light"].organisations[:2])
    assert {"“Can we?”", "Goals: a calm day", "value of the further persona"} <= {*_words(page)}


def test_dots_at_the_same_place_are_moved_aside() -> None:
    layout = frame_map(_family())
    middle = layout.frames[0].columns["room"]
    dots = [box(item) for item in with_role(layout.scene.pages[0], "dot") if item.ref == "room"]
    places = sorted(dot.x + dot.width / 2 - middle.x - middle.width / 2 for dot in dots)
    assert places[0] == pytest.approx(-places[1])
    assert places[1] - places[0] >= max(dot.width for dot in dots)


def test_the_second_curve_has_its_values_in_its_colour() -> None:
    page = _draw(_family())
    colour = THEMES["light"].organisations[1]
    labels = [t.words for t in texts(page) if t.role == "label" and t.colour == colour]
    assert sorted(labels) == ["2.9", "3.0", "4.0"]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("0.6", "How much we know of it: 60 %"),
        ("1", "How much we know of it: 100 %"),
        ("seen on one visit", "What we know of it: seen on one visit"),
    ],
)
def test_what_is_known_of_a_competitor_is_said_in_words(note: str, said: str) -> None:
    other = Organisation(name="Rival", kind=OrganisationKind.COMPETITOR)
    page = _draw(plain((2,)).model_copy(update={"organisation": other, "completeness": note}))
    assert said in _words(page)


def test_the_purpose_of_a_short_phase_stands_in_its_arrow_too() -> None:
    journey = plain((4, 0))
    phases = tuple(
        phase.model_copy(update={"purpose": "learns of us and decides for us"})
        for phase in journey.phases
    )
    page = _draw(journey.model_copy(update={"phases": phases}))
    purposes = [t for t in texts(page) if t.role.startswith("phase") and "learns" in t.words]
    assert len({t.y for t in purposes}) == 1
    assert {t.size for t in purposes} == {8}


def test_a_missing_touchpoint_does_not_break_the_curve(sheet: Page) -> None:
    solid = [box(item) for item in with_role(sheet, "curve")]
    ghost = next(item for item in with_role(sheet, "ghost") if isinstance(item, Rect))
    assert ghost.pen
    assert ghost.pen.dash
    assert any(run.x < ghost.x and run.right > ghost.x + ghost.width for run in solid)


def test_a_planned_touchpoint_shows_its_reason_and_its_lanes(sheet: Page) -> None:
    ghost = [t.words.strip() for t in texts(sheet) if t.ref == "city-magazine"]
    assert "planned" in ghost
    assert "missing" not in ghost
    assert "PR (idea)" in ghost
    assert said(sheet, "card-text", "city-magazine").endswith("bothcompetitorshaveit")


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


def test_peak_and_end_are_written_where_they_are(sheet: Page) -> None:
    labels = {t.ref: t.words for t in texts(sheet) if t.role == "label"}
    assert labels["screening"] == "moment of truth, 4.8 peak"
    assert labels["programme-booklet"] == "4.0 end"
    assert labels["leaves"] == "3.6"


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
    shown = [t.words for t in texts(_draw(plain((2, 2), (4.0,)))) if t.role == "legend"]
    assert shown == ["weak to strong, 1 to 5", "survey", "importance 1 to 5"]


def test_the_footer_says_where_the_scores_come_from(sheet: Page) -> None:
    footer = [t.words for t in texts(sheet) if t.role.startswith("footer")]
    assert footer[0].startswith("Demo values: every score")
    assert footer[-1] == "Scale 1 to 5 · 21 Nov 2026 · Page 1 of 1"
    survey = touchpoint("a", "a", satisfaction=score(4, n=412))
    asked = plain(()).model_copy(
        update={"phases": (plain((1,)).phases[0].model_copy(update={"touchpoints": (survey,)}),)}
    )
    assert "Scores: own estimates (n = 412)." in _words(_draw(asked))


@pytest.mark.parametrize(
    ("scale", "top", "number"),
    [
        (ScaleKey.MINUS_TWO_TO_TWO, "+2", "+1.2"),
        (ScaleKey.ZERO_TO_TEN, "10", "8.0"),
        (ScaleKey.ZERO_TO_HUNDRED, "100", "80"),
        (ScaleKey.SCHOOL_GRADES, "1", "2.0"),
    ],
)
def test_the_scale_of_the_journey_is_drawn_best_on_top(
    scale: ScaleKey, top: str, number: str
) -> None:
    page = _draw(plain((3,), (4.2,), scale=scale))
    ticks = sorted((t for t in texts(page) if t.role == "tick"), key=lambda t: t.y)
    assert ticks[0].words == top
    assert f"{number} peak and end" in _words(page)


def test_school_grades_have_their_words() -> None:
    page = _draw(plain((3,), scale=ScaleKey.SCHOOL_GRADES), "de")
    marks = [t.words for t in texts(page) if t.role == "scale-word"]
    assert marks[:3] == ["ungenügend", "mangelhaft", "ausreichend"]
    assert "schwach bis stark, 6 bis 1" in [t.words for t in texts(page) if t.role == "legend"]
    assert "neutral" in marks


def test_german_says_everything_in_german() -> None:
    page = _draw(cinema(), "de")
    for part in ("mittlere Zufriedenheit", "Ist", "Zielhandlung", "Legende", "schwach 1,6"):
        assert part in _words(page)
    assert "Skala 1 bis 5 · 21. Nov. 2026 · Seite 1 von 1" in _words(page)


def test_five_personas_have_five_curves_with_their_names_at_the_end() -> None:
    page = _draw(five_personas())
    curves = {item.ref for item in with_role(page, "curve")}
    assert curves == {"lena", "karim", "mara", "alberto", "ines"}
    names = [t for t in texts(page) if t.role == "end-name"]
    assert sorted(t.words for t in names) == ["Alberto", "Ines", "Karim", "Lena", "Mara"]
    heights = sorted(t.y for t in names)
    assert all(low - high >= 22.9 for high, low in pairwise(heights))
    last_dot = max(box(item).right for item in with_role(page, "dot"))
    assert all(t.x > last_dot for t in names)


def test_the_three_lines_of_a_service_blueprint() -> None:
    page = _draw(service_blueprint())
    lines = [item for item in with_role(page, "blueprint-line") if isinstance(item, Line)]
    assert len(lines) == 3
    assert all(line.pen.dash for line in lines)
    names = [t.words for t in texts(page) if t.role == "blueprint-line"]
    assert names == ["line of interaction", "line of visibility", "line of internal interaction"]


def test_lanes_can_be_chosen() -> None:
    page = _draw(cinema(), lanes=("measures", "department"))
    heads = [t.words for t in texts(page) if t.role == "lane-head"]
    assert "Measures" in heads
    assert "Channel" not in heads
    assert heads.index("Department") < heads.index("Measures")


def test_an_unknown_lane_is_refused_by_name() -> None:
    with pytest.raises(NotFoundError, match="weather") as error:
        _draw(cinema(), lanes=("weather",))
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
    page = _draw(plain(counts, values or (None,)))
    assert [t.words for t in texts(page) if t.role.startswith("empty")] == [sentence]


def test_without_persona_the_figures_have_the_width() -> None:
    page = _draw(plain((2, 1)))
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
    for page in (_draw(short), _draw(long)):
        title = max(t.y for t in texts(page) if t.role == "title")
        (owner,) = [t for t in texts(page) if t.role == "organisation"]
        gaps.append(owner.y - title)
    assert gaps[1] >= gaps[0] + 4


def test_a_to_be_journey_plans_and_misses_nothing() -> None:
    page = _draw(cinema().model_copy(update={"state": JourneyState.TO_BE}))
    assert "To-be" in _words(page)
    assert "planned" in _words(page)
    assert "18 and 1 planned" in _words(page)


def test_the_same_map_is_the_same_scene() -> None:
    assert lay_out_map(cinema()) == lay_out_map(cinema())


def test_the_picture_in_words() -> None:
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
        page = _draw(cinema().model_copy(update={"personas": (person,)}))
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
    page = _draw(_with_indicators(cinema(), 1))
    (bar,) = with_role(page, "phase-bar")
    assert bar.ref == "information"
    drawn = [text.words.strip() for text in texts(page) if text.role.startswith("phase-cell")]
    assert drawn == ["conversion rate", "2.5\u00a0%", "target 3\u00a0%"]
    heads = [text.words.strip() for text in texts(page) if text.role.startswith("lane-head")]
    assert "Indicators" in heads
    assert not with_role(_draw(_with_indicators(cinema(), 1), lanes=("channel",)), "phase-bar")


def test_where_there_are_no_indicators_no_room_is_taken() -> None:
    heads = [text.words.strip() for text in texts(_draw(cinema()))]
    assert "Indicators" not in heads


def test_the_indicators_of_a_phase_on_several_pages_stand_where_it_begins() -> None:
    layout = frame_map(_with_indicators(plain((44, 3)), 0), options=MapOptions(page="auto"))
    drawn = [len(with_role(page, "phase-bar")) for page in layout.scene.pages]
    assert sum(drawn) == 1
    assert len(drawn) > 2
