"""The map that comes of the guide, as it is while one still types."""

from typing import Any, cast

import streamlit as st
from streamlit.components.v2 import component

from journey.errors import JourneyError
from journey.locales import Words
from journey.model import Journey, Phase
from journey.services import collecting, phasing, pictures
from journey.services.drafting import Step
from journey.services.library import Kept
from journey.themes import THEMES
from journey.ui import state, typed
from journey.ui.boundary import boundary
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library
from journey.ui.theming import as_image, follow_theme

_WIDTH, _HEIGHT = 1134, 56
_EXTENT = {"width": str(_WIDTH), "height": str(_HEIGHT)}
_NAMED = 16
"""Of so many touchpoints the names can be read side by side; of more only their numbers."""
_FIELDS = {Step.TOUCHPOINTS: "guide-touchpoints-notes", Step.PHASES: "guide-phases-names"}


@st.fragment
def show(map: str, here: Step, key: str) -> None:
    """Phases, curve and touchpoints as one strip; words that are typed are in it at once."""
    with boundary():
        kept = library().get(map)
        field = _FIELDS.get(here, "")
        journey = _as_typed(kept, field, f"{key}-{field}") if field else kept.journey
        _strip(journey, state.speak())
        if field:
            _listen(kept, field, f"{key}-{field}")


def _listen(kept: Kept, field: str, key: str) -> None:
    """Hear of the words in a field while they are typed; what is pasted is taken over at once."""
    mount = component("journey.cursor", html="<span hidden></span>", js="cursor.js")
    mount(
        key=key,
        data={"field": field, "telling": True, "revision": kept.revision},
        height=0,
        on_typed_change=lambda: None,
    )


def _as_typed(kept: Kept, field: str, key: str) -> Journey:
    """The journey as it will be once the words in the field are taken over."""
    told = cast("dict[str, Any] | None", st.session_state.get(key, {}).get("typed"))
    before = typed.given(field)
    journey = kept.journey
    if not told or told["revision"] != kept.revision or before is None:
        return journey
    try:
        if field == _FIELDS[Step.TOUCHPOINTS]:
            edit = collecting.collect(journey, told["text"], before.ids)
        else:
            edit = phasing.named(journey, told["text"])
        return edit.apply(journey) if edit else journey
    except JourneyError:
        return journey  # said when it is taken over


def _strip(journey: Journey, words: Words) -> None:
    slots = sum(max(1, len(phase.touchpoints)) for phase in journey.phases)
    if not slots:
        return
    named = len(journey.touchpoints) <= _NAMED
    heads = [_head(phase, at) for at, phase in enumerate(journey.phases)]
    cards = [_card(journey, id, named) for phase in journey.phases for id in _ids(phase)]
    columns = f"grid-template-columns:repeat({slots},minmax(0,1fr))"
    show_markup(
        tag(
            "figure",
            tag("figcaption", words("The map so far"), class_="jm-prevname"),
            tag("ol", heads, class_="jm-prevphases", style=columns),
            # With its extent it has its room before it is painted.
            tag("img", src=_shape(journey), alt="", class_="jm-prevcurve", **_EXTENT),
            tag("ol", cards, class_="jm-prevcards", style=columns),
            class_="jm-preview-strip",
        )
    )


def _ids(phase: Phase) -> list[str]:
    return [touchpoint.id for touchpoint in phase.touchpoints] or [""]


def _head(phase: Phase, at: int) -> Any:
    light, dark = (THEMES[name].phase(phase.hue(at)) for name in ("light", "dark"))
    return tag(
        "li",
        phase.name,
        tag("span", str(len(phase.touchpoints))),
        style=f"grid-column:span {max(1, len(phase.touchpoints))};"
        f"background:light-dark({light.tint},{dark.tint});"
        f"color:light-dark({light.tone},{dark.tone})",
    )


def _card(journey: Journey, id: str, named: bool) -> Any:
    if not id:
        return tag("li", class_="jm-prevnone")
    number, name = journey.numbers.get(id), journey.touchpoint[id].name
    count = tag("b", str(number) if number else "+")
    return tag("li", count, f" {name}" if named else None, title=name)


def _shape(journey: Journey) -> str:
    """The curve on the tints of the phases, a column for each touchpoint."""
    light, dark = (
        pictures.miniature(journey, theme, _WIDTH, _HEIGHT, missing=False)
        for theme in ("light", "dark")
    )
    return as_image(follow_theme(light, dark))
