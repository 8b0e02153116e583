"""What a round asks: how satisfied, how important, dots on a list, or free notes."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.model import SCALES, ScaleKey
from journey.record import Record
from journey.text import Id, Name

DOTS = 5
"""So many dots a head, where nobody says otherwise."""


class QuestionKind(StrEnum):
    """How people answer."""

    SATISFACTION = "satisfaction"
    """A value of the map's scale for each touchpoint."""
    IMPORTANCE = "importance"
    """1 (little) to 5 (much) for each touchpoint."""
    DOTS = "dots"
    """So many dots a head, shared out among pains, measures or ideas."""
    NOTES = "notes"
    """Sticky notes in one's own words."""


class Subject(Record):
    """One thing that is asked about, with the words it had when the round began."""

    id: Annotated[str, Field(max_length=120)]
    """The id of a touchpoint, else one of the round's own."""
    name: Annotated[str, Field(max_length=500)]
    phase: str = ""
    about: str = ""
    """A second line: its channels, or the touchpoint to which a pain belongs."""
    touchpoint: Id | None = None
    number: int | None = None
    """The number that the map gives to the touchpoint."""


class Question(Record):
    """A question with all that a phone needs to ask it, whatever becomes of the map meanwhile."""

    kind: QuestionKind
    subjects: tuple[Subject, ...] = ()
    scale: ScaleKey = ScaleKey.ONE_TO_FIVE
    persona: Id | None = None
    """Whose satisfaction is asked; None: of all."""
    persona_name: Name | None = None
    dots: Annotated[int, Field(ge=1, le=20)] = DOTS
    about: str = ""
    """What it is about: the phase, or what the notes shall say."""
    language: str = "en"
    """The language of the map, by which its names are hyphenated."""

    @property
    def answers(self) -> tuple[float, ...]:
        """The values that can be chosen for a subject, the worst first; none for notes."""
        match self.kind:
            case QuestionKind.SATISFACTION:
                return SCALES[self.scale].ticks
            case QuestionKind.IMPORTANCE:
                return SCALES[ScaleKey.ONE_TO_FIVE].ticks
            case QuestionKind.DOTS:
                return tuple(float(count) for count in range(self.dots + 1))
            case QuestionKind.NOTES:
                return ()

    @property
    def is_rated(self) -> bool:
        """Whether each touchpoint gets a value, of which there is a median."""
        return self.kind in (QuestionKind.SATISFACTION, QuestionKind.IMPORTANCE)

    def subject(self, id: str) -> Subject | None:
        """The subject of that id."""
        return next((one for one in self.subjects if one.id == id), None)
