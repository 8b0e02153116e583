"""Why two touchpoints are, or are not, taken for the same."""

import math
from collections.abc import Iterator
from functools import lru_cache

from journey.comparing.match import Match, MatchStatus, Reason, ReasonKind
from journey.comparing.matching import Link, Matching
from journey.comparing.nearness import SAME_FAMILY

_LITTLE = 0.45
"""Under this, names have little in common."""


def match(matching: Matching, link: Link) -> Match:
    """The match that a link stands for, with what speaks for and against it."""
    return Match(
        touchpoints=(matching.place(link.one), matching.place(link.other)),
        confidence=link.pair.confidence,
        status=link.status,
        beside=matching.place(link.beside) if link.beside else None,
        reasons=tuple(_reasons(matching, link)),
    )


@lru_cache(maxsize=4096)
def _reason(
    kind: ReasonKind,
    speaks_for: bool,
    ours: tuple[str, ...] = (),
    theirs: tuple[str, ...] = (),
) -> Reason:
    """A reason, made once: the same ones come again at most matches."""
    return Reason(kind=kind, speaks_for=speaks_for, ours=ours, theirs=theirs)


def _reasons(matching: Matching, link: Link) -> Iterator[Reason]:
    if link.status is MatchStatus.DECIDED:
        yield _reason(ReasonKind.DECIDED, True)
    if link.one[0] == link.other[0]:
        return
    yield from _of_name(matching, link)
    yield from _of_channel(matching, link)
    same = matching.stage_of(link.one) == matching.stage_of(link.other)
    kind = ReasonKind.SAME_PHASE if same else ReasonKind.OTHER_PHASE
    yield _reason(kind, same)
    if link.beside:
        yield _reason(ReasonKind.PART, True, (), (matching.entry(link.beside).name,))
    if link.pair.has_rival:
        yield _reason(ReasonKind.RIVAL, False)


def _of_name(matching: Matching, link: Link) -> Iterator[Reason]:
    pairing = matching.pairings[link.one[0], link.other[0]]
    at = link.one[1], link.other[1]
    if pairing.same_id[at]:
        yield _reason(ReasonKind.SAME_ID, True)
    if pairing.likeness.same_name[at]:
        yield _reason(ReasonKind.SAME_NAME, True)
        return
    one, other = matching.entry(link.one).name, matching.entry(link.other).name
    ours, theirs = matching.maps.reader.shared(one, other)
    if ours:
        yield _reason(ReasonKind.SHARED_WORDS, True, ours, theirs)
    if pairing.likeness.name[at] < _LITTLE:
        yield _reason(ReasonKind.OTHER_WORDS, False)
    if pairing.likeness.is_opposite[at] or pairing.likeness.action[at] < SAME_FAMILY:
        yield _reason(ReasonKind.OTHER_ACTION, False)


def _of_channel(matching: Matching, link: Link) -> Iterator[Reason]:
    pairing = matching.pairings[link.one[0], link.other[0]]
    near = float(pairing.likeness.channel[link.one[1], link.other[1]])
    if math.isnan(near):
        return
    kind = ReasonKind.NEAR_CHANNEL if near else ReasonKind.OTHER_CHANNEL
    kind = ReasonKind.SAME_CHANNEL if near == 1 else kind
    ours, theirs = (
        tuple(channel.name for channel in matching.entry(spot).channels)
        for spot in (link.one, link.other)
    )
    yield _reason(kind, near > 0, ours, theirs)
