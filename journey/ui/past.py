"""Pictures of revisions and slides of a map, each drawn once and then shared by all sessions."""

from functools import lru_cache

from journey.locales import words
from journey.services import history, presenting
from journey.services.library import Library
from journey.services.presenting import Slide
from journey.ui.shelf import opened
from journey.ui.theming import follow_theme

_KEPT = 48
Marks = dict[str, tuple[str, ...]]


def picture(map: str, revision: int, language: str, *, beside: int | None = None) -> str:
    """The map at a revision as SVG that follows the theme.

    Marked is what differs from the revision `beside`; left out, nothing is.
    """
    return _picture(opened(map), map, revision, beside, language)


def slides(map: str, revision: int, language: str) -> tuple[Slide, ...]:
    """The map at a revision for the room; the slides follow the theme."""
    return _slides(opened(map), map, revision, language)


@lru_cache(maxsize=8)
def _slides(shelf: Library, map: str, revision: int, language: str) -> tuple[Slide, ...]:
    journey = shelf.at(map, revision)
    light, dark = (presenting.slides(journey, theme, language) for theme in ("light", "dark"))
    return tuple(
        Slide(bright.title, follow_theme(bright.svg, dim.svg), bright.notes)
        for bright, dim in zip(light, dark, strict=True)
    )


@lru_cache(maxsize=_KEPT)
def _picture(shelf: Library, map: str, revision: int, beside: int | None, language: str) -> str:
    journey = shelf.at(map, revision)
    marks = _marks(shelf, map, revision, beside, language) if beside is not None else {}
    light, dark = (history.picture(journey, marks, theme, language) for theme in ("light", "dark"))
    return follow_theme(light, dark)


def _marks(shelf: Library, map: str, revision: int, beside: int, language: str) -> Marks:
    before, after = sorted((revision, beside))
    between = [step for step in shelf.since(map, before) if step.revision <= after]
    found = history.marks(
        shelf.at(map, before), shelf.at(map, after), history.touched(between), words(language)
    )
    return found[revision == after]
