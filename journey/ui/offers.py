"""What can be taken back after a deletion, an import or a measured score moved by hand.

It is kept until the next thing is done.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from journey.analyses.wording import as_demo
from journey.locales import Words
from journey.services.library import Kept
from journey.services.replacing import Replaced
from journey.ui.shelf import library
from journey.ui.vocabulary import EVIDENCE

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
    replaced: Replaced | None = None
    """The measured score that was moved; moving it on does not end the offer."""

    def stands(self, kept: Kept | None) -> bool:
        """Whether it can still be taken back where that map is shown, or where none is."""
        if self.is_new:
            return kept is not None and kept.journey.id == self.map
        if kept is None:
            return self.revision is None
        if self.replaced is not None:
            return self.map == kept.journey.id and self._is_all_since(self.replaced, kept)
        return (self.map, self.revision) == (kept.journey.id, kept.revision)

    def _is_all_since(self, replaced: Replaced, kept: Kept) -> bool:
        """Whether nothing else was changed since, and the measured score is not back."""
        part = f"touchpoint:{replaced.touchpoint}"
        since = library().since(self.map, self.revision or kept.revision)
        return all(part in step.parts for step in since) and replaced.is_gone(kept.journey)


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


def offer_measured(replaced: Replaced, map: str, revision: int, words: Words) -> None:
    """Say that a measured score is an own estimate now, and offer the measured one."""
    evidence, kind = replaced.score.evidence, words(EVIDENCE[replaced.score.evidence.kind])
    kind = as_demo(kind, replaced.score, words) if replaced.is_invented else kind
    said = {"name": replaced.name, "kind": kind}
    message = (
        words(
            "“{name}” was {kind}; now own estimate. The earlier value stays in the history.", **said
        )
        if evidence.n is None
        else words(
            "“{name}” was {kind}, n = {count}; now own estimate. "
            "The earlier value stays in the history.",
            count=words.number(evidence.n),
            **said,
        )
    )
    st.session_state[_OFFERED] = Offer(message, map, revision, replaced=replaced)


def offered() -> Offer | None:
    """What is on offer now."""
    return st.session_state.get(_OFFERED)


def close() -> None:
    """End the offer."""
    st.session_state.pop(_OFFERED, None)
