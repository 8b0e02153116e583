"""The journey and its parts: frozen values that are checked when they are made."""

from journey.model.channel import Channel, ChannelKind, channel, channel_kind
from journey.model.channel_rating import ChannelRating
from journey.model.engagement import Engagement, EngagementForm, Initiator
from journey.model.evidence import Evidence, EvidenceKind
from journey.model.finding import (
    Finding,
    FindingKind,
    Severity,
    Suggestion,
    weak_touchpoints,
)
from journey.model.indicator import Benchmark, Indicator, Reading
from journey.model.journey import Journey, JourneyState, Organisation, OrganisationKind
from journey.model.measure import Measure, MeasureStatus
from journey.model.pain_point import PainPoint, Quote
from journey.model.phase import Phase, PhaseRole
from journey.model.satisfaction import SatisfactionScore
from journey.model.scale import SCALES, Scale, ScaleKey
from journey.model.touchpoint import (
    Activity,
    SubTouchpoint,
    Touchpoint,
    TouchpointStatus,
    Visibility,
)
from journey.model.transition import Transition

__all__ = [
    "SCALES",
    "Activity",
    "Benchmark",
    "Channel",
    "ChannelKind",
    "ChannelRating",
    "Engagement",
    "EngagementForm",
    "Evidence",
    "EvidenceKind",
    "Finding",
    "FindingKind",
    "Indicator",
    "Initiator",
    "Journey",
    "JourneyState",
    "Measure",
    "MeasureStatus",
    "Organisation",
    "OrganisationKind",
    "PainPoint",
    "Phase",
    "PhaseRole",
    "Quote",
    "Reading",
    "SatisfactionScore",
    "Scale",
    "ScaleKey",
    "Severity",
    "SubTouchpoint",
    "Suggestion",
    "Touchpoint",
    "TouchpointStatus",
    "Transition",
    "Visibility",
    "channel",
    "channel_kind",
    "weak_touchpoints",
]
