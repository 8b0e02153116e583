"""A match of two touchpoints: how sure it is, whether it counts, and why."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.comparing.decision import MapTouchpoint
from journey.model.record import Record

Confidence = Annotated[float, Field(ge=0, le=1)]


class ReasonKind(StrEnum):
    """What speaks for or against a match."""

    DECIDED = "decided"
    """People have said so."""
    SAME_ID = "same_id"
    """Both are versions of one touchpoint."""
    SAME_NAME = "same_name"
    SHARED_WORDS = "shared_words"
    OTHER_WORDS = "other_words"
    """The names have little in common."""
    OTHER_ACTION = "other_action"
    """Something else is done there."""
    SAME_CHANNEL = "same_channel"
    NEAR_CHANNEL = "near_channel"
    OTHER_CHANNEL = "other_channel"
    SAME_PHASE = "same_phase"
    OTHER_PHASE = "other_phase"
    RIVAL = "rival"
    """Another touchpoint fits nearly as well."""
    PART = "part"
    """What the touchpoint that is matched already leaves of the name, this one says."""


class Reason(Record):
    """One thing that speaks for or against a match; `wording` says it in words."""

    kind: ReasonKind
    speaks_for: bool
    ours: tuple[str, ...] = ()
    """The words or names on the side of the first touchpoint."""
    theirs: tuple[str, ...] = ()


class MatchStatus(StrEnum):
    """Whether a match counts."""

    SURE = "sure"
    """Computed, and it counts."""
    PROPOSED = "proposed"
    """Computed, and it does not count before somebody confirms it."""
    DECIDED = "decided"
    """Somebody said so, and it counts."""


class Match(Record):
    """Two touchpoints of two maps that are, or may be, the same.

    `confidence` orders matches (0 to 1) and is no probability.
    """

    touchpoints: tuple[MapTouchpoint, MapTouchpoint]
    confidence: Confidence
    status: MatchStatus
    beside: MapTouchpoint | None = None
    """Where one touchpoint may be split in two on the other map: the part that counts already."""
    reasons: tuple[Reason, ...] = ()
