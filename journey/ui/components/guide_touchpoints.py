"""The second step of the guide: sticky notes become touchpoints as soon as they are pasted."""

from typing import cast

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from journey.errors import JourneyError
from journey.locales import Words
from journey.model import Journey
from journey.services import collecting
from journey.services.library import Kept
from journey.services.suggesting import phase_of
from journey.services.typical import TypicalTouchpoint, typical_touchpoints
from journey.text import same_name
from journey.ui import changes, cursor, message, state, typed
from journey.ui.components import guide_asks, guide_table, open_file
from journey.ui.escape import plain
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library

_PASTE, _LIBRARY, _FILE = "paste", "library", "file"


def show(kept: Kept, entry: DeltaGenerator, outcome: DeltaGenerator, key: str) -> None:
    """The list or the library at the left, what it means for the map at the right."""
    words = state.speak()
    with entry:
        way = st.segmented_control(
            words("How to collect"),
            [_PASTE, _LIBRARY, _FILE],
            format_func={
                _PASTE: words("Paste a list"),
                _LIBRARY: words("Pick from library"),
                _FILE: words("From a file"),
            }.__getitem__,
            default=_PASTE,
            required=True,
            key=f"{key}-way",
            label_visibility="collapsed",
            width="stretch",
        )
        if way == _LIBRARY:
            _pick(kept, words, f"{key}-pick")
        elif way == _FILE:
            _file(words, f"{key}-file")
        else:
            _paste(kept, words, f"{key}-notes")
    with outcome:
        _outcome(kept, words, key)


def _paste(kept: Kept, words: Words, key: str) -> None:
    """The list of all touchpoints, one a line, to add to and to correct."""
    _hold(kept, key)
    st.text_area(
        words("Touchpoints, one a line"),
        placeholder=words("Friend tells me about it\nLooks it up online\nBooks a ticket\n…"),
        height=390,
        key=key,
        label_visibility="collapsed",
    )
    cursor.wait_in(key)
    refused = st.session_state.get(f"{key}-refused")
    if refused is not None:
        message.show(*refused[1:])
    keys = [tag("kbd", words("Ctrl")), " ", tag("kbd", words("Enter")), " ", words("and go on")]
    note = tag("span", words("One sticky note per line."))
    on = tag("span", keys, class_="jm-guidekeys")
    show_markup(tag("div", note, on, class_="jm-row jm-between jm-muted jm-small"))


def _hold(kept: Kept, key: str) -> None:
    """Keep what was typed as long as it names what is on the map, else what could not be read."""
    text = cast("str | None", st.session_state.get(key))
    before = typed.given(key)
    same_map = before is not None and before.map == kept.journey.id
    refused = st.session_state.get(f"{key}-refused")
    if refused is not None and (refused[0] != text or not same_map):
        del st.session_state[f"{key}-refused"]
        refused = None
    if refused is None and (text is None or not collecting.shows(text, kept.journey)):
        text = collecting.as_list(kept.journey)
    typed.give(key, str(text), kept, tuple(kept.journey.touchpoint))


def take_up(kept: Kept, key: str) -> bool:
    """Make the map say what the list says; whether it does.

    Where a line does not fit nothing is taken over, and the text stays.
    """
    field = f"{key}-notes"
    text, before = typed.new(field, kept.journey.id), typed.given(field)
    if text is None or before is None:
        return False
    try:
        edit = collecting.collect(kept.journey, text, before.ids)
    except JourneyError as error:
        st.session_state[f"{field}-refused"] = (text, *error.said(state.speak()))
        return False
    return edit is not None and typed.take_over(kept.journey.id, field, text, edit)


def _pick(kept: Kept, words: Words, key: str) -> None:
    """Typical touchpoints, by phase or by channel; a click puts one on the map."""
    journey = kept.journey
    typical = typical_touchpoints(journey.language)
    channels = list(dict.fromkeys(name for one in typical for name in one.channels))
    left, right = st.columns(2)
    phases = {phase.id: phase.name for phase in journey.phases}
    phase = left.selectbox(
        words("Phase"),
        [None, *phases],
        format_func=lambda phase: phases[phase] if phase else words("All phases"),
        key=f"{key}-phase",
    )
    channel = right.selectbox(
        words("Channel"),
        [None, *channels],
        format_func=lambda name: name or words("All channels"),
        key=f"{key}-channel",
    )
    there = {same_name(touchpoint.name) for touchpoint in journey.touchpoints}
    found = [
        one
        for one in typical
        if (phase is None or _belongs(one, journey, phase))
        and (channel is None or channel in one.channels)
        and same_name(one.name) not in there
    ]
    if not found:
        message.show(
            words("Nothing more here"), words("Choose another phase or channel."), kind="empty"
        )
        return
    with st.container(key="guide-library", height=392):
        for one in found:
            st.button(
                plain(one.name),
                icon=":material/add:",
                key=f"{key}-{journey.language}-{typical.index(one)}",
                help=plain(" / ".join(one.channels)),
                type="tertiary",
                on_click=_take,
                args=(journey.id, one),
            )


def _belongs(one: TypicalTouchpoint, journey: Journey, phase: str) -> bool:
    return bool(journey.phases) and phase_of(one.stage, journey.phases).id == phase


def _take(map: str, one: TypicalTouchpoint) -> None:
    edit = collecting.picked(library().get(map).journey, [one])
    if edit is not None:
        changes.apply(map, edit)


def _file(words: Words, key: str) -> None:
    """A map or a table that is there already is opened as a map of its own."""
    show_markup(
        tag(
            "p",
            words("A table or a map file is opened as a map of its own; this draft stays."),
            class_="jm-muted",
        )
    )
    if st.button(words("Open a file"), icon=":material/upload_file:", key=f"{key}-open"):
        open_file.show(key="open-file")


def _outcome(kept: Kept, words: Words, key: str) -> None:
    count = len(kept.journey.touchpoints)
    if not count:
        show_markup(
            tag(
                "div",
                icon("sticky_note_2"),
                tag("h2", words("Your touchpoints appear here"), class_="jm-h2"),
                tag(
                    "p",
                    words(
                        "Paste sticky notes, a bulleted list, lines such as “Action: books, pays”, "
                        "or rows of a spreadsheet: name, phase, channel, score."
                    ),
                ),
                tag("p", words("What you type is taken over when you click outside the list.")),
                class_="jm-guideempty",
                role="status",
            )
        )
        return
    counted = words.plural("{count} touchpoint", "{count} touchpoints", count)
    hint = words("phase and channel are suggestions, change them in place")
    show_markup(
        tag(
            "div",
            tag("b", counted, role="status"),
            tag("span", hint, class_="jm-muted jm-small"),
            class_="jm-row jm-guidecount",
        )
    )
    guide_table.show(kept, key=f"{key}-table-{kept.journey.id}")
    guide_asks.show(kept, key=f"{key}-ask")
