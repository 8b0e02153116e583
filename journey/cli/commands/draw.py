"""`journey draw`: a map as a picture."""

import math
from functools import cache
from typing import Any

import click

from journey.cli import files, handing_over, speech
from journey.cli.choices import Choice, Choices, language, map_argument, score_scale


class Scale(click.FloatRange):
    """A number between the ends; NaN, which no comparison catches, is none."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number, or a usage error."""
        number = super().convert(value, param, ctx)
        if math.isnan(number):
            said = speech.spoken()
            self.fail(said("{value} is not a number", value=str(value)), param, ctx)
        return number


@cache
def _pictures():
    """The drawing service; the fonts are unpacked while it loads."""
    from journey.services import warming

    warming.unpack_fonts()

    from journey.services import pictures

    return pictures


class DrawCommand(click.Command):
    """A command whose help ends with the lanes there are, and what can be left out."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the names that `--lanes` and `--without` know."""
        formatter.write_paragraph()
        named = ", ".join(_pictures().lanes())
        formatter.write_text(f"Lanes: {named}; or none.")
        formatter.write_text(handing_over.names())


@click.command(cls=DrawCommand, short_help="Draw MAP as a picture, slides or a web page.")
@map_argument
@click.option(
    "-o", "--output", "outputs", required=True, multiple=True, metavar="FILE",
    help="Where to; .svg, .png, .pdf, .pptx or .html names the format. May be given several times.",
)  # fmt: skip
@click.option(
    "--view", type=Choice("view", lambda: _pictures().views()), default="map", show_default=True,
    help="The map, its curve alone, the graph of its ways, its personas, or importance beside "
    "satisfaction.",
)  # fmt: skip
@click.option(
    "--persona", metavar="ID",
    help="The one persona that it speaks of; all of them where it is left out.",
)  # fmt: skip
@click.option(
    "--theme",
    type=Choice("theme", lambda: _pictures().themes()),
    default="light",
    show_default=True,
    help="Its colours.",
)
@click.option(
    "--lanes", type=Choices("lanes", lambda: _pictures().lanes()),
    help="Rows under the curve, by name; those that hold something where it is left out.",
)  # fmt: skip
@language("The language of the picture's own words; that of the map where it is left out.")
@click.option(
    "--page",
    type=Choice("page", lambda: _pictures().pages()),
    help="The sheet; as large as the map where it is left out.",
)
@click.option(
    "--scale", type=Scale(0.25, 8), default=2.0, show_default=True,
    help="How many pixels of a PNG stand for a point.",
)  # fmt: skip
@click.option(
    "--width", type=Scale(16, 20_000), metavar="PIXELS",
    help="How wide a PNG or SVG is, in place of the scale.",
)  # fmt: skip
@click.option(
    "--findings", is_flag=True,
    help="Write what is weak and missing on sheets behind a map (slides and pages always tell it).",
)  # fmt: skip
@click.option("--transparent", is_flag=True, help="Leave the ground out of a PNG or SVG.")
@click.option(
    "--tiles", type=Choice("tiles", lambda: _pictures().papers()),
    help="Print a PDF as a poster on sheets of that paper, with overlap and marks to cut along.",
)  # fmt: skip
@click.option(
    "--slides", type=Choice("slides", lambda: _pictures().ratios()), default="16:9",
    show_default=True, help="How wide the slides of a PPTX are.",
)  # fmt: skip
@handing_over.left_out
@handing_over.option_brand()
@score_scale
def draw(
    map_name: str,
    outputs: tuple[str, ...],
    view: str,
    persona: str | None,
    theme: str,
    lanes: tuple[str, ...] | None,
    language: str | None,
    page: str | None,
    scale: float,
    width: float | None,
    findings: bool,
    transparent: bool,
    tiles: str | None,
    slides: str,
    without: tuple[str, ...] | None,
    without_words: tuple[str, ...],
    brand_name: str | None,
) -> None:
    """Draw MAP into one FILE or several. The same map gives the same bytes.

    A FILE that exists is replaced. Of several sheets a PNG or SVG holds one: map.png becomes
    map-1.png, map-2.png and so on.
    """
    pictures = _pictures()
    from journey.services import legibility

    forms = {output: files.form_of(output, pictures.extensions()) for output in outputs}
    options = pictures.PictureOptions(
        theme=theme,
        lanes=lanes,
        language=language,
        page=page,
        scale=scale,
        slides=slides,
        persona=persona,
        width=width,
        findings=findings,
        transparent=transparent,
        tiles=tiles,
        redaction=handing_over.redaction(without, without_words),
        brand=handing_over.brand(brand_name, theme),
    )
    journey = files.read_map(map_name)
    drawn = {
        pictures.arrangement(form): pictures.scene(journey, view, options, form)
        for form in {pictures.arrangement(form): form for form in forms.values()}.values()
    }
    missing = dict.fromkeys(sign for scene in drawn.values() for sign in scene.missing_characters)
    if missing:
        speech.say_missing(tuple(missing))
    smallest = min(map(legibility.smallest_print, drawn.values()))
    if too_small := legibility.hard_to_read(smallest, speech.spoken()):
        speech.say_warning(too_small)
    for output, form in forms.items():
        held = pictures.files(drawn[pictures.arrangement(form)], form)
        for name, sheets in zip(files.numbered(output, len(held)), held, strict=True):
            files.write(name, pictures.render(sheets, form, options))


COMMAND = draw
