"""Templates to begin a journey with: `TEMPLATES` by key, the default one first."""

from journey.discovery import members
from journey.templates.template import PhaseOutline, Template

TEMPLATES: dict[str, Template] = members("journey.templates", "TEMPLATE")

__all__ = ["TEMPLATES", "PhaseOutline", "Template"]
