"""Sheets: how large the paper is, and at which phases a map is cut into pages."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, inf
from typing import NamedTuple

from journey.errors import NotFoundError
from journey.layout.columns import HEAD, MARGIN, NARROWEST, Piece
from journey.layout.options import PAGES, PAPERS, READABLE, SMALLEST

MOST_ON_A_PAGE = 19
"""Columns on a page where a map is cut into A3 pages."""
_SHEETS = (("a4", 8), ("a3", 20), ("a1", 43))
"""Sheets for maps on one sheet, and the number of columns up to which each serves."""
_OVERVIEW_FROM = 4
"""A map cut into that many pages begins with an overview, if its phases have room on one."""
_READABLE = READABLE / SMALLEST
"""How small beside its design a map may be drawn whose smallest type is to be read in print."""
_MAGNIFICATIONS = (*(2 ** (step / 4) for step in range(8, -1, -1)), 0.93, _READABLE)
"""How much larger than designed a map may be drawn on a paper: 4 times down to the readable."""
_TINY = tuple(2 ** (step / 4) for step in range(-2, -5, -1))
"""The same for a map that even cut does not fit in readable type: down to half."""
_LEAST_WIDTH = PAPERS["a4"][0] - 1
"""No map is designed on a narrower sheet."""
_COMFORTABLE = 55.0
"""The width of the columns on pages and on sheets of any extent."""


class Sheets(NamedTuple):
    """The pages of a map: their extent, and what stands on each."""

    width: float
    height: float
    pages: tuple[tuple[Piece, ...], ...]
    overview: bool = False
    """Whether a page with the whole curve comes first."""
    paper: bool = False
    """Whether pages have exactly the extent of a paper; else they are as high as they must."""
    tallest: float = inf
    """The height beyond which another sheet serves better."""
    flat: bool = False
    """Whether the curve may be flatter beside its columns than designed, to stay on the sheet."""
    magnification: float = 1.0
    """How much larger than designed the pages are drawn to fill their paper."""
    whole: tuple[Piece, ...] = ()
    """The phases uncut, for the overview."""


def room(width: float, beside: float) -> float:
    """The width that columns have on a sheet, with so much kept free at the curves' ends."""
    return width - 2 * MARGIN - HEAD - beside


def candidates(whole: tuple[Piece, ...], page: str | None, beside: float = 0.0) -> Iterator[Sheets]:
    """The sheets that may serve for a map of these phases, by the choice of `PAGES`.

    The best come first; the last are taken if the map is too high for all of them.
    Raises NotFoundError for a page that is not among the choices.
    """
    page = page or "auto"
    if page not in PAGES:
        raise NotFoundError(
            "There is no sheet {page}", "Choose one of {known}", page=page, known=", ".join(PAGES)
        )
    if page in PAPERS:
        yield from _on_paper(whole, PAPERS[page], beside)
        return
    widths = [width for piece in whole for width in piece.widths]
    for name, most in _SHEETS:
        width, height = PAPERS[name]
        if len(widths) <= most and sum(widths) <= room(width, beside):
            if name == "a4":  # rather a wider sheet than one that is higher than wide
                yield Sheets(width, height, (whole,), tallest=width)
                yield Sheets(width, height, (whole,), tallest=width, flat=True)
                yield Sheets(*PAPERS["a3"], (whole,), flat=True)
            else:
                yield Sheets(width, PAPERS["a3"][1], (whole,))
            return
    if page == "fit":
        width = sum(max(width, _COMFORTABLE) for width in widths) + beside + 2 * MARGIN + HEAD
        yield Sheets(width, PAPERS["a3"][1], (whole,))
        return
    yield _cut(whole, PAPERS["a3"], MOST_ON_A_PAGE, beside)


def _on_paper(
    whole: tuple[Piece, ...], paper: tuple[float, float], beside: float
) -> Iterator[Sheets]:
    """Exactly that paper: one sheet drawn as large as it can be and be read, else pages.

    The map is designed on a smaller or larger sheet of the same shape and magnified as a whole.
    Pages that are too high leave the header to an overview, then hold fewer columns; what has
    no room even so is drawn smaller.
    """
    for by in _MAGNIFICATIONS:
        yield from _one_sheet(whole, paper, beside, by)
    for by in (by for by in _MAGNIFICATIONS if by <= 1.0):
        yield from _pages(whole, paper, beside, by)
        yield from _pages(whole, paper, beside, by, overview=True)
    for share in (1.5, 2.0, 3.0, 4.0):
        yield from _pages(whole, paper, beside, _READABLE, overview=True, share=share)
    for by in _TINY:
        yield from _one_sheet(whole, paper, beside, by)
        yield from _pages(whole, paper, beside, by, overview=True)
        yield from _pages(whole, paper, beside, by)


def _one_sheet(
    whole: tuple[Piece, ...], paper: tuple[float, float], beside: float, by: float
) -> Iterator[Sheets]:
    """That paper as one sheet, if it is wide enough for the columns so magnified."""
    width, height = paper[0] / by, paper[1] / by
    taken = sum(width for piece in whole for width in piece.widths)
    if width > _LEAST_WIDTH and taken <= room(width, beside):
        yield Sheets(
            width, height, (whole,), paper=True, tallest=height, flat=True,
            magnification=by, whole=whole,
        )  # fmt: skip


def _pages(
    whole: tuple[Piece, ...],
    paper: tuple[float, float],
    beside: float,
    by: float,
    *,
    overview: bool = False,
    share: float = 1.0,
) -> Iterator[Sheets]:
    """The map cut into pages of that paper, with a `share`-th of the columns it has room for."""
    width, height = paper[0] / by, paper[1] / by
    if width > _LEAST_WIDTH:
        most = max(1, int(room(width, beside) // (_COMFORTABLE * share)))
        cut = _cut(whole, (width, height), most, beside, overview=overview)
        yield cut._replace(paper=True, tallest=height, flat=True, magnification=by)


def _cut(
    whole: tuple[Piece, ...],
    extent: tuple[float, float],
    most: int,
    beside: float,
    *,
    overview: bool = False,
) -> Sheets:
    """Pages of that extent with at most so many columns on each, cut at phases.

    An overview that is asked for comes first however few they are.
    """
    width = room(extent[0], beside)
    parts = [part for piece in whole for part in parts_of(piece, most, width)]
    pages = tuple(_packed(parts, most, width))
    overview = overview or len(pages) >= _OVERVIEW_FROM
    overview = overview and len(whole) * NARROWEST <= width
    return Sheets(*extent, pages, overview=overview, whole=whole)


def parts_of(piece: Piece, most: int, width: float) -> Iterator[Piece]:
    """A phase as even parts, each of which fits a page."""
    parts = max(ceil(len(piece.widths) / most), ceil(sum(piece.widths) / width))
    while not all(sum(piece.widths[a:b]) <= width for a, b in _cuts(len(piece.widths), parts)):
        parts += 1
    for part, (start, end) in enumerate(_cuts(len(piece.widths), parts), 1):
        yield Piece(piece.content, piece.columns[start:end], piece.widths[start:end], part, parts)


def _cuts(count: int, parts: int) -> list[tuple[int, int]]:
    """Start and end of each part of so many columns, the parts as even as can be."""
    ends = [count * part // parts for part in range(parts + 1)]
    return list(pairwise(ends))


def _packed(parts: Sequence[Piece], most: int, width: float) -> Iterator[tuple[Piece, ...]]:
    """Parts on as few pages as hold them, filled as evenly as can be (least squares)."""
    best: list[tuple[int, int, int]] = [(0, 0, 0)]  # pages, unevenness, first part of the last page
    for end in range(1, len(parts) + 1):
        choices: list[tuple[int, int, int]] = []
        columns, taken = 0, 0.0
        for start in range(end - 1, -1, -1):
            columns += len(parts[start].widths)
            taken += sum(parts[start].widths)
            if choices and (columns > most or taken > width):
                break
            pages, uneven, _ = best[start]
            choices.append((pages + 1, uneven + (most - columns) ** 2, start))
        best.append(min(choices))
    starts: list[tuple[int, int]] = []
    end = len(parts)
    while end:
        starts.append((best[end][2], end))
        end = best[end][2]
    for start, end in reversed(starts):
        yield tuple(parts[start:end])
