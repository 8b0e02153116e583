"""One page before it is drawn: everything on it is wrapped, only the heights are open."""

from collections.abc import Sequence
from typing import NamedTuple

from journey.lanes import Lane
from journey.lanes.lane import Block, Desk
from journey.layout import ends, rows
from journey.layout.cards import Cards
from journey.layout.columns import Band
from journey.layout.content import MapContent
from journey.layout.footer import footer
from journey.layout.ground import ABOVE_CARDS, HEADROOM, NO_SCORE, under_axis
from journey.layout.header import UNDER
from journey.layout.legend import legend
from journey.layout.phases import arrows

STEPS = 4
"""A scale is drawn four steps high, whatever its numbers."""
LEAST_STEP, MOST_STEP = 34.0, 60.0
BOTTOM = 26.0
"""Under everything."""
_ABOVE_LEGEND = 6.0


class Draft(NamedTuple):
    """A page with all of its blocks; their heights sum up to the height that it needs."""

    bands: tuple[Band, ...]
    header: Block
    arrows: Block
    cards: Cards | None
    """None on an overview."""
    rows: tuple[rows.Row, ...]
    legend: Block
    footer: Block
    least_axis: float
    under_axis: float
    first: int
    """The place of its first column among all columns of the map."""

    @property
    def fixed(self) -> float:
        """Its height without the score axis."""
        cards = ABOVE_CARDS + self.cards.height if self.cards else 0.0
        return (
            self.header.height
            + UNDER
            + self.arrows.height
            + HEADROOM
            + self.under_axis
            + NO_SCORE
            + cards
            + (rows.height(self.rows) if self.rows else 0.0)
            + _ABOVE_LEGEND
            + self.legend.height
            + self.footer.height
            + BOTTOM
        )

    def needed(self, step: float) -> float:
        """Its height with that height for each of the four steps of the scale."""
        return self.fixed + max(STEPS * step, self.least_axis)

    def axis_height(self, height: float) -> float:
        """What is left for the score axis on a sheet of a height."""
        return height - self.fixed


def draft(
    content: MapContent,
    desk: Desk,
    bands: tuple[Band, ...],
    *,
    width: float,
    header: Block,
    lanes: Sequence[Lane],
    first: int,
    source: str,
    page: tuple[int, int],
    overview: bool = False,
    steady: bool = False,
) -> Draft:
    """A page with those columns; `page` is its number and how many there are."""
    columns = [column for band in bands for column in band.columns]
    return Draft(
        bands,
        header,
        arrows(content, bands, desk, brief=overview),
        None if overview else Cards(content, bands, desk),
        () if overview or not bands else rows.rows(lanes, bands, content.journey, desk),
        legend(content, columns, desk, width, overview=overview),
        footer(content, desk, width, *page, source),
        ends.least_panel(content, desk),
        under_axis(content, () if overview else columns, steady=steady),
        first,
    )
