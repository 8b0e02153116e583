"""Winning back customers who have left or fallen asleep."""

from journey.model import PhaseRole
from journey.templates.template import PhaseOutline, Template

TEMPLATE = Template(
    key="win-back",
    name="Win-back",
    summary="Lost and sleeping customers are found, understood, won back and kept",
    phases=(
        PhaseOutline(
            "Identify",
            "find lost and sleeping customers",
            "customer relationship management",
            PhaseRole.BEFORE,
        ),
        PhaseOutline("Analyse causes", "why they left", "market research", PhaseRole.BEFORE),
        PhaseOutline(
            "Win-back measures",
            "manage cancellations, revive sleeping customers",
            "customer service",
            PhaseRole.ACTION,
        ),
        PhaseOutline(
            "Control and optimise",
            "how many came back, and at what cost",
            "controlling",
            PhaseRole.AFTER,
        ),
        PhaseOutline(
            "Prevention",
            "second loyalty: keep them from leaving again",
            "customer relationship management",
            PhaseRole.AFTER,
        ),
    ),
    order=5,
)
