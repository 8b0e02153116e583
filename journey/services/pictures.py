"""Drawing a journey: as a map or as the graph of its ways, in any format; and in small.

What can be chosen is asked here too, so that pickers and the command line offer what there is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from journey.errors import NotFoundError
from journey.lanes import LANES
from journey.lanes.department import LANE as DEPARTMENT
from journey.layout import PAGES, PAPERS, RATIOS, MapOptions, lay_out_map, lay_out_miniature
from journey.layout.persona_sheet import lay_out_personas
from journey.locales import Words
from journey.locales import words as words_of
from journey.model import Finding, FindingKind, Journey
from journey.redaction import Kind, Redaction, redacted
from journey.renderers import RENDERERS, Arrangement, RenderOptions
from journey.renderers.drawing import font_faces
from journey.scene.fonts import font
from journey.scene.items import Text
from journey.scene.mirroring import is_leftward, mirrored
from journey.scene.scene import Scene
from journey.scene.tiling import tiled
from journey.services import checks
from journey.services.perspectives import seen_by
from journey.themes import THEMES, Brand, Theme
from journey.themes.branding import branded
from personas import Persona

_NO_FORMAT, _NO_THEME = "There is no picture format {key}", "There is no theme {key}"
_MAIN_FONT = "FiraGO"
"""The screen brings this font with it; pictures on it need not carry it."""


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """What can be chosen about a picture; None is the best for the journey at hand."""

    theme: str = "light"
    lanes: tuple[str, ...] | None = None
    """The rows under the curve by key; None: those that hold something."""
    language: str | None = None
    """Of the picture's own words; None: that of the journey."""
    page: str | None = None
    """One of `pages()`."""
    scale: float = 2.0
    """PNG: pixels per pt."""
    width: float | None = None
    """PNG and SVG: pixels from left to right, in place of the scale."""
    transparent: bool = False
    """PNG and SVG: without the ground of the sheet."""
    tiles: str | None = None
    """PDF: the paper of the sheets on which a poster is printed, one of `papers()`."""
    findings: bool = False
    """Sheets of a map: what is weak and missing in sentences on sheets behind it."""
    slides: str = "16:9"
    """Decks: one of `ratios()`."""
    persona: str | None = None
    """The id of the one persona that it speaks of; None: all of them, with a curve each."""
    redaction: Redaction = field(default_factory=Redaction)
    """What it must not hold."""
    brand: Brand | None = None
    """A client's colours, logo and footer."""


def draw(
    journey: Journey, form: str, view: str = "map", options: PictureOptions | None = None
) -> bytes:
    """A journey as a file: its form is one of `forms()`, its view one of `views()`.

    The same journey and options give the same bytes. Raises NotFoundError for a choice that
    there is not, RenderError for a picture that the format cannot hold.
    """
    options = options or PictureOptions()
    _chosen(RENDERERS, form, _NO_FORMAT)
    return render(scene(journey, view, options, form), form, options)


def faces(text: str) -> str:
    """A style sheet that brings our font along, cut down to the letters of a text."""
    return font_faces((), text)


def render(
    drawn: Scene,
    form: str,
    options: PictureOptions | None = None,
    page_done: Callable[[], None] | None = None,
) -> bytes:
    """A finished picture as a file of one of `forms()`; slides tell when a page is done."""
    options = options or PictureOptions()
    renderer = _chosen(RENDERERS, form, _NO_FORMAT)
    if options.tiles and renderer.holds_pages and renderer.arrangement is Arrangement.SHEETS:
        drawn = tiled(drawn, _chosen(PAPERS, options.tiles, "There is no sheet {key}"))
    widest = max((page.width for page in drawn.pages), default=1.0)
    scale = options.width / widest if options.width else options.scale
    return renderer.render(
        drawn,
        RenderOptions(
            scale=scale,
            width=options.width,
            transparent=options.transparent,
            page_done=page_done,
        ),
    )


def files(drawn: Scene, form: str) -> tuple[Scene, ...]:
    """A finished picture as what each file of a form holds: all pages, or one each."""
    if len(drawn.pages) == 1 or _chosen(RENDERERS, form, _NO_FORMAT).holds_pages:
        return (drawn,)
    return tuple(replace(drawn, pages=(page,)) for page in drawn.pages)


def scene(
    journey: Journey,
    view: str = "map",
    options: PictureOptions | None = None,
    form: str = "svg",
) -> Scene:
    """A journey as a finished picture before it becomes a file; its pages are in it.

    It is laid out as the form wants it; every form can write it.
    """
    options = options or PictureOptions()
    theme = branded(_chosen(THEMES, options.theme, _NO_THEME), options.brand)
    words = words_of(options.language or journey.language)
    draw_view = _chosen(_VIEWS, view, "There is no view {key}")
    wanted = _chosen(RENDERERS, form, _NO_FORMAT).arrangement
    journey = _handed_over(journey, options)
    if view == "map" and wanted in _ARRANGED:
        drawn = _ARRANGED[wanted](journey, options, theme, words)
    else:
        findings = _told(checks.highlights(journey, words.language), options)
        drawn = draw_view(journey, findings, options, theme, words)
        drawn = _with_handout(drawn, theme, words) if wanted is Arrangement.DOCUMENT else drawn
    return mirrored(drawn) if is_leftward(journey.language) else drawn


def arrangement(form: str) -> str:
    """How a form wants pictures laid out: forms of one arrangement can share a scene."""
    return _chosen(RENDERERS, form, _NO_FORMAT).arrangement


def on_screen(
    journey: Journey, options: PictureOptions | None = None, *, alone: bool = False
) -> str:
    """The map as one sheet of SVG for a web page that has the product's font.

    As an image that stands `alone` it carries its fonts: those of the page do not reach into it.
    """
    options = options or PictureOptions()
    theme = _chosen(THEMES, options.theme, _NO_THEME)
    words = words_of(options.language or journey.language)
    journey = seen_by(journey, options.persona)
    findings = checks.highlights(journey, words.language)
    chosen = MapOptions(lanes=options.lanes, page=options.page or "fit")
    return for_screen(lay_out_map(journey, findings, chosen, theme, words), alone=alone)


def for_screen(drawn: Scene, *, alone: bool = False) -> str:
    """A finished picture as SVG for a web page that has the product's font."""
    embedded = RenderOptions(embed_fonts=alone or _needs_fonts(drawn))
    return RENDERERS["svg"].render(drawn, embedded).decode()


def miniature(
    journey: Journey,
    theme: str = "light",
    width: float = 344.0,
    height: float = 118.0,
    *,
    missing: bool = True,
) -> str:
    """The shape of a journey as a small SVG: phases, curve, dots; room for what is missing."""
    findings = [
        finding
        for finding in checks.highlights(journey)
        if missing or finding.kind is not FindingKind.MISSING_TOUCHPOINT
    ]
    drawn = lay_out_miniature(journey, findings, _chosen(THEMES, theme, _NO_THEME), width, height)
    return RENDERERS["svg"].render(drawn, RenderOptions(embed_fonts=False)).decode()


def forms() -> dict[str, str]:
    """The picture formats there are: key and English name."""
    return {key: renderer.name for key, renderer in RENDERERS.items()}


def extensions() -> dict[str, str]:
    """The picture format of each file extension, the dot included."""
    return {f".{renderer.extension.lstrip('.')}": key for key, renderer in RENDERERS.items()}


def media_type(form: str) -> str:
    """The media type of a format, for downloads."""
    return _chosen(RENDERERS, form, _NO_FORMAT).media_type


def views() -> tuple[str, ...]:
    """What a picture can show."""
    return tuple(_VIEWS)


def themes() -> dict[str, str]:
    """The themes there are: key and English name."""
    return {key: theme.name for key, theme in THEMES.items()}


def lanes(journey: Journey | None = None) -> dict[str, str]:
    """The rows there can be under the curve: key and English name; for a journey, those in use."""
    return {
        key: lane.name for key, lane in LANES.items() if journey is None or lane.is_used(journey)
    }


def ratios() -> tuple[str, ...]:
    """The slides there are, by width and height."""
    return tuple(RATIOS)


def pages() -> tuple[str, ...]:
    """The sheets there are: the best, one sheet, or paper."""
    return PAGES


def papers() -> tuple[str, ...]:
    """The papers there are, for sheets and for the tiles of posters."""
    return tuple(PAPERS)


def _handed_over(journey: Journey, options: PictureOptions) -> Journey:
    """The journey as a picture may know it: without what is left out, of the persona asked for."""
    kept = redacted(journey, options.redaction, options.language)
    if not options.persona or kept is journey:
        return seen_by(kept, options.persona)
    # What is left out may have given the persona another id; its place stays.
    ids = [persona.id for persona in journey.personas]
    if options.persona not in ids:
        return seen_by(journey, options.persona)
    return seen_by(kept, kept.personas[ids.index(options.persona)].id)


def _rows(options: PictureOptions) -> tuple[str, ...] | None:
    """The lanes asked for; where departments are left out, third parties fill no lane either."""
    if Kind.DEPARTMENTS not in options.redaction.kinds:
        return options.lanes
    asked = LANES if options.lanes is None else options.lanes
    return tuple(key for key in asked if key != DEPARTMENT.key)


def _told(findings: Sequence[Finding], options: PictureOptions) -> tuple[Finding, ...]:
    """The findings that may be told where something is left out."""
    return tuple(finding for finding in findings if not options.redaction.hides(finding))


def _map(
    journey: Journey,
    findings: Sequence[Finding],
    options: PictureOptions,
    theme: Theme,
    words: Words,
) -> Scene:
    chosen = MapOptions(lanes=_rows(options), page=options.page)
    drawn = lay_out_map(journey, findings, chosen, theme, words)
    if not options.findings:
        return drawn
    from journey.layout.findings_sheets import with_findings

    told = _told(checks.check(journey, words.language), options)
    return with_findings(drawn, journey, told, theme, words)


def _curve(
    journey: Journey,
    findings: Sequence[Finding],
    options: PictureOptions,
    theme: Theme,
    words: Words,
) -> Scene:
    """Satisfaction over time alone, without persona, figures and lanes."""
    chosen = MapOptions(page=options.page, curve_only=True)
    return lay_out_map(journey, findings, chosen, theme, words)


def _graph(
    journey: Journey,
    findings: Sequence[Finding],
    options: PictureOptions,
    theme: Theme,
    words: Words,
) -> Scene:
    # Loaded late: the graph needs networkx, which a map is drawn without.
    from journey.layout.route_graph import lay_out_graph

    return lay_out_graph(journey, findings, theme, words)


def _deck(journey: Journey, options: PictureOptions, theme: Theme, words: Words) -> Scene:
    """The map as slides, with everything that was found."""
    from journey.layout.deck import lay_out_deck

    _chosen(dict.fromkeys(RATIOS), options.slides, "There are no slides of {key}")
    marked = _told(checks.highlights(journey, words.language), options)
    findings = _told(checks.check(journey, words.language), options)
    chosen = MapOptions(lanes=_rows(options), measures=Kind.MEASURES not in options.redaction.kinds)
    return lay_out_deck(journey, marked, findings, chosen, theme, words, options.slides)


def _document(journey: Journey, options: PictureOptions, theme: Theme, words: Words) -> Scene:
    """The map on one sheet, with everything that was found as words."""
    from journey.layout.handout import lay_out_handout

    marked = _told(checks.highlights(journey, words.language), options)
    findings = _told(checks.check(journey, words.language), options)
    chosen = MapOptions(
        lanes=_rows(options),
        page=options.page,
        measures=Kind.MEASURES not in options.redaction.kinds,
    )
    return lay_out_handout(journey, marked, findings, chosen, theme, words)


def _with_handout(drawn: Scene, theme: Theme, words: Words) -> Scene:
    from journey.layout.handout import bare_handout

    return replace(drawn, handout=bare_handout(theme, words))


def _personas(
    journey: Journey,
    findings: Sequence[Finding],
    options: PictureOptions,
    theme: Theme,
    words: Words,
) -> Scene:
    """The personas of the map, a sheet each."""
    if not journey.personas:
        raise NotFoundError("There is no persona on this map", "Add one to the map, then draw it")
    return lay_out_personas(journey.personas, journey, theme, words, findings)


def persona_card(
    persona: Persona, journey: Journey | None, options: PictureOptions | None = None
) -> Scene:
    """The sheet of one persona, checked against a map where there is one."""
    options = options or PictureOptions()
    theme = _chosen(THEMES, options.theme, _NO_THEME)
    if journey is not None:
        return scene(journey, "persona", replace(options, persona=persona.id))
    return lay_out_personas((persona,), None, theme, words_of(options.language or "en"))


def _matrix(
    journey: Journey,
    findings: Sequence[Finding],
    options: PictureOptions,
    theme: Theme,
    words: Words,
) -> Scene:
    from journey.layout.matrix_sheet import lay_out_matrix

    return lay_out_matrix(journey, theme, words)


_View = Callable[[Journey, Sequence[Finding], PictureOptions, Theme, Words], Scene]
_VIEWS: dict[str, _View] = {
    "map": _map, "curve": _curve, "graph": _graph, "persona": _personas, "matrix": _matrix,
}  # fmt: skip


_ARRANGED: dict[Arrangement, Callable[[Journey, PictureOptions, Theme, Words], Scene]] = {
    Arrangement.SLIDES: _deck,
    Arrangement.DOCUMENT: _document,
}

_Thing = TypeVar("_Thing")


def _chosen(things: Mapping[str, _Thing], key: str, missing: str) -> _Thing:
    """The thing of that key; an error that names those there are."""
    if key not in things:
        raise NotFoundError(missing, "Choose one of {known}", key=key, known=", ".join(things))
    return things[key]


def _needs_fonts(drawn: Scene) -> bool:
    """Whether a picture uses another font than the one that the screen brings."""
    keys = {
        run.font
        for page in drawn.pages
        for item in page.items
        if isinstance(item, Text)
        for run in item.runs
    }
    return any(font(key).family != _MAIN_FONT for key in keys)
