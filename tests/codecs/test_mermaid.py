"""Mermaid journey diagrams as people bring them: read as meant, doubts told with their line."""

from contextlib import suppress

import pytest

import sample_maps
from journey.codecs import CODECS
from journey.codecs.codec import Codec
from journey.errors import InvalidDocumentError
from journey.exchange import Decoded
from journey.model import Journey, JourneyState, ScaleKey, TouchpointStatus

CODEC: Codec = CODECS["mermaid"]


def read(diagram: str, source: str = "diagram.mmd", language: str = "en") -> Decoded:
    return CODEC.read(diagram.encode(), source, language)


NO_SECTION = "stands in no section; a phase was made for it"


def told(decoded: Decoded) -> list[tuple[int | None, str]]:
    """The warnings, but that a phase was made where diagrams have no section."""
    every = [(problem.line, problem.message) for problem in decoded.warnings]
    return [warning for warning in every if warning[1] != NO_SECTION]


def scores(journey: Journey) -> list[tuple[str, dict[str | None, float]]]:
    return [(t.name, {s.persona: s.value for s in t.scores}) for t in journey.touchpoints]


WORKING_DAY = """\
journey
    accTitle: A day
    accDescr: From bed to bed
    title My working day
    section Go to work
      Make tea: 5: Me
      Do work: 1: Me, Cat
    section Go home
      Sit down: 4.5: Cat
      Sleep: 3
"""


def test_sections_are_phases_tasks_touchpoints_and_actors_personas() -> None:
    decoded = read(WORKING_DAY)
    journey = decoded.journey
    assert decoded.warnings == ()
    assert (journey.title, journey.scenario, journey.note) == (
        "My working day",
        "From bed to bed",
        "A day",
    )
    assert [(p.id, p.name) for p in journey.personas] == [("me", "Me"), ("cat", "Cat")]
    assert [(p.name, [t.name for t in p.touchpoints]) for p in journey.phases] == [
        ("Go to work", ["Make tea", "Do work"]),
        ("Go home", ["Sit down", "Sleep"]),
    ]
    assert scores(journey) == [
        ("Make tea", {"me": 5}),
        ("Do work", {None: 1}),
        ("Sit down", {"cat": 4.5}),
        ("Sleep", {None: 3}),
    ]


def test_actors_whose_names_come_to_the_same_are_one_persona() -> None:
    journey = read("journey\n  Do work: 4: a b<br>,a b\n").journey
    assert [persona.name for persona in journey.personas] == ["a b"]
    assert scores(journey) == [("Do work", {None: 4})]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Do work: Hello: Me", "the score Hello is not a number, so its satisfaction is unknown"),
        ("Do work: 4,5: Me", "the score 4,5 is not a number, so its satisfaction is unknown"),
        ("Do work: Infinity", "the score Infinity is not a number, so its satisfaction is unknown"),
        ("Do work: 0: Me", "the score 0 lies outside 1 to 5, so its satisfaction is unknown"),
        ("Do work: : Me", "has no score (mermaid draws 0), so its satisfaction is unknown"),
        ("Do work: ", "has no score (mermaid draws 0), so its satisfaction is unknown"),
        ("Do work:", "has no score (mermaid draws 0), so its satisfaction is unknown"),
        ("Do work", "has no score, so its satisfaction is unknown"),
        ("Do work: 1000: Me", "the score 1000 lies outside 1 to 5, so its satisfaction is unknown"),
        ("Do work: -7: Me", "the score −7 lies outside 1 to 5, so its satisfaction is unknown"),
    ],
)
def test_a_score_that_is_none_is_unknown_and_told_with_its_line(line: str, message: str) -> None:
    decoded = read(f"journey\n  %% a comment\n  Make tea: 5\n\n  {line}\n  Sleep: 3\n")
    assert scores(decoded.journey) == [
        ("Make tea", {None: 5}),
        ("Do work", {}),
        ("Sleep", {None: 3}),
    ]
    assert (5, message) in told(decoded)


def test_people_in_the_place_of_the_score_are_told_how_to_be_named() -> None:
    decoded = read(
        "journey\n  section Day\n  Forgot to score: Anna\n  Read: 4,5\n  Sleep: often: Anna\n"
    )
    assert [problem.hint for problem in decoded.warnings] == [
        "Write `Forgot to score: ?: Anna` where this names people",
        "Write 1 to 5, or ? where nothing is known",
        "Write 1 to 5, or ? where nothing is known",
    ]


def test_a_score_that_is_missing_is_told_with_what_to_try() -> None:
    (warning,) = read("journey\n  section Day\n  Read: : Anna\n").warnings
    assert warning.hint == "Write 1 to 5, or ? where nothing is known"


def test_a_score_alone_outside_1_to_5_moves_no_other() -> None:
    diagram = "journey\n  section Day\n  Make tea: 5\n  Eat: 3\n  Do work: 7: Me\n  Sleep: 2\n"
    decoded = read(diagram)
    assert decoded.journey.scale is ScaleKey.ONE_TO_FIVE
    assert scores(decoded.journey) == [
        ("Make tea", {None: 5}),
        ("Eat", {None: 3}),
        ("Do work", {}),
        ("Sleep", {None: 2}),
    ]
    (warning,) = decoded.warnings
    assert (warning.line, warning.message, warning.hint) == (
        5,
        "the score 7 lies outside 1 to 5, so its satisfaction is unknown",
        "Write 1 to 5, or ? where nothing is known, or choose the scale 0 to 10 for all scores",
    )
    assert decoded.is_scale_doubtful
    assert not read(diagram.replace("7", "4")).is_scale_doubtful


def test_the_scale_of_the_scores_can_be_chosen() -> None:
    diagram = "journey\n section Day\n  a: 5\n  b: 7\n  c: 8\n  d: 0\n"
    every = CODEC.read(diagram.encode(), scale=ScaleKey.ZERO_TO_TEN)
    assert scores(every.journey) == [
        (n, {None: v}) for n, v in zip("abcd", (5, 7, 8, 0), strict=True)
    ]
    assert every.warnings == ()
    kept = CODEC.read(diagram.encode(), scale=ScaleKey.ONE_TO_FIVE)
    assert scores(kept.journey) == [("a", {None: 5}), ("b", {}), ("c", {}), ("d", {})]
    assert [line for line, _ in told(kept)] == [4, 5, 6]


def test_sections_that_are_written_almost_alike_are_named() -> None:
    decoded = read("journey\n section Booking\n  a: 3\n section Boking\n  b: 4\n")
    assert told(decoded) == [(4, "the phase “Boking” is written almost like “Booking” (line 2)")]


@pytest.mark.parametrize(
    ("other", "scale", "first_line"),
    [("7", ScaleKey.ZERO_TO_TEN, 3), ("62.5", ScaleKey.ZERO_TO_HUNDRED, 3)],
)
def test_scores_on_another_scale_are_read_on_it_with_a_warning(
    other: str, scale: ScaleKey, first_line: int
) -> None:
    decoded = read(f"journey\n  Make tea: 5\n  Do work: {other}\n  Eat: {other}\n  Sleep: 0\n")
    assert decoded.journey.scale is scale
    values = [5, float(other), float(other), 0]
    assert [s for _, s in scores(decoded.journey)] == [{None: value} for value in values]
    ((line, message),) = [pair for pair in told(decoded) if "all scores" in pair[1]]
    assert line == first_line
    assert message.startswith(f"the score {other} lies outside 1 to 5, so all scores were read on")


def test_scores_below_zero_are_read_from_minus_two_to_two() -> None:
    decoded = read("journey\n  a: -2\n  b: 1.5\n  c: -1\n")
    assert decoded.journey.scale is ScaleKey.MINUS_TWO_TO_TWO
    assert told(decoded) == [
        (
            2,
            "the score −2 lies outside 1 to 5, so all scores were read on the scale −2 to +2",
        )
    ]


@pytest.mark.parametrize(
    ("diagram", "name", "line"),
    [
        ("journey\n  tea; coffee: 5: Me", "tea; coffee", 2),
        ("journey\n\n  Journey home: 5: Me", "Journey home", 3),
    ],
)
def test_what_mermaid_refuses_is_read_as_it_was_meant(diagram: str, name: str, line: int) -> None:
    decoded = read(diagram)
    assert scores(decoded.journey) == [(name, {None: 5})]
    ((place, message),) = told(decoded)
    assert place == line
    assert "mermaid itself stops" in message


def test_tasks_before_the_first_section_have_a_phase_that_is_told() -> None:
    decoded = read("journey\n a: 3\n section B\n  b: 4")
    assert [phase.name for phase in decoded.journey.phases] == ["Without section", "B"]
    assert [(w.line, w.message) for w in decoded.warnings] == [(2, NO_SECTION)]


def test_front_matter_directives_and_comments_are_passed_over_and_lines_still_right() -> None:
    decoded = read(
        "---\ntitle: From the front\nconfig: {theme: dark}\n---\n"
        "%%{init: {\n 'journey': {}\n}}%%\n\n%% one\n  %% two\njourney\n"
        "  section A # not this\n  a: x\n"
    )
    assert decoded.journey.title == "From the front"
    assert decoded.journey.phases[0].name == "A"
    assert [line for line, message in told(decoded) if "not a number" in message] == [13]


def test_front_matter_that_would_harm_a_reader_is_left_out() -> None:
    decoded = read("---\na: &a [x]\nb: *a\n---\njourney\n  a: 3\n")
    assert decoded.journey.title == "diagram"
    assert told(decoded)[0] == (
        2,
        "front matter that cannot be read was left out: has an anchor (&), which map files do not "
        "have",
    )


def test_the_first_diagram_of_a_markdown_file_is_read() -> None:
    decoded = read(
        "# Notes\n\n```mermaid\ngraph TD\n```\n\n  ```mermaid\n  journey\n  a: x\n  ```\n"
        "```mermaid\njourney\nb: 2\n```\n",
        "notes.md",
    )
    assert [t.name for t in decoded.journey.touchpoints] == ["a"]
    assert told(decoded) == [
        (9, "the score x is not a number, so its satisfaction is unknown"),
        (12, "is a second diagram; only the first of the file was read"),
    ]


@pytest.mark.parametrize(
    ("diagram", "message"),
    [
        ("graph TD\n a --> b", "is not a journey diagram of mermaid"),
        ("%% only a comment\n", "is not a journey diagram of mermaid"),
        ("```mermaid\ngraph TD\n```\n", "holds no journey diagram of mermaid"),
        (" \n", "is empty"),
        ("journey\n" + "a: 3\n" * 10_001, "is beyond the 10000 touchpoints that a map may have"),
        ("journey\n" + "section a\n" * 101, "is beyond the 100 phases that a map may have"),
    ],
)
def test_what_is_no_diagram_is_refused(diagram: str, message: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        read(diagram)
    assert caught.value.problems[0].message == message


def test_warnings_are_german_for_german_readers() -> None:
    decoded = read("journey\n  a: x\n", language="de")
    assert told(decoded)[-1] == (
        2,
        "der Wert x ist keine Zahl, darum ist die Zufriedenheit unbekannt",
    )
    assert decoded.journey.phases[0].name == "Ohne Abschnitt"
    assert decoded.journey.language == "de"


def test_long_names_are_shortened_and_kept_whole_in_the_note() -> None:
    long = "word " * 80
    decoded = read(f"journey\n  {long}: 3\n")
    (touchpoint,) = decoded.journey.touchpoints
    assert len(touchpoint.name) <= 200
    assert touchpoint.name.endswith("…")
    assert touchpoint.note == long.strip()
    assert any("shortened" in message for _, message in told(decoded))


def test_an_old_file_of_windows_is_read_with_a_warning() -> None:
    decoded = CODEC.read("journey\n  Käse: 3\n".encode("cp1252"), "a.mmd")
    assert decoded.journey.touchpoints[0].name == "Käse"
    assert told(decoded)[0] == (2, "is not UTF-8; the file was read as Windows-1252")


@pytest.mark.parametrize(
    "hostile",
    [
        "<a" * 400_000,
        "%%{init " * 200_000,
        "\n" * 900_000 + "%%",
        "```mermaid\n" * 100_000,
        "journey\n" + "style:" * 200_000 + "#",
        "journey\n" + "#a;" * 300_000,
        "---" + "\n" * 900_000,
        "journey\n" + "%% x\n" * 200_000,
        "journey\naccDescr {" * 60_000,
        "journey\n" + ":" * 300_000,
        "journey\n" + "a:;" * 100_000,
    ],
)
def test_hostile_files_are_read_or_refused_in_good_time(hostile: str) -> None:
    """What would take a reader with other regular expressions hours."""
    with suppress(InvalidDocumentError):
        read(hostile)


def test_the_cinema_as_a_diagram() -> None:
    journey = CODECS["yaml"].decode(sample_maps.path("cinema").read_bytes())
    written = CODEC.encode(journey).decode()
    assert written.startswith(
        "journey\n    title An evening at the cinema\n"
        "    accDescr: customer journey from the first word of mouth to the way home\n"
        "    section Activation\n      a friend tells of the new cinema: 4.3: Lena Hofmann\n"
    )
    assert "      collects the ticket: ?: Lena Hofmann\n" in written


def test_planned_touchpoints_stand_in_a_diagram_of_what_shall_be_alone() -> None:
    journey = read("journey\n section A\n  a: 3\n  b: 4\n").journey
    phase = journey.phases[0]
    planned = phase.touchpoints[1].model_copy(update={"status": TouchpointStatus.PLANNED})
    phase = phase.model_copy(update={"touchpoints": (phase.touchpoints[0], planned)})
    as_is = journey.model_copy(update={"phases": (phase,)})
    to_be = as_is.model_copy(update={"state": JourneyState.TO_BE})
    assert b"b: 4" not in CODEC.encode(as_is)
    assert CODEC.losses(as_is, "en") == ("the planned touchpoints",)
    assert b"b: 4" in CODEC.encode(to_be)
    assert CODEC.losses(to_be, "en") == (
        "that it is a to-be journey",
        "that touchpoints are planned and not there yet",
    )


def test_different_scores_of_personas_are_written_as_their_mean_and_that_is_told() -> None:
    journey = read("journey\n  a: 2: Lena\n  b: 2: Lena, Tom").journey
    a = journey.touchpoints[0]
    tom = a.scores[0].model_copy(update={"persona": "tom", "value": 5.0})
    phase = journey.phases[0].model_copy(
        update={"touchpoints": (a.model_copy(update={"scores": (*a.scores, tom)}),)}
    )
    journey = journey.model_copy(update={"phases": (phase,)})
    assert b"a: 3.5: Lena, Tom\n" in CODEC.encode(journey)
    assert CODEC.losses(journey, "de") == (
        "unterschiedliche Werte der Personas (geschrieben wird ihr Mittel)",
    )


def test_a_diagram_that_mermaid_would_not_draw_is_announced() -> None:
    journey = read("journey\n section A\n" + "  a long name for a thing: 3\n" * 2000).journey
    assert CODEC.losses(journey, "en")[-1].startswith("(it has ")
