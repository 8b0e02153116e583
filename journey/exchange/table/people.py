"""The personas whose satisfaction a table tells: those that were there, and new ones by name."""

import re

from journey.document.ids import complete_ids
from journey.exchange.intake import Intake
from journey.exchange.table.columns import cut
from journey.model import Journey
from journey.text import same_name
from personas import Persona

_WITH_ID = re.compile(r"^(?P<name>.*) \[(?P<id>[a-z0-9][a-z0-9_-]*)\]$", re.DOTALL)


class People:
    """The personas of one table."""

    def __init__(self, base: Journey | None, intake: Intake) -> None:
        self.intake = intake
        self.all: tuple[Persona, ...] = base.personas if base else ()

    def called(self, name: str) -> Persona | None:
        """The persona of that name, or of the id in brackets after it; a new one where none is."""
        short = self.intake.short_name(name, None)
        if not short:
            return None
        parted = _WITH_ID.match(short)
        for persona in self.all:
            if parted and persona.id == parted["id"]:
                return persona
        for persona in self.all:
            if same_name(cut(persona.name)) == same_name(short):
                return persona
        ids = [*(persona.id for persona in self.all), None]
        names = [*(persona.name for persona in self.all), short]
        new = Persona(id=complete_ids(ids, names, "persona")[-1], name=short)
        self.all = (*self.all, new)
        return new
