"""The doors of the graph view: the start, the gates between phases, the target, and their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journey.lanes.lane import Desk, Paragraph, height_of, stacked
from journey.layout.columns import MARGIN, Piece
from journey.layout.route_content import RouteContent
from journey.scene.icons import icon
from journey.scene.items import Circle, Item, Move, Path, Pen, Rect, To
from journey.themes import Theme

GATE_WIDTH, GATE_HEIGHT = 13.0, 30.0
START_RADIUS = 6.0
TARGET_RADIUS = 8.0
_SIZE = 8.5
_LEADING = 10.5
_TARGET_WIDTH = 72.0
_NEIGHBOUR_WIDTH = 58.0
_AWAY = 6.0
"""From a door to what is written at it."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The first and the last door of a page, with what is written at them."""

    opens: bool
    """Whether the first door is the start of the journey."""
    closes: bool
    """Whether the last door is the target."""
    first: tuple[Paragraph, ...]
    """Under the first door."""
    last: tuple[Paragraph, ...]
    """Over the target, or under the last gate."""

    @property
    def above(self) -> float:
        """How far what is written reaches up from the middle of the doors."""
        written = height_of(self.last) + TARGET_RADIUS if self.closes else GATE_HEIGHT / 2
        return written + 2 * _AWAY

    @property
    def below(self) -> float:
        """How far what is written reaches down from the middle of the doors."""
        written = height_of(self.first)
        if not self.closes:
            written = max(written, height_of(self.last))
        return written + GATE_HEIGHT / 2 + 2 * _AWAY


def ends_of(content: RouteContent, pages: Sequence[Sequence[Piece]], at: int, desk: Desk) -> Ends:
    """The ends of a page: start and target, or from which phase and to which the ways go on."""
    words = desk.words
    opens, closes = at == 0, at == len(pages) - 1
    first: tuple[Paragraph, ...] = (_words(words("start"), 40.0, desk),)
    if not opens:
        said = words("from {phase}", phase=_piece_name(pages[at - 1][-1], desk))
        first = (_words(said, _NEIGHBOUR_WIDTH, desk),)
    if not closes:
        said = words("to {phase}", phase=_piece_name(pages[at + 1][0], desk))
        last: tuple[Paragraph, ...] = (_words(said, _NEIGHBOUR_WIDTH, desk),)
    else:
        reached = desk.paragraph(
            words("target reached"), _TARGET_WIDTH, size=_SIZE, leading=_LEADING, bold=True
        )
        action = content.map.journey.target_action
        last = (reached, _words(action, _TARGET_WIDTH, desk)) if action else (reached,)
    return Ends(opens, closes, first, last)


def _words(said: str, width: float, desk: Desk) -> Paragraph:
    return desk.paragraph(said, width, size=_SIZE, leading=_LEADING, colour=desk.theme.ink2)


def _piece_name(piece: Piece, desk: Desk) -> str:
    name = piece.content.phase.name
    if piece.parts == 1:
        return name
    return desk.words("{phase}, {part} of {parts}", phase=name, part=piece.part, parts=piece.parts)


def doors(
    ends: Ends, places: Sequence[tuple[float, str]], axis: float, desk: Desk
) -> Iterator[Item]:
    """All doors of a page by their x and the phase that they lead to, over the lines there."""
    if not places:
        return
    theme = desk.theme
    first, last = places[0][0], places[-1][0]
    for x, ref in places[0 if not ends.opens else 1 : None if not ends.closes else -1]:
        yield from gate(x, axis, theme, ref)
    under = axis + GATE_HEIGHT / 2 + _AWAY
    if ends.opens:
        pen = Pen(theme.ink, 2.0)
        yield Circle(first, axis, START_RADIUS, fill=theme.sheet, pen=pen, role="start")
        under = axis + START_RADIUS + _AWAY
    yield from stacked(ends.first, MARGIN, under, role="door")
    right = last + (TARGET_RADIUS if ends.closes else GATE_WIDTH / 2)
    if ends.closes:
        yield Circle(last, axis, TARGET_RADIUS, fill=theme.ink, role="target")
        pen = Pen(theme.sheet, 1.1)
        yield icon("flag", last - 4.2, axis - 4.4, 8.8, pen, role="target-sign")
        under = axis - TARGET_RADIUS - _AWAY - height_of(ends.last)
    else:
        under = axis + GATE_HEIGHT / 2 + _AWAY
    yield from stacked(ends.last, right, under, role="door", anchor="end")


def gate(x: float, y: float, theme: Theme, ref: str = "", *, small: bool = False) -> Iterator[Item]:
    """The capsule between two phases; a small one for the legend."""
    width, height = (11.0, 16.0) if small else (GATE_WIDTH, GATE_HEIGHT)
    yield Rect(
        x - width / 2, y - height / 2, width, height, radius=width / 2, fill=theme.sheet,
        pen=Pen(theme.ink, 1.4), role="gate", ref=ref,
    )  # fmt: skip
    reach = 3.0 if small else 4.5
    steps = (
        Move(x - reach * 0.45, y - reach),
        To(x + reach * 0.5, y),
        To(x - reach * 0.45, y + reach),
    )
    yield Path(steps, pen=Pen(theme.ink, 1.6, round_caps=True), role="gate-sign", ref=ref)
