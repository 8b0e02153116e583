"""A map for the room: the slides that are shown on the beamer, each as a drawing with its notes."""

from dataclasses import dataclass, replace

from journey.layout.presentation import lay_out_presentation
from journey.locales import words as words_of
from journey.model import Journey
from journey.renderers import RENDERERS, RenderOptions
from journey.scene.fonts import font
from journey.scene.items import Text
from journey.scene.scene import Page, Scene
from journey.services import checks
from journey.themes import THEMES

_MAIN_FONT = "FiraGO"
"""The screen brings this font with it; slides need not carry it."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: what it is called, the drawing, and the same in words."""

    title: str
    svg: str
    notes: str


def slides(journey: Journey, theme: str, language: str) -> tuple[Slide, ...]:
    """All of the map, then phase by phase; the words of the drawing are in that language."""
    words = words_of(language)
    marked = checks.highlights(journey, words.language)
    found = checks.check(journey, words.language)
    drawn = lay_out_presentation(journey, marked, found, THEMES[theme], words)
    return tuple(Slide(page.title, _svg(drawn, page), page.notes) for page in drawn.pages)


def _svg(drawn: Scene, page: Page) -> str:
    options = RenderOptions(embed_fonts=_has_other_fonts(page))
    return RENDERERS["svg"].render(replace(drawn, pages=(page,)), options).decode()


def _has_other_fonts(page: Page) -> bool:
    keys = {run.font for item in page.items if isinstance(item, Text) for run in item.runs}
    return any(font(key).family != _MAIN_FONT for key in keys)
