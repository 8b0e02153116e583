"""The table of the text twin: a row for each touchpoint, planned ones too."""

from collections.abc import Iterator, Sequence

from journey import scales
from journey.description.twin import FactTable
from journey.locales import Words
from journey.model import Finding, Journey, Touchpoint, weak_touchpoints
from journey.spoken import weakness
from personas import Persona


def fact_table(journey: Journey, findings: Sequence[Finding], words: Words) -> FactTable:
    """Number, phase, name, channel, department, satisfaction (of each persona), remark."""
    weak = weak_touchpoints(findings)
    people = _scored_people(journey)
    span = scales.span(journey.drawn_scale, words)
    satisfaction = words("Satisfaction ({span})", span=span)
    scored = [f"{satisfaction}: {p.name}" if p else satisfaction for p in people]
    headings = (
        words("No"),
        words("Phase"),
        words("Touchpoint"),
        words("Channel"),
        words("Department"),
        *scored,
        words("Remark"),
    )
    rows = tuple(
        (
            str(journey.numbers.get(touchpoint.id, "")),
            phase.name,
            touchpoint.name,
            ", ".join(channel.name for channel in touchpoint.channels),
            touchpoint.department or "",
            *(_score(touchpoint, person, journey, words) for person in people),
            ", ".join(_remarks(touchpoint, weak, words)),
        )
        for phase in journey.phases
        for touchpoint in phase.touchpoints
    )
    return FactTable(headings, rows)


def _scored_people(journey: Journey) -> list[Persona | None]:
    """The personas with scores of their own; None for the one column of all of them."""
    return [p for p in journey.personas if p.id in journey.curves] or [None]


def _score(touchpoint: Touchpoint, person: Persona | None, journey: Journey, words: Words) -> str:
    score = touchpoint.score(person.id if person else None)
    if score is None or score.is_hidden:
        return ""
    return scales.value(journey.drawn_scale, score.normalised, words)


def _remarks(touchpoint: Touchpoint, weak: dict[str, bool], words: Words) -> Iterator[str]:
    if touchpoint.is_planned:
        yield words("planned")
    if said := weakness(weak.get(touchpoint.id), words):
        yield said
    if touchpoint.moment_of_truth:
        yield words("moment of truth")
