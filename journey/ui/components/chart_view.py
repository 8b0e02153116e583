"""A chart of a journey with its figures as a table beside it."""

from typing import Any

import streamlit as st

from journey.locales import Words
from journey.services.library import Kept
from journey.services.perspectives import seen_by
from journey.ui import cache, message, state
from journey.ui.components import matrix_split, perspective


def show(kept: Kept, name: str, key: str) -> None:
    """The chart; a click on a touchpoint in it selects that on the map."""
    # Loaded late: no other part of the page needs Plotly.
    from journey.services import charts

    words = state.speak()
    persona = perspective.of(kept.journey)
    journey = seen_by(kept.journey, persona)
    found = cache.findings(journey.id, kept.revision, words.language, persona)
    theme, language = state.theme(), words.language
    if name == "matrix":
        split, targets = matrix_split.choose(journey, words, f"{key}-split")
        view = charts.matrix(journey, found, split, targets, theme, language)
    else:
        view = charts.chart(journey, name, theme=theme, language=language, findings=found)
    if view.table.empty:
        message.show(*_nothing(name, words), kind="empty")
        return
    chart = f"{key}-chart-{state.theme()}"
    st.plotly_chart(  # pyright: ignore[reportUnknownMemberType]
        view.figure,
        key=chart,
        theme=None,
        config={"displaylogo": False, "displayModeBar": False, "scrollZoom": False},
        on_select=lambda: _selected(journey.id, chart),
        selection_mode="points",
    )
    with st.expander(words("The same figures as a table")):
        st.dataframe(  # pyright: ignore[reportUnknownMemberType]
            view.table, hide_index=True, key=f"{key}-figures"
        )


def _nothing(name: str, words: Words) -> tuple[str, str]:
    said = words("There is nothing to draw here yet.")
    if name == "matrix":
        return said, words(
            "Give the map touchpoints with a score and an importance, then they stand here."
        )
    return said, words("Add touchpoints to the map, then they stand here.")


def _selected(map: str, key: str) -> None:
    points: list[Any] = st.session_state[key]["selection"]["points"]
    if points:
        named = points[0].get("customdata") or [""]
        state.select(map, touchpoint=str(named[0]))
