"""What a round says: median, middle half, single votes, and where the room disagrees most."""

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journey.rounds.question import Question, Subject
from journey.rounds.vote import Vote
from journey.scores.agreement import Agreement, agreement, most_disagreed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the room says of one subject."""

    subject: Subject
    counts: dict[float, int]
    """How many gave each answer, every answer of the question named."""
    said: Agreement | None
    """Median and middle half; None where nobody voted."""
    spread: float | None
    """Standard deviation (n − 1); None for fewer than two votes."""
    abstained: int = 0
    """How many cannot judge it."""
    comments: tuple[str, ...] = ()
    before: Agreement | None = None
    """What it was in the round before, where the room has voted again."""

    @property
    def n(self) -> int:
        """How many voted."""
        return sum(self.counts.values())

    @property
    def ends(self) -> tuple[float, float] | None:
        """The lowest and the highest vote."""
        given = [value for value, count in self.counts.items() if count]
        return (min(given), max(given)) if given else None

    @property
    def dots(self) -> int:
        """How many dots it got."""
        return int(sum(value * count for value, count in self.counts.items()))

    @property
    def is_disputed(self) -> bool:
        """Whether the middle half of the votes spans a quarter of the answers or more."""
        steps = len(self.counts) - 1
        if self.said is None or self.n < 2 or steps < 1:
            return False
        width = max(self.counts) - min(self.counts)
        return self.said.reach >= width * 0.375


@dataclass(frozen=True, slots=True)
class Results:
    """What a round says of each of its subjects, in the order of the question."""

    outcomes: tuple[Outcome, ...]
    voters: int
    """How many took part, with at least one vote."""

    def outcome(self, subject: str) -> Outcome:
        """What is said of a subject."""
        return next(one for one in self.outcomes if one.subject.id == subject)

    @property
    def disagreement(self) -> tuple[Outcome, ...]:
        """The outcomes by how far the votes lie apart, the farthest first."""
        by_id = {one.subject.id: one for one in self.outcomes}
        votes = {id: _listed(one.counts) for id, one in by_id.items()}
        return tuple(by_id[id] for id in most_disagreed(votes))

    @property
    def by_dots(self) -> tuple[Outcome, ...]:
        """The outcomes by their dots, the most first."""
        return tuple(sorted(self.outcomes, key=lambda one: -one.dots))


def results(question: Question, votes: Sequence[Vote], before: Results | None = None) -> Results:
    """What these votes say; subjects that are not asked any more stay as they were before.

    Comments come in the order of their words, not in that of their votes, so that nobody can tell
    whose they are.
    """
    earlier = {one.subject.id: one for one in before.outcomes} if before else {}
    asked = {
        subject.id: _outcome(question, subject, votes, earlier) for subject in question.subjects
    }
    voters = {vote.participant for vote in votes if vote.value is not None}
    merged: Mapping[str, Outcome] = {**earlier, **asked}
    return Results(tuple(merged.values()), len(voters))


def _outcome(
    question: Question, subject: Subject, votes: Sequence[Vote], earlier: Mapping[str, Outcome]
) -> Outcome:
    here = [vote for vote in votes if vote.subject == subject.id]
    given = [vote.value for vote in here if vote.value is not None]
    counted = Counter(given)
    first = earlier.get(subject.id)
    return Outcome(
        subject=subject,
        counts={answer: counted[answer] for answer in question.answers},
        said=agreement(given),
        spread=statistics.stdev(given) if len(given) > 1 else None,
        abstained=sum(vote.value is None for vote in here),
        comments=tuple(sorted(vote.comment for vote in here if vote.comment)),
        before=first.said if first else None,
    )


def _listed(counts: Mapping[float, int]) -> list[float]:
    return [value for value, count in counts.items() for _ in range(count)]
