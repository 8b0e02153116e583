"""For whom a new map is: a persona whose maps speak of the same, else one to be described."""

from collections.abc import Mapping

from journey.text import same_name
from personas import Persona

__all__ = ["fitting", "is_unnamed", "unnamed"]

_TELLING = 4
"""Shorter words say nothing of a subject."""
_SHARE = 0.5
"""From this share of the telling words of a title on it speaks of the same subject."""


def fitting(title: str, subjects: Mapping[str, str]) -> str | None:
    """The key of the persona that fits a title best; None where none clearly does.

    `subjects` has, for each persona, what its maps are called and what it is after.
    """
    wanted = _telling(title)
    if not wanted:
        return None
    shares = {key: _share(wanted, _telling(subject)) for key, subject in subjects.items()}
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= _SHARE else None


def unnamed(names: Mapping[str, str]) -> Persona:
    """A persona of whom nothing is known yet, with a name and an id that nobody has.

    `names` are those of the personas there are, by id.
    """
    there = {same_name(name) for name in names.values()}
    number = 1
    while same_name(f"Persona {number}") in there or f"persona-{number}" in names:
        number += 1
    return Persona(id=f"persona-{number}", name=f"Persona {number}")


def is_unnamed(persona: Persona) -> bool:
    """Whether a persona still has the name with which it began."""
    return persona.name.startswith("Persona ") and persona.name[8:].isdigit()


def _telling(text: str) -> set[str]:
    letters = "".join(c if c.isalpha() else " " for c in same_name(text))
    return {word for word in letters.split() if len(word) >= _TELLING}


def _share(wanted: set[str], there: set[str]) -> float:
    """How much of what is wanted is there; a part of a compound ("Kinobesuch") is half of it."""
    met = sum(
        1.0 if word in there else 0.5 * any(word in other or other in word for other in there)
        for word in wanted
    )
    return met / len(wanted)
