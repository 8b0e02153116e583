"""Which maps are selected in the gallery."""

from typing import cast

import streamlit as st

_PICKED = "gallery-picked"


class Picked:
    """The maps that one visitor has selected; those that a search hides stay selected."""

    @property
    def ids(self) -> frozenset[str]:
        """Their ids."""
        return cast("frozenset[str]", st.session_state.get(_PICKED, frozenset[str]()))

    def turn(self, id: str) -> None:
        """Select a map, or let it go."""
        st.session_state[_PICKED] = self.ids ^ {id}

    def clear(self) -> None:
        """Let all go."""
        st.session_state[_PICKED] = frozenset[str]()
