"""The journey and its parts: frozen values that are checked when they are made."""

from journey.model.channel import Channel, ChannelKind, channel, channel_kind
from journey.model.evidence import Evidence, EvidenceKind
from journey.model.finding import Finding, FindingKind, Severity, Suggestion
from journey.model.journey import Journey, JourneyState, Organisation, OrganisationKind
from journey.model.measure import Indicator, Measure, MeasureStatus
from journey.model.pain_point import PainPoint, Quote
from journey.model.phase import Phase, PhaseRole
from journey.model.satisfaction import SatisfactionScore
from journey.model.scale import SCALES, Scale, ScaleKey
from journey.model.touchpoint import (
    Activity,
    Initiator,
    SubTouchpoint,
    Touchpoint,
    TouchpointStatus,
    Visibility,
)
from journey.model.transition import Transition

__all__ = [
    "SCALES",
    "Activity",
    "Channel",
    "ChannelKind",
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
]
