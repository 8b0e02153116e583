"""Quotes: what customers say about a touchpoint, in their own words."""

from journey.lanes.lane import Column, Desk, Lane, Paragraph, text_lane
from journey.spoken import quoted


def _read(column: Column, desk: Desk) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for quote in column.touchpoint.quotes:
        said = quoted(quote.text, desk.words)
        ink = column.ink(desk.theme)
        paragraphs.append(desk.paragraph(said, column.text_width, colour=ink, italic=True, gap=4))
        if quote.source:
            colour = column.ink(desk.theme, quiet=True)
            paragraphs.append(desk.paragraph(quote.source, column.text_width, colour=colour))
    return paragraphs


LANE = Lane(
    key="quotes",
    name="Quotes",
    order=40,
    least=34,
    has=lambda touchpoint: bool(touchpoint.quotes),
    blocks=text_lane(_read),
)
