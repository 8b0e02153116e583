"""SVG with real text: sharp at any extent, can be searched, copied and edited."""

from journey.renderers.drawing import drawing
from journey.renderers.renderer import Renderer, RenderOptions
from journey.scene.scene import Scene


def _render(scene: Scene, options: RenderOptions) -> bytes:
    return drawing(scene, options).encode()


RENDERER = Renderer(
    key="svg",
    name="SVG (drawing)",
    media_type="image/svg+xml",
    extension="svg",
    render=_render,
    order=1,
    holds_pages=False,
)
