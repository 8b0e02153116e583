"""The export: choose what the file is like, see the file itself, take it along."""

import datetime
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple, TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from journey.locales import Words, spoken
from journey.model import Journey
from journey.redaction import redacted
from journey.services import documents, pictures
from journey.services.handing_over import Choice, File, make
from journey.services.library import Kept
from journey.services.pictures import PictureOptions
from journey.text import slug
from journey.ui import exporting, state
from journey.ui.components import (
    export_brand,
    export_making,
    export_preview,
    export_redaction,
    perspective,
)
from journey.ui.components.shell import LANGUAGE_NAMES

_SCALES = {1.0: "1 ×", 2.0: "2 ×", 3.0: "3 ×", 4.0: "4 ×"}
_LONGEST = 64
"""Characters of a file name, as slugs have them."""
PICTURES = ("png", "pdf", "svg", "pptx", "html")
T = TypeVar("T")


def show(kept: Kept, key: str) -> None:
    """The dialog."""
    words = state.speak()
    st.dialog(words("Export"), width="large", on_dismiss=exporting.dismissed)(body)(kept, key)


def body(kept: Kept, key: str) -> None:
    """The file at the left, the choices at the right."""
    words = state.speak()
    sheet = laid_out()
    with sheet.options:
        choice = _choose(kept.journey, words, key)
    with sheet.foot:
        name = name_field(suggested(redacted(kept.journey, choice.redaction)), words, key)
        step = making(words, key)
    with sheet.preview:
        token = (kept.journey.id, kept.revision, choice)
        file = export_making.made(token, partial(make, kept.journey, choice), words, key)
        if file is not None:
            export_preview.show(file, choice, words, key)
    if not exporting.is_under_way():
        with step:
            take_along(name, choice, file, words, key)


class Sheet(NamedTuple):
    """The places of the dialog; where it is wide the options scroll beside the preview."""

    preview: DeltaGenerator
    options: DeltaGenerator
    foot: DeltaGenerator
    """What downloads, always in sight."""


def laid_out() -> Sheet:
    """The preview at the left; at the right the options, and under them the foot."""
    with st.container(key="export"):
        left, right = st.columns([880, 396], gap="medium")
    preview, options = left.container(key="export-preview"), right.container(key="export-options")
    return Sheet(preview, options, right.container(key="export-foot"))


def _choose(journey: Journey, words: Words, key: str) -> Choice:
    others = {codec.key: codec.name for codec in (*documents.forms(), *documents.exchange_forms())}
    forms = capitals(PICTURES) | others
    form = one(words("Format"), forms, "png", f"{key}-form")
    if form in others:
        left_out = export_redaction.show(journey, words, key)
        return Choice(form, redaction=left_out, language=words.language)
    views = {
        "map": words("Map"),
        "curve": words("Curve"),
        "graph": words("Graph"),
        "matrix": words("Matrix"),
    }
    if journey.personas:
        views["persona"] = words("Personas")
    view = one(words("View"), views, "map", f"{key}-view")
    page: str | None = None
    lanes: tuple[str, ...] | None = None
    slides = "16:9"
    findings = False
    is_map = view in ("map", "curve")
    if view == "map" and form == "pptx":
        ratios = {ratio: ratio for ratio in pictures.ratios()}
        slides = one(words("Slides"), ratios, slides, f"{key}-slides")
    elif is_map and form != "html":
        page = _page(words, key)
    if view == "map":
        lanes = _lanes(journey, words, key)
    if view == "map" and form in ("pdf", "svg", "png"):
        label = words("Findings on sheets of their own")
        findings = st.checkbox(label, key=f"{key}-findings", persist_state="session")
    theme, language = look(journey, words, key)
    sharp = sharpness(form, words, key)
    tiles = _tiles(words, key) if form == "pdf" and is_map else None
    left_out = export_redaction.show(journey, words, key)
    brand = export_brand.show(theme, words, key)
    options = PictureOptions(
        theme=theme,
        lanes=lanes,
        language=language,
        page=page,
        findings=findings,
        scale=sharp.scale,
        width=sharp.width,
        slides=slides,
        persona=perspective.of(journey) or None,
        transparent=sharp.transparent,
        tiles=tiles,
        redaction=left_out,
        brand=brand,
    )
    return Choice(form, view, options, left_out, words.language)


def look(journey: Journey, words: Words, key: str) -> tuple[str, str]:
    """The theme of a picture and the language of its own words."""
    themes = {name: words(theme) for name, theme in pictures.themes().items()}
    theme = one(words("Theme"), themes, "light", f"{key}-theme")
    own = f"{key}-{journey.id}-language"
    return theme, one(words("Language"), LANGUAGE_NAMES, spoken(journey.language), own)


class Sharpness(NamedTuple):
    """How many pixels a picture has, and whether its ground is left out."""

    scale: float = 2.0
    """Pixels per pt of a PNG."""
    width: float | None = None
    """Pixels from left to right, in place of the scale."""
    transparent: bool = False


def sharpness(form: str, words: Words, key: str) -> Sharpness:
    """What is asked of a picture without pages."""
    if form not in ("png", "svg"):
        return Sharpness()
    scale, usual = 2.0, words("as large as the map")
    with st.container(horizontal=True, gap="xsmall"):
        if form == "png":
            scale = one(words("Resolution"), _SCALES, scale, f"{key}-scale")
            usual = words("by the resolution")
        width = st.number_input(
            words("Width in pixels"),
            min_value=16,
            max_value=20_000,
            value=None,
            placeholder=usual,
            key=f"{key}-width-{form}",
            width=150 if form == "png" else "stretch",
            persist_state="session",
        )
    label = words("Transparent ground")
    transparent = st.checkbox(label, key=f"{key}-transparent", persist_state="session")
    return Sharpness(scale, width, transparent)


def _tiles(words: Words, key: str) -> str | None:
    """The paper of the sheets on which a poster is printed; None: each page is one sheet."""
    names = {"": words("One sheet each")} | {
        paper: words("Poster on sheets of {paper}", paper=_paper(paper))
        for paper in pictures.papers()
    }
    chosen = st.selectbox(
        words("Printed on"),
        list(names),
        format_func=names.__getitem__,
        key=f"{key}-tiles",
        persist_state="session",
    )
    return chosen or None


def _paper(key: str) -> str:
    is_series = key[1:].isdigit() or key.startswith("ansi-")
    return key.replace("-", " ").upper() if is_series else key.title()


def capitals(names: Iterable[str]) -> dict[str, str]:
    """Formats of pictures by what their files are called."""
    return {name: name.upper() for name in names}


def one(label: str, options: dict[T, str], default: T, key: str) -> T:
    """One of few, side by side; remembered while the session lasts."""
    chosen = st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        default=default,
        required=True,
        key=key,
        width="stretch",
        wrap=True,
        persist_state="session",
    )
    return default if chosen is None else chosen


def _page(words: Words, key: str) -> str:
    names = {"auto": words("Best sheets"), "fit": words("One sheet")}
    pages = {
        page: names.get(page, words("{paper} landscape", paper=_paper(page)))
        for page in pictures.pages()
    }
    return st.selectbox(
        words("Page"),
        list(pages),
        format_func=pages.__getitem__,
        key=f"{key}-page",
        persist_state="session",
    )


def _lanes(journey: Journey, words: Words, key: str) -> tuple[str, ...] | None:
    """The rows under the curve; all that hold something unless one is taken away."""
    used = {lane: words(name) for lane, name in pictures.lanes(journey).items()}
    if not used:
        return None
    chosen = st.pills(
        words("Lanes"),
        list(used),
        format_func=used.__getitem__,
        selection_mode="multi",
        default=list(used),
        wrap=True,
        key=f"{key}-{journey.id}-lanes",
        persist_state="session",
    )
    return tuple(lane for lane in used if lane in chosen)


def name_field(named: str, words: Words, key: str) -> str:
    """The name of the file without its ending."""
    return st.text_input(words("File name"), value=named, key=f"{key}-name")


def making(words: Words, key: str) -> DeltaGenerator:
    """The place of the step that downloads: until the file is made, the one before is not there."""
    place = st.empty()
    place.button(
        words("Making the file …"),
        type="primary",
        icon=":material/hourglass_top:",
        width="stretch",
        disabled=True,
        key=f"{key}-making",
    )
    return place


def take_along(name: str, choice: Choice, file: File | None, words: Words, key: str) -> None:
    """The step that downloads."""
    ending = file.ending if file else choice.form
    st.download_button(
        _download(file, choice, words),
        data=lambda: file.contents if file else b"",
        file_name=f"{slug(name, 'map')}.{ending}",
        mime=file.media_type if file else None,
        type="primary",
        icon=":material/download:",
        width="stretch",
        disabled=file is None,
        on_click="ignore",
        key=f"{key}-download",
        shortcut="Ctrl+Enter",
    )


def _download(file: File | None, choice: Choice, words: Words) -> str:
    """What the step is called; sheets of a form without pages come as one archive."""
    form = choice.form.upper()
    if file and file.ending == "zip":
        return words("Download {count} {form} as ZIP", count=file.pages, form=form)
    return words("Download {form}", form=form)


def suggested(journey: Journey) -> str:
    """A name for the file: title, state, day; of a long title the first words."""
    day = datetime.datetime.now(state.time_zone()).date()
    told = f"-{slug(journey.state.value)}-{day:%Y-%m-%d}"
    return _first_words(slug(journey.title, "map"), _LONGEST - len(told)) + told


def _first_words(name: str, most: int) -> str:
    """A slug cut to that many characters, between words unless its first is longer."""
    if len(name) <= most:
        return name
    return name[: most + 1].rpartition("-")[0] or name[:most]
