"""What the notations of other products share: warnings on the way in, losses on the way out."""

from journey.document import Decoded
from journey.exchange.intake import Intake
from journey.exchange.levels import Level, level_of
from journey.exchange.parts import Part, parts_of, phrases
from journey.exchange.scores import scale_of, sound_score, tell_scale
from journey.exchange.texts import text_of

__all__ = [
    "Decoded",
    "Intake",
    "Level",
    "Part",
    "level_of",
    "parts_of",
    "phrases",
    "scale_of",
    "sound_score",
    "tell_scale",
    "text_of",
]
