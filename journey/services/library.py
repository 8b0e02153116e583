"""The library: the maps that are kept, and every change of them with undo and redo."""

import contextlib
import datetime
import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from journey.editing import Edit, ReplaceJourney, SetProperty, changed, readable_id
from journey.errors import ConflictError, NotFoundError
from journey.locales import words
from journey.model import Journey
from journey.services.kept import Entry, Kept, Step, entry, kept, step
from journey.services.turns import Turn, edited, redone, renewed, undone
from journey.storage.refusals import overtaken
from journey.storage.repository import Change, Head, Origin, Repository, Seed

__all__ = ["Entry", "Kept", "Library", "Origin", "Sample", "Step"]

Clock = Callable[[], datetime.datetime]

_KEPT_AT_HAND = 64
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

    `clock` tells the time in UTC and `ids` makes the ids of operations.
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
        self._writing = threading.RLock()
        self._at_hand = _AtHand()

    def entries(self) -> tuple[Entry, ...]:
        """All maps, archived ones too, the one changed last first."""
        return tuple(entry(one) for one in self._repository.entries())

    def get(self, id: str) -> Kept:
        """A map as it is now; raises NotFoundError that names those that are there."""
        journey, head = self._state(id)
        return kept(journey, head)

    def add(self, journey: Journey, origin: Origin = Origin.USER) -> str:
        """Keep a new map and return its id: its own, with a number where that is taken."""
        return self._add(journey, origin, None)

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
    ) -> Kept:
        """Change a map and return it as it is then; an edit that changes nothing is not kept.

        With `base_revision` the edit is for that revision alone and ConflictError is raised where
        the map has gone on; without, it is applied to the map as it is. The same `op_id` twice
        changes nothing the second time. Raises InvalidEditError where the edit does not fit.
        """
        return self._turn(id, partial(edited, edit), base_revision, op_id, actor)

    def rename(self, id: str, title: str) -> Kept:
        """Give a map another title."""
        return self.apply(id, SetProperty(entity="journey", field="title", value=title))

    def undo(self, id: str, op_id: str | None = None, actor: str = "") -> Kept:
        """Take the last change back; InvalidEditError where there is none."""
        return self._turn(id, partial(undone, self._repository, id), None, op_id, actor)

    def redo(self, id: str, op_id: str | None = None, actor: str = "") -> Kept:
        """Make the change again that was taken back last; InvalidEditError where there is none."""
        return self._turn(id, partial(redone, self._repository, id), None, op_id, actor)

    def history(self, id: str, limit: int = 100) -> tuple[Step, ...]:
        """The latest changes of a map, the last one first."""
        return tuple(step(change) for change in self._repository.changes(id, limit))

    def archive(self, id: str, archived: bool = True) -> None:
        """Put a map into the archive, or take it out again."""
        self._repository.set_archived(id, archived)

    def delete(self, id: str) -> None:
        """Delete a map; `restore` brings it back."""
        self._repository.head(id)
        self._repository.set_deleted(id, self._clock())

    def restore(self, id: str) -> Kept:
        """Bring a deleted map back as it was."""
        self._repository.set_deleted(id, None)
        return self.get(id)

    def reset_sample(self, id: str) -> Kept:
        """Make a sample again what came with the product; one step to undo."""
        seed = self._repository.seeds().get(id)
        sample = self._samples.get(seed.name) if seed else None
        if sample is None:
            raise NotFoundError(
                "The map {id} is not one that comes with the product",
                "Undo your changes one by one instead",
                id=id,
            )
        return self.apply(id, ReplaceJourney(journey=sample.read()))

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

    def close(self) -> None:
        """Let go of the repository."""
        self._repository.close()

    def _add(self, journey: Journey, origin: Origin, sample: Sample | None) -> str:
        seed = Seed(sample.name, sample.fingerprint, revision=1) if sample else None
        for _ in range(_ATTEMPTS):
            id = readable_id(journey.id, self._repository.ids())
            try:
                self._repository.add(_named(journey, id), self._clock(), origin, seed)
            except ConflictError:
                if sample and sample.name in (s.name for s in self._repository.seeds().values()):
                    raise
                continue
            return id
        raise _too_busy(journey.id)

    def _renew(self, id: str, seed: Seed, sample: Sample) -> None:
        """Put the sample's newer version in the place of one that nobody has changed."""
        try:
            journey, head = self._state(id)
        except NotFoundError:
            return
        if head.revision != seed.revision:
            return
        turn = renewed(sample.read(), journey, head)
        newer = Seed(sample.name, sample.fingerprint, head.revision + 1)
        change = self._change(turn, head, self._ids(), "")
        with contextlib.suppress(ConflictError):  # another process was faster
            self._repository.append(id, change, turn.after, newer)

    def _turn(
        self,
        id: str,
        make: Callable[[Journey, Head], Turn | None],
        base_revision: int | None,
        op_id: str | None,
        actor: str,
    ) -> Kept:
        """Make a turn on the map as it is and keep it, again where somebody else was faster."""
        with self._writing:
            for _ in range(_ATTEMPTS):
                if op_id is not None and self._repository.applied(op_id):
                    return self.get(id)
                journey, head = self._state(id)
                if base_revision is not None and head.revision != base_revision:
                    raise overtaken(id, base_revision, head.revision)
                turn = make(journey, head)
                if turn is None:
                    return kept(journey, head)
                change = self._change(turn, head, op_id or self._ids(), actor)
                try:
                    revision = self._repository.append(id, change, turn.after)
                except ConflictError:
                    continue
                if revision == change.revision:
                    self._at_hand.put(turn.after, revision)
                return self.get(id)
        raise _too_busy(id)

    def _change(self, turn: Turn, head: Head, op_id: str, actor: str) -> Change:
        return Change(
            revision=head.revision + 1,
            op_id=op_id,
            actor=actor,
            time=self._clock(),
            label=turn.label,
            edit=turn.edit,
            inverse=turn.inverse,
            undo_of=turn.undo_of,
            undo=turn.undo,
            redo=turn.redo,
        )

    def _state(self, id: str) -> tuple[Journey, Head]:
        head = self._repository.head(id)
        at_hand = self._at_hand.get(id, head.revision)
        if at_hand is not None:
            return at_hand, head
        journey, head = self._repository.journey(id)
        self._at_hand.put(journey, head.revision)
        return journey, head


class _AtHand:
    """The journeys used last, each at one revision, so that reading one again decodes nothing."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._journeys: OrderedDict[str, tuple[int, Journey]] = OrderedDict()

    def get(self, id: str, revision: int) -> Journey | None:
        """The journey of that map, if it is at hand at that revision."""
        with self._lock:
            known = self._journeys.get(id)
            if known is None or known[0] != revision:
                return None
            self._journeys.move_to_end(id)
            return known[1]

    def put(self, journey: Journey, revision: int) -> None:
        """Keep a journey at hand, and let go of the one that was not used for longest."""
        with self._lock:
            self._journeys[journey.id] = (revision, journey)
            self._journeys.move_to_end(journey.id)
            while len(self._journeys) > _KEPT_AT_HAND:
                self._journeys.popitem(last=False)


def _named(journey: Journey, id: str) -> Journey:
    """The journey under the id of its place in the library."""
    return changed(journey, id=id)


def _too_busy(id: str) -> ConflictError:
    return ConflictError(
        "The map {id} is being changed by too many at once", "Try again in a moment", id=id
    )
