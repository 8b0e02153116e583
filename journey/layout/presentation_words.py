"""What a slide says beside the map: its title above, findings and quotes at the right."""

from collections.abc import Iterable, Iterator, Sequence

from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout.sections import findings_section
from journey.model import Finding, Quote, Touchpoint
from journey.scene.handout import Entry
from journey.scene.items import Item, Rect
from journey.spoken import quoted

MARGIN = 40.0
TITLE, SPOKEN, QUIET = 30.0, 19.0, 16.0
"""Sizes of type for a room, in px of a slide that is 1280 px wide."""
_TOP = 22.0
GAP = 12.0
"""Between two of the things that are told."""
_INSET = 12.0


def head(title: str, subtitle: str, desk: Desk, width: float) -> Block:
    """The title of a slide, and a quieter line under it."""
    room = width - 2 * MARGIN
    said = desk.paragraph(title, room, size=TITLE, leading=36, bold=True)
    under = desk.paragraph(subtitle, room, size=QUIET, leading=21, colour=desk.theme.ink2, gap=4)
    shown = (said, under) if subtitle else (said,)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from stacked((said,), MARGIN, top + _TOP, role="title", ref="title")
        if subtitle:
            below = top + _TOP + said.height + under.gap
            yield from stacked((under,), MARGIN, below, role="subtitle", ref="subtitle")

    return Block(_TOP + height_of(shown), draw)


def told(
    findings: Sequence[Finding], touchpoints: Iterable[Touchpoint], desk: Desk, width: float
) -> list[Block]:
    """Findings that weigh, then what customers said; each as a block of that width."""
    entries = [e for e in findings_section(findings, desk.words).entries if e.tone]
    quotes = [(quote, each) for each in touchpoints for quote in each.quotes]
    return [
        *(_finding(entry, at, desk, width) for at, entry in enumerate(entries)),
        *(_quote(quote, each, at, desk, width) for at, (quote, each) in enumerate(quotes)),
    ]


def packed(blocks: Sequence[Block], room: float) -> list[list[Block]]:
    """Blocks panel by panel; one that is higher than a panel stands alone."""
    panels: list[list[Block]] = [[]]
    taken = 0.0
    for block in blocks:
        if panels[-1] and taken + block.height > room:
            panels.append([])
            taken = 0.0
        panels[-1].append(block)
        taken += block.height
    return panels


def _finding(entry: Entry, at: int, desk: Desk, width: float) -> Block:
    theme = desk.theme
    colour, ground = (
        (theme.weak, theme.weak_soft)
        if entry.tone == "weak"
        else (theme.missing, theme.missing_soft)
    )
    room = width - 2 * _INSET
    texts = (
        desk.paragraph(entry.tag, room, size=QUIET, leading=21, colour=colour, bold=True),
        desk.paragraph(entry.title, room, size=SPOKEN, leading=25, gap=2),
        *(
            desk.paragraph(line, room, size=QUIET, leading=21, colour=theme.ink2, gap=4)
            for line in entry.lines[:1]
        ),
    )
    return _block(texts, f"finding-{at}", ground, width)


def _quote(quote: Quote, touchpoint: Touchpoint, at: int, desk: Desk, width: float) -> Block:
    room = width - 2 * _INSET
    who = " · ".join(part for part in (quote.source, touchpoint.name) if part)
    texts = (
        desk.paragraph(quoted(quote.text, desk.words), room, size=SPOKEN, leading=25, italic=True),
        desk.paragraph(who, room, size=QUIET, leading=21, colour=desk.theme.ink2, gap=4),
    )
    return _block(texts, f"quote-{at}", desk.theme.soft, width)


def _block(texts: tuple[Paragraph, ...], ref: str, ground: str, width: float) -> Block:
    height = height_of(texts) + 2 * _INSET

    def draw(x: float, top: float) -> Iterator[Item]:
        yield Rect(x, top, width, height, 10, fill=ground, role="told", ref=ref)
        yield from stacked(texts, x + _INSET, top + _INSET, role="told", ref=ref)

    return Block(height + GAP, draw)
