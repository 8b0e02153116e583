"""What all steps of the guide share: the head, the steps, and the way back and on."""

import streamlit as st

from journey.locales import Words
from journey.services.drafting import Step
from journey.services.library import Kept
from journey.ui import guide, routes, state
from journey.ui.components import step_buttons, tags
from journey.ui.escape import plain
from journey.ui.markup import tag, text_of

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
            step_buttons.undo(kept, key, by_key=False)
        st.page_link(routes.maps(words), label=words("Close"), icon=":material/close:")


def steps(kept: Kept | None, here: Step, key: str) -> None:
    """The steps of the method, each with what is there already; a click goes to any of them."""
    words = state.speak()
    names = guide.names(words)
    there = guide.progress(kept.journey, words) if kept else {}
    said = words(
        "Step {number} of {count}: {name}",
        number=_ORDER.index(here) + 1,
        count=len(_ORDER),
        name=names[here],
    )
    with st.container(key=key, horizontal=True, vertical_alignment="center", wrap=False):
        st.html(text_of(tag("p", said, class_="jm-stepnow", aria_current="step")), width="content")
        for number, (step, name) in enumerate(names.items(), 1):
            is_here, done = step is here, step in there
            sign = "check_circle" if done and not is_here else f"counter_{number}"
            kind = "here" if is_here else "done" if done else "open"
            with st.container(key=f"guidestep-{kind}-{step}", width="content"):
                pressed = st.button(
                    plain(name) + (f" :small[{plain(there[step])}]" if there.get(step) else ""),
                    icon=f":material/{sign}:",
                    type="tertiary",
                    key=f"{key}-{step}",
                    on_click=None if step is Step.MAP else guide.go,
                    args=None if step is Step.MAP else (step,),
                    disabled=step is Step.MAP and kept is None,
                )
            if pressed and step is Step.MAP and kept is not None:
                _to_map(kept, words)


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
