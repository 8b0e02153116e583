"""The package of a deck: slides, notes, charts, fonts; the same bytes each time."""

import io
from collections.abc import Callable
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATIONS

from journey.errors import RenderError
from journey.renderers.drawing import legal
from journey.renderers.pptx import plot
from journey.renderers.pptx.archive import settled
from journey.renderers.pptx.geometry import emu
from journey.renderers.pptx.shapes import Embedded, Shapes
from journey.renderers.renderer import RenderOptions, pages_of
from journey.scene.items import Picture
from journey.scene.scaling import moved
from journey.scene.scene import Page, Scene

FONT = "Arial"
"""What every office has, or something as wide."""
_TEMPLATE_FONT = b'typeface="Calibri"'
_LEAST, _MOST = 72.0, 4032.0
"""The extent that a slide can have: 1 to 56 inches."""
_TITLE_ONLY, _BLANK = 5, 6
"""Layouts of the template."""
_LONGEST_PROPERTY = 255


def write_deck(scene: Scene, options: RenderOptions) -> bytes:
    """A scene as a deck with one slide a page."""
    pages = pages_of(scene, options)
    deck: Any = Presentation()
    extent = _set_extent(deck, pages)
    _set_properties(deck, scene)
    _set_font(deck)
    for page in pages:
        _add_slide(deck, scene, page, extent)
        if options.page_done:
            options.page_done()
    written = io.BytesIO()
    deck.save(written)
    return settled(written.getvalue())


def _set_extent(deck: Any, pages: tuple[Page, ...]) -> tuple[float, float]:
    """Make slides as large as the largest page; the template's own places grow with them."""
    width = max((page.width for page in pages), default=960.0)
    height = max((page.height for page in pages), default=540.0)
    by = min(1.0, _MOST / max(width, height))
    width, height = max(_LEAST, width * by), max(_LEAST, height * by)
    wider = emu(width) / deck.slide_width
    higher = emu(height) / deck.slide_height
    deck.slide_width, deck.slide_height = emu(width), emu(height)
    # The template says that it is 4:3 on screen, whatever its extent.
    deck.element.sldSz.attrib.pop("type", None)
    for sheet in (deck.slide_master, *deck.slide_layouts):
        for shape in sheet.placeholders:
            if shape.element.spPr.xfrm is not None:
                shape.left, shape.width = round(shape.left * wider), round(shape.width * wider)
                shape.top, shape.height = round(shape.top * higher), round(shape.height * higher)
    return width, height


def _set_properties(deck: Any, scene: Scene) -> None:
    properties = deck.core_properties
    element = properties._element
    for child in list(element):
        element.remove(child)
    properties.title = legal(scene.title)[:_LONGEST_PROPERTY]
    properties.subject = legal(scene.description)[:_LONGEST_PROPERTY]
    properties.language = legal(scene.language)[:_LONGEST_PROPERTY]
    package = deck.part.package
    for id, relation in list(package._rels.items()):
        if relation.reltype == RELATIONS.THUMBNAIL:
            package._rels.pop(id)


def _set_font(deck: Any) -> None:
    """Make all text of the template, and with it ours, be in the one font."""
    theme = deck.slide_master.part.part_related_by(RELATIONS.THEME)
    theme._blob = theme.blob.replace(_TEMPLATE_FONT, f'typeface="{FONT}"'.encode())


def _add_slide(deck: Any, scene: Scene, page: Page, extent: tuple[float, float]) -> None:
    items = moved(page, *extent)
    has_title = any(item.role == "title" for item in items)
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY if has_title else _BLANK])
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = plot.rgb(page.background)
    names = (
        {subject.ref: subject.name for subject in scene.handout.subjects} if scene.handout else {}
    )
    shapes = Shapes(scene.language, names, _embedding(slide), extent[0])
    tree = slide.shapes._spTree
    for shape in list(slide.placeholders):
        tree.remove(shape.element)
    tree.nvGrpSpPr.cNvPr.set("descr", legal(page.title or scene.title))
    parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
    drawn = etree.fromstring(shapes.tree(items).encode(), parser)
    tree.extend(list(drawn))
    if page.plot:
        plot.add(slide, page.plot, extent[0] / page.width)
    notes = page.notes or scene.description
    if notes:
        slide.notes_slide.notes_text_frame.text = legal(notes)


def _embedding(slide: Any) -> Callable[[Picture], Embedded]:
    """What puts pictures into the file of a slide."""

    def embed(item: Picture) -> Embedded:
        content, extent = _readable(item)
        _, relation = slide.part.get_or_add_image_part(io.BytesIO(content))
        return Embedded(relation, _cut(extent, (item.width, item.height)))

    return embed


def _readable(item: Picture) -> tuple[bytes, tuple[int, int]]:
    """A picture in a format that slides can hold, and its extent in pixels."""
    from PIL import Image, UnidentifiedImageError

    if item.media_type not in {"image/png", "image/jpeg", "image/webp"}:
        raise RenderError(
            f"A picture of the kind {item.media_type} cannot be drawn", "Use PNG, JPEG or WebP"
        )
    try:
        with Image.open(io.BytesIO(item.data), formats=("PNG", "JPEG", "WEBP")) as image:
            image.load()
            extent = image.size
            if image.format in {"PNG", "JPEG"}:
                return item.data, extent
            written = io.BytesIO()
            image.save(written, "PNG")
            return written.getvalue(), extent
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as fault:
        raise RenderError("A picture cannot be read", "Use PNG, JPEG or WebP") from fault


def _cut(extent: tuple[int, int], shown: tuple[float, float]) -> tuple[int, int, int, int]:
    """What is cut off the sides of a picture so that it fills its place, in 100,000ths."""
    wide = extent[0] / extent[1] / (shown[0] / shown[1])
    if wide > 1:
        side = round((1 - 1 / wide) / 2 * 100_000)
        return side, 0, side, 0
    side = round((1 - wide) / 2 * 100_000)
    return 0, side, 0, side
