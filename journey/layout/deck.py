"""A map as slides: whose it is, all of it, each phase, the numbers, findings, measures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from journey.lanes import Lane
from journey.lanes.lane import Block, Desk
from journey.layout import content as contents
from journey.layout import ends, rows
from journey.layout.columns import NARROWEST, Piece, pieces, placed
from journey.layout.content import MapContent
from journey.layout.description import described
from journey.layout.draft import BOTTOM, Draft, draft
from journey.layout.footer import footer, source_of
from journey.layout.handout import palette_of, subjects
from journey.layout.header import header, identity_of
from journey.layout.index import index
from journey.layout.map import MapLayout, lanes_height, lanes_page, page_of
from journey.layout.notes import overview_notes, phase_notes
from journey.layout.options import RATIOS, MapOptions
from journey.layout.plots import plot_page
from journey.layout.sections import findings_section, measures_section
from journey.layout.sheets import Sheets, parts_of, room
from journey.layout.slides import Extent, head_of_picture, numbered, slides_of
from journey.locales import Words
from journey.model import Finding, Journey
from journey.scene.handout import Handout
from journey.scene.items import Item
from journey.scene.scaling import fitted
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.themes import Theme

_Drafting = Callable[[float], Draft | None]
_Lanes = Sequence[Lane]
_Cut = list[tuple[Piece, list[_Lanes]]]
"""The parts of a phase, each with the lanes of its slides."""

_ON_SLIDE = (10, 7, 5, 4, 3, 2, 1)
"""How many touchpoints of a phase may stand on one slide."""
_NOTHING = Block(0.0, lambda top, height: ())
_STEP = 18.0
"""The least height of a step of the scale: the slide of a phase is for its words."""
_FLATTEST = 14.0
"""The same where larger type would else be lost."""
_CURVE_STEP = 26.0
"""The same on the overview, which is there for the curve, if it leaves room for that."""
_LEGIBLE = 4 / 3
"""How much larger than designed the slide of a phase is: what was 7.5 pt is 10 pt."""
_READABLE = 16 / 15
"""The least for the overview: what was 7.5 pt is 8 pt."""
_SIZES = tuple(_LEGIBLE * 2 ** (step / 8) for step in range(2, -16, -1))
"""How much larger than designed a slide's map may be: 1.6 times to a third."""


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
        return identity_of(self.content.journey, self.desk)


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
    pages = (_front(deck), overview, *_phases(deck), *_words(deck))
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


def _front(deck: _Deck) -> Page:
    """Whose journey it is, and its four figures: the header of the map alone, large."""
    extent = deck.extent
    for by in _SIZES[:-1]:
        page, fits = _headed(deck, extent.width / by, extent.height / by)
        if fits:
            return fitted(page, extent.width, extent.height)
    page, _ = _headed(deck, extent.width / _SIZES[-1], extent.height / _SIZES[-1])
    return fitted(page, extent.width, extent.height)


def _headed(deck: _Deck, width: float, height: float) -> tuple[Page, bool]:
    """A page with the header of the map, and whether it needed no more height than that."""
    content, desk = deck.content, deck.desk
    above = header(content, desk, width)
    below = footer(content, desk, width, 1, 0)
    free = height - above.height - below.height - BOTTOM
    height -= min(0.0, free)
    items = (
        *above.draw(max(0.0, free / 3), above.height),
        *below.draw(height - BOTTOM - below.height, below.height),
    )
    notes = overview_notes(content, deck.findings, desk)
    page = Page(width, height, desk.theme.sheet, items, content.journey.title, notes)
    return page, free >= 0


def _overview(deck: _Deck) -> tuple[MapLayout, Page]:
    """The whole curve; under it the names of the touchpoints where they can be read."""
    content, desk = deck.content, deck.desk
    whole = pieces(content, desk)
    beside = ends.room(content, desk)
    title = desk.words("Overview")

    def drafted(width: float, *, named: bool) -> Draft | None:
        by, free = deck.extent.width / width, room(width, beside)
        if len(whole) * NARROWEST > free and by > _SIZES[-1]:
            return None
        bands = placed(whole, free, narrow=True)
        drawn = draft(
            content, desk, bands, width=width,
            header=head_of_picture(title, deck.subtitle, desk, width, by), lanes=(),
            first=0, source=source_of(content, desk), page=(1, 0), overview=True,
        )  # fmt: skip
        if not named:
            return drawn
        return drawn._replace(legend=_above(index(content, bands, desk), drawn.legend))

    readable = [*(by for by in _SIZES if by > _READABLE), _READABLE]
    named = partial(drafted, named=True)
    chosen = (
        _first(deck, named, readable, _CURVE_STEP)
        or _first(deck, named, readable, _STEP)
        or _largest(deck, partial(drafted, named=False))
    )
    layout, page = _drawn(deck, chosen)
    return layout, replace(page, title=title, notes=described(content, desk.words))


def _above(first: Block, second: Block) -> Block:
    """Two blocks one above the other."""

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from first.draw(top, first.height)
        yield from second.draw(top + first.height, second.height)

    return Block(first.height + second.height, draw)


def _phases(deck: _Deck) -> Iterator[Page]:
    lanes = rows.chosen(deck.content.journey, deck.options.lanes)
    first = 0
    for whole in pieces(deck.content, deck.desk):
        by, cut = _cut(deck, whole, lanes, first)
        count = sum(len(groups) for _, groups in cut)
        titles = numbered(whole.content.phase.name, count)
        for part, groups in cut:
            notes = phase_notes(deck.content, part, deck.findings, deck.desk.words)
            yield from (
                replace(page, notes=notes)
                for page in _slides(deck, part, groups, first, by, titles)
            )
            first += len(part.columns)


def _cut(deck: _Deck, whole: Piece, lanes: _Lanes, first: int) -> tuple[float, _Cut]:
    """A phase in parts with the lanes of their slides, and how much larger these are drawn."""
    for by in _SIZES:
        if by <= _LEGIBLE and (cut := _fewest(deck, whole, lanes, first, by)):
            return by, cut
    # What is too high at any size is drawn smaller as a whole.
    parts = parts_of(whole, 1, max(whole.widths, default=0.0))
    return _SIZES[-1], [(part, [lanes]) for part in parts]


def _fewest(deck: _Deck, whole: Piece, lanes: _Lanes, first: int, by: float) -> _Cut:
    """The parts of a phase and the lanes of their slides, as few as there can be of that size."""
    free = room(deck.extent.width / by, ends.room(deck.content, deck.desk))
    cuts: list[_Cut] = []
    for most in _ON_SLIDE if max(whole.widths, default=0.0) <= free else ():
        if cuts and len(whole.widths) <= most:
            continue
        parts = parts_of(whole, most, free)
        cut: _Cut = [(part, _grouped(deck, part, lanes, first, by)) for part in parts]
        if all(groups for _, groups in cut):
            cuts.append(cut)
    return min(cuts, key=lambda cut: sum(len(groups) for _, groups in cut), default=_Cut())


def _grouped(deck: _Deck, part: Piece, lanes: _Lanes, first: int, by: float) -> list[_Lanes]:
    """The lanes of a part of a phase slide by slide: all under the curve, or none of them.

    No slides where the curve with its cards or one lane is too high for a slide.
    """
    width, height = deck.extent.width / by, deck.extent.height / by
    longest, *_ = numbered(part.content.phase.name, 2)
    drawn = _drafted(deck, part, lanes, first, longest, width)
    if drawn is None:
        return []
    if drawn.needed(_STEP) <= height:
        return [lanes]
    free = height - lanes_height(drawn._replace(rows=()))
    alone = drawn._replace(rows=()).needed(_FLATTEST)
    if alone > height or any(row.height > free for row in drawn.rows):
        return []
    groups, left = list[list[Lane]]([[]]), 0.0
    for row in drawn.rows:
        if row.height > left:
            groups.append([])
            left = free
        groups[-1].append(row.lane)
        left -= row.height
    return list(groups)


def _drafted(
    deck: _Deck, part: Piece, lanes: _Lanes, first: int, title: str, width: float
) -> Draft | None:
    """The slide of a part of a phase, on a page of a width; None: its columns do not fit."""
    content, desk = deck.content, deck.desk
    free = room(width, ends.room(content, desk))
    if sum(part.widths) > free:
        return None
    by = deck.extent.width / width
    drawn = draft(
        content, desk, placed((part,), free), width=width,
        header=head_of_picture(title, deck.subtitle, desk, width, by),
        lanes=lanes, first=first, source=source_of(content, desk), page=(1, 0),
    )  # fmt: skip
    return drawn._replace(legend=_NOTHING)  # the signs are explained on the overview


def _slides(
    deck: _Deck, part: Piece, groups: list[_Lanes], first: int, by: float, titles: Iterator[str]
) -> Iterator[Page]:
    """A part of a phase: its curve, then its lanes where they have no room under the curve."""
    title = next(titles)
    drafted = partial(_drafted, deck, part, groups[0], first, title)
    _, page = _drawn(deck, _largest(deck, drafted, by))
    yield replace(page, title=title)
    width, height = deck.extent.width / by, deck.extent.height / by
    sheets = Sheets(width, height, (), paper=True, magnification=by)
    for lanes in groups[1:]:
        title = next(titles)
        drawn = _drafted(deck, part, lanes, first, title, width)
        if drawn:
            page = lanes_page(deck.content, deck.desk, sheets, drawn, height)
            yield replace(page, title=title)


def _first(
    deck: _Deck, drafted: _Drafting, sizes: Sequence[float], step: float
) -> tuple[float, Draft] | None:
    """The first of these sizes at which a page fits the slide."""
    for by in sizes:
        each = drafted(deck.extent.width / by)
        if each and each.needed(step) <= deck.extent.height / by:
            return by, each
    return None


def _largest(deck: _Deck, drafted: _Drafting, least: float = _SIZES[-1]) -> tuple[float, Draft]:
    """The largest size at which a page fits the slide, else the least."""
    sizes = [by for by in _SIZES if by >= least]
    if chosen := _first(deck, drafted, sizes, _STEP):
        return chosen
    smallest = drafted(deck.extent.width / least)
    if smallest is None:
        raise AssertionError("a phase was cut to fit the least size")
    return least, smallest


def _drawn(deck: _Deck, chosen: tuple[float, Draft]) -> tuple[MapLayout, Page]:
    """A page at a size; what is too high even so is drawn smaller as a whole."""
    by, each = chosen
    extent = deck.extent
    height = max(extent.height / by, each.needed(_FLATTEST))
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
        yield from slides_of(section, deck.subtitle, deck.content, desk, deck.extent)
