"""Streamlit's own words in the language of the screens: it has them in English only.

The browser keeps the language that was chosen, and the theme, as cookies; a page that comes in the
place of another begins at its top.

Each rule names where a text of Streamlit's stands, so that no word of people's is ever touched.
"""

from typing import NamedTuple

import streamlit as st
from streamlit.components.v2 import component

from journey.locales import Words
from journey.ui import state

_UPLOADER = '[data-testid="stFileUploader"]'
_DIALOG = '[role="dialog"]'
_HINT = '[data-testid="InputInstructions"]'
_TABLE = '[data-testid="stElementToolbar"]'


class Rule(NamedTuple):
    """A text of Streamlit's: where it stands, in which attribute (none: as text), and what it says.

    `{name}` in what it says stands for anything, and comes back in what is said for it.
    """

    selector: str
    attribute: str
    english: str


def rules(words: Words) -> list[Rule]:
    """All texts that are said anew."""
    return [rule for rule in _RULES if words(rule.english) != rule.english]


def show(place: str, key: str) -> None:
    """Say them anew for as long as the page is shown; keep a language that was chosen.

    `place` tells the pages apart, and what they show.
    """
    words = state.speak()
    said = [[*rule, words(rule.english)] for rule in rules(words)]
    mount = component("journey.page_words", html="<span></span>", js="page_words.js")
    with st.container(key="said", height=1, border=False):
        mount(key=key, data={"rules": said, "keep": _kept(), "place": place}, height=1)


def _kept() -> dict[str, str]:
    """The cookies by which a page that is asked for later looks as this one from the start."""
    kept = {state.THEME_COOKIE: state.theme()}
    chosen = state.chosen_language()
    return kept | {state.LANGUAGE_COOKIE: chosen} if chosen else kept


def _(text: str) -> str:
    """Mark a text for the catalogues; it is said later."""
    return text


_RULES = (
    Rule(f"{_UPLOADER} button p", "", _("Upload")),
    Rule(f"{_UPLOADER} button p", "", _("Browse files")),
    Rule(f"{_UPLOADER} span", "", _("{size} per file")),
    Rule(f"{_UPLOADER} span", "", _("{size} per file • {forms}")),
    Rule(f"{_UPLOADER} span", "", _("Drag and drop file here")),
    Rule(f"{_UPLOADER} span", "", _("Drag and drop files here")),
    Rule(f"{_UPLOADER} input", "aria-label", _("file upload")),
    Rule(f"{_UPLOADER} button", "aria-label", _("Remove {name}")),
    Rule(f"{_DIALOG} > button, {_DIALOG} > * > button", "aria-label", _("Close")),
    Rule('[data-testid="stToast"] button', "aria-label", _("Close")),
    Rule('[data-testid="stSidebar"]', "aria-label", _("Sidebar")),
    Rule('[data-testid="stExpandSidebarButton"]', "aria-label", _("Expand sidebar")),
    Rule('[data-testid="stSidebarCollapseButton"] button', "aria-label", _("Collapse sidebar")),
    Rule('[data-testid="stMainMenu"] button', "aria-label", _("Main menu")),
    Rule('a[href="#stMain"]', "", _("Skip to main content")),
    Rule('[data-testid="stTooltipIcon"] *', "aria-label", _("Help for {label}")),
    Rule('[aria-label^="Help for "]', "aria-label", _("Help for {label}")),
    Rule("kbd", "aria-label", _("Shortcut {keys}")),
    Rule("kbd", "", _("Ctrl + {keys}")),
    Rule('[data-testid="stMultiSelectTagsContainer"]', "aria-label", _("Selected values")),
    Rule('[data-testid="stMultiSelect"] [aria-label]', "aria-label", _("Selected values")),
    Rule('[data-testid="stMultiSelect"] [data-tag] button', "aria-label", _("Remove {label}")),
    Rule('[data-testid="stMultiSelect"] button', "aria-label", _("Clear all")),
    Rule('[data-testid="stMultiSelect"] button', "aria-label", _("Open")),
    Rule('[data-testid="stSelectbox"] button', "aria-label", _("Open")),
    Rule('[data-testid="stSelectbox"] button', "aria-label", _("Clear value")),
    Rule('[data-testid="stSelectbox"] input', "placeholder", _("Choose an option")),
    Rule('[data-testid="stMultiSelect"] input', "placeholder", _("Choose options")),
    Rule('[data-testid="stSelectboxVirtualDropdownEmpty"]', "", _("No results")),
    Rule('[role="listbox"] *', "", _("No results")),
    Rule('[role="listbox"] *', "", _("No options to select")),
    Rule(f"{_HINT}, {_HINT} *", "", _("Press Enter to apply")),
    Rule(f"{_HINT}, {_HINT} *", "", _("Press Ctrl+Enter to apply")),
    Rule(f"{_HINT}, {_HINT} *", "", _("Press Enter to submit form")),
    Rule(f"{_TABLE} button", "aria-label", _("Search")),
    Rule(f"{_TABLE} button", "aria-label", _("Fullscreen")),
    Rule(f"{_TABLE} button", "aria-label", _("Close fullscreen")),
    Rule(f"{_TABLE} button", "aria-label", _("Download as CSV")),
    Rule(f"{_TABLE} button", "aria-label", _("Show/hide columns")),
    Rule(f"{_TABLE} button", "aria-label", _("Add row")),
    Rule(f"{_TABLE} button", "aria-label", _("Delete row(s)")),
    Rule(f"{_TABLE} button", "aria-label", _("Clear selection")),
    Rule(f'{_DIALOG} [data-testid="stDialogTitle"]', "", _("Connection error")),
)
