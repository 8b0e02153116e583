"""mermaid's own parser judges: what it makes of a diagram we make too, and it takes what we write.

Where we do not follow it, a warning says so.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from journey.codecs import CODECS
from journey.codecs.codec import Codec
from journey.exchange import Decoded, level_of
from journey.model import Journey, SatisfactionScore, ScaleKey, Touchpoint, TouchpointStatus
from journey.model import Phase as JourneyPhase
from journey.text import clean_name, clean_text
from personas import Persona
from tests.codecs.mermaid_parser import parsed, stop
from tests.codecs.naughty import naughty_names, naughty_notes
from tests.codecs.strategies import apart_from_look_alikes, names
from tests.strategies import journeys

CODEC: Codec = CODECS["mermaid"]
pytestmark = pytest.mark.judge("mermaid")


@pytest.fixture(scope="module", autouse=True)
def ends() -> Iterator[None]:
    yield
    stop()


def _read(diagram: str) -> Decoded:
    return CODEC.read(diagram.encode(), "diagram.mmd")


def _name(text: str) -> str:
    for lines in ("<br>", "<br/>", "<br />", "<BR>", "<br\t/>"):
        text = text.replace(lines, " ")
    try:
        return clean_name(text)
    except ValueError:
        return ""


def _tasks(decoded: Decoded) -> list[tuple[str, str, float | None]]:
    """Section, name and score of each touchpoint as we read it."""
    return [
        (phase.name, t.name, score.value if (score := t.score()) else None)
        for phase in decoded.journey.phases
        for t in phase.touchpoints
    ]


def _people(journey: Journey, touchpoint: Touchpoint) -> set[str]:
    named = {persona.id: persona.name for persona in journey.personas}
    whose = {score.persona for score in touchpoint.scores}
    return set(named.values()) if whose == {None} else {named[p] for p in whose if p}


def _named_people(tasks: list[dict[str, Any]]) -> set[str]:
    """The people whom tasks name; a name that says nothing is nobody's."""
    return {_name(person) for task in tasks for person in task["people"]} - {""}


def _assert_alike(diagram: str, answer: dict[str, Any], decoded: Decoded) -> None:
    tasks = _tasks(decoded)
    warned = {problem.line for problem in decoded.warnings}
    sections = [_name(section) for section in answer["sections"]]
    phases = [phase.name for phase in decoded.journey.phases]
    if any(not task["section"] for task in answer["tasks"]):
        sections.insert(0, "")
    assert [section or "Without section" for section in sections] == phases, diagram
    assert len(tasks) == len(answer["tasks"]), diagram
    for theirs, (section, name, score) in zip(answer["tasks"], tasks, strict=True):
        assert name == (_name(theirs["task"]) or "Without name"), diagram
        assert section == (_name(theirs["section"]) or "Without section"), diagram
        if score is None:
            assert warned or theirs["score"] == "NaN", diagram
        else:
            assert score == theirs["score"], diagram
    everyone = _named_people(answer["tasks"])
    assert {persona.name for persona in decoded.journey.personas} == everyone, diagram
    for theirs, ours in zip(answer["tasks"], decoded.journey.touchpoints, strict=True):
        if ours.scores:
            people = _named_people([theirs])
            assert _people(decoded.journey, ours) == (people or everyone), diagram


_OF_MERMAID = {
    "the title": "journey\ntitle Adding journey diagram functionality to mermaid",
    "a description": "journey\naccDescr: A user journey for family shopping\n"
    "title Adding journey diagram functionality to mermaid\nsection Order from website",
    "a description of several lines": "journey\naccDescr {\n        A user journey for\n"
    "        family shopping\n      }title Adding journey diagram functionality to mermaid\n"
    "accTitle: Adding acc journey diagram functionality to mermaid\nsection Order from website",
    "an accessible title": "journey\n    accTitle: The title\n    section Order from website",
    "a section": "journey\ntitle Adding journey diagram functionality to mermaid\n"
    "section Order from website",
    "line breaks": "journey\ntitle Adding gantt diagram functionality to mermaid\n"
    "section Line1<br>Line2<br/>Line3</br />Line4<br\t/>Line5",
    "tasks": "journey\ntitle Adding journey diagram functionality to mermaid\n"
    "section Documentation\nA task: 5: Alice, Bob, Charlie\nB task: 3:Bob, Charlie\nC task: 5\n"
    "D task: 5: Charlie, Alice\nE task: 5:\nsection Another section\nP task: 5:\nQ task: 5:\n"
    "R task: 5:",
    "the docs": "journey\n    title My working day\n    section Go to work\n"
    "      Make tea: 5: Me\n      Go upstairs: 3: Me\n      Do work: 1: Me, Cat\n"
    "    section Go home\n      Go downstairs: 5: Me\n      Sit down: 5: Me\n",
    "indented": "\n    journey\n    title My working day\n    section Go to work\n"
    "      Make tea: 5: Me\n",
    "front matter, indented": "      ---\n      config:\n        journey:\n"
    "          maxLabelWidth: 320\n      ---\n      journey\n        title User Journey Example\n"
    "        section Onboarding\n            Sign Up: 5:\n            Browse Features: 3:\n",
    "front matter": '---\nconfig:\n  journey:\n    titleColor: "#2900A5"\n---\n\njourney\n'
    "    title User Journey Example\n    section Onboarding\n        Sign Up: 5: John, Shahir\n",
    "spaces around the score": "journey\n      title  Web hook life cycle\n"
    "      section Darkoob\n        Make preBuilt:5: Darkoob user\n"
    "        register slug : 5: Darkoob userf\n"
    "        set Darkoob slug as hook for an Event : 5 : admin Exjjjnjjjj qwerty\n",
    "a score that is a word": "journey\n section Go to work\n   Make tea: Hello: Me\n   Go: 3: Me",
    "a score below": "journey\n section Go to work\n   Make tea: -10: Me\n   Go: 3: Me",
    "a score above": "journey\n section Go to work\n   Make tea: 23: Me\n   Go: 3: Me",
    "a child with a number": "journey\nGo to car: 3:Dad, Mum, Child#35;1, Child#35;2\nGo: 5:Mum",
    "comments": "journey\n%% a comment\n  %% another\nsection A\n  a: 3 # what is this\n"
    "# the rest\n%a: 4\n  b: 2: Me %% no comment\n",
    "directives": "%%{init: {'theme': 'dark'}}%%\njourney\n%%{wrap}%%\nsection A\n  a: 3",
    "a directive that does not end": "journey\nsection A\n  a: 3\n%%{init: a\n  b: 3",
    "a directive with two words": "journey\nsection A %%{wrap me}%%\n  a: 3",
    "references": "journey\ntitle a #amp; b #9829;\nsection #quot;A#quot;\n"
    "  a#58; b#59;: 3: #65;lice",
    "no section": "journey\n  a: 3: Me\n  b: 4\nsection A\n  c: 1",
    "white space of all kinds": "journey\n\u00a0section A\n"
    "\u3000a\u00a0: \u20034\u2003: \ufeffMe ,\u00a0Cat",
    "scores of all kinds": "journey\n"
    "a: 4.5\nb: .5e1\nc: 5.\nd: +2\ne: 0x3\nf: 1e0\ng: 0b10\nh: 0o4",
    "colons in the rest": "journey\na: 3: Me: and: more\nb:4:Me",
    "tags": 'journey\n<a href="x">a</a>: 3\n<b class="y" id="z">b: 4',
    "the word style": "journey\nlifestyle:#35;x; : 3\nstyle a:b#35;c;: 2\nstyle: 3",
    "keywords in small and large letters": "journey\n"
    "TITLE Big\nSECTION A\na: 3\naCCtITLE: x\nTitle x: 3",
    "a title on the next line": "journey\ntitle\nthe title\nsection\nnext\na: 3",
    "two titles": "journey\ntitle a\ntitle b\nsection A\nsection A\na: 3\n",
    "Windows line ends": "journey\r\ntitle a\r\nsection A\r\n  a: 3: Me\r\n  b: 2: Me\r\n",
    "all on one line": "journey title a # no: 3",
    "percent signs": "journey\n100% sure: 5\na%%b: 3\nab%%c: 3",
}  # fmt: skip


@pytest.mark.parametrize("case", _OF_MERMAID)
def test_what_mermaid_understands_we_understand(case: str) -> None:
    diagram = _OF_MERMAID[case]
    answer = parsed(diagram)
    if "refused" not in answer:
        _assert_alike(diagram, answer, _read(diagram))
    elif case not in ("a title on the next line", "all on one line"):
        assert _read(diagram).warnings, answer["refused"]


def test_nearly_all_cases_are_diagrams_for_mermaid_too() -> None:
    refused = [case for case, diagram in _OF_MERMAID.items() if "refused" in parsed(diagram)]
    assert len(refused) <= 4, refused


_signs = st.lists(
    st.sampled_from(
        [
            *(
                "a",
                "b c",
                "Go",
                "é",
                "🎬",
                " ",
                "\u00a0",
                "\t",
                "0",
                "%",
                "%%",
                "}",
                "{",
                "'",
                "<br>",
            ),
            *(
                "#35;",
                "#amp;",
                "#x;",
                "#1",
                " # ",
                '<a b="c">',
                "style",
                "title ",
                "title",
                ",",
                "-",
            ),
            *("journey", "section", "%%{init: x}%%", "accTitle", "classDef x", "\\n", "---", "|"),
        ]
    ),
    min_size=1,
    max_size=4,
).map("".join)
_numbers = st.sampled_from(
    [
        "1",
        "2",
        "3",
        "4",
        "5",
        "0",
        "-1",
        "7",
        "50",
        "200",
        "4.5",
        ".5",
        "x",
        "?",
        "1e1",
        "0x2",
        "Infinity",
    ]
)
_lines = st.one_of(
    st.builds("{}: {}: {}".format, _signs, _numbers, _signs),
    st.builds("{}:{}:{},{}".format, _signs, _numbers, _signs, _signs),
    st.builds("  {} : {} ".format, _signs, _numbers),
    st.builds("section {}".format, _signs),
    st.builds("\ttitle {}".format, _signs),
    st.builds("accTitle: {}".format, _signs),
    st.builds("accDescr : {}".format, _signs),
    st.builds("accDescr {{\n {}\n {}}}".format, _signs, _signs),
    st.builds("%% {}".format, _signs),
    st.builds("# {}".format, _signs),
    st.sampled_from(["", "  ", "%%{wrap}%%", "\r", "a;b: 3", "no score", ": 3"]),
    _signs,
)


@settings(max_examples=600, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@example("section a\n🎬%%b: 3")
@example("section a\nb%%c: 3\nd: 4")
@given(st.lists(_lines, max_size=6).map("\n".join))
def test_any_diagram_that_mermaid_takes_is_read_alike(rest: str) -> None:
    diagram = f"journey\n{rest}"
    answer = parsed(diagram)
    decoded = _read(diagram)
    if "refused" not in answer:
        _assert_alike(diagram, answer, decoded)


def _assert_taken(journey: Journey) -> None:
    """mermaid takes the diagram of a journey and finds in it what the journey says; so do we."""
    written = CODEC.encode(journey)
    answer = parsed(written.decode())
    assert "refused" not in answer, (answer, written.decode())
    assert answer["title"].strip() == journey.title
    # mermaid leaves out the indentation of further lines.
    lines = (journey.scenario or "").split("\n")
    assert clean_text(answer["accDescr"]) == "\n".join(lines) or len(lines) > 1
    assert [section.strip() for section in answer["sections"]] == [p.name for p in journey.phases]
    is_to_be = journey.state == "to_be"
    told = [
        (phase.name, touchpoint.name, level_of(touchpoint, journey.personas))
        for phase in journey.phases
        for touchpoint in (phase.touchpoints if is_to_be else phase.existing)
    ]
    assert [
        (task["section"].strip(), task["task"], task["score"], task["people"])
        for task in answer["tasks"]
    ] == [
        (
            section,
            name,
            "NaN" if level.value is None else level.value,
            list(dict.fromkeys(person.name for person in level.people)),
        )
        for section, name, level in told
    ]
    decoded = CODEC.read(written, "back.mmd")
    assert apart_from_look_alikes(decoded.warnings) == []
    assert decoded.journey.title == journey.title
    assert decoded.journey.scenario == journey.scenario
    assert _tasks(decoded) == [(section, name, level.value) for section, name, level in told]
    again = CODEC.encode(decoded.journey)
    assert CODEC.read(again, "back.mmd").journey == decoded.journey


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(most=12))
def test_mermaid_takes_the_diagram_of_any_journey(journey: Journey) -> None:
    _assert_taken(journey)


def _named(texts: list[str]) -> Journey:
    """A journey in which every kind of name is one of the texts."""
    count = len(texts)
    people = tuple(
        Persona(id=f"p{n}", name=name) for n, name in enumerate(dict.fromkeys(texts[:3]))
    )
    touchpoints = tuple(
        Touchpoint(
            id=f"t{n}",
            name=name,
            status=TouchpointStatus.EXISTING,
            scores=(SatisfactionScore(value=1 + n % 5, scale=ScaleKey.ONE_TO_FIVE),),
        )
        for n, name in enumerate(texts)
    )
    phases = tuple(
        JourneyPhase(
            id=f"f{n}", name=texts[-1 - n % count], touchpoints=touchpoints[n * 5 : n * 5 + 5]
        )
        for n in range((count + 4) // 5)
    )
    return Journey(id="x", title=texts[0], scenario=texts[-1], personas=people, phases=phases[:100])


_hard = st.lists(
    st.sampled_from(
        [
            *":#;%<>&\"'`,\\/|{}[]() ab1?\n",
            *("#35;", "#amp;", "&amp;", "<br>", "<br/>", "%%", "%%{", "}%%", "🎬", "::"),
            *("👩‍👩‍👧‍👦", "journey", "Journey ", "title ", "section ", "accTitle"),
            *("accDescr {", "accDescr:", "style", "ﬂ°°58¶ß", "¶ß", "\u2028", "\ufeff", "---", "é"),
        ]
    ),
    min_size=1,
    max_size=8,
).map("".join)  # fmt: skip
_hard_names = (_hard | names).map(lambda text: _or_a(text)[:200].strip() or "a")


def _or_a(text: str) -> str:
    try:
        return clean_name(text)
    except ValueError:
        return "a"


@settings(max_examples=300, deadline=None)
@given(st.lists(_hard_names, min_size=1, max_size=3))
def test_names_with_signs_that_mean_something_to_mermaid(texts: list[str]) -> None:
    _assert_taken(_named(texts))


def test_naughty_strings_as_names() -> None:
    found = naughty_names()
    for start in range(0, len(found), 50):
        _assert_taken(_named(found[start : start + 50]))


def test_naughty_strings_as_scenario() -> None:
    for text in naughty_notes():
        journey = Journey(id="x", title="a", scenario=text[:5000])
        assert "refused" not in parsed(CODEC.encode(journey).decode())
        assert CODEC.read(CODEC.encode(journey)).journey.scenario == text[:5000].strip()
