"""All that is known about a touchpoint, in native fields; changed is saved."""

import streamlit as st

from journey.editing import MoveTouchpoint
from journey.locales import Words
from journey.model import Journey, Touchpoint, TouchpointStatus, channel
from journey.ui import helped, state
from journey.ui.components import (
    practice_form,
    score_form,
    section,
    touchpoint_lists,
    transition_form,
)
from journey.ui.fields import Field
from journey.ui.properties import setter, text_setter
from journey.ui.used import channel_names, departments
from journey.ui.vocabulary import INITIATORS, STATUSES


def show(journey: Journey, touchpoint: Touchpoint, key: str) -> None:
    """The fields from the name to the measures, and what goes deeper in parts that open."""
    words = state.speak()
    field = Field(journey.id, f"{key}-{touchpoint.id}")
    _identity(field, journey, touchpoint, words)
    _weight(field, touchpoint, words)
    rule()
    score_form.show(journey, touchpoint, key=f"{key}-{touchpoint.id}-score", open_key=key)
    touchpoint_lists.show(field, journey, touchpoint, words, key)
    practice_form.show(field, journey, touchpoint, words, key)
    transition_form.show(field, journey, touchpoint, words, key)
    _notes(field, touchpoint, words, key)


def rule() -> None:
    """A hairline between parts of the form."""
    st.html('<hr class="jm-rule">')


def _identity(field: Field, journey: Journey, touchpoint: Touchpoint, words: Words) -> None:
    """Name, phase, channels, department, who starts it."""
    field.text(
        "name",
        words("Name"),
        touchpoint.name,
        setter(touchpoint, "name"),
        height="content",
        max_chars=200,
    )
    field.choice(
        "phase",
        words("Phase"),
        {phase.id: phase.name for phase in journey.phases},
        journey.phase_of[touchpoint.id].id,
        lambda phase: _moved(journey, touchpoint, phase),
        required=True,
    )
    set_channels = setter(touchpoint, "channels")
    known = {used.name: used for used in touchpoint.channels}
    field.several(
        "channels",
        words("Channels"),
        channel_names(journey),
        list(known),
        lambda names: set_channels([known.get(name) or channel(name) for name in names]),
        placeholder=words("How the customer meets us"),
    )
    field.choice(
        "department",
        words("Department"),
        {name: name for name in departments(journey)},
        touchpoint.department,
        setter(touchpoint, "department"),
        accept_new_options=True,
        placeholder=words("Nobody answers for it yet"),
    )
    field.segments(
        "initiator",
        words("Who starts it"),
        {who: words(name) for who, name in INITIATORS.items()},
        touchpoint.initiator,
        setter(touchpoint, "initiator"),
        help=helped.about(
            "engagement-matrix",
            words("The company, the customer, or someone else such as press and friends."),
            words,
        ),
    )


def _weight(field: Field, touchpoint: Touchpoint, words: Words) -> None:
    """How much it matters, and whether it is there."""
    field.segments(
        "importance",
        words("Importance"),
        {step: str(step) for step in range(1, 6)},
        touchpoint.importance,
        setter(touchpoint, "importance"),
        help=helped.about(
            "importance-and-satisfaction",
            words("1 matters little to the customer, 5 matters much."),
            words,
        ),
    )
    field.toggle(
        "truth",
        words("Moment of truth"),
        touchpoint.moment_of_truth,
        setter(touchpoint, "moment_of_truth"),
        help=helped.about(
            "moment-of-truth", words("Here the customer decides to stay or to go."), words
        ),
    )
    field.segments(
        "status",
        words("Status"),
        {status: words(name) for status, name in STATUSES.items()},
        touchpoint.status,
        setter(touchpoint, "status"),
        required=True,
        help=helped.about(
            "planned", words("A planned touchpoint is drawn in outline and has no number."), words
        ),
    )
    if touchpoint.status is TouchpointStatus.PLANNED:
        field.text(
            "reason",
            words("Why it is wanted"),
            touchpoint.reason or "",
            text_setter(touchpoint, "reason"),
            height="content",
        )


def _notes(field: Field, touchpoint: Touchpoint, words: Words, key: str) -> None:
    known = sum(1 for said in (touchpoint.process, touchpoint.note) if said)
    with section.opening(words("Process and notes"), known, f"{key}-open-notes") as part:
        if part.open:
            field.text(
                "process",
                words("Internal process"),
                touchpoint.process or "",
                text_setter(touchpoint, "process"),
                height="content",
                help=helped.about(
                    "weak",
                    words("What happens behind it; look here for the cause of a weak score."),
                    words,
                ),
            )
            field.text(
                "note",
                words("Note"),
                touchpoint.note or "",
                text_setter(touchpoint, "note"),
                height="content",
            )


def _moved(journey: Journey, touchpoint: Touchpoint, phase: str | None) -> MoveTouchpoint | None:
    """The touchpoint in another phase; where it is in that one already it keeps its place."""
    if not phase or phase == journey.phase_of[touchpoint.id].id:
        return None
    return MoveTouchpoint(touchpoint=touchpoint.id, phase=phase)
