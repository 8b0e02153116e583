"""The export of a comparison: what it shows, in which form and look, without what must stay."""

import datetime
from functools import partial

import streamlit as st

from journey.locales import Words
from journey.redaction import redacted
from journey.services import comparison_pictures as pictures
from journey.services.handing_over import Choice, make_comparison
from journey.text import slug
from journey.ui import exporting, state
from journey.ui.compared import Compared
from journey.ui.components import export_brand, export_making, export_preview, export_redaction
from journey.ui.components.export import (
    PICTURES,
    capitals,
    laid_out,
    look,
    making,
    name_field,
    one,
    sharpness,
    take_along,
)
from journey.ui.shelf import library


def button(shown: Compared, key: str) -> None:
    """The step that opens the dialog."""
    words = state.speak()
    pressed = st.button(words("Export"), icon=":material/ios_share:", key=f"{key}-open")
    if pressed or exporting.reopens(key):
        dialog = st.dialog(words("Export"), width="large", on_dismiss=exporting.dismissed)
        dialog(body)(shown, key)


def body(shown: Compared, key: str) -> None:
    """The file at the left, the choices at the right."""
    words = state.speak()
    sheet = laid_out()
    with sheet.options:
        choice = _choose(shown, words, key)
    with sheet.foot:
        name = name_field(_suggested(shown, choice), words, key)
        step = making(words, key)
    with sheet.preview:
        decisions = library().decisions.of(journey.id for journey in shown.journeys)
        work = partial(make_comparison, shown.journeys, decisions, choice)
        file = export_making.made((shown.key, choice), work, words, key)
        if file is not None:
            export_preview.show(file, choice, words, key)
    if not exporting.is_under_way():
        with step:
            take_along(name, choice, file, words, key)


def _choose(shown: Compared, words: Words, key: str) -> Choice:
    forms = capitals(PICTURES)
    form = one(words("Format"), forms, "pdf", f"{key}-form")
    views = {
        "poster": words("Poster"),
        "curves": words("Curves"),
        "matrix": words("Who has what"),
        "differences": words("Difference to ours"),
    }
    if len(shown.journeys) == 2:
        views["changes"] = words("What changed")
    view = one(words("Picture"), views, "poster", f"{key}-view-{len(views)}")
    theme, language = look(shown.ours, words, key)
    sharp = sharpness(form, words, key)
    left_out = export_redaction.show(shown.ours, words, key)
    brand = export_brand.show(theme, words, key)
    options = pictures.PictureOptions(
        theme=theme,
        language=language,
        scale=sharp.scale,
        width=sharp.width,
        transparent=sharp.transparent,
        redaction=left_out,
        brand=brand,
    )
    return Choice(form, view, options, left_out, words.language)


def _suggested(shown: Compared, choice: Choice) -> str:
    """A name for the file: our title, what it shows, the day; without what is left out."""
    day = datetime.datetime.now(state.time_zone()).date()
    title = redacted(shown.ours, choice.redaction).title
    return f"{slug(title, 'map')[:40].rstrip('-')}-{choice.view}-{day:%Y-%m-%d}"
