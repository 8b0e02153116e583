"""What all pages share: the look, the brand, and the foot of the sidebar."""

from functools import lru_cache
from pathlib import Path

import streamlit as st

from journey.locales import LANGUAGES, Words
from journey.ui import routes, state
from journey.ui.boundary import boundary
from journey.ui.components import your_name
from journey.ui.markup import icon, tag, text_of
from journey.ui.markup import show as show_markup

_ASSETS = Path(__file__).parent.parent / "assets"
LANGUAGE_NAMES = {"en": "English", "de": "Deutsch"}


_ICONS = {
    "maps": "map",
    "personas": "person",
    "compare": "compare_arrows",
    "measures": "task_alt",
    "workshop": "groups",
    "data": "query_stats",
    "knowledge": "menu_book",
}


def show(address: str, key: str) -> None:
    """The shell around the page of that address."""
    st.html(text_of(tag("style", _styles())))
    # Dialogs and menus hang outside the ground on which Streamlit sets the scheme of its theme.
    st.html(text_of(tag("style", f"body {{ color-scheme: {state.theme()} }}", _menu_words())))
    if address != "map":
        st.html(text_of(tag("style", "#first-sight { display: none }")))
    st.logo(str(_ASSETS / "logo.svg"), icon_image=str(_ASSETS / "mark.svg"))
    words = state.speak()
    with st.sidebar, st.container(key=f"{key}-pages"):
        _links(address, words)
    with st.sidebar, st.container(key=f"{key}-foot"):
        show_markup(
            tag(
                "div",
                icon("cloud_done"),
                words("Every change is saved at once"),
                class_="jm-row jm-small jm-muted",
            )
        )
        with boundary():
            your_name.show(key="you")
        st.segmented_control(
            words("Language"),
            LANGUAGES,
            format_func=LANGUAGE_NAMES.__getitem__,
            default=state.language(),
            required=True,
            key=f"{key}-language",
            label_visibility="collapsed",
            on_change=_speak,
            args=(f"{key}-language",),
        )


@lru_cache(maxsize=1)
def _styles() -> str:
    """The style sheets of the app: the common one, then those of its parts."""
    common = _ASSETS / "app.css"
    parts = sorted(path for path in _ASSETS.glob("*.css") if path != common)
    return "\n".join(path.read_text("utf-8") for path in (common, *parts))


def _menu_words() -> str:
    """Streamlit's own menu in the language of the screens: it has the switch of the theme."""
    words = state.speak()
    said = {
        "theme-System": words("System"),
        "theme-Light": words("Light"),
        "theme-Dark": words("Dark"),
        "print": words.meaning("menu", "Print"),
    }
    return "".join(
        f'[data-testid="stMainMenuItem-{name}"]::after {{ content: "{text}" }}'
        for name, text in said.items()
    )


def _links(address: str, words: Words) -> None:
    here = "maps" if address in ("map", "new") else address
    pages = routes.by_address(words)
    for name, sign in _ICONS.items():
        with st.container(key="nav-here" if name == here else f"nav-{name}"):
            st.page_link(
                pages[name], label=pages[name].title, icon=f":material/{sign}:", width="stretch"
            )


def _speak(key: str) -> None:
    state.choose_language(st.session_state[key])
