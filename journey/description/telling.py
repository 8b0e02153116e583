"""From a journey and its findings to its text twin, in German or English."""

from collections.abc import Iterator, Sequence

from journey import scales
from journey.analyses.summary import Summary, summarise
from journey.description.facts import fact_table
from journey.description.phases import phase_paragraph
from journey.description.twin import Section, Twin
from journey.description.weakness import weak_paragraphs
from journey.locales import Words
from journey.model import (
    Finding,
    FindingKind,
    Journey,
    JourneyState,
    MeasureStatus,
    OrganisationKind,
    weak_touchpoints,
)
from journey.spoken import quoted
from personas import Persona

_TOLD_APART = frozenset({FindingKind.WEAK_TOUCHPOINT, FindingKind.MISSING_TOUCHPOINT})


def tell(journey: Journey, findings: Sequence[Finding], words: Words) -> Twin:
    """The text twin of a journey; findings are those of `journey.analyses`, in the same words."""
    summary, weak = summarise(journey, findings), weak_touchpoints(findings)
    told: list[tuple[str, list[str]]] = [
        (words("Overview"), list(_overview(journey, summary, weak, words))),
        (words("Personas"), [_persona(persona, words) for persona in journey.personas]),
        (
            words("The journey"),
            [phase_paragraph(phase, journey, words) for phase in journey.phases],
        ),
        (words("Weak points"), list(weak_paragraphs(journey, findings, words))),
        (words("Missing and planned"), list(_missing(journey, findings, words))),
        (words("Further findings"), list(_others(findings))),
        (words("Measures"), list(_measures(journey, words))),
    ]
    sections = tuple(Section(heading, tuple(texts)) for heading, texts in told if texts)
    return Twin(journey.title, words.language, sections, fact_table(journey, findings, words))


def _overview(
    journey: Journey, summary: Summary, weak: dict[str, bool], words: Words
) -> Iterator[str]:
    yield " ".join(_subject(journey, words))
    if not journey.phases:
        yield words("It has no phases yet.")
        return
    named = words.listing([f"{phase.name} ({len(phase.existing)})" for phase in journey.phases])
    counted = words.plural(
        "It has {count} touchpoint, by phase: {named}.",
        "It has {count} touchpoints, by phase: {named}.",
        summary.count,
        named=named,
    )
    yield " ".join([counted, *_levels(journey, summary, weak, words)])


def _subject(journey: Journey, words: Words) -> Iterator[str]:
    """Whose journey it is, where it leads, of which day, and how far it may be trusted."""
    whose = journey.organisation
    if journey.state is JourneyState.TO_BE:
        yield words("This journey map shows the journey as it shall be.")
    else:
        yield words("This journey map shows the journey as it is.")
    if whose and whose.kind is OrganisationKind.COMPETITOR:
        yield words("It is that of the competitor {name}.", name=whose.name)
    elif whose:
        yield words("It is that of {name}.", name=whose.name)
    if journey.scenario:
        yield words("Scenario: {text}", text=_sentence(journey.scenario))
    if journey.target_action:
        yield words("Its target action: {text}", text=_sentence(journey.target_action))
    if journey.date:
        yield words("It holds for {date}.", date=words.date(journey.date))
    if journey.demo:
        own = sum(not journey.is_invented(s) for t in journey.existing for s in journey.counting(t))
        if own:
            yield words.plural(
                "All figures but {count} score are invented, for illustration.",
                "All figures but {count} scores are invented, for illustration.",
                own,
            )
        else:
            yield words("All figures are invented, for illustration.")
    if journey.completeness:
        yield words("How complete it is: {text}", text=_sentence(journey.completeness))


def _sentence(text: str) -> str:
    """A text of the journey as the end of a sentence, on one line."""
    line = " ".join(text.split())
    return line if line.endswith((".", "!", "?", "…", "。")) else f"{line}."


def _levels(
    journey: Journey, summary: Summary, weak: dict[str, bool], words: Words
) -> Iterator[str]:
    scale = journey.drawn_scale
    if summary.mean is None:
        yield words("No touchpoint has a satisfaction score yet.")
        return
    yield words(
        "Mean satisfaction is {value} {of_best}, on a scale from {span}; {scored} of {count} "
        "touchpoints have a score.",
        value=scales.value(scale, summary.mean, words),
        of_best=scales.of_best(scale, words),
        span=scales.span(scale, words),
        scored=summary.scored,
        count=summary.count,
    )
    if summary.peak is not None and summary.end is not None and summary.remembered is not None:
        yield words(
            "The strongest impression is “{peak}” ({peak_value}), the last one “{end}” "
            "({end_value}): remembered is about {remembered}.",
            peak=journey.touchpoint[str(summary.peak_touchpoint)].name,
            peak_value=scales.value(scale, summary.peak, words),
            end=journey.touchpoint[str(summary.end_touchpoint)].name,
            end_value=scales.value(scale, summary.end, words),
            remembered=scales.value(scale, summary.remembered, words),
        )
    if certain := sum(weak.values()):
        yield words.plural("{count} touchpoint is weak.", "{count} touchpoints are weak.", certain)
    if unsure := len(weak) - certain:
        yield words.plural(
            "{count} touchpoint is weak, but not certain.",
            "{count} touchpoints are weak, but not certain.",
            unsure,
        )


def _persona(persona: Persona, words: Words) -> str:
    """A persona in a few sentences."""
    about = [
        *([words("{age} years old", age=persona.age)] if persona.age is not None else []),
        *(text for text in (persona.occupation, persona.lives, persona.role) if text),
    ]
    told = [_sentence(f"{persona.name}: {', '.join(about)}" if about else persona.name)]
    if persona.quote:
        told.append(quoted(" ".join(persona.quote.split()), words))
    if persona.goals:
        goals = "; ".join(" ".join(goal.split()).rstrip(".") for goal in persona.goals)
        told.append(words("Goals: {goals}.", goals=goals))
    return " ".join(told)


def _missing(journey: Journey, findings: Sequence[Finding], words: Words) -> Iterator[str]:
    for finding in findings:
        if finding.suggestion:
            yield f"{_sentence(finding.message)} {_sentence(finding.evidence)}"
    for phase in journey.phases:
        for touchpoint in phase.touchpoints:
            if touchpoint.is_planned:
                told = words(
                    "Planned in “{phase}”: {name}.", phase=phase.name, name=touchpoint.name
                )
                yield f"{told} {_sentence(touchpoint.reason)}" if touchpoint.reason else told


def _others(findings: Sequence[Finding]) -> Iterator[str]:
    """The findings that are told nowhere else, with what they rest on."""
    for finding in findings:
        if finding.kind not in _TOLD_APART:
            yield f"{_sentence(finding.message)} {_sentence(finding.evidence)}"


def _measures(journey: Journey, words: Words) -> Iterator[str]:
    states = {
        MeasureStatus.OPEN: words("open"),
        MeasureStatus.UNDER_WAY: words("under way"),
        MeasureStatus.DONE: words("done"),
    }
    for touchpoint in journey.touchpoints:
        for measure in touchpoint.measures:
            details = [states[measure.status]]
            if measure.owner:
                details.append(measure.owner)
            if measure.due:
                details.append(words("by {date}", date=words.date(measure.due)))
            if measure.cadence:
                details.append(measure.cadence)
            yield words(
                "{measure} – for “{touchpoint}” ({details}).",
                measure=measure.name,
                touchpoint=touchpoint.name,
                details=", ".join(details),
            )
