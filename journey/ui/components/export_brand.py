"""A client's look for one export: colours, logo, name, and a line at the foot."""

from xml.etree.ElementTree import Element

import streamlit as st

from journey import limits
from journey.errors import JourneyError
from journey.locales import Words
from journey.services import branding
from journey.text import clean_name
from journey.themes.branding import MOST_COLOURS
from journey.ui import message
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup

_LONGEST = 200


def show(theme: str, words: Words, key: str) -> branding.Brand | None:
    """The fields; what had to be mended of the colours stands under theirs. None: all empty."""
    with st.expander(words("Client's look"), icon=":material/palette:", key=f"{key}-brand"):
        typed = _field(words("Colours"), "#0a4f70, #c8102e", f"{key}-brand-colours")
        colours = _colours(typed, words)
        _tell_mended(colours, theme, words)
        logo = _logo(words, key)
        name = _field(words("Name of the client"), "", f"{key}-brand-name")
        footer = _field(words("Line at the foot"), "", f"{key}-brand-footer")
        brand = branding.Brand(name, colours, logo, footer)
    return brand if brand != branding.Brand() else None


def _field(label: str, placeholder: str, key: str) -> str:
    typed = st.text_input(
        label,
        placeholder=placeholder,
        max_chars=_LONGEST,
        key=key,
        persist_state="session",
    )
    try:
        return clean_name(typed)
    except ValueError:
        return ""


def _colours(typed: str, words: Words) -> tuple[str, ...]:
    """The colours that were typed; one that is none is named."""
    found: list[str] = []
    for text in branding.colours_in(typed):
        colour = branding.colour_of(text)
        if colour is None:
            said = words("{colour} is not a colour", colour=text[:40])
            message.show(said, words("Write it like {example}", example="#0a4f70"))
        else:
            found.append(colour)
    return tuple(found[:MOST_COLOURS])


def _tell_mended(colours: tuple[str, ...], theme: str, words: Words) -> None:
    """Each colour that words cannot be read in, beside the one that is used in its place."""
    for each, said in branding.remarks(branding.Brand(colours=colours), theme, words).items():
        swatches = [_swatch(each.given), icon("arrow_forward"), _swatch(each.used)]
        unbroken = said.replace(" : ", "\N{NO-BREAK SPACE}:\N{NO-BREAK SPACE}")
        show_markup(tag("div", swatches, tag("span", unbroken), class_="jm-mended", role="status"))


def _swatch(colour: str) -> Element:
    return tag("span", class_="jm-swatch", style=f"background: {colour}", aria_hidden="true")


def _logo(words: Words, key: str) -> branding.Logo | None:
    given = st.file_uploader(
        words("Logo (PNG, JPEG or WebP)"),
        type=["png", "jpg", "jpeg", "webp"],
        max_upload_size=limits.IMAGE_BYTES // 1_000_000,
        key=f"{key}-brand-logo",
    )
    if given is None:
        return None
    try:
        return branding.logo_of(given.getvalue())
    except JourneyError as error:
        message.show(*error.said(words))
        return None
