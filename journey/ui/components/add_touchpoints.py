"""New touchpoints from a list, one a line, into a phase."""

import streamlit as st

from journey import limits
from journey.editing import (
    AddPhase,
    AddTouchpoint,
    AnyEdit,
    Label,
    Sequence,
    made,
    phase_ids,
    readable_id,
    touchpoint_ids,
)
from journey.errors import InvalidEditError, JourneyError
from journey.locales import Words
from journey.model import Journey, Phase, Touchpoint
from journey.services.library import Kept
from journey.text import clean_name
from journey.ui import changes, state
from journey.ui.shelf import library


def show(kept: Kept, key: str) -> None:
    """The list, the phase, and the step that adds them."""
    words = state.speak()
    journey = kept.journey
    with st.form(key, border=False):
        st.text_area(
            words("Touchpoints, one a line"),
            placeholder=words("hears of it from a friend\nlooks for it online\n…"),
            height=120,
            key=f"{key}-lines",
        )
        names = {phase.id: phase.name for phase in journey.phases}
        if names:
            st.selectbox(
                words("Phase"), list(names), format_func=names.__getitem__, key=f"{key}-phase"
            )
        st.form_submit_button(
            words("Add to the map"),
            type="primary" if not journey.touchpoints else "secondary",
            on_click=_take_over,
            args=(journey.id, key),
        )


def _take_over(map: str, key: str) -> None:
    """Add all the lines and empty the box; where one does not fit, nothing, and the text stays."""
    text = st.session_state[f"{key}-lines"]
    phase = st.session_state.get(f"{key}-phase")
    try:
        edit = additions(library().get(map).journey, names_in(text, state.speak()), phase)
    except JourneyError as error:
        changes.refuse(error)
        return
    if edit and changes.apply(map, edit):
        st.session_state[f"{key}-lines"] = ""


def names_in(text: str, words: Words) -> list[str]:
    """The names in a list, one a line; InvalidEditError that names every line which is none."""
    names: list[str] = []
    problems: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            name = clean_name(line)
        except ValueError:
            problems.append(words("line {number} has no characters of a name", number=number))
            continue
        names.append(name)
        if len(name) > limits.NAME_CHARACTERS:
            problems.append(
                words(
                    "line {number} has {count} characters, a name has at most {limit} characters",
                    number=number,
                    count=len(name),
                    limit=limits.NAME_CHARACTERS,
                )
            )
    if problems:
        more = [] if len(problems) <= _NAMED else ["…"]
        raise InvalidEditError(
            words("Nothing was added: {problems}", problems="; ".join(problems[:_NAMED] + more)),
            words("Shorten what is too long; your list is still there"),
        )
    return names


_NAMED = 5
"""So many lines that do not fit are named."""


def additions(journey: Journey, names: list[str], phase: str | None) -> Sequence | None:
    """The edit that adds touchpoints of these names at the end of a phase; None for no names.

    A journey without phases gets its first one, to hold them.
    """
    if not names:
        return None
    words = state.speak()
    edits: list[AnyEdit] = []
    if phase is None:
        id = readable_id("phase", phase_ids(journey))
        edits.append(AddPhase(phase=made(Phase, id=id, name=words("Phase 1"))))
        phase = id
    taken = set(touchpoint_ids(journey))
    for name in names:
        id = readable_id(name, taken)
        taken.add(id)
        edits.append(AddTouchpoint(phase=phase, touchpoint=made(Touchpoint, id=id, name=name)))
    about = Label(
        text="Added {count} touchpoint", many="Added {count} touchpoints", count=len(names)
    )
    return Sequence(edits=tuple(edits), about=about)
