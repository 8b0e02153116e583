"""A round: a question put to the room, from open to taken over."""

import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field

from journey.errors import InvalidEditError
from journey.record import Record
from journey.rounds.question import Question
from journey.text import Id


class RoundState(StrEnum):
    """Where a round stands; in this order."""

    OPEN = "open"
    """People vote; nobody sees what others say."""
    VOTES_IN = "votes_in"
    """Everybody has voted, or the time is over; votes can still be changed."""
    REVEALED = "revealed"
    """The room sees the votes, and no vote is taken any more."""
    TAKEN_OVER = "taken_over"
    """What the room said stands in the map."""


class Round(Record):
    """One question and where it stands."""

    id: Id
    number: Annotated[int, Field(ge=1)]
    question: Question
    state: RoundState = RoundState.OPEN
    opened: AwareDatetime
    closes: AwareDatetime | None = None
    """When its timer ends; None: it has none."""
    hidden: bool = False
    """Revealed, but covered again on the beamer."""
    repeats: Id | None = None
    """The round whose question is put again, about some of its subjects."""
    revision: int | None = None
    """The revision of the map that holds what was taken over, or that has taken it back."""

    @property
    def takes_votes(self) -> bool:
        """Whether votes are taken and can be changed."""
        return self.state in (RoundState.OPEN, RoundState.VOTES_IN)

    @property
    def is_shown(self) -> bool:
        """Whether the room sees what it said."""
        return not self.takes_votes and not self.hidden

    def at(self, now: datetime.datetime) -> "Round":
        """The round as it stands at that moment: once its timer has run out, the votes are in."""
        return self.votes_in() if self.state is RoundState.OPEN and self.is_over(now) else self

    def is_over(self, now: datetime.datetime) -> bool:
        """Whether its timer has run out."""
        return self.closes is not None and now >= self.closes

    def votes_in(self) -> "Round":
        """The round with all votes in."""
        self._need(RoundState.OPEN)
        return self.model_copy(update={"state": RoundState.VOTES_IN, "closes": None})

    def revealed(self) -> "Round":
        """The round for everybody to see; from now on it takes no vote."""
        self._need(RoundState.OPEN, RoundState.VOTES_IN)
        return self.model_copy(update={"state": RoundState.REVEALED, "closes": None})

    def covered(self, hidden: bool) -> "Round":
        """The round covered on the beamer, or shown again; votes stay as they are."""
        self._need(RoundState.REVEALED, RoundState.TAKEN_OVER)
        return self.model_copy(update={"hidden": hidden})

    def taken_over(self, revision: int) -> "Round":
        """The round whose result stands in the map since that revision."""
        self._need(RoundState.REVEALED, RoundState.TAKEN_OVER)
        return self.model_copy(update={"state": RoundState.TAKEN_OVER, "revision": revision})

    def turned(self, revision: int) -> "Round":
        """The round after the map's change at its revision was reversed: undone, or made again."""
        undone = self.state is RoundState.TAKEN_OVER
        state = RoundState.REVEALED if undone else RoundState.TAKEN_OVER
        return self.model_copy(update={"state": state, "revision": revision})

    def timed(self, closes: datetime.datetime | None) -> "Round":
        """The round with a timer that ends then, or with none."""
        self._need(RoundState.OPEN)
        return self.model_copy(update={"closes": closes})

    def _need(self, *states: RoundState) -> None:
        if self.state not in states:
            raise InvalidEditError(
                "Round {number} has gone on meanwhile",
                "Look at where it stands now",
                number=self.number,
            )
