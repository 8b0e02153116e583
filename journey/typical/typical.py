"""What a typical touchpoint is: a contact that many journeys have, with where it mostly happens."""

from dataclasses import dataclass
from enum import StrEnum

from journey.model import ChannelKind, PhaseRole


class Stage(StrEnum):
    """Where in a journey a contact mostly lies, finer than the role of a phase."""

    AWARE = "aware"
    """Becomes known, without looking for it."""
    INFORM = "inform"
    """Looks for it."""
    DECIDE = "decide"
    """Weighs, compares, makes sure."""
    ACT = "act"
    """The target action and what belongs to it."""
    SERVICE = "service"
    """Uses it, needs help, pays."""
    LOYAL = "loyal"
    """Comes again, tells others."""

    @property
    def role(self) -> PhaseRole:
        """Before the target action, the action, or after it."""
        if self in (Stage.AWARE, Stage.INFORM, Stage.DECIDE):
            return PhaseRole.BEFORE
        return PhaseRole.ACTION if self is Stage.ACT else PhaseRole.AFTER


@dataclass(frozen=True, slots=True)
class Typical:
    """One typical touchpoint, its name in English and in German."""

    en: str
    de: str
    stage: Stage
    channels: tuple[ChannelKind, ...]
    """Where it mostly happens; several: it differs from journey to journey and is to be asked."""
    department: str
    """The English word of the department that mostly answers for it."""

    def name(self, language: str) -> str:
        """Its name in a language of the product."""
        return self.de if language == "de" else self.en
