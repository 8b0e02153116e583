"""A workshop: a room that people join by one number, and the rounds that are put to it."""

import datetime
from typing import Annotated

from pydantic import AwareDatetime, Field

from journey.errors import NotFoundError
from journey.record import Record
from journey.rounds.agenda import AgendaStep, agenda
from journey.rounds.round import Round
from journey.text import Id


class Workshop(Record):
    """The rounds of a room on one map, the latest last; votes and notes are kept beside it."""

    id: Id
    map: Id
    title: str
    """The title of the map when the workshop began."""
    number: Annotated[str, Field(pattern=r"^[0-9]{5}$")]
    """What people type to join."""
    key: Annotated[str, Field(min_length=16, max_length=64)]
    """What the QR code carries: nobody can guess it, so that it need not be typed."""
    host: str = ""
    """The actor who began it."""
    begun: AwareDatetime
    ended: AwareDatetime | None = None
    rounds: tuple[Round, ...] = ()
    agenda: tuple[AgendaStep, ...] = Field(default_factory=agenda)
    step: int | None = None
    """The step of the agenda in which the room is, from 0; None: not begun."""

    @property
    def current(self) -> Round | None:
        """The round that is put to the room now."""
        return self.rounds[-1] if self.rounds else None

    def round(self, id: str) -> Round:
        """The round of that id; NotFoundError where there is none."""
        for round in self.rounds:
            if round.id == id:
                return round
        raise NotFoundError("There is no such round in this workshop", "Load the page again")

    def with_round(self, round: Round) -> "Workshop":
        """The workshop with that round in the place of the one of its id, or as the latest."""
        if round.id not in {one.id for one in self.rounds}:
            return self.model_copy(update={"rounds": (*self.rounds, round)})
        rounds = tuple(round if one.id == round.id else one for one in self.rounds)
        return self.model_copy(update={"rounds": rounds})

    def at_step(self, step: int | None, now: datetime.datetime) -> "Workshop":
        """The workshop in a step of its agenda, which begins now unless it has begun before."""
        steps = tuple(
            one.model_copy(update={"begun": one.begun or now}) if at == step else one
            for at, one in enumerate(self.agenda)
        )
        return self.model_copy(update={"agenda": steps, "step": step})

    def chain(self, round: Round) -> tuple[Round, ...]:
        """The round and those whose question it puts again, the latest first."""
        found = [round]
        while (before := found[-1].repeats) is not None:
            found.append(self.round(before))
        return tuple(found)
