"""What a phone of a room holds, shows and says."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from journey.errors import InvalidEditError
from journey.rounds import (
    COMMENT_CHARACTERS,
    NOTE_CHARACTERS,
    Note,
    NoteKind,
    Round,
    Vote,
    Workshop,
)
from journey.text import clean_text


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a phone shows: the current round, and what this participant has said in it."""

    workshop: Workshop
    round: Round | None
    votes: tuple[Vote, ...]
    notes: tuple[Note, ...] = ()
    """Those that this participant has written in the round."""

    def vote(self, subject: str) -> Vote | None:
        """What the participant has said of a subject; None: nothing yet."""
        return next((vote for vote in self.votes if vote.subject == subject), None)


@dataclass(frozen=True, slots=True)
class Word:
    """What a phone says of a subject; without a turn it is the next after what is there."""

    subject: str
    value: float | None
    comment: str = ""
    turn: int | None = None


def seat_of(token: str) -> str:
    """The seat of a token, as the store knows it: nobody can make the token of it."""
    return hashlib.blake2b(token.encode(), digest_size=16, person=b"journey seat").hexdigest()


def participant_of(token: str, round: str) -> str:
    """The word for a token in a round: it leads to nobody, and to no other round."""
    key = round.encode()[:64]
    return hashlib.blake2b(
        token.encode(), digest_size=16, key=key, person=b"journey vote"
    ).hexdigest()


def taking(workshop: Workshop, round: str) -> Round:
    """The current round, if it is that one and takes votes."""
    need_open(workshop)
    there = workshop.current
    if there is None or there.id != round or not there.takes_votes:
        raise InvalidEditError(
            "This round takes no votes any more", "Look at the projector, or load again"
        )
    return there


def written_by(notes: Iterable[Note], participant: str) -> tuple[Note, ...]:
    """The notes of a participant."""
    return tuple(note for note in notes if note.participant == participant)


def note_of(id: str, kind: NoteKind, text: str, round: str = "", participant: str = "") -> Note:
    """A note with clean words; InvalidEditError where there are none."""
    try:
        said = clean_text(text)[:NOTE_CHARACTERS]
        return Note(id=id, kind=kind, round=round, participant=participant, text=said)
    except ValueError:
        raise InvalidEditError("This is no note", "Write some words") from None


def vote_of(word: Word, participant: str, before: Vote | None) -> Vote:
    """A word as a vote; InvalidEditError where it cannot be one."""
    next = before.turn + 1 if before else 0
    try:
        return Vote(
            participant=participant,
            subject=word.subject,
            value=word.value,
            comment=clean_text(word.comment)[:COMMENT_CHARACTERS],
            turn=next if word.turn is None else word.turn,
        )
    except ValueError:
        raise InvalidEditError("This is no vote", "Load the page again") from None


def need_open(workshop: Workshop) -> None:
    """Raise InvalidEditError where a workshop has ended."""
    if workshop.ended is not None:
        raise InvalidEditError("This workshop has ended", "Begin another one")
