"""Typical touchpoints to pick from, in the words of a language."""

from dataclasses import dataclass
from functools import lru_cache

from journey.model import ChannelKind, Journey, PhaseRole
from journey.services.suggesting import phase_of
from journey.typical import CHANNEL_NAMES, TYPICAL, Stage, channel_name, department_name

__all__ = ["Stage", "TypicalTouchpoint", "channel_names", "library_for", "typical_touchpoints"]


@dataclass(frozen=True, slots=True)
class TypicalTouchpoint:
    """A touchpoint that many journeys have, in one language."""

    name: str
    phase_role: PhaseRole
    channel: str
    """The channel by its name; empty where it differs from journey to journey."""
    department: str
    stage: Stage
    channels: tuple[str, ...]
    """All channels that come into question."""


@lru_cache(maxsize=2)
def typical_touchpoints(language: str = "en") -> tuple[TypicalTouchpoint, ...]:
    """All of them from becoming known to coming again; English for any language but German."""
    return tuple(
        TypicalTouchpoint(
            name=one.name(language),
            phase_role=one.stage.role,
            channel=channel_name(one.channels[0], language) if len(one.channels) == 1 else "",
            department=department_name(one.department, language),
            stage=one.stage,
            channels=tuple(channel_name(kind, language) for kind in one.channels),
        )
        for one in TYPICAL
    )


def library_for(journey: Journey) -> tuple[dict[str, str], ...]:
    """What can be dropped into a journey: name, channel and the phase (its id) where it belongs."""
    if not journey.phases:
        return ()
    there = {touchpoint.name for touchpoint in journey.touchpoints}
    return tuple(
        {"name": one.name, "channel": one.channel, "phase": phase_of(one.stage, journey.phases).id}
        for one in typical_touchpoints(journey.language)
        if one.name not in there
    )


def channel_names(language: str = "en") -> dict[ChannelKind, str]:
    """The channels to choose from by their kind, the frequent ones first."""
    return {kind: channel_name(kind, language) for kind in CHANNEL_NAMES}
