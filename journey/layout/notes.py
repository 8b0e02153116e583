"""What a person who presents a slide is told: the same facts in a few sentences."""

from collections.abc import Iterator, Sequence

from journey.lanes.lane import Desk
from journey.layout.columns import Piece
from journey.layout.content import MapContent
from journey.layout.description import described
from journey.layout.sections import figures_section
from journey.locales import Words
from journey.model import Finding
from journey.spoken import spoken_touchpoint


def overview_notes(content: MapContent, findings: Sequence[Finding], desk: Desk) -> str:
    """The map in words, its figures, what was found."""
    words = desk.words
    figures = figures_section(content, desk)
    return "\n".join(
        (
            described(content, words),
            *(". ".join((entry.title, *entry.lines)) for entry in figures.entries),
            *_found(findings, words),
            figures.note,
        )
    )


def phase_notes(
    content: MapContent, piece: Piece, findings: Sequence[Finding], words: Words
) -> str:
    """A phase: its purpose, its touchpoints one by one, what was found in it."""
    phase = piece.content.phase
    shown = {column.touchpoint.id for column in piece.columns}
    here = [
        finding
        for finding in findings
        if not shown.isdisjoint(finding.touchpoints) or finding.phase == phase.id
    ]
    said = (f"{phase.name}: {phase.purpose}" if phase.purpose else phase.name,)
    return "\n".join((*said, *_touchpoints(content, piece, words), *_found(here, words)))


def _touchpoints(content: MapContent, piece: Piece, words: Words) -> Iterator[str]:
    for column in piece.columns:
        if column.touchpoint.id in content.journey.touchpoint:
            yield spoken_touchpoint(content.journey, column.touchpoint, content.weak, words)
        else:
            yield f"{words('missing')}, {column.touchpoint.name}"


def _found(findings: Sequence[Finding], words: Words) -> Iterator[str]:
    if findings:
        yield words("Findings")
    for finding in findings:
        yield f"– {finding.message}"
