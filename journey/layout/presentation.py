"""A map for the room: all of it, then phase by phase, in type that is read from the last row.

Each slide is 1280 × 720 px. The map is drawn as always and magnified until its smallest type has
15 px; a phase gets as many slides as that takes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from journey.lanes.lane import Block, Desk, stacked
from journey.layout import content as contents
from journey.layout import ends
from journey.layout.columns import NARROWEST, Band, Piece, pieces, placed
from journey.layout.content import MapContent
from journey.layout.description import described
from journey.layout.draft import Draft, draft
from journey.layout.figures import read_figures
from journey.layout.footer import source_of
from journey.layout.header import state_of
from journey.layout.map import page_of
from journey.layout.notes import overview_notes, phase_notes
from journey.layout.options import MapOptions
from journey.layout.presentation_words import GAP, MARGIN, QUIET, head, packed, told
from journey.layout.sheets import Sheets, parts_of, room
from journey.locales import Words
from journey.model import Finding, Journey, Touchpoint
from journey.scene.items import Item
from journey.scene.scaling import fitted
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.themes import Theme

WIDTH, HEIGHT = 1280.0, 720.0
LEAST_TYPE = 15.0
_BY = 2.25
"""How much larger than designed a phase is: its smallest type, 7 pt, has 15.75 px then."""
_WHOLE_BY = 2.0
"""The same for all phases, of which the smallest type has 7.5 pt."""
_FOOT = 40.0
"""Kept free at the foot of a slide, where the presentation says how far it has come."""
_PANEL = 420.0
"""The width of findings and quotes."""
_FIGURES = 640.0
"""The width of the four figures beside the title."""
_BESIDE = 16.0
_MOST = 7
"""Touchpoints on one slide."""
_STEP = 22.0
"""The least height of a step of the scale."""
_LINE = 21.0
_SOURCE = 50.0
"""From where the scores come from to the foot of the slide."""
_NOTHING = Block(0.0, lambda top, height: ())


@dataclass(frozen=True, slots=True)
class _Room:
    """What all slides share."""

    content: MapContent
    desk: Desk
    findings: Sequence[Finding]

    @property
    def subtitle(self) -> str:
        """Whose journey it is."""
        journey = self.content.journey
        parts = [
            journey.organisation.name if journey.organisation else "",
            state_of(journey, self.desk),
            *(persona.name for persona in journey.personas),
        ]
        return " · ".join(part for part in parts if part)


def lay_out_presentation(
    journey: Journey,
    marked: Sequence[Finding],
    findings: Sequence[Finding],
    theme: Theme,
    words: Words,
) -> Scene:
    """The slides; `marked` are the findings that the map marks, `findings` those that are told."""
    desk = Desk(typesetter(), theme, words, journey.language)
    content = contents.read(journey, marked, MapOptions().criteria)
    shared = _Room(content, desk, findings)
    whole = pieces(content, desk)
    slides = (*_overviews(shared, whole), *_phases(shared, whole))
    return Scene(
        title=journey.title,
        description=described(content, words),
        language=journey.language,
        pages=tuple(fitted(page, WIDTH, HEIGHT) for page in slides),
        missing_characters=tuple(sorted(desk.missing)),
    )


def _overviews(shared: _Room, whole: Sequence[Piece]) -> Iterator[Page]:
    """The whole curve; of a journey of very many phases, so many at a time as can be named."""
    content, desk = shared.content, shared.desk
    free = room(WIDTH / _WHOLE_BY, ends.room(content, desk))
    most = max(1, int(free / NARROWEST))
    first = 0
    for start in range(0, max(1, len(whole)), most):
        shown = tuple(whole[start : start + most])
        bands = placed(shown, free, narrow=True)
        top = head(content.journey.title, shared.subtitle, desk, WIDTH - MARGIN - _FIGURES)
        figures = _figures(shared)
        over = max(top.height, figures.height)
        source = desk.paragraph(
            source_of(content, desk), WIDTH - 4 * MARGIN, size=QUIET, leading=_LINE,
            colour=desk.theme.ink2,
        )  # fmt: skip
        drawn = _draft(shared, bands, WIDTH, over, first, overview=True)
        page = _drawn(shared, drawn, WIDTH)
        items = (
            *page.items,
            *top.draw(0.0, 0.0),
            *figures.draw(0.0, 0.0),
            *stacked((source,), MARGIN, page.height - _SOURCE, role="source"),
        )
        yield replace(
            page,
            height=page.height + max(0.0, source.height - _LINE),
            items=items,
            title=content.journey.title,
            notes=overview_notes(content, shared.findings, desk),
        )
        first += sum(len(piece.columns) for piece in shown)


def _figures(shared: _Room) -> Block:
    """The four figures in a row, beside the title."""
    desk = shared.desk
    each = _FIGURES / 4
    shown = [
        (figure, desk.paragraph(figure.name, each - 16, size=QUIET, leading=_LINE))
        for figure in read_figures(shared.content, desk, each / _WHOLE_BY)
    ]

    def draw(top: float, _height: float) -> Iterator[Item]:
        for at, (figure, name) in enumerate(shown):
            left = WIDTH - MARGIN - _FIGURES + at * each
            value = desk.line(figure.value, 32, bold=True)
            beside = desk.line(figure.beside, QUIET)
            yield value.text(
                left, top + 50, 32, figure.colour, bold=True, role="figure", ref=figure.key
            )
            yield beside.text(
                left + value.width + 8, top + 50, QUIET, desk.theme.ink2,
                role="figure", ref=f"{figure.key}-beside",
            )  # fmt: skip
            yield from stacked((name,), left, top + 58, role="figure-name", ref=figure.key)

    return Block(58 + max(name.height for _, name in shown), draw)


def _phases(shared: _Room, whole: Sequence[Piece]) -> Iterator[Page]:
    first = 0
    for piece in whole:
        for part in _parts(shared, piece):
            yield from _slides(shared, part, first)
            first += len(part.columns)


def _parts(shared: _Room, piece: Piece) -> list[Piece]:
    """A phase, or so many even parts of it that each fits a slide."""
    width = _map_width(bool(_told(shared, piece)))
    free = room(width / _BY, ends.room(shared.content, shared.desk))
    cuts = [list(parts_of(piece, n, max(free, *piece.widths))) for n in range(_MOST, 0, -1)]
    heights = [max(_needed(shared, part, width, free) for part in cut) for cut in cuts]
    fitting = (cut for cut, height in zip(cuts, heights, strict=True) if height <= HEIGHT)
    return next(fitting, cuts[heights.index(min(heights))])


def _needed(shared: _Room, part: Piece, width: float, free: float) -> float:
    """The height in px that a part of a phase needs on its slide."""
    over = _head_of(shared, part).height
    return _draft(shared, placed((part,), free), width, over, 0).needed(_STEP) * _BY


def _slides(shared: _Room, part: Piece, first: int) -> Iterator[Page]:
    """One part of a phase: its map, and beside it what is told, on as many slides as that takes."""
    content, desk = shared.content, shared.desk
    blocks = _told(shared, part)
    width = _map_width(bool(blocks))
    top = _head_of(shared, part)
    free = room(width / _BY, ends.room(content, desk))
    drawn = _draft(shared, placed((part,), free), width, top.height, first)
    map = _drawn(shared, drawn, width)
    start = top.height + _BESIDE
    notes = phase_notes(content, part, shared.findings, desk.words)
    for panel in packed(blocks, HEIGHT - _FOOT - start + GAP):
        items: list[Item] = [*map.items, *top.draw(0.0, 0.0)]
        y = start
        for block in panel:
            items.extend(block.draw(width, y))
            y += block.height
        yield Page(
            WIDTH, max(HEIGHT, map.height, y - GAP + _FOOT), desk.theme.sheet, tuple(items),
            title=part.content.phase.name, notes=notes,
        )  # fmt: skip


def _map_width(is_beside: bool) -> float:
    """The width of the map on a slide, with findings and quotes beside it or alone."""
    return WIDTH - MARGIN - _PANEL if is_beside else WIDTH


def _told(shared: _Room, part: Piece) -> list[Block]:
    """What was found and said about the touchpoints of a part; of the phase, on its first part."""
    shown = {column.touchpoint.id for column in part.columns}
    phase = part.content.phase.id
    here = [
        finding
        for finding in shared.findings
        if not shown.isdisjoint(finding.touchpoints)
        or (finding.phase == phase and not finding.touchpoints and part.part == 1)
    ]
    touchpoints: list[Touchpoint] = [column.touchpoint for column in part.columns]
    return told(here, touchpoints, shared.desk, _PANEL)


def _head_of(shared: _Room, part: Piece) -> Block:
    phase, words = part.content.phase, shared.desk.words
    counted = words("{part} of {parts}", part=part.part, parts=part.parts) if part.parts > 1 else ""
    subtitle = " · ".join(said for said in (phase.purpose or "", counted) if said)
    return head(phase.name, subtitle, shared.desk, WIDTH)


def _draft(
    shared: _Room,
    bands: tuple[Band, ...],
    width: float,
    over: float,
    first: int,
    *,
    overview: bool = False,
) -> Draft:
    """A map of that width in px, with so much kept free above it; no lanes, no legend."""
    by = _WHOLE_BY if overview else _BY
    drawn = draft(
        shared.content, shared.desk, bands, width=width / by,
        header=Block(over / by, lambda top, height: ()), lanes=(), first=first, source="",
        page=(1, 1), overview=overview,
    )  # fmt: skip
    return drawn._replace(
        legend=_NOTHING, footer=_NOTHING, arrows=drawn.arrows if overview else _NOTHING
    )


def _drawn(shared: _Room, each: Draft, width: float) -> Page:
    """A drafted map in px, as high as a slide, or as it must be; its foot is free."""
    by = _BY if each.cards else _WHOLE_BY
    height = max(HEIGHT / by, each.needed(_STEP))
    sheets = Sheets(width / by, height, (), paper=True, magnification=by)
    page, _ = page_of(shared.content, shared.desk, sheets, each, height)
    return page
