"""The library beside a simple model of it: two processes, any edits, undo, restarts."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journey.editing import Edit
from journey.errors import ConflictError, InvalidEditError, NotFoundError
from journey.model import Journey
from journey.services.library import Kept, Library
from journey.storage.repository import Repository
from tests.editing.strategies import edits_of, journeys


class LibraryMachine(RuleBasedStateMachine):
    """One map, kept by the library and as three plain lists of journeys beside it.

    `opener` opens the store in a folder; what two openings share is what survives a restart.
    """

    opener: Callable[[Path], Repository]

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.meanwhile: Callable[[], None] | None = None
        self.count = 0
        self.here = self._open()
        self.there = self._open()

    def _open(self) -> Library:
        return Library(type(self).opener(Path(self.folder.name)), ids=self._id)

    def _id(self) -> str:
        """An id for an operation; the library asks for it between reading and writing."""
        self.count += 1
        if self.meanwhile is not None:
            somebody_else, self.meanwhile = self.meanwhile, None
            somebody_else()
        return f"op-{self.count}"

    def teardown(self) -> None:
        self.here.close()
        self.there.close()
        self.folder.cleanup()

    @initialize(journey=journeys())
    def start(self, journey: Journey) -> None:
        """A library with one map in it."""
        assert self.here.add(journey) == journey.id
        self.now = journey
        self.past: list[Journey] = []
        self.future: list[Journey] = []
        self.revision = 1
        self.sent: tuple[str, Edit] | None = None

    def _changed(self, after: Journey) -> None:
        if after != self.now:
            self.past.append(self.now)
            self.now, self.future = after, []
            self.revision += 1

    def _apply(self, library: Library, edit: Edit, op_id: str | None = None) -> None:
        before = self.now
        try:
            after = edit.apply(before)
        except (InvalidEditError, ConflictError) as refused:
            try:
                library.apply(before.id, edit, op_id=op_id)
            except type(refused):
                return
            raise AssertionError("the library took what does not fit") from refused
        kept = library.apply(before.id, edit, op_id=op_id)
        self._changed(after)
        self._is_as_expected(kept)
        if op_id is not None and after != before:
            self.sent = (op_id, edit)

    @rule(data=st.data(), elsewhere=st.booleans())
    def edit(self, data: st.DataObject, elsewhere: bool) -> None:
        """An edit comes, here or in the other process."""
        library = self.there if elsewhere else self.here
        self.count += 1
        self._apply(library, data.draw(edits_of(self.now)), f"sent-{self.count}")

    @rule(data=st.data(), steps=st.integers(1, 3))
    def edit_and_take_back(self, data: st.DataObject, steps: int) -> None:
        """Some edits come and are taken back at once, as people do who try something."""
        before, made = self.now, self.revision
        for _ in range(steps):
            self._apply(self.here, data.draw(edits_of(self.now)))
        for _ in range(self.revision - made):
            self.undo(elsewhere=False)
        assert self.now == before

    @precondition(lambda self: self.sent is not None)
    @rule(elsewhere=st.booleans())
    def send_again(self, elsewhere: bool) -> None:
        """The last edit comes a second time, because its answer was lost."""
        op_id, edit = self.sent or ("", None)
        assert edit is not None
        kept = (self.there if elsewhere else self.here).apply(self.now.id, edit, op_id=op_id)
        self._is_as_expected(kept)

    @rule(data=st.data())
    def edit_while_somebody_else_does(self, data: st.DataObject) -> None:
        """Two edits at once: the other process writes between our reading and our writing."""
        first, second = (data.draw(edits_of(self.now)) for _ in range(2))
        try:
            between = first.apply(self.now)
            last = second.apply(between)
            if second.apply(self.now) == self.now:
                return
        except (InvalidEditError, ConflictError):
            return

        def somebody_else() -> None:
            self.there.apply(self.now.id, first, op_id=f"between-{self.count}")
            self._changed(between)

        self.meanwhile = somebody_else
        kept = self.here.apply(self.now.id, second)
        assert self.meanwhile is None
        self._changed(last)
        self._is_as_expected(kept)

    @precondition(lambda self: self.revision > 1)
    @rule(data=st.data())
    def edit_an_older_revision(self, data: st.DataObject) -> None:
        """An edit that was meant for what is no longer there is refused."""
        edit = data.draw(edits_of(self.now))
        try:
            self.here.apply(self.now.id, edit, base_revision=self.revision - 1)
        except ConflictError:
            return
        raise AssertionError("an edit of an older revision was taken")

    @rule(elsewhere=st.booleans())
    def undo(self, elsewhere: bool) -> None:
        """The last change is taken back, if there is one."""
        library = self.there if elsewhere else self.here
        if not self.past:
            self._refused(library.undo)
            return
        self.future.append(self.now)
        self.now = self.past.pop()
        self.revision += 1
        self._is_as_expected(library.undo(self.now.id))

    @rule(elsewhere=st.booleans())
    def redo(self, elsewhere: bool) -> None:
        """What was taken back last is made again, if there is something."""
        library = self.there if elsewhere else self.here
        if not self.future:
            self._refused(library.redo)
            return
        self.past.append(self.now)
        self.now = self.future.pop()
        self.revision += 1
        self._is_as_expected(library.redo(self.now.id))

    def _refused(self, step: Callable[[str], Kept]) -> None:
        try:
            step(self.now.id)
        except InvalidEditError:
            return
        raise AssertionError("there was something to undo or redo that should not be there")

    @rule()
    def restart(self) -> None:
        """The app stops and starts again."""
        self.here.close()
        self.here = self._open()

    @rule()
    def delete_and_restore(self) -> None:
        """The map is deleted, is gone, and comes back whole."""
        self.here.delete(self.now.id)
        assert self.there.entries() == ()
        try:
            self.there.get(self.now.id)
        except NotFoundError:
            self._is_as_expected(self.there.restore(self.now.id))
        else:
            raise AssertionError("a deleted map can be read")

    @invariant()
    def both_show_what_was_typed(self) -> None:
        """Both processes show the map as the model has it."""
        if hasattr(self, "now"):
            for library in (self.here, self.there):
                self._is_as_expected(library.get(self.now.id))
                (entry,) = library.entries()
                assert (entry.title, entry.revision) == (self.now.title, self.revision)
                assert entry.touchpoints == len(self.now.existing)
            assert len(self.here.history(self.now.id, 1_000)) == self.revision - 1

    def _is_as_expected(self, kept: Kept) -> None:
        assert kept.journey == self.now
        assert kept.revision == self.revision
        assert (kept.can_undo, kept.can_redo) == (bool(self.past), bool(self.future))
