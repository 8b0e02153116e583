"""Missing touchpoints: planned ones, uncovered triggers and channels, no aftermath, thin phases.

Each finding stands in a phase, and all but the planned ones (they are on the map already) carry
a suggestion. A suggestion for a trigger or a channel goes where help is needed most: into the
first thin phase up to the target action, else into the first phase. A thin phase gets a
suggestion of its own only where no other one and no planned touchpoint stands in it. What a
planned touchpoint covers is not suggested again.
"""

from collections.abc import Iterable, Iterator

from journey import limits
from journey.analyses.analysis import Analysis, Case, ThinPhase
from journey.analyses.coverage import covered
from journey.model import (
    Finding,
    FindingKind,
    JourneyState,
    Phase,
    PhaseRole,
    Suggestion,
    channel,
)
from personas import Persona

_AFTERMATH, _TRIGGER, _CHANNEL, _PLANNED, _THIN = 0.48, 0.45, 0.4, 0.35, 0.3
"""What each kind of gap weighs."""


def _find(case: Case) -> Iterator[Finding]:
    if not case.journey.existing:
        return
    suggested = [*_aftermath(case), *_triggers(case), *_channels(case)]
    yield from suggested
    yield from _planned(case)
    taken = {finding.phase for finding in suggested}
    for thin in case.thin:
        is_planned = any(touchpoint.is_planned for touchpoint in thin.phase.touchpoints)
        if thin.phase.id not in taken and not is_planned:
            yield _in_thin_phase(case, thin)


def _missing(
    case: Case,
    phase: Phase,
    suggestion: Suggestion,
    *,
    evidence: str,
    question: str,
    weight: float,
    persona: str | None = None,
) -> Finding:
    return case.finding(
        FindingKind.MISSING_TOUCHPOINT,
        message=case.words(
            "A touchpoint may be missing in “{phase}”: {name}.",
            phase=phase.name,
            name=suggestion.name,
        ),
        evidence=evidence,
        question=question,
        weight=weight,
        phase=phase,
        persona=persona,
        suggestion=suggestion,
    )


def _place(case: Case) -> Phase:
    """Where a trigger or a channel is suggested."""
    thin = (t.phase for t in case.thin if t.phase.role is not PhaseRole.AFTER)
    return next(thin, case.journey.phases[0])


def _aftermath(case: Case) -> Iterator[Finding]:
    """The journey that ends at the purchase; nothing is said where the roles are unknown."""
    words, phases = case.words, case.journey.phases
    actions = [i for i, phase in enumerate(phases) if phase.role is PhaseRole.ACTION]
    if not actions or not any(phases[index].existing for index in actions):
        return
    after = phases[actions[-1] + 1 :]
    if any(phase.touchpoints for phase in (*after, *_of_role(phases, PhaseRole.AFTER))):
        return
    yield _missing(
        case,
        next(_of_role(after, PhaseRole.AFTER), phases[-1]),
        Suggestion(
            name=words("contact after the purchase"), reason=words("nothing follows the purchase")
        ),
        evidence=words(
            "The last touchpoint stands in “{phase}”; none follows it",
            phase=next(phase.name for phase in reversed(phases) if phase.existing),
        ),
        question=words("What do customers need after the purchase, and what brings them back?"),
        weight=_AFTERMATH,
    )


def _of_role(phases: Iterable[Phase], role: PhaseRole) -> Iterator[Phase]:
    return (phase for phase in phases if phase.role is role)


def _triggers(case: Case) -> Iterator[Finding]:
    """Triggers of a persona that no touchpoint serves."""
    words = case.words
    named: set[str] = set()
    for persona in case.journey.personas:
        _, triggers, _ = covered(persona, case.journey.touchpoints)
        for trigger in triggers.open:
            if trigger.key in named:
                continue
            named.add(trigger.key)
            yield _missing(
                case,
                _place(case),
                Suggestion(
                    name=_short(trigger.text),
                    reason=words("no touchpoint serves this trigger of {name}", name=persona.name),
                ),
                evidence=words.plural(
                    "The only touchpoint does not serve the trigger “{trigger}” of {name}",
                    "None of {count} touchpoints serves the trigger “{trigger}” of {name}",
                    len(case.journey.existing),
                    trigger=_short(trigger.text),
                    name=persona.name,
                ),
                question=words("Where could we meet {name} at that moment?", name=persona.name),
                weight=_TRIGGER,
                persona=persona.id,
            )


def _channels(case: Case) -> Iterator[Finding]:
    """Channels that personas use and the map does not; nothing while the map names no channel."""
    words = case.words
    if not any(touchpoint.channels for touchpoint in case.journey.touchpoints):
        return
    names: dict[str, str] = {}
    users: dict[str, list[Persona]] = {}
    for persona in case.journey.personas:
        _, _, channels = covered(persona, case.journey.touchpoints)
        for key, name in {channel(point.text).key: point.text for point in channels.open}.items():
            names.setdefault(key, name)
            users.setdefault(key, []).append(persona)
    for key, name in names.items():
        who = words.listing([persona.name for persona in users[key]])
        yield _missing(
            case,
            _place(case),
            Suggestion(
                name=name,
                reason=words.plural(
                    "{name} looks for information there",
                    "{name} look for information there",
                    len(users[key]),
                    name=who,
                ),
                channel=channel(name),
            ),
            evidence=words.plural(
                "{name} uses the channel “{channel}”, and no touchpoint does",
                "{name} use the channel “{channel}”, and no touchpoint does",
                len(users[key]),
                name=who,
                channel=name,
            ),
            question=words(
                "What would customers look for there, and could we look after it well and "
                "regularly?"
            ),
            weight=_CHANNEL,
            persona=users[key][0].id if len(users[key]) == 1 else None,
        )


def _planned(case: Case) -> Iterator[Finding]:
    """In a journey as it is, what is planned is still missing."""
    words = case.words
    if case.journey.state is JourneyState.TO_BE:
        return
    for touchpoint in case.journey.touchpoints:
        if touchpoint.is_planned:
            yield case.finding(
                FindingKind.MISSING_TOUCHPOINT,
                message=words(
                    "The touchpoint “{name}” is planned and not there yet.", name=touchpoint.name
                ),
                evidence=touchpoint.reason or words("No reason is noted for it"),
                question=words("Could we look after it well and regularly, and from when on?"),
                weight=_PLANNED,
                touchpoints=[touchpoint],
            )


def _in_thin_phase(case: Case, thin: ThinPhase) -> Finding:
    words = case.words
    return _missing(
        case,
        thin.phase,
        Suggestion(
            name=words("further touchpoint") if thin.count else words("first touchpoint"),
            reason=words("thin phase") if thin.count else words("empty phase"),
        ),
        evidence=words.plural(
            "The phase has {count} touchpoint, the mean is {mean}",
            "The phase has {count} touchpoints, the mean is {mean}",
            thin.count,
            mean=words.number(round(thin.mean, 1)),
        ),
        question=words(
            "What do competitors offer there, and could we look after it well and regularly?"
        ),
        weight=_THIN,
    )


def _short(text: str) -> str:
    """A note as the name of a touchpoint: one line, no longer than names are."""
    line = " ".join(text.split())
    most = limits.NAME_CHARACTERS
    return line if len(line) <= most else f"{line[: most - 1]}…"


ANALYSIS = Analysis("missing_touchpoint", (FindingKind.MISSING_TOUCHPOINT,), _find, order=6)
