"""Lists in the inspector: entries are written, added, put in another order and taken away.

Every entry is a field of its own; what else is known of it opens below on demand. All of it works
with Tab, Enter and the arrow keys of the menu.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st

from journey.editing import Edit, changed
from journey.errors import JourneyError
from journey.locales import Words
from journey.model.record import Record
from journey.ui import changes
from journey.ui.components import part_head
from journey.ui.fields import Field, note_change
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

R = TypeVar("R", bound=Record)
_EARLIER, _LATER, _REMOVE, _MORE = "earlier", "later", "remove", "more"


@dataclass(frozen=True, slots=True)
class Entries(Generic[R]):
    """The entries of one property, and how they are changed."""

    field: Field
    name: str
    there: tuple[R, ...]
    put: Callable[[tuple[R, ...]], Edit]
    """The edit after which these are the entries."""
    make: Callable[[str], R]
    """A new entry of a text."""
    written: str
    """The property of an entry that is its text."""
    label: str
    """What one entry is called."""
    add: str
    """What the field for a new one asks for."""
    about: Callable[[R], str] = lambda _: ""
    """What else is known of an entry, in one line."""
    more: Callable[["Entries[R]", int], None] | None = None
    """The fields of what else is known of the entry of that number, counted from 0."""

    @property
    def key(self) -> str:
        """The beginning of the keys of all fields of the list."""
        return f"{self.field.key}-{self.name}"

    def set(self, at: int, name: str) -> Callable[[object], Edit]:
        """The edit that sets a property of one entry."""
        return lambda value: self.put(with_changed(self.there, at, **{name: value}))

    def rename(self, at: int) -> Callable[[str], Edit]:
        """The edit that writes another text into one entry; without a text it goes."""

        def edit(text: str) -> Edit:
            if not text.strip():
                return self.put(without(self.there, at))
            return self.put(with_changed(self.there, at, **{self.written: text.strip()}))

        return edit


def with_changed(there: tuple[R, ...], at: int, **fields: object) -> tuple[R, ...]:
    """The entries with other values in some fields of one. Raises InvalidEditError."""
    return (*there[:at], changed(there[at], **fields), *there[at + 1 :])


def without(there: tuple[R, ...], at: int) -> tuple[R, ...]:
    """The entries without one."""
    return (*there[:at], *there[at + 1 :])


def moved(there: tuple[R, ...], at: int, by: int) -> tuple[R, ...]:
    """The entries with one of them some places earlier or later, at most at an end."""
    rest = without(there, at)
    place = min(max(at + by, 0), len(rest))
    return (*rest[:place], there[at], *rest[place:])


def show(entries: Entries[R], words: Words) -> None:
    """The entries one under another, and the field for a new one."""
    for at, entry in enumerate(entries.there):
        _entry(entries, at, entry, words)
    _add(entries)


def _entry(entries: Entries[R], at: int, entry: R, words: Words) -> None:
    with st.container(key=f"entry-{entries.key}-{at}", horizontal=True, wrap=False, gap="xsmall"):
        entries.field.text(
            f"{entries.name}-{at}",
            f"{entries.label} {at + 1}",
            str(getattr(entry, entries.written)),
            entries.rename(at),
            height="content",
            label_visibility="collapsed",
        )
        _menu(entries, at, words)
    is_open = st.session_state.get(f"{entries.key}-open") == at
    said = entries.about(entry)
    if said and not is_open:
        show_markup(tag("p", said, class_="jm-muted jm-small jm-under"))
    if is_open and entries.more:
        with st.container(key=f"entrymore-{entries.key}-{at}"):
            entries.more(entries, at)


def _menu(entries: Entries[R], at: int, words: Words) -> None:
    labels: dict[str, str] = {}
    if entries.more:
        is_open = st.session_state.get(f"{entries.key}-open") == at
        labels[_MORE] = words("Less") if is_open else words("More about it")
    if at > 0:
        labels[_EARLIER] = words("Move up")
    if at < len(entries.there) - 1:
        labels[_LATER] = words("Move down")
    labels[_REMOVE] = words("Remove")
    key = f"{entries.key}-{at}-menu"
    said = words("{entry}: details, order, removal", entry=f"{entries.label} {at + 1}")
    part_head.menu(labels, said, _act, (entries, at, key), key)


def _act(entries: Entries[R], at: int, key: str) -> None:
    open_key = f"{entries.key}-open"
    chosen = st.session_state[key]
    if chosen == _MORE:
        st.session_state[open_key] = None if st.session_state.get(open_key) == at else at
        return
    st.session_state[open_key] = None
    if chosen == _REMOVE:
        _apply(entries, without(entries.there, at))
    elif chosen in (_EARLIER, _LATER):
        _apply(entries, moved(entries.there, at, -1 if chosen == _EARLIER else 1))


def _add(entries: Entries[R]) -> None:
    """The field for a new entry: Enter takes it over and leaves the field empty for the next."""
    key = f"{entries.key}-new"
    st.text_input(
        entries.add,
        key=key,
        placeholder=entries.add,
        label_visibility="collapsed",
        icon=":material/add:",
        on_change=_append,
        args=(entries, key),
    )


def _append(entries: Entries[R], key: str) -> None:
    text = st.session_state[key].strip()
    if not text:
        return
    try:
        made = entries.make(text)
    except JourneyError as error:
        changes.refuse(error)
        return
    if _apply(entries, (*entries.there, made)):
        st.session_state[key] = ""


def _apply(entries: Entries[R], now: tuple[R, ...]) -> bool:
    note_change()
    return changes.apply(entries.field.map, entries.put(now))
