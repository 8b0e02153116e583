"""Comparing: touchpoints of several maps are matched, and told is who has what and how well."""

from journey.comparing.basis import other_scales
from journey.comparing.changes import Change, ChangeKind, Changes, changes
from journey.comparing.compare import FEWEST, MOST, compare
from journey.comparing.comparison import (
    Caution,
    CautionKind,
    Cell,
    ChannelShare,
    ComparedMap,
    ComparedPhase,
    Comparison,
    Delta,
    Gap,
    Lag,
    PhaseFigures,
    Row,
    RowKind,
    State,
    Verdict,
)
from journey.comparing.decision import (
    Conversion,
    Decision,
    DecisionKind,
    Decisions,
    MapPhase,
    MapTouchpoint,
    PhaseDecision,
)
from journey.comparing.match import Match, MatchStatus, Reason, ReasonKind

__all__ = [
    "FEWEST",
    "MOST",
    "Caution",
    "CautionKind",
    "Cell",
    "Change",
    "ChangeKind",
    "Changes",
    "ChannelShare",
    "ComparedMap",
    "ComparedPhase",
    "Comparison",
    "Conversion",
    "Decision",
    "DecisionKind",
    "Decisions",
    "Delta",
    "Gap",
    "Lag",
    "MapPhase",
    "MapTouchpoint",
    "Match",
    "MatchStatus",
    "PhaseDecision",
    "PhaseFigures",
    "Reason",
    "ReasonKind",
    "Row",
    "RowKind",
    "State",
    "Verdict",
    "changes",
    "compare",
    "other_scales",
]
