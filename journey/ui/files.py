"""What is taken along from a map: the file that was chosen, made once."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field

from journey.model import Journey
from journey.redaction import Redaction
from journey.services import documents, pictures
from journey.services.pictures import PictureOptions
from journey.text import slug


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


@dataclass(frozen=True, slots=True)
class File:
    """A file that was made, and what is to be said of it."""

    contents: bytes
    media_type: str
    ending: str
    """Of its name, without the dot."""
    preview: bytes | None = None
    """A picture of it as PNG, where the browser cannot show the file itself inside the page."""
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


def make(journey: Journey, choice: Choice) -> File:
    """The file of a choice. Raises RenderError where it cannot be made."""
    if choice.options is None:
        return _document(journey, choice)
    scene = pictures.scene(journey, choice.view, choice.options, choice.form)
    held = [
        pictures.render(each, choice.form, choice.options)
        for each in pictures.files(scene, choice.form)
    ]
    is_shown = choice.form in ("png", "svg") and len(held) == 1
    preview = None if is_shown else pictures.render(scene, "png", choice.options)
    first = scene.pages[0]
    packed = len(held) > 1
    return File(
        _packed(held, slug(journey.title, "map"), choice.form) if packed else held[0],
        "application/zip" if packed else pictures.media_type(choice.form),
        "zip" if packed else choice.form,
        preview,
        len(scene.pages),
        first.width,
        first.height,
        pictures.smallest_print(scene),
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
