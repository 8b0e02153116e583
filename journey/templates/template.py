"""What a template is: phases to begin with, without any touchpoint or figure."""

from dataclasses import dataclass

from journey.locales import Words, words
from journey.model import Journey, Phase, PhaseRole
from journey.text import slug


@dataclass(frozen=True, slots=True)
class PhaseOutline:
    """A phase of a template, its texts in English; the German ones stand in the catalogue."""

    name: str
    purpose: str
    function: str
    role: PhaseRole

    def make(self, said: Words) -> Phase:
        """The phase in a language."""
        name = said.meaning("phase", self.name)
        return Phase(
            id=slug(name),
            name=name,
            purpose=said.meaning("purpose of a phase", self.purpose),
            function=said.meaning("function", self.function),
            role=self.role,
        )


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

    def make(self, language: str = "en", title: str = "") -> Journey:
        """A journey with these phases in a language of the product, and nothing else."""
        said = words(language)
        title = title if title.strip() else said("New journey")
        phases = tuple(outline.make(said) for outline in self.phases)
        return Journey(
            id=slug(title, "journey"), title=title, language=said.language, phases=phases
        )
