"""Journeys of any size for the benchmarks: the same touchpoints for us and for every peer."""

from journey.model import (
    Evidence,
    EvidenceKind,
    Journey,
    Measure,
    PainPoint,
    Phase,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    channel,
)

_WHAT = ("reads about the offer", "compares the prices", "asks a question", "books online",
         "gets the confirmation", "arrives on site", "is welcomed", "uses the service",
         "pays the bill", "is asked how it was")  # fmt: skip
_WHERE = ("website", "phone", "e-mail", "on site", "social media")
_WHO = ("online marketing", "customer service", "operations", "sales")
_PHASES = ("Activation", "Information", "Action", "Retention")


def journey_of(size: int) -> Journey:
    """A journey of so many touchpoints in four phases (one phase per 25 beyond 100)."""
    phases = max(4, size // 25)
    shares = [range(number, size, phases) for number in range(phases)]
    counted = iter(range(size))
    return Journey(
        id=f"bench-{size}",
        title=f"A journey of {size} touchpoints",
        demo=True,
        phases=tuple(
            Phase(
                id=f"p{number}",
                name=f"{_PHASES[number % 4]} {number // 4 + 1}" if phases > 4 else _PHASES[number],
                touchpoints=tuple(_touchpoint(next(counted)) for _ in share),
            )
            for number, share in enumerate(shares)
        ),
    )


def _touchpoint(number: int) -> Touchpoint:
    value = 1 + (number * 37 % 41) / 10
    return Touchpoint(
        id=f"t{number}",
        name=f"{_WHAT[number % len(_WHAT)]} {number + 1}",
        channels=(channel(_WHERE[number % len(_WHERE)]),),
        department=_WHO[number % len(_WHO)],
        importance=number % 5 + 1,
        scores=(
            SatisfactionScore(
                value=round(value, 1),
                scale=ScaleKey.ONE_TO_FIVE,
                evidence=Evidence(kind=EvidenceKind.CUSTOMER_SURVEY, n=100, spread=0.4),
            ),
        ),
        pain_points=(PainPoint(text="waits too long for an answer"),) if number % 3 == 0 else (),
        measures=(Measure(name="answer within a day", owner="A. Brandt"),)
        if number % 4 == 0
        else (),
    )


def as_mermaid(journey: Journey) -> str:
    """The same touchpoints as a mermaid journey diagram."""
    lines = ["journey", f"  title {journey.title}"]
    for phase in journey.phases:
        lines.append(f"  section {phase.name}")
        for touchpoint in phase.touchpoints:
            score = touchpoint.score()
            lines.append(f"    {touchpoint.name}: {round(score.value) if score else 3}: Customer")
    return "\n".join(lines)
