"""What several selected touchpoints share, and where they differ; one change is one undo."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from journey import editing
from journey.editing import (
    AnyEdit,
    Edit,
    Label,
    MoveTouchpoint,
    RemoveTouchpoint,
    SetProperty,
    shown_score,
)
from journey.editing.property_names import property_name
from journey.locales import Words
from journey.model import Journey, Touchpoint, channel
from journey.services.library import Kept
from journey.ui import changes, helped, offers, state
from journey.ui.components import perspective, tags
from journey.ui.fields import Field, note_change
from journey.ui.markup import tag, text_of
from journey.ui.shelf import library
from journey.ui.used import channel_names, departments
from journey.ui.vocabulary import INITIATORS, STATUSES


def show(kept: Kept, chosen: Sequence[Touchpoint], key: str) -> None:
    """Shared values; "mixed" stands where they differ. What is set is set for all of them."""
    words = state.speak()
    journey = kept.journey
    _head(journey, chosen, words, f"{key}-menu")
    field = Field(journey.id, f"{key}-several-{'-'.join(t.id for t in chosen)[:200]}")
    _place(field, journey, chosen, words)
    _nature(field, chosen, words)
    _score(field, journey, chosen, words)


def _head(journey: Journey, chosen: Sequence[Touchpoint], words: Words, key: str) -> None:
    many = words.plural("{count} touchpoint", "{count} touchpoints", len(chosen))
    numbers = [str(number) for t in chosen if (number := journey.numbers.get(t.id))]
    with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
        st.html(
            text_of(
                tag(
                    "div",
                    tags.label(many, "accent"),
                    tag("span", ", ".join(numbers), class_="jm-muted jm-small"),
                    class_="jm-row",
                )
            ),
            width="stretch",
        )
        st.button(
            ":material/delete:",
            key=key,
            type="tertiary",
            help=words("Delete them all"),
            on_click=_remove,
            args=(journey, tuple(chosen)),
        )
    st.caption(words("What you change here changes in all of them; one undo takes it back."))


def _remove(journey: Journey, chosen: Sequence[Touchpoint]) -> None:
    note_change()
    edit = for_all(chosen, lambda t: RemoveTouchpoint(touchpoint=t.id), _REMOVED)
    if edit and changes.apply(journey.id, edit):
        words = state.speak()
        said = words.plural(
            "{count} touchpoint deleted", "{count} touchpoints deleted", len(chosen)
        )
        message = f"{said}. {words('Undo brings it back')}."
        offers.offer(message, journey.id, library().get(journey.id).revision)
        state.select(journey.id)


_REMOVED = ("Removed {count} touchpoint", "Removed {count} touchpoints")
_MOVED = ("Moved {count} touchpoint to {phase}", "Moved {count} touchpoints to {phase}")
_SET = (
    "{property} of {count} touchpoint changed",
    "{property} of {count} touchpoints changed",
)


def for_all(
    chosen: Sequence[Touchpoint],
    make: Callable[[Touchpoint], AnyEdit | None],
    said: tuple[str, str],
    **values: str | Label,
) -> Edit | None:
    """One edit of all of them, called by the sentence; None where it would change none."""
    edits = tuple(edit for each in chosen if (edit := make(each)))
    if not edits:
        return None
    about = Label(text=said[0], many=said[1], count=len(edits), values=dict(values))
    return editing.Sequence(edits=edits, about=about)


def setting(
    chosen: Sequence[Touchpoint], name: str, value: Callable[[Touchpoint], Any]
) -> Edit | None:
    """The edit after which each of them has its value in that property."""

    def make(touchpoint: Touchpoint) -> AnyEdit | None:
        old, new = getattr(touchpoint, name), value(touchpoint)
        if old == new:
            return None
        return SetProperty(entity="touchpoint", id=touchpoint.id, field=name, value=new, old=old)

    return for_all(chosen, make, _SET, property=property_name(name))


def shared(chosen: Sequence[Touchpoint], value: Callable[[Touchpoint], Any]) -> tuple[Any, bool]:
    """The value that all of them have; without one, None and that they differ."""
    values = [value(touchpoint) for touchpoint in chosen]
    same = all(each == values[0] for each in values)
    return (values[0] if same else None), not same


def _mixed(label: str, differ: bool, words: Words) -> str:
    """A label that says where the touchpoints differ."""
    return f"{label} · *{words('mixed')}*" if differ else label


def _place(field: Field, journey: Journey, chosen: Sequence[Touchpoint], words: Words) -> None:
    """Phase, channels, department."""
    phase, differ = shared(chosen, lambda t: journey.phase_of[t.id].id)
    names = {each.id: each.name for each in journey.phases}

    def move(to: str | None) -> Edit | None:
        if not to:
            return None
        elsewhere = [t for t in chosen if journey.phase_of[t.id].id != to]
        return for_all(
            elsewhere,
            lambda t: MoveTouchpoint(touchpoint=t.id, phase=to),
            _MOVED,
            phase=names[to],
        )

    field.choice(
        "phase",
        _mixed(words("Phase"), differ, words),
        names,
        phase,
        move,
        placeholder=words("mixed"),
    )
    _channels(field, journey, chosen, words)
    department, differ = shared(chosen, lambda t: t.department)
    field.choice(
        "department",
        _mixed(words("Department"), differ, words),
        {name: name for name in departments(journey)},
        department,
        lambda name: setting(chosen, "department", lambda _: name),
        accept_new_options=True,
        placeholder=words("mixed") if differ else words("Nobody answers for it yet"),
    )


def _channels(field: Field, journey: Journey, chosen: Sequence[Touchpoint], words: Words) -> None:
    """The channels that all of them have; one added is added to each, one removed from each."""
    every = [[used.name for used in t.channels] for t in chosen]
    common = [name for name in every[0] if all(name in names for names in every)]
    differ = any(set(names) != set(common) for names in every)

    def change(names: list[str]) -> Edit | None:
        added = [name for name in names if name not in common]
        gone = set(common) - set(names)

        def now(touchpoint: Touchpoint) -> tuple[Any, ...]:
            kept = [used for used in touchpoint.channels if used.name not in gone]
            there = {used.name for used in kept}
            return (*kept, *(channel(name) for name in added if name not in there))

        return setting(chosen, "channels", now)

    field.several(
        "channels",
        _mixed(words("Channels of all"), differ, words),
        channel_names(journey),
        common,
        change,
        placeholder=words("mixed") if differ else words("How the customer meets us"),
    )


def _nature(field: Field, chosen: Sequence[Touchpoint], words: Words) -> None:
    """Who starts it, importance, moment of truth, status."""

    def segments(name: str, label: str, options: dict[Any, str], **more: Any) -> None:
        value, differ = shared(chosen, lambda t: getattr(t, name))
        field.segments(
            name,
            _mixed(label, differ, words),
            options,
            value,
            lambda new: setting(chosen, name, lambda _: new),
            **more,
        )

    segments(
        "initiator", words("Who starts it"), {w: words(said) for w, said in INITIATORS.items()}
    )
    segments("importance", words("Importance"), {step: str(step) for step in range(1, 6)})
    truth, differ = shared(chosen, lambda t: t.moment_of_truth)
    field.segments(
        "moment_of_truth",
        _mixed(words("Moment of truth"), differ, words),
        {True: words("Yes"), False: words.meaning("answer", "No")},
        truth,
        lambda new: None if new is None else setting(chosen, "moment_of_truth", lambda _: new),
    )
    status, differ = shared(chosen, lambda t: t.status)
    field.segments(
        "status",
        _mixed(words("Status"), differ, words),
        {each: words(said) for each, said in STATUSES.items()},
        status,
        lambda new: None if new is None else setting(chosen, "status", lambda _: new),
    )


def _score(field: Field, journey: Journey, chosen: Sequence[Touchpoint], words: Words) -> None:
    """The satisfaction of the persona that is looked at; set by hand it is an own estimate."""
    scale = journey.drawn_scale
    persona = perspective.of(journey) or (journey.personas[0].id if journey.personas else None)

    def level(touchpoint: Touchpoint) -> float | None:
        score = touchpoint.score(persona)
        return None if score is None else round(scale.denormalise(score.normalised), 2)

    value, differ = shared(chosen, level)
    field.number(
        f"score-{persona or 'all'}",
        _mixed(
            words(
                "Score, {lowest} to {highest}",
                lowest=words.number(scale.lowest),
                highest=words.number(scale.highest),
            ),
            differ,
            words,
        ),
        value,
        lambda new: for_all(
            [t for t in chosen if level(t) != new],
            lambda t: shown_score(journey, t.id, persona, new),
            _SET,
            property=property_name("value"),
        ),
        min_value=float(scale.lowest),
        max_value=float(scale.highest),
        step=1.0 if scale.highest > 10 else 0.1,
        format="%.0f" if scale.highest > 10 else "%.1f",
        placeholder=words("mixed") if differ else words("not known yet"),
        help=helped.about(
            "evidence", words("A value changed by hand becomes an own estimate."), words
        ),
    )
