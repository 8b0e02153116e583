"""Names in a choice, each once.

Streamlit tells what was chosen by what it is called: of two maps with one title it would hand over
the first, whichever was meant.
"""

from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")


def apart(names: Mapping[K, str]) -> dict[K, str]:
    """The names of what can be chosen; of several called the same all but one get a number.

    Numbers follow the keys, so that each keeps its own while the order changes.
    """
    told: dict[K, str] = {}
    for key in sorted(names, key=str):
        name, number = names[key], 1
        while name in told.values():
            number += 1
            name = f"{names[key]} ({number})"
        told[key] = name
    return {key: told[key] for key in names}
