"""Sample journeys to start from: the keys of the documents in this folder, in gallery order."""

from pathlib import Path

SAMPLES: tuple[str, ...] = (
    "cinema",
    "cinema-de",
    "lichtspielhaus",
    "cineplaza",
    "cinema-to-be",
    "razor",
    "contact-management",
    "service-blueprint",
)
"""Every sample, the one to show first at the start. All figures in them are invented."""


def path(key: str) -> Path:
    """The document of a sample; KeyError where there is none of that key."""
    if key not in SAMPLES:
        raise KeyError(key)
    return Path(__file__).parent / f"{key}.yaml"
