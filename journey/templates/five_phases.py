"""Five phases of a purchase; nothing follows it, which the checks point out."""

from journey.model import PhaseRole
from journey.templates.template import PhaseOutline, Template

TEMPLATE = Template(
    key="five-phases",
    name="Five phases",
    summary="The way to a purchase, from awareness to conversion; ends when it is bought",
    phases=(
        PhaseOutline("Awareness", "awareness is raised", "marketing", PhaseRole.BEFORE),
        PhaseOutline("Favorability", "interest grows", "marketing", PhaseRole.BEFORE),
        PhaseOutline("Consideration", "purchase is weighed", "marketing", PhaseRole.BEFORE),
        PhaseOutline("Intent to Purchase", "intention firms", "sales", PhaseRole.BEFORE),
        PhaseOutline("Conversion", "bought", "sales", PhaseRole.ACTION),
    ),
    order=2,
)
