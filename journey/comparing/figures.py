"""Figures of whole maps, of their phases, and of their channels."""

from collections.abc import Sequence
from statistics import fmean

from journey.comparing.comparison import (
    ChannelShare,
    ComparedMap,
    ComparedPhase,
    PhaseFigures,
)
from journey.comparing.phases import Stage
from journey.comparing.rows import is_complete
from journey.model import Journey, Phase, Touchpoint
from journey.text import same_name


def compared_map(journey: Journey, key: str, name: str) -> ComparedMap:
    """A map in a few figures."""
    levels = _levels(journey, journey.existing)
    organisation = journey.organisation
    return ComparedMap(
        key=key,
        name=name,
        title=journey.title,
        kind=organisation.kind if organisation else None,
        state=journey.state,
        scale=journey.scale,
        demo=any(
            journey.is_invented(score)
            for touchpoint in journey.existing
            for score in journey.counting(touchpoint)
        ),
        count=len(journey.existing),
        scored=len(levels),
        mean=fmean(levels) if levels else None,
        completeness=journey.completeness,
        is_complete=is_complete(journey, range(len(journey.phases))),
    )


def compared_phases(
    journeys: Sequence[Journey], keys: Sequence[str], stages: Sequence[Stage]
) -> list[ComparedPhase]:
    """The phases of all maps side by side, in the order of the stages."""
    return [
        _compared_phase(journeys, keys, str(number), stage, len(stages))
        for number, stage in enumerate(stages)
    ]


def _compared_phase(
    journeys: Sequence[Journey], keys: Sequence[str], key: str, stage: Stage, stages: int
) -> ComparedPhase:
    phases = [[journeys[at].phases[n] for n in numbers] for at, numbers in enumerate(stage)]
    figures = [_figures(journeys[at], stage[at], stages) for at in range(len(journeys))]
    names = [" + ".join(phase.name for phase in own) for own in phases]
    return ComparedPhase(
        key=key,
        name=next(name for name in names if name),
        figures=tuple(
            own.model_copy(update={"thinner_than": _thinner_than(own, figures, keys)})
            for own in figures
        ),
        is_mapped=len({same_name(name) for name in names if name}) > 1,
    )


def _figures(journey: Journey, numbers: Sequence[int], stages: int) -> PhaseFigures:
    phases: list[Phase] = [journey.phases[number] for number in numbers]
    touchpoints = [touchpoint for phase in phases for touchpoint in phase.existing]
    every, levels = len(journey.existing), _levels(journey, touchpoints)
    return PhaseFigures(
        phases=tuple(phase.id for phase in phases),
        names=tuple(phase.name for phase in phases),
        count=len(touchpoints),
        is_complete=is_complete(journey, numbers),
        share=len(touchpoints) / every if every else None,
        thinness=len(touchpoints) * stages / every if every else None,
        scored=len(levels),
        mean=fmean(levels) if levels else None,
        thinner_than=(),
    )


def _thinner_than(
    own: PhaseFigures, every: Sequence[PhaseFigures], keys: Sequence[str]
) -> tuple[str, ...]:
    """The maps with more there, in number and as a part of the whole.

    A map that is told in more detail everywhere has more in each phase, but no greater part; one
    that is not complete has at least so many.
    """
    return tuple(
        key
        for key, other in zip(keys, every, strict=True)
        if other.count > own.count and (other.share or 0) > (own.share or 0)
    )


def _levels(journey: Journey, touchpoints: Sequence[Touchpoint]) -> list[float]:
    levels = map(journey.level, touchpoints)
    return [known for known in levels if known is not None]


def channel_shares(journeys: Sequence[Journey]) -> list[ChannelShare]:
    """How much of each map runs through each channel, the most used one over all maps first."""
    names: dict[str, str] = {}
    carried: list[dict[str, list[float]]] = []
    for journey in journeys:
        parts: dict[str, list[float]] = {}
        for touchpoint in journey.existing:
            keys = {channel.key: channel.name for channel in touchpoint.channels}
            for key, name in keys.items():
                names.setdefault(key, name)
                parts.setdefault(key, []).append(1 / len(keys))
        carried.append(parts)
    totals = [sum(sum(part) for part in parts.values()) for parts in carried]
    shares = [
        ChannelShare(
            key=key,
            name=name,
            counts=tuple(len(parts.get(key, ())) for parts in carried),
            shares=tuple(
                min(1.0, sum(parts.get(key, ())) / total) if total else None
                for parts, total in zip(carried, totals, strict=True)
            ),
        )
        for key, name in names.items()
    ]
    return sorted(shares, key=lambda s: (-sum(share or 0 for share in s.shares), s.key))
