"""What a renderer is: a file format that a scene can be written in."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from journey.errors import NotFoundError
from journey.scene.scene import Page, Scene


class Arrangement(StrEnum):
    """How a format wants a picture to be laid out; it can write any other as well."""

    SHEETS = "sheets"
    """Sheets of paper, or one of any extent."""
    SLIDES = "slides"
    """Slides of one extent, with notes."""
    DOCUMENT = "document"
    """One sheet with its handout: what it shows as words and tables."""


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What a person can choose about a file; formats pass over what does not concern them."""

    scale: float = 2.0
    """PNG: pixels per pt."""
    width: float | None = None
    """SVG: how many pixels it is wide where nothing else is said; None: its extent in pt."""
    page: int | None = None
    """Which page, counted from 0; None: all of them (PDF: page by page, else one below another)."""
    transparent: bool = False
    """SVG and PNG: without the ground of the sheet."""
    identifiers: bool = True
    """SVG: `data-id` and `class` say what each item shows."""
    embed_fonts: bool = True
    """SVG: the file brings the signs it needs; else the reader's screen must have the fonts."""
    page_done: Callable[[], None] | None = None
    """PPTX: is called after each slide, so that whoever waits knows how far it is."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """A file format; `render` writes a scene in it, the same bytes for the same scene.

    Raises RenderError where a scene cannot be drawn as asked, NotFoundError for a page
    that is not there.
    """

    key: str
    name: str
    """In English; `words(renderer.name)` says it in the reader's language."""
    media_type: str
    extension: str
    render: Callable[[Scene, RenderOptions], bytes]
    order: int = 0
    arrangement: Arrangement = Arrangement.SHEETS
    holds_pages: bool = True
    """Whether a file has pages; where it has none, a picture of several is several files."""


def pages_of(scene: Scene, options: RenderOptions) -> tuple[Page, ...]:
    """The pages that are asked for."""
    if options.page is None:
        return scene.pages
    if not 0 <= options.page < len(scene.pages):
        raise NotFoundError(
            f"There is no page {options.page + 1}", f"The picture has {len(scene.pages)} page(s)"
        )
    return (scene.pages[options.page],)
