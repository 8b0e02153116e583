"""Why figures of a comparison are to be read with care."""

from collections.abc import Iterator, Sequence

from journey.comparing.comparison import (
    Caution,
    CautionKind,
    ComparedMap,
    ComparedPhase,
    Row,
)
from journey.model import Journey, OrganisationKind, SatisfactionScore
from journey.scores.bases import FEWEST_RANKED


def cautions(
    journeys: Sequence[Journey],
    maps: Sequence[ComparedMap],
    phases: Sequence[ComparedPhase],
    rows: Sequence[Row],
    unconverted: tuple[str, ...],
) -> Iterator[Caution]:
    """What stands in the way of a plain comparison, each with the maps that it concerns."""
    scores = [_shown(journey, rows, at) for at, journey in enumerate(journeys)]
    every = tuple(map.key for map in maps)
    if strange := tuple(key for at, key in enumerate(every) if at and _is_strange(maps, rows, at)):
        yield Caution(kind=CautionKind.FEW_MATCHES, maps=strange)
    if demo := tuple(map.key for map in maps if map.demo):
        yield Caution(kind=CautionKind.DEMO_VALUES, maps=demo)
    if len({score.scale for several in scores for score in several}) > 1:
        yield Caution(kind=CautionKind.MIXED_SCALES, maps=every)
    if unconverted:
        yield Caution(kind=CautionKind.NOT_CONVERTED, maps=unconverted)
    if mixed := tuple(key for at, key in enumerate(every) if _is_mixed(rows, at)):
        yield Caution(kind=CautionKind.MIXED_METHODS, maps=mixed)
    if few := tuple(map.key for map, own in zip(maps, scores, strict=True) if _have_few(own)):
        yield Caution(kind=CautionKind.FEW_ANSWERS, maps=few)
    if partial := tuple(map.key for map in maps if not map.is_complete):
        yield Caution(kind=CautionKind.INCOMPLETE, maps=partial)
    if unsaid := tuple(m.key for m, j in zip(maps, journeys, strict=True) if _is_unsaid(j)):
        yield Caution(kind=CautionKind.COMPLETENESS_NOT_SAID, maps=unsaid)
    if any(phase.is_mapped for phase in phases):
        yield Caution(kind=CautionKind.PHASES_MAPPED, maps=every)
    yield from _of_people(journeys, every)


FEWEST_MATCHED = 0.25
"""Of the smaller map's touchpoints; two maps of one business share far more."""


def _is_strange(maps: Sequence[ComparedMap], rows: Sequence[Row], at: int) -> bool:
    """Whether hardly a touchpoint of a map is one of ours."""
    smaller = min(maps[0].count, maps[at].count)
    shared = sum({0, at} <= set(row.having) for row in rows)
    return smaller > 0 and shared < smaller * FEWEST_MATCHED


def _is_mixed(rows: Sequence[Row], at: int) -> bool:
    """Whether some of a map's scores rest on other kinds of evidence than ours."""
    deltas = (row.cells[at].delta for row in rows)
    return any(delta.mixed_methods for delta in deltas if delta is not None)


def _shown(journey: Journey, rows: Sequence[Row], at: int) -> list[SatisfactionScore]:
    """The scores of a map that stand in the rows."""
    ids = dict.fromkeys(id for row in rows for id in row.cells[at].touchpoints)
    return [score for id in ids for score in journey.counting(journey.touchpoint[id])]


def _have_few(scores: Sequence[SatisfactionScore]) -> bool:
    """Whether some scores rest on fewer answers than a ranking wants."""
    return any(s.evidence.n is not None and s.evidence.n < FEWEST_RANKED for s in scores)


def _is_unsaid(journey: Journey) -> bool:
    """Whether it is a competitor's journey of which nobody has said how complete it is."""
    if journey.organisation is None or journey.organisation.kind is OrganisationKind.OURS:
        return False
    said = [phase.complete is not None for phase in journey.phases]
    return journey.completeness is None and not (said and all(said))


def _of_people(journeys: Sequence[Journey], every: tuple[str, ...]) -> Iterator[Caution]:
    people = [{persona.id for persona in journey.personas} for journey in journeys]
    other = [key for key, own in zip(every, people, strict=True) if own and own != people[0]]
    if people[0] and other:
        yield Caution(kind=CautionKind.OTHER_PERSONAS, maps=tuple(other))
    languages = [journey.language.split("-")[0] for journey in journeys]
    foreign = tuple(k for k, own in zip(every, languages, strict=True) if own != languages[0])
    if foreign:
        yield Caution(kind=CautionKind.OTHER_LANGUAGE, maps=foreign)
