"""The library as one visitor has it: nothing is done that they may not do.

It has everything that a library has, each with the question before it whether the visitor may; what
is not written here is not there. Whatever actor is named, changes are the visitor's own.
"""

from collections.abc import Callable, Iterable
from typing import NoReturn

from journey.access import Action
from journey.editing import Edit
from journey.model import Journey
from journey.services.access import Access, Visitor
from journey.services.decisions import Capacities, DecisionLog, Said, Word, maps_of
from journey.services.guarded_workshops import GuardedWorkshops
from journey.services.kept import Entry, Kept, Step
from journey.services.library import Library, Listener
from journey.services.people import People, Person
from journey.services.steady import SteadyLibrary
from journey.storage.repository import Origin, Told, Version


class GuardedLibrary(SteadyLibrary):
    """A visitor's view of a library; made anew whenever one is needed, for it holds nothing."""

    def __init__(self, whole: SteadyLibrary, access: Access, visitor: Visitor) -> None:
        # Not that of a library: what is not guarded below has nothing to work on.
        self._whole = whole
        self._access = access
        self._visitor = visitor
        self.decisions = GuardedDecisions(self, whole.decisions)
        self.capacities = GuardedCapacities(self, whole.capacities)
        self.people = GuardedPeople(self, whole.people)
        self.workshops = GuardedWorkshops(whole.workshops, self.require)

    @property
    def visitor(self) -> Visitor:
        """Whose view this is."""
        return self._visitor

    @property
    def away(self) -> bool:
        """Whether the store did not answer when it was asked last."""
        return self._whole.away

    def may(self, action: Action, map: str = "") -> bool:
        """Whether the visitor may do that, for what screens offer."""
        return self._access.may(self._visitor, action, map)

    def require(self, action: Action, map: str = "") -> None:
        """Raise where the visitor may not do that; NotFoundError where they see no such map."""
        self._access.require(self._visitor, action, map)

    def refuse(self, action: Action, map: str = "") -> None:
        """Audit that the visitor tried what is not theirs, and raise."""
        self._access.refuse(self._visitor, action, map)

    def behind(self, id: str) -> Library:
        """The library itself, once the visitor may see the map."""
        self.require(Action.SEE, id)
        return self._whole

    def entries(self) -> tuple[Entry, ...]:
        """The maps that the visitor may see."""
        own, samples = self._access.seen_by(self._visitor)
        return tuple(
            entry
            for entry in self._whole.entries()
            if entry.id in own or (samples and entry.is_sample)
        )

    def revisions(self, ids: Iterable[str]) -> dict[str, int]:
        """The revisions of those of these maps that the visitor may see."""
        return self._whole.revisions(id for id in ids if self.may(Action.SEE, id))

    def get(self, id: str, actor: str = "") -> Kept:
        """A map as it is now."""
        self.require(Action.SEE, id)
        return self._whole.get(id, self._visitor.person)

    def add(self, journey: Journey, origin: Origin = Origin.USER, owner: str = "") -> str:
        """Keep a new map, whose owner the visitor is."""
        self.require(Action.CREATE)
        return self._whole.add(journey, Origin.USER, owner=self._visitor.person)

    def duplicate(self, id: str, title: str | None = None) -> str:
        """Keep a copy of a map, whose owner the visitor is."""
        self.require(Action.DUPLICATE, id)
        return super().duplicate(id, title)

    def apply(
        self,
        id: str,
        edit: Edit,
        base_revision: int | None = None,
        op_id: str | None = None,
        actor: str = "",
        seen: int | None = None,
    ) -> Kept:
        """Change a map."""
        self.require(Action.EDIT, id)
        return self._whole.apply(id, edit, base_revision, op_id, self._visitor.person, seen)

    def rename(self, id: str, title: str, actor: str = "") -> Kept:
        """Give a map another title."""
        self.require(Action.EDIT, id)
        return self._whole.rename(id, title, self._visitor.person)

    def undo(self, id: str, op_id: str | None = None, actor: str = "") -> Kept:
        """Take the visitor's last change back."""
        self.require(Action.EDIT, id)
        return self._whole.undo(id, op_id, self._visitor.person)

    def redo(self, id: str, op_id: str | None = None, actor: str = "") -> Kept:
        """Make the change again that the visitor took back last."""
        self.require(Action.EDIT, id)
        return self._whole.redo(id, op_id, self._visitor.person)

    def history(self, id: str, limit: int = 100, before: int | None = None) -> tuple[Step, ...]:
        """The latest changes of a map."""
        self.require(Action.SEE_HISTORY, id)
        return self._whole.history(id, limit, before)

    def since(self, id: str, revision: int) -> tuple[Step, ...]:
        """The changes after a revision."""
        self.require(Action.SEE_HISTORY, id)
        return self._whole.since(id, revision)

    def at(self, id: str, revision: int) -> Journey:
        """The map as it was at a revision."""
        self.require(Action.SEE_HISTORY, id)
        return self._whole.at(id, revision)

    def restore_revision(
        self, id: str, revision: int, op_id: str | None = None, actor: str = ""
    ) -> Kept:
        """Make an earlier revision the current one again."""
        self.require(Action.EDIT, id)
        return self._whole.restore_revision(id, revision, op_id, self._visitor.person)

    def name_version(
        self, id: str, name: str, revision: int | None = None, actor: str = ""
    ) -> Version:
        """Give a revision a name."""
        self.require(Action.EDIT, id)
        return self._whole.name_version(id, name, revision, self._visitor.person)

    def versions(self, id: str) -> tuple[Version, ...]:
        """The revisions that have a name."""
        self.require(Action.SEE_HISTORY, id)
        return self._whole.versions(id)

    def archive(self, id: str, archived: bool = True) -> None:
        """Put a map into the archive, or take it out again."""
        self.require(Action.ARCHIVE, id)
        self._whole.archive(id, archived)

    def delete(self, id: str) -> None:
        """Delete a map."""
        self.require(Action.DELETE, id)
        self._whole.delete(id)

    def restore(self, id: str) -> Kept:
        """Bring a deleted map back."""
        self.require(Action.RESTORE, id)
        return self._whole.restore(id)

    def reset_sample(self, id: str, actor: str = "") -> Kept:
        """Make a sample again what came with the product."""
        self.require(Action.EDIT, id)
        return self._whole.reset_sample(id, self._visitor.person)

    def seed(self) -> None:
        """Not a visitor's."""
        self._deny()

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Not a visitor's: it tells of all maps."""
        self._deny()

    def listen(self, told: Told) -> Callable[[], None]:
        """Not a visitor's: it tells of all maps."""
        self._deny()

    def close(self) -> None:
        """Not a visitor's."""
        self._deny()

    def _deny(self) -> NoReturn:
        raise PermissionError("only the server itself may do that")


class GuardedDecisions(DecisionLog):
    """What was said about matches, of maps that the visitor sees."""

    def __init__(self, library: GuardedLibrary, whole: DecisionLog) -> None:
        self._library = library
        self._whole = whole

    def words(self, maps: Iterable[str]) -> tuple[Word, ...]:
        """All that was said of these maps."""
        asked = tuple(maps)
        for map in asked:
            self._library.require(Action.SEE, map)
        return self._whole.words(asked)

    def decide(self, said: Said, actor: str = "") -> str:
        """Keep what the visitor says of maps that they see, one of which they edit."""
        self._require_edit(frozenset(maps_of(said)))
        return self._whole.decide(said, self._library.visitor.person)

    def withdraw(self, id: str) -> None:
        """Take back what was said of maps that the visitor sees, one of which they edit."""
        seen = [entry.id for entry in self._library.entries()]
        word = next((one for one in self._whole.words(seen) if one.id == id), None)
        if word is None:
            self._library.refuse(Action.EDIT)
        else:
            self._require_edit(frozenset(maps_of(word.said)))
            self._whole.withdraw(id)

    def _require_edit(self, maps: frozenset[str]) -> None:
        for map in maps:
            self._library.require(Action.SEE, map)
        if not any(self._library.may(Action.EDIT, map) for map in maps):
            self._library.refuse(Action.EDIT, min(maps))


class GuardedCapacities(Capacities):
    """The hours of departments, known to everybody with an account."""

    def __init__(self, library: GuardedLibrary, whole: Capacities) -> None:
        self._library = library
        self._whole = whole

    def all(self) -> dict[str, float]:
        """The hours of each department; none for those without an account."""
        return self._whole.all() if self._library.may(Action.SET_CAPACITY) else {}

    def set(self, department: str, hours_a_week: float | None) -> None:
        """Keep the hours of a department."""
        self._library.require(Action.SET_CAPACITY)
        self._whole.set(department, hours_a_week)


class GuardedPeople(People):
    """The people of a library; each gives a name to nobody but themselves."""

    def __init__(self, library: GuardedLibrary, whole: People) -> None:
        self._library = library
        self._whole = whole

    def find(self, id: str) -> Person | None:
        """The person of that id."""
        return self._whole.find(id)

    def meet(self, id: str) -> Person:
        """The person of that id, who is a new guest at the first time."""
        return self._whole.meet(id)

    def rename(self, id: str, name: str) -> Person:
        """Give oneself a name."""
        self._library.require(Action.NAME_SELF)
        if id != self._library.visitor.person:
            self._library.refuse(Action.NAME_SELF)
        return self._whole.rename(id, name)
