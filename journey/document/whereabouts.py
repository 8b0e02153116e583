"""Where something stands in a document, as people say it: phase 2 (Information), touchpoint 1."""

import re
from collections.abc import Callable
from typing import Any

from journey.locales import Words
from journey.text import clean_name

_NAME_SHOWN = 40
_STEP = re.compile(r"(?P<key>[^.\[\]]+)(?:\[(?P<index>[0-9]+)\])?")

_ENTRIES: dict[str, Callable[[Words, int], str]] = {
    "phases": lambda said, number: said("phase {number}", number=number),
    "touchpoints": lambda said, number: said("touchpoint {number}", number=number),
    "personas": lambda said, number: said("persona {number}", number=number),
    "satisfaction": lambda said, number: said("satisfaction score {number}", number=number),
    "channels": lambda said, number: said("channel {number}", number=number),
    "pain_points": lambda said, number: said("pain point {number}", number=number),
    "quotes": lambda said, number: said("quote {number}", number=number),
    "measures": lambda said, number: said("measure {number}", number=number),
    "transitions": lambda said, number: said("transition {number}", number=number),
}
"""What one entry of a list is called; of other lists the key stands before its number."""


def whereabouts(path: str, tree: Any, said: Words) -> str:
    """A path of a document in words: entries are counted from 1 and named where they have a name.

    `tree` is the document, None where it could not be read; then nothing is named.
    """
    steps: list[str] = []
    for step in _STEP.finditer(path):
        key, index = step["key"], step["index"]
        tree = _in(tree, key)
        if index is None:
            steps.append(key)
            continue
        number = int(index) + 1
        tree = _in(tree, number - 1)
        entry = _ENTRIES[key](said, number) if key in _ENTRIES else f"{key} {number}"
        name = _name_of(tree)
        steps.append(f"{entry} ({name})" if name else entry)
    return ", ".join(steps)


def _in(tree: Any, key: str | int) -> Any:
    """What stands under a key or at a place of a list; None where that is not there."""
    try:
        return tree[key]
    except (LookupError, TypeError):
        return None


def _name_of(entry: Any) -> str:
    """The name of an entry, or the text that stands for it alone; empty where it has none."""
    try:
        name = clean_name(entry if isinstance(entry, str) else entry["name"])
    except (LookupError, TypeError, ValueError):
        return ""
    return name if len(name) <= _NAME_SHOWN else f"{name[: _NAME_SHOWN - 1]}…"
