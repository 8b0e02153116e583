"""Native fields that show what the journey says and change it as one leaves them.

The journey is the truth: before each run a field is set to what the journey says now, so that an
undo, a change in the table or a refused value shows at once. `old` goes with each edit: where
someone else has changed the same thing meanwhile, nothing is overwritten.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from journey.editing import Edit
from journey.ui import changes
from journey.ui.escape import plain

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
        height: int | None = None,
        **more: Any,
    ) -> None:
        """A line of text, or an area of that height."""
        key = self._hold(name, value)
        if height is None:
            st.text_input(label, key=key, on_change=self._changed, args=(key, make), **more)
        else:
            st.text_area(
                label, key=key, height=height, on_change=self._changed, args=(key, make), **more
            )

    def choice(
        self,
        name: str,
        label: str,
        options: Mapping[Any, str],
        value: Any,
        make: Make,
        **more: Any,
    ) -> None:
        """One of several, shown in a list; other words may be typed where `accept_new_options`."""
        key = self._hold(name, value)
        st.selectbox(
            label,
            list(options),
            format_func=lambda option: options.get(option, str(option)),
            index=None,
            key=key,
            on_change=self._changed,
            args=(key, make),
            **more,
        )

    def segments(
        self, name: str, label: str, options: Mapping[Any, str], value: Any, make: Make, **more: Any
    ) -> None:
        """One of few, side by side; a second click on it takes it back."""
        key = self._hold(name, value)
        st.segmented_control(
            label,
            list(options),
            format_func=lambda option: plain(options[option]),
            key=key,
            width="stretch",
            on_change=self._changed,
            args=(key, make),
            **more,
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
            accept_new_options=True,
            key=key,
            on_change=self._changed,
            args=(key, make),
            **more,
        )

    def number(self, name: str, label: str, value: float | None, make: Make, **more: Any) -> None:
        """A number, or nothing."""
        key = self._hold(name, value)
        st.number_input(
            label, value=None, key=key, on_change=self._changed, args=(key, make), **more
        )

    def toggle(self, name: str, label: str, value: bool, make: Make, **more: Any) -> None:
        """Yes or no."""
        key = self._hold(name, value)
        st.toggle(label, key=key, on_change=self._changed, args=(key, make), **more)

    def _hold(self, name: str, value: Any) -> str:
        key = f"{self.key}-{name}"
        if key not in st.session_state or st.session_state[key] != value:
            st.session_state[key] = value
        return key

    def _changed(self, key: str, make: Make) -> None:
        edit = make(st.session_state[key])
        if edit is not None:
            changes.apply(self.map, edit)
