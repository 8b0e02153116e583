"""What cannot be said yet: no phases, no touchpoints, no scores, no channels to look at."""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case
from journey.model import Finding, FindingKind

_WEIGHT = 1.0
_WEIGHT_OF_CHANNELS = 0.06


def _find(case: Case) -> Iterator[Finding]:
    journey, words = case.journey, case.words
    if not journey.phases:
        yield _unknown(
            case,
            words("The map has no phases yet, so nothing can be said of it."),
            words("0 phases"),
            words("Which phases does the relationship have? A template offers some."),
        )
    elif not journey.existing:
        yield _unknown(
            case,
            words("The map has no touchpoints yet, so nothing can be said of it."),
            words.plural(
                "{count} phase, 0 existing touchpoints",
                "{count} phases, 0 existing touchpoints",
                len(journey.phases),
            ),
            words("Where do customers meet us, and through which channels?"),
        )
    elif not any(touchpoint.scores for touchpoint in journey.existing):
        yield _unknown(
            case,
            words("No touchpoint has a score yet, so weak ones are unknown."),
            words("0 of {count} touchpoints are scored", count=len(journey.existing)),
            words("How satisfied are customers at each touchpoint? An own estimate is a start."),
        )
    yield from _channels(case)


def _channels(case: Case) -> Iterator[Finding]:
    """Personas use channels, and the map names none to compare them with."""
    journey, words = case.journey, case.words
    used = any(persona.communication for persona in journey.personas)
    if used and journey.existing and not any(t.channels for t in journey.touchpoints):
        yield _unknown(
            case,
            words("No touchpoint names a channel, so missing channels are unknown."),
            words("0 of {count} touchpoints name a channel", count=len(journey.existing)),
            words("Through which channel does each touchpoint happen?"),
            weight=_WEIGHT_OF_CHANNELS,
        )


def _unknown(
    case: Case, message: str, evidence: str, question: str, weight: float = _WEIGHT
) -> Finding:
    return case.finding(
        FindingKind.UNKNOWN, message=message, evidence=evidence, question=question, weight=weight
    )


ANALYSIS = Analysis("unknown", (FindingKind.UNKNOWN,), _find, order=10)
