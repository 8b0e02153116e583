"""Workshops: a room joins by a number, votes on its phones, and sees together what it said.

Nobody in the room is known. A phone holds a token; the store holds its hash, as a seat. In a round
the phone is a participant, by a word made from token and round: so nobody who has the database can
tell whose a vote is, nor which votes of two rounds are one person's.
"""

import datetime
import secrets
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journey.errors import ConflictError, InvalidEditError, NotFoundError
from journey.rounds import (
    MOST_NOTES,
    AgendaStep,
    Note,
    NoteKind,
    Question,
    QuestionKind,
    Results,
    Round,
    RoundState,
    Workshop,
    made_id,
    refusal,
    results,
)
from journey.services.ballots import (
    Ballot,
    Word,
    need_open,
    note_of,
    participant_of,
    seat_of,
    taking,
    vote_of,
    written_by,
)
from journey.services.kept import Step
from journey.services.listeners import Listeners
from journey.storage.workshops import Room, WorkshopStore

Listener = Callable[[str], None]
"""Is told the id of a workshop in which something has changed."""

_ATTEMPTS = 50
_MOST_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many are in the room, and how far they are with the current round."""

    joined: int
    voted: int
    """How many have answered everything."""
    under_way: int
    """How many have answered something."""
    answers: int = 0
    """How many answers there are in all."""
    asked: int = 0
    """How many there would be if everybody answered everything; 0 where that cannot be said."""


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Workshops:
    """The workshops of a library. Safe to share between threads and between processes."""

    def __init__(
        self,
        store: WorkshopStore,
        clock: Callable[[], datetime.datetime] = _now,
        ids: Callable[[], str] = lambda: uuid.uuid4().hex,
        numbers: Callable[[], str] = lambda: str(10_000 + secrets.randbelow(90_000)),
    ) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._numbers = numbers
        self._rooms: dict[str, str] = {}
        """The rooms of tokens that were asked for: a seat stays where it is."""
        self._listeners = Listeners[str]()

    def begin(self, map: str, title: str, host: str = "") -> Workshop:
        """Open a room on a map, with a number that no other open room has."""
        for _ in range(_ATTEMPTS):
            workshop = Workshop(
                id=self._ids(),
                map=map,
                title=title,
                number=self._numbers(),
                key=secrets.token_urlsafe(12),
                host=host,
                begun=self._clock(),
            )
            try:
                self._store.add(workshop)
            except ConflictError:
                continue
            return workshop
        raise ConflictError("Too many rooms are open at once", "End a workshop that is over")

    def get(self, id: str) -> Workshop:
        """The workshop of that id, its current round as it stands now."""
        return self._today(self._store.get(id))

    def of(self, map: str) -> tuple[Workshop, ...]:
        """The workshops on a map, the latest first."""
        return tuple(self._today(one) for one in self._store.of(map))

    def turns(self, ids: Iterable[str]) -> dict[str, int]:
        """Numbers that grow with every change of these workshops; cheap, to be asked often."""
        return self._store.turns(ids)

    # What the host does

    def ask(
        self,
        id: str,
        question: Question,
        minutes: float | None = None,
        repeats: str | None = None,
    ) -> Round:
        """Put a question to the room; refused while another round still takes votes."""
        if not question.subjects and question.kind is not QuestionKind.NOTES:
            raise InvalidEditError("There is nothing to vote on", "Choose at least one")
        now = self._clock()
        with self._store.writing(id) as room:
            current = room.workshop.current
            if current is not None and current.takes_votes:
                raise InvalidEditError(
                    "Round {number} is still open", "Reveal it first", number=current.number
                )
            need_open(room.workshop)
            closes = now + datetime.timedelta(minutes=minutes) if minutes else None
            round = Round(
                id=self._ids(),
                number=len(room.workshop.rounds) + 1,
                question=question,
                opened=now,
                closes=closes,
                repeats=repeats,
            )
            room.keep(room.workshop.with_round(round))
        self._listeners.tell(id)
        return round

    def again(self, id: str, round: str, subjects: Iterable[str]) -> Round:
        """Put the question of a round again, about these of its subjects; its votes stay."""
        first = self.get(id).round(round)
        root = self.get(id).chain(first)[-1]
        chosen = set(subjects)
        kept = tuple(one for one in root.question.subjects if one.id in chosen)
        question = root.question.model_copy(update={"subjects": kept})
        return self.ask(id, question, repeats=round)

    def votes_in(self, id: str, round: str) -> Workshop:
        """Say that everybody has voted; votes can still be changed."""
        return self._step(id, round, lambda one: one.votes_in())

    def reveal(self, id: str, round: str) -> Workshop:
        """Show the room what it said; from now on the round takes no vote."""
        return self._step(id, round, lambda one: one.revealed())

    def cover(self, id: str, round: str, hidden: bool) -> Workshop:
        """Cover what was revealed, or show it again."""
        return self._step(id, round, lambda one: one.covered(hidden))

    def time(self, id: str, round: str, minutes: float | None) -> Workshop:
        """Give a round a timer that ends in so many minutes; None: none."""
        closes = self._clock() + datetime.timedelta(minutes=minutes) if minutes else None
        return self._step(id, round, lambda one: one.timed(closes))

    def taken_over(self, id: str, round: str, revision: int) -> Workshop:
        """Note that the result stands in the map since that revision."""
        return self._step(id, round, lambda one: one.taken_over(revision))

    def notes_taken(self, id: str, notes: Iterable[Note], revision: int) -> None:
        """Note that these have become a part of the map, in that revision of it."""
        self.put_note(id, *(note.taken_over(revision) for note in notes))

    def follow(self, map: str, step: Step) -> None:
        """A map has changed: what was taken over and is undone now can be taken over again."""
        if step.undo_of is None:
            return
        for workshop in self._store.of(map):
            for round in workshop.rounds:
                if round.revision == step.undo_of:
                    self._step(workshop.id, round.id, lambda one: one.turned(step.revision))
            notes = self._store.notes(workshop.id)
            turned = [note.turned(step.revision) for note in notes if note.revision == step.undo_of]
            if turned:
                self.put_note(workshop.id, *turned)

    def end(self, id: str) -> Workshop:
        """Close the room: nobody joins or votes any more; what was said stays."""
        return self.change(id, lambda one: one.model_copy(update={"ended": self._clock()}))

    def forget(self, id: str) -> None:
        """Erase a workshop with all that was said in it."""
        self._store.forget(id)
        self._rooms.clear()
        self._listeners.tell(id)

    def step(self, id: str, step: int | None) -> Workshop:
        """Go to a step of the agenda; None: to none."""
        return self.change(id, lambda one: one.at_step(step, self._clock()))

    def plan(self, id: str, agenda: Iterable[AgendaStep]) -> Workshop:
        """Make the agenda another one; steps keep when they began."""
        steps = tuple(agenda)
        return self.change(id, lambda one: one.model_copy(update={"agenda": steps}))

    def change(self, id: str, act: Callable[[Workshop], Workshop]) -> Workshop:
        """Make something else of a workshop, while nobody else changes it."""
        with self._store.writing(id) as room:
            before = self._today(room.workshop)
            after = act(before)
            if after != room.workshop:
                room.keep(after)
        self._listeners.tell(id)
        return after

    # What the room does

    def join(self, said: str) -> str | None:
        """The token of a new seat in the room of that number or key; None where there is none."""
        workshop = self._store.named(said)
        if workshop is None:
            return None
        token = secrets.token_urlsafe(24)
        self._store.sit(seat_of(token), workshop.id)
        self._listeners.tell(workshop.id)
        return token

    def room_of(self, token: str) -> str | None:
        """The id of the workshop in which a token has a seat; None where it has none."""
        if token not in self._rooms:
            found = self._store.seat(seat_of(token)) if token else None
            if found is None:
                return None
            if len(self._rooms) >= _MOST_REMEMBERED:
                self._rooms.clear()
            self._rooms[token] = found
        return self._rooms[token]

    def ballot(self, token: str) -> Ballot:
        """What is put to the holder of a token, and what they have said."""
        workshop = self.get(self._room(token))
        current = workshop.current
        if current is None:
            return Ballot(workshop, None, ())
        me = participant_of(token, current.id)
        if current.question.kind is QuestionKind.NOTES:
            return Ballot(workshop, current, (), written_by(self._store.notes(workshop.id), me))
        return Ballot(workshop, current, self._store.votes_of(current.id, me))

    def vote(self, token: str, round: str, words: Iterable[Word]) -> None:
        """Keep what a participant says of subjects of the current round, all of it or nothing.

        The same twice changes nothing. Raises InvalidEditError where the round takes no votes any
        more or the words are no votes on its question.
        """
        id = self._room(token)
        with self._store.writing(id) as room:
            there = taking(room.workshop, round)
            participant = participant_of(token, round)
            before = {vote.subject: vote for vote in room.votes_of(round, participant)}
            cast = [vote_of(word, participant, before.get(word.subject)) for word in words]
            after = before | {vote.subject: vote for vote in cast}
            refused = refusal(there.question, tuple(after.values()))
            if refused is not None:
                raise refused
            room.cast(round, cast)
            if len(after) >= len(there.question.subjects) and _all_in(room, there):
                room.keep(room.workshop.with_round(there.at(self._clock()).votes_in()))
        self._listeners.tell(id)

    def jot(self, token: str, round: str, id: str, text: str) -> None:
        """Keep a note of a participant under an id of the phone's own; empty, it is taken away.

        The id under which it is kept names one's own note too.

        The same twice changes nothing. Raises InvalidEditError as `vote` does, and where one
        participant writes more than there is room for.
        """
        room_id = self._room(token)
        with self._store.writing(room_id) as room:
            there = taking(room.workshop, round)
            if there.question.kind is not QuestionKind.NOTES:
                raise InvalidEditError("This round asks for votes", "Load the page again")
            participant = participant_of(token, round)
            mine = written_by(room.notes(), participant)
            kept = id if id in {note.id for note in mine} else made_id(participant, id)
            if not text.strip():
                room.drop_note(kept)
            elif len(mine) >= MOST_NOTES and kept not in {note.id for note in mine}:
                raise InvalidEditError(
                    "{count} notes are the most for one", "Take one away first", count=MOST_NOTES
                )
            else:
                room.put_note(note_of(kept, NoteKind.ANSWER, text, round, participant))
        self._listeners.tell(room_id)

    # What comes of it

    def notes(self, id: str) -> tuple[Note, ...]:
        """All notes of a workshop: answers of rounds that were revealed, and the parking lot."""
        open = {round.id for round in self._store.get(id).rounds if round.takes_votes}
        return tuple(note for note in self._store.notes(id) if note.round not in open)

    def park(self, id: str, text: str) -> None:
        """Put a note of the host's into the parking lot."""
        self.put_note(id, note_of(self._ids(), NoteKind.PARKED, text))

    def put_note(self, id: str, *notes: Note) -> None:
        """Keep notes of a workshop as they shall be."""
        with self._store.writing(id) as room:
            for note in notes:
                room.put_note(note)
        self._listeners.tell(id)

    def drop_note(self, id: str, note: str) -> None:
        """Forget a note."""
        with self._store.writing(id) as room:
            room.drop_note(note)
        self._listeners.tell(id)

    def turnout(self, workshop: Workshop) -> Turnout:
        """Who is in the room, and how far with the current round."""
        joined = self._store.seats(workshop.id)
        if workshop.current is None:
            return Turnout(joined, 0, 0)
        counts = self._store.progress(workshop.current.id)
        most = len(workshop.current.question.subjects)
        rated = workshop.current.question.is_rated
        if workshop.current.question.kind is QuestionKind.NOTES:
            notes = self._store.notes(workshop.id)
            written = [note for note in notes if note.round == workshop.current.id]
            people = len({note.participant for note in written})
            return Turnout(joined, people, people)
        voted = sum(count >= most for count in counts.values()) if rated else len(counts)
        answers = sum(counts.values())
        return Turnout(joined, voted, len(counts), answers, joined * most if rated else 0)

    def results(self, workshop: Workshop, round: Round) -> Results:
        """What a round says; where it was put again, each subject as it was said last.

        Nobody hears it before the reveal: InvalidEditError.
        """
        there = self.get(workshop.id)
        if there.round(round.id).takes_votes:
            raise InvalidEditError(
                "Round {number} is still open", "Reveal it first", number=round.number
            )
        found: Results | None = None
        for one in reversed(there.chain(there.round(round.id))):
            found = results(one.question, self._store.votes(one.id), found)
        assert found is not None
        return found

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Have every change told, in the thread that made it; returns what ends it."""
        return self._listeners.add(listener)

    def _step(self, id: str, round: str, act: Callable[[Round], Round]) -> Workshop:
        return self.change(id, lambda one: one.with_round(act(one.round(round))))

    def _room(self, token: str) -> str:
        id = self.room_of(token)
        if id is None:
            raise NotFoundError("You are in no room", "Join with the number on the projector")
        return id

    def _today(self, workshop: Workshop) -> Workshop:
        current = workshop.current
        return workshop.with_round(current.at(self._clock())) if current else workshop


def _all_in(room: Room, round: Round) -> bool:
    """Whether everybody who has joined has answered everything."""
    if round.state is not RoundState.OPEN or not round.question.is_rated:
        return False
    most = len(round.question.subjects)
    full = sum(count >= most for count in room.progress(round.id).values())
    return full >= room.seats() > 0
