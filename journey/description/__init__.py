"""The map in words: the same facts as the picture, as prose and a table."""

from journey.description.markdown import markdown
from journey.description.telling import tell
from journey.description.twin import FactTable, Section, Twin

__all__ = ["FactTable", "Section", "Twin", "markdown", "tell"]
