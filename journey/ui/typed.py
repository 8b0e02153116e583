"""Text fields whose words cannot be lost, however quickly one goes on.

What is typed comes as one run of the page and the click that follows as the next, which may stop
the first half-way: a callback would be lost with it. So the page looks at its start whether a field
says something else than it was given, and takes it over under a name of its own: done twice, it is
done once.
"""

import hashlib
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st

from journey.editing import Edit
from journey.errors import JourneyError
from journey.services.library import Kept
from journey.ui import changes, state
from journey.ui.shelf import library


@dataclass(frozen=True, slots=True)
class Given:
    """What a field was given to show: of which map at which revision, and the ids it stands for."""

    text: str
    map: str
    revision: int
    ids: tuple[str, ...] = ()


def give(key: str, text: str, kept: Kept | None, ids: tuple[str, ...] = ()) -> None:
    """Set a field to what the map says, before it is drawn."""
    if st.session_state.get(key) != text:
        st.session_state[key] = text
    map, revision = (kept.journey.id, kept.revision) if kept else ("", 0)
    st.session_state[_given(key)] = Given(text, map, revision, ids)


def given(key: str) -> Given | None:
    """What the field was given last."""
    return st.session_state.get(_given(key))


def new(key: str, map: str) -> str | None:
    """What was typed into a field since it was given its text; None: nothing.

    It counts for that map, or where there was none yet for the one that has been begun since.
    """
    before = given(key)
    text = cast("str | None", st.session_state.get(key))
    if before is None or before.map not in ("", map) or text is None or text == before.text:
        return None
    return text


def take_over(map: str, key: str, text: str, edit: Edit) -> bool:
    """Apply what was typed into a field, once; whether it is kept, else it is said why not."""
    before = cast("Given", given(key))
    try:
        library().apply(
            map, edit, op_id=named(map, key, before.revision, text),
            actor=state.actor(),
        )  # fmt: skip
    except JourneyError as error:
        changes.refuse(error)
        return False
    return True


def named(*parts: Any) -> str:
    """The name of an operation that is the same whenever these parts are."""
    return hashlib.sha256("\n".join(str(part) for part in parts).encode()).hexdigest()[:32]


def _given(key: str) -> str:
    return f"{key}-given"
