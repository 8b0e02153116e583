"""The picture of a persona: chosen from a file, seen as it will be, taken away."""

import streamlit as st

from journey import limits
from journey.editing import SetProperty
from journey.errors import JourneyError
from journey.model import Journey
from journey.services.portraits import portrait
from journey.ui import changes, message, state
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from personas import Persona


def show(journey: Journey, persona: Persona, key: str) -> None:
    """The dialog."""
    words = state.speak()
    st.dialog(words("Picture of {name}", name=persona.name))(body)(journey, persona, key)


def body(journey: Journey, persona: Persona, key: str) -> None:
    """The file, what becomes of it, and the steps that keep it or take it away."""
    words = state.speak()
    said = words(
        "PNG, JPEG or WebP, up to 5 MB. It is cut square; nothing but the pixels is kept. "
        "Personas are fictional: no picture of a real person."
    )
    show_markup(tag("p", said, class_="jm-muted jm-small"))
    chosen = st.file_uploader(
        words("Picture"),
        key=f"{key}-file",
        label_visibility="collapsed",
        max_upload_size=limits.IMAGE_BYTES // 1_000_000,
    )
    made = None
    if chosen is not None:
        try:
            made = portrait(chosen.getvalue())
        except JourneyError as error:
            message.show(*error.said(words))
    shown = made or persona.picture
    if shown:
        alt = words("Picture of {name}", name=persona.name)
        show_markup(tag("img", src=shown, alt=alt, class_="jm-avatar huge"))
    with st.container(horizontal=True):
        if st.button(
            words("Use this picture"), type="primary", disabled=made is None, key=f"{key}-use"
        ):
            _set(journey, persona, made)
        if persona.picture and st.button(words("Remove the picture"), key=f"{key}-away"):
            _set(journey, persona, None)


def _set(journey: Journey, persona: Persona, picture: str | None) -> None:
    changes.apply(
        journey.id,
        SetProperty(
            entity="persona", id=persona.id, field="picture", value=picture, old=persona.picture
        ),
    )
    st.rerun()
