"""PNG: the picture as pixels, for slides, documents and chats."""

from dataclasses import replace

from journey.errors import RenderError
from journey.renderers.press import press
from journey.renderers.renderer import Renderer, RenderOptions, pages_of
from journey.scene.scene import Scene

_POINTS_PER_INCH = 72
MOST_PIXELS = 100_000_000
"""Beyond this a picture takes more memory than a small server has."""


def _render(scene: Scene, options: RenderOptions) -> bytes:
    pages = pages_of(scene, options)
    area = max(page.width for page in pages) * sum(page.height for page in pages)
    pixels = area * options.scale**2
    if options.scale <= 0 or pixels > MOST_PIXELS:
        raise RenderError(
            f"A picture of {pixels / 1e6:.0f} million pixels cannot be drawn",
            "Choose a smaller scale, one page, or PDF or SVG, which have no pixels",
        )
    if options.transparent:
        pages = tuple(replace(page, background="") for page in pages)
    return press(scene, [pages], "png", ppi=_POINTS_PER_INCH * options.scale)


RENDERER = Renderer(
    key="png",
    name="PNG (picture)",
    media_type="image/png",
    extension="png",
    render=_render,
    order=2,
)
