"""The questions of a workshop, made from a map, and what of the answers goes back into it."""

import datetime
from collections.abc import Collection, Iterable

from journey import limits
from journey.editing import (
    AddTouchpoint,
    Edit,
    Label,
    Sequence,
    SetProperty,
    SetScore,
    readable_id,
    touchpoint_ids,
)
from journey.editing.label import label
from journey.locales import Words
from journey.model import Evidence, EvidenceKind, Journey, PainPoint, Touchpoint
from journey.rounds import DOTS, Outcome, Question, QuestionKind, Results, Round, Subject

_DIGITS = 4


def rating(
    journey: Journey,
    kind: QuestionKind,
    touchpoints: Collection[str],
    persona: str | None = None,
    about: str = "",
) -> Question:
    """How satisfied a persona is at these touchpoints, or how important they are; as on the map."""
    numbers = {one.id: at for at, one in enumerate(journey.existing, 1)}
    subjects = tuple(
        Subject(
            id=touchpoint.id,
            number=numbers[touchpoint.id],
            name=touchpoint.name,
            phase=phase.name,
            about=", ".join(channel.name for channel in touchpoint.channels)[:500],
            touchpoint=touchpoint.id,
        )
        for phase in journey.phases
        for touchpoint in phase.existing
        if touchpoint.id in touchpoints
    )
    whose = next((one for one in journey.personas if one.id == persona), None)
    return Question(
        kind=kind,
        subjects=subjects,
        scale=journey.scale,
        language=journey.language,
        persona=whose.id if whose else None,
        persona_name=whose.name if whose else None,
        about=about,
    )


def next_phase(journey: Journey, rounds: Iterable[Round], kind: QuestionKind) -> str | None:
    """The first phase of which this has not been asked yet; None where all were asked."""
    asked = {
        one.touchpoint
        for round in rounds
        if round.question.kind is kind
        for one in round.question.subjects
    }
    return next(
        (
            phase.id
            for phase in journey.phases
            if phase.existing and not asked & {touchpoint.id for touchpoint in phase.existing}
        ),
        None,
    )


def pains(journey: Journey, dots: int = DOTS, phases: Collection[str] = ()) -> Question:
    """Dots on the pain points of some phases, or of all."""
    return _dots(
        (
            (touchpoint, phase.name, pain.text)
            for phase in journey.phases
            if not phases or phase.id in phases
            for touchpoint in phase.existing
            for pain in touchpoint.pain_points
        ),
        dots,
    )


def measures(journey: Journey, dots: int = DOTS, phases: Collection[str] = ()) -> Question:
    """Dots on the measures of some phases, or of all."""
    return _dots(
        (
            (touchpoint, phase.name, measure.name)
            for phase in journey.phases
            if not phases or phase.id in phases
            for touchpoint in phase.touchpoints
            for measure in touchpoint.measures
        ),
        dots,
    )


def ideas(lines: Iterable[str], dots: int = DOTS) -> Question:
    """Dots on a list of ideas, one a line; what stands there twice is one."""
    names = dict.fromkeys(line.strip()[:500] for line in lines if line.strip())
    subjects = tuple(Subject(id=f"idea-{at}", name=name) for at, name in enumerate(names, 1))
    return Question(kind=QuestionKind.DOTS, subjects=subjects, dots=dots)


def notes(about: str) -> Question:
    """Sticky notes on what the room is asked."""
    return Question(kind=QuestionKind.NOTES, about=about)


def taken_over(
    question: Question,
    found: Results,
    subjects: Collection[str],
    journey: Journey,
    day: datetime.date,
) -> Edit | None:
    """The one step that makes medians of these subjects scores, or importances, of the map.

    None where nobody voted on them or the map does not have them any more.
    """
    edits = tuple(
        _edit(question, outcome, day, journey)
        for outcome in found.outcomes
        if outcome.subject.id in subjects
        and outcome.said is not None
        and outcome.subject.touchpoint in journey.touchpoint
    )
    if not edits or not question.is_rated:
        return None
    about = (
        Label(
            text="{count} score from a workshop",
            many="{count} scores from a workshop",
            count=len(edits),
        )
        if question.kind is QuestionKind.SATISFACTION
        else Label(
            text="{count} importance from a workshop",
            many="{count} importances from a workshop",
            count=len(edits),
        )
    )
    return Sequence(edits=edits, about=about)


def _edit(
    question: Question, outcome: Outcome, day: datetime.date, journey: Journey
) -> SetScore | SetProperty:
    assert outcome.said is not None
    touchpoint = outcome.subject.touchpoint or ""
    if question.kind is QuestionKind.IMPORTANCE:
        # A half goes to the more important side: what half of the room finds important is.
        value = int(outcome.said.median + 0.5)
        return SetProperty(entity="touchpoint", id=touchpoint, field="importance", value=value)
    return SetScore(
        touchpoint=touchpoint,
        persona=question.persona,
        value=round(outcome.said.median, _DIGITS),
        scale=question.scale,
        evidence=journey.really(
            Evidence(
                kind=EvidenceKind.WORKSHOP,
                n=outcome.n,
                spread=None if outcome.spread is None else round(outcome.spread, _DIGITS),
                date=day,
            )
        ),
    )


def as_touchpoint(heading: str, written: Iterable[str], phase: str, journey: Journey) -> Edit:
    """The step that makes a cluster of notes a touchpoint of a phase, with what was written."""
    added = Touchpoint(
        id=readable_id(heading, touchpoint_ids(journey)), name=heading, note=_listed(written)
    )
    return AddTouchpoint(phase=phase, touchpoint=added)


def as_pain(heading: str, touchpoint: str, journey: Journey) -> Edit:
    """The step that makes a cluster of notes a pain point of a touchpoint."""
    there = journey.touchpoint[touchpoint]
    pains = (*there.pain_points, PainPoint(text=heading))
    edit = SetProperty(
        entity="touchpoint",
        id=touchpoint,
        field="pain_points",
        value=[one.model_dump(mode="json") for one in pains],
        old=[one.model_dump(mode="json") for one in there.pain_points],
    )
    about = label("Pain point from a workshop at “{name}”", name=there.name)
    return Sequence(edits=(edit,), about=about)


def _listed(written: Iterable[str]) -> str | None:
    return "\n".join(f"· {text}" for text in written)[: limits.NOTE_CHARACTERS] or None


def asked(question: Question, words: Words) -> str:
    """The question as a sentence."""
    match question.kind:
        case QuestionKind.SATISFACTION if question.persona_name:
            return words("How satisfied is {name}?", name=question.persona_name)
        case QuestionKind.SATISFACTION:
            return words("How satisfied are customers?")
        case QuestionKind.IMPORTANCE:
            return words("How important is this contact?")
        case QuestionKind.DOTS:
            return words("What matters most?")
        case QuestionKind.NOTES:
            return question.about or words("What comes to your mind?")


def _dots(found: Iterable[tuple[Touchpoint, str, str]], dots: int) -> Question:
    subjects = tuple(
        Subject(
            id=f"{touchpoint.id}.{at}",
            name=text[:500],
            phase=phase,
            about=touchpoint.name,
            touchpoint=touchpoint.id,
        )
        for at, (touchpoint, phase, text) in enumerate(found)
    )
    return Question(kind=QuestionKind.DOTS, subjects=subjects, dots=dots)
