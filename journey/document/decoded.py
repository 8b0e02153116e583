"""What comes of a file: the journey, and what was noticed on the way."""

from dataclasses import dataclass

from journey.errors import Problem
from journey.model import Journey


@dataclass(frozen=True, slots=True)
class Decoded:
    """A journey, and warnings in the order of the file: what was understood otherwise than said."""

    journey: Journey
    warnings: tuple[Problem, ...] = ()
    is_scale_doubtful: bool = False
    """Whether a score speaks for another scale than the one on which all were read."""
