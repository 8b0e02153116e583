"""What goes with a picture when it is handed over: its words as headings, entries and tables.

A picture shows; a handout also says. Formats that hold more than a picture (a web page, a deck
of slides) write it beside the drawing; the others pass over it. Everything is text that is final
and in the reader's language: nothing is left to look up.
"""

from dataclasses import dataclass
from typing import Literal

from journey.scene.items import Box

Tone = Literal["", "weak", "missing"]
"""What a text speaks of, for its colour; the words say it too."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of what stands around a picture, from the picture's own theme."""

    sheet: str
    soft: str
    ink: str
    ink2: str
    line: str
    weak: str
    weak_soft: str
    missing: str
    missing_soft: str
    accent: str
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing on the picture that a person can visit: its place, its name, what is known of it."""

    ref: str
    """As the items of the scene name it."""
    page: int
    box: Box
    name: str
    """In one line, as it is said aloud."""
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is said: a tag, a sentence, and quieter sentences under it."""

    title: str
    lines: tuple[str, ...] = ()
    tag: str = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; a line feed inside a cell ends a line."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    header: int = 0
    """The column that names its row."""
    weights: tuple[float, ...] = ()
    """How its columns share a width; all have the same where they are left out."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    title: str
    entries: tuple[Entry, ...] = ()
    table: Table | None = None
    note: str = ""
    """A sentence under the heading."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the controls around a picture, in the reader's language."""

    picture: str = "Picture"
    fit: str = "Fit"
    larger: str = "Larger"
    smaller: str = "Smaller"
    light: str = "Light"
    dark: str = "Dark"


@dataclass(frozen=True, slots=True)
class Handout:
    """All that goes with a picture."""

    palette: Palette
    labels: Labels = Labels()
    language: str = "en"
    """Of the handout's own words; the scene's is that of what people wrote."""
    subjects: tuple[Subject, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """The values behind one curve, one for each category; None where nothing is known."""

    name: str
    values: tuple[float | None, ...]
    colour: str
    dots: tuple[str, ...] = ()
    """The colour of each dot; that of the curve where left out."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart that a format may hold as numbers; the items of the role "plot" draw the same."""

    box: Box
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    least: float
    most: float
    step: float
    ink: str
    grid: str
    reverse: bool = False
    """Whether the least number is the best and stands at the top."""
    ends: tuple[str, str] = ("", "")
    """What stands at the least and at the most, number and word; the numbers where left out."""
