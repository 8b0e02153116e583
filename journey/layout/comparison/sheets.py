"""The sheets of a comparison: single views as large as they are, the poster on paper."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from journey.comparing import Changes, Comparison
from journey.errors import NotFoundError
from journey.lanes.lane import Block, Desk
from journey.layout.columns import HEAD, MARGIN
from journey.layout.comparison.arrows import arrows
from journey.layout.comparison.columns import bands, needed
from journey.layout.comparison.content import Content
from journey.layout.comparison.description import described
from journey.layout.comparison.differences import differences
from journey.layout.comparison.furniture import footer, header, heading, legend
from journey.layout.comparison.gaps import ahead, gaps
from journey.layout.comparison.matrix import least_width, matrix
from journey.layout.comparison.outcome import outcome
from journey.layout.comparison.panel import end_room, least_axis, panel
from journey.layout.comparison.summary import summary
from journey.locales import Words
from journey.scene.items import Item, Line
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.themes import Theme

_PAPERS = ((1190.55, 841.89), (1683.78, 1190.55), (2383.94, 1683.78), (3370.39, 2383.94))
"""A3 to A0, landscape, in pt."""
_STEPS = 4
_LEAST_STEP, _STEP, _MOST_STEP = 32.0, 62.0, 92.0
_SCREEN_STEP, _SCREEN_PHASE = 54.0, 88.0
_BOTTOM = 22.0
_UNDER_PANEL = 11.0
_GAPS_WIDTH = 330.0
_BESIDE = 24.0
"""On either side of the rule between two sections."""


class _Part(NamedTuple):
    """A block with the room above it."""

    gap: float
    block: Block


def lay_out_comparison(
    compared: Comparison | Changes, view: str, theme: Theme, words: Words, language: str
) -> Scene:
    """A comparison as one page; `view` is one of VIEWS, `language` that of our map.

    What changed can be drawn as `changes` alone, a comparison as everything else. Raises
    NotFoundError for a view that there is not.
    """
    desk = Desk(typesetter(), theme, words, language)
    if isinstance(compared, Changes):
        content, draw = Content(compared.comparison, desk, compared.every), _changes
    else:
        content = Content(compared, desk)
        if view not in _DRAWN:
            raise NotFoundError(
                "There is no view {key}", "Choose one of {known}", key=view,
                known=", ".join(VIEWS),
            )  # fmt: skip
        draw = _DRAWN[view]
    width, height, items = draw(content)
    return Scene(
        title=content.comparison.maps[0].title,
        description=described(content),
        language=language,
        pages=(Page(width, height, theme.sheet, tuple(items)),),
        missing_characters=tuple(sorted(desk.missing)),
    )


def lay_out_on_screen(
    comparison: Comparison, view: str, theme: Theme, words: Words, language: str, width: float
) -> Scene:
    """One of ON_SCREEN as wide as a screen has room, without header and footer.

    `curves` with the names of many touchpoints under them are wider and gone through.
    """
    desk = Desk(typesetter(), theme, words, language)
    content = Content(comparison, desk)
    if view == "curves":
        width = max(width, _curves_width(content))
    items: list[Item] = []
    top = 4.0
    for block in _blocks(content, view, width):
        items += block.draw(top, block.height)
        top += block.height + 6
    page = Page(width, top, theme.sheet, tuple(items))
    title = content.comparison.maps[0].title
    return Scene(title, described(content), language, (page,))


def _blocks(content: Content, view: str, width: float) -> Sequence[Block]:
    """What stands on the screen: differences, or curves with or without names under them."""
    if view == "differences":
        return differences(content, width), legend(content, width, view)
    named = view == "curves"
    stages = bands(content, _room(content, width), *(() if named else (_SCREEN_PHASE,)))
    axis = max(_STEPS * _SCREEN_STEP, least_axis(content))
    return arrows(content, stages, brief=not named), panel(content, stages, axis, named=named)


_Sheet = tuple[float, float, Sequence[Item]]


def _curves_width(content: Content) -> float:
    """The least width of a sheet with curves."""
    return 2 * MARGIN + HEAD + needed(content) + end_room(content)


def _room(content: Content, width: float) -> float:
    """What columns have on a sheet of a width."""
    return width - 2 * MARGIN - HEAD - end_room(content)


def _curves_parts(content: Content, width: float, step: float) -> list[_Part]:
    stages = bands(content, _room(content, width))
    axis = max(_STEPS * step, least_axis(content))
    return [_Part(0.0, arrows(content, stages)), _Part(6.0, panel(content, stages, axis))]


def _fitting(least: float) -> float:
    """The width of the narrowest paper that holds a width; beyond A0 the width itself."""
    return next((width for width, _ in _PAPERS if width >= least), least)


def _free(content: Content, width: float, kind: str, parts: Sequence[_Part]) -> _Sheet:
    """A sheet as high as its parts need it."""
    around = [_Part(0.0, header(content, width)), *parts]
    around.append(_Part(12.0, legend(content, width, kind)))
    around.append(_Part(2.0, footer(content, width)))
    items: list[Item] = []
    top = 0.0
    for part in around:
        top += part.gap
        items += part.block.draw(top, part.block.height)
        top += part.block.height
    return width, top + _BOTTOM, items


def _curves(content: Content) -> _Sheet:
    width = _fitting(_curves_width(content))
    return _free(content, width, "curves", _curves_parts(content, width, _MOST_STEP))


def _matrix(content: Content) -> _Sheet:
    width = _fitting(2 * MARGIN + least_width(content))
    inner = width - 2 * MARGIN
    words = content.desk.words
    title = heading(content, MARGIN, inner, words("Who has what"), _matrix_hint(content))
    table = matrix(content, MARGIN, inner)
    counted = summary(content, MARGIN, inner)
    return _free(content, width, "matrix", [_Part(6, title), _Part(6, table), _Part(14, counted)])


def _matrix_hint(content: Content) -> str:
    return content.desk.words.plural(
        "{count} touchpoint compared; the number is the satisfaction there",
        "{count} touchpoints compared; the number is the satisfaction there",
        len(content.comparison.rows),
    )


def _differences(content: Content) -> _Sheet:
    width = _PAPERS[0][0]
    words = content.desk.words
    title = words("Difference to ours")
    hint = words("ours minus theirs, in steps of our scale; what only one side scored is left out")
    inner = width - 2 * MARGIN
    parts = [
        _Part(6, heading(content, MARGIN, inner, title, hint)),
        _Part(8, differences(content, width)),
    ]
    return _free(content, width, "differences", parts)


def _changes(content: Content) -> _Sheet:
    width = _fitting(_curves_width(content))
    inner = width - 2 * MARGIN
    words = content.desk.words
    hint = words("the measures are those at the touchpoint and may explain the change")
    parts = [
        *_curves_parts(content, width, _STEP),
        _Part(_UNDER_PANEL, heading(content, MARGIN, inner, words("What changed"), hint)),
        _Part(6, outcome(content, MARGIN, inner)),
    ]
    return _free(content, width, "changes", parts)


class _Lower(NamedTuple):
    """The lower half of the poster: the matrix, the list of what to look at first beside it."""

    left: Sequence[_Part]
    right: Sequence[_Part]
    rule: float

    @property
    def height(self) -> float:
        """The higher of both sides."""
        return max(sum(p.gap + p.block.height for p in side) for side in (self.left, self.right))

    def draw(self, top: float) -> Iterator[Item]:
        """Both sides from a top edge, with a rule between them."""
        for side in (self.left, self.right):
            y = top
            for part in side:
                y += part.gap
                yield from part.block.draw(y, part.block.height)
                y += part.block.height


def _lower(content: Content, width: float) -> _Lower:
    words = content.desk.words
    right = max(_GAPS_WIDTH, min(460.0, width * 0.28))
    left = width - 2 * MARGIN - right - 2 * _BESIDE
    x = width - MARGIN - right
    table = matrix(content, MARGIN, left)
    counted = summary(content, MARGIN, left)
    title = heading(content, MARGIN, left, words("Who has what"), _matrix_hint(content))
    listed = heading(content, x, right, words("Top gaps"), words("to the best of the others"))
    return _Lower(
        (_Part(0, title), _Part(4, table), _Part(12, counted)),
        (_Part(0, listed), _Part(4, gaps(content, x, right)), _Part(12, ahead(content, x, right))),
        x - _BESIDE,
    )


def _poster(content: Content) -> _Sheet:
    least = max(
        _curves_width(content), 2 * MARGIN + least_width(content) + _GAPS_WIDTH + 2 * _BESIDE
    )
    papers = [paper for paper in _PAPERS if paper[0] >= least] or [(least, 0.0)]
    for width, height in papers:
        step, total = _fitted(content, width, height)
        if total <= height or (width, height) == papers[-1]:
            return width, max(total, height), _poster_items(content, width, step, height)
    raise AssertionError("there is always a last sheet")


def _fixed(content: Content, width: float) -> float:
    """The height of a poster without the curves' axis."""
    upper = _curves_parts(content, width, 0.0)
    axis = least_axis(content)
    parts = sum(part.gap + part.block.height for part in upper) - axis
    around = header(content, width).height + legend(content, width, "poster").height
    around += footer(content, width).height + _BOTTOM
    return parts + around + 2 * _UNDER_PANEL + _lower(content, width).height + 14


def _fitted(content: Content, width: float, height: float) -> tuple[float, float]:
    """The height of a step of the scale that fills the sheet, and the height of all then."""
    fixed = _fixed(content, width)
    step = max(_LEAST_STEP, min(_MOST_STEP, (height - fixed) / _STEPS))
    axis = max(_STEPS * step, least_axis(content))
    return step, fixed + axis


def _poster_items(content: Content, width: float, step: float, height: float) -> list[Item]:
    items: list[Item] = []
    top = 0.0
    for part in (_Part(0.0, header(content, width)), *_curves_parts(content, width, step)):
        top += part.gap
        items += part.block.draw(top, part.block.height)
        top += part.block.height
    top += _UNDER_PANEL
    items.append(Line(MARGIN, top, width - MARGIN, top, content.desk.rule(), role="rule"))
    top += _UNDER_PANEL
    lower = _lower(content, width)
    items += lower.draw(top)
    end = top + lower.height
    items.append(Line(lower.rule, top, lower.rule, end, content.desk.rule(), role="rule"))
    signs, under = legend(content, width, "poster"), footer(content, width)
    bottom = max(height, end + 14 + signs.height + under.height + _BOTTOM)
    footer_top = bottom - _BOTTOM - under.height
    items += signs.draw(footer_top - signs.height, signs.height)
    items += under.draw(footer_top, under.height)
    return items


_DRAWN: dict[str, Callable[[Content], _Sheet]] = {
    "poster": _poster,
    "curves": _curves,
    "matrix": _matrix,
    "differences": _differences,
}
VIEWS = (*_DRAWN, "changes")
"""What a comparison can be drawn as; `changes` takes two versions of a journey."""
ON_SCREEN = ("chart", "curves", "differences")
"""What a screen shows by itself, where the page says the rest."""
