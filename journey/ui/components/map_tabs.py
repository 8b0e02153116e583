"""What stands under the picture: findings, charts, tables. Only the open tab is made."""

from collections.abc import Callable

import streamlit as st

from journey.services.library import Kept
from journey.ui import state
from journey.ui.boundary import boundary
from journey.ui.components import (
    chart_view,
    comments,
    findings,
    history,
    matrices,
    measure_list,
    tables,
)


def show(kept: Kept, key: str) -> None:
    """The tabs; charts and editors are heavy, so each is made when its tab is opened."""
    words = state.speak()
    names = {
        "findings": words("Findings"),
        "table": words("Table"),
        "curve": words("Curve"),
        "graph": words("Graph"),
        "matrix": words("Matrix"),
        "measures": words("Measures"),
        "comments": words("Comments"),
        "history": words("History"),
    }
    with st.container(key="map-tabs"):
        tabs = st.tabs(list(names.values()), key=key, on_change="rerun")
        for tab, name in zip(tabs, names, strict=True):
            if tab.open:
                with tab, boundary():
                    _PARTS[name](kept, f"{key}-{name}")


def _chart(name: str) -> Callable[[Kept, str], None]:
    return lambda kept, key: chart_view.show(kept, name, key)


_PARTS: dict[str, Callable[[Kept, str], None]] = {
    "findings": findings.show,
    "table": tables.show,
    "curve": _chart("satisfaction"),
    "graph": _chart("graph"),
    "matrix": matrices.show,
    "measures": measure_list.of_map,
    "comments": comments.show,
    "history": history.show,
}
