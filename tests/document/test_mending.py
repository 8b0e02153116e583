"""A slip in YAML is shown where it is, with the line as it is likely meant, and hides nothing."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journey.document import slips
from journey.document.faults import excerpt
from journey.errors import InvalidDocumentError, Problem
from journey.services.documents import read
from sample_maps import path
from tests.document.test_faults import problems

TOP = "title: a\nphases:\n  - name: Action\n"


@pytest.mark.parametrize(
    ("text", "line", "caret", "message", "hint"),
    [
        (TOP + "    purpose: buy: now\n", 4, "      ^", "has a colon", '`purpose: "buy: now"`'),
        (TOP + "    touchpoints:\n      - sees it: once: now\n", 5, "^", "a colon",
         '`- "sees it: once: now"`'),
        (TOP + "    touchpoints: [{name: a: b, note: c}]\n", 4, "^", "between brackets",
         '`touchpoints: [{name: "a: b", note: c}]`'),
        (TOP + "\ttouchpoints: [a]\n", 4, "^", "indented with a tab", "4 spaces would fit"),
        (TOP + '    purpose: "buy\n    role: action\n', 4, " ^", "quote that is not closed",
         '`purpose: "buy"`'),
        (TOP + "    purpose: 'buy\n    role: 'action'\n", 4, " ^", "quote that is not closed",
         "`purpose: 'buy'`"),
        (TOP + '    purpose: "say "yes" now"\n', 4, "^", "goes on after a quote",
         "`purpose: 'say \"yes\" now'`"),
        (TOP + "    purpose: 'it's it'\n", 4, "^", "goes on after", '`purpose: "it\'s it"`'),
        (TOP + "    purpose: [draft] buy\n", 4, "^", "goes on after", '`purpose: "[draft] buy"`'),
        (TOP + "    purpose: @buy\n", 4, " ^", "begins with a sign", '`purpose: "@buy"`'),
        (TOP + "    purpose: *buy*\n", 4, " ^", "begins with a sign", '`purpose: "*buy*"`'),
        (TOP + "    purpose: > buy\n", 4, " ^", "begins with a sign", '`purpose: "> buy"`'),
        (TOP + '    purpose: "C:\\Users"\n', 4, "^", "has a backslash", "`purpose: 'C:\\Users'`"),
        (TOP + "    purpose:buy\n    role: action\n", 4, "    ^", "of the form `key: value`",
         "`purpose: buy`"),
        ("title: a\nphases\n  - name: Action\n", 2, "^", "of the form", "`phases:`"),
        ("title:a\nphases: []\n", 1, "^", "of the form", "`title: a`"),
        (TOP + "      role: action\n", 4, "^", "does not fit the lines", "4 spaces would fit"),
        (TOP + "   role: action\n", 4, "   ^", "does not fit the lines", "4 spaces would fit"),
        (TOP + "  -name: Loyalty\n", 4, "  ^", "does not fit the lines", "`- name: Loyalty`"),
        (TOP + "    touchpoints: [a, b\n    role: action\n", 4, " ^", "bracket that is not closed",
         "`touchpoints: [a, b]`"),
        (TOP + "    touchpoints: [a, b]]\n", 4, "^", "closes nothing", "`touchpoints: [a, b]`"),
        (TOP + "    touchpoints: [a, b}\n", 4, "^", "closes nothing", "`touchpoints: [a, b]`"),
    ],
)  # fmt: skip
def test_a_slip_is_shown_with_the_line_as_it_is_meant(
    text: str, line: int, caret: str, message: str, hint: str
) -> None:
    found = problems(f"{text}# no more\ndate: soon\n")
    first, last = found
    assert (first.line, last.path) == (line, "date"), "what comes after it is told too"
    assert message in first.message
    assert hint in first.hint
    written, below = first.excerpt.split("\n")
    assert written == text.split("\n")[line - 1].replace("\t", "→")
    assert below.endswith(caret)


def test_several_slips_and_what_else_is_wrong_are_told_in_one_go() -> None:
    text = (
        "title: An evening: at the cinema\n"
        "phases:\n"
        "  - name: 'Let's go'\n"
        "    touchpoints:\n"
        "      - {name: bar, importance: high}\n"
        "  - name: 100 %: all of it\n"
        "    nmae: x\n"
    )
    assert [(problem.line, problem.path) for problem in problems(text)] == [
        (1, ""),
        (3, ""),
        (5, "phases[0].touchpoints[0].importance"),
        (6, ""),
        (7, "phases[1].nmae"),
    ]


def test_without_the_parser_in_c_slips_are_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slips, "_LOADER", yaml.SafeLoader)
    for text in ("title: a: b\n", "title: 'a\n", "title: @a\n", "title: [a, b\n", "\ttitle: b\n"):
        assert problems(text)[0].excerpt.startswith(text.rstrip().replace("\t", "→"))


def test_a_key_that_stands_twice_is_told_once_beside_a_slip() -> None:
    twice, slip = problems("title: a\ntitle: b\nnote: c: d\n")
    assert "stands twice" in twice.message
    assert slip.line == 3


def test_a_file_indented_with_tabs_is_told_so_once() -> None:
    (tab,) = problems("title: a\nphases:\n\t- name: b\n\t  role: action\n\t- name: c\n")
    assert tab.line == 3


def test_a_long_line_is_shown_around_its_slip_and_wide_signs_keep_the_caret_in_place() -> None:
    written, below = excerpt("x" * 300 + ": y", 300).split("\n")
    assert len(written) <= 76
    assert written[below.index("^")] == ":"
    assert excerpt("映画: a: b", 5) == "映画: a: b\n\u3000\u3000   ^"


def test_what_is_nested_too_deeply_is_told_beside_a_slip() -> None:
    slip, deep = problems("title: a: b\nnote: " + "[" * 100_000)
    assert slip.line == 1
    assert "nested deeper" in deep.message


def test_slips_are_told_in_german() -> None:
    (slip,) = problems("title: a: b\n", language="de")
    assert slip.message == "hat einen Doppelpunkt, wo keiner stehen kann"
    assert slip.hint.endswith('in Anführungszeichen setzen: `title: "a: b"`')


LINES = path("cinema").read_text("utf-8").split("\n")


@given(
    st.integers(0, len(LINES) - 1),
    st.integers(0, 60),
    st.sampled_from(["", ":", ": ", '"', "'", "[", "}", "\t", "  ", "@", "- ", "\r", "\u2028"]),
)
def test_whatever_is_mistyped_is_read_or_told_with_its_line(line: int, at: int, sign: str) -> None:
    mistyped = LINES[line][:at] + sign + LINES[line][at + (not sign) :]
    text = "\n".join([*LINES[:line], mistyped, *LINES[line + 1 :]])
    found: tuple[Problem, ...] = ()
    try:
        read(text.encode(), "map.yaml")
    except InvalidDocumentError as error:
        found = error.problems
    assert all(problem.line for problem in found)
