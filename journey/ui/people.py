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
    """A persona and the maps on which it stands, the one changed last first."""

    key: str
    """What the address calls it: its id, with a number where several personas have that id."""
    persona: Persona
    maps: tuple[Entry, ...]


def known() -> tuple[Known, ...]:
    """Personas of maps that are not archived, then those of the library that are on no map."""
    found: list[tuple[Persona, list[Entry]]] = []
    for entry in library().entries():
        if entry.archived or not entry.personas:
            continue
        for persona in _journey(entry).personas:
            place = next((maps for there, maps in found if there == persona), None)
            if place is None:
                found.append((persona, [entry]))
            else:
                place.append(entry)
    ids = {persona.id for persona, _ in found}
    found += [(p, []) for p in documents.persona_library().values() if p.id not in ids]
    return tuple(_named(found))


def by_key(key: str) -> Known | None:
    """The persona that the address names."""
    return next((each for each in known() if each.key == key), None)


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
