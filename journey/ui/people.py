"""The personas of all maps, each once, with the maps that speak of it."""

from dataclasses import dataclass

from journey.errors import JourneyError
from journey.model import Journey
from journey.services import documents
from journey.services.library import Entry
from journey.ui.shelf import library
from personas import Persona


@dataclass(frozen=True, slots=True)
class Known:
    """A persona and the maps on which it stands, the one changed last first.

    Each map holds a profile of its own; those of one id and name are taken for the same person.
    """

    key: str
    """What the address calls it: its id, with a number where several personas have that id."""
    persona: Persona
    """As the first of its maps knows it."""
    maps: tuple[Entry, ...]

    @property
    def is_sample(self) -> bool:
        """Whether it comes with the product: of the library, or on sample maps alone."""
        library = {(one.id, one.name) for one in documents.persona_library().values()}
        given = (self.persona.id, self.persona.name) in library
        return given or all(entry.is_sample for entry in self.maps)

    def on(self, journey: Journey | None) -> Persona:
        """The profile that a map holds."""
        there = () if journey is None else journey.personas
        return next((one for one in there if one.id == self.persona.id), self.persona)


def known() -> tuple[Known, ...]:
    """Personas of maps that are not archived, then those of the library that are on no map."""
    found: dict[tuple[str, str], tuple[Persona, list[Entry]]] = {}
    for entry in library().entries():
        if entry.archived or not entry.personas:
            continue
        for persona in _journey(entry).personas:
            found.setdefault((persona.id, persona.name), (persona, []))[1].append(entry)
    ids = {id for id, _ in found}
    for persona in documents.persona_library().values():
        if persona.id not in ids:
            found[persona.id, persona.name] = (persona, [])
    return tuple(_named(list(found.values())))


def by_key(key: str, map: str = "") -> Known | None:
    """The persona that the address names: of that map, where it has one of that id."""
    everybody = known()
    for each in everybody:
        if map and each.persona.id == key and any(entry.id == map for entry in each.maps):
            return each
    return next((each for each in everybody if each.key == key), None)


def journey_of(entry: Entry) -> Journey | None:
    """The journey of a map; None where it has just gone."""
    try:
        return _journey(entry)
    except JourneyError:
        return None


def _journey(entry: Entry) -> Journey:
    return library().get(entry.id).journey


def _named(found: list[tuple[Persona, list[Entry]]]) -> list[Known]:
    seen: dict[str, int] = {}
    named: list[Known] = []
    for persona, maps in found:
        seen[persona.id] = seen.get(persona.id, 0) + 1
        count = seen[persona.id]
        key = persona.id if count == 1 else f"{persona.id}.{count}"
        named.append(Known(key, persona, tuple(maps)))
    return named
