"""A scene as an SVG element: the drawing behind SVG files and web pages.

It may stand alone or inside an HTML page: its styles hold against those of the page, and it
names no address but the name of the SVG language.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256

from journey.renderers.renderer import RenderOptions, pages_of
from journey.scene.breaking import HYPHEN
from journey.scene.fonts import font, main_font
from journey.scene.items import (
    Bend,
    Circle,
    Close,
    Item,
    Line,
    Move,
    Path,
    Pen,
    Picture,
    Rect,
    Run,
    Step,
    Text,
    To,
    continues,
)
from journey.scene.outlines import outline
from journey.scene.scene import Page, Scene
from journey.scene.subsets import characters_by_font, subset

_NAMESPACE = "http://www.w3.org/2000/svg"
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_IN_QUOTES = str.maketrans({'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"})
TEXT_AS_MEASURED = (
    "white-space:pre;letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;"
    "font-kerning:normal;font-variant:normal;font-feature-settings:normal;font-stretch:normal;"
    "font-synthesis:none;text-spacing-trim:space-all;text-autospace:no-autospace"
)
"""What a page around the picture could change about its text, set to what was measured."""


def drawing(scene: Scene, options: RenderOptions, css_class: str = "") -> str:
    """A scene as an SVG element with its pages one below another.

    With a `css_class` it is part of a web page, whose style gives it `TEXT_AS_MEASURED`.
    """
    pages = pages_of(scene, options)
    width = _number(max((page.width for page in pages), default=0))
    height = _number(sum(page.height for page in pages))
    extent = (width, height) if css_class else (f"{width}pt", f"{height}pt")
    if options.width:
        extent = _number(options.width), _number(options.width * float(height) / float(width))
    style = "" if css_class else f' style="{TEXT_AS_MEASURED}"'
    parts = [
        f'<svg xmlns="{_NAMESPACE}" width="{extent[0]}" height="{extent[1]}"'
        f' viewBox="0 0 {width} {height}" lang="{_quoted(scene.language)}" role="img"'
        f' text-rendering="geometricPrecision"{style}{"".join(_font(main_font().key))}'
        f"{_named(css_class, '')}><title>{_escaped(scene.title)}</title>"
    ]
    if scene.description:
        parts.append(f"<desc>{_escaped(scene.description)}</desc>")
    if options.embed_fonts:
        parts.append(f"<style>{_escaped(_font_faces(pages))}</style>")
    top = 0.0
    for page in pages:
        drawn = _page(page, options)
        if top:
            drawn = f'<g transform="translate(0 {_number(top)})">{drawn.lstrip()}</g>'
        parts.append(drawn)
        top += page.height
    return "".join([*parts, "</svg>"])


def _page(page: Page, options: RenderOptions) -> str:
    parts: list[str] = []
    if not options.transparent:
        extent = f'width="{_number(page.width)}" height="{_number(page.height)}"'
        parts.append(f'<rect {extent} fill="{page.background}" />')
    before: Item | None = None
    for item in page.items:
        named = _named(item.role, item.ref) if options.identifiers else ""
        if drawn := _item(item, named):
            if not continues(before, item):  # nothing parts the words of one text
                parts.append("\n")
            parts.append(drawn)
            before = item
    return "".join(parts)


@lru_cache(maxsize=4096)
def _named(role: str, ref: str) -> str:
    """The attributes that say what an item is and shows."""
    said = f' class="{_quoted(role)}"' if role else ""
    return f'{said} data-id="{_quoted(ref)}"' if ref else said


def _item(item: Item, named: str) -> str:
    """An item as elements: mostly one."""
    match item:
        case Text():
            return _text(item, named)
        case Rect():
            return f"<rect{_box(item)}{_corners(item)}{_paint(item.fill, item.pen)}{named} />"
        case Line(x1, y1, x2, y2):
            ends = f'x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"'
            return f"<line {ends}{_stroke(item.pen)}{named} />"
        case Circle():
            place = f'cx="{_number(item.x)}" cy="{_number(item.y)}" r="{_number(item.radius)}"'
            return f"<circle {place}{_paint(item.fill, item.pen)}{named} />"
        case Path():
            return f'<path{_paint(item.fill, item.pen)} d="{_steps(item.steps)}"{named} />'
        case Picture():
            return _picture(item, named)


def _box(item: Rect | Picture) -> str:
    return (
        f' x="{_number(item.x)}" y="{_number(item.y)}"'
        f' width="{_number(item.width)}" height="{_number(item.height)}"'
    )


def _corners(item: Rect) -> str:
    if not item.radius:
        return ""
    return f' rx="{_number(min(item.radius, item.width / 2, item.height / 2))}"'


@lru_cache(maxsize=1024)
def _paint(fill: str | None, pen: Pen | None) -> str:
    return f' fill="{fill or "none"}"{_stroke(pen) if pen else ""}'


@lru_cache(maxsize=1024)
def _stroke(pen: Pen) -> str:
    dash = f' stroke-dasharray="{" ".join(map(_number, pen.dash))}"' if pen.dash else ""
    caps = ' stroke-linecap="round"' if pen.round_caps else ""
    return (
        f' stroke="{pen.colour}" stroke-width="{_number(pen.width)}"{dash}{caps}'
        ' stroke-linejoin="round"'
    )


def _steps(steps: Iterable[Step]) -> str:
    """The `d` of a path."""
    parts: list[str] = []
    for step in steps:
        match step:
            case Move(x, y):
                parts.append(f"M{_number(x)} {_number(y)}")
            case To(x, y):
                parts.append(f"L{_number(x)} {_number(y)}")
            case Bend(x1, y1, x2, y2, x, y):
                parts.append("C" + " ".join(map(_number, (x1, y1, x2, y2, x, y))))
            case Close():
                parts.append("Z")
    return "".join(parts)


def _text(item: Text, named: str) -> str:
    """A line of text; a hyphen of ours becomes a sign beside it, so that words stay whole."""
    if not item.runs:
        return ""
    beside = ""
    texts = [run.text for run in item.runs]
    if texts[-1].endswith(HYPHEN) and not item.words.endswith(HYPHEN):
        beside = _hyphen(item.runs[-1], item, named)
        texts[-1] = texts[-1].removesuffix(HYPHEN)
    if item.words.endswith(" "):
        texts[-1] += " "
    look = f'y="{_number(item.y)}" font-size="{_number(item.size)}" fill="{item.colour}"'
    first = item.runs[0]
    if len(texts) == 1 and not first.right_to_left:
        return f"<text {look}{_run(first, item.x)}{named}>{_escaped(texts[0])}</text>{beside}"
    spans = "".join(
        f"<tspan{_run(run, item.x)}>{_escaped(text)}</tspan>"
        for run, text in zip(item.runs, texts, strict=True)
    )
    return f"<text {look}{named}>{spans}</text>{beside}"


def _run(run: Run, left: float) -> str:
    """Where a run stands, in which font and direction."""
    if not run.right_to_left:
        return f' x="{_number(left + run.offset)}"{_face(run.font)}'
    right = _number(left + run.offset + run.width)
    return f' x="{right}"{_face(run.font)} direction="rtl" unicode-bidi="embed"'


@lru_cache(maxsize=256)
def _face(key: str) -> str:
    """What is to be said of a font beside what the whole picture says."""
    usual = _font(main_font().key)
    return "".join(said for said in _font(key) if said not in usual)


def _font(key: str) -> tuple[str, ...]:
    """The attributes of a font: its family, weight and slant."""
    one = font(key)
    family = _quoted(f"'{one.family}'")
    return (
        f' font-family="{family}"',
        f' font-weight="{one.weight}"',
        f' font-style="{"italic" if one.italic else "normal"}"',
    )


def _hyphen(run: Run, item: Text, named: str) -> str:
    """The hyphen that ends a run, as an outline."""
    steps, advance = outline(HYPHEN, run.font)
    from_left = 0 if run.right_to_left else run.width - advance * item.size
    left = item.x + run.offset + from_left
    moved: list[Step] = []
    for step in steps:
        match step:
            case Move(x, y) | To(x, y):
                moved.append(replace(step, x=left + x * item.size, y=item.y + y * item.size))
            case _:
                moved.append(step)
    return f'<path d="{_steps(moved)}" fill="{item.colour}"{named} />'


def _picture(item: Picture, named: str) -> str:
    source = f"data:{_quoted(item.media_type)};base64,{b64encode(item.data).decode()}"
    image = (
        f'<image{_box(item)} href="{source}" preserveAspectRatio="xMidYMid slice" role="img"'
        f' aria-label="{_quoted(item.description)}"'
    )
    if not item.round:
        return f"{image}{named} />"
    place = {"x": item.x, "y": item.y, "width": item.width, "height": item.height}
    name = "round-" + sha256(repr((item.data, place)).encode()).hexdigest()[:12]
    x, y = _number(item.x + item.width / 2), _number(item.y + item.height / 2)
    circle = f'<circle cx="{x}" cy="{y}" r="{_number(min(item.width, item.height) / 2)}" />'
    clip = f'<clipPath id="{name}"{named}>{circle}</clipPath>'
    return f'{clip}{image} clip-path="url(#{name})"{named} />'


def font_faces(scenes: Iterable[Scene], more: str = "") -> str:
    """A style sheet with the fonts of several pictures, for a page that holds them all.

    `more` is text of the page itself, which is set in the pictures' main font.
    """
    return _font_faces((page for scene in scenes for page in scene.pages), more)


def _font_faces(pages: Iterable[Page], more: str = "") -> str:
    used = characters_by_font(pages)
    if more:
        for bold in (False, True):
            key = main_font(bold).key
            used[key] = used.get(key, frozenset()) | frozenset(more)
    return "".join(_font_face(key, characters) for key, characters in used.items())


@lru_cache(maxsize=64)
def _font_face(key: str, characters: frozenset[str]) -> str:
    one = font(key)
    if not any(ord(character) in one.coverage for character in characters):
        return ""  # signs that nobody sees: a browser refuses a font that has none
    content = subset(key, characters)
    kind = "opentype" if content.startswith(b"OTTO") else "truetype"
    return (
        f"@font-face{{font-family:'{one.family}';font-weight:{one.weight};"
        f"font-style:{'italic' if one.italic else 'normal'};"
        f"src:url(data:font/{kind[0]}tf;base64,{b64encode(content).decode()}) format('{kind}')}}"
    )


@lru_cache(maxsize=65536)
def _number(value: float) -> str:
    """A number of pt with at most two decimals and nothing superfluous."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def legal(text: str) -> str:
    """Text without the characters that XML cannot carry."""
    return _ILLEGAL.sub("", text)


def _escaped(text: str) -> str:
    """Text as XML has it between tags."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(maxsize=1024)
def _quoted(text: str) -> str:
    """Text as XML has it between double quotes."""
    return _escaped(text).translate(_IN_QUOTES)
