"""Three people at one map, each with what they last saw, beside a simple model of what must be.

The model keeps the journey at every revision, and knows an edit only by what it replaces: it fits
where that still stands, and leaves everything else as it is.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journey.editing import (
    AddPhase,
    AddTouchpoint,
    Edit,
    MoveTouchpoint,
    RemovePhase,
    RemoveTouchpoint,
    Sequence,
    SetProperty,
    SetScore,
    decode_edit,
    encode_edit,
)
from journey.errors import ConflictError, InvalidEditError
from journey.model import Journey, Phase, Touchpoint
from journey.services.library import Kept, Library
from journey.storage.repository import Repository

PEOPLE = ("anna", "ben", "cleo")
TOUCHPOINTS = tuple(f"t{number}" for number in range(1, 6))
PHASES = ("p1", "p2", "p3")
people = st.sampled_from(PEOPLE)
touchpoints = st.sampled_from(TOUCHPOINTS)
phases = st.sampled_from(PHASES)
places = st.none() | st.integers(0, 3)
scores = st.none() | st.integers(1, 5).map(float)
values = st.none() | st.text("abc", min_size=1, max_size=2)

START = Journey(
    id="map",
    title="Map",
    phases=(
        Phase(
            id="p1",
            name="One",
            touchpoints=tuple(Touchpoint(id=id, name=id) for id in TOUCHPOINTS[:2]),
        ),
        Phase(id="p2", name="Two", touchpoints=(Touchpoint(id="t3", name="t3"),)),
    ),
)


def homes(journey: Journey) -> dict[str, str]:
    return {one.id: phase.id for phase in journey.phases for one in phase.touchpoints}


class Together(RuleBasedStateMachine):
    """`opener` opens the store in a folder; two openings of one folder share it."""

    opener: Callable[[Path], Repository]

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.count = 0
        self.libraries = {who: self._open() for who in PEOPLE[:2]}
        self.libraries["cleo"] = self.libraries["ben"]  # two of them are at one server

    def _open(self) -> Library:
        return Library(type(self).opener(Path(self.folder.name)))

    def teardown(self) -> None:
        for library in {id(one): one for one in self.libraries.values()}.values():
            library.close()
        self.folder.cleanup()

    @initialize()
    def start(self) -> None:
        library = self.libraries["anna"]
        library.add(START)
        self.states = {1: START}
        self.seen = dict.fromkeys(PEOPLE, 1)
        self.mine: dict[str, list[int]] = {who: [] for who in PEOPLE}
        self.undone: dict[str, list[int]] = {who: [] for who in PEOPLE}
        self.names: dict[str, int] = {}
        self.sent: tuple[str, Callable[[str], Kept]] | None = None

    @property
    def revision(self) -> int:
        return max(self.states)

    @property
    def now(self) -> Journey:
        return self.states[self.revision]

    def _op(self) -> str:
        self.count += 1
        return f"op-{self.count}"

    # What people do

    @rule(who=people)
    def refresh(self, who: str) -> None:
        """Looks at the map as it is now."""
        kept = self.libraries[who].get("map", who)
        assert kept.journey == self.now
        self.seen[who] = kept.revision

    @rule()
    def meet(self) -> None:
        """All look at the map; what they do next meets at the same places."""
        for who in PEOPLE:
            self.refresh(who)

    @rule(who=people, other=people, id=touchpoints, phase=phases, place=places)
    def one_deletes_the_phase_that_another_fills(
        self, who: str, other: str, id: str, phase: str, place: int | None
    ) -> None:
        """A card and the phase that it goes to meet."""
        self.meet()
        self.phase(who, phase, adds=False)
        self.add(other, id, phase, place)
        self.move(other, id, phase, place)

    @rule(who=people, id=touchpoints, field=st.sampled_from(("name", "note", "department")),
          value=values)  # fmt: skip
    def set(self, who: str, id: str, field: str, value: str | None) -> None:
        """Types another value."""
        if field == "name" and value is None:
            return
        edit = SetProperty(entity="touchpoint", id=id, field=field, value=value)
        self._try(who, edit, lambda journey: getattr(journey.touchpoint[id], field))

    @rule(who=people, id=touchpoints, value=scores)
    def score(self, who: str, id: str, value: float | None) -> None:
        """Drags a dot."""
        edit = SetScore(touchpoint=id, value=value)
        self._try(who, edit, lambda journey: journey.touchpoint[id].scores)

    @rule(who=people, id=touchpoints, phase=phases, place=places)
    def add(self, who: str, id: str, phase: str, place: int | None) -> None:
        """Puts a card there."""
        new = Touchpoint(id=id, name=f"{id} of {who}")
        edit = AddTouchpoint(phase=phase, position=place, touchpoint=new)
        fits = lambda journey: (id in journey.touchpoint, phase in {p.id for p in journey.phases})  # noqa: E731
        self._try(who, edit, fits, ordered=False)

    @rule(who=people, id=touchpoints, phase=phases, place=places)
    def move(self, who: str, id: str, phase: str, place: int | None) -> None:
        """Drags a card."""
        edit = MoveTouchpoint(touchpoint=id, phase=phase, position=place)
        self._try(who, edit, None, ordered=False)

    @rule(who=people, id=touchpoints)
    def delete(self, who: str, id: str) -> None:
        """Deletes a card; not one that somebody has changed since it was seen."""
        self._try(who, RemoveTouchpoint(touchpoint=id), None)

    @rule(who=people, id=phases, adds=st.booleans())
    def phase(self, who: str, id: str, adds: bool) -> None:
        """Adds or deletes a phase."""
        edit: Edit = AddPhase(phase=Phase(id=id, name=id)) if adds else RemovePhase(phase=id)
        self._try(who, edit, None)

    @rule(who=people, first=touchpoints, second=touchpoints, value=scores)
    def bulk(self, who: str, first: str, second: str, value: float | None) -> None:
        """Does several things at once, of which the later need the earlier."""
        note = SetProperty(entity="touchpoint", id=first, field="note", value="x")
        other = SetProperty(entity="touchpoint", id=first, field="note", value="y", old="x")
        score = SetScore(touchpoint=second, value=value)
        self._try(who, Sequence(edits=(note, score, other)), None)

    @rule(who=people)
    def undo(self, who: str) -> None:
        """Takes the own last change back."""
        self._reverse(who, self.mine, self.undone, Library.undo)

    @rule(who=people)
    def redo(self, who: str) -> None:
        """Makes the own last change again that was taken back."""
        self._reverse(who, self.undone, self.mine, Library.redo)

    @rule(who=people, id=touchpoints, value=scores)
    def change_and_take_back(self, who: str, id: str, value: float | None) -> None:
        """Tries something: undone at once, the map is as it was; redone, as it became."""
        self.refresh(who)
        before = self.now
        self.bulk(who, id, "t1", value)
        if self.now == before:
            return
        after = self.now
        self.undo(who)
        assert self.now == before
        self.redo(who)
        assert self.now == after
        self.undo(who)
        assert self.now == before

    @rule(who=people)
    def all_back_and_again(self, who: str) -> None:
        """While nobody else does anything, all undos and as many redos change nothing."""
        before, steps = self.now, 0
        while self.mine[who] and steps < 5:
            last = self.revision
            self.undo(who)
            if self.revision == last:
                break
            steps += 1
        for _ in range(steps):
            self.redo(who)
        assert self.now == before

    @precondition(lambda self: self.sent is not None)
    @rule(other=people)
    def send_again(self, other: str) -> None:
        """The answer was lost: the last operation comes again, perhaps at the other server."""
        _, send = self.sent or ("", None)
        assert send is not None
        kept = send(other)
        assert (kept.revision, kept.journey) == (self.revision, self.now)

    @rule(who=people)
    def restart(self, who: str) -> None:
        """A server stops and starts again."""
        self.libraries[who].close()
        opened = self._open()
        for one in PEOPLE[:1] if who == "anna" else PEOPLE[1:]:
            self.libraries[one] = opened

    @rule(who=people, number=st.integers(0, 10**6), again=st.booleans())
    def name_or_restore(self, who: str, number: int, again: bool) -> None:
        """Names a revision, or goes back to one."""
        revision = 1 + number % self.revision
        library = self.libraries[who]
        if not again:
            name = f"v{len(self.names)}"
            assert library.name_version("map", name, revision, who).revision == revision
            self.names[name] = revision
            return
        kept = library.restore_revision("map", revision, self._op(), who)
        assert kept.journey == self.states[revision]
        if self.states[revision] != self.now:
            self._accepted(who, kept)

    # What must be

    def _try(
        self,
        who: str,
        edit: Edit,
        replaced: Callable[[Journey], object] | None,
        ordered: bool = True,
    ) -> None:
        """Somebody makes an edit of what they saw; it is kept, merged or refused as it must be.

        `replaced` tells what the edit replaces: where that is another by now it must be refused,
        and otherwise not. Left out, only what holds for every edit is asked.
        """
        library, seen, before, op = self.libraries[who], self.seen[who], self.now, self._op()
        then = self.states[seen]
        written = encode_edit(edit)

        def send(whom: str) -> Kept:
            again = decode_edit(written)
            return self.libraries[whom].apply("map", again, op_id=op, actor=who, seen=seen)

        try:
            wanted = edit.apply(then)
        except (InvalidEditError, ConflictError):
            self._refused(lambda: send(who), (InvalidEditError, ConflictError))
            return
        try:
            kept = send(who)
        except ConflictError as error:
            assert seen < self.revision, "nobody else has changed anything"
            if replaced is not None:
                self._rightly_refused(edit, then, before, replaced)
            told = all(clash.part for clash in error.clashes)
            assert told
            self._unchanged(library)
            self.seen[who] = self.revision
            return
        if wanted == then:
            assert (kept.revision, kept.journey) == (self.revision, before)
            return
        if replaced is not None:
            assert self._of(replaced, then) == self._of(replaced, before), "a lost update"
        self._accepted(who, kept)
        self.sent = (op, send)
        if seen == kept.revision - 1:
            assert self.now == wanted
        if ordered:
            self._order_is_kept(before, wanted, then)

    def _rightly_refused(
        self, edit: Edit, then: Journey, before: Journey, replaced: Callable[[Journey], object]
    ) -> None:
        """It may be refused only where what it replaces is another now."""
        if self._of(replaced, then) != self._of(replaced, before):
            return
        try:
            edit.apply(before)
        except (InvalidEditError, ConflictError):
            return
        raise AssertionError("refused although what it replaces still stands")

    def _of(self, replaced: Callable[[Journey], object], journey: Journey) -> object:
        try:
            return replaced(journey)
        except KeyError:
            return "gone"

    def _order_is_kept(self, before: Journey, wanted: Journey, then: Journey) -> None:
        """Nobody but who is added or removed stands elsewhere afterwards."""
        gone = homes(then).keys() - homes(wanted).keys()
        for phase in self.now.phases:
            was = next((p for p in before.phases if p.id == phase.id), None)
            if was is not None:
                stay = [one.id for one in was.touchpoints if one.id not in gone]
                assert [one.id for one in phase.touchpoints if one.id in stay] == stay

    def _accepted(self, who: str, kept: Kept) -> None:
        assert kept.revision == self.revision + 1
        self.states[kept.revision] = kept.journey
        self.seen[who] = kept.revision
        self.mine[who].append(kept.revision)
        self.undone[who].clear()
        assert kept.can_undo

    def _reverse(
        self,
        who: str,
        taken: dict[str, list[int]],
        given: dict[str, list[int]],
        step: Callable[..., Kept],
    ) -> None:
        library, op = self.libraries[who], self._op()
        if not taken[who]:
            self._refused(lambda: step(library, "map", op, who), (InvalidEditError,))
            return
        last = taken[who][-1]
        try:
            kept = step(library, "map", op, who)
        except ConflictError:
            assert last != self.revision, "nobody has changed anything since"
            self._unchanged(library)
            return
        before = self.now
        taken[who].pop()
        self.states[kept.revision] = kept.journey
        given[who].append(kept.revision)
        self.seen[who] = kept.revision
        log = library.history("map", 1)[0]
        assert (log.actor, log.undo_of) == (who, last), "each takes back what is their own"
        if last == kept.revision - 1:
            assert self.now == self.states[last - 1]
        else:
            self._others_work_stays(before, last)

    def _others_work_stays(self, before: Journey, last: int) -> None:
        """What the reversed change had not touched is as it was before the reversal."""
        then, became = self.states[last - 1], self.states[last]
        for one in before.touchpoints:
            old, new = then.touchpoint.get(one.id), became.touchpoint.get(one.id)
            if old == new:
                assert self.now.touchpoint.get(one.id) == one

    def _refused(self, act: Callable[[], Kept], errors: tuple[type[Exception], ...]) -> None:
        try:
            act()
        except errors:
            self._unchanged(self.libraries["anna"])
            return
        raise AssertionError("what does not fit was taken")

    def _unchanged(self, library: Library) -> None:
        kept = library.get("map")
        assert (kept.revision, kept.journey) == (self.revision, self.now)

    @invariant()
    def the_log_tells_every_revision(self) -> None:
        """Everybody sees the map as it is, and any earlier revision as it was."""
        if not hasattr(self, "states"):
            return
        past = 1 + (self.count * 7919) % self.revision
        for who in PEOPLE[:2]:
            library = self.libraries[who]
            kept = library.get("map", who)
            assert (kept.revision, kept.journey) == (self.revision, self.now)
            assert kept.can_undo == bool(self.mine[who])
            assert kept.can_redo == bool(self.undone[who])
            assert library.at("map", past) == self.states[past]
        versions = self.libraries["anna"].versions("map")
        assert {one.name: one.revision for one in versions} == self.names
