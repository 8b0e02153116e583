"""A journey in words: for those who do not see it, for speaker notes, for alternative texts."""

from collections.abc import Sequence

from journey.analyses import find
from journey.analyses.wording import small_base
from journey.description import FactTable, Section, Twin, markdown, tell
from journey.locales import words
from journey.model import Finding, Journey

__all__ = ["FactTable", "Section", "Twin", "as_markdown", "describe", "small_base"]


def describe(
    journey: Journey, language: str | None = None, findings: Sequence[Finding] | None = None
) -> Twin:
    """The text twin of a journey; in the journey's language where none is asked.

    Findings that are at hand need not be made again; they are in the language that is asked for.
    """
    said = words(language or journey.language)
    return tell(journey, find(journey, said) if findings is None else findings, said)


def as_markdown(twin: Twin) -> str:
    """The text twin as Markdown."""
    return markdown(twin, words(twin.language))
