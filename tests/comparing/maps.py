"""Small maps in a few lines, for the tests of comparing."""

from typing import Any

from journey.model import (
    Evidence,
    EvidenceKind,
    Journey,
    Organisation,
    OrganisationKind,
    Phase,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    channel,
)
from journey.text import slug

SURVEY = EvidenceKind.CUSTOMER_SURVEY


def map_of(id: str, phases: dict[str, list[Touchpoint]], **more: Any) -> Journey:
    """A map of an organisation of the same name, its phases by name."""
    kind = more.pop("kind", OrganisationKind.OURS)
    parts = tuple(
        Phase(id=slug(name), name=name, touchpoints=tuple(held), **more.pop(name, {}))
        for name, held in phases.items()
    )
    organisation = more.pop("organisation", Organisation(name=id.title(), kind=kind))
    return Journey(id=id, title=f"Map of {id}", organisation=organisation, phases=parts, **more)


def at(name: str, channels: str = "on site", level: float | None = None, **more: Any) -> Touchpoint:
    """A touchpoint by its name, with a score of 0 to 100 where one is given."""
    margins = more.pop("margins", None)
    method = more.pop("method", SURVEY)
    evidence = Evidence(kind=method, interval=margins, n=more.pop("n", None))
    scores = (
        (SatisfactionScore(value=level, scale=ScaleKey.ZERO_TO_HUNDRED, evidence=evidence),)
        if level is not None
        else ()
    )
    return Touchpoint(
        id=more.pop("id", slug(name)),
        name=name,
        channels=tuple(channel(c) for c in channels.split(", ") if c),
        scores=scores,
        **more,
    )
