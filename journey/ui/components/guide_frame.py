"""What all steps of the guide share: the head, the steps, and the way back and on."""

import streamlit as st

from journey.locales import Words
from journey.services.drafting import Step
from journey.services.library import Kept
from journey.ui import changes, guide, routes, state
from journey.ui.components import tags
from journey.ui.markup import icon, tag, text_of
from journey.ui.markup import show as show_markup

_ORDER = tuple(Step)


def head(kept: Kept | None, key: str) -> None:
    """Where one is, that nothing is lost, undo, and the way out."""
    words = state.speak()
    title = kept.journey.title if kept else words("What does the customer want to do?")
    saved = tags.label(words("Draft saved, resume any time"), "passed", "cloud_done")
    with st.container(key="guide-head", horizontal=True, vertical_alignment="center", wrap=False):
        st.html(
            text_of(
                tag(
                    "div",
                    tag("span", words("New map"), class_="jm-muted"),
                    tag("span", "/", class_="jm-muted"),
                    tag("h1", title, class_="jm-title jm-clip"),
                    saved if kept else None,
                    class_="jm-row jm-nowrap",
                )
            ),
            width="content",
        )
        st.space("stretch")
        if kept is not None:
            st.button(
                ":material/undo:",
                type="tertiary",
                key=f"{key}-undo",
                help=words("Take the last change back"),
                disabled=not kept.can_undo,
                on_click=changes.take_back,
                args=(kept.journey.id,),
            )
        st.page_link(routes.maps(words), label=words("Close"), icon=":material/close:")


def steps(here: Step, key: str) -> None:
    """The steps of the method: those before this one are passed."""
    words = state.speak()
    parts = [
        tag(
            "li",
            tag(
                "span",
                icon("check") if _ORDER.index(step) < _ORDER.index(here) else str(number),
                class_="jm-stepsign",
            ),
            tag("span", name),
            class_=_class(step, here),
            aria_current="step" if step is here else None,
        )
        for number, (step, name) in enumerate(guide.names(words).items(), 1)
    ]
    show_markup(tag("ol", parts, class_="jm-steps", aria_label=words("Steps")))


def _class(step: Step, here: Step) -> str:
    if step is here:
        return "here"
    return "passed" if _ORDER.index(step) < _ORDER.index(here) else "open"


def foot(kept: Kept | None, here: Step, key: str) -> None:
    """Back, straight to the map, and on; Ctrl+Enter goes on."""
    words = state.speak()
    names = guide.names(words)
    place = _ORDER.index(here)
    with st.container(key="guide-foot", horizontal=True, vertical_alignment="center"):
        if place:
            before = _ORDER[place - 1]
            title = names[before]
            st.button(
                title,
                icon=":material/arrow_back:",
                key=f"{key}-back-{here}",
                on_click=guide.go,
                args=(before,),
            )
        st.space("stretch")
        short = kept is not None and here in (Step.TOUCHPOINTS, Step.PHASES)
        straight = short and st.button(
            words("Straight to the map"), type="tertiary", key=f"{key}-straight"
        )
        to_map = _ORDER[place + 1] is Step.MAP
        label = _onward(here, words)
        pressed = st.button(
            label,
            type="primary",
            icon=":material/arrow_forward:",
            icon_position="right",
            key=f"{key}-next-{here}",
            shortcut="Ctrl+Enter",
            on_click=None if to_map else guide.go,
            args=None if to_map else (_ORDER[place + 1],),
        )
        if kept is not None and (straight or (pressed and to_map)):
            _to_map(kept, words)


def _to_map(kept: Kept, words: Words) -> None:
    st.switch_page(routes.journey_map(words), query_params={state.MAP: kept.journey.id})


def _onward(here: Step, words: Words) -> str:
    return {
        Step.PERSONA: words("Next: collect touchpoints"),
        Step.TOUCHPOINTS: words("Next: order into phases"),
        Step.PHASES: words("Next: score"),
        Step.SCORES: words("Show the map"),
    }[here]
