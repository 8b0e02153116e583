"""A journey in a few figures; what is unknown stays None and never becomes 0."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from journey.analyses.criteria import Criteria
from journey.model import (
    SCALES,
    Finding,
    FindingKind,
    Journey,
    ScaleKey,
    Touchpoint,
    weak_touchpoints,
)


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a journey, or of one persona on it; levels are 0 (worst) to 100 (best)."""

    mean: float | None
    """The mean satisfaction over the scored touchpoints."""
    remembered: float | None
    """The satisfaction that is remembered: (peak + end) / 2 (Kahneman et al. 1993)."""
    peak: float | None
    """The level furthest from the neutral middle, up or down; the later of two equal ones."""
    end: float | None
    """The level at the last scored touchpoint."""
    peak_touchpoint: str | None
    end_touchpoint: str | None
    scored: int
    count: int
    """How many touchpoints exist."""
    weak: int | None
    """How many touchpoints are weak; None while none is scored."""
    missing: int | None
    """How many touchpoints the findings miss, planned ones aside; None while there is none."""
    scale: ScaleKey
    """The scale that the journey is drawn on."""

    def on_scale(self, level: float | None) -> float | None:
        """A level of 0-100 as a value of the scale that the journey is drawn on."""
        return None if level is None else SCALES[self.scale].denormalise(level)


def summarise(
    journey: Journey,
    findings: Iterable[Finding],
    persona: str | None = None,
    criteria: Criteria | None = None,
) -> Summary:
    """The figures of a journey with its findings, for all personas or for one (by its id)."""
    findings = tuple(findings)
    known = [(t.id, journey.level(t, persona)) for t in journey.existing]
    scored = [(id, level) for id, level in known if level is not None]
    levels = [level for _, level in scored]
    # max() keeps the first of equals: read from the end, that is the later one.
    peak_id, peak = max(reversed(scored), key=lambda s: abs(s[1] - 50), default=(None, None))
    end_id, end = scored[-1] if scored else (None, None)
    return Summary(
        mean=fmean(levels) if levels else None,
        remembered=None if peak is None or end is None else (peak + end) / 2,
        peak=peak,
        end=end,
        peak_touchpoint=peak_id,
        end_touchpoint=end_id,
        scored=len(scored),
        count=len(known),
        weak=_weak(journey, findings, persona, criteria or Criteria()) if scored else None,
        missing=_missing(findings, persona) if known else None,
        scale=journey.scale,
    )


def _weak(
    journey: Journey, findings: tuple[Finding, ...], persona: str | None, criteria: Criteria
) -> int:
    found = (journey.touchpoint[id] for id in weak_touchpoints(findings))
    return sum(_is_weak_for(journey, touchpoint, persona, criteria) for touchpoint in found)


def _is_weak_for(
    journey: Journey, touchpoint: Touchpoint, persona: str | None, criteria: Criteria
) -> bool:
    if persona is None:
        return True
    level = journey.level(touchpoint, persona)
    return level is not None and level < criteria.weak_below


def _missing(findings: tuple[Finding, ...], persona: str | None) -> int:
    return sum(
        finding.kind is FindingKind.MISSING_TOUCHPOINT
        and finding.suggestion is not None
        and (persona is None or finding.persona in (None, persona))
        for finding in findings
    )
