"""People as the screens name and colour them, and those who have a map open."""

from typing import Any

from journey.locales import Words
from journey.services.people import Person
from journey.ui import state
from journey.ui.shelf import library, presence

COLOURS = 8
"""So many colours for people there are (`--jm-person-0` …), none of them a score's or a phase's."""


def name_of(actor: str, words: Words) -> str:
    """What the screens call somebody; who was never met is somebody."""
    person = library().people.find(actor)
    return named(person, words) if person else words("Somebody")


def named(person: Person, words: Words) -> str:
    """The name that somebody gave, else the number of a guest."""
    return person.name or words("Guest {number}", number=person.number)


def initials_of(person: Person, words: Words) -> str:
    """Two letters for a face."""
    if not person.name:
        return f"{words('Guest {number}', number='')[:1]}{person.number}"
    parts = person.name.split()
    letters = parts[0][:1] + parts[-1][:1] if len(parts) > 1 else parts[0][:2]
    return letters.upper()


def face(person: Person, words: Words) -> dict[str, Any]:
    """A person as the components show one."""
    return {
        "id": person.id,
        "name": named(person, words),
        "initials": initials_of(person, words),
        "colour": (person.number - 1) % COLOURS,
    }


def faces(map: str, words: Words) -> list[dict[str, Any]]:
    """Those who have a map open, oneself first."""
    me = state.actor()
    here = sorted(presence().here(map), key=lambda visitor: visitor.actor != me)
    return [face(library().people.meet(visitor.actor), words) for visitor in here]


def others(map: str, words: Words) -> list[dict[str, Any]]:
    """The others who have selected a touchpoint of a map, each with its id."""
    return [
        face(library().people.meet(visitor.actor), words) | {"touchpoint": visitor.touchpoint}
        for visitor in presence().here(map)
        if visitor.touchpoint and visitor.actor != state.actor()
    ]


def turn(map: str) -> int:
    """A number that grows with every change of who is here."""
    return presence().turn(map)
