"""What findings say about the touchpoints of a chart: weak ones, thin phases, what is missing."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journey import scales
from journey.analyses import Criteria
from journey.charts.chart import Json
from journey.charts.look import Sign, disc, quiet, ring
from journey.charts.wording import beneath, plain
from journey.locales import Words
from journey.model import Finding, FindingKind, Journey, Phase, Scale
from journey.themes import Absent, Theme


def thin_words(count: str, words: Words) -> tuple[str, ...]:
    """That a phase is thin, with its count: on one line, on two, and without it."""
    return (
        words("Thin phase: {count}", count=count),
        words("Thin phase:\n{count}", count=count),
        words("Thin phase"),
    )


@dataclass(frozen=True, slots=True)
class Ghost:
    """A touchpoint that is not there: planned (then with its id), or suggested by a finding."""

    name: str
    reason: str
    id: str
    is_planned: bool = False
    """Whether it stands on the map already, so that it is not called missing."""

    def look(self, theme: Theme) -> Absent:
        """The colours in which it is drawn."""
        return theme.absent(planned=self.is_planned)

    def dash(self, missing: str) -> str:
        """The dashes of its edge, those of what is missing; what is planned has a full one."""
        return "solid" if self.is_planned else missing

    def called(self, words: Words) -> str:
        """What it is, in a word."""
        return words("planned") if self.is_planned else words("missing")

    def status(self, words: Words) -> str:
        """Why it is drawn, in words: missing or planned, and the reason."""
        if not self.reason:
            return self.called(words)
        if self.is_planned:
            return words("planned: {reason}", reason=self.reason)
        return words("missing: {reason}", reason=self.reason)


def rings_around(
    stops: Sequence[tuple[float, float, float, bool]], theme: Theme
) -> tuple[Json, list[Json]]:
    """The discs and rings around weak points, each with x, y, radius in px, whether for certain.

    Markers cannot be dashed: the ring of what may be weak by chance is a shape.
    """
    disc_of = {
        "mode": "markers", "name": "weak", "cliponaxis": False,
        "x": [x for x, *_ in stops], "y": [y for _, y, *_ in stops],
        "marker": {
            "size": [2 * radius for _, _, radius, _ in stops],
            "color": theme.weak_soft, "opacity": 1,
            "line": {
                "color": theme.weak,
                "width": [1.6 if is_certain else 0 for *_, is_certain in stops],
            },
        },
    }  # fmt: skip
    rings = [
        ring(x, y, radius, theme.weak)
        for x, y, radius, is_certain in stops
        if not is_certain
    ]  # fmt: skip
    return quiet(disc_of), rings


def weak_signs(weak: Collection[bool], scale: Scale, theme: Theme, words: Words) -> Iterator[Sign]:
    """What the rings around weak points mean, of those that are there: for certain or not."""
    below = scales.below(scale, Criteria().weak_below, words)
    dot = disc(4, theme.weak)
    if True in weak:
        said = words("weak, {below}", below=below)
        yield Sign([disc(8, theme.weak_soft, theme.weak, 1.4), dot], 17, said)
    if False in weak:
        said = words("weak?: {below}, but not certain", below=below)
        yield Sign([disc(8, theme.weak_soft, theme.weak, 1.4, "3px,2px"), dot], 17, said)


def thin_phases(findings: Iterable[Finding]) -> Mapping[str, Finding]:
    """The finding of each thin phase, by the phase's id."""
    return {f.phase: f for f in findings if f.kind is FindingKind.THIN_PHASE and f.phase}


def ghosts(journey: Journey, findings: Iterable[Finding], phase: Phase) -> tuple[Ghost, ...]:
    """What is missing in a phase: its planned touchpoints, then what findings suggest.

    A suggestion without a phase stands in the last one, as on the map.
    """
    planned = [Ghost(t.name, t.reason or "", t.id, True) for t in phase.touchpoints if t.is_planned]
    known = {p.id for p in journey.phases}
    suggested = [
        Ghost(suggestion.name, suggestion.reason, f"missing-{number}")
        for number, (place, suggestion) in enumerate(
            ((f.phase, f.suggestion) for f in findings if f.suggestion), 1
        )
        if suggestion and (place if place in known else journey.phases[-1].id) == phase.id
    ]
    return (*planned, *suggested)


def said_of(ghost: Ghost, words: Words) -> str:
    """What stands under the pointer at something that is not there."""
    return f"<b>{plain(ghost.name)}</b>" + beneath(ghost.status(words))
