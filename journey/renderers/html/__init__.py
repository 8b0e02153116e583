"""A web page in one file: the picture to look at and to visit, its words and tables under it.

It asks nothing of any address: fonts, style and script are in it, and its security policy
forbids everything else. Without script it can be read as a whole; script fits and enlarges the
picture, places the tips and turns the colours.
"""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from xml.etree.ElementTree import Element, SubElement, tostring

from journey.renderers.drawing import drawing, font_faces, legal
from journey.renderers.html.parts import PLACE_OF_A_PICTURE, add_section, add_stage
from journey.renderers.html.style import style_of
from journey.renderers.renderer import Arrangement, Renderer, RenderOptions, pages_of
from journey.scene.handout import Handout, Palette
from journey.scene.scene import Scene

_PLAIN = Handout(
    Palette(
        "#ffffff", "#f4f6f8", "#17222d", "#4a5662", "#d9dfe5", "#a63a12", "#fae3d8", "#5f3f91",
        "#f6f3fa", "#0b5a94",
    )
)  # fmt: skip
"""What stands around a picture that comes without a handout."""


def _render(scene: Scene, options: RenderOptions) -> bytes:
    page = tostring(_page(scene, options), encoding="unicode", method="html")
    for picture in _pictures(scene, options):
        page = page.replace(PLACE_OF_A_PICTURE, picture, 1)
    return f"<!doctype html>\n{page}".encode()


def _page(scene: Scene, options: RenderOptions) -> Element:
    handout = scene.handout or _PLAIN
    shown = pages_of(scene, options)
    style = (
        font_faces([scene], _letters(scene, handout))
        + style_of(handout, scene.dark, shown)
        + _asset("page.css")
    )
    root = Element("html", {"lang": legal(handout.language)})
    head = SubElement(root, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    policy = _policy(style)
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    SubElement(head, "title").text = legal(scene.title)
    SubElement(head, "style").text = style
    body = SubElement(root, "body")
    main = SubElement(body, "main")
    top = SubElement(main, "header")
    SubElement(top, "h1", {"lang": legal(scene.language)}).text = legal(scene.title)
    SubElement(top, "p", {"id": "description"}).text = legal(scene.description)
    add_stage(main, 2 if scene.dark else 1, handout, shown)
    for number, section in enumerate(handout.sections, 1):
        add_section(main, section, number, scene.language)
    SubElement(body, "script").text = _asset("page.js")
    return root


def _letters(scene: Scene, handout: Handout) -> str:
    """Every character that the page itself writes, in the order of their code points."""
    written = f"{scene.title}{scene.description}{handout!r}−+"
    return "".join(sorted(set(written)))


def _pictures(scene: Scene, options: RenderOptions) -> Iterator[str]:
    """The drawing, and that for readers on a dark ground; their fonts are in the page's style."""
    plain = RenderOptions(page=options.page, identifiers=False, embed_fonts=False)
    yield drawing(scene, plain, "picture light" if scene.dark else "picture")
    if scene.dark:
        yield drawing(scene.dark, plain, "picture dark")


def _policy(style: str) -> str:
    """Nothing may be loaded or run but what is in this file, by its hash."""
    return (
        "default-src 'none'; img-src data:; font-src data:; "
        f"style-src '{_hash(style)}'; script-src '{_hash(_asset('page.js'))}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return (files("journey.renderers.html") / name).read_text("utf-8")


RENDERER = Renderer(
    key="html",
    name="HTML (web page)",
    media_type="text/html",
    extension="html",
    render=_render,
    order=5,
    arrangement=Arrangement.DOCUMENT,
)
