"""What a template is: phases to begin with, without any touchpoint or figure."""

from dataclasses import dataclass

from journey.locales import words
from journey.model import Journey, Phase, PhaseRole
from journey.text import slug


@dataclass(frozen=True, slots=True)
class PhaseOutline:
    """A phase of a template, its texts in English; the German ones stand in the catalogue."""

    name: str
    purpose: str
    function: str
    role: PhaseRole


@dataclass(frozen=True, slots=True)
class Template:
    """Phases to begin with; `name` and `summary` are English and go through the words."""

    key: str
    name: str
    summary: str
    phases: tuple[PhaseOutline, ...]
    order: int
    is_blueprint: bool = False
    """Its maps say what is done on stage, behind it and in support."""

    def make(self, language: str = "en") -> Journey:
        """A journey with these phases in a language of the product, and nothing else."""
        said = words(language)
        phases = tuple(
            Phase(
                id=slug(said.meaning("phase", outline.name)),
                name=said.meaning("phase", outline.name),
                purpose=said.meaning("purpose of a phase", outline.purpose),
                function=said.meaning("function", outline.function),
                role=outline.role,
            )
            for outline in self.phases
        )
        return Journey(
            id=slug(said("New journey")),
            title=said("New journey"),
            language=said.language,
            phases=phases,
        )
