"""The table of touchpoints: one row each, as spreadsheets write and read it."""

from journey.exchange.table.about import about_rows
from journey.exchange.table.carrying import carried, chunks
from journey.exchange.table.columns import COLUMNS, cut
from journey.exchange.table.grid import (
    MOST_ROWS,
    Cell,
    Grid,
    cell_of,
    number_in,
    text_in,
    trimmed,
)
from journey.exchange.table.interpreting import best, interpret_grids
from journey.exchange.table.matching import Match, Matching, propose
from journey.exchange.table.reading import journey_from_table
from journey.exchange.table.writing import Heading, headings, rows

__all__ = [
    "COLUMNS",
    "MOST_ROWS",
    "Cell",
    "Grid",
    "Heading",
    "Match",
    "Matching",
    "about_rows",
    "best",
    "carried",
    "cell_of",
    "chunks",
    "cut",
    "headings",
    "interpret_grids",
    "journey_from_table",
    "number_in",
    "propose",
    "rows",
    "text_in",
    "trimmed",
]
