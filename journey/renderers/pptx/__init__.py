"""PowerPoint: each page a slide of native shapes and text that can be edited, with notes.

Text is in the theme's font, Arial, because a slide cannot bring a font along and every office
has that one or one as wide (Liberation Sans, Helvetica); lines are broken as measured, and what
Arial is wider or narrower is taken up between the letters. Changing the theme's fonts changes
all text. The curve is a freeform; where a page has a plot, its numbers are a native chart.
"""

from journey.renderers.renderer import Arrangement, Renderer, RenderOptions
from journey.scene.scene import Scene


def _render(scene: Scene, options: RenderOptions) -> bytes:
    # Loaded late: a picture is drawn without it.
    from journey.renderers.pptx.deck import write_deck

    return write_deck(scene, options)


RENDERER = Renderer(
    key="pptx",
    name="PowerPoint (slides)",
    media_type="application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extension="pptx",
    render=_render,
    order=4,
    arrangement=Arrangement.SLIDES,
)
