"""A map on the beamer: all of it, then phase by phase, over the whole window."""

from collections.abc import Callable, Sequence
from typing import Any

from streamlit.components.v2 import component

from journey.locales import Words
from journey.services.library import Kept
from journey.services.presenting import Slide
from journey.ui import state


def show(
    kept: Kept, slides: Sequence[Slide], key: str, *, start: int, on_leave: Callable[[], None]
) -> None:
    """The slides from that one on; they are made anew when the map is changed elsewhere."""
    words = state.speak()
    mount = component(
        "journey.presentation",
        html='<div class="presentation"></div>',
        js="presentation.js",
        css="presentation.css",
    )

    def left() -> None:
        if state.told(key, "left"):
            on_leave()

    mount(
        key=key,
        data=payload(kept, slides, start, words),
        on_left_change=left,
        # The new revision is read in the run that this begins.
        on_heard_change=lambda: None,
    )


def payload(kept: Kept, slides: Sequence[Slide], start: int, words: Words) -> dict[str, Any]:
    """What the component is told."""
    return {
        "map": kept.journey.id,
        "revision": kept.revision,
        "start": start,
        "slides": [
            {"title": slide.title, "svg": slide.svg, "notes": slide.notes} for slide in slides
        ],
        "labels": {
            "presentation": words("Presentation"),
            "slide": words("{title}, slide {number} of {count}"),
            "next": words("Next (→)"),
            "previous": words("Back (←)"),
            "full": words("Full screen (F)"),
            "leave": words("End the presentation (Esc)"),
        },
    }
