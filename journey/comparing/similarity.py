"""How alike the touchpoints of two maps are: in name, in what is done, in channel."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from journey.comparing.channels import Channels
from journey.comparing.entry import Maps
from journey.comparing.lexicon import lexicon, words_of
from journey.comparing.nearness import Terms
from journey.comparing.terms import Term

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Flags = NDArray[numpy.bool_]
    Numbers = NDArray[numpy.int64]

_OF_ANOTHER_LANGUAGE = 0.4
"""How much of a term's weight stays where the vocabulary lacks it and the other map is written in
another language: that it finds no counterpart then says little."""
Sparse = Any
"""A `scipy.sparse.csr_array`, whose operations have no types of their own."""

_BOTH_WAYS = 0.7
"""How much it counts that each name covers the other; the rest is that one of them does."""


@dataclass(frozen=True, eq=False, slots=True)
class Likeness:
    """How alike each touchpoint of one map is to each of another: matrices, one row a touchpoint.

    All run from 0 to 1. The other map beside the one gives the same matrices, transposed.
    """

    name: Floats
    """How much of what the two names say agrees."""
    action: Floats
    """How much of what is done agrees; 1 where one of them does not say."""
    is_opposite: Flags
    """What is done on one side is never what is done on the other."""
    channel: Floats
    """How near the channels are; not a number where one of them is unknown."""
    rarity: Floats
    """How much a channel that agrees tells: the rarer on a map, the more."""
    same_name: Flags
    """The names agree word for word."""


class Similarity:
    """Compares touchpoints; knows how often each term and channel stands on all the maps."""

    def __init__(self, maps: Maps) -> None:
        import numpy as np

        self._maps = maps
        names = [entry.terms for entry in maps.every]
        terms = Terms(names, len(maps.entries))
        width = len(terms.every)
        self._weight = self._by_map(_sparse(terms.weighed(), width))
        self._unknown = self._by_map(_sparse(terms.weighed(lambda t: not t.meanings), width))
        self._action = self._by_map(_sparse(terms.weighed(lambda t: t.is_action), width))
        reached = self._by_map(_sparse(terms.reached, width))
        # How near each term is to each name, made once a map and not once for each two of them.
        self._reached: list[Sparse] = [by_name.T.tocsr() for by_name in reached]
        self._reaches: list[Sparse] = [by_term.sign() for by_term in self._reached]
        of_term = [_deeds((term,)) for term in terms.every]
        deeds = [frozenset[str]().union(*(of_term[n] for n in name)) for name in terms.names]
        says = [term.is_action for term in terms.every]
        self._says = np.array([any(says[n] for n in name) for name in terms.names], dtype=bool)[
            :, None
        ]
        every = list(dict.fromkeys(deeds))
        self._done = _numbered(deeds)
        against = [[_are_opposite(a, b) for b in every] for a in every]
        self._opposite = np.array(against, dtype=bool).reshape(len(every), len(every))
        self._name = _numbered(" ".join(words_of(entry.name)) for entry in maps.every)
        self._channels = Channels([entry.channels for entry in maps.every], len(maps.entries))

    def likeness(self, one: int, other: int) -> Likeness:
        """How alike the touchpoints of two maps are, the maps by their numbers."""
        here, there = self._maps.spans[one], self._maps.spans[other]
        action, is_opposite = self._actions(one, other)
        languages = {self._maps.journeys[at].language.split("-")[0] for at in (one, other)}
        channel, rarity = self._channels.compare(here, there)
        return Likeness(
            name=self._names(one, other, _OF_ANOTHER_LANGUAGE if len(languages) > 1 else 1.0),
            action=action,
            is_opposite=is_opposite,
            channel=channel,
            rarity=rarity,
            same_name=self._name[here] == self._name[there].T,
        )

    def gain(self, here: int, there: int, one: int, first: int, second: int) -> float:
        """How much more of a touchpoint's name two of another map cover together than the first.

        Maps and touchpoints by their numbers; 0 to 1.
        """
        import numpy as np

        weight = self._weight[here][[one]].toarray()[0]
        reached = self._reached[there][:, [first, second]].toarray()
        total = weight.sum()
        more = np.maximum(reached[:, 1] - reached[:, 0], 0.0)
        return float((weight * more).sum() / total) if total else 0.0

    def _by_map(self, matrix: Sparse) -> list[Sparse]:
        return [matrix[span] for span in self._maps.spans]

    def _names(self, here: int, there: int, keeps: float) -> Floats:
        import numpy as np

        one = self._covered(self._weight, here, there, keeps)
        other = self._covered(self._weight, there, here, keeps).T
        return _BOTH_WAYS * np.sqrt(one * other) + (1 - _BOTH_WAYS) * np.maximum(one, other)

    def _covered(self, weight: Sequence[Sparse], one: int, other: int, keeps: float) -> Floats:
        """The part of each name's weight that each name of the other map covers; 0 of none."""
        import numpy as np

        covered = (weight[one] @ self._reached[other]).toarray()
        total = np.asarray(weight[one].sum(axis=1)).reshape(-1, 1)
        unknown = self._unknown[one]
        if keeps < 1 and unknown.nnz:
            lost = np.asarray(unknown.sum(axis=1)).reshape(-1, 1)
            total = total - (1 - keeps) * (lost - (unknown @ self._reaches[other]).toarray())
        return np.divide(covered, total, out=np.zeros_like(covered), where=total > 0)

    def _actions(self, one: int, other: int) -> tuple[Floats, Flags]:
        """How much of what is done agrees, and where it is the opposite."""
        import numpy as np

        here, there = self._maps.spans[one], self._maps.spans[other]
        agrees = np.maximum(
            self._covered(self._action, one, other, 1.0),
            self._covered(self._action, other, one, 1.0).T,
        )
        both_say = self._says[here] & self._says[there].T
        return np.where(both_say, agrees, 1.0), self._opposite[
            self._done[here], self._done[there].T
        ]


def _deeds(name: Sequence[Term]) -> frozenset[str]:
    """What is done by a name, or may be."""
    actions = lexicon().actions
    return frozenset(meaning for term in name for meaning in term.meanings & actions)


def _are_opposite(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether something that is done here alone is the opposite of something done there alone."""
    opposites = lexicon().opposites
    return any(frozenset((a, b)) in opposites for a in one - other for b in other - one)


def _numbered(values: Iterable[Hashable]) -> Numbers:
    """A column of numbers from 0, the same for equal values, in the order in which they come."""
    import numpy as np

    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=int)[
        :, None
    ]


def _sparse(rows: Sequence[Mapping[int, float]], width: int) -> Sparse:
    """A matrix with few values, from those of each row by column."""
    import numpy as np
    from scipy.sparse import csr_array

    ends = np.cumsum([0, *(len(row) for row in rows)])
    columns = np.array([column for row in rows for column in row], dtype=np.int64)
    values = np.array([value for row in rows for value in row.values()], dtype=float)
    return csr_array((values, columns, ends), shape=(len(rows), width))
