"""The first page of a map, as it is drawn for tests, and the words on it."""

from journey.analyses import find
from journey.layout import MapOptions, lay_out_map
from journey.locales import words
from journey.model import Journey
from journey.scene.scene import Page
from tests.layout.shapes import texts


def drawn(journey: Journey, language: str = "en", **options: object) -> Page:
    found = find(journey, words(language))
    scene = lay_out_map(journey, found, MapOptions(**options), words=words(language))  # type: ignore[arg-type]
    return scene.pages[0]


def words_on(page: Page) -> list[str]:
    return [text.words.strip() for text in texts(page)]
