"""The third step of the guide: the phases, from a template or one's own, and who belongs where."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from journey.errors import JourneyError
from journey.locales import Words
from journey.services import phasing
from journey.services.library import Kept
from journey.services.templates import templates
from journey.ui import changes, state, typed
from journey.ui.components import guide_asks, guide_table
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library

_OWN = "own"


def show(kept: Kept, entry: DeltaGenerator, outcome: DeltaGenerator, key: str) -> None:
    """Template and names at the left, the touchpoints in their phases at the right."""
    words = state.speak()
    with entry:
        _template(kept, words, f"{key}-template")
        _names(kept, words, f"{key}-names")
    with outcome:
        if kept.journey.touchpoints:
            guide_table.show(kept, key=f"{key}-table-{kept.journey.id}")
        guide_asks.show(kept, key=f"{key}-ask", about_touchpoints=False)


def _template(kept: Kept, words: Words, key: str) -> None:
    kinds = {one.key: one for one in templates() if one.phases}
    now = phasing.template_of(kept.journey)
    st.session_state[key] = now if now in kinds else _OWN
    st.selectbox(
        words("Template"),
        [*kinds, _OWN],
        format_func=lambda name: words(kinds[name].name if name in kinds else "Phases of our own"),
        key=key,
        on_change=_order,
        args=(kept.journey.id, key),
    )
    about = (
        words(kinds[now].summary)
        if now in kinds
        else words("Name them in the list; the touchpoints go along.")
    )
    show_markup(tag("p", about, class_="jm-muted jm-small"))


def _order(map: str, key: str) -> None:
    template = st.session_state[key]
    if template == _OWN:
        return
    try:
        edit = phasing.as_template(library().get(map).journey, template)
    except JourneyError as error:
        changes.refuse(error)
        return
    if edit is not None:
        changes.apply(map, edit)


def _names(kept: Kept, words: Words, key: str) -> None:
    """The names of the phases, one a line: rename, add, remove, reorder."""
    typed.give(key, "".join(f"{phase.name}\n" for phase in kept.journey.phases), kept)
    st.text_area(words("Phases, one a line, in their order"), height=190, key=key)
    show_markup(
        tag(
            "p",
            words("Another word renames a phase, a line more adds one; touchpoints go along."),
            class_="jm-muted jm-small",
        )
    )


def take_up(kept: Kept, key: str) -> bool:
    """Take over the names that were typed; whether there were any."""
    field = f"{key}-names"
    text = typed.new(field, kept.journey.id)
    if text is None:
        return False
    try:
        edit = phasing.named(kept.journey, text)
    except JourneyError as error:
        changes.refuse(error)
        return False
    return edit is not None and typed.take_over(kept.journey.id, field, text, edit)
