"""How near the terms of all names are to one another: by stem, by meaning, by spelling."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from journey.comparing.lexicon import lexicon
from journey.comparing.terms import Term

SAME_MEANING = 0.95
"""Another word with the same meaning; the same word counts 1."""
SAME_FAMILY = 0.5
"""An action of the same family: looks up and compares."""
_LEAST_RATIO = 80.0
"""From this ratio of equal letters on (0-100), words without a meaning count as one."""
_LEAST_LETTERS = 5

_WEIGHT_OF_ACTION = 0.6
_WEIGHT_OF_CHANNEL = 0.3
_WEIGHT_OF_NUMBER = 0.3
_WEIGHT_OF_CUSTOMER = 0.3
_CUSTOMER = frozenset(("customer",))
"""What is done tells less than what it is about, and who it is for tells nearly nothing."""

Near = dict[int, float]
"""Terms by their number, with how near they are (0 to 1)."""


class Terms:
    """The terms of all names, numbered, with how near each is to others and how much it tells."""

    def __init__(self, names: Sequence[Sequence[Term]], maps: int) -> None:
        number: dict[Term, int] = {}
        self.names = [[number.setdefault(term, len(number)) for term in name] for name in names]
        self.every = list(number)
        self.near = _near(self.every)
        self.reached = [self._reach(name) for name in self.names]
        self.weights = self._weigh(maps)

    def weighed(self, counts: Callable[[Term], bool] = lambda _: True) -> list[Near]:
        """For each name, how much each of its terms that count tells, by the terms' numbers."""
        counting = [counts(term) for term in self.every]
        return [{n: self.weights[n] for n in name if counting[n]} for name in self.names]

    def _reach(self, name: Sequence[int]) -> Near:
        """Every term that a name is near to, with the nearness of its nearest term."""
        reached = dict(self.near[name[0]]) if name else Near()
        for number in name[1:]:
            for other, nearness in self.near[number].items():
                if nearness > reached.get(other, 0.0):
                    reached[other] = nearness
        return reached

    def _weigh(self, maps: int) -> list[float]:
        """How much each term tells: the rarer on a map, the more (Spärck Jones 1972)."""
        found = [0] * len(self.every)
        for reached in self.reached:
            for number, nearness in reached.items():
                if nearness >= SAME_MEANING:
                    found[number] += 1
        most = math.log(1 + len(self.reached) / maps)
        return [
            math.log(1 + len(self.reached) / max(maps, found[number])) / most * _kind_weight(term)
            for number, term in enumerate(self.every)
        ]


def _kind_weight(term: Term) -> float:
    if term.is_number:
        return _WEIGHT_OF_NUMBER
    if term.meanings == _CUSTOMER:
        return _WEIGHT_OF_CUSTOMER
    if term.meanings and term.meanings <= lexicon().channels:
        return _WEIGHT_OF_CHANNEL
    return _WEIGHT_OF_ACTION if term.is_action else 1.0


def _near(terms: Sequence[Term]) -> list[Near]:
    near: list[Near] = [{number: 1.0} for number in range(len(terms))]
    _join(near, _by_meaning(terms), SAME_MEANING)
    _join(near, _by_family(terms), SAME_FAMILY)
    for letters in _by_letters(terms):
        for one, other in combinations(letters, 2):
            if terms[one].meanings and terms[other].meanings:
                continue
            ratio = fuzz.ratio(terms[one].stem, terms[other].stem, score_cutoff=_LEAST_RATIO)
            if ratio:
                _tie(near, one, other, ratio / 100)
    return near


def _join(near: list[Near], groups: Iterable[list[int]], nearness: float) -> None:
    for group in groups:
        for one, other in combinations(group, 2):
            _tie(near, one, other, nearness)


def _tie(near: list[Near], one: int, other: int, nearness: float) -> None:
    if nearness > near[one].get(other, 0.0):
        near[one][other] = near[other][one] = nearness


def _by_meaning(terms: Sequence[Term]) -> Iterable[list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, term in enumerate(terms):
        for meaning in term.meanings:
            groups[meaning].append(number)
    return groups.values()


def _by_family(terms: Sequence[Term]) -> Iterable[list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, term in enumerate(terms):
        if term.is_action:
            for family in {meaning.partition("/")[0] for meaning in term.meanings}:
                groups[family].append(number)
    return groups.values()


def _by_letters(terms: Sequence[Term]) -> Iterable[list[int]]:
    """Terms that begin alike and are long enough to be told apart by their letters."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, term in enumerate(terms):
        if len(term.stem) >= _LEAST_LETTERS and not term.is_number:
            groups[term.stem[:2]].append(number)
    return groups.values()
