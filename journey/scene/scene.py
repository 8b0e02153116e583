"""A finished picture: everything placed, coloured and wrapped; nothing is left to decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from journey.scene.handout import Handout, Plot
from journey.scene.items import Item


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet: its extent in pt, its background, and its items from back to front."""

    width: float
    height: float
    background: str
    items: tuple[Item, ...]
    title: str = ""
    """What the page is called, where it has a name of its own."""
    notes: str = ""
    """What a person who presents the page is told."""
    plot: Plot | None = None
    """The chart on it as numbers."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture of one or more pages, with what a person who cannot see it is told."""

    title: str
    description: str
    """The picture in words: alternative text."""
    language: str
    pages: tuple[Page, ...]
    missing_characters: tuple[str, ...] = ()
    """Characters for which no font was found; named, never silently boxed."""
    handout: Handout | None = None
    """What goes with the picture where the format can hold it."""
    dark: "Scene | None" = None
    """The same picture for people who read on a dark ground."""


def stack(pages: Sequence[Page]) -> list[tuple[float, Page]]:
    """Pages one below another, each with the height at which it begins."""
    placed: list[tuple[float, Page]] = []
    top = 0.0
    for page in pages:
        placed.append((top, page))
        top += page.height
    return placed
