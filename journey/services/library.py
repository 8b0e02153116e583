"""The library: the maps that are kept, and every change of them with undo and redo."""

import contextlib
import datetime
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from journey.access import Action
from journey.editing import (
    Edit,
    Label,
    Parts,
    ReplaceJourney,
    SetProperty,
    changed,
    readable_id,
    take_apart,
)
from journey.errors import ConflictError, NotFoundError
from journey.locales import words
from journey.model import Journey
from journey.services.decisions import Capacities, DecisionLog
from journey.services.kept import Entry, Kept, Step, entry, kept, step
from journey.services.listeners import Listeners
from journey.services.people import People
from journey.services.states import States
from journey.services.turns import Make, Turn, edited, redone, renewed, restored, undone
from journey.services.workshops import Workshops
from journey.storage.refusals import overtaken
from journey.storage.repository import (
    Change,
    ChangeKind,
    Origin,
    Reading,
    Repository,
    Seed,
    Told,
    Version,
    card,
)
from journey.text import clean_name

__all__ = ["ChangeKind", "Entry", "Kept", "Library", "Origin", "Sample", "Step", "Version"]

Clock = Callable[[], datetime.datetime]
Listener = Callable[[str, Step], None]
"""Is told of a change that was kept: the id of the map, and the line of its history."""

_ATTEMPTS = 25


@dataclass(frozen=True, slots=True)
class Sample:
    """A map that comes with the product: its name, the print of its file, and how it is read."""

    name: str
    fingerprint: str
    read: Callable[[], Journey]


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _op_id() -> str:
    return uuid.uuid4().hex


class Library:
    """The maps of a repository. Safe to share between threads; processes may share the repository.

    `clock` tells the time in UTC and `ids` makes the ids of operations. An actor is who makes a
    change; undo and redo are each actor's own.
    """

    def __init__(
        self,
        repository: Repository,
        samples: Iterable[Sample] = (),
        clock: Clock = _now,
        ids: Callable[[], str] = _op_id,
    ) -> None:
        self._repository = repository
        self._samples = {sample.name: sample for sample in samples}
        self._clock = clock
        self._ids = ids
        self._states = States()
        self.decisions = DecisionLog(repository, clock)
        self.capacities = Capacities(repository)
        self.people = People(repository)
        self.workshops = Workshops(repository.workshops, clock)
        self._listeners = Listeners[str, Step](self.workshops.follow)

    def entries(self) -> tuple[Entry, ...]:
        """All maps, archived ones too, the one changed last first."""
        return tuple(entry(one) for one in self._repository.entries())

    def revisions(self, ids: Iterable[str]) -> dict[str, int]:
        """At which revision those of these maps are that are there; cheap, to be asked often."""
        return self._repository.revisions(ids)

    def get(self, id: str, actor: str = "") -> Kept:
        """A map as it is now; raises NotFoundError that names those that are there."""
        with self._repository.reading(id) as map:
            parts = self._states.now(id, map)
            return kept(parts.journey, map.head, map.pointers(actor))

    def may(self, action: Action, map: str = "") -> bool:
        """Whether that may be done; a library that nobody guards allows everything."""
        return True

    def require(self, action: Action, map: str = "") -> None:
        """Raise where that may not be done; nothing is refused where nobody guards."""

    def behind(self, id: str) -> "Library":
        """The library for what is shared between visitors, once this one may see the map."""
        return self

    def add(self, journey: Journey, origin: Origin = Origin.USER, owner: str = "") -> str:
        """Keep a new map and return its id: its own, with a number where that is taken.

        `owner` is the account whose map it is, where there are accounts.
        """
        return self._add(journey, origin, None, owner)

    def duplicate(self, id: str, title: str | None = None) -> str:
        """Keep a copy of a map as a new one and return its id; its history starts anew."""
        journey = self.get(id).journey
        name = title or words(journey.language)("{title} (copy)", title=journey.title)
        copy = SetProperty(entity="journey", field="title", value=name).apply(journey)
        return self.add(copy)

    def apply(
        self,
        id: str,
        edit: Edit,
        base_revision: int | None = None,
        op_id: str | None = None,
        actor: str = "",
        seen: int | None = None,
    ) -> Kept:
        """Change a map and return it as it is then; an edit that changes nothing is not kept.

        `seen` is the revision that the actor had before their eyes: the edit is meant for it, what
        others changed since stays, and where they changed the same ConflictError says who and what.
        Left out, the edit is applied to the map as it is. With `base_revision` ConflictError is
        raised where the map has gone on at all. The same `op_id` twice changes nothing the second
        time. Raises InvalidEditError where the edit does not fit.
        """

        def make(map: Reading, now: Parts, actor: str) -> Turn | None:
            if base_revision is not None and map.head.revision != base_revision:
                raise overtaken(id, base_revision, map.head.revision)
            at = map.head.revision if seen is None else seen
            then = now if at == map.head.revision else self._states.at(id, map, at)
            return edited(edit, map, now, then, at)

        return self._turn(id, make, op_id, actor)

    def rename(self, id: str, title: str, actor: str = "") -> Kept:
        """Give a map another title."""
        edit = SetProperty(entity="journey", field="title", value=title)
        return self.apply(id, edit, actor=actor)

    def undo(self, id: str, op_id: str | None = None, actor: str = "") -> Kept:
        """Take the actor's last change back; InvalidEditError where there is none.

        ConflictError where somebody has changed since what it would take back.
        """
        return self._turn(id, undone, op_id, actor)

    def redo(self, id: str, op_id: str | None = None, actor: str = "") -> Kept:
        """Make the change again that the actor took back last; refused as `undo` is."""
        return self._turn(id, redone, op_id, actor)

    def history(self, id: str, limit: int = 100, before: int | None = None) -> tuple[Step, ...]:
        """The latest changes of a map (before a revision), the last one first."""
        with self._repository.reading(id) as map:
            return tuple(step(change) for change in map.latest(limit, before))

    def since(self, id: str, revision: int) -> tuple[Step, ...]:
        """The changes after a revision, in order."""
        with self._repository.reading(id) as map:
            return tuple(step(change) for change in map.since(revision))

    def at(self, id: str, revision: int) -> Journey:
        """The map as it was at a revision; NotFoundError where that is not known."""
        with self._repository.reading(id) as map:
            return self._states.at(id, map, revision).journey

    def restore_revision(
        self, id: str, revision: int, op_id: str | None = None, actor: str = ""
    ) -> Kept:
        """Make an earlier revision the current one again, as a new change that can be undone."""

        def make(map: Reading, now: Parts, actor: str) -> Turn | None:
            then = self._states.at(id, map, revision).journey
            names = [one.name for one in map.versions() if one.revision == revision]
            said = (
                Label(text="Restored the version “{name}”", values={"name": names[0]})
                if names
                else Label(text="Restored revision {revision}", values={"revision": revision})
            )
            return restored(then, said, map, now)

        return self._turn(id, make, op_id, actor)

    def name_version(
        self, id: str, name: str, revision: int | None = None, actor: str = ""
    ) -> Version:
        """Give a revision (left out: the current one) a name; ConflictError where it is taken."""
        with self._repository.writing(id) as map:
            at = map.head.revision if revision is None else revision
            version = Version(clean_name(name), at, actor, self._clock())
            map.name(version, self._states.at(id, map, at).rows)
        return version

    def versions(self, id: str) -> tuple[Version, ...]:
        """The revisions that have a name, the latest first."""
        with self._repository.reading(id) as map:
            return map.versions()

    def archive(self, id: str, archived: bool = True) -> None:
        """Put a map into the archive, or take it out again."""
        self._repository.set_archived(id, archived)

    def delete(self, id: str) -> None:
        """Delete a map; `restore` brings it back."""
        with self._repository.reading(id):
            pass
        self._repository.set_deleted(id, self._clock())

    def restore(self, id: str) -> Kept:
        """Bring a deleted map back as it was."""
        self._repository.set_deleted(id, None)
        return self.get(id)

    def reset_sample(self, id: str, actor: str = "") -> Kept:
        """Make a sample again what came with the product; one step to undo."""
        seed = self._repository.seeds().get(id)
        sample = self._samples.get(seed.name) if seed else None
        if sample is None:
            raise NotFoundError(
                "The map {id} is not one that comes with the product",
                "Undo your changes one by one instead",
                id=id,
            )
        return self.apply(id, ReplaceJourney(journey=sample.read()), actor=actor)

    def seed(self) -> None:
        """Put in the samples that were never there, and renew those that nobody has changed.

        A sample that was deleted stays away. The first sample becomes the newest of them.
        """
        seeds = {seed.name: (id, seed) for id, seed in self._repository.seeds().items()}
        for sample in reversed(self._samples.values()):
            if sample.name not in seeds:
                with contextlib.suppress(ConflictError):  # another process was faster
                    self._add(sample.read(), Origin.SAMPLE, sample)
                continue
            id, seed = seeds[sample.name]
            if seed.fingerprint != sample.fingerprint:
                self._renew(id, seed, sample)

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Have every change told that this library keeps; returns what ends it.

        The listener is called in the thread that made the change, after it is kept.
        """
        return self._listeners.add(listener)

    def listen(self, told: Told) -> Callable[[], None]:
        """Have changes told that other processes keep, as soon as the store knows of them."""
        return self._repository.listen(told)

    def close(self) -> None:
        """Let go of the repository."""
        self._repository.close()

    def _add(self, journey: Journey, origin: Origin, sample: Sample | None, owner: str = "") -> str:
        seed = Seed(sample.name, sample.fingerprint, revision=1) if sample else None
        for _ in range(_ATTEMPTS):
            id = readable_id(journey.id, self._repository.ids())
            parts = take_apart(changed(journey, id=id))
            try:
                self._repository.add(parts, self._clock(), origin, seed, owner)
            except ConflictError:
                if sample and sample.name in (s.name for s in self._repository.seeds().values()):
                    raise
                continue
            return id
        raise _too_busy(journey.id)

    def _renew(self, id: str, seed: Seed, sample: Sample) -> None:
        """Put the sample's newer version in the place of one that nobody has changed."""

        def make(map: Reading, now: Parts, actor: str) -> Turn | None:
            unchanged = map.head.revision == seed.revision
            return renewed(sample.read(), map, now, actor) if unchanged else None

        newer = Seed(sample.name, sample.fingerprint, seed.revision + 1)
        with contextlib.suppress(NotFoundError):
            self._turn(id, make, None, "", newer)

    def _turn(
        self, id: str, make: Make, op_id: str | None, actor: str, seed: Seed | None = None
    ) -> Kept:
        """Make a turn on the map as it is while nobody else changes it, and keep it."""
        op_id = op_id or self._ids()
        with self._repository.writing(id) as map:
            now = self._states.now(id, map)
            turn = None if map.revision_of(op_id) is not None else make(map, now, actor)
            if turn is None:
                return kept(now.journey, map.head, map.pointers(actor))
            change = self._change(turn, map.head.revision + 1, op_id, actor)
            head = replace(map.head, revision=change.revision, changed=change.time)
            map.keep(change, card(turn.after.journey), seed)
        self._states.put(id, head, turn.after)
        self._listeners.tell(id, step(change))
        return kept(turn.after.journey, head, turn.pointers)

    def _change(self, turn: Turn, revision: int, op_id: str, actor: str) -> Change:
        return Change(
            revision=revision,
            op_id=op_id,
            actor=actor,
            kind=turn.kind,
            time=self._clock(),
            label=turn.label,
            operation=turn.operation,
            undo_of=turn.undo_of,
            pointers=turn.pointers,
        )


def _too_busy(id: str) -> ConflictError:
    return ConflictError(
        "The map {id} is being changed by too many at once", "Try again in a moment", id=id
    )
