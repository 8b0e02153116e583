"""A room on the cinema with phones in it, in memory, and a clock that tests turn."""

import datetime
import itertools
from typing import Any

from journey.rounds import QuestionKind, RoundState
from journey.services import asking
from journey.services.ballots import Word
from journey.services.workshops import Workshops
from journey.storage.memory_workshops import MemoryWorkshops
from tests.journeys import cinema
from tests.storage.keepers import NOON

CINEMA = cinema()
ALL = [touchpoint.id for touchpoint in CINEMA.existing]
FIRST, SECOND = ALL[:2]


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime.datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += datetime.timedelta(minutes=minutes)


class Setting:
    """A room on the cinema with three phones in it."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.store = MemoryWorkshops()
        ids = map(str, itertools.count(1))
        self.workshops = Workshops(self.store, self.clock, lambda: f"id-{next(ids)}")
        self.room = self.workshops.begin("cinema", CINEMA.title, "lena")
        tokens = [self.workshops.join(self.room.number) for _ in range(3)]
        self.phones = [token for token in tokens if token]

    def ask(self, *touchpoints: str, minutes: float | None = None) -> str:
        asked = asking.rating(CINEMA, QuestionKind.SATISFACTION, touchpoints or (FIRST, SECOND))
        return self.workshops.ask(self.room.id, asked, minutes).id

    def vote(
        self, phone: int, round: str, value: float | None, at: str = FIRST, **more: Any
    ) -> None:
        self.workshops.vote(self.phones[phone], round, [Word(at, value, **more)])

    @property
    def state(self) -> RoundState:
        current = self.workshops.get(self.room.id).current
        assert current is not None
        return current.state
