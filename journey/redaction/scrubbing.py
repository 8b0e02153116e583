"""Taking words out of every text of a journey, and out of the ids that were made from them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, cast

from journey.model import Journey
from journey.text import slug

GONE = "…"
"""Stands where a word was."""
_LEAST = 3
"""Letters that a part of a name must have to be taken out alone."""
_KEPT = frozenset({"language", "picture"})
_IDS = frozenset({"id", "persona", "serves", "source", "target"})
_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def scrubbed(journey: Journey, names: Iterable[str], people: Iterable[str]) -> Journey:
    """The journey with names gone wherever they stand, and parts of people's names with them."""
    names = tuple(sorted({*names, *people}, key=len, reverse=True))
    if not names:
        return journey
    parts = {p for name in people for p in _PART.findall(name) if len(p) >= _LEAST}
    scrub = _scrubber(names, parts)
    renamed = _renamed(journey, {slug(word, "") for word in (*names, *parts)} - {""})
    tree = _walked(journey.model_dump(), scrub, renamed)
    return Journey.model_validate(tree)


def _scrubber(names: Iterable[str], parts: Iterable[str]) -> Callable[[str], str]:
    """What takes the words out of a text.

    Whole names go in any case and inside longer words; parts of names only as they are written,
    as a word of their own or in the genitive: Brandt, Brandts, Brandt's.
    """
    whole = "|".join(map(_loose, names))
    alone = "|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True))
    patterns = [re.compile(rf"(?:{whole})(?:['’]?s(?!\w))?", re.IGNORECASE)]
    if alone:
        patterns.append(re.compile(rf"(?<!\w)(?:{alone})(?:['’]?s|['’])?(?!\w)"))

    def scrub(text: str) -> str:
        for pattern in patterns:
            text = pattern.sub(GONE, text)
        return text

    return scrub


def _loose(name: str) -> str:
    """A name as a pattern: any white space between its words; a short one stands alone."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    return words if len(name) > _LEAST else rf"(?<!\w){words}(?!\w)"


def _renamed(journey: Journey, slugs: Iterable[str]) -> Mapping[str, str]:
    """New ids for those that tell a word; numbers tell nothing."""
    told = re.compile("|".join(map(_in_ids, sorted(slugs))) or r"(?!)")
    taken = set(_ids(journey))
    renamed: dict[str, str] = {}
    for id in dict.fromkeys(_ids(journey)):
        if told.search(id):
            number = len(renamed) + 1
            while f"part-{number}" in taken:
                number += 1
            renamed[id] = f"part-{number}"
            taken.add(f"part-{number}")
    return renamed


def _in_ids(word: str) -> str:
    """A word as it stands in ids: at the beginning of a part of one, a short one alone."""
    return rf"(?:^|[-_]){re.escape(word)}" + ("" if len(word) > _LEAST else r"(?:$|[-_])")


def _ids(journey: Journey) -> Iterator[str]:
    yield journey.id
    for persona in journey.personas:
        yield persona.id
        yield from (trigger.id for trigger in persona.triggers)
    for phase in journey.phases:
        yield phase.id
        for touchpoint in phase.touchpoints:
            yield touchpoint.id
            yield from (measure.id for measure in touchpoint.measures if measure.id)


def _walked(
    value: Any, scrub: Callable[[str], str], renamed: Mapping[str, str], key: str = ""
) -> Any:
    if isinstance(value, dict):
        table = cast("dict[str, Any]", value)
        is_way = "share" in table and "target" in table
        return {
            name: _walked(entry, scrub, renamed, _meaning(name, is_way))
            for name, entry in table.items()
        }
    if isinstance(value, list | tuple):
        entries = cast("Iterable[Any]", value)
        return tuple(_walked(entry, scrub, renamed, key) for entry in entries)
    if not isinstance(value, str) or isinstance(value, Enum) or key in _KEPT:
        return value
    return renamed.get(value, value) if key in _IDS else scrub(value)


def _meaning(name: str, is_way: bool) -> str:
    """The key under which a value stands; the source of a quote is a name, that of a way an id."""
    return "" if name in ("source", "target") and not is_way else name
