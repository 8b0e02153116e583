"""Fictional personas that maps may name instead of carrying their own: one document each."""

from pathlib import Path

LIBRARY: tuple[str, ...] = ("lena", "lena-de", "alberto", "ines", "mara", "karim")
"""The key of every persona here; a map names it under `personas`."""


def path(key: str) -> Path:
    """The document of a persona; KeyError where there is none of that key."""
    if key not in LIBRARY:
        raise KeyError(key)
    return Path(__file__).parent / f"{key}.yaml"
