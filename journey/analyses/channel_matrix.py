"""The channel matrix: which channel customers prefer × how satisfied they are with it.

After the importance-performance matrix of Martilla and James 1977, with channels in the place of
attributes.
"""

from enum import StrEnum
from statistics import fmean
from typing import NamedTuple

from journey.locales import Words
from journey.model import ChannelRating, Journey
from journey.scores.bases import FEWEST_SHOWN


class Decision(StrEnum):
    """What is to be done with a channel."""

    EXPAND = "expand"
    """Preferred, and customers are satisfied."""
    REPAIR = "repair"
    """Preferred, and customers are dissatisfied."""
    KEEP = "keep"
    """Not preferred, yet customers are satisfied."""
    RECONSIDER = "reconsider"
    """Neither preferred nor satisfying."""


class ChannelView(NamedTuple):
    """What is known of one channel."""

    key: str
    name: str
    preference: float | None
    """Percent of those asked who prefer it; None where unknown, or of fewer than 5."""
    n: int | None
    satisfaction: float | None
    """0-100: asked for the channel itself, else the mean of the touchpoints on it."""
    is_asked: bool
    """Whether customers were asked about the channel itself."""
    touchpoints: tuple[str, ...]
    """Those on it, by id."""
    decision: Decision | None
    """None where it cannot be placed."""


class ChannelMatrix(NamedTuple):
    """All channels of a journey, and the lines that part them."""

    channels: tuple[ChannelView, ...]
    preference: float
    """Preference at or above this is high (percent)."""
    satisfaction: float
    """Satisfaction at or above this is high (0-100)."""


def place_channels(journey: Journey, *, middle: bool = False) -> ChannelMatrix:
    """The channels of a journey, the most preferred first; parted at the means of what is placed.

    With `middle` satisfaction is parted at the middle of its scale: preferences have no middle.
    """
    known = [_view(key, name, rating, journey) for key, name, rating in _all(journey)]
    placed = [one for one in known if one.preference is not None and one.satisfaction is not None]
    preferred = fmean(one.preference or 0.0 for one in placed) if placed else 50.0
    satisfied = 50.0
    if placed and not middle:
        satisfied = fmean(one.satisfaction or 0.0 for one in placed)
    decided = (
        one._replace(decision=_decision(one, preferred, satisfied)) if one in placed else one
        for one in known
    )
    ordered = sorted(decided, key=lambda one: (one.decision is None, -(one.preference or 0.0)))
    return ChannelMatrix(tuple(ordered), preferred, satisfied)


def decision_name(words: Words, decision: Decision) -> str:
    """A decision as a word."""
    return {
        Decision.EXPAND: words("Expand"),
        Decision.REPAIR: words("Repair"),
        Decision.KEEP: words("Keep"),
        Decision.RECONSIDER: words("Reconsider"),
    }[decision]


def _all(journey: Journey) -> list[tuple[str, str, ChannelRating | None]]:
    """Every channel once, as the journey names it first: those on the map, then others rated."""
    names = {one.key: one.name for t in reversed(journey.existing) for one in reversed(t.channels)}
    ratings = {rating.key: rating for rating in journey.channel_ratings}
    keys = dict.fromkeys([one.key for t in journey.existing for one in t.channels] + [*ratings])
    return [
        (key, names[key] if key in names else ratings[key].name, ratings.get(key)) for key in keys
    ]


def _view(key: str, name: str, rating: ChannelRating | None, journey: Journey) -> ChannelView:
    on_it = tuple(t for t in journey.existing if key in {one.key for one in t.channels})
    levels = [level for t in on_it if (level := journey.level(t)) is not None]
    asked = next((s for s in rating.scores if not s.is_hidden), None) if rating else None
    level = fmean(levels) if levels else None
    preference = rating.preference if rating else None
    n = rating.n if rating else None
    if n is not None and n < FEWEST_SHOWN:
        preference = None
    return ChannelView(
        key=key,
        name=name,
        preference=preference,
        n=n,
        satisfaction=asked.normalised if asked else level,
        is_asked=asked is not None,
        touchpoints=tuple(t.id for t in on_it),
        decision=None,
    )


def _decision(one: ChannelView, preferred: float, satisfied: float) -> Decision:
    if (one.preference or 0.0) >= preferred:
        return Decision.EXPAND if (one.satisfaction or 0.0) >= satisfied else Decision.REPAIR
    return Decision.KEEP if (one.satisfaction or 0.0) >= satisfied else Decision.RECONSIDER
