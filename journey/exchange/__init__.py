"""What the notations of other products share: warnings on the way in, losses on the way out."""

from journey.document import Decoded
from journey.exchange.intake import Intake
from journey.exchange.levels import Level, level_of, scale_told
from journey.exchange.parts import Part, parts_of, phrases
from journey.exchange.texts import text_of

__all__ = [
    "Decoded",
    "Intake",
    "Level",
    "Part",
    "level_of",
    "parts_of",
    "phrases",
    "scale_told",
    "text_of",
]
