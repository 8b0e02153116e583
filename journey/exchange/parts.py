"""What a journey may hold, so that a notation can say which of it is lost in it."""

from collections.abc import Callable, Collection
from enum import Enum, auto

from journey.document.ids import needed_ids
from journey.exchange.levels import level_of
from journey.locales import Words
from journey.model import (
    Evidence,
    Journey,
    JourneyState,
    OrganisationKind,
    ScaleKey,
    Touchpoint,
    channel_kind,
)
from journey.text import slug
from personas import Persona


class Part(Enum):
    """One kind of content that a notation holds or loses."""

    ORGANISATION = auto()
    COMPETITOR = auto()
    STATE = auto()
    SCENARIO = auto()
    TARGET_ACTION = auto()
    COMPLETENESS = auto()
    NOTE = auto()
    DATE = auto()
    DEMO = auto()
    LANGUAGE = auto()
    SCALE = auto()
    IDS = auto()
    PERSONAS = auto()
    PROFILES = auto()
    TRANSITIONS = auto()
    PURPOSES = auto()
    PHASE_DETAILS = auto()
    CHANNELS = auto()
    MORE_CHANNELS = auto()
    CHANNEL_KINDS = auto()
    DEPARTMENTS = auto()
    INITIATORS = auto()
    THIRD_PARTIES = auto()
    IMPORTANCE = auto()
    MOMENTS_OF_TRUTH = auto()
    PLANNED = auto()
    PLANNED_MARK = auto()
    REASONS = auto()
    EVIDENCE = auto()
    SCORES_APART = auto()
    SCORES_OF_EACH = auto()
    PAIN_POINTS = auto()
    QUOTES = auto()
    PROCESSES = auto()
    ACTIVITIES = auto()
    MEASURES = auto()
    INDICATORS = auto()
    PARTS = auto()
    SERVES = auto()
    NOTES = auto()
    ESTIMATES = auto()
    ENGAGEMENT = auto()
    CHANNEL_RATINGS = auto()


def phrases(lost: Collection[Part], words: Words) -> tuple[str, ...]:
    """The lost parts as short phrases that can follow "does not hold:", in a steady order."""
    named = {
        Part.ORGANISATION: words("the organisation"),
        Part.COMPETITOR: words("that the organisation is a competitor"),
        Part.STATE: words("that it is a to-be journey"),
        Part.SCENARIO: words("the scenario"),
        Part.TARGET_ACTION: words("the target action"),
        Part.COMPLETENESS: words("how complete our knowledge is"),
        Part.NOTE: words("the note about the journey"),
        Part.DATE: words("the date"),
        Part.DEMO: words("that the figures are invented"),
        Part.LANGUAGE: words("the language of the texts"),
        Part.SCALE: words("scores on other scales (they are converted to 1 to 5)"),
        Part.IDS: words("ids (they are made anew from the names)"),
        Part.PERSONAS: words("personas that no touchpoint names, or that share a name"),
        Part.PROFILES: words("the personas beyond their names"),
        Part.TRANSITIONS: words("the transitions between touchpoints"),
        Part.PURPOSES: words("the purposes of phases"),
        Part.PHASE_DETAILS: words("function, role and completeness of phases"),
        Part.CHANNELS: words("the channels"),
        Part.MORE_CHANNELS: words("more than one channel of a touchpoint"),
        Part.CHANNEL_KINDS: words("kinds of channels that do not follow from their names"),
        Part.DEPARTMENTS: words("the departments"),
        Part.INITIATORS: words("who starts a contact"),
        Part.THIRD_PARTIES: words("that third parties start a contact"),
        Part.IMPORTANCE: words("the importance of touchpoints"),
        Part.MOMENTS_OF_TRUTH: words("the moments of truth"),
        Part.PLANNED: words("the planned touchpoints"),
        Part.PLANNED_MARK: words("that touchpoints are planned and not there yet"),
        Part.REASONS: words("why touchpoints are planned"),
        Part.EVIDENCE: words("the evidence of the scores"),
        Part.SCORES_APART: words("different scores of the personas (their mean is written)"),
        Part.SCORES_OF_EACH: words("that a score is of each persona and not of all together"),
        Part.PAIN_POINTS: words("the pain points"),
        Part.QUOTES: words("the quotes"),
        Part.PROCESSES: words("the internal processes"),
        Part.ACTIVITIES: words("the activities of the service blueprint"),
        Part.MEASURES: words("the measures"),
        Part.INDICATORS: words("the indicators"),
        Part.PARTS: words("the parts of touchpoints"),
        Part.SERVES: words("which triggers a touchpoint serves"),
        Part.NOTES: words("the notes on touchpoints"),
        Part.ESTIMATES: words("the estimates of our own people beside the scores"),
        Part.ENGAGEMENT: words("forms of engagement, and activities beyond touchpoints"),
        Part.CHANNEL_RATINGS: words("what customers say of the channels"),
    }
    told = set(lost) - {less for part in lost for less in _INCLUDES.get(part, ())}
    return tuple(phrase for part, phrase in named.items() if part in told)


_INCLUDES = {
    Part.ORGANISATION: (Part.COMPETITOR,),
    Part.CHANNELS: (Part.MORE_CHANNELS, Part.CHANNEL_KINDS),
    Part.INITIATORS: (Part.THIRD_PARTIES,),
    Part.PLANNED: (Part.PLANNED_MARK, Part.REASONS),
    Part.PERSONAS: (Part.PROFILES,),
}
"""What is not told where more is lost."""


def parts_of(journey: Journey) -> frozenset[Part]:
    """What a journey holds beyond title, names of phases and touchpoints, one score each."""
    found = {part for part, is_there in _OF_JOURNEY.items() if is_there(journey)}
    if any(_has_profile(persona) for persona in journey.personas):
        found.add(Part.PROFILES)
    for part, is_on in _OF_TOUCHPOINT.items():
        if any(is_on(touchpoint) for touchpoint in journey.touchpoints):
            found.add(part)
    for touchpoint in journey.touchpoints:
        if level_of(touchpoint, journey.personas).is_mean:
            found.add(Part.SCORES_APART)
        elif _is_of_each(touchpoint, journey):
            found.add(Part.SCORES_OF_EACH)
    return frozenset(found)


_OF_JOURNEY: dict[Part, Callable[[Journey], bool]] = {
    Part.ORGANISATION: lambda j: j.organisation is not None,
    Part.COMPETITOR: lambda j: bool(
        j.organisation and j.organisation.kind is OrganisationKind.COMPETITOR
    ),
    Part.STATE: lambda j: j.state is JourneyState.TO_BE,
    Part.SCENARIO: lambda j: j.scenario is not None,
    Part.TARGET_ACTION: lambda j: j.target_action is not None,
    Part.COMPLETENESS: lambda j: j.completeness is not None,
    Part.NOTE: lambda j: j.note is not None,
    Part.DATE: lambda j: j.date is not None,
    Part.DEMO: lambda j: j.demo,
    Part.LANGUAGE: lambda j: j.language != "en",
    Part.SCALE: lambda j: (
        j.scale is not ScaleKey.ONE_TO_FIVE
        or any(s.scale is not ScaleKey.ONE_TO_FIVE for t in j.touchpoints for s in t.scores)
    ),
    Part.IDS: lambda j: _has_ids_of_its_own(j),
    Part.PERSONAS: lambda j: bool(j.personas),
    Part.TRANSITIONS: lambda j: bool(j.transitions),
    Part.ENGAGEMENT: lambda j: (
        bool(j.engagements) or any(t.engagement or t.against for t in j.touchpoints)
    ),
    Part.CHANNEL_RATINGS: lambda j: bool(j.channel_ratings),
    Part.PURPOSES: lambda j: any(phase.purpose is not None for phase in j.phases),
    Part.PHASE_DETAILS: lambda j: any(
        phase.function is not None
        or phase.role is not None
        or phase.complete is not None
        or phase.absent
        or phase.colour is not None
        or phase.indicators
        for phase in j.phases
    ),
}

_OF_TOUCHPOINT: dict[Part, Callable[[Touchpoint], bool]] = {
    Part.CHANNELS: lambda t: bool(t.channels),
    Part.MORE_CHANNELS: lambda t: len(t.channels) > 1,
    Part.CHANNEL_KINDS: lambda t: any(c.kind is not channel_kind(c.name) for c in t.channels),
    Part.DEPARTMENTS: lambda t: t.department is not None,
    Part.INITIATORS: lambda t: t.initiator is not None,
    Part.THIRD_PARTIES: lambda t: t.initiator == "third_party",
    Part.IMPORTANCE: lambda t: t.importance is not None,
    Part.MOMENTS_OF_TRUTH: lambda t: t.moment_of_truth,
    Part.PLANNED: lambda t: t.is_planned,
    Part.PLANNED_MARK: lambda t: t.is_planned,
    Part.REASONS: lambda t: t.reason is not None,
    Part.EVIDENCE: lambda t: any(score.evidence != Evidence() for score in t.scores),
    Part.PAIN_POINTS: lambda t: bool(t.pain_points),
    Part.QUOTES: lambda t: bool(t.quotes),
    Part.PROCESSES: lambda t: t.process is not None,
    Part.ACTIVITIES: lambda t: bool(t.activities),
    Part.MEASURES: lambda t: bool(t.measures),
    Part.INDICATORS: lambda t: bool(t.indicators),
    Part.PARTS: lambda t: bool(t.parts),
    Part.SERVES: lambda t: bool(t.serves),
    Part.NOTES: lambda t: t.note is not None,
    Part.ESTIMATES: lambda t: bool(t.estimates),
}


def _has_profile(persona: Persona) -> bool:
    named = Persona(id=persona.id, name=persona.name)
    return persona != named


def _is_of_each(touchpoint: Touchpoint, journey: Journey) -> bool:
    """Whether equal scores stand one by one where one for all would say the same."""
    personas = [score.persona for score in touchpoint.scores]
    if None in personas:
        return len(personas) > 1
    return bool(personas) and set(personas) == {persona.id for persona in journey.personas}


def _has_ids_of_its_own(journey: Journey) -> bool:
    """Whether there is an id that would not be made from its name in the same way."""
    groups = (
        (journey.phases, "phase"),
        (journey.touchpoints, "touchpoint"),
        (journey.personas, "persona"),
    )
    return journey.id != slug(journey.title, "journey") or any(
        any(needed_ids([r.id for r in records], [r.name for r in records], fallback))
        for records, fallback in groups
    )
