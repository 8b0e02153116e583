"""Taking parts of a journey out of it, field by field."""

import re
from collections.abc import Callable
from typing import Any

from journey.locales import Words
from journey.model import (
    ChannelRating,
    Evidence,
    Indicator,
    Journey,
    Measure,
    OrganisationKind,
    Phase,
    SatisfactionScore,
    SubTouchpoint,
    Touchpoint,
    Visibility,
)
from journey.redaction.kinds import Kind
from personas import Persona

_Change = Callable[[Touchpoint], dict[str, Any]]
_LEGAL_FORM = re.compile(
    r"[,\s]+(?:Inc|Ltd|LLC|plc|Corp|Co|GmbH|AG|SE|KG|OHG|UG|mbH|e\.\s?V|S\.?A|B\.?V|N\.?V|&)\.?$",
    re.IGNORECASE,
)
"""What people leave out of an organisation's name when they mention it."""


def without(journey: Journey, kinds: frozenset[Kind], said: Words) -> Journey:
    """The journey without those kinds of content; names of personas become numbered ones."""
    changed: dict[str, Any] = {"phases": tuple(_phase(phase, kinds) for phase in journey.phases)}
    if Kind.NOTES in kinds:
        changed |= {"note": None, "completeness": None}
        changed["engagements"] = tuple(
            one.model_copy(update={"note": None}) for one in journey.engagements
        )
    changed["channel_ratings"] = tuple(_rating(one, kinds) for one in journey.channel_ratings)
    owner = journey.organisation
    if Kind.ORGANISATION in kinds and owner and owner.kind is OrganisationKind.OURS:
        changed["organisation"] = None
    changed["personas"] = tuple(
        _persona(persona, number, kinds, said) for number, persona in enumerate(journey.personas, 1)
    )
    return journey.model_copy(update=changed)


def _persona(persona: Persona, number: int, kinds: frozenset[Kind], said: Words) -> Persona:
    if Kind.PERSONAS in kinds:
        return Persona(id=persona.id, name=said("Persona {number}", number=number))
    if Kind.QUOTES in kinds:
        empathy = persona.empathy.model_copy(update={"says": ()}) if persona.empathy else None
        return persona.model_copy(update={"quote": None, "empathy": empathy})
    return persona


def _phase(phase: Phase, kinds: frozenset[Kind]) -> Phase:
    touchpoints = tuple(_touchpoint(touchpoint, kinds) for touchpoint in phase.touchpoints)
    changed: dict[str, Any] = {"touchpoints": touchpoints}
    if Kind.DEPARTMENTS in kinds:
        changed["function"] = None
    if Kind.INDICATORS in kinds:
        changed["indicators"] = ()
    elif Kind.NOTES in kinds:
        changed["indicators"] = tuple(_unnoted(indicator) for indicator in phase.indicators)
    return phase.model_copy(update=changed)


def _touchpoint(touchpoint: Touchpoint, kinds: frozenset[Kind]) -> Touchpoint:
    changed: dict[str, Any] = {
        "scores": tuple(_score(score, kinds) for score in touchpoint.scores),
        "estimates": tuple(_score(score, kinds) for score in touchpoint.estimates),
        "parts": tuple(_part(part, kinds) for part in touchpoint.parts),
        "measures": tuple(_measure(measure, kinds) for measure in touchpoint.measures),
    }
    kept = touchpoint.model_copy(update=changed)
    for kind, change in _OF_TOUCHPOINT.items():
        if kind in kinds:
            kept = kept.model_copy(update=change(kept))
    return kept


_OF_TOUCHPOINT: dict[Kind, _Change] = {
    Kind.PERSONAS: lambda _: {"serves": ()},
    Kind.QUOTES: lambda _: {"quotes": ()},
    Kind.PEOPLE: lambda t: {
        "quotes": tuple(quote.model_copy(update={"source": None}) for quote in t.quotes)
    },
    Kind.NOTES: lambda t: {
        "note": None,
        "indicators": tuple(_unnoted(i) for i in t.indicators),
    },
    Kind.DEPARTMENTS: lambda _: {"department": None},
    Kind.PROCESSES: lambda _: {"process": None},
    Kind.BACKSTAGE: lambda t: {
        "activities": tuple(a for a in t.activities if a.visibility is Visibility.FRONTSTAGE)
    },
    Kind.PAIN_POINTS: lambda _: {"pain_points": ()},
    Kind.MEASURES: lambda _: {"measures": ()},
    Kind.INDICATORS: lambda _: {"indicators": ()},
}


def _unnoted(indicator: Indicator) -> Indicator:
    benchmark = indicator.benchmark and indicator.benchmark.model_copy(update={"holds_for": None})
    return indicator.model_copy(update={"note": None, "benchmark": benchmark})


def _measure(measure: Measure, kinds: frozenset[Kind]) -> Measure:
    changed: dict[str, Any] = {}
    if Kind.PEOPLE in kinds:
        changed["owner"] = None
    if Kind.DEPARTMENTS in kinds:
        changed["department"] = None
    if Kind.NOTES in kinds:
        changed |= {"achievable": None, "relevant": None}
    if Kind.INDICATORS in kinds:
        changed["indicator"] = None
    elif Kind.NOTES in kinds and measure.indicator:
        changed["indicator"] = _unnoted(measure.indicator)
    return measure.model_copy(update=changed)


def _rating(rating: ChannelRating, kinds: frozenset[Kind]) -> ChannelRating:
    changed: dict[str, Any] = {"scores": tuple(_score(score, kinds) for score in rating.scores)}
    if Kind.EVIDENCE in kinds:
        changed["n"] = None
    return rating.model_copy(update=changed)


def _part(part: SubTouchpoint, kinds: frozenset[Kind]) -> SubTouchpoint:
    scores = tuple(_score(score, kinds) for score in part.scores)
    note = None if Kind.NOTES in kinds else part.note
    return part.model_copy(update={"scores": scores, "note": note})


def _score(score: SatisfactionScore, kinds: frozenset[Kind]) -> SatisfactionScore:
    evidence = score.evidence
    if Kind.EVIDENCE in kinds:
        evidence = Evidence(kind=evidence.kind, demo=evidence.demo)
    elif Kind.NOTES in kinds:
        evidence = evidence.model_copy(update={"note": None})
    return score if evidence == score.evidence else score.model_copy(update={"evidence": evidence})


def named(journey: Journey, kinds: frozenset[Kind]) -> tuple[str, ...]:
    """The names that go with those kinds, for they may stand in other texts too."""
    found: list[str | None] = []
    if Kind.PERSONAS in kinds:
        found += [persona.name for persona in journey.personas]
    if Kind.PEOPLE in kinds:
        found += [m.owner for t in journey.touchpoints for m in t.measures]
        found += [quote.source for t in journey.touchpoints for quote in t.quotes]
    if Kind.DEPARTMENTS in kinds:
        found += [t.department for t in journey.touchpoints]
        found += [m.department for t in journey.touchpoints for m in t.measures]
        found += [phase.function for phase in journey.phases]
    if organisation := journey.organisation:
        is_ours = organisation.kind is OrganisationKind.OURS
        if (Kind.ORGANISATION if is_ours else Kind.COMPETITORS) in kinds:
            short = organisation.name
            while (shorter := _LEGAL_FORM.sub("", short)) != short:
                short = shorter
            found += [organisation.name, short]
    return tuple(dict.fromkeys(name for name in found if name))


def people(journey: Journey, kinds: frozenset[Kind]) -> tuple[str, ...]:
    """The names of people that go with those kinds: their parts are left out as well."""
    found = [persona.name for persona in journey.personas] if Kind.PERSONAS in kinds else []
    if Kind.PEOPLE in kinds:
        found += [m.owner for t in journey.touchpoints for m in t.measures if m.owner]
    return tuple(dict.fromkeys(found))
