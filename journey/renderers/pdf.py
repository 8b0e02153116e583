"""PDF: one page for each page of the scene, with real text, title, language and tags.

The text of a file reads in the order of the scene. A line that we hyphenated ends in the sign
U+2010, which no keyboard types: take it out together with the line end and words are whole.
"""

from journey.errors import RenderError
from journey.renderers.press import Sheet, press
from journey.renderers.renderer import Renderer, RenderOptions, pages_of
from journey.scene.scene import Scene

_ACCESSIBLE = "ua-1"
"""PDF/UA-1: a file that says all it shows to those who cannot see it; typst checks it."""


def _render(scene: Scene, options: RenderOptions) -> bytes:
    sheets = [Sheet(page.width, page.height, [(0, page)]) for page in pages_of(scene, options)]
    try:
        return press(scene, sheets, tagged=True, standards=[_ACCESSIBLE])
    except RenderError:
        # The standard forbids what a map may hold: a character that no font has, no title.
        return press(scene, sheets, tagged=True)


RENDERER = Renderer(
    key="pdf",
    name="PDF (document)",
    media_type="application/pdf",
    extension="pdf",
    render=_render,
    order=3,
)
