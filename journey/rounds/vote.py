"""A vote: what one participant of a round says of a subject, without a name, without a time."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from journey.errors import InvalidEditError
from journey.record import Record
from journey.rounds.question import Question, QuestionKind

COMMENT_CHARACTERS = 280


class Vote(Record):
    """A participant's word on a subject; the latest counts, whenever it arrives."""

    participant: Annotated[str, Field(max_length=64)]
    """Made for this round alone: the same person has another one in the next."""
    subject: Annotated[str, Field(max_length=120)]
    value: float | None = None
    """None: "I cannot judge this", which is no vote."""
    comment: Annotated[str, Field(max_length=COMMENT_CHARACTERS)] = ""
    turn: Annotated[int, Field(ge=0, le=2**53)] = 0
    """Counted up by the phone with each change: an older word that comes late changes nothing."""


def refusal(question: Question, votes: Sequence[Vote]) -> InvalidEditError | None:
    """Why these are no votes of one participant on a question; None where they are.

    For dots, `votes` are all of the participant, so that they can be counted.
    """
    for vote in votes:
        if question.subject(vote.subject) is None:
            return InvalidEditError("The round does not ask about this", "Load the page again")
        if vote.value is not None and vote.value not in question.answers:
            return InvalidEditError("This is no answer of the scale", "Choose one of the answers")
    if question.kind is QuestionKind.DOTS and placed(votes) > question.dots:
        return InvalidEditError(
            "There are {count} dots to give", "Take one away first", count=question.dots
        )
    return None


def placed(votes: Sequence[Vote]) -> int:
    """How many dots these votes give."""
    return int(sum(vote.value or 0 for vote in votes))
