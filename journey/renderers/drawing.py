"""A scene as an SVG element tree: the drawing behind SVG files and web pages.

It may stand alone or inside an HTML page: its styles hold against those of the page, and it
names no address but the name of the SVG language.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from xml.etree.ElementTree import Element, SubElement

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
TEXT_AS_MEASURED = (
    "white-space:pre;letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;"
    "font-kerning:normal;font-variant:normal;font-feature-settings:normal;font-stretch:normal;"
    "font-synthesis:none;text-spacing-trim:space-all;text-autospace:no-autospace"
)
"""What a page around the picture could change about its text, set to what was measured."""


def drawing(scene: Scene, options: RenderOptions) -> Element:
    """A scene as an SVG element with its pages one below another."""
    pages = pages_of(scene, options)
    width = _number(max((page.width for page in pages), default=0))
    height = _number(sum(page.height for page in pages))
    extent = f"{width}pt", f"{height}pt"
    if options.width:
        extent = _number(options.width), _number(options.width * float(height) / float(width))
    root = Element(
        "svg",
        {
            "xmlns": _NAMESPACE,
            "width": extent[0],
            "height": extent[1],
            "viewBox": f"0 0 {width} {height}",
            "lang": legal(scene.language),
            "role": "img",
            "text-rendering": "geometricPrecision",
            "style": TEXT_AS_MEASURED,
            **_font_attributes(main_font().key),
        },
    )
    SubElement(root, "title").text = legal(scene.title)
    if scene.description:
        SubElement(root, "desc").text = legal(scene.description)
    if options.embed_fonts:
        SubElement(root, "style").text = _font_faces(pages)
    top = 0.0
    for page in pages:
        parent = (
            SubElement(root, "g", {"transform": f"translate(0 {_number(top)})"}) if top else root
        )
        _draw_page(parent, page, options)
        top += page.height
    return root


def _draw_page(parent: Element, page: Page, options: RenderOptions) -> None:
    if not options.transparent:
        extent = {"width": _number(page.width), "height": _number(page.height)}
        SubElement(parent, "rect", {**extent, "fill": page.background})
    before: Item | None = None
    for item in page.items:
        if len(parent) and not continues(before, item):  # nothing parts the words of one text
            parent[-1].tail = "\n"
        for element in _elements(item):
            if options.identifiers:
                _identify(element, item)
            parent.append(element)
        before = item


def _identify(element: Element, item: Item) -> None:
    if item.role:
        element.set("class", legal(item.role))
    if item.ref:
        element.set("data-id", legal(item.ref))


def _elements(item: Item) -> list[Element]:
    """An item as elements: mostly one."""
    match item:
        case Rect():
            return [_rect(item)]
        case Line():
            place = {"x1": item.x1, "y1": item.y1, "x2": item.x2, "y2": item.y2}
            return [_shape("line", place, None, item.pen)]
        case Circle():
            place = {"cx": item.x, "cy": item.y, "r": item.radius}
            return [_shape("circle", place, item.fill, item.pen)]
        case Path():
            element = _shape("path", {}, item.fill, item.pen)
            element.set("d", _steps(item.steps))
            return [element]
        case Text():
            return _text(item)
        case Picture():
            return _picture(item)


def _rect(item: Rect) -> Element:
    place = {"x": item.x, "y": item.y, "width": item.width, "height": item.height}
    if item.radius:
        place["rx"] = min(item.radius, item.width / 2, item.height / 2)
    return _shape("rect", place, item.fill, item.pen)


def _shape(tag: str, place: dict[str, float], fill: str | None, pen: Pen | None) -> Element:
    element = Element(tag, {name: _number(value) for name, value in place.items()})
    if tag != "line":
        element.set("fill", fill or "none")
    if pen is not None:
        element.set("stroke", pen.colour)
        element.set("stroke-width", _number(pen.width))
        if pen.dash:
            element.set("stroke-dasharray", " ".join(map(_number, pen.dash)))
        if pen.round_caps:
            element.set("stroke-linecap", "round")
        element.set("stroke-linejoin", "round")
    return element


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


def _text(item: Text) -> list[Element]:
    """A line of text; a hyphen of ours becomes a sign beside it, so that words stay whole."""
    if not item.runs:
        return []
    beside: list[Element] = []
    texts = [run.text for run in item.runs]
    if texts[-1].endswith(HYPHEN) and not item.words.endswith(HYPHEN):
        beside.append(_hyphen(item.runs[-1], item))
        texts[-1] = texts[-1].removesuffix(HYPHEN)
    if item.words.endswith(" "):
        texts[-1] += " "
    parent = Element(
        "text", {"y": _number(item.y), "font-size": _number(item.size), "fill": item.colour}
    )
    first = item.runs[0]
    if len(texts) == 1 and not first.right_to_left:
        parent.attrib.update(_run(first, item.x))
        parent.text = texts[0]
    else:
        for run, text in zip(item.runs, texts, strict=True):
            SubElement(parent, "tspan", _run(run, item.x)).text = text
    return [parent, *beside]


def _run(run: Run, left: float) -> dict[str, str]:
    """Where a run stands, in which font and direction."""
    if not run.right_to_left:
        return {"x": _number(left + run.offset), **_face(run.font)}
    right = _number(left + run.offset + run.width)
    return {"x": right, **_face(run.font), "direction": "rtl", "unicode-bidi": "embed"}


@lru_cache(maxsize=256)
def _face(key: str) -> dict[str, str]:
    """What is to be said of a font beside what the whole picture says."""
    usual = _font_attributes(main_font().key)
    return {name: said for name, said in _font_attributes(key).items() if said != usual[name]}


def _font_attributes(key: str) -> dict[str, str]:
    one = font(key)
    return {
        "font-family": f"'{one.family}'",
        "font-weight": str(one.weight),
        "font-style": "italic" if one.italic else "normal",
    }


def _hyphen(run: Run, item: Text) -> Element:
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
    return Element("path", {"d": _steps(moved), "fill": item.colour})


def _picture(item: Picture) -> list[Element]:
    place = {"x": item.x, "y": item.y, "width": item.width, "height": item.height}
    element = Element("image", {name: _number(value) for name, value in place.items()})
    element.set("href", f"data:{item.media_type};base64,{b64encode(item.data).decode()}")
    element.set("preserveAspectRatio", "xMidYMid slice")
    element.set("role", "img")
    element.set("aria-label", legal(item.description))
    if not item.round:
        return [element]
    name = "round-" + sha256(repr((item.data, place)).encode()).hexdigest()[:12]
    clip = Element("clipPath", {"id": name})
    radius = min(item.width, item.height) / 2
    middle = {"cx": item.x + item.width / 2, "cy": item.y + item.height / 2, "r": radius}
    SubElement(clip, "circle", {key: _number(value) for key, value in middle.items()})
    element.set("clip-path", f"url(#{name})")
    return [clip, element]


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
