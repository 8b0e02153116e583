"""Native fields that show what the journey says and change it as one leaves them.

The journey is the truth: a field whose value is not what the journey says now (after an undo, a
change in the table or by somebody else, a refused value) makes way for a new one that begins with
it. `old` goes with each edit: where someone else has changed the same thing meanwhile, nothing is
overwritten.

A slow browser tells with whatever comes next what its fields held before, perhaps long after. That
is an echo, not a change, and it is known for one whenever it comes: its field has been replaced,
and held just that. Other words were still typed in it and count.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

import streamlit as st

from journey.editing import Edit
from journey.errors import InvalidEditError, JourneyError
from journey.ui import changes, state
from journey.ui.apart import apart
from journey.ui.escape import plain
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.shelf import house, library

Make = Callable[[Any], Edit | None]
"""What the field's new value means as an edit; None where it means none."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of one map: where its changes go, and the beginning of its widget's key."""

    map: str
    key: str

    def text(
        self,
        name: str,
        label: str,
        value: str,
        make: Make,
        *,
        height: int | Literal["content"] | None = None,
        **more: Any,
    ) -> None:
        """A line of text, or an area of that height: in px, or as high as what stands in it."""
        key = self._hold(name, value)
        if height is None:
            st.text_input(
                label,
                value,
                key=key,
                on_change=self._changed,
                args=(name, key, make),
                **_at_rest(more),
            )
        else:
            st.text_area(
                label,
                value,
                key=key,
                height=height,
                on_change=self._changed,
                args=(name, key, make),
                **_at_rest(more),
            )
        _say_fault(self._base(name))

    def choice(
        self,
        name: str,
        label: str,
        options: Mapping[Any, str],
        value: Any,
        make: Make,
        *,
        required: bool = False,
        **more: Any,
    ) -> None:
        """One of several, shown in a list; other words may be typed where `accept_new_options`.

        It can be emptied again unless it is required.
        """
        key = self._hold(name, value)
        names, listed = apart(options), list(options)
        st.selectbox(
            label,
            listed,
            format_func=lambda option: names.get(option, str(option)),
            index=listed.index(value) if value in options else 0 if required else None,
            key=key,
            on_change=self._changed,
            args=(name, key, make),
            **_at_rest(more),
        )
        _say_fault(self._base(name))

    def segments(
        self, name: str, label: str, options: Mapping[Any, str], value: Any, make: Make, **more: Any
    ) -> None:
        """One of few, side by side; a second click on it takes it back."""
        key = self._hold(name, value)
        names = apart(options)
        st.segmented_control(
            label,
            list(options),
            format_func=lambda option: plain(names[option]),
            default=value,
            key=key,
            width="stretch",
            on_change=self._changed,
            args=(name, key, make),
            **_at_rest(more),
        )

    def several(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        value: Sequence[str],
        make: Make,
        **more: Any,
    ) -> None:
        """Any number of words, new ones too."""
        key = self._hold(name, list(value))
        st.multiselect(
            label,
            list(dict.fromkeys([*options, *value])),
            default=list(value),
            accept_new_options=True,
            key=key,
            on_change=self._changed,
            args=(name, key, make),
            **_at_rest(more),
        )

    def some(
        self,
        name: str,
        label: str,
        options: Mapping[str, str],
        value: Sequence[str],
        make: Make,
        **more: Any,
    ) -> None:
        """Any number of those that there are."""
        key = self._hold(name, list(value))
        names = apart(options)
        st.multiselect(
            label,
            list(options),
            format_func=lambda option: names.get(option, str(option)),
            default=list(value),
            key=key,
            on_change=self._changed,
            args=(name, key, make),
            **_at_rest(more),
        )

    def number(self, name: str, label: str, value: float | None, make: Make, **more: Any) -> None:
        """A number, or nothing."""
        key = self._hold(name, value)
        st.number_input(
            label,
            value=value,
            key=key,
            on_change=self._changed,
            args=(name, key, make),
            **_at_rest(more),
        )
        _say_fault(self._base(name))

    def day(
        self, name: str, label: str, value: datetime.date | None, make: Make, **more: Any
    ) -> None:
        """A day, or nothing; written as the language of the screens does."""
        key = self._hold(name, value)
        written = {"de": "DD.MM.YYYY"}.get(state.language(), "DD/MM/YYYY")
        st.date_input(
            label,
            value=value,
            key=key,
            format=written,
            on_change=self._changed,
            args=(name, key, make),
            **_at_rest(more),
        )
        _say_fault(self._base(name))

    def toggle(self, name: str, label: str, value: bool, make: Make, **more: Any) -> None:
        """Yes or no."""
        key = self._hold(name, value)
        st.toggle(
            label, value, key=key, on_change=self._changed, args=(name, key, make), **_at_rest(more)
        )

    def act(self, name: str, label: str, help: str, make: Callable[[], Edit], **more: Any) -> None:
        """A button that makes an edit at once."""
        st.button(
            label,
            key=f"{self.key}-{name}",
            help=help,
            type="tertiary",
            on_click=self._done,
            args=(make,),
            **_at_rest(more),
        )

    def _done(self, make: Callable[[], Edit]) -> None:
        changes.attempt(lambda: changes.apply(self.map, make()))
        note_change()

    def _base(self, name: str) -> str:
        return f"{self.key}-{name}"

    def _hold(self, name: str, value: Any) -> str:
        """The key of the field that shows what the journey says: a new one where the last does not.

        So it is also where that was away from the page: a browser may still have its last words.
        What was typed in it just now is put in order in its place, where the cursor stays.
        """
        base = self._base(name)
        last = _shown().get(base)
        number = last.number if last else 0
        key = _numbered(base, number)
        held = st.session_state.get(key, last.value if last else value)
        typed = _typed().pop(key, _NOTHING)
        if last and (key not in st.session_state or held != value):
            _replaced()[key] = held
            if held == typed:
                st.session_state[key] = value
            else:
                number += 1
                key = _numbered(base, number)
        _shown()[base] = _Shown(number, value)
        return key

    def _changed(self, name: str, key: str, make: Make) -> None:
        base = self._base(name)
        held = _replaced().get(key, _shown()[base].value)
        value = st.session_state.get(key, held)
        if value == held:
            return  # An echo; a field that leaves the page, too, may tell its value once more.
        if key in _replaced():
            _replaced()[key] = value
        _faults().clear()
        try:
            edit = make(value)
            if edit is None:
                return
            _check(self.map, edit)
        except InvalidEditError as error:
            _faults()[base] = error.said(state.speak())[0]
            return
        if changes.apply(self.map, edit):
            _typed()[key] = value
        note_change()


@dataclass(frozen=True, slots=True)
class _Shown:
    """How often a field has been replaced, and what the journey said when it was shown last."""

    number: int
    value: Any


_FAULTS = "fields-faults"
_SHOWN = "fields-shown"
_REPLACED = "fields-replaced"
_TYPED = "fields-typed"
_CHANGED = "fields-changed"
_NOTHING = object()
"""What no field holds."""


def note_change() -> None:
    """What is shown beside the fields has changed: the whole page is to be made anew."""
    st.session_state[_CHANGED] = True


def begin_page() -> None:
    """At the start of a run of the whole page: it shows every change."""
    st.session_state.pop(_CHANGED, None)


def begin_fragment() -> None:
    """At the start of the fragment of the fields: have the page follow what was done in them."""
    if _CHANGED in st.session_state:
        st.rerun()


def _check(map: str, edit: Edit) -> None:
    """Raise InvalidEditError where a value does not fit; all else is said for the whole page."""
    try:
        edit.apply(library().get(map).journey)
    except InvalidEditError:
        raise
    except JourneyError:
        return


def _shown() -> dict[str, _Shown]:
    return cast("dict[str, _Shown]", st.session_state.setdefault(_SHOWN, {}))


def _replaced() -> dict[str, Any]:
    """What fields held that have been replaced, by their keys."""
    return cast("dict[str, Any]", st.session_state.setdefault(_REPLACED, {}))


def _typed() -> dict[str, Any]:
    """What was typed in fields since they were shown last, by their keys."""
    return cast("dict[str, Any]", st.session_state.setdefault(_TYPED, {}))


def _at_rest(more: dict[str, Any]) -> dict[str, Any]:
    """How a field is shown: while the store is away nothing could be kept of what is typed."""
    return {"disabled": house().whole.away, **more}


def _numbered(base: str, number: int) -> str:
    return f"{base}.{number}" if number else base


def _faults() -> dict[str, str]:
    """Why the last value of a field was refused, by the name of the field."""
    return cast("dict[str, str]", st.session_state.setdefault(_FAULTS, {}))


def _say_fault(base: str) -> None:
    """Say under a field why what was typed in it was refused."""
    said = _faults().get(base)
    if said:
        show_markup(
            tag("p", icon("error"), " ", said, class_="jm-fault jm-small jm-under", role="alert")
        )
