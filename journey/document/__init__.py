"""Documents: what a file says, and the journey or persona that it means."""

from journey.document.decoded import Decoded
from journey.document.faults import Faults, shown
from journey.document.gate import decode_text, read_yaml
from journey.document.library import LIBRARY
from journey.document.reader import journey_from, persona_from, read_persona
from journey.document.schema import schema
from journey.document.upgrades import FORMAT
from journey.document.writing import written

__all__ = [
    "FORMAT",
    "LIBRARY",
    "Decoded",
    "Faults",
    "decode_text",
    "journey_from",
    "persona_from",
    "read_persona",
    "read_yaml",
    "schema",
    "shown",
    "written",
]
