"""No phases: everything is still open."""

from journey.templates.template import Template

TEMPLATE = Template(
    key="blank",
    name="Blank",
    summary="No phases yet; name them as your customers' route asks for",
    phases=(),
    order=7,
)
