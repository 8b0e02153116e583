"""Beginning a map: a template, a title, a language."""

import streamlit as st

from journey.editing import AddPersona
from journey.errors import JourneyError
from journey.locales import LANGUAGES, Words
from journey.locales import words as words_of
from journey.services.templates import new_journey, templates
from journey.ui import message, routes, state
from journey.ui.components.shell import LANGUAGE_NAMES
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library
from personas import Persona


def show(key: str, persona: Persona | None = None) -> None:
    """The dialog; creating opens the new map, with the persona on it if one is given."""
    words = state.speak()
    st.dialog(words("New map"), width="medium")(form)(words, key, persona)


def form(words: Words, key: str, persona: Persona | None) -> None:
    """Template, title, language, and the step that creates the map."""
    kinds = {template.key: template for template in templates()}
    title = st.text_input(
        words("Title"), placeholder=words("What the customer wants to do"), key=f"{key}-title"
    )
    left, right = st.columns(2)
    chosen = left.selectbox(
        words("Template"),
        list(kinds),
        format_func=lambda name: words(kinds[name].name),
        key=f"{key}-template",
    )
    language = right.segmented_control(
        words("Language of the map"),
        LANGUAGES,
        format_func=LANGUAGE_NAMES.__getitem__,
        default=words.language,
        required=True,
        key=f"{key}-language",
    )
    _outline(chosen, language or words.language, words)
    if st.button(
        words("Create the map"), type="primary", key=f"{key}-create", shortcut="Ctrl+Enter"
    ):
        _create(chosen, language or words.language, title, persona, words)


def _outline(template: str, language: str, words: Words) -> None:
    """The phases that the map begins with."""
    journey = new_journey(template, language)
    kind = next(kind for kind in templates() if kind.key == template)
    phases = [
        tag("li", tag("b", phase.name), " ", tag("span", phase.purpose or "", class_="jm-muted"))
        for phase in journey.phases
    ]
    none = tag("p", words_of(language)("No phases yet; you name them yourself."), class_="jm-muted")
    show_markup(
        tag(
            "div",
            tag("p", words(kind.summary), class_="jm-muted jm-small"),
            tag("ol", phases, class_="jm-phases") if phases else none,
        )
    )


def _create(
    template: str, language: str, title: str, persona: Persona | None, words: Words
) -> None:
    try:
        journey = new_journey(template, language, title)
        if persona is not None:
            journey = AddPersona(persona=persona).apply(journey)
        id = library().add(journey)
    except JourneyError as error:
        message.show(*error.said(words))
        return
    st.switch_page(routes.journey_map(words), query_params={state.MAP: id})
