"""Whether a persona is complete: problems have benefits, triggers and channels have touchpoints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from personas.persona import Persona


class CheckKind(StrEnum):
    """What is checked."""

    BENEFITS = "benefits"
    """Every problem has a benefit."""
    TRIGGERS = "triggers"
    """Every trigger is served by a touchpoint."""
    CHANNELS = "channels"
    """Every channel that the persona uses is on the map."""


class CheckState(StrEnum):
    """How a check ends."""

    PASSED = "passed"
    FAILED = "failed"
    NO_MAP = "no_map"
    """There is no map to check against."""
    NOTHING_NAMED = "nothing_named"
    """The persona names no problem, trigger or channel yet."""


@dataclass(frozen=True, slots=True)
class CheckedPoint:
    """One problem, trigger or channel of the persona, and whether it is met."""

    text: str
    met: bool
    touchpoints: tuple[str, ...] = ()
    """The touchpoints that meet it, by id."""
    key: str = ""
    """The trigger's id; empty for problems and channels."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a persona with each of its points."""

    kind: CheckKind
    state: CheckState
    points: tuple[CheckedPoint, ...]

    @property
    def met(self) -> tuple[CheckedPoint, ...]:
        """The points that are met."""
        return tuple(point for point in self.points if point.met)

    @property
    def open(self) -> tuple[CheckedPoint, ...]:
        """The points that are not met; none where there is no map to say so."""
        if self.state is CheckState.NO_MAP:
            return ()
        return tuple(point for point in self.points if not point.met)


def completeness(
    persona: Persona,
    served: Mapping[str, Sequence[str]] | None = None,
    channels: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Check, Check, Check]:
    """The three checks of a persona: benefits, triggers, channels.

    `served` gives the touchpoints (by id) that serve a trigger, by the trigger's id; `channels`
    those at which the persona finds a channel that it uses, by the channel's name as the persona
    writes it. None where there is no map to check against.
    """
    return (
        _check(
            CheckKind.BENEFITS,
            [CheckedPoint(p.problem, met=p.benefit is not None) for p in persona.problems],
        ),
        _check(
            CheckKind.TRIGGERS,
            [_point(t.text, (served or {}).get(t.id, ()), t.id) for t in persona.triggers],
            on_a_map=served is not None,
        ),
        _check(
            CheckKind.CHANNELS,
            [_point(c.channel, (channels or {}).get(c.channel, ())) for c in persona.communication],
            on_a_map=channels is not None,
        ),
    )


def _point(text: str, touchpoints: Sequence[str], key: str = "") -> CheckedPoint:
    return CheckedPoint(text, met=bool(touchpoints), touchpoints=tuple(touchpoints), key=key)


def _check(kind: CheckKind, points: list[CheckedPoint], *, on_a_map: bool = True) -> Check:
    if not points:
        state = CheckState.NOTHING_NAMED
    elif not on_a_map:
        state = CheckState.NO_MAP
    else:
        state = CheckState.PASSED if all(p.met for p in points) else CheckState.FAILED
    return Check(kind, state, tuple(points))
