"""What the authors of changes are called."""

from collections.abc import Iterable

from journey.locales import Words
from journey.ui import people_here, state
from journey.ui.shelf import library


class Authors:
    """The authors of a history: oneself, those whose name is known, and strangers, numbered."""

    def __init__(self, actors: Iterable[str], words: Words) -> None:
        self._words = words
        self._actors = tuple(dict.fromkeys(actors))
        self._strangers = [
            actor for actor in sorted(self._actors) if actor and actor != state.actor()
        ]

    @property
    def all(self) -> tuple[str, ...]:
        """All actors, oneself first."""
        return tuple(sorted(self._actors, key=lambda actor: (actor != state.actor(), actor)))

    def name(self, actor: str) -> str:
        """What a person is called."""
        if actor == state.actor():
            return self._words("You")
        person = library().people.find(actor)
        if person is not None:
            return people_here.named(person, self._words)
        if len(self._strangers) > 1 and actor in self._strangers:
            number = self._strangers.index(actor) + 1
            return self._words("Someone ({number})", number=number)
        return self._words("Someone")
