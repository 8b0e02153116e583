"""What people have said about the matches of maps: kept for everybody, and it wins."""

import datetime
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pydantic import TypeAdapter

from journey.comparing.decision import Conversion, Decision, Decisions, Dismissal, PhaseDecision
from journey.model import Journey
from journey.storage.repository import KeptDecision, Repository

Said = Decision | PhaseDecision | Dismissal | Conversion
_SAID: TypeAdapter[Said] = TypeAdapter(Said)


@dataclass(frozen=True, slots=True)
class Word:
    """One thing that somebody has said, with the id under which it can be taken back."""

    id: str
    said: Said
    actor: str
    time: datetime.datetime


class DecisionLog:
    """The decisions of a library: those of no other maps than the compared ones count.

    So what was said of two maps also holds where a third stands beside them.
    """

    def __init__(
        self,
        repository: Repository,
        clock: Callable[[], datetime.datetime],
        ids: Callable[[], str] = lambda: uuid.uuid4().hex,
    ) -> None:
        self._repository = repository
        self._clock = clock
        self._ids = ids

    def words(self, maps: Iterable[str]) -> tuple[Word, ...]:
        """All that was said of these maps, the earliest first."""
        return tuple(
            Word(kept.id, _SAID.validate_json(kept.body), kept.actor, kept.time)
            for kept in self._repository.decisions(maps)
        )

    def of(self, maps: Iterable[str]) -> Decisions:
        """The same as the comparison takes it; here somebody is asked before scales are mixed."""
        said = [word.said for word in self.words(maps)]
        return Decisions(
            touchpoints=tuple(one for one in said if isinstance(one, Decision)),
            phases=tuple(one for one in said if isinstance(one, PhaseDecision)),
            conversions=tuple(one for one in said if isinstance(one, Conversion)),
            asks_for_scales=True,
        )

    def decide(self, said: Said, actor: str = "") -> str:
        """Keep what somebody says; the id under which it can be taken back.

        What was said before in the same words is said anew: it stands once, as the latest.
        """
        for word in self.words(maps_of(said)):
            if word.said == said:
                self.withdraw(word.id)
        id = self._ids()
        body = _SAID.dump_json(said).decode()
        kept = KeptDecision(id, frozenset(maps_of(said)), body, actor, self._clock())
        self._repository.decide(kept)
        return id

    def withdraw(self, id: str) -> None:
        """Take back what was said; what was computed, or said before, counts again."""
        self._repository.withdraw(id)


class Capacities:
    """How many hours a week departments have for looking after touchpoints."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository

    def all(self) -> dict[str, float]:
        """The hours of each department for which they are known."""
        return self._repository.capacities()

    def set(self, department: str, hours_a_week: float | None) -> None:
        """Keep the hours of a department; None: they are not known."""
        self._repository.set_capacity(department, hours_a_week)


def maps_of(said: Said) -> Iterable[str]:
    """The maps of which something was said, by id."""
    if isinstance(said, Decision):
        return (place.map for place in said.touchpoints)
    if isinstance(said, Dismissal):
        return (said.ours, said.touchpoint.map)
    if isinstance(said, Conversion):
        return (said.ours, said.theirs)
    return [said.phase.map, *([said.beside.map] if said.beside else [])]


def speaks_of_what_is_there(said: Said, journeys: Iterable[Journey]) -> bool:
    """Whether all that was spoken of stands on these maps; if not, it is passed over.

    A touchpoint that was taken over and taken back is gone; with it comes back what was said of it.
    """
    there = {
        (journey.id, part.id)
        for journey in journeys
        for part in (*journey.touchpoints, *journey.phases)
    }
    return there.issuperset(_spoken_of(said))


def _spoken_of(said: Said) -> Iterable[tuple[str, str]]:
    """The touchpoints and phases of which something was said, each by its map and its id."""
    if isinstance(said, Decision):
        return [(one.map, one.touchpoint) for one in said.touchpoints]
    if isinstance(said, Dismissal):
        return [(said.touchpoint.map, said.touchpoint.touchpoint)]
    if isinstance(said, Conversion):
        return []
    places = [said.phase, *([said.beside] if said.beside else [])]
    return [(one.map, one.phase) for one in places]
