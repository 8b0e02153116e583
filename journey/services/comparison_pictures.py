"""Comparisons as pictures, in any format: one poster, curves, who has what, differences, changes.

Apart from `journey.services.comparison`, so that figures are told without loading fonts.
"""

from collections.abc import Sequence
from dataclasses import replace

from journey.comparing import Changes, Comparison, Decisions
from journey.errors import JourneyError, NotFoundError
from journey.layout.comparison import (
    ON_SCREEN,
    VIEWS,
    lay_out_comparison,
    lay_out_on_screen,
)
from journey.layout.handout import bare_handout
from journey.layout.signs import line_colour
from journey.locales import words as words_of
from journey.model import Journey
from journey.renderers import RENDERERS, Arrangement, RenderOptions
from journey.scene.scene import Scene
from journey.services import comparison
from journey.services.comparison_redaction import kept_of
from journey.services.pictures import PictureOptions, extensions, forms, media_type, render
from journey.themes import THEMES
from journey.themes.branding import branded

__all__ = [
    "ON_SCREEN",
    "VIEWS",
    "PictureOptions",
    "colours",
    "compared",
    "draw",
    "extensions",
    "forms",
    "media_type",
    "on_screen",
    "organisation_colours",
    "render",
    "scene",
]


def compared(
    journeys: Sequence[Journey], view: str = "poster", decisions: Decisions | None = None
) -> Comparison | Changes:
    """What a view shows: of `changes` two versions, of anything else two to six maps.

    Raises JourneyError where the number of maps does not fit.
    """
    if view != "changes":
        return comparison.compare(journeys, decisions)
    if len(journeys) != 2:
        raise JourneyError(
            "What changed is told of two versions, not of {count} maps",
            "Name the version before and the one after",
            count=len(journeys),
        )
    return comparison.changes(journeys[0], journeys[1], decisions)


def scene(
    what: Comparison | Changes,
    view: str = "poster",
    options: PictureOptions | None = None,
    language: str = "en",
    form: str = "svg",
) -> Scene:
    """A comparison as a finished picture; `language` is that of our map, for hyphenation.

    Raises NotFoundError for a view or a theme that there is not.
    """
    options = options or PictureOptions()
    if options.theme not in THEMES:
        raise NotFoundError(
            "There is no theme {key}", "Choose one of {known}", key=options.theme,
            known=", ".join(THEMES),
        )  # fmt: skip
    theme = branded(THEMES[options.theme], options.brand)
    words = words_of(options.language or language)
    drawn = lay_out_comparison(what, view, theme, words, language)
    if form in RENDERERS and RENDERERS[form].arrangement is Arrangement.DOCUMENT:
        return replace(drawn, handout=bare_handout(theme, words))
    return drawn


def colours(level: float) -> tuple[str, str]:
    """The colours of a score of 0 to 100 on a light and on a dark ground."""
    return THEMES["light"].score_colour(level), THEMES["dark"].score_colour(level)


def organisation_colours(at: int) -> tuple[str, str]:
    """The colours of the map at a place on a light and on a dark ground."""
    light, dark = (line_colour(THEMES[key], at) for key in ("light", "dark"))
    return light, dark


def on_screen(
    what: Comparison | Changes,
    view: str,
    theme: str,
    language: str,
    ours: str = "en",
    width: float = 680.0,
) -> str:
    """A comparison as SVG with its fonts, so that it can be shown as an image.

    Views of ON_SCREEN stand alone and fill `width` (in pt), others are whole sheets; `ours` is the
    language of our map.
    """
    if isinstance(what, Comparison) and view in ON_SCREEN:
        said = words_of(language)
        drawn = lay_out_on_screen(what, view, THEMES[theme], said, ours, width)
    else:
        drawn = scene(what, view, PictureOptions(theme=theme, language=language), ours)
    return RENDERERS["svg"].render(drawn, RenderOptions()).decode()


def draw(
    journeys: Sequence[Journey],
    form: str,
    view: str = "poster",
    options: PictureOptions | None = None,
    decisions: Decisions | None = None,
) -> bytes:
    """Maps side by side as a file of one of `forms()`; the same maps give the same bytes.

    What the options leave out is gone before the maps are compared.
    """
    if options:
        journeys, decisions = kept_of(journeys, options.redaction, decisions, options.language)
    what = compared(journeys, view, decisions)
    return render(scene(what, view, options, journeys[0].language, form), form, options)
