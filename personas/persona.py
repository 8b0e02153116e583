"""A persona in three columns: what surrounds the person, the person, and what we offer."""

import base64
import binascii
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from journey import limits
from journey.record import Record
from journey.text import Id, Name, Note
from personas.image_head import pixels_of


class InfluenceKind(StrEnum):
    """What from outside bears on the persona."""

    CLIMATE = "climate"
    WEATHER = "weather"
    SEASON = "season"
    TIME_OF_DAY = "time_of_day"
    HOLIDAYS = "holidays"
    EVENTS = "events"
    MEDIA = "media"
    LOCAL = "local"
    OTHER = "other"


class Influence(Record):
    """Something outside the persona that bears on what it does."""

    kind: InfluenceKind
    text: Note


def _of_bearable_extent(address: str) -> str:
    """The picture, unless it would unpack to more pixels than can be borne."""
    try:
        content = base64.b64decode(address.partition(",")[2])
    except binascii.Error:
        return address  # no picture; where it would be shown, initials are
    if (pixels_of(content) or 0) > limits.IMAGE_PIXELS:
        raise ValueError("has more than 25 megapixels")
    return address


DiscValue = Annotated[int, Field(ge=1, le=5)]


class Disc(Record):
    """Behaviour by DISC, each 1 (hardly) to 5 (strongly)."""

    dominance: DiscValue
    influence: DiscValue
    steadiness: DiscValue
    conscientiousness: DiscValue


class Trigger(Record):
    """What sets off a purchase; touchpoints name the triggers they serve by id."""

    id: Id
    text: Note


class CustomerKind(StrEnum):
    """Whether the persona buys for a business or for itself."""

    PRIVATE = "private"
    BUSINESS = "business"


class CustomerProperty(Record):
    """A property of the customer, under its heading (psychological, firmographic, ...)."""

    heading: Name
    text: Note


class CustomerProfile(Record):
    """Business (firmographic, economic, industry) or private (psychological, ...) properties."""

    kind: CustomerKind = CustomerKind.PRIVATE
    properties: tuple[CustomerProperty, ...] = ()


class Problem(Record):
    """An everyday to-do, the problem that makes it hard, and the benefit that removes it."""

    todo: Note | None = None
    problem: Note
    benefit: Note | None = None


class Communication(Record):
    """A channel through which the persona informs itself, and how it takes information in."""

    channel: Name
    how: Note | None = None


class EmpathyMap(Record):
    """What the persona says, thinks, does and feels; its pains and gains."""

    says: tuple[Note, ...] = ()
    thinks: tuple[Note, ...] = ()
    does: tuple[Note, ...] = ()
    feels: tuple[Note, ...] = ()
    pains: tuple[Note, ...] = ()
    gains: tuple[Note, ...] = ()


class Persona(Record):
    """A fictional person who stands for a target group."""

    id: Id
    name: Name
    age: Annotated[int, Field(ge=0, le=120)] | None = None
    gender: Name | None = None
    picture: (
        Annotated[
            str,
            StringConstraints(
                pattern=r"^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$",
                max_length=limits.IMAGE_BYTES * 4 // 3 + 64,
            ),
            AfterValidator(_of_bearable_extent),
        ]
        | None
    ) = None
    """A picture embedded as data; initials stand in its place where there is none."""
    occupation: Name | None = None
    lives: Name | None = None
    role: Name | None = None
    """What the persona does in this journey, in a few words ("goes out on Fridays")."""
    quote: Note | None = None
    hobbies: tuple[Name, ...] = ()
    topics: tuple[Name, ...] = ()
    goals: tuple[Note, ...] = ()
    values: tuple[Note, ...] = ()
    """What matters in life."""
    generation: Name | None = None
    context: tuple[Influence, ...] = ()
    behaviour: Disc | None = None
    triggers: tuple[Trigger, ...] = ()
    customer: CustomerProfile | None = None
    motives: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()
    communication: tuple[Communication, ...] = ()
    empathy: EmpathyMap | None = None

    @property
    def initials(self) -> str:
        """One or two letters for the round picture."""
        words = self.name.split()
        letters = words[0][:2] if len(words) == 1 else words[0][0] + words[-1][0]
        return letters.upper()
