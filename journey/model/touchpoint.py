"""A contact between the customer and the offer, and all that is known about it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.model.channel import Channel
from journey.model.engagement import EngagementForm, Initiator
from journey.model.indicator import Indicator
from journey.model.measure import Measure
from journey.model.pain_point import PainPoint, Quote
from journey.model.record import Record
from journey.model.satisfaction import SatisfactionScore
from journey.text import Id, Name, Note

Importance = Annotated[int, Field(ge=1, le=5)]


class TouchpointStatus(StrEnum):
    """Whether a touchpoint is there or only planned."""

    EXISTING = "existing"
    PLANNED = "planned"


class Visibility(StrEnum):
    """Where a part of a service happens, for the lanes of a service blueprint."""

    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"


class Activity(Record):
    """What is done at a touchpoint by us, before or behind the curtain."""

    text: Note
    visibility: Visibility = Visibility.FRONTSTAGE


class SubTouchpoint(Record):
    """A part of a touchpoint, where the purpose asks for more detail."""

    name: Name
    scores: tuple[SatisfactionScore, ...] = ()
    note: Note | None = None


class Touchpoint(Record):
    """One contact of the customer with the offer."""

    id: Id
    name: Name
    channels: tuple[Channel, ...] = ()
    department: Name | None = None
    """The department that answers for it."""
    initiator: Initiator | None = None
    importance: Importance | None = None
    """1 (little) to 5 (much); unknown where left out."""
    moment_of_truth: bool = False
    status: TouchpointStatus = TouchpointStatus.EXISTING
    reason: Note | None = None
    """Why a planned touchpoint is wanted ("competitor A has it")."""
    scores: tuple[SatisfactionScore, ...] = ()
    estimates: tuple[SatisfactionScore, ...] = ()
    """What our own people think that customers feel, kept beside what customers say."""
    pain_points: tuple[PainPoint, ...] = ()
    quotes: tuple[Quote, ...] = ()
    process: Note | None = None
    """The internal process behind it, where the cause of a weak score is looked for."""
    activities: tuple[Activity, ...] = ()
    """What we do there: frontstage, backstage, support."""
    measures: tuple[Measure, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    parts: tuple[SubTouchpoint, ...] = ()
    serves: tuple[Id, ...] = ()
    """The triggers of personas that it serves, by id."""
    engagement: EngagementForm | None = None
    """Its form of engagement, where it engages people beyond the purchase."""
    against: bool = False
    """What people do here can turn against us."""
    note: Note | None = None

    @property
    def is_planned(self) -> bool:
        """Whether it is not there yet."""
        return self.status is TouchpointStatus.PLANNED

    def score(self, persona: str | None = None) -> SatisfactionScore | None:
        """The score of a persona, else the one that holds for all; any first one where None asked.

        None where nothing is known.
        """
        if persona is None:
            return self.scores[0] if self.scores else None
        for score in self.scores:
            if score.persona == persona:
                return score
        return next((score for score in self.scores if score.persona is None), None)
