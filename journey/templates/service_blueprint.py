"""A service with what happens on stage, behind it and in support."""

from journey.model import PhaseRole
from journey.templates.template import PhaseOutline, Template

TEMPLATE = Template(
    key="service-blueprint",
    name="Service blueprint",
    summary="Before, during and after a service, with frontstage, backstage and support",
    phases=(
        PhaseOutline("Before", "find, book, prepare", "marketing", PhaseRole.BEFORE),
        PhaseOutline("During", "the service itself", "operations", PhaseRole.ACTION),
        PhaseOutline("After", "pay, leave, remember, return", "customer service", PhaseRole.AFTER),
    ),
    order=6,
    is_blueprint=True,
)
