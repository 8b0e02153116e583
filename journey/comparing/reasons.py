"""Why two touchpoints are, or are not, taken for the same."""

import math
from collections.abc import Iterator

from journey.comparing.decision import MapTouchpoint
from journey.comparing.match import Match, MatchStatus, Reason, ReasonKind
from journey.comparing.matching import Link, Matching
from journey.comparing.nearness import SAME_FAMILY

_LITTLE = 0.45
"""Under this, names have little in common."""


def match(matching: Matching, link: Link) -> Match:
    """The match that a link stands for, with what speaks for and against it."""
    named = tuple(
        MapTouchpoint(map=matching.keys[spot[0]], touchpoint=matching.entry(spot).id)
        for spot in (link.one, link.other)
    )
    return Match(
        touchpoints=(named[0], named[1]),
        confidence=link.pair.confidence,
        status=link.status,
        reasons=tuple(_reasons(matching, link)),
    )


def _reasons(matching: Matching, link: Link) -> Iterator[Reason]:
    if link.status is MatchStatus.DECIDED:
        yield Reason(kind=ReasonKind.DECIDED, speaks_for=True)
    if link.one[0] == link.other[0]:
        return
    yield from _of_name(matching, link)
    yield from _of_channel(matching, link)
    same = matching.stage_of(link.one) == matching.stage_of(link.other)
    kind = ReasonKind.SAME_PHASE if same else ReasonKind.OTHER_PHASE
    yield Reason(kind=kind, speaks_for=same)
    if link.pair.has_rival:
        yield Reason(kind=ReasonKind.RIVAL, speaks_for=False)


def _of_name(matching: Matching, link: Link) -> Iterator[Reason]:
    pairing = matching.pairings[link.one[0], link.other[0]]
    at = link.one[1], link.other[1]
    if pairing.same_id[at]:
        yield Reason(kind=ReasonKind.SAME_ID, speaks_for=True)
    if pairing.likeness.same_name[at]:
        yield Reason(kind=ReasonKind.SAME_NAME, speaks_for=True)
        return
    one, other = matching.entry(link.one).name, matching.entry(link.other).name
    ours, theirs = matching.maps.reader.shared(one, other)
    if ours:
        yield Reason(kind=ReasonKind.SHARED_WORDS, speaks_for=True, ours=ours, theirs=theirs)
    if pairing.likeness.name[at] < _LITTLE:
        yield Reason(kind=ReasonKind.OTHER_WORDS, speaks_for=False)
    if pairing.likeness.is_opposite[at] or pairing.likeness.action[at] < SAME_FAMILY:
        yield Reason(kind=ReasonKind.OTHER_ACTION, speaks_for=False)


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
    yield Reason(kind=kind, speaks_for=near > 0, ours=ours, theirs=theirs)
