"""Winning customers through those who are customers already."""

from journey.model import PhaseRole
from journey.templates.template import PhaseOutline, Template

TEMPLATE = Template(
    key="referral",
    name="Referral",
    summary="Customers recommend us: analyse, plan, act, control and optimise",
    phases=(
        PhaseOutline(
            "Analysis",
            "internal and external: who recommends us, and why",
            "market research",
            PhaseRole.BEFORE,
        ),
        PhaseOutline("Strategy", "how the referral rate shall rise", "marketing", PhaseRole.BEFORE),
        PhaseOutline(
            "Measures", "ask for referrals, make them easy, thank", "marketing", PhaseRole.ACTION
        ),
        PhaseOutline(
            "Control and optimise",
            "how many came by referral, and what to do better",
            "customer relationship management",
            PhaseRole.AFTER,
        ),
    ),
    order=4,
)
