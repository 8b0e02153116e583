"""The journey map: content is read, sheets are chosen, pages drafted, heights shared out, drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from journey.lanes.lane import Desk
from journey.layout import content as contents
from journey.layout import ends, panel, rows
from journey.layout.columns import pieces, placed
from journey.layout.content import MapContent
from journey.layout.curves import draw
from journey.layout.description import described
from journey.layout.draft import BOTTOM, LEAST_STEP, MOST_STEP, STEPS, Draft, draft
from journey.layout.footer import source_of
from journey.layout.frame import Frame, ScoreAxis
from journey.layout.ground import HEADROOM, ROOM_FOR_PLATES, Ground
from journey.layout.header import UNDER, header, plain_header, short_header
from journey.layout.options import MapOptions
from journey.layout.phases import box_of
from journey.layout.sheets import Sheets, candidates, room
from journey.locales import Words
from journey.locales import words as words_of
from journey.model import Finding, Journey
from journey.scene.items import Box, Item
from journey.scene.scaling import magnified
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.themes import THEMES, Theme

_STEP_TO_COLUMN = 0.6
"""The least height of a step beside the width of a column, where the sheet's height is free."""
_FLAT_STEP = 46.0
"""The same where the curve may be flatter: the sheet is to stay wider than high."""
_EVEN = 80.0
"""A column's width where there is none yet."""


class MapLayout(NamedTuple):
    """A drawn map, and where things lie on its pages."""

    scene: Scene
    frames: tuple[Frame, ...]


def lay_out_map(
    journey: Journey,
    findings: Sequence[Finding] = (),
    options: MapOptions | None = None,
    theme: Theme | None = None,
    words: Words | None = None,
) -> Scene:
    """The map of a journey with its findings as highlights; the same map gives the same scene.

    Raises NotFoundError for a lane or a page that there is not.
    """
    return frame_map(journey, findings, options, theme, words).scene


def frame_map(
    journey: Journey,
    findings: Sequence[Finding] = (),
    options: MapOptions | None = None,
    theme: Theme | None = None,
    words: Words | None = None,
) -> MapLayout:
    """The map of a journey as `lay_out_map` draws it, with the frames of its pages."""
    options = options or MapOptions()
    words = words or words_of(journey.language)
    desk = Desk(typesetter(), theme or THEMES["light"], words, journey.language)
    content = contents.read(journey, findings, options.criteria)
    sheets, drafts, height = _drafted(content, desk, options)
    pages = [page_of(content, desk, sheets, each, height) for each in drafts]
    scene = Scene(
        title=journey.title,
        description=described(content, words),
        language=journey.language,
        pages=tuple(page for page, _ in pages),
        missing_characters=tuple(sorted(desk.missing)),
    )
    return MapLayout(scene, tuple(frame for _, frame in pages))


def _drafted(
    content: MapContent, desk: Desk, options: MapOptions
) -> tuple[Sheets, list[Draft], float]:
    """The first sheets on which all fits, the drafts of their pages, and the pages' height."""
    whole = pieces(content, desk)
    beside = ends.room(content, desk)
    chosen = list(candidates(whole, options.page, beside))
    for sheets in chosen:
        drafts = list(_drafts(content, desk, sheets, options, beside))
        height = _height(sheets, drafts, steady=options.steady)
        if height <= sheets.tallest or sheets is chosen[-1]:
            return sheets, drafts, height
    raise AssertionError("there is always a last choice")


def _drafts(
    content: MapContent, desk: Desk, sheets: Sheets, options: MapOptions, beside: float
) -> Iterator[Draft]:
    lanes = () if options.curve_only else rows.chosen(content.journey, options.lanes)
    count = len(sheets.pages) + sheets.overview
    full = (plain_header if options.curve_only else header)(content, desk, sheets.width)
    source = source_of(content, desk)
    if sheets.overview:
        bands = placed(sheets.whole, room(sheets.width, beside), narrow=True)
        yield draft(
            content, desk, bands, width=sheets.width, header=full, lanes=(), first=0,
            source=source, page=(1, count), overview=True,
        )  # fmt: skip
    short = short_header(content, desk, sheets.width) if sheets.overview else full
    first = 0
    for number, page in enumerate(sheets.pages, 1 + sheets.overview):
        bands = placed(page, room(sheets.width, beside))
        yield draft(
            content, desk, bands, width=sheets.width, header=short, lanes=lanes, first=first,
            source=source, page=(number, count), steady=options.steady,
        )  # fmt: skip
        first += sum(len(piece.columns) for piece in page)


def _height(sheets: Sheets, drafts: Sequence[Draft], *, steady: bool) -> float:
    """The height of the pages: all pages of a map are equally high.

    Surplus goes to the curve. A sheet that is not a paper ends where its content ends, and is
    higher where the content asks for it; the room that a `steady` one keeps is none of the curve's.
    """
    low = max(each.needed(LEAST_STEP) for each in drafts)
    if sheets.paper:
        return max(sheets.height, low)
    detailed = [each for each in drafts if each.cards]
    widths = [c.width for each in detailed for band in each.bands for c in band.columns]
    even = sum(widths) / len(widths) if widths else _EVEN
    comfortable = min(MOST_STEP, max(LEAST_STEP, _STEP_TO_COLUMN * even))
    if sheets.flat:
        comfortable = _FLAT_STEP
    most = max(each.needed(MOST_STEP) for each in detailed)
    least = max(each.needed(comfortable) for each in detailed)
    return max(low, least, min(most, sheets.height + (ROOM_FOR_PLATES if steady else 0)))


def page_of(
    content: MapContent, desk: Desk, sheets: Sheets, each: Draft, height: float
) -> tuple[Page, Frame]:
    """A drafted page at its height, drawn, and where things lie on it."""
    ground = _ground(content, desk, sheets, each, height)
    items = tuple(_items(each, ground, height))
    frame = _frame(ground, each)
    by = sheets.magnification
    if by != 1.0:
        items = tuple(magnified(item, by) for item in items)
        frame = frame.magnified(by)
    return Page(sheets.width * by, height * by, desk.theme.sheet, items), frame


def lanes_height(each: Draft) -> float:
    """The height of a drafted page that shows its cards and lanes without the curve."""
    cards = each.cards.height if each.cards else 0.0
    fixed = each.header.height + UNDER + each.footer.height + BOTTOM
    return fixed + cards + rows.height(each.rows) + 2.0


def lanes_page(content: MapContent, desk: Desk, sheets: Sheets, each: Draft, height: float) -> Page:
    """A drafted page at its height, with its cards and lanes alone."""
    right = _ground(content, desk, sheets, each, height).right
    top = each.header.height + UNDER
    lanes_top = top + (each.cards.height if each.cards else 0.0) + rows.ABOVE
    items = [
        *each.header.draw(0.0, each.header.height),
        *rows.rules(each.rows, lanes_top, right, desk),
        *(each.cards.draw(top, {}) if each.cards else ()),
        *rows.contents(each.rows, lanes_top, desk),
        *each.footer.draw(height - BOTTOM - each.footer.height, each.footer.height),
    ]
    by = sheets.magnification
    drawn = tuple(magnified(item, by) for item in items)
    return Page(sheets.width * by, height * by, desk.theme.sheet, drawn)


def _ground(content: MapContent, desk: Desk, sheets: Sheets, each: Draft, height: float) -> Ground:
    panel_top = each.header.height + UNDER + each.arrows.height
    axis_height = each.axis_height(height)
    if each.cards:
        axis_height = min(axis_height, max(STEPS * MOST_STEP, each.least_axis))
    axis = ScoreAxis(panel_top + HEADROOM, axis_height)
    ground = Ground(
        content, desk, each.bands, sheets.width, panel_top, axis, 0.0, each.first,
        each.under_axis, is_overview=each.cards is None,
    )  # fmt: skip
    bottom = ground.cards_top + (each.cards.height + rows.height(each.rows) if each.cards else -6)
    return replace(ground, bottom=bottom)


def _items(each: Draft, on: Ground, height: float) -> Iterator[Item]:
    """The items of a page from back to front."""
    desk = on.desk
    yield from each.header.draw(0.0, each.header.height)
    yield from each.arrows.draw(each.header.height + UNDER, each.arrows.height)
    drawn = draw(on)
    yield from drawn.areas
    yield from panel.ground(on)
    lanes_top = on.cards_top + (each.cards.height if each.cards else 0.0) + rows.ABOVE
    yield from rows.rules(each.rows, lanes_top, on.right, desk)
    yield from panel.ghosts(on)
    yield from drawn.lines
    yield from ends.names(on)
    yield from panel.empty(on)
    if each.cards:
        yield from each.cards.draw(on.cards_top, drawn.unplaced)
    yield from rows.contents(each.rows, lanes_top, desk)
    footer_top = height - BOTTOM - each.footer.height
    legend_top = footer_top - each.legend.height
    yield from each.legend.draw(legend_top, each.legend.height)
    yield from each.footer.draw(footer_top, each.footer.height)


def _frame(on: Ground, each: Draft) -> Frame:
    columns: dict[str, Box] = {}
    cards: dict[str, Box] = {}
    for column in on.columns:
        id = column.touchpoint.id
        columns[id] = Box(column.x, on.panel_top, column.width, on.bottom - on.panel_top)
        if each.cards:
            cards[id] = Box(column.card_left, on.cards_top, column.card_width, each.cards.height)
    top = each.header.height + UNDER
    phases = {band.content.phase.id: box_of(band, top, on.bottom - top) for band in each.bands}
    lanes: dict[str, Box] = {}
    row_top = on.cards_top + (each.cards.height if each.cards else 0.0) + rows.ABOVE
    for row in each.rows:
        lanes[row.lane.key] = Box(on.left, row_top, on.columns_end - on.left, row.height)
        row_top += row.height
    return Frame(
        on.axis, on.content.journey.drawn_scale, columns, cards, phases, lanes, on.no_score
    )
