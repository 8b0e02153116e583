"""What can be taken back after a deletion or an import, kept until the next thing is done."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from journey.services.library import Kept

_OFFERED = "undo-offered"


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be taken back: a map's deletion or arrival, or the change to a revision."""

    message: str
    map: str
    revision: int | None
    others: tuple[str, ...] = ()
    """Maps that were deleted together with it."""
    is_new: bool = False
    """The map came from a file: taking that back deletes it."""

    def stands(self, kept: Kept | None) -> bool:
        """Whether it can still be taken back where that map is shown, or where none is."""
        if self.is_new:
            return kept is not None and kept.journey.id == self.map
        if kept is None:
            return self.revision is None
        return (self.map, self.revision) == (kept.journey.id, kept.revision)


def offer(message: str, map: str, revision: int | None = None) -> None:
    """Offer to bring a deleted map back, or what was deleted from it with that revision."""
    st.session_state[_OFFERED] = Offer(message, map, revision)


def offer_added(message: str, map: str) -> None:
    """Offer to take a map away again that came from a file."""
    st.session_state[_OFFERED] = Offer(message, map, None, is_new=True)


def offer_maps(message: str, maps: Sequence[str]) -> None:
    """Offer to bring several deleted maps back."""
    first, *others = maps
    st.session_state[_OFFERED] = Offer(message, first, None, tuple(others))


def offered() -> Offer | None:
    """What is on offer now."""
    return st.session_state.get(_OFFERED)


def close() -> None:
    """End the offer."""
    st.session_state.pop(_OFFERED, None)
