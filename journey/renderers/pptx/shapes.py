"""The items of a page as shapes of a slide: one XML string, shapes of one thing grouped."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from xml.sax.saxutils import quoteattr

from journey.renderers.drawing import legal
from journey.renderers.pptx import geometry
from journey.renderers.pptx.room import Room, is_known
from journey.renderers.pptx.text import TextBox, body, boxed
from journey.scene.items import (
    Box,
    Circle,
    Item,
    Line,
    Move,
    Path,
    Pen,
    Picture,
    Rect,
    Text,
    continues,
)
from journey.scene.mirroring import is_leftward

_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TITLE = "title"
_TITLE_ROOM = 1.12
"""How much wider than its text a title's box is."""
PLOT = "plot"
"""The role of items that draw what the page's plot holds as numbers."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture that is in the file: the id of its relation, and what is cut off its sides."""

    relation: str
    cut: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, right, bottom in 100,000ths."""


@dataclass(slots=True)
class Shapes:
    """Writes items as shapes; ids count on from the tree's own, which is 1."""

    language: str
    names: Mapping[str, str]
    """What groups of items are called, by what they show."""
    embed: Callable[[Picture], Embedded]
    width: float = 960.0
    """Of the slide, in pt."""
    _id: int = 1
    _titled: bool = field(default=False)
    _room: Room = field(default_factory=lambda: Room((), 0.0))

    @property
    def has_title(self) -> bool:
        """Whether one of the texts written is the slide's title."""
        return self._titled

    def tree(self, items: Sequence[Item]) -> str:
        """All items from back to front, in an element that is to be unpacked."""
        self._room = Room(items, self.width)
        drawn = "".join(self._all(items))
        return f"<p:spTree {_NAMESPACES}>{drawn}</p:spTree>"

    def _all(self, items: Iterable[Item]) -> Iterator[str]:
        kept = (item for item in items if item.role != PLOT)
        leftward = is_leftward(self.language)
        for ref, group in groupby(kept, key=lambda item: item.ref):
            pieces = list(_pieces(group, leftward))
            if ref and len(pieces) > 1 and not any(map(_is_title, pieces)):
                yield self._group(ref, pieces)
            else:
                for piece in pieces:
                    yield self._piece(piece)[0]

    def _group(self, ref: str, pieces: Sequence["Item | TextBox"]) -> str:
        id = self._next()
        drawn = [self._piece(piece) for piece in pieces]
        box = _around([place for _, place in drawn])
        said = self.names.get(ref, "")
        name = said or pieces[0].role if isinstance(pieces[0], Rect) else said or ref
        return (
            f"<p:grpSp><p:nvGrpSpPr>{_named(id, name, said)}<p:cNvGrpSpPr/><p:nvPr/>"
            f"</p:nvGrpSpPr><p:grpSpPr>{geometry.placed_group(box)}</p:grpSpPr>"
            f"{''.join(shape for shape, _ in drawn)}</p:grpSp>"
        )

    def _next(self) -> int:
        self._id += 1
        return self._id

    def _piece(self, piece: "Item | TextBox") -> tuple[str, Box]:
        """A shape and where it lies."""
        match piece:
            case TextBox():
                return self._text(piece), piece.box
            case Rect():
                box = Box(piece.x, piece.y, max(0, piece.width), max(0, piece.height))
                outline = geometry.rounded(box, piece.radius)
                return self._shape(piece.role, box, outline, piece.fill, piece.pen), box
            case Circle(x, y, radius, fill, pen):
                box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
                return self._shape(piece.role, box, geometry.preset("ellipse"), fill, pen), box
            case Path(steps, fill, pen):
                box = geometry.bounds(steps)
                if not steps or not isinstance(steps[0], Move):
                    return "", box
                return self._shape(piece.role, box, geometry.freeform(steps, box), fill, pen), box
            case Line():
                return self._line(piece)
            case Picture():
                return self._picture(piece)
            case Text():
                raise AssertionError("texts come as boxes")

    def _shape(self, role: str, box: Box, outline: str, fill: str | None, pen: Pen | None) -> str:
        return (
            f"<p:sp><p:nvSpPr>{_named(self._next(), role)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{geometry.placed(box)}{outline}{geometry.filled(fill)}"
            f"{geometry.outlined(pen)}</p:spPr></p:sp>"
        )

    def _line(self, item: Line) -> tuple[str, Box]:
        left, right = sorted((item.x1, item.x2))
        top, bottom = sorted((item.y1, item.y2))
        rises = (item.x2 - item.x1) * (item.y2 - item.y1) < 0
        box = Box(left, top, right - left, bottom - top)
        return (
            f"<p:cxnSp><p:nvCxnSpPr>{_named(self._next(), item.role)}<p:cNvCxnSpPr/><p:nvPr/>"
            f"</p:nvCxnSpPr><p:spPr>{geometry.placed(box, flipped=rises)}"
            f"{geometry.preset('line')}{geometry.outlined(item.pen)}</p:spPr></p:cxnSp>"
        ), box

    def _text(self, text: TextBox) -> str:
        is_title = _is_title(text) and not self._titled
        self._titled = self._titled or is_title
        kind = "<p:cNvSpPr/>" if is_title else '<p:cNvSpPr txBox="1"/>'
        place = '<p:nvPr><p:ph type="title"/></p:nvPr>' if is_title else "<p:nvPr/>"
        name = text.lines[0].role.removesuffix(" next")
        box, wrap = text.box, "none"
        if is_title:  # titles are wrapped by the programs, so theirs is a wide box
            box, wrap = self._roomy(text), "square"
        return (
            f"<p:sp><p:nvSpPr>{_named(self._next(), name)}{kind}{place}</p:nvSpPr>"
            f"<p:spPr>{geometry.placed(box)}{geometry.preset('rect')}<a:noFill/></p:spPr>"
            f"{body(text, self.language, wrap, self._room.share(text))}</p:sp>"
        )

    def _roomy(self, text: TextBox) -> Box:
        """The box of a title with room for other fonts, all there is if widths are not known."""
        if not all(map(is_known, text.lines)):
            return self._room.widest(text)
        more = text.box.width * (_TITLE_ROOM - 1)
        left = text.box.x - (more if text.alignment == "r" else 0.0)
        return replace(text.box, x=left, width=text.box.width + more)

    def _picture(self, item: Picture) -> tuple[str, Box]:
        embedded = self.embed(item)
        box = Box(item.x, item.y, item.width, item.height)
        outline = geometry.preset("ellipse" if item.round else "rect")
        left, top, right, bottom = embedded.cut
        cut = f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>'
        named = _named(self._next(), item.role or "picture", item.description)
        return (
            f"<p:pic><p:nvPicPr>{named}"
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{embedded.relation}"/>{cut}'
            "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr>{geometry.placed(box)}{outline}</p:spPr></p:pic>"
        ), box


def _is_title(piece: "Item | TextBox") -> bool:
    return isinstance(piece, TextBox) and piece.lines[0].role == _TITLE


def _pieces(items: Iterable[Item], leftward: bool) -> Iterator["Item | TextBox"]:
    """Items with the lines of each text in one box."""
    lines: list[Text] = []
    for item in items:
        if isinstance(item, Text):
            if lines and not continues(lines[-1], item):
                yield from boxed(lines, leftward)
                lines = []
            if item.runs:
                lines.append(item)
            continue
        yield from boxed(lines, leftward)
        lines = []
        yield item
    yield from boxed(lines, leftward)


def _around(boxes: Sequence[Box]) -> Box:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box(left, top, right - left, bottom - top)


def _named(id: int, name: str, description: str = "") -> str:
    """The id and the name of a shape, and what it shows in words."""
    said = f" descr={_quoted(description)}" if description else ""
    return f'<p:cNvPr id="{id}" name={_quoted(name or "shape")}{said}/>'


def _quoted(text: str) -> str:
    return quoteattr(legal(text), {"\n": " ", "\t": " "})
