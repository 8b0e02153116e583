"""What stands at each stop of the graph chart: its signs, its label, and the room both need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journey import scales
from journey.charts.highlights import Ghost, ghosts
from journey.charts.wording import broken, extent, line_count, plain
from journey.locales import Words
from journey.model import Finding, Journey, Phase, Touchpoint
from journey.scene.routes import GAP, Stop, in_order
from journey.spoken import weak_value

NAME, VALUE = 12.0, 11.5
LEADING = 15.6
"""The height in px of a line of a name, as Plotly sets it."""
CHIP = 19.0
RING = 2.6
HALO = 6.5
LABEL_GAP = 8.0
SIGN = 31.0
"""The largest reach of a node and the gap to its label."""
LEAST_LABEL, MOST_LABEL = 92.0, 230.0
_RADII = {1: 9.0, 2: 10.5, 3: 12.0, 4: 13.5, 5: 15.5}


@dataclass(frozen=True, slots=True)
class Node:
    """A touchpoint, or what is missing, as a node in px."""

    id: str
    name: str
    """Wrapped and escaped."""
    value: str
    """What stands under the name: the score, or why there is none."""
    radius: float
    score: float | None
    touchpoint: Touchpoint | None
    ghost: Ghost | None
    weak: bool
    is_certain: bool
    """Where it is weak: not by chance."""
    unavoidable: bool
    label_width: float

    @property
    def reach(self) -> float:
        """Its radius with all rings around it."""
        rings = [
            0.0,
            *([HALO + 1] if self.weak else []),
            *([RING + 1.2] if self.unavoidable else []),
        ]
        return self.radius + max(rings)

    @property
    def height(self) -> float:
        """The height of its label."""
        more = LEADING * (line_count(self.value) - 1)
        return LEADING * line_count(self.name) + (CHIP if self.weak else LEADING) + more

    def stop(self) -> Stop:
        """The room that it needs."""
        half = max(self.reach, self.height / 2 + 1)
        return Stop(
            self.id, self.reach, half, half, self.reach + LABEL_GAP + self.label_width + GAP
        )


@dataclass(frozen=True, slots=True)
class Content:
    """What the chart shows of a journey."""

    journey: Journey
    findings: tuple[Finding, ...]
    weak: dict[str, bool]
    """The weak touchpoints, and whether each is so for certain."""
    path: tuple[str, ...]
    unavoidable: frozenset[str]
    words: Words

    def count(self, phase: Phase) -> int:
        """How many nodes a phase has."""
        return len(phase.existing) + len(ghosts(self.journey, self.findings, phase))

    def nodes(self, phase: Phase, width: float) -> tuple[Node, ...]:
        """The nodes of a phase from top to bottom, so that the usual path runs downwards."""
        absent = {ghost.id: ghost for ghost in ghosts(self.journey, self.findings, phase)}
        there = {t.id: t for t in phase.touchpoints if t.id not in absent}
        ids = [t.id for t in phase.touchpoints] + [
            id for id in absent if id not in {t.id for t in phase.touchpoints}
        ]
        return tuple(
            self._missing(absent[id], width) if id in absent else self._there(there[id], width)
            for id in in_order(ids, self.path)
        )

    def way(self, nodes: Sequence[Node]) -> tuple[str, ...] | None:
        """The part of the usual path that runs through nodes; None where no path is known."""
        here = {node.id for node in nodes}
        return tuple(id for id in self.path if id in here) if self.path else None

    def _there(self, touchpoint: Touchpoint, width: float) -> Node:
        words, journey = self.words, self.journey
        score = journey.level(touchpoint)
        weak = touchpoint.id in self.weak and score is not None
        certain = self.weak.get(touchpoint.id, True)
        bold = touchpoint.id in self.unavoidable
        name, name_width = broken(touchpoint.name, width, NAME, journey.language, bold=bold)
        if score is None:
            value = words("no score")
        else:
            value = scales.value(journey.drawn_scale, score, words)
            value = weak_value(value, words, is_certain=certain) if weak else value
        value, value_width = self._beneath(value, touchpoint, width)
        radius = _RADII[touchpoint.importance or 3]
        return Node(
            touchpoint.id,
            f"<b>{name}</b>" if bold else name,
            value,
            max(radius, _RADII[2]) if journey.numbers[touchpoint.id] > 99 else radius,
            score,
            touchpoint,
            None,
            weak,
            certain,
            bold,
            max(name_width, value_width + (8 if weak else 0)),
        )

    def _beneath(self, value: str, touchpoint: Touchpoint, width: float) -> tuple[str, float]:
        """The value with the sign of a moment of truth, beside it or under it."""
        said, said_width = broken(value, width, VALUE, self.words.language, bold=True)
        if not touchpoint.moment_of_truth:
            return said, said_width
        truth = self.words("moment of truth")
        beside = extent(f"{value}   ★ {truth}", VALUE, bold=True)
        if beside <= width:
            return f"{said}   ★ {plain(truth)}", beside
        under, under_width = broken(f"★ {truth}", width, VALUE, self.words.language, bold=True)
        return f"{said}<br>{under}", max(said_width, under_width)

    def _missing(self, ghost: Ghost, width: float) -> Node:
        language = self.words.language
        name, name_width = broken(ghost.name, width, NAME, self.journey.language)
        status, status_width = broken(ghost.status(self.words), width, VALUE, language)
        label_width = max(name_width, status_width)
        return Node(
            ghost.id, name, f"<i>{status}</i>", _RADII[3], None, None, ghost, False, True,
            False, label_width,
        )  # fmt: skip


def longest(nodes: Iterator[str]) -> float:
    """The width of the longest word among names, at most as wide as a label may be."""
    words = (word for name in nodes for word in name.split())
    return min(max((extent(word, NAME, bold=True) for word in words), default=0.0), MOST_LABEL)
