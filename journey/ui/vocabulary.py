"""What the screens call the choices of the model; English, said through the words."""

from journey.model import (
    EngagementForm,
    EvidenceKind,
    FindingKind,
    Initiator,
    MeasureStatus,
    OrganisationKind,
    PhaseRole,
    ScaleKey,
    TouchpointStatus,
    Visibility,
)

EVIDENCE: dict[EvidenceKind, str] = {
    EvidenceKind.OWN_ESTIMATE: "own estimate",
    EvidenceKind.STAFF_SURVEY: "staff survey",
    EvidenceKind.INTERVIEWS: "interviews",
    EvidenceKind.CUSTOMER_SURVEY: "customer survey",
    EvidenceKind.WORKSHOP: "workshop",
    EvidenceKind.TRACKING: "tracking",
    EvidenceKind.DEMO: "demo value",
}

INITIATORS: dict[Initiator, str] = {
    Initiator.COMPANY: "Company",
    Initiator.CUSTOMER: "Customer",
    Initiator.THIRD_PARTY: "Third party",
}

ENGAGEMENT_FORMS: dict[EngagementForm, str] = {
    EngagementForm.OFFER: "Offer",
    EngagementForm.DEMAND: "Demand",
    EngagementForm.ACTIVITY: "Activity",
}

STATUSES: dict[TouchpointStatus, str] = {
    TouchpointStatus.EXISTING: "Existing",
    TouchpointStatus.PLANNED: "Planned",
}

MEASURE_STATUSES: dict[MeasureStatus, str] = {
    MeasureStatus.OPEN: "open",
    MeasureStatus.UNDER_WAY: "under way",
    MeasureStatus.DONE: "done",
}

VISIBILITIES: dict[Visibility, str] = {
    Visibility.FRONTSTAGE: "Frontstage",
    Visibility.BACKSTAGE: "Backstage",
    Visibility.SUPPORT: "Support",
}

ROLES: dict[PhaseRole, str] = {
    PhaseRole.BEFORE: "Before it",
    PhaseRole.ACTION: "The action",
    PhaseRole.AFTER: "After it",
}

ORGANISATIONS: dict[OrganisationKind, str] = {
    OrganisationKind.OURS: "Ours",
    OrganisationKind.COMPETITOR: "Competitor",
}

SCALES: dict[ScaleKey, str] = {
    ScaleKey.ONE_TO_FIVE: "1 to 5",
    ScaleKey.MINUS_TWO_TO_TWO: "−2 to +2",
    ScaleKey.ZERO_TO_TEN: "0 to 10",
    ScaleKey.ZERO_TO_HUNDRED: "0 to 100",
    ScaleKey.SCHOOL_GRADES: "school grades",
}

FINDINGS: dict[FindingKind, tuple[str, str]] = {
    FindingKind.WEAK_TOUCHPOINT: ("weak", "trending_down"),
    FindingKind.WEAKER_THAN_NEIGHBOURS: ("weak", "trending_down"),
    FindingKind.WEAK_MOMENT_OF_TRUTH: ("weak", "star"),
    FindingKind.UNAVOIDABLE_WEAK_TOUCHPOINT: ("weak", "merge"),
    FindingKind.THIN_PHASE: ("weak", "texture"),
    FindingKind.MISSING_TOUCHPOINT: ("missing", "add_circle"),
    FindingKind.UNOWNED_TOUCHPOINT: ("", "person_off"),
    FindingKind.UNMEASURED_TOUCHPOINT: ("", "help"),
    FindingKind.PROBLEM_WITHOUT_BENEFIT: ("", "sentiment_dissatisfied"),
    FindingKind.UNKNOWN: ("", "help"),
}
"""For each kind of finding: its tint, its sign."""
