"""What is wrong in a file is told all at once: where, what, and what to try."""

import pytest

from journey.errors import InvalidDocumentError, Problem
from journey.services.documents import read


def problems(text: str, name: str = "map.yaml", language: str = "en") -> tuple[Problem, ...]:
    """All problems of a file."""
    with pytest.raises(InvalidDocumentError) as caught:
        read(text.encode(), name, language)
    assert caught.value.source == name
    return caught.value.problems


def _touchpoint(lines: str) -> str:
    return f"title: a\nphases:\n  - name: b\n    touchpoints:\n      - name: c\n        {lines}\n"


WRONG = """\
title: An evening
titel: An evening
date: 4.5.2026
phases:
  - name: Activation
    touchpoints:
      - name: poster
        importence: 4
        importance: 9
      - name: website
        channel: [a, b]
        satisfaction: 7
        status: plannd
        moment_of_truth: yes
  - touchpoints:
      - {name: bar, parts: drinks}
transitions:
  - {source: poster, target: webside}
"""


def test_all_problems_at_once_each_with_its_line_in_the_order_of_the_file() -> None:
    assert [(problem.line, problem.path) for problem in problems(WRONG)] == [
        (2, "titel"),
        (3, "date"),
        (8, "phases[0].touchpoints[0].importence"),
        (9, "phases[0].touchpoints[0].importance"),
        (11, "phases[0].touchpoints[1].channel"),
        (12, "phases[0].touchpoints[1].satisfaction"),
        (13, "phases[0].touchpoints[1].status"),
        (14, "phases[0].touchpoints[1].moment_of_truth"),
        (15, "phases[1]"),
        (16, "phases[1].touchpoints[0].parts"),
        (18, "transitions[0].target"),
    ]


def test_a_place_is_said_as_people_count_and_name() -> None:
    assert [problem.place for problem in problems(WRONG)] == [
        "titel",
        "date",
        "phase 1 (Activation), touchpoint 1 (poster), importence",
        "phase 1 (Activation), touchpoint 1 (poster), importance",
        "phase 1 (Activation), touchpoint 2 (website), channel",
        "phase 1 (Activation), touchpoint 2 (website), satisfaction",
        "phase 1 (Activation), touchpoint 2 (website), status",
        "phase 1 (Activation), touchpoint 2 (website), moment_of_truth",
        "phase 2",
        "phase 2, touchpoint 1 (bar), parts",
        "transition 1, target",
    ]
    german = problems(
        "title: a\nphases:\n  - name: Kauf\n    touchpoints: [{nmae: x}]\n", language="de"
    )
    assert [problem.place for problem in german] == ["Phase 1 (Kauf), Touchpoint 1, nmae"]
    slip = problems("title: a\nphases:\n  - name: b: c\n    touchpoints: [{nmae: d}]\n")
    assert slip[-1].place == "phase 1 (b: c), touchpoint 1, nmae"


def test_in_json_the_lines_are_found_too() -> None:
    text = (
        '{\n  "title": "a",\n  "phases": [\n'
        '    {"name": "b",\n     "touchpoints": [{"nam": "c", "note": "d"}]}\n  ]\n}'
    )
    (problem,) = problems(text, "map.json")
    assert (problem.line, problem.path) == (5, "phases[0].touchpoints[0].nam")
    assert problem.hint == "Did you mean `name`?"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (_touchpoint("importence: 3"), "`importence` is not a key", "Did you mean `importance`?"),
        (_touchpoint("Importance: 3"), "`Importance` is not a key", "Did you mean `importance`?"),
        (_touchpoint("score: 3"), "`score` is not a key", "Did you mean `satisfaction`?"),
        (_touchpoint("zufriedenheit: 3"), "is not a key", "Did you mean `satisfaction`?"),
        (_touchpoint("xyz: 3"), "`xyz` is not a key", "Known are name, id, channel"),
        (_touchpoint("importance: 9"), "9 is more than 5", ""),
        (_touchpoint("importance: high"), "high is not a whole", "number from 1 to 5"),
        (_touchpoint("importance: 3.5"), "3.5 is not a whole number", "a whole number from 1 to 5"),
        (_touchpoint("satisfaction: good"), "is not a number", "Write a number such as 3.5"),
        (_touchpoint("satisfaction: {value: 3, n: many}"), "is not a whole", "number, 1 or more"),
        (_touchpoint("satisfaction: {value: 3, spread: wide}"), "is not a n", "number, 0 or more"),
        (_touchpoint("pain_point: {text: a, severity: bad}"), "is not a whole", "from 1 to 5"),
        (
            "title: a\ntransitions: [{source: a, target: b, share: half}]",
            "is not a number",
            "Write a number from 0 to 1",
        ),
        (_touchpoint('importance: "3"'), '"3" is not a whole number', "Write it without quotes"),
        (_touchpoint("satisfaction: 3,5"), "3,5 is not a number", "Write 3.5 with a point"),
        (_touchpoint("satisfaction: {value: 4,2}"), "`2` stands behind", "Write 4.2 with a point"),
        (_touchpoint("parts: [{name: x, satisfaction: 4,2}]"), "`2` stands", "Write 4.2 with"),
        (
            "title: a\nphases: []\nchannel_ratings: [{name: phone, satisfaction: {tom: 4,2}}]",
            "`2` stands behind a comma", "Write 4.2 with a point",
        ),
        (_touchpoint("satisfaction: .nan"), "is not a number", "Leave the key out"),
        (_touchpoint("satisfaction: 6"), "6 lies outside the scale 1-5", "from 1 to 5"),
        (_touchpoint("satisfaction: {value: 3, scale: 1-7}"), "1-7 is not one of 1-5", ""),
        (_touchpoint("satisfaction: {n: 3}"), "`value` is missing", "`value: …`"),
        (_touchpoint("satisfaction: {tom: 3}"), "tom is not a persona", "There is none"),
        (_touchpoint("satisfaction: [3, 4]"), "is a second score", "Keep one score"),
        (_touchpoint("satisfaction: {value: 3, interval: [4]}"), "needs two numbers", "[3.8, 4.4]"),
        (_touchpoint("satisfaction: {value: 3, n: 0}"), "0 is less than 1", ""),
        (_touchpoint("status: plannd"), "plannd is not one of existing, planned", "`planned`"),
        (_touchpoint("moment_of_truth: yes"), "neither true nor false", "true or false"),
        (_touchpoint("channel: [a, b]"), "holds a list", "key in the plural"),
        (_touchpoint("channels: a"), "is not a list", "Write a list"),
        (_touchpoint("channel: a\n        channels: [b]"), "says again what `channel`", "Keep one"),
        (_touchpoint("pain_points: [said: no]"), "`said` is not a key", "in quotes"),
        (_touchpoint("department: {a: b}"), "a table is not a text", "in quotes"),
        (_touchpoint("department: [a]"), "a list is not a text", ""),
        (_touchpoint("name: c"), "stands twice; first on line 5", "Keep one"),
        (_touchpoint("quotes: [a, ~, b]"), "is empty", "Remove the line or fill it"),
        (_touchpoint("serves: [rain]"), "rain is not a trigger", "There is none"),
        (_touchpoint("id: Ä"), "Ä is not an id", "small letters"),
        (_touchpoint("measure: {name: x, due: soon}"), "soon is not a date", "2026-05-04"),
        (_touchpoint("note: " + "x" * 10_001), "is longer than the 10000 characters", "Shorten"),
        (_touchpoint("department: " + "x" * 201), "is longer than the 200 characters", "Shorten"),
        ("phases: []", "`title` is missing", "`title: …`"),
        ("title: a\npersona: lenna", "lenna is not a persona of the library", "`lena`"),
        ("title: a\npersona: [lena]", "holds a list", "plural"),
        (
            "title: a\nchannel_ratings: [{name: phone, satisfaction: {tom: 3}}]",
            "tom is not a persona of this map", "There is none",
        ),
        (
            "title: a\nchannel_ratings:\n- {name: phone, n: 5}\n- {name: Telefon, n: 6}",
            "stands twice; first on line 3", "Keep one of them",
        ),
        (
            "title: a\nchannel_ratings: [{name: phone, satisfaction: [3, 4]}]",
            "is a second score", "Keep one score",
        ),
        ("title: a\nlanguage: german", "german is not a language", "en, de"),
        ("title: a\nformat: 2", "this version reads formats up to 1", "format 2"),
        ("title: a\nformat: new", "is not the number of a format", "format: 1"),
        ("title: a\nphases: {name: b}", "is not a list", ""),
        ("title: a\nphases: [{id: b, name: b}, {id: b, name: c}]", "the id b stands twice", ""),
        ("- a", "begins with a list", "title"),
        ("hello", "is not a table", "title"),
        ("", "is empty", "title"),
    ],
)  # fmt: skip
def test_what_is_wrong_and_what_to_try(text: str, message: str, hint: str) -> None:
    found = problems(text)
    assert any(message in problem.message and hint in problem.hint for problem in found), found
    assert all(problem.line for problem in found)


def test_a_cause_is_told_once() -> None:
    for text in ("importance: high", "satisfaction: 6", "satisfaction: {value: x}", "channel: [a]"):
        assert len(problems(_touchpoint(text))) == 1, text


def test_a_wrong_scale_of_the_map_is_told_once_and_not_for_each_score() -> None:
    scored = _touchpoint("satisfaction: 4\n      - {name: d, satisfaction: 9, estimate: 3}")
    (problem,) = problems(f"scale: 1-6\n{scored}")
    assert (problem.line, problem.path) == (1, "scale")
    both = problems(f"scale: 1-6\n{scored.replace('9', '{value: 9, scale: 1-7}')}")
    assert [problem.path for problem in both][1:] == ["phases[0].touchpoints[1].satisfaction.scale"]


def test_a_name_that_several_have_is_no_name() -> None:
    (problem,) = problems(
        "title: a\nphases: [{name: b, touchpoints: [Bar, Bar]}]\n"
        "transitions: [{source: Bar, target: bar-2}]"
    )
    assert problem.message == "Bar is the name of several"
    assert problem.hint == "Name it by its id: bar and bar-2"


def test_of_very_many_problems_the_first_hundred_are_told_and_the_rest_counted() -> None:
    found = problems("title: a\n" + "".join(f"k{number}: 1\n" for number in range(250)))
    assert len(found) == 101
    assert found[-1].message == "150 more problems after these"


def test_problems_are_told_in_german() -> None:
    first, second = problems(_touchpoint("importence: 4\n        satisfaction: 6.5"), language="de")
    assert first.message == "`importence` ist kein Schlüssel, der hier bekannt ist"
    assert first.hint == "Ist `importance` gemeint?"
    assert second.message == "6,5 liegt außerhalb der Skala 1-5"
