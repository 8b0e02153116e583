"""Where the importance-performance matrix is parted: means, medians, scale middle or targets."""

import streamlit as st

from journey.analyses.quadrants import Split, Targets
from journey.locales import Words
from journey.model import Journey
from journey.ui import helped


def choose(journey: Journey, words: Words, key: str) -> tuple[Split, Targets | None]:
    """The split, and the targets where they are asked for; these on the scale of the map."""
    names = {
        Split.GRAND_MEANS: words("Means"),
        Split.MEDIANS: words("Medians"),
        Split.MIDDLE: words("Middle of the scale"),
        Split.TARGETS: words("Targets"),
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.segmented_control(
            words("Parted at"),
            list(names),
            format_func=names.__getitem__,
            default=Split.GRAND_MEANS,
            required=True,
            key=key,
            help=helped.about(
                "importance-and-satisfaction",
                words("From where on a touchpoint counts as important and as strong."),
                words,
            ),
        )
        split = Split(chosen or Split.GRAND_MEANS)
        if split is not Split.TARGETS:
            return split, None
        scale = journey.drawn_scale
        important = st.number_input(
            words("Important from"), 1.0, 5.0, 3.0, 0.5, key=f"{key}-importance", width=150
        )
        satisfied = st.number_input(
            words("Satisfied from"), float(scale.lowest), float(scale.highest),
            float(scale.neutral), 0.5, key=f"{key}-satisfaction", width=150,
        )  # fmt: skip
    return split, Targets(important, scale.normalise(satisfied))
