"""The pairs of maps that were written by hand, with the truth about them."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from journey.model import Journey, Phase, PhaseRole, Touchpoint, channel
from journey.text import slug

_FOLDER = Path(__file__).parent / "pairs"


@dataclass(frozen=True)
class Pair:
    """Two maps; which touchpoints are the same, and which phases, by ours then theirs."""

    name: str
    use: str
    ours: Journey
    theirs: Journey
    truth: frozenset[tuple[str, str]]
    phases: frozenset[tuple[str, str]]


@lru_cache
def pairs(use: str | None = None) -> tuple[Pair, ...]:
    """All pairs, or those of one use: tune, held-out."""
    read = [_pair(path) for path in sorted(_FOLDER.glob("*.yaml"))]
    return tuple(pair for pair in read if use is None or pair.use == use)


def _pair(path: Path) -> Pair:
    tree = yaml.safe_load(path.read_text("utf-8"))
    ours, theirs = (_journey(f"{path.stem}-{side}", tree[side]) for side in ("ours", "theirs"))
    truth = frozenset((str(a), str(b)) for a, b in tree["truth"])
    assert len(truth) == len(tree["truth"])
    assert {a for a, _ in truth} <= ours.touchpoint.keys()
    assert {b for _, b in truth} <= theirs.touchpoint.keys()
    phases = frozenset((slug(a), slug(b)) for a, b in tree["phases"])
    assert {a for a, _ in phases} <= {phase.id for phase in ours.phases}
    assert {b for _, b in phases} <= {phase.id for phase in theirs.phases}
    return Pair(path.stem, tree["use"], ours, theirs, truth, phases)


def _journey(id: str, tree: dict[str, Any]) -> Journey:
    return Journey(
        id=id,
        title=id,
        language=tree["language"],
        phases=tuple(_phase(head, lines) for head, lines in tree["phases"].items()),
    )


def _phase(head: str, lines: list[str]) -> Phase:
    name, _, role = head.removesuffix(")").rpartition(" (")
    return Phase(
        id=slug(name),
        name=name,
        role=PhaseRole(role),
        touchpoints=tuple(_touchpoint(line) for line in lines),
    )


def _touchpoint(line: str) -> Touchpoint:
    id, name, channels = (part.strip() for part in line.split("|"))
    return Touchpoint(
        id=id, name=name, channels=tuple(channel(c.strip()) for c in channels.split(","))
    )
