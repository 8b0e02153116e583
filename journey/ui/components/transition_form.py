"""How customers go on from a touchpoint, where that is known."""

import streamlit as st

from journey.editing import Edit, changed, made
from journey.locales import Words
from journey.model import Journey, Touchpoint, Transition
from journey.ui.components import section
from journey.ui.escape import plain
from journey.ui.fields import Field
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.properties import setter

_PERCENT = 100


def show(field: Field, journey: Journey, touchpoint: Touchpoint, words: Words, key: str) -> None:
    """Where customers go on to, each way with the share that takes it; and where they come from."""
    ways = [(at, t) for at, t in enumerate(journey.transitions) if t.source == touchpoint.id]
    with section.opening(words("Goes on to"), len(ways), f"{key}-open-ways") as part:
        if not part.open:
            return
        for at, way in ways:
            _way(field, journey, at, way, words)
        _add(field, journey, touchpoint, [way.target for _, way in ways], words)
        _share_known(ways, words)
        _from(journey, touchpoint, words)


def _way(field: Field, journey: Journey, at: int, way: Transition, words: Words) -> None:
    """One way: how many take it, and its end."""
    put = setter(journey, "transitions")
    name = journey.touchpoint[way.target].name

    def shared(percent: float | None) -> Edit:
        share = None if percent is None else round(percent / _PERCENT, 4)
        return put(_with(journey, at, changed(way, share=share)))

    with st.container(key=f"way-{field.key}-{at}", horizontal=True, wrap=False, gap="xsmall"):
        field.number(
            f"way-{way.target}-share",
            plain(words("{touchpoint}, share in %", touchpoint=name)),
            None if way.share is None else round(way.share * _PERCENT, 2),
            shared,
            min_value=0.0,
            max_value=100.0,
            step=5.0,
            format="%.0f",
            placeholder=words("share not known"),
        )
        field.act(
            f"way-{way.target}-remove",
            ":material/close:",
            plain(words("Remove the way to “{touchpoint}”", touchpoint=name)),
            lambda: put(_with(journey, at, None)),
        )


def _with(journey: Journey, at: int, way: Transition | None) -> tuple[Transition, ...]:
    """The transitions with another one in a place, or without it."""
    there = journey.transitions
    return (*there[:at], *((way,) if way else ()), *there[at + 1 :])


def _add(
    field: Field, journey: Journey, touchpoint: Touchpoint, taken: list[str], words: Words
) -> None:
    put = setter(journey, "transitions")
    others = {
        t.id: t.name for t in journey.touchpoints if t.id not in taken and t.id != touchpoint.id
    }

    def way_to(target: str | None) -> Edit | None:
        if not target:
            return None
        way = made(Transition, source=touchpoint.id, target=target)
        return put((*journey.transitions, way))

    field.choice(
        "way-new",
        words("Add a way to"),
        others,
        None,
        way_to,
        placeholder=words("Which touchpoint comes next?"),
    )


def _share_known(ways: list[tuple[int, Transition]], words: Words) -> None:
    """Say where the shares of all ways do not make up a whole."""
    shares = [way.share for _, way in ways if way.share is not None]
    if len(shares) < len(ways) or not shares:
        return
    total = round(sum(shares) * _PERCENT, 2)
    if total != _PERCENT:
        said = words("Together {total} percent of the customers.", total=words.number(total))
        show_markup(tag("p", said, class_="jm-muted jm-small jm-under"))


def _from(journey: Journey, touchpoint: Touchpoint, words: Words) -> None:
    sources = [
        journey.touchpoint[way.source].name
        for way in journey.transitions
        if way.target == touchpoint.id
    ]
    if sources:
        said = words("Customers come from {names}.", names=words.listing(sources))
        show_markup(tag("p", said, class_="jm-muted jm-small jm-under"))
