"""What a word of a touchpoint's name means, looked up in the vocabulary by form or stem."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from journey.comparing.vocabulary import (
    ACTIONS,
    CHANNELS,
    EMPTY_WORDS,
    OPPOSITES,
    PARTICLES,
    THINGS,
)

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_UMLAUT = re.compile("([aou])e")
_SPELLED = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
# Endings of both languages, the longer ones first, with the least that must stay before them.
_ENDINGS = tuple(
    (ending, least)
    for ending, least in (
        ("ungen", 4), ("innen", 4), ("ings", 3), ("ing", 3), ("ung", 4), ("ern", 4), ("est", 4),
        ("end", 4), ("ies", 3), ("in", 5), ("er", 5), ("en", 3), ("es", 4), ("em", 4), ("ed", 3),
        ("et", 5), ("st", 5), ("e", 3), ("n", 5), ("s", 3), ("t", 5), ("y", 3),
    )
)  # fmt: skip

_PLAIN = ("s", "n", "e", "en", "es", "er", "ed", "t", "ing")
"""Endings whose loss alone leads to a word of the vocabulary."""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Text in the form in which words are compared: small, without marks, Tür as Tuer as Tur."""
    small = unicodedata.normalize("NFKC", text).casefold().translate(_SPELLED)
    bare = "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))
    return _UMLAUT.sub(r"\1", bare)


def words_of(text: str) -> list[str]:
    """The folded words of a text, in its order; words joined by hyphens stay together."""
    return [fold(word) for word in written_words(text)]


def written_words(text: str) -> list[str]:
    """The words of a text as they are written, in its order."""
    return _WORD.findall(text.replace("'s", "").replace("’s", ""))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without its endings, in English and German alike."""
    for ending, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return stem(word[: -len(ending)])
    return word


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabulary, ready to look words up."""

    meanings: dict[str, frozenset[str]]
    """By folded word."""
    stems: dict[str, frozenset[str]]
    """By stem; phrases stand with the stems of their words, joined by one space."""
    actions: frozenset[str]
    """The meanings that say what is done, as `family/action`."""
    opposites: frozenset[frozenset[str]]
    channels: frozenset[str]
    """The meanings that name a channel."""
    particles: frozenset[str]
    empty: frozenset[str]
    longest_phrase: int

    def meaning(self, word: str) -> frozenset[str]:
        """What a folded word may mean: by itself, less an ending, else by its stem, if anything."""
        known = self.meanings.get(word) or self.stems.get(word)
        if known is None:
            bare = (word.removesuffix(ending) for ending in _PLAIN if word.endswith(ending))
            known = next((self.meanings[w] for w in bare if w in self.meanings), None)
        return known or self.stems.get(stem(word), frozenset())

    def phrases(self, words: list[str]) -> list[str]:
        """The words; those that make a phrase of the vocabulary as its stems, joined to one.

        A verb and its particle also make one where other words stand between them.
        """
        left, found = list(words), list[str]()
        while left:
            longest = min(self.longest_phrase, len(left))
            length = next(n for n in range(longest, 0, -1) if self._is_phrase(left[:n]))
            first, left = left[:length], left[length:]
            found.append(first[0] if length == 1 else stems_of(first))
            if length == 1 and (particle := self._particle_of(first[0], left)):
                found[-1] = stems_of((first[0], particle))
                left.remove(particle)
        return found

    def _is_phrase(self, words: list[str]) -> bool:
        return len(words) == 1 or stems_of(words) in self.stems

    def _particle_of(self, verb: str, after: list[str]) -> str | None:
        """The particle that belongs to a verb and stands apart from it, if there is one."""
        particles = (word for word in after if word in self.particles)
        return next((p for p in particles if stems_of((verb, p)) in self.stems), None)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the vocabulary, made once."""
    meanings: dict[str, set[str]] = {}
    actions: set[str] = set()
    for key, words in entries(ACTIONS):
        actions.add(key)
        for word in words:
            meanings.setdefault(word, set()).add(key)
    for key, words in entries(THINGS):
        for word in words:
            meanings.setdefault(word, set()).add(key)
    stems: dict[str, list[set[str]]] = {}
    for word, keys in meanings.items():
        stems.setdefault(stems_of(word.split()), []).append(keys)
    pairs = (line.split(" - ") for line in OPPOSITES.strip().splitlines())
    return Lexicon(
        meanings={word: frozenset(keys) for word, keys in meanings.items()},
        stems={
            word: frozenset(set[str]().union(*keys)) for word, keys in stems.items() if _agree(keys)
        },
        actions=frozenset(actions),
        opposites=frozenset(frozenset(pair) for pair in pairs),
        channels=frozenset(name.strip() for name in CHANNELS.split(",")),
        particles=frozenset(words_of(PARTICLES)),
        empty=frozenset(words_of(EMPTY_WORDS)),
        longest_phrase=max(word.count(" ") + 1 for word in meanings),
    )


def _agree(several: list[set[str]]) -> bool:
    """Whether words that share a stem share a meaning too; store and Störung do not."""
    return all(not one.isdisjoint(several[0]) for one in several)


def stems_of(words: Iterable[str]) -> str:
    """The stems of a phrase's words, joined by one space."""
    return " ".join(stem(word) for word in words)


def entries(table: str) -> Iterator[tuple[str, list[str]]]:
    """The lines of a table of the vocabulary: each meaning with its words, folded."""
    lines = re.sub(r"\n\s+", " ", table.strip()).splitlines()
    for line in lines:
        key, _, words = line.partition(": ")
        yield key, [" ".join(words_of(word)) for word in re.split(r"[,|]", words) if word.strip()]
