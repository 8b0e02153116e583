"""Native fields that show what the journey says and change it as one leaves them.

A field says its value twice: as what it begins with, and as what it is set to. Of two runs in one
moment a browser hears the second alone, which would not say the latter again: a field that began
empty would then tell nothing as its value, and with the next click that would be kept.

The journey is the truth: before each run a field is set to what the journey says now, so that an
undo, a change in the table or a refused value shows at once. `old` goes with each edit: where
someone else has changed the same thing meanwhile, nothing is overwritten.

A browser that is quicker than its page (two undos in a row, two cells of the table) sends the next
thing before it has heard of a field's new value, and with it the field's old one. That is an echo,
not a change: taken for one, it would make the undone change again. The fields of a page stand in a
fragment; what people do in one comes as a run of the fragment alone, an echo with a run of the
whole page. So a value that a field had before waits until it is known which of the two it is.
"""

import datetime
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

import streamlit as st

from journey.editing import Edit
from journey.errors import InvalidEditError, JourneyError
from journey.ui import changes, state
from journey.ui.escape import plain
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library

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
            st.text_input(label, value, key=key, on_change=self._changed, args=(key, make), **more)
        else:
            st.text_area(
                label,
                value,
                key=key,
                height=height,
                on_change=self._changed,
                args=(key, make),
                **more,
            )
        _say_fault(key)

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
        listed = list(options)
        st.selectbox(
            label,
            listed,
            format_func=lambda option: options.get(option, str(option)),
            index=listed.index(value) if value in options else 0 if required else None,
            key=key,
            on_change=self._changed,
            args=(key, make),
            **more,
        )
        _say_fault(key)

    def segments(
        self, name: str, label: str, options: Mapping[Any, str], value: Any, make: Make, **more: Any
    ) -> None:
        """One of few, side by side; a second click on it takes it back."""
        key = self._hold(name, value)
        st.segmented_control(
            label,
            list(options),
            format_func=lambda option: plain(options[option]),
            default=value,
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
            default=list(value),
            accept_new_options=True,
            key=key,
            on_change=self._changed,
            args=(key, make),
            **more,
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
        st.multiselect(
            label,
            list(options),
            format_func=lambda option: options.get(option, option),
            default=list(value),
            key=key,
            on_change=self._changed,
            args=(key, make),
            **more,
        )

    def number(self, name: str, label: str, value: float | None, make: Make, **more: Any) -> None:
        """A number, or nothing."""
        key = self._hold(name, value)
        st.number_input(
            label, value=value, key=key, on_change=self._changed, args=(key, make), **more
        )
        _say_fault(key)

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
            args=(key, make),
            **more,
        )
        _say_fault(key)

    def toggle(self, name: str, label: str, value: bool, make: Make, **more: Any) -> None:
        """Yes or no."""
        key = self._hold(name, value)
        st.toggle(label, value, key=key, on_change=self._changed, args=(key, make), **more)

    def act(self, name: str, label: str, help: str, make: Callable[[], Edit], **more: Any) -> None:
        """A button that makes an edit at once."""
        st.button(
            label,
            key=f"{self.key}-{name}",
            help=help,
            type="tertiary",
            on_click=self._done,
            args=(make,),
            **more,
        )

    def _done(self, make: Callable[[], Edit]) -> None:
        changes.attempt(lambda: changes.apply(self.map, make()))
        note_change()

    def _hold(self, name: str, value: Any) -> str:
        """Set the field to what the journey says; its key."""
        key = f"{self.key}-{name}"
        _held()[key] = value
        if key not in st.session_state:
            _set(key, value)
        elif st.session_state[key] != value:
            _set(key, value, replaced=(st.session_state[key],))
        elif time.monotonic() < _fresh().get(key, 0.0):
            st.session_state[key] = value
        return key

    def _changed(self, key: str, make: Make) -> None:
        value = st.session_state[key]
        _faults().clear()
        if key in _held() and _held()[key] == value:
            return  # A field that leaves the page may tell its value once more.
        try:
            edit = make(value)
            if edit is None:
                return
            _check(self.map, edit)
        except InvalidEditError as error:
            _faults()[key] = error.said(state.speak())[0]
            return
        if _is_replaced(key, value):
            _session().setdefault(_WAITING, []).append((self.map, edit))
            return
        changes.apply(self.map, edit)
        note_change()


_REPLACED = "fields-replaced"
_REPLACED_SECONDS = 15.0
"""So long a busy browser may still tell a value that its field had before."""
_FRESH = "fields-fresh"
_FRESH_SECONDS = 1.0
"""So long a value may be on its way: of two runs in one moment the browser hears the second alone,
and that would not say the value again."""
_FAULTS = "fields-faults"
_HELD = "fields-held"
_WAITING = "fields-waiting"
_CHANGED = "fields-changed"


def note_change() -> None:
    """What is shown beside the fields has changed: the whole page is to be made anew."""
    st.session_state[_CHANGED] = True


def begin_page() -> None:
    """At the start of a run of the whole page: what waits was an echo."""
    st.session_state.pop(_WAITING, None)
    st.session_state.pop(_CHANGED, None)


def begin_other_part() -> None:
    """At the start of a run of another part of the page: what waits was an echo."""
    st.session_state.pop(_WAITING, None)


def begin_fragment() -> None:
    """At the start of the fragment: what waits in a run of its own was done by hand.

    Beside a change of another field it was not: nobody leaves two fields in one moment.
    """
    waiting: list[tuple[str, Edit]] = _session().pop(_WAITING, [])
    if len(waiting) == 1 and _CHANGED not in st.session_state:
        changes.apply(*waiting[0])
        note_change()
    if st.session_state.pop(_CHANGED, False):
        st.rerun()


def _check(map: str, edit: Edit) -> None:
    """Raise InvalidEditError where a value does not fit; all else is said for the whole page."""
    try:
        edit.apply(library().get(map).journey)
    except InvalidEditError:
        raise
    except JourneyError:
        return


def _held() -> dict[str, Any]:
    """What the journey said when each field was shown last."""
    return _session().setdefault(_HELD, {})


def _faults() -> dict[str, str]:
    """Why the last value of a field was refused, by the field's key."""
    return cast("dict[str, str]", st.session_state.setdefault(_FAULTS, {}))


def _say_fault(key: str) -> None:
    """Say under a field why what was typed in it was refused."""
    said = _faults().get(key)
    if said:
        show_markup(
            tag("p", icon("error"), " ", said, class_="jm-fault jm-small jm-under", role="alert")
        )


def _set(key: str, value: Any, replaced: tuple[Any, ...] = ()) -> None:
    now = time.monotonic()
    st.session_state[key] = value
    _fresh()[key] = now + _FRESH_SECONDS
    known = _session().setdefault(_REPLACED, {})
    still = [(old, until) for old, until in known.get(key, []) if now < until]
    known[key] = still + [(old, now + _REPLACED_SECONDS) for old in replaced if old != value]


def _is_replaced(key: str, value: Any) -> bool:
    """Whether the field had this value until a moment ago, when it was set from the journey."""
    now = time.monotonic()
    known = _session().get(_REPLACED, {}).get(key, [])
    return any(old == value and now < until for old, until in known)


def _fresh() -> dict[str, float]:
    """Until when the values that fields were just set to are told with every run."""
    return _session().setdefault(_FRESH, {})


def _session() -> dict[str, Any]:
    return cast("dict[str, Any]", st.session_state)
