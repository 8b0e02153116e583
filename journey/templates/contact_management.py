"""Systematic contact management: from finding prospects to keeping customers."""

from journey.model import PhaseRole
from journey.templates.template import PhaseOutline, Template

TEMPLATE = Template(
    key="contact-management",
    name="Contact management",
    summary="Prospects are found, qualified, looked after, won and kept (business customers)",
    phases=(
        PhaseOutline(
            "Prospecting", "find those for whom the offer is made", "marketing", PhaseRole.BEFORE
        ),
        PhaseOutline(
            "Qualification", "find out need, budget and readiness", "inside sales", PhaseRole.BEFORE
        ),
        PhaseOutline(
            "Nurturing", "stay in touch until the need is there", "inside sales", PhaseRole.BEFORE
        ),
        PhaseOutline("Purchase", "offer, decision, contract", "sales", PhaseRole.ACTION),
        PhaseOutline(
            "After-sales service", "put to use, help, repair", "customer service", PhaseRole.AFTER
        ),
        PhaseOutline(
            "Retention",
            "buy again, recommend",
            "customer relationship management",
            PhaseRole.AFTER,
        ),
    ),
    order=3,
)
