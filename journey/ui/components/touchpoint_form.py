"""All that is known about a touchpoint, in native fields; changed is saved."""

import datetime
from collections.abc import Callable

import streamlit as st

from journey.editing import MoveTouchpoint, SetProperty
from journey.locales import Words
from journey.model import Journey, Touchpoint, channel
from journey.ui import state
from journey.ui.components import score_form
from journey.ui.fields import Field
from journey.ui.lines import measures_of, pain_points_of, quotes_of
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.vocabulary import INITIATORS


def show(journey: Journey, touchpoint: Touchpoint, key: str) -> None:
    """The fields from the name to the measures."""
    words = state.speak()
    field = Field(journey.id, key)
    field.text(
        "name", words("Name"), touchpoint.name, _set(touchpoint, "name"), height=68, max_chars=200
    )
    _place(field, journey, touchpoint, words)
    field.segments(
        "initiator",
        words("Who starts it"),
        {who: words(name) for who, name in INITIATORS.items()},
        touchpoint.initiator,
        _set(touchpoint, "initiator"),
        help=words("The company, the customer, or someone else such as press and friends."),
    )
    field.segments(
        "importance",
        words("Importance"),
        {step: str(step) for step in range(1, 6)},
        touchpoint.importance,
        _set(touchpoint, "importance"),
        help=words("1 matters little to the customer, 5 matters much."),
    )
    field.toggle(
        "truth",
        words("Moment of truth"),
        touchpoint.moment_of_truth,
        _set(touchpoint, "moment_of_truth"),
        help=words("Here the customer decides to stay or to go."),
    )
    _rule()
    score_form.show(journey, touchpoint, key=f"{key}-score")
    _rule()
    _lists(field, touchpoint, words)


def _set(touchpoint: Touchpoint, name: str) -> Callable[[object], SetProperty]:
    """The edit that sets a property of it, for as long as nobody else has changed that."""
    old = getattr(touchpoint, name)
    return lambda value: SetProperty(
        entity="touchpoint",
        id=touchpoint.id,
        field=name,
        value=value,  # pyright: ignore[reportArgumentType]
        old=old,
    )


def _place(field: Field, journey: Journey, touchpoint: Touchpoint, words: Words) -> None:
    """Phase, channels, department."""
    field.choice(
        "phase",
        words("Phase"),
        {phase.id: phase.name for phase in journey.phases},
        journey.phase_of[touchpoint.id].id,
        lambda phase: MoveTouchpoint(touchpoint=touchpoint.id, phase=phase) if phase else None,
    )
    used = [used.name for t in journey.touchpoints for used in t.channels]
    set_channels = _set(touchpoint, "channels")
    field.several(
        "channels",
        words("Channels"),
        used,
        [used.name for used in touchpoint.channels],
        lambda names: set_channels([channel(name) for name in names]),
        placeholder=words("How the customer meets us"),
    )
    departments = sorted({t.department for t in journey.touchpoints if t.department})
    field.choice(
        "department",
        words("Department"),
        {name: name for name in departments},
        touchpoint.department,
        _set(touchpoint, "department"),
        accept_new_options=True,
        placeholder=words("Nobody answers for it yet"),
    )


def _lists(field: Field, touchpoint: Touchpoint, words: Words) -> None:
    """Pains, quotes and measures, one a line."""
    one_a_line = words("One a line.")
    set_pains = _set(touchpoint, "pain_points")
    field.text(
        "pains",
        words("Pain points"),
        "\n".join(pain.text for pain in touchpoint.pain_points),
        lambda text: set_pains(pain_points_of(text, touchpoint)),
        height=84,
        help=one_a_line,
    )
    set_quotes = _set(touchpoint, "quotes")
    field.text(
        "quotes",
        words("Quotes"),
        "\n".join(quote.text for quote in touchpoint.quotes),
        lambda text: set_quotes(quotes_of(text, touchpoint)),
        height=84,
        help=one_a_line,
    )
    set_measures = _set(touchpoint, "measures")
    field.text(
        "measures",
        words("Measures"),
        "\n".join(measure.name for measure in touchpoint.measures),
        lambda text: set_measures(measures_of(text, touchpoint)),
        height=84,
        help=one_a_line,
    )
    due = [
        tag("li", f"{measure.name} · ", _who_and_when(measure.owner, measure.due, words))
        for measure in touchpoint.measures
        if measure.owner or measure.due
    ]
    if due:
        show_markup(tag("ul", due, class_="jm-muted jm-small jm-plain"))


def _who_and_when(owner: str | None, due: datetime.date | None, words: Words) -> str:
    day = words("due {day}", day=words.date(due)) if due else None
    return ", ".join(part for part in (owner, day) if part)


def _rule() -> None:
    st.html('<hr class="jm-rule">')
