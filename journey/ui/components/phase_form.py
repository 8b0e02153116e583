"""All that is known about a phase, in native fields; changed is saved."""

import streamlit as st

from journey.editing import AddTouchpoint, MovePhase, RemovePhase, made, readable_id, touchpoint_ids
from journey.locales import Words
from journey.model import Journey, Phase, Touchpoint
from journey.services.library import Kept
from journey.themes import THEMES
from journey.ui import changes, helped, offers, state
from journey.ui.components import (
    entries,
    findings_of,
    part_head,
    practice_form,
    section,
    tags,
)
from journey.ui.components.phase_table import MEANING
from journey.ui.fields import Field, note_change
from journey.ui.properties import setter, text_setter
from journey.ui.shelf import library
from journey.ui.vocabulary import ROLES


def show(kept: Kept, phase: Phase, key: str) -> None:
    """What was found about it, then the fields from the name to what is known to be missing."""
    words = state.speak()
    journey = kept.journey
    _head(journey, phase, words, f"{key}-menu")
    findings_of.show(findings_of.of_phase(kept, phase.id), words)
    field = Field(journey.id, f"{key}-{phase.id}")
    field.text(
        "name", words("Name"), phase.name, setter(phase, "name"), height="content", max_chars=200
    )
    field.text(
        "purpose",
        words("Purpose"),
        phase.purpose or "",
        text_setter(phase, "purpose"),
        height="content",
        help=helped.about("phase", words("What the phase is for, such as becoming known."), words),
    )
    functions = sorted({each.function for each in journey.phases if each.function})
    field.choice(
        "function",
        words("Responsible function"),
        {name: name for name in functions},
        phase.function,
        setter(phase, "function"),
        accept_new_options=True,
        placeholder=words("Nobody answers for it yet"),
    )
    _place(field, phase, words)
    _indicators(field, phase, words, key)
    _known(field, phase, words)
    _new_touchpoint(field, journey, phase, words)


def _indicators(field: Field, phase: Phase, words: Words, key: str) -> None:
    """The figures of the phase as a whole."""
    listed = practice_form.indicators_of(field, phase, words)
    with section.opening(
        words("Indicators"), len(listed.there), f"{key}-{phase.id}-open-indicators"
    ) as opened:
        if opened.open:
            entries.show(listed, words)


def _head(journey: Journey, phase: Phase, words: Words, key: str) -> None:
    at = [each.id for each in journey.phases].index(phase.id)
    marks = [
        tags.label(words("Phase {number}", number=at + 1)),
        tags.label(
            words.plural("{count} touchpoint", "{count} touchpoints", len(phase.existing)),
            "outline",
        ),
    ]
    labels: dict[str, str] = {}
    if at > 0:
        labels["earlier"] = words("Move earlier")
    if at < len(journey.phases) - 1:
        labels["later"] = words("Move later")
    labels["delete"] = words("Delete")
    part_head.show(marks, labels, words("Move or delete"), _act, (journey, phase, at, key), key)


def _act(journey: Journey, phase: Phase, at: int, key: str) -> None:
    chosen = st.session_state[key]
    note_change()
    if chosen in ("earlier", "later"):
        by = -1 if chosen == "earlier" else 1
        changes.apply(journey.id, MovePhase(phase=phase.id, position=at + by))
    elif chosen == "delete" and changes.apply(journey.id, RemovePhase(phase=phase.id)):
        words = state.speak()
        said = MEANING.farewell(journey, [phase.id], words)
        message = f"{said}. {words('Undo brings it back')}."
        offers.offer(message, journey.id, library().get(journey.id).revision)
        state.select(journey.id)


def _place(field: Field, phase: Phase, words: Words) -> None:
    """Where it lies to the target action, and its colour."""
    field.segments(
        "role",
        words("Relative to the target action"),
        {role: words(name) for role, name in ROLES.items()},
        phase.role,
        setter(phase, "role"),
        help=helped.about(
            "phase",
            words("Before the customer decides, the decision itself, or the time after it."),
            words,
        ),
    )
    field.segments(
        "colour",
        words("Colour"),
        {number: str(number) for number in range(1, len(THEMES["light"].phases) + 1)},
        phase.colour,
        setter(phase, "colour"),
        help=words("Left out: by its place among the phases."),
    )


def _known(field: Field, phase: Phase, words: Words) -> None:
    """Whether all touchpoints are known, and which are known not to be there."""
    field.segments(
        "complete",
        words("All touchpoints known?"),
        {True: words("Yes"), False: words.meaning("answer", "No")},
        phase.complete,
        setter(phase, "complete"),
        help=helped.about(
            "unknown",
            words("In a complete phase, what is not named is not there; else it is unknown."),
            words,
        ),
    )
    field.several(
        "absent",
        words("Known not to be there"),
        list(phase.absent),
        list(phase.absent),
        setter(phase, "absent"),
        placeholder=words("Looked for and not found"),
    )


def _new_touchpoint(field: Field, journey: Journey, phase: Phase, words: Words) -> None:
    """A name, and Enter: a touchpoint more at the end of the phase."""
    key = f"{field.key}-new"
    st.text_input(
        words("Add a touchpoint"),
        key=key,
        placeholder=words("Add a touchpoint"),
        label_visibility="collapsed",
        icon=":material/add:",
        on_change=_append,
        args=(journey.id, phase.id, key),
    )


def _append(map: str, phase: str, key: str) -> None:
    name = st.session_state[key].strip()
    if not name:
        return

    def add() -> None:
        journey = library().get(map).journey
        id = readable_id(name, touchpoint_ids(journey))
        touchpoint = made(Touchpoint, id=id, name=name)
        if changes.apply(map, AddTouchpoint(phase=phase, touchpoint=touchpoint)):
            st.session_state[key] = ""
            note_change()

    changes.attempt(add)


def phase_of(journey: Journey, id: str) -> Phase | None:
    """The phase of an id, if it is there."""
    return next((phase for phase in journey.phases if phase.id == id), None)
