"""New touchpoints from a list, one a line, into a phase."""

import streamlit as st

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
from journey.errors import JourneyError
from journey.model import Journey, Phase, Touchpoint
from journey.services.library import Kept
from journey.ui import changes, state
from journey.ui.shelf import library


def show(kept: Kept, key: str) -> None:
    """The list, the phase, and the step that takes them over."""
    words = state.speak()
    journey = kept.journey
    with st.form(key, border=False, clear_on_submit=True):
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
            words("Take over into the map"),
            type="primary" if not journey.touchpoints else "secondary",
            on_click=_take_over,
            args=(journey.id, key),
        )


def _take_over(map: str, key: str) -> None:
    lines = [line.strip() for line in st.session_state[f"{key}-lines"].splitlines()]
    phase = st.session_state.get(f"{key}-phase")
    try:
        edit = additions(library().get(map).journey, [line for line in lines if line], phase)
    except JourneyError as error:
        state.notice(" ".join(error.said(state.speak())), kind="fault")
        return
    if edit:
        changes.apply(map, edit)


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
