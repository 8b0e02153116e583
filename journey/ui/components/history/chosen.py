"""Which revision is looked at, beside which other one, and how far back the list goes."""

from typing import Any

import streamlit as st

AT_FIRST = 30
"""Changes in the list before more are asked for."""


class Chosen:
    """What one visitor has chosen in the history of a map."""

    def __init__(self, map: str, newest: int) -> None:
        self._key = f"history:{map}"
        self.newest = newest

    @property
    def revision(self) -> int:
        """The revision that is looked at: the one chosen, else the newest."""
        chosen = self._kept.get("revision")
        return min(chosen, self.newest) if chosen else self.newest

    @property
    def beside(self) -> int | None:
        """The revision that it is compared with; None: with none."""
        beside = self._kept.get("beside")
        return beside if beside and beside != self.revision and beside <= self.newest else None

    @property
    def limit(self) -> int:
        """How many changes are listed."""
        return self._kept.get("limit", AT_FIRST)

    def look_at(self, revision: int) -> None:
        """Choose a revision; the one beside it is let go."""
        self._keep(revision=revision if revision != self.newest else None, beside=None)

    def compare_with(self, revision: int | None) -> None:
        """Choose the revision beside it."""
        self._keep(beside=revision)

    def list_more(self) -> None:
        """Have the list go further back."""
        self._keep(limit=self.limit + AT_FIRST)

    @property
    def _kept(self) -> dict[str, Any]:
        return st.session_state.get(self._key, {})

    def _keep(self, **values: object) -> None:
        st.session_state[self._key] = {**self._kept, **values}
