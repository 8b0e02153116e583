"""The text twin: what a map says, as prose and a table, for those who do not see the picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what is said under it; each paragraph is a few whole sentences."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactTable:
    """The facts of the touchpoints, a row each; a cell without anything known is empty."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Twin:
    """All that a map says in words."""

    title: str
    language: str
    """Of the words around the journey's own (en, de)."""
    sections: tuple[Section, ...]
    table: FactTable

    @property
    def summary(self) -> str:
        """The first section alone: a few sentences that can stand in for the picture."""
        return " ".join(self.sections[0].paragraphs) if self.sections else ""
