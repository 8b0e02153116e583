"""The footer: where the scores come from in words, the scale, the day, the page."""

import re
from collections.abc import Iterator

from journey import scales
from journey.lanes.lane import Block, Desk, height_of, stacked
from journey.layout.columns import MARGIN
from journey.layout.content import MapContent
from journey.layout.evidence import kind_of
from journey.model import Evidence, EvidenceKind, OrganisationKind
from journey.scene.items import Item

_SIZE = 7.8
_LEADING = 10.5
_LEAST = 20.0
_SHARE = re.compile(r"0?[.,]\d+|0|1(?:[.,]0+)?", re.ASCII)
"""A completeness note that is a number from 0 to 1 and no words."""


def footer(
    content: MapContent,
    desk: Desk,
    width: float,
    page: int,
    pages: int,
    source: str = "",
    *,
    margin: float = MARGIN,
) -> Block:
    """The footer of a page, with the sentence that says where its scores come from.

    The day is the journey's, never the clock's. No `pages`: they are not counted.
    """
    journey, words = content.journey, desk.words
    parts = [words("Scale {span}", span=scales.span(journey.drawn_scale, words))]
    if journey.date:
        parts.append(words.date(journey.date))
    if pages:
        parts.append(words("Page {page} of {pages}", page=page, pages=pages))
    right = desk.line(" · ".join(parts), _SIZE)
    room = width - 2 * margin - right.width - 24
    said = [
        desk.paragraph(
            source or source_of(content, desk), room, size=_SIZE, leading=_LEADING, bold=True
        )
    ]
    if journey.completeness and journey.organisation:
        is_other = journey.organisation.kind is OrganisationKind.COMPETITOR
        known = _known(journey.completeness, desk) if is_other else journey.completeness
        said.append(
            desk.paragraph(known, room, size=_SIZE, leading=_LEADING, colour=desk.theme.ink2)
        )
    if desk.theme.brand and desk.theme.brand.footer:
        line = desk.theme.brand.footer
        said.append(
            desk.paragraph(line, room, size=_SIZE, leading=_LEADING, colour=desk.theme.ink2)
        )
    height = max(_LEAST, height_of(said) + 9.5)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from stacked(said, margin, top + 10, role="footer")
        y = top + 10 + 7.4
        yield right.text(width - margin, y, _SIZE, desk.theme.ink2, "end", role="footer")

    return Block(height, draw)


def _known(note: str, desk: Desk) -> str:
    """How much is known of another's journey: a share from 0 to 1 is said as per cent."""
    if _SHARE.fullmatch(note):
        share = desk.words.number(float(note.replace(",", ".")) * 100, 0)
        return desk.words("How much we know of it: {share} %", share=share)
    return desk.words("What we know of it: {note}", note=note)


def source_of(content: MapContent, desk: Desk) -> str:
    """Where the scores that are drawn come from, in one sentence."""
    words, journey = desk.words, content.journey
    by_kind: dict[EvidenceKind, list[Evidence]] = {}
    for touchpoint in journey.existing:
        for score in content.drawn(touchpoint.id):
            if not (journey.demo and journey.is_invented(score)):
                by_kind.setdefault(score.evidence.kind, []).append(score.evidence)
    kinds = [kind for kind in EvidenceKind if kind in by_kind]
    said = "; ".join(_kind(kind, by_kind[kind], desk) for kind in kinds)
    if not journey.demo:
        return words("Scores: {sources}.", sources=said) if said else words("No scores yet.")
    if not said:
        return words(
            "Demo values: every score, interval, owner and date on this map is invented for "
            "illustration."
        )
    return words.plural(
        "Demo values: all on this map is invented for illustration but {count} score: {sources}.",
        "Demo values: all on this map is invented for illustration but {count} scores: {sources}.",
        sum(map(len, by_kind.values())),
        sources=said,
    )


def _kind(kind: EvidenceKind, evidence: list[Evidence], desk: Desk) -> str:
    """A kind of evidence with its number of answers and when they were given."""
    words = desk.words
    name = kind_of(kind, words)
    details: list[str] = []
    counts = sorted({each.n for each in evidence if each.n is not None})
    if counts:
        few, many = words.number(counts[0]), words.number(counts[-1])
        span = few if len(counts) == 1 else words("{few} to {many}", few=few, many=many)
        details.append(f"n = {span}")
    days = sorted({each.date for each in evidence if each.date is not None})
    if days:
        first, last = words.date(days[0]), words.date(days[-1])
        details.append(last if first == last else f"{first} – {last}")
    return f"{name} ({', '.join(details)})" if details else name
