"""The same basis: asked before scores of another scale are converted to ours."""

import streamlit as st

from journey.comparing import Conversion
from journey.model import Journey
from journey.services.comparison import scales_of
from journey.ui import compared, state
from journey.ui.compared import Compared
from journey.ui.escape import plain
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup


def show(shown: Compared, key: str) -> None:
    """A question for each map whose scores stand on another scale, until somebody has answered."""
    comparison = shown.comparison
    answered = {
        frozenset((word.said.ours, word.said.theirs))
        for word in shown.words
        if isinstance(word.said, Conversion)
    }
    for map, journey in zip(comparison.maps[1:], shown.journeys[1:], strict=True):
        both = frozenset((comparison.maps[0].key, map.key))
        if map.key in comparison.unconverted and both not in answered:
            _ask(shown, map.key, map.name, journey, f"{key}-{map.key}")


def _ask(shown: Compared, map: str, name: str, journey: Journey, key: str) -> None:
    words = state.speak()
    ours, theirs = scales_of(shown.ours, journey, words)
    said = words(
        "{name} was scored from {theirs}, our map from {ours}. Shall those scores be converted?",
        name=name,
        theirs=theirs,
        ours=ours,
    )
    why = words(
        "People answer differently on scales of different lengths: a difference after converting "
        "may come from the scale alone. Until you answer, no such score is shown."
    )
    with st.container(border=True, key=f"scalequestion-{key}"):
        show_markup(
            tag(
                "div",
                tag("div", icon("straighten"), " ", tag("strong", said)),
                tag("div", why, class_="jm-muted jm-small"),
            )
        )
        with st.container(key=f"scaleanswers-{key}", horizontal=True):
            st.button(
                words("Convert to {scale}", scale=plain(ours)),
                type="primary",
                key=f"{key}-convert",
                on_click=_answer,
                args=(shown, map, True),
            )
            st.button(
                words("Leave them out"),
                key=f"{key}-leave",
                on_click=_answer,
                args=(shown, map, False),
            )


def _answer(shown: Compared, map: str, is_allowed: bool) -> None:
    ours = shown.comparison.maps[0].key
    compared.decide(Conversion(ours=ours, theirs=map, is_allowed=is_allowed))
