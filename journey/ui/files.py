"""What is taken along from a map: the file that was chosen, made once."""

from dataclasses import dataclass

from journey.model import Journey
from journey.services import documents, pictures
from journey.services.pictures import PictureOptions


@dataclass(frozen=True, slots=True)
class Choice:
    """What the file shall be: its form and, for a picture, what it shows and how."""

    form: str
    view: str = "map"
    options: PictureOptions | None = None

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture, not a document."""
        return self.options is not None


@dataclass(frozen=True, slots=True)
class File:
    """A file that was made, and what is to be said of it."""

    contents: bytes
    media_type: str
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


def make(journey: Journey, choice: Choice) -> File:
    """The file of a choice. Raises RenderError where it cannot be made."""
    if choice.options is None:
        media_type = next(c.media_type for c in documents.forms() if c.key == choice.form)
        return File(documents.write(journey, choice.form), media_type)
    scene = pictures.scene(journey, choice.view, choice.options, choice.form)
    contents = pictures.render(scene, choice.form, choice.options)
    shown_as_png = choice.form in ("pdf", "pptx", "html")
    preview = pictures.render(scene, "png", choice.options) if shown_as_png else None
    first = scene.pages[0]
    return File(
        contents,
        pictures.media_type(choice.form),
        preview,
        len(scene.pages),
        first.width,
        first.height,
        pictures.smallest_print(scene),
        scene.missing_characters,
    )
