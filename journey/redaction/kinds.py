"""What may be left out of a file that leaves the house."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from journey.errors import NotFoundError
from journey.model import Finding, FindingKind


class Kind(StrEnum):
    """One kind of content that can be left out."""

    PERSONAS = "personas"
    PEOPLE = "people"
    ORGANISATION = "organisation"
    COMPETITORS = "competitors"
    QUOTES = "quotes"
    NOTES = "notes"
    DEPARTMENTS = "departments"
    PROCESSES = "processes"
    BACKSTAGE = "backstage"
    PAIN_POINTS = "pain-points"
    MEASURES = "measures"
    INDICATORS = "indicators"
    EVIDENCE = "evidence"


NAMES: dict[Kind, str] = {
    Kind.PERSONAS: "Persona names and profiles",
    Kind.PEOPLE: "Staff names",
    Kind.ORGANISATION: "Our organisation",
    Kind.COMPETITORS: "Competitors",
    Kind.QUOTES: "Quotes",
    Kind.NOTES: "Notes",
    Kind.DEPARTMENTS: "Departments",
    Kind.PROCESSES: "Internal processes",
    Kind.BACKSTAGE: "Backstage and support",
    Kind.PAIN_POINTS: "Pain points",
    Kind.MEASURES: "Measures",
    Kind.INDICATORS: "Indicators",
    Kind.EVIDENCE: "Evidence counts",
}
"""In English; `words(name)` says it in the reader's language."""

_SILENT: dict[FindingKind, frozenset[Kind]] = {
    FindingKind.UNOWNED_TOUCHPOINT: frozenset({Kind.DEPARTMENTS}),
    FindingKind.PROBLEM_WITHOUT_BENEFIT: frozenset({Kind.PERSONAS}),
}
"""Findings that would tell what was left out as if it were not known."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is left out: kinds of content, and words wherever they stand."""

    kinds: frozenset[Kind] = field(default_factory=frozenset[Kind])
    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, kinds: Iterable[str] = (), words: Iterable[str] = ()) -> "Redaction":
        """From the keys of kinds. Raises NotFoundError for a kind that there is not."""
        known = {kind.value: kind for kind in Kind}
        chosen: set[Kind] = set()
        for key in kinds:
            if key not in known:
                raise NotFoundError(
                    "There is nothing called {key} to leave out",
                    "Choose of {known}",
                    key=key,
                    known=", ".join(known),
                )
            chosen.add(known[key])
        return cls(frozenset(chosen), tuple(word for w in words if (word := w.strip())))

    def __bool__(self) -> bool:
        return bool(self.kinds or self.words)

    def hides(self, finding: Finding) -> bool:
        """Whether a finding would speak of what was left out as of something unknown."""
        return bool(_SILENT.get(finding.kind, frozenset()) & self.kinds)
