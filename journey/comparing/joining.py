"""Touchpoints that may be split on another map: one that says two things, where the other has two.

"Enters the address and pays" is matched with "types in the address", and "pays by card" is left
over beside it: what the first match leaves of the name, the other touchpoint says.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from journey.comparing.entry import Entry
from journey.comparing.pairing import Pairing
from journey.comparing.similarity import Similarity

_SEVERAL = re.compile(r"[,;/+&]|\b(?:and|or|then|und|oder|dann|sowie)\b", re.IGNORECASE)
"""By these a name says more than one thing."""
_LEAST = 0.2
"""How sure it must be that the part is the whole: it says less of it than a match of one to one."""
_GAIN = 0.25
"""So much more of the name must be said by both together than by the first alone."""


class Part(NamedTuple):
    """Touchpoints by their numbers: one, and two of the other map that may be its parts."""

    whole: int
    matched: int
    """The part that is matched with it already."""
    other: int
    """The part that is left over."""
    confidence: float


def parts(
    similarity: Similarity, pairing: Pairing, maps: tuple[int, int], whole: list[Entry], side: int
) -> Iterator[Part]:
    """What is left over on one of two maps and may be a part of a touchpoint of the other.

    `side` says on which of the two maps of the pairing the whole ones stand, `whole` which they
    are, `maps` their map and the other one. The best of several comes first.
    """
    confidence, is_near = pairing.confidence, pairing.is_near
    is_opposite = pairing.likeness.is_opposite
    if side:
        confidence, is_near, is_opposite = confidence.T, is_near.T, is_opposite.T
    sure = dict(
        (pair.column, pair.row) if side else (pair.row, pair.column)
        for pair in pairing.pairs
        if pair.is_sure
    )
    taken = set(sure.values())
    found: list[Part] = []
    for one, matched in sure.items():
        if not _SEVERAL.search(whole[one].name):
            continue
        for other, sureness in enumerate(confidence[one].tolist()):
            if other in taken or sureness < _LEAST:
                continue
            if not is_near[one, other] or is_opposite[one, other]:
                continue
            if similarity.gain(*maps, one, matched, other) >= _GAIN:
                found.append(Part(one, matched, other, sureness))
    yield from sorted(found, key=lambda part: -part.confidence)
