"""PDF: one page for each page of the scene, with real text, title, language and tags.

The text of a file reads in the order of the scene. A line that we hyphenated ends in the sign
U+2010, which no keyboard types: take it out together with the line end and words are whole.
"""

from journey.renderers.press import press
from journey.renderers.renderer import Renderer, RenderOptions, pages_of
from journey.scene.scene import Scene


def _render(scene: Scene, options: RenderOptions) -> bytes:
    accessible = () if scene.missing_characters else ("ua-1",)
    sheets = [[page] for page in pages_of(scene, options)]
    return press(scene, sheets, "pdf", standards=accessible)


RENDERER = Renderer(
    key="pdf",
    name="PDF (document)",
    media_type="application/pdf",
    extension="pdf",
    render=_render,
    order=3,
)
