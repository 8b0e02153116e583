"""What is made from a map once a revision and then shared by all sessions: findings and pictures.

A map at a revision never changes, so nothing here grows stale; the oldest are dropped.
"""

from functools import lru_cache
from typing import NamedTuple

from journey.analyses.summary import Summary
from journey.model import Finding, Journey
from journey.services import checks, pictures
from journey.services import stage as stages
from journey.services.library import Library
from journey.services.perspectives import seen_by
from journey.ui.shelf import opened
from journey.ui.theming import follow_theme

_KEPT = 128


def findings(map: str, revision: int, language: str, persona: str = "") -> tuple[Finding, ...]:
    """All findings of a map, the worst first."""
    return _findings(opened(map), map, revision, language, persona)


def summary(map: str, revision: int, persona: str = "") -> Summary:
    """The figures of a map."""
    return _summary(opened(map), map, revision, persona)


def miniature(
    map: str, revision: int, width: int = 344, height: int = 118, persona: str = ""
) -> str:
    """The shape of a map as a small SVG of that extent that follows the theme."""
    return _miniature(opened(map), map, revision, width, height, persona)


def card_picture(map: str, revision: int) -> str:
    """The shape of a map as the card in the gallery shows it."""
    return miniature(map, revision, 356, 122)


def picture(
    map: str, revision: int, language: str, persona: str = "", *, alone: bool = False
) -> str:
    """The map as the SVG that is shown on the screen; it follows the theme.

    Where it is shown as an image it stands `alone`, with fonts of its own.
    """
    return _picture(opened(map), map, revision, language, persona, alone)


def stage(map: str, revision: int, language: str, persona: str = "") -> "Staged":
    """The map as the stage of the editor; its picture follows the theme."""
    return _stage(opened(map), map, revision, language, persona)


class Staged(NamedTuple):
    """A stage with its two pictures joined to one."""

    stage: stages.Stage
    svg: str


@lru_cache(maxsize=_KEPT // 4)
def _stage(shelf: Library, map: str, revision: int, language: str, persona: str) -> Staged:
    kept = shelf.get(map)
    journey = kept.journey if kept.revision == revision else shelf.at(map, revision)
    made = stages.stage(journey, language, persona)
    return Staged(made, follow_theme(made.light, made.dark))


@lru_cache(maxsize=_KEPT)
def _findings(
    shelf: Library, map: str, revision: int, language: str, persona: str
) -> tuple[Finding, ...]:
    return checks.check(_journey(shelf, map, persona), language)


@lru_cache(maxsize=_KEPT)
def _summary(shelf: Library, map: str, revision: int, persona: str) -> Summary:
    return checks.summary(_journey(shelf, map, persona))


@lru_cache(maxsize=_KEPT)
def _miniature(
    shelf: Library, map: str, revision: int, width: int, height: int, persona: str
) -> str:
    journey = _journey(shelf, map, persona)
    light, dark = (pictures.miniature(journey, theme, width, height) for theme in ("light", "dark"))
    return follow_theme(light, dark)


@lru_cache(maxsize=_KEPT)
def _picture(
    shelf: Library, map: str, revision: int, language: str, persona: str, alone: bool
) -> str:
    journey = _journey(shelf, map, persona)
    light, dark = (
        pictures.on_screen(
            journey, pictures.PictureOptions(theme=theme, language=language), alone=alone
        )
        for theme in ("light", "dark")
    )
    return follow_theme(light, dark)


def _journey(shelf: Library, map: str, persona: str = "") -> Journey:
    return seen_by(shelf.get(map).journey, persona)
