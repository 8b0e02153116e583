"""The matrices of a map: importance × satisfaction, its channels, its forms of engagement."""

import streamlit as st

from journey.services.library import Kept
from journey.ui import state
from journey.ui.components import chart_view


def show(kept: Kept, key: str) -> None:
    """The one that is chosen; the others are not made."""
    words = state.speak()
    names = {
        "touchpoints": words("Importance and satisfaction"),
        "channels": words("Channels"),
        "engagement": words("Engagement"),
    }
    chosen = st.segmented_control(
        words("Matrix"), list(names), format_func=names.__getitem__, default="touchpoints",
        required=True, key=f"{key}-which", label_visibility="collapsed",
    )  # fmt: skip
    # Loaded late: most people who open a map look at none of them.
    if chosen == "channels":
        from journey.ui.components import channel_matrix

        channel_matrix.show(kept, f"{key}-channels")
    elif chosen == "engagement":
        from journey.ui.components import engagement_matrix

        engagement_matrix.show(kept, f"{key}-engagement")
    else:
        chart_view.show(kept, "matrix", key)
