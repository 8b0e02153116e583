"""The maps whose scenes are kept, and how the kept files are written anew.

After a wanted change of the picture: `python -m tests.golden.maps`, look at the pictures, commit.
"""

from collections.abc import Callable
from pathlib import Path

from journey.analyses import find
from journey.layout import MapOptions, lay_out_map, lay_out_miniature
from journey.locales import words
from journey.model import Journey, ScaleKey
from journey.scene.scene import Scene
from journey.scene.snapshot import snapshot
from journey.themes import THEMES
from tests.journeys import cinema, five_personas, plain, service_blueprint

FOLDER = Path(__file__).parent / "scenes"


def _map(
    journey: Journey, language: str = "en", theme: str = "light", page: str | None = None
) -> Scene:
    said = words(language)
    return lay_out_map(journey, find(journey, said), MapOptions(page=page), THEMES[theme], said)


def _miniature() -> Scene:
    journey = cinema()
    return lay_out_miniature(journey, find(journey, words("en")), THEMES["light"])


CASES: dict[str, Callable[[], Scene]] = {
    "cinema": lambda: _map(cinema()),
    "cinema-de-dark": lambda: _map(cinema(), "de", "dark"),
    "cinema-miniature": _miniature,
    "five-personas": lambda: _map(five_personas()),
    "service-blueprint": lambda: _map(service_blueprint()),
    "no-phases": lambda: _map(plain(())),
    "no-scores": lambda: _map(plain((2, 3), (None,))),
    "school-grades": lambda: _map(plain((3, 2), scale=ScaleKey.SCHOOL_GRADES), "de"),
    "on-pages": lambda: _map(plain((12, 9, 20)), page="a3"),
}


def main() -> None:
    """Write every scene anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, draw in CASES.items():
        (FOLDER / f"{name}.json").write_text(snapshot(draw()), encoding="utf-8")
        print(f"{name}.json")


if __name__ == "__main__":
    main()
