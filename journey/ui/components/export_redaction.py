"""What must not leave the house: chosen in kinds, and in words of one's own."""

from collections.abc import Iterator

import streamlit as st

from journey.locales import Words
from journey.model import Journey, OrganisationKind
from journey.redaction import NAMES, Kind, Redaction
from journey.ui.shelf import library


def show(journey: Journey, words: Words, key: str) -> Redaction:
    """The kinds as pills, the words in a field under them."""
    with st.expander(words("Leave out"), icon=":material/ink_eraser:", key=f"{key}-leave-out"):
        return _chosen(journey, words, key)


def _chosen(journey: Journey, words: Words, key: str) -> Redaction:
    chosen = st.pills(
        words("What must not be in the file"),
        list(Kind),
        format_func=lambda kind: words(NAMES[kind]),
        selection_mode="multi",
        wrap=True,
        key=f"{key}-{journey.id}-without",
        persist_state="session",
    )
    typed = st.text_input(
        words("Words to leave out"),
        placeholder=words("with commas between"),
        key=f"{key}-{journey.id}-words",
        persist_state="session",
    )
    kinds = frozenset(chosen)
    own = [word.strip() for word in typed.split(",") if word.strip()]
    if Kind.COMPETITORS in kinds:
        own += _competitors()
    if kinds or own:
        st.caption(words("Left-out text is removed from the file, not covered."))
    return Redaction(kinds, tuple(dict.fromkeys(own)))


def _competitors() -> Iterator[str]:
    """The names of competitors whose maps are in the library: ours may mention them."""
    for entry in library().entries():
        organisation = entry.organisation
        if organisation and organisation.kind is OrganisationKind.COMPETITOR:
            yield organisation.name
