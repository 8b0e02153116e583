"""Draws the pictures that the docs show, with the product itself: `make pictures`."""

from pathlib import Path

import sample_maps
from journey.services import documents, pictures

FOLDER = Path(__file__).parent / "pictures"
SCALE = 1.25
"""Readable on a page, and small enough to be kept with the source."""


def main() -> None:
    """Draw every sample as a map, and the cinema in the dark theme and as a graph too."""
    FOLDER.mkdir(exist_ok=True)
    for key in sample_maps.SAMPLES:
        _draw(key, key)
    _draw("cinema", "cinema-dark", theme="dark")
    _draw("cinema", "cinema-graph", view="graph")


def _draw(sample: str, name: str, view: str = "map", theme: str = "light") -> None:
    path = sample_maps.path(sample)
    journey = documents.read(path.read_bytes(), path.name)
    options = pictures.PictureOptions(theme=theme, scale=SCALE)
    picture = pictures.draw(journey, "png", view, options)
    (FOLDER / f"{name}.png").write_bytes(picture)
    print(f"docs/pictures/{name}.png  {len(picture) // 1000} KB")


if __name__ == "__main__":
    main()
