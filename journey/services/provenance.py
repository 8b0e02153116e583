"""Where a score comes from that was moved by hand: its value before, and on what that rested."""

from journey.model import EvidenceKind, SatisfactionScore, Touchpoint
from journey.services.library import Library

_CHANGES = 100
"""So far back the history is looked at."""
_LOOKED_AT = 6
"""Of so many changes of the touchpoint the journeys before and after are compared."""


def moved_from(
    library: Library, map: str, touchpoint: str, persona: str | None
) -> SatisfactionScore | None:
    """The surveyed or invented score in whose place the last own estimate stands; None: none was.

    The score is that of the persona, or with None the one that holds for all.
    """
    looked_at = 0
    for step in library.history(map, _CHANGES):
        if f"touchpoint:{touchpoint}" not in step.parts or step.revision < 1:
            continue
        before = library.at(map, step.revision - 1).touchpoint.get(touchpoint)
        after = library.at(map, step.revision).touchpoint.get(touchpoint)
        old, new = _own(before, persona), _own(after, persona)
        if old != new:
            return old if old and new and _is_by_hand(old, new) else None
        looked_at += 1
        if looked_at == _LOOKED_AT:
            break
    return None


def _is_by_hand(old: SatisfactionScore, new: SatisfactionScore) -> bool:
    estimate, was, now = EvidenceKind.OWN_ESTIMATE, old.evidence, new.evidence
    return now.kind is estimate and (was.kind is not estimate or was.demo != now.demo)


def _own(touchpoint: Touchpoint | None, persona: str | None) -> SatisfactionScore | None:
    scores = touchpoint.scores if touchpoint else ()
    return next((score for score in scores if score.persona == persona), None)
