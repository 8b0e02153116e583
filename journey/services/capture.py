"""A competitor's journey as it can be seen from outside, captured along ours; unknown at first.

What was seen is a touchpoint, what was looked for and not found is noted as absent, and everything
else stays unknown: the completeness note says so.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from journey.comparing import State
from journey.editing import made, readable_id
from journey.locales import Words
from journey.model import (
    Evidence,
    EvidenceKind,
    Journey,
    Organisation,
    OrganisationKind,
    Phase,
    SatisfactionScore,
    Touchpoint,
)


class Source(StrEnum):
    """How something was learned from outside."""

    OBSERVED = "observed"
    MYSTERY_SHOPPING = "mystery_shopping"
    REVIEW_PORTAL = "review_portal"
    ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True)
class Observation:
    """What was seen of one touchpoint; `score` stands on our scale."""

    phase: str
    """The id of our phase."""
    name: str
    state: State = State.UNKNOWN
    score: float | None = None
    source: Source | None = None
    date: datetime.date | None = None


def source_name(source: Source, words: Words) -> str:
    """How something was learned, in words."""
    return {
        Source.OBSERVED: words("observed"),
        Source.MYSTERY_SHOPPING: words("mystery shopping"),
        Source.REVIEW_PORTAL: words("review portal"),
        Source.ASSUMPTION: words("assumption"),
    }[source]


def along(ours: Journey) -> tuple[Observation, ...]:
    """Our touchpoints as what could be there: all of them unknown."""
    return tuple(
        Observation(phase.id, touchpoint.name)
        for phase in ours.phases
        for touchpoint in phase.existing
    )


def captured(
    ours: Journey,
    name: str,
    note: str,
    observations: Sequence[Observation],
    words: Words,
) -> Journey:
    """The competitor's journey: the phases of ours, with what was seen in them.

    Raises InvalidEditError where a name, a score or the note does not fit.
    """
    taken: set[str] = set()
    phases = [
        made(
            Phase,
            id=phase.id,
            name=phase.name,
            role=phase.role,
            absent=tuple(
                seen.name for seen in _in(observations, phase) if seen.state is State.HAS_NOT
            ),
            touchpoints=tuple(
                _touchpoint(seen, ours, taken, words)
                for seen in _in(observations, phase)
                if seen.state is State.HAS
            ),
        )
        for phase in ours.phases
    ]
    return made(
        Journey,
        id=readable_id(name, ()),
        title=words("{title} at {name}", title=ours.title, name=name),
        organisation=made(Organisation, name=name, kind=OrganisationKind.COMPETITOR),
        language=ours.language,
        scale=ours.scale,
        completeness=note,
        phases=tuple(phases),
    )


def _in(observations: Iterable[Observation], phase: Phase) -> list[Observation]:
    return [seen for seen in observations if seen.phase == phase.id and seen.name.strip()]


def _touchpoint(seen: Observation, ours: Journey, taken: set[str], words: Words) -> Touchpoint:
    id = readable_id(seen.name, taken)
    taken.add(id)
    told = [source_name(seen.source, words)] if seen.source else []
    said = ", ".join([*told, *([words.date(seen.date)] if seen.date else [])])
    scores: tuple[SatisfactionScore, ...] = ()
    if seen.score is not None:
        by_customers = seen.source is Source.REVIEW_PORTAL
        kind = EvidenceKind.CUSTOMER_SURVEY if by_customers else EvidenceKind.OWN_ESTIMATE
        evidence = made(Evidence, kind=kind, date=seen.date, note=told[0] if told else None)
        scores = (made(SatisfactionScore, value=seen.score, scale=ours.scale, evidence=evidence),)
    like = next((t for t in ours.touchpoints if t.name == seen.name), None)
    return made(
        Touchpoint,
        id=id,
        name=seen.name,
        channels=like.channels if like else (),
        scores=scores,
        note=said or None,
    )
