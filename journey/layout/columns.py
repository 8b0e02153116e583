"""The columns of a sheet: how wide each is, and where it stands in its phase."""

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from journey.lanes.lane import CARD_GAP, TEXT_END, TEXT_INSET, Column, Desk
from journey.layout.content import MapContent, PhaseContent

MARGIN = 30.0
"""Left and right of everything."""
HEAD = 84.0
"""The width of the heads of the lanes."""
LEAST = 52.0
MOST = 128.0
"""The most width that a column is given for a long word; columns with room fill the sheet."""
WHOLE = 49.0
"""Words no wider than this stay whole: the column grows for them before a hyphen is looked for."""
NARROWEST = 50.0
"""The least width of a phase on an overview."""
EMPTY = 96.0
"""The width of a phase that has no touchpoints yet."""

NAME_SIZES = (12.0, 11.0, 10.0, 9.0, 8.2, 7.5)
"""Of the names of phases: a smaller one comes before a hyphen."""
_AROUND_NAME = 22.6
"""What the arrow of a phase takes beside its name."""
_TIP = 12.0
"""What the tip of the last arrow takes more."""
_CARD_SIZE = 7.5


class Piece(NamedTuple):
    """A phase, or an even part of one that is too long for a page."""

    content: PhaseContent
    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    """The least width of each column; a phase without touchpoints has one, which is empty."""
    part: int = 1
    parts: int = 1
    name_width: float = 0.0
    """The width at which no word of the phase's name is broken in its least size."""


class Band(NamedTuple):
    """A piece placed on a page, with its columns from left to right."""

    piece: Piece
    x: float
    width: float
    columns: tuple[Column, ...]

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def content(self) -> PhaseContent:
        """What its phase shows."""
        return self.piece.content


def pieces(content: MapContent, desk: Desk) -> tuple[Piece, ...]:
    """The phases of a map, whole, with the least widths of their columns."""
    return tuple(
        Piece(
            phase,
            phase.columns,
            tuple(_least_width(column, desk) for column in phase.columns) or (EMPTY,),
            name_width=_name_width(phase, desk) + (_TIP if phase is content.phases[-1] else 0.0),
        )
        for phase in content.phases
    )


def _least_width(column: Column, desk: Desk) -> float:
    """The width that a column needs so that no part of its name is broken anywhere."""
    around = CARD_GAP + TEXT_INSET + TEXT_END
    longest = desk.typesetter.longest_part(
        column.touchpoint.name, _CARD_SIZE, language=desk.language, enough=WHOLE
    )
    return min(MOST, max(LEAST, longest + around + 0.01))


def _name_width(phase: PhaseContent, desk: Desk) -> float:
    longest = desk.typesetter.longest_part(phase.phase.name, NAME_SIZES[-1], bold=True, enough=inf)
    return max(NARROWEST, longest + _AROUND_NAME)


def placed(parts: Sequence[Piece], room: float, *, narrow: bool = False) -> tuple[Band, ...]:
    """Phases side by side in a width; columns share it evenly unless one needs more.

    Together they fill it, however few they are. `narrow` columns are as narrow as they must to
    stand in the width, for an overview.
    """
    widths = _narrowed(parts, room) if narrow else [piece.widths for piece in parts]
    even = _even([width for each in widths for width in each], room)
    x = MARGIN + HEAD
    bands: list[Band] = []
    for piece, each in zip(parts, widths, strict=True):
        start = x
        columns: list[Column] = []
        for at, width in enumerate(each):
            taken = max(width, even)
            if piece.columns:
                columns.append(piece.columns[at]._replace(x=x, width=taken))
            x += taken
        bands.append(Band(piece, start, x - start, tuple(columns)))
    return tuple(bands)


def _narrowed(parts: Sequence[Piece], room: float) -> list[tuple[float, ...]]:
    """The least widths of columns on an overview: no phase is narrower than its name needs.

    Where that is more than there is, the longest names are broken.
    """
    most = _most([piece.name_width for piece in parts], room)
    least = [min(piece.name_width, most) for piece in parts]
    short = {at for at, piece in enumerate(parts) if not piece.widths}
    while True:
        count = sum(len(piece.widths) for at, piece in enumerate(parts) if at not in short)
        even = (room - sum(least[at] for at in short)) / max(1, count)
        more = {at for at, piece in enumerate(parts) if len(piece.widths) * even < least[at]}
        if more <= short:
            break
        short |= more
    return [
        (least[at] / len(piece.widths) if at in short else 0.0,) * len(piece.widths)
        for at, piece in enumerate(parts)
    ]


def _most(wanted: Sequence[float], room: float) -> float:
    """The width above which nobody gets what is wanted, so that all together fit."""
    rest = room
    for at, width in enumerate(sorted(wanted)):
        share = rest / (len(wanted) - at)
        if width > share:
            return share
        rest -= width
    return inf


def _even(needed: Sequence[float], room: float) -> float:
    """The width that all columns get which do not need more: as much as there is room for."""
    rest = room
    count = len(needed)
    for width in sorted(needed, reverse=True):
        even = rest / count
        if width <= even:
            return even
        rest -= width
        count -= 1
    return 0.0
