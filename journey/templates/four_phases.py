"""Four phases, from becoming known to staying: the default."""

from journey.model import PhaseRole
from journey.templates.template import PhaseOutline, Template

TEMPLATE = Template(
    key="four-phases",
    name="Four phases",
    summary="From becoming known to staying a customer: activation, information, action, retention",
    phases=(
        PhaseOutline(
            "Activation", "passive perception, become known", "marketing", PhaseRole.BEFORE
        ),
        PhaseOutline("Information", "active search", "marketing", PhaseRole.BEFORE),
        PhaseOutline("Action", "doing it, conversion", "sales", PhaseRole.ACTION),
        PhaseOutline(
            "Retention",
            "after-sales, next journeys",
            "customer relationship management",
            PhaseRole.AFTER,
        ),
    ),
    order=1,
)
