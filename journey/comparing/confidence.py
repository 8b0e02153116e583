"""How sure it is that two touchpoints are the same, from what agrees between them.

The evidence is added up and turned into 0 to 1 by the logistic function. The weights were set on
hand-written pairs of maps (tests/comparing/pairs); a confidence orders matches and is no
probability.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journey.comparing.similarity import Likeness

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Flags = NDArray[numpy.bool_]

SURE = 0.4
"""From here on a match counts at once."""
LEAST = 0.25
"""From here on a match is proposed; below, two touchpoints have nothing to do with each other."""
MARGIN = 2.0
"""A match is sure only where its odds are more than so many times those of any other one."""

_START = -4.5
_NAME = 5.5
_NAME_AND_CHANNEL = 2.0
_RARE_CHANNEL = 4.0
_ENOUGH = 2.0
"""A rare channel that agrees tells in full where so many times the name's likeness is 1."""
_OTHER_ACTION = -2.5
_OPPOSITE = -5.0
_OTHER_PHASE = -4.5
_SAME_NAME = 2.5
_UNKNOWN_CHANNEL = 0.5
"""Where a channel is not known, it counts as half agreeing."""


def confidence(likeness: Likeness, same_stage: Flags) -> Floats:
    """How sure each pair is, 0 to 1; `same_stage` says whether their phases stand side by side."""
    import numpy as np

    channel = np.nan_to_num(likeness.channel, nan=_UNKNOWN_CHANNEL)
    evidence = (
        _START
        + _NAME * likeness.name
        + _NAME_AND_CHANNEL * likeness.name * channel
        + _RARE_CHANNEL * likeness.rarity * np.minimum(1.0, _ENOUGH * likeness.name)
        + _OTHER_ACTION * (1 - likeness.action)
        + _OPPOSITE * likeness.is_opposite
        + _SAME_NAME * likeness.same_name
        + _OTHER_PHASE * ~same_stage
    )
    # Without anything in the names that agrees, there is nothing to go by.
    return np.where(likeness.name > 0, 1 / (1 + np.exp(-evidence)), 0.0)


def odds(confidence: float) -> float:
    """How many times as much speaks for it as against it."""
    return confidence / max(1 - confidence, 1e-9)
