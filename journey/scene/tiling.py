"""A poster on sheets of ordinary paper: cut into tiles that overlap, with marks to cut along."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from journey.errors import RenderError
from journey.scene.items import (
    Bend,
    Box,
    Circle,
    Close,
    Item,
    Line,
    Move,
    Path,
    Pen,
    Picture,
    Rect,
    Text,
    To,
)
from journey.scene.scaling import magnified
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter

MARGIN = 24.0
"""Around a tile, where printers do not print: 8.5 mm."""
OVERLAP = 28.35
"""What two neighbouring tiles both show: 10 mm."""
MOST_TILES = 400
_MARK = 12.0
_GAP = 4.0
_WHITE, _INK = "#ffffff", "#4a5662"
_SMALL = 7.5
_LEAST = 0.86
"""How much smaller a poster may become so that no sheet shows a narrow strip only."""


class _Cut(NamedTuple):
    """How a page is cut: the sheet, and how many of them beside and below one another."""

    width: float
    height: float
    columns: int
    rows: int

    @property
    def inner(self) -> tuple[float, float]:
        """What a sheet shows of the picture, in pt."""
        return self.width - 2 * MARGIN, self.height - 2 * MARGIN


def tiled(scene: Scene, paper: tuple[float, float]) -> Scene:
    """The pages of a scene on sheets of that paper, upright or lying.

    They keep their extent, or become up to a seventh smaller where that saves a row of sheets.
    The sheets run from left to right, then down; each says which it is: B2 is the second of the
    second row. Raises RenderError where that would be too many.
    """
    cuts = [_cut(page, paper) for page in scene.pages]
    count = sum(cut.columns * cut.rows for cut in cuts)
    if count > MOST_TILES:
        raise RenderError(
            f"The poster would be {count} sheets", "Choose larger sheets or a smaller poster"
        )
    pages = tuple(
        tile
        for page, cut in zip(scene.pages, cuts, strict=True)
        for tile in _tiles(_fitting(page, cut), cut)
    )
    return replace(scene, pages=pages)


def _cut(page: Page, paper: tuple[float, float]) -> _Cut:
    """The fewest sheets, lying where both need as many."""
    long, short = max(paper), min(paper)
    cuts = [
        _Cut(
            width,
            height,
            _needed(page.width * _LEAST, width - 2 * MARGIN),
            _needed(page.height * _LEAST, height - 2 * MARGIN),
        )
        for width, height in ((long, short), (short, long))
    ]
    return min(cuts, key=lambda cut: cut.columns * cut.rows)


def _needed(extent: float, inner: float) -> int:
    return max(1, ceil((extent - OVERLAP) / (inner - OVERLAP) - 1e-9))


def _fitting(page: Page, cut: _Cut) -> Page:
    """The page as large as its sheets hold it, never larger than it is."""
    width, height = cut.inner
    across = OVERLAP + cut.columns * (width - OVERLAP)
    down = OVERLAP + cut.rows * (height - OVERLAP)
    by = min(1.0, across / page.width, down / page.height)
    if by == 1.0:
        return page
    items = tuple(magnified(item, by) for item in page.items)
    return replace(page, width=page.width * by, height=page.height * by, items=items)


def _tiles(page: Page, cut: _Cut) -> Iterator[Page]:
    boxes = [(item, _box(item)) for item in page.items]
    width, height = cut.inner
    for row in range(cut.rows):
        for column in range(cut.columns):
            shown = Box(column * (width - OVERLAP), row * (height - OVERLAP), width, height)
            items = tuple(_items(page, boxes, shown, cut, row, column))
            yield Page(cut.width, cut.height, _WHITE, items, page.title, page.notes)


def _items(
    page: Page,
    boxes: list[tuple[Item, Box]],
    shown: Box,
    cut: _Cut,
    row: int,
    column: int,
) -> Iterator[Item]:
    right, down = MARGIN - shown.x, MARGIN - shown.y
    ground = Rect(0.0, 0.0, page.width, page.height, fill=page.background, role="ground")
    yield magnified(ground, 1.0, right, down)
    for item, box in boxes:
        if box.meets(shown):
            yield magnified(item, 1.0, right, down)
    yield from _frame(cut)
    yield from _marks(cut)
    name = f"{chr(ord('A') + row % 26)}{column + 1}"
    line = typesetter().line(f"{name} · {cut.columns} × {cut.rows}", _SMALL)
    yield line.text(
        cut.width / 2, cut.height - MARGIN / 2 + 2, _SMALL, _INK, "middle", role="tile-name"
    )


def _frame(cut: _Cut) -> Iterator[Item]:
    """The margins, white again where the picture runs over them."""
    width, height = cut.width, cut.height
    for box in (
        Box(0, 0, width, MARGIN),
        Box(0, height - MARGIN, width, MARGIN),
        Box(0, 0, MARGIN, height),
        Box(width - MARGIN, 0, MARGIN, height),
    ):
        yield Rect(box.x, box.y, box.width, box.height, fill=_WHITE, role="tile-margin")


def _marks(cut: _Cut) -> Iterator[Item]:
    """Marks at the corners along which a sheet is cut; the overlap lies inside them."""
    pen = Pen(_INK, 0.5)
    for x, out in ((MARGIN, -1), (cut.width - MARGIN, 1)):
        for y, off in ((MARGIN, -1), (cut.height - MARGIN, 1)):
            from_x, from_y = x + out * _GAP, y + off * _GAP
            yield Line(from_x, y, from_x + out * _MARK, y, pen, role="cut-mark")
            yield Line(x, from_y, x, from_y + off * _MARK, pen, role="cut-mark")


def _box(item: Item) -> Box:
    """The room that an item takes, rather a little more."""
    match item:
        case Rect(x, y, width, height) | Picture(x, y, width, height):
            return _grown(Box(x, y, width, height), item.pen if isinstance(item, Rect) else None)
        case Line(x1, y1, x2, y2, pen):
            return _grown(Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)), pen)
        case Circle(x, y, radius, _, pen):
            return _grown(Box(x - radius, y - radius, 2 * radius, 2 * radius), pen)
        case Text(x, y):
            return Box(x - 1, y - 1.2 * item.size, item.width + 2, 1.6 * item.size)
        case Path(steps, _, pen):
            points = [point for step in steps for point in _points(step)]
            if not points:
                return Box(0.0, 0.0, 0.0, 0.0)
            xs, ys = [x for x, _ in points], [y for _, y in points]
            return _grown(Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)), pen)


def _points(step: Move | To | Bend | Close) -> tuple[tuple[float, float], ...]:
    match step:
        case Move(x, y) | To(x, y):
            return ((x, y),)
        case Bend(x1, y1, x2, y2, x, y):
            return (x1, y1), (x2, y2), (x, y)
        case Close():
            return ()


def _grown(box: Box, pen: Pen | None) -> Box:
    by = pen.width if pen else 0.1
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)
