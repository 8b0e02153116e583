"""The terms of a name: its words by what they mean, compounds taken apart, empty words left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from journey.comparing.lexicon import Lexicon, fold, lexicon, stem, words_of, written_words

_LEAST_PART = 4
"""Shorter parts of a compound say too little, and stand in too many words by chance."""
_LINKS = ("", "s", "n", "en", "es", "er", "e")
"""What German puts between the parts of a compound."""
_INFLECTIONS = ("", "s", "n", "e", "en", "es", "er", "ern")
"""What German puts behind the last part of a compound."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a name: its stem, and what it may mean by the vocabulary."""

    stem: str
    meanings: frozenset[str] = frozenset()
    is_action: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it only counts or numbers."""
        return self.stem.isdecimal()


class Reader:
    """Takes names apart; knows the words of all names that are compared, and so their compounds."""

    def __init__(self, names: Iterable[str]) -> None:
        self._lexicon: Lexicon = lexicon()
        seen = {word for name in names for word in words_of(name)}
        self._parts = _vocabulary_parts() | _parts(seen)
        self._known: dict[str, tuple[Term, ...]] = {}
        self._said: dict[str, dict[str, _Word]] = {}
        self._words: dict[str, _Word | None] = {}

    def terms(self, name: str) -> tuple[Term, ...]:
        """The terms of a name, each once; a name of empty words only keeps them."""
        words = phrases_of(name)
        telling = [word for word in words if word not in self._lexicon.empty] or list(words)
        return tuple(dict.fromkeys(term for word in telling for term in self._terms(word)))

    def shared(self, one: str, other: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of each name that mean what some word of the other means, as written."""
        here, there = self._written(one), self._written(other)
        asked = frozenset[str]().union(*(word.asks for word in here.values()))
        known = frozenset[str]().union(*(word.answers for word in there.values()))
        ours = [name for name, word in here.items() if not word.asks.isdisjoint(known)]
        theirs = [name for name, word in there.items() if not word.answers.isdisjoint(asked)]
        return tuple(ours), tuple(theirs)

    def _written(self, name: str) -> dict[str, _Word]:
        """The telling words of a name with what they say."""
        if name not in self._said:
            words = ((word, self._word(word)) for word in written_words(name))
            self._said[name] = {word: said for word, said in words if said is not None}
        return self._said[name]

    def _word(self, word: str) -> _Word | None:
        """What a written word says; None of an empty one."""
        if word not in self._words:
            folded = fold(word)
            is_empty = folded in self._lexicon.empty
            self._words[word] = None if is_empty else _word(self._terms(folded))
        return self._words[word]

    def _terms(self, word: str) -> tuple[Term, ...]:
        if word not in self._known:
            self._known[word] = tuple(self._term(part) for part in self._apart(word))
        return self._known[word]

    def _term(self, word: str) -> Term:
        meanings = self._lexicon.meaning(word)
        is_action = bool(meanings) and meanings <= self._lexicon.actions
        return Term(word if " " in word else stem(word), meanings, is_action)

    def _apart(self, word: str) -> list[str]:
        """A compound's parts; the word itself where the vocabulary has it, or it is no compound."""
        if self._lexicon.meaning(word):
            return [word]
        if "-" in word:
            return [
                p for w in word.split("-") if w not in self._lexicon.empty for p in self._apart(w)
            ]
        # The longest known last part is the head; what stands before it may be a compound again.
        for start in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
            head = word[start:]
            if self._is_part(head):
                return [*self._apart(self._unlinked(word[:start])), head]
        return [word]

    def _unlinked(self, part: str) -> str:
        """The part before a head without the link between them, where it is then a known word."""
        bare = [part.removesuffix(link) for link in _LINKS if part.endswith(link)]
        known = [b for b in bare if self._lexicon.meaning(b)] or [
            b for b in bare if self._is_part(b)
        ]
        return known[0] if known else part

    def _is_part(self, word: str) -> bool:
        """Whether it is a word of the vocabulary or of a name, or one with an ending."""
        return any(
            word.endswith(ending) and word.removesuffix(ending) in self._parts
            for ending in _INFLECTIONS
        )


def _parts(words: Iterable[str]) -> frozenset[str]:
    """What these words, or their stems, may be parts of compounds as."""
    empty = lexicon().empty
    return frozenset(
        part
        for word in words
        for part in (word, stem(word))
        if len(part) >= _LEAST_PART and " " not in part and part not in empty
    )


@lru_cache(maxsize=1)
def _vocabulary_parts() -> frozenset[str]:
    return _parts(lexicon().meanings)


@lru_cache(maxsize=16384)
def phrases_of(name: str) -> tuple[str, ...]:
    """The words of a name, those that make a phrase joined; the same whatever it is beside."""
    return tuple(lexicon().phrases(words_of(name)))


class _Word(NamedTuple):
    """What a word says: `asks` for a meaning, or its stem where it has none; `answers` to both."""

    asks: frozenset[str]
    answers: frozenset[str]


def _word(terms: Sequence[Term]) -> _Word:
    asks = frozenset[str]().union(*(term.meanings or {f"={term.stem}"} for term in terms))
    answers = frozenset[str]().union(*(term.meanings | {f"={term.stem}"} for term in terms))
    return _Word(asks, answers)
