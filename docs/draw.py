"""Draws the pictures that the docs show, with the product itself: `make pictures`."""

import io
import sys
from pathlib import Path

import numpy as np
from PIL import Image

import sample_maps
from journey.services import documents, pictures

FOLDER = Path(__file__).parent / "pictures"
SCALE = 1.75
"""Readable on a page."""
COLOURS = 256
"""As many as a palette holds: it makes a file a third as large, so that it can be kept here."""
FLAT = 500
"""A colour with so many pixels fills something and is kept as it is."""
APART = 10
"""Others nearer than this (of 255, in a straight line) look the same and share one place."""


def main() -> None:
    """Draw every sample as a map, and the cinema in the dark theme and as a graph too."""
    FOLDER.mkdir(exist_ok=True)
    for key in sample_maps.SAMPLES:
        _draw(key, key)
    _draw("cinema", "cinema-dark", theme="dark")
    _draw("cinema", "cinema-graph", view="graph")
    _draw("cinema", "cinema-persona", view="persona")


def _draw(sample: str, name: str, view: str = "map", theme: str = "light") -> None:
    path = sample_maps.path(sample)
    journey = documents.read(path.read_bytes(), path.name)
    options = pictures.PictureOptions(theme=theme, scale=SCALE)
    target = FOLDER / f"{name}.png"
    with Image.open(io.BytesIO(pictures.draw(journey, "png", view, options))) as picture:
        with_palette(picture).save(target, optimize=True)
    sys.stdout.write(f"docs/pictures/{target.name}  {target.stat().st_size // 1000} KB\n")


def with_palette(picture: Image.Image) -> Image.Image:
    """A picture in at most 256 colours: flat ones stay as they are, edges of letters may give."""
    pixels = np.asarray(picture.convert("RGB")).astype(np.int32)
    packed = (pixels[..., 0] << 16) | (pixels[..., 1] << 8) | pixels[..., 2]
    found, places, counts = np.unique(packed, return_inverse=True, return_counts=True)
    colours = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1)
    order = np.argsort(-counts)
    palette = colours[order[: min((counts >= FLAT).sum(), COLOURS)]]
    for colour in colours[order]:
        if len(palette) < COLOURS and ((palette - colour) ** 2).sum(1).min() > APART**2:
            palette = np.vstack([palette, colour])
    nearest = ((colours[:, None] - palette[None]) ** 2).sum(2).argmin(1)
    few = Image.fromarray(nearest[places].reshape(packed.shape).astype(np.uint8))
    few.putpalette(palette.astype(np.uint8).tobytes())
    return few


if __name__ == "__main__":
    main()
