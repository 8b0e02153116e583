"""The card of a persona to take along: as PNG, PDF or SVG, in light or dark."""

import streamlit as st

from journey.access import Action
from journey.model import Journey
from journey.services import pictures
from journey.services.pictures import PictureOptions
from journey.text import slug
from journey.ui import allowed, state
from personas import Persona

_FORMS = ("png", "pdf", "svg")


def show(persona: Persona, journey: Journey | None, key: str) -> None:
    """A button that opens onto the choices; the file is made when it is asked for."""
    words = state.speak()
    maps = [journey.id] if journey else []
    if maps and allowed.why_not(Action.EXPORT, *maps):
        return
    with st.popover(words("Card"), icon=":material/download:"):
        themes = {"light": words("Light"), "dark": words("Dark")}
        theme = st.segmented_control(
            words("Theme"),
            list(themes),
            format_func=themes.__getitem__,
            default="light",
            required=True,
            key=f"{key}-theme",
            width="stretch",
        )
        for form in _FORMS:
            st.download_button(
                words("Card as {form}", form=form.upper()),
                data=allowed.taken_along(
                    _maker(persona, journey, form, theme or "light", words.language), *maps
                ),
                file_name=f"{slug(persona.name, 'persona')}.{form}",
                mime=pictures.media_type(form),
                icon=":material/download:",
                width="stretch",
                on_click="ignore",
                key=f"{key}-{form}",
            )


def _maker(persona: Persona, journey: Journey | None, form: str, theme: str, language: str):
    """What makes the file: in the language of the map, or else of the screen."""
    spoken = journey.language if journey else language
    options = PictureOptions(theme=theme, language=spoken)
    return lambda: pictures.render(pictures.persona_card(persona, journey, options), form, options)
