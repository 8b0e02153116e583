"""Where an indicator can be attached: a phase or a touchpoint; a new value keeps the one before."""

import streamlit as st

from journey.locales import Words
from journey.model import Indicator, Journey, Phase, Touchpoint
from journey.text import same_name
from journey.ui import changes, offers, state
from journey.ui.apart import apart
from journey.ui.properties import setter
from journey.ui.shelf import library

_PHASE, _TOUCHPOINT = "phase:", "touchpoint:"


def choose(journey: Journey, words: Words, key: str, width: int | None = None) -> str | None:
    """The place that is chosen: each phase with its touchpoints under it; None in an empty map."""
    places: dict[str, str] = {}
    for phase in journey.phases:
        places[f"{_PHASE}{phase.id}"] = words("Phase: {name}", name=phase.name)
        for touchpoint in phase.existing:
            number = journey.numbers[touchpoint.id]
            places[f"{_TOUCHPOINT}{touchpoint.id}"] = f"{number} {touchpoint.name}"
    if not places:
        st.caption(words("The map has no touchpoints yet."))
        return None
    first = next((at for at, place in enumerate(places) if place.startswith(_TOUCHPOINT)), 0)
    return st.selectbox(
        words("Phase or touchpoint"), list(places), index=first,
        format_func=apart(places).__getitem__,
        key=f"{key}-{journey.id}", width=width or "stretch",
    )  # fmt: skip


def there(journey: Journey, place: str) -> Phase | Touchpoint | None:
    """The phase or touchpoint of a place."""
    if place.startswith(_PHASE):
        id = place.removeprefix(_PHASE)
        return next((phase for phase in journey.phases if phase.id == id), None)
    return journey.touchpoint.get(place.removeprefix(_TOUCHPOINT))


def known(journey: Journey, place: str, name: str) -> Indicator | None:
    """The indicator of that name that a place has already."""
    part = there(journey, place)
    return next(
        (one for one in part.indicators if same_name(one.name) == same_name(name)), None
    ) if part else None  # fmt: skip


def keep(map: str, place: str, indicator: Indicator) -> None:
    """One step into the map, with the way back; the value before goes into the history."""
    words = state.speak()
    journey = library().get(map).journey
    part = there(journey, place)
    if part is None:
        return
    before = known(journey, place, indicator.name)
    if before is None:
        indicators = (*part.indicators, indicator)
    else:
        indicators = tuple(
            before.read(indicator) if one is before else one for one in part.indicators
        )
    edit = setter(part, "indicators")(indicators)
    if changes.apply(map, edit):
        said = words("{figure} is attached to “{name}”.", figure=indicator.name, name=part.name)
        offers.offer(said, map, library().get(map).revision)
