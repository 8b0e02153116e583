"""A customer's route from the first contact to the target action and into the time after it."""

import datetime
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from statistics import fmean
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from journey import limits
from journey.model.channel_rating import ChannelRating
from journey.model.engagement import Engagement
from journey.model.evidence import Evidence, EvidenceKind
from journey.model.phase import Phase
from journey.model.record import Record
from journey.model.satisfaction import SatisfactionScore
from journey.model.scale import SCALES, Scale, ScaleKey
from journey.model.touchpoint import Touchpoint
from journey.model.transition import Transition
from journey.text import Id, Name, Note
from personas import Persona


class OrganisationKind(StrEnum):
    """Whose journey it is."""

    OURS = "ours"
    COMPETITOR = "competitor"


class Organisation(Record):
    """The organisation that the customer deals with: ours or a competitor's."""

    name: Name
    kind: OrganisationKind = OrganisationKind.OURS


class JourneyState(StrEnum):
    """Whether the journey is as it is today or as it shall be."""

    AS_IS = "as_is"
    TO_BE = "to_be"


class Journey(Record):
    """The whole journey: whose, for which personas, to which target action, in which phases."""

    id: Id
    title: Name
    organisation: Organisation | None = None
    state: JourneyState = JourneyState.AS_IS
    scenario: Note | None = None
    """The situation in one line ("from the first word of mouth to the way home")."""
    target_action: Name | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    """The language in which it is written (BCP 47)."""
    scale: ScaleKey = ScaleKey.ONE_TO_FIVE
    """The scale on which the map is drawn; scores keep their own."""
    demo: bool = False
    """Every figure in it is invented, for illustration."""
    date: datetime.date | None = None
    """The day for which it holds."""
    completeness: Note | None = None
    """How complete our knowledge is, for a competitor's journey."""
    note: Note | None = None
    channel_ratings: tuple[ChannelRating, ...] = ()
    """What customers say of the channels themselves."""
    engagements: tuple[Engagement, ...] = ()
    """Activities that engage people and are no touchpoints."""
    personas: tuple[Persona, ...] = ()
    phases: Annotated[tuple[Phase, ...], Field(max_length=limits.PHASES)] = ()
    transitions: tuple[Transition, ...] = ()

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        problems = list(self._faults())
        if problems:
            raise ValueError("; ".join(problems))
        return self

    def _faults(self) -> Iterator[str]:
        """What does not fit together between the parts."""
        touchpoints = [t for phase in self.phases for t in phase.touchpoints]
        if len(touchpoints) > limits.TOUCHPOINTS:
            yield f"{len(touchpoints)} touchpoints are more than the {limits.TOUCHPOINTS} allowed"
        yield from _twice("phase", [phase.id for phase in self.phases])
        yield from _twice("touchpoint", [touchpoint.id for touchpoint in touchpoints])
        yield from _twice("persona", [persona.id for persona in self.personas])
        known_personas = {persona.id for persona in self.personas}
        known = {touchpoint.id for touchpoint in touchpoints}
        triggers = {trigger.id for persona in self.personas for trigger in persona.triggers}
        for touchpoint in touchpoints:
            spoken_for = [score.persona for score in touchpoint.scores]
            yield from _twice(
                f"score at {touchpoint.id} for persona", [p or "all" for p in spoken_for]
            )
            estimated = [score.persona for score in touchpoint.estimates]
            yield from _twice(
                f"estimate at {touchpoint.id} for persona", [p or "all" for p in estimated]
            )
            quoted = [quote.persona for quote in touchpoint.quotes]
            of_parts = [score.persona for part in touchpoint.parts for score in part.scores]
            named = (*spoken_for, *estimated, *quoted, *of_parts)
            yield from _unknown(f"touchpoint {touchpoint.id}", named, known_personas)
            for trigger in touchpoint.serves:
                if trigger not in triggers:
                    yield f"touchpoint {touchpoint.id} serves trigger {trigger}, which is not there"
        yield from _twice("channel", [rating.key for rating in self.channel_ratings])
        for rating in self.channel_ratings:
            asked = [score.persona for score in rating.scores]
            yield from _unknown(f"channel {rating.name}", asked, known_personas)
        for transition in self.transitions:
            for end in (transition.source, transition.target):
                if end not in known:
                    yield f"a transition names touchpoint {end}, which is not there"

    def __copy__(self) -> Self:
        """A copy without what was derived here, so that a changed copy derives it anew."""
        copied = super().__copy__()
        values = vars(copied)
        for derived in set(values) - set(type(self).model_fields):
            del values[derived]
        return copied

    @property
    def drawn_scale(self) -> Scale:
        """The scale on which the map is drawn."""
        return SCALES[self.scale]

    @cached_property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """All touchpoints in display order, planned ones too."""
        return tuple(touchpoint for phase in self.phases for touchpoint in phase.touchpoints)

    @cached_property
    def existing(self) -> tuple[Touchpoint, ...]:
        """The touchpoints that are there, in display order."""
        return tuple(touchpoint for phase in self.phases for touchpoint in phase.existing)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number on each existing touchpoint's card, by id, counted from 1."""
        return {touchpoint.id: number for number, touchpoint in enumerate(self.existing, 1)}

    @cached_property
    def phase_of(self) -> dict[str, Phase]:
        """The phase of each touchpoint, by the touchpoint's id."""
        return {t.id: phase for phase in self.phases for t in phase.touchpoints}

    @cached_property
    def touchpoint(self) -> dict[str, Touchpoint]:
        """Each touchpoint by its id."""
        return {touchpoint.id: touchpoint for touchpoint in self.touchpoints}

    @cached_property
    def curves(self) -> tuple[str | None, ...]:
        """Whose satisfaction is drawn and judged: each persona with scores of its own, by its id.

        (None,): no persona has any, and one curve holds for all.
        """
        asked = {score.persona for touchpoint in self.existing for score in touchpoint.scores}
        return tuple(p.id for p in self.personas if p.id in asked) or (None,)

    def counting(self, touchpoint: Touchpoint) -> tuple[SatisfactionScore, ...]:
        """The scores that count at a touchpoint, one for each curve that has one there.

        The rule for pictures, findings and figures alike: a persona's own score, else the one
        that holds for all; none behind which too few people stand.
        """
        found = (touchpoint.score(persona) for persona in self.curves)
        return tuple(score for score in found if score and not score.is_hidden)

    def is_invented(self, score: SatisfactionScore) -> bool:
        """Whether a score is a demo value: it says so itself, or all figures of the map are."""
        evidence = score.evidence
        if evidence.demo is not None:
            return evidence.demo
        return self.demo or evidence.kind is EvidenceKind.DEMO

    def really(self, evidence: Evidence) -> Evidence:
        """The evidence of a score that somebody gives: on a demo map it is no invented one."""
        return evidence.model_copy(update={"demo": False}) if self.demo else evidence

    def level(self, touchpoint: Touchpoint, persona: str | None = None) -> float | None:
        """The satisfaction at a touchpoint as 0 to 100; None where nothing is known, or of too few.

        Of a persona, or else the plain mean over the scores that count there.
        """
        if persona is not None:
            score = touchpoint.score(persona)
            return None if score is None or score.is_hidden else score.normalised
        levels = [score.normalised for score in self.counting(touchpoint)]
        return fmean(levels) if levels else None


def _unknown(what: str, personas: Iterable[str | None], known: set[str]) -> Iterator[str]:
    for persona in sorted({one for one in personas if one is not None} - known):
        yield f"{what} speaks of persona {persona}, which is not there"


def _twice(what: str, ids: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            yield f"{what} {id} stands twice"
        seen.add(id)
