"""What an analysis has found in a journey: a sentence, its evidence, and what to ask next."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.model.channel import Channel
from journey.model.record import Record


class FindingKind(StrEnum):
    """The stable word for a kind of finding."""

    WEAK_TOUCHPOINT = "weak_touchpoint"
    WEAKER_THAN_NEIGHBOURS = "weaker_than_neighbours"
    WEAK_MOMENT_OF_TRUTH = "weak_moment_of_truth"
    UNAVOIDABLE_WEAK_TOUCHPOINT = "unavoidable_weak_touchpoint"
    THIN_PHASE = "thin_phase"
    MISSING_TOUCHPOINT = "missing_touchpoint"
    UNOWNED_TOUCHPOINT = "unowned_touchpoint"
    UNMEASURED_TOUCHPOINT = "unmeasured_touchpoint"
    PROBLEM_WITHOUT_BENEFIT = "problem_without_benefit"
    UNKNOWN = "unknown"
    """Something cannot be said because nothing is known yet."""


class Severity(StrEnum):
    """How much it matters."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Suggestion(Record):
    """A touchpoint that may be missing: drawn as a ghost column in its phase."""

    name: str
    reason: str
    channel: Channel | None = None


class Finding(Record):
    """One thing that an analysis has found; its texts are in the language that was asked for."""

    kind: FindingKind
    severity: Severity
    message: str
    """One sentence: what is the case."""
    evidence: str
    """One sentence: on what it rests."""
    question: str
    """What to ask next."""
    touchpoints: tuple[str, ...] = ()
    """The touchpoints that it speaks of, by id."""
    phase: str | None = None
    persona: str | None = None
    is_certain: bool = True
    """False: what it calls weak may be so by chance, for few answers or a wide interval."""
    weight: Annotated[float, Field(ge=0)] = 0.0
    """How far up it stands among the findings: importance × shortfall × trust in the evidence."""
    suggestion: Suggestion | None = None
    """For a missing touchpoint: what could stand there."""


def weak_touchpoints(findings: Iterable[Finding]) -> dict[str, bool]:
    """The touchpoints that findings call weak, by id, and whether each is so for certain."""
    weak = (finding for finding in findings if finding.kind is FindingKind.WEAK_TOUCHPOINT)
    return {id: finding.is_certain for finding in weak for id in finding.touchpoints}
