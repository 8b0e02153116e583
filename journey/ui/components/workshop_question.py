"""The next question to the room: what is asked, about what, of whom."""

import streamlit as st

from journey.locales import Words
from journey.model import Journey
from journey.rounds import DOTS, Question, QuestionKind, Workshop
from journey.services import asking
from journey.ui import rooms, state
from journey.ui.apart import apart
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

_MAP = ""
"""Stands for the whole map among the phases."""


def show(room: Workshop, journey: Journey, key: str) -> None:
    """The form; its button is the filled one until the first round is open."""
    words = state.speak()
    first = room.current is None
    with st.container(border=True, key=f"{key}-box"):
        kind = st.segmented_control(
            words("What do you ask next?") if not first else words("What do you ask first?"),
            list(QuestionKind), format_func=lambda each: _names(words)[each],
            default=QuestionKind.SATISFACTION, required=True, key=f"{key}-kind",
        )  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            question, lacks = _question(
                room, kind or QuestionKind.SATISFACTION, journey, words, key
            )
            minutes = st.selectbox(
                words("Timer"), [None, 1, 2, 3, 5, 10], key=f"{key}-minutes", width=140,
                format_func=lambda each: _timer(each, words),
            )  # fmt: skip
            lacks = "" if question.subjects else lacks
            opened = st.button(
                words("Open round {number}", number=len(room.rounds) + 1),
                type="primary" if first else "secondary", icon=":material/campaign:",
                key=f"{key}-go",
                disabled=bool(lacks),
            )  # fmt: skip
        if lacks:
            show_markup(tag("p", lacks, class_="jm-muted", role="status"))
    if opened:
        # Not by a callback: it would ask what stood here before the last choice.
        rooms.ask(room.id, question, minutes)
        st.rerun()


def _timer(minutes: int | None, words: Words) -> str:
    if minutes is None:
        return words.meaning("timer", "none")
    return words("{minutes} min", minutes=minutes)


def _names(words: Words) -> dict[QuestionKind, str]:
    return {
        QuestionKind.SATISFACTION: words("Satisfaction"),
        QuestionKind.IMPORTANCE: words("Importance"),
        QuestionKind.DOTS: words("Dots"),
        QuestionKind.NOTES: words("Notes"),
    }


def _question(
    room: Workshop, kind: QuestionKind, journey: Journey, words: Words, key: str
) -> tuple[Question, str]:
    """The question, and what to say where it is about nothing."""
    match kind:
        case QuestionKind.SATISFACTION | QuestionKind.IMPORTANCE:
            lacks = words("No touchpoints yet: add some to the map, or ask for notes")
            return _rating(room, kind, journey, words, key), lacks
        case QuestionKind.DOTS:
            return _dots(journey, words, key)
        case QuestionKind.NOTES:
            about = st.text_input(
                words("What shall the notes say?"), key=f"{key}-about", max_chars=200,
                value=words("What hurts most on this journey?"),
            )  # fmt: skip
            return asking.notes(about), ""


def _rating(
    room: Workshop, kind: QuestionKind, journey: Journey, words: Words, key: str
) -> Question:
    phases = {phase.id: phase for phase in journey.phases if phase.existing}
    sizes = {id: len(phase.existing) for id, phase in phases.items()}
    whole = words("The whole map ({count})", count=sum(sizes.values()))
    following = asking.next_phase(journey, room.rounds, kind)
    phase = st.selectbox(
        words("About"), [*phases, _MAP], key=f"{key}-phase-{kind}", width=300,
        index=list(phases).index(following) if following else 0,
        format_func=lambda each: f"{phases[each].name} ({sizes[each]})" if each else whole,
    )  # fmt: skip
    there = [t for id, p in phases.items() if phase in (_MAP, id) for t in p.existing]
    names = apart({touchpoint.id: touchpoint.name for touchpoint in there})
    some = st.multiselect(
        words("Only these"), list(names), key=f"{key}-some-{phase}",
        format_func=lambda each: str(names.get(each, each)), placeholder=words("all of them"),
    )  # fmt: skip
    persona = None
    if kind is QuestionKind.SATISFACTION and journey.personas:
        people = {one.id: one.name for one in journey.personas}
        persona = st.selectbox(
            words("Of whom"), [*people, _MAP], key=f"{key}-persona", width=200,
            format_func=lambda each: str(people.get(each, "")) or words("all customers"),
        )  # fmt: skip
    return asking.rating(journey, kind, some or list(names), persona or None)


def _dots(journey: Journey, words: Words, key: str) -> tuple[Question, str]:
    kinds = {
        "pains": words("Pain points"),
        "measures": words("Measures"),
        "ideas": words("Ideas, one a line"),
    }
    on = st.selectbox(
        words("Dots on"), list(kinds), format_func=kinds.__getitem__, key=f"{key}-on", width=220
    )
    dots = st.number_input(
        words("Dots a head"), min_value=1, max_value=20, value=DOTS, key=f"{key}-dots", width=140
    )
    if on == "pains":
        lacks = words("No pain points yet: take some from notes, or choose ideas")
        return asking.pains(journey, dots), lacks
    if on == "measures":
        lacks = words("No measures yet: add some to the map, or choose ideas")
        return asking.measures(journey, dots), lacks
    lines = st.text_area(words("Ideas"), key=f"{key}-ideas", height=120)
    return asking.ideas(lines.splitlines(), dots), words("Type the ideas first, one a line")
