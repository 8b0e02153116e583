"""From a scene to bytes: `RENDERERS` by key; they draw what is placed and decide nothing."""

from journey.discovery import members
from journey.renderers.renderer import Arrangement, Renderer, RenderOptions

RENDERERS: dict[str, Renderer] = members("journey.renderers", "RENDERER")

__all__ = ["RENDERERS", "Arrangement", "RenderOptions", "Renderer"]
