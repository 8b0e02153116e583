"""What is handed over of maps: the file that was chosen, with what is to be said of it."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import sqrt

from journey.comparing import Decisions
from journey.model import Journey
from journey.redaction import Redaction
from journey.scene.scene import Scene
from journey.services import comparison_pictures, documents, pictures
from journey.services.comparison_redaction import kept_of
from journey.services.legibility import smallest_print
from journey.services.making import Progress, untold
from journey.services.pictures import PictureOptions
from journey.text import slug

_PREVIEW_PIXELS = 40_000_000
"""The most of a page."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the file shall be: its form and, for a picture, what it shows and how."""

    form: str
    view: str = "map"
    options: PictureOptions | None = None
    redaction: Redaction = field(default_factory=Redaction)
    """What a document must not hold; a picture's options say it too."""
    language: str = "en"
    """In which is told what the file does not hold."""

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture, not a document."""
        return self.options is not None


class Preview:
    """The pages of a file as pictures, each made when it is first looked at."""

    def __init__(self, scene: Scene, options: PictureOptions) -> None:
        self._scene, self._options = scene, options
        self._pages: dict[int, bytes] = {}

    def page(self, number: int) -> bytes:
        """A page as PNG, from 1 on; raises RenderError if it cannot be drawn."""
        if number not in self._pages:
            page = self._scene.pages[number - 1]
            scale = min(self._options.scale, sqrt(_PREVIEW_PIXELS / (page.width * page.height)))
            options = replace(self._options, scale=scale, width=None)
            alone = replace(self._scene, pages=(page,))
            self._pages[number] = pictures.render(alone, "png", options)
        return self._pages[number]


@dataclass(frozen=True, slots=True)
class File:
    """A file that was made, and what is to be said of it."""

    contents: bytes
    media_type: str
    ending: str
    """Of its name, without the dot."""
    preview: Preview | None = None
    """Its pages, where the browser cannot show the file itself inside the page."""
    pages: int = 1
    width: float = 0.0
    """Of its first page, in pt."""
    height: float = 0.0
    smallest_print: float = 0.0
    """The size of its smallest type in pt."""
    missing_characters: tuple[str, ...] = ()
    """Characters for which no font is there."""
    lost: tuple[str, ...] = ()
    """What of the map it does not hold, as phrases."""


def make(journey: Journey, choice: Choice, told: Progress = untold) -> File:
    """The file of a choice; `told` hears how far it is. Raises RenderError if it cannot be made."""
    if choice.options is None:
        return _document(journey, choice)
    told(0, 0)
    scene = pictures.scene(journey, choice.view, choice.options, choice.form)
    return _picture(scene, journey.title, choice, choice.options, told)


def make_comparison(
    journeys: Sequence[Journey], decisions: Decisions, choice: Choice, told: Progress = untold
) -> File:
    """The file of a choice for maps side by side, ours first; what is left out is gone before."""
    told(0, 0)
    options = choice.options or PictureOptions()
    kept = kept_of(journeys, choice.redaction, decisions, options.language)
    what = comparison_pictures.compared(kept.journeys, choice.view, kept.decisions)
    ours = kept.journeys[0]
    scene = comparison_pictures.scene(what, choice.view, options, ours.language, choice.form)
    return _picture(scene, ours.title, choice, options, told)


def _picture(
    scene: Scene, title: str, choice: Choice, options: PictureOptions, told: Progress
) -> File:
    """A finished picture as the file of a choice; its steps are pages."""
    sheets = pictures.files(scene, choice.form)
    steps = len(scene.pages) + 2
    done = 1

    def page_done() -> None:
        nonlocal done
        done = min(done + 1, steps - 1)
        told(done, steps)

    told(done, steps)
    held: list[bytes] = []
    for each in sheets:
        held.append(pictures.render(each, choice.form, options, page_done))
        if len(sheets) > 1:
            page_done()
    told(steps - 1, steps)
    is_shown = choice.form in ("png", "svg") and len(held) == 1
    preview = None if is_shown else Preview(scene, options)
    if preview:
        preview.page(1)
    first = scene.pages[0]
    packed = len(held) > 1
    return File(
        _packed(held, slug(title, "map"), choice.form) if packed else held[0],
        "application/zip" if packed else pictures.media_type(choice.form),
        "zip" if packed else choice.form,
        preview,
        len(scene.pages),
        first.width,
        first.height,
        smallest_print(scene),
        scene.missing_characters,
    )


def _document(journey: Journey, choice: Choice) -> File:
    """The map in a notation, with what the notation cannot hold."""
    every = (*documents.forms(), *documents.exchange_forms())
    codec = next(codec for codec in every if codec.key == choice.form)
    return File(
        documents.write(journey, choice.form, choice.redaction),
        codec.media_type,
        codec.extensions[0].removeprefix("."),
        lost=documents.losses(journey, choice.form, choice.language, choice.redaction),
    )


def _packed(sheets: Sequence[bytes], name: str, ending: str) -> bytes:
    """Sheets as one archive of numbered files; the same sheets give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, sheet in enumerate(sheets, 1):
            digits = len(str(len(sheets)))
            archive.writestr(zipfile.ZipInfo(f"{name}-{number:0{digits}}.{ending}"), sheet)
    return packed.getvalue()
