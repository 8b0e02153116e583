"""A map as slides: all of it, each phase with its lanes, the numbers, findings, measures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from journey.lanes.lane import Block, Desk
from journey.layout import content as contents
from journey.layout import ends, rows
from journey.layout.columns import Piece, pieces, placed
from journey.layout.content import MapContent
from journey.layout.description import described
from journey.layout.draft import Draft, draft
from journey.layout.footer import source_of
from journey.layout.handout import palette_of, subjects
from journey.layout.header import header, state_of
from journey.layout.map import MapLayout, page_of
from journey.layout.notes import overview_notes, phase_notes
from journey.layout.options import RATIOS, MapOptions
from journey.layout.plots import plot_page
from journey.layout.sections import findings_section, measures_section
from journey.layout.sheets import Sheets, parts_of, room
from journey.layout.slides import Extent, head_of, slides_of
from journey.locales import Words
from journey.model import Finding, Journey
from journey.scene.handout import Handout
from journey.scene.scaling import fitted
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.themes import Theme

_Drafting = Callable[[float], Draft | None]

_MOST_ON_OVERVIEW = 30
"""More touchpoints are shown as a curve without cards."""
_MOST_ON_SLIDE = 10
"""Touchpoints of a phase on one slide."""
_NO_LEGEND = Block(0.0, lambda top, height: ())
"""The signs are explained on the overview."""
_STEP = 25.0
"""The least height of a step of the scale: the slide of a phase is for its words."""
_SIZES = tuple(2 ** (step / 8) for step in range(5, -13, -1))
"""How much larger than designed a slide's map may be: 1.5 times to a third."""


@dataclass(frozen=True, slots=True)
class _Deck:
    """What all slides of a deck share."""

    content: MapContent
    desk: Desk
    options: MapOptions
    extent: Extent
    findings: Sequence[Finding]

    @property
    def subtitle(self) -> str:
        """Whose journey it is, under the titles of the slides."""
        journey = self.content.journey
        parts = [journey.title, journey.organisation.name if journey.organisation else ""]
        return " · ".join(part for part in (*parts, state_of(journey, self.desk)) if part)


def lay_out_deck(
    journey: Journey,
    marked: Sequence[Finding],
    findings: Sequence[Finding],
    options: MapOptions,
    theme: Theme,
    words: Words,
    ratio: str = "16:9",
) -> Scene:
    """The slides of a map; `marked` are the findings that it marks, `findings` all that are told.

    Raises NotFoundError for a lane that there is not.
    """
    desk = Desk(typesetter(), theme, words, journey.language)
    content = contents.read(journey, marked, options.criteria)
    deck = _Deck(content, desk, options, Extent(*RATIOS[ratio]), findings)
    layout, overview = _overview(deck)
    pages = (overview, *_phases(deck), *_words(deck))
    named = Handout(
        palette_of(theme),
        language=words.language,
        subjects=tuple(subjects(content, layout, findings, words)),
    )
    return Scene(
        title=journey.title,
        description=described(content, words),
        language=journey.language,
        pages=pages,
        missing_characters=tuple(sorted(desk.missing)),
        handout=named,
    )


def _overview(deck: _Deck) -> tuple[MapLayout, Page]:
    """The whole map without its lanes; one of many touchpoints without cards."""
    content, desk = deck.content, deck.desk
    whole = pieces(content, desk)
    widths = [width for piece in whole for width in piece.widths]
    many = len(widths) > _MOST_ON_OVERVIEW
    beside = ends.room(content, desk)

    def drafted(width: float) -> Draft | None:
        free = room(width, beside)
        if not many and sum(widths) > free:
            return None
        bands = placed(whole, free, narrow=many)
        return draft(
            content, desk, bands, width=width, header=header(content, desk, width), lanes=(),
            first=0, source=source_of(content, desk), page=(1, 0), overview=many,
        )  # fmt: skip

    layout, page = _largest(deck, drafted)
    notes = overview_notes(content, deck.findings, desk)
    return layout, replace(page, title=content.journey.title, notes=notes)


def _phases(deck: _Deck) -> Iterator[Page]:
    first = 0
    for whole in pieces(deck.content, deck.desk):
        most = sum(sorted(whole.widths)[-_MOST_ON_SLIDE:])
        for piece in parts_of(whole, _MOST_ON_SLIDE, most):
            yield _phase(deck, piece, first)
            first += len(piece.columns)


def _phase(deck: _Deck, piece: Piece, first: int) -> Page:
    """A phase, or a part of one that is long, with all of its lanes."""
    content, desk = deck.content, deck.desk
    lanes = rows.chosen(content.journey, deck.options.lanes)
    beside = ends.room(content, desk)
    name = piece.content.phase.name

    def drafted(width: float) -> Draft | None:
        free = room(width, beside)
        if sum(piece.widths) > free:
            return None
        drawn = draft(
            content, desk, placed((piece,), free), width=width,
            header=head_of(name, deck.subtitle, desk, width), lanes=lanes, first=first,
            source=source_of(content, desk), page=(1, 0),
        )  # fmt: skip
        return drawn._replace(legend=_NO_LEGEND)

    _, page = _largest(deck, drafted)
    return replace(page, title=name, notes=phase_notes(content, piece, deck.findings, desk.words))


def _largest(deck: _Deck, drafted: _Drafting) -> tuple[MapLayout, Page]:
    """A page drawn as large as it fits the slide; smaller as a whole if nothing fits."""
    extent = deck.extent
    chosen: tuple[float, Draft] | None = None
    for by in _SIZES:
        each = drafted(extent.width / by)
        if each is None:
            continue
        chosen = by, each
        if each.needed(_STEP) <= extent.height / by:
            break
    if chosen is None:
        raise AssertionError("the smallest size holds every phase")
    by, each = chosen
    height = max(extent.height / by, each.needed(_STEP))
    sheets = Sheets(extent.width / by, height, (), paper=True, magnification=by)
    page, frame = page_of(deck.content, deck.desk, sheets, each, height)
    scene = Scene("", "", "en", (page,))
    return MapLayout(scene, (frame,)), fitted(page, extent.width, extent.height)


def _words(deck: _Deck) -> Iterator[Page]:
    """The slides of numbers and words."""
    desk = deck.desk
    if deck.content.main.scores:
        yield plot_page(deck.content, desk, deck.extent, deck.subtitle)
    measures = (measures_section(deck.content, desk.words),) if deck.options.measures else ()
    for section in (findings_section(deck.findings, desk.words), *measures):
        yield from slides_of(section, deck.subtitle, desk, deck.extent)
