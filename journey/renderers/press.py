"""The printing press behind PDF and PNG: a scene as a typst document, with our fonts only.

typst's `Compiler` serves one thread; each thread keeps its own. It is handed the fonts of
the scene as files in a folder of this process and everything else as JSON, so that no word
of a user is ever read as code.
"""

from __future__ import annotations

import json
import re
import threading
import unicodedata
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, NamedTuple

from journey.errors import RenderError
from journey.renderers.wording import Saying, ink, is_told_by_its_signs, say
from journey.scene.breaking import graphemes
from journey.scene.fonts import font
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
from journey.scene.scene import Page, Scene
from journey.scene.shaping import Manner, ems
from journey.scene.subsets import characters_by_font
from journey.scene.typesetting import typesetter

# Loaded with the first picture: an SVG is written without them.
if TYPE_CHECKING:
    import tempfile

    import typst

_KEPT_COMPILERS = 4
_LANGUAGE = re.compile("[a-z]{2,3}")
_HEADINGS = {"title": 1, "phase-name": 2}
"""Roles of texts that are headings in a PDF, with their level; without a title there are none."""

_PICTURE_FORMATS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}
_kept = threading.local()
_laying_out_fonts = threading.Lock()


class Sheet(NamedTuple):
    """What is printed at once: pages at heights that may lie beyond its edges; all in pt."""

    width: float
    height: float
    placed: Sequence[tuple[float, Page]]


def press(
    scene: Scene,
    sheets: Sequence[Sheet],
    *,
    tagged: bool,
    standards: Sequence[str] = (),
) -> bytes:
    """Sheets with pages of a scene as one PDF, `tagged` for those who hear it read.

    A page without a background is transparent. Raises RenderError where typst refuses them.
    """
    import tempfile

    order = _Order(scene, sheets, tagged)
    try:
        with tempfile.TemporaryDirectory(prefix="journey-") as folder:
            for name, content in order.pictures.items():
                FilePath(folder, name).write_bytes(content)
            written = _compiler(tuple(order.fonts)).compile(
                input=_program(),
                root=folder,
                format="pdf",
                pdf_tags=tagged,
                sys_inputs={"sheet": order.as_json()},
                pdf_standards=list(standards),  # pyright: ignore[reportArgumentType]
                timestamp=0,
            )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as fault:
        if not isinstance(fault, Exception):  # a panic inside typst
            _kept.__dict__.clear()
        said = getattr(fault, "message", "") or str(fault)
        raise RenderError(f"The picture could not be printed: {said}", "Try SVG instead") from fault
    printed = written if isinstance(written, bytes) else b"".join(written or ())
    return say(printed, order.sayings) if order.sayings else printed


class _Order:
    """What the typst program reads: sheets with their items, and tables of fonts and pens."""

    def __init__(self, scene: Scene, sheets: Sequence[Sheet], tagged: bool) -> None:
        pages = (page for sheet in sheets for _, page in sheet.placed)
        self.fonts = list(characters_by_font(pages))
        self.pictures: dict[str, bytes] = {}
        self.sayings: list[Saying] = []
        """What runs must say, by the number of their ink."""
        self._font_at = {key: place for place, key in enumerate(self.fonts)}
        self._pens: dict[Pen, int] = {}
        self._scene = scene
        self._tagged = tagged
        self._headings = _HEADINGS if _has_title(sheets) else {}
        self._sheets = [self._sheet(sheet) for sheet in sheets]

    def as_json(self) -> str:
        """The sheet as the program reads it."""
        return json.dumps(
            {
                "title": self._scene.title,
                "description": self._scene.description,
                "tagged": self._tagged,
                "language": _language(self._scene.language),
                "fonts": [_face(key) for key in self.fonts],
                "pens": [
                    [pen.colour, pen.width, pen.dash, "round" if pen.round_caps else "butt"]
                    for pen in self._pens
                ],
                "sheets": self._sheets,
            }
        )

    def _sheet(self, sheet: Sheet) -> list[Any]:
        parts = [
            [top, page.width, page.height, page.background or None, list(self._items(page.items))]
            for top, page in sheet.placed
        ]
        return [sheet.width, sheet.height, parts]

    def _items(self, items: Iterable[Item]) -> Iterable[list[Any]]:
        before: Item | None = None
        text: list[Any] = []
        for item in items:
            match item:
                case Text():
                    if not continues(before, item):
                        text = []
                        yield ["text", self._headings.get(item.role, 0), text]
                    text += self._runs(item)
                case Rect(x, y, width, height, radius, fill, pen):
                    yield ["rect", x, y, width, height, radius, fill, self._pen(pen)]
                case Line(x1, y1, x2, y2, pen):
                    yield ["line", x1, y1, x2, y2, self._pen(pen)]
                case Circle(x, y, radius, fill, pen):
                    yield ["circle", x, y, radius, fill, self._pen(pen)]
                case Path(steps, fill, pen):
                    yield ["path", [_step(step) for step in steps], fill, self._pen(pen)]
                case Picture():
                    yield self._picture(item)
            before = item

    def _pen(self, pen: Pen | None) -> int | None:
        return None if pen is None else self._pens.setdefault(pen, len(self._pens))

    def _runs(self, item: Text) -> Iterable[list[Any]]:
        """The runs of a line, with the space that parts its last word from the next line."""
        runs = [part for run in item.runs for part in self._told(run, item)]
        if runs and item.words.endswith(" ") and not runs[-1].right_to_left:
            runs[-1] = replace(runs[-1], text=runs[-1].text + " ")
        for run in runs:
            left = item.x + run.offset
            colour: str | tuple[float, ...] = item.colour
            if self._tagged and not is_told_by_its_signs(run):
                colour = ink(len(self.sayings))
                self.sayings.append(Saying(run.text, item.colour, left + run.width))
            at = self._font_at[run.font]
            yield [left, item.y, _parts(run.text), at, item.size, colour, run.right_to_left]

    def _told(self, run: Run, line: Text) -> Iterator[Run]:
        """A run as it is printed: from right to left word by word, sign by sign between them.

        Readers turn round each of them alone, and keep the order in which they are printed.
        """
        if not self._tagged or not run.right_to_left:
            yield run
            return
        left = run.offset + run.width
        for is_word, signs in groupby(graphemes(run.text), key=lambda sign: sign[0].isalnum()):
            for part in ("".join(signs),) if is_word else signs:
                if part == " ":
                    left -= ems(part, Manner(line.bold, line.italic)) * line.size
                    continue
                width = typesetter().width(part, line.size, bold=line.bold, italic=line.italic)
                left -= width
                yield replace(run, text=part, offset=left, width=width)

    def _picture(self, item: Picture) -> list[Any]:
        form = _PICTURE_FORMATS.get(item.media_type)
        if form is None:
            raise RenderError(
                f"A picture of the kind {item.media_type} cannot be drawn",
                "Use PNG, JPEG or WebP",
            )
        name = f"{sha256(item.data).hexdigest()[:16]}.{form}"
        self.pictures[name] = item.data
        place = [item.x, item.y, item.width, item.height]
        return ["picture", *place, name, form, item.description, item.round]


def _has_title(sheets: Iterable[Sheet]) -> bool:
    items = (item for sheet in sheets for _, page in sheet.placed for item in page.items)
    return any(_HEADINGS.get(item.role) == 1 for item in items if isinstance(item, Text))


def _step(step: Step) -> list[Any]:
    match step:
        case Move(x, y):
            return ["M", x, y]
        case To(x, y):
            return ["L", x, y]
        case Bend(x1, y1, x2, y2, x, y):
            return ["C", x1, y1, x2, y2, x, y]
        case Close():
            return ["Z"]


@lru_cache(maxsize=8192)
def _parts(text: str) -> list[str]:
    """A text parted after each wide sign of punctuation, with empty ends if there is one."""
    if not any(map(_is_wide_punctuation, text)):
        return [text]
    parts = [""]
    for character in text:
        if _is_wide_punctuation(character) and parts[-1]:
            parts.append("")
        parts[-1] += character
        if _is_wide_punctuation(character):
            parts.append("")
    return ["", *(part for part in parts if part), ""]


@lru_cache(maxsize=4096)
def _is_wide_punctuation(character: str) -> bool:
    wide = unicodedata.east_asian_width(character) in {"W", "F"}
    quote = character in "“”‘’…—·"
    return (wide and unicodedata.category(character)[0] == "P") or quote


def _language(language: str) -> str:
    found = _LANGUAGE.match(language)
    return found[0] if found else "en"


@cache
def _program() -> bytes:
    from importlib.resources import files

    return (files("journey.renderers") / "sheet.typ").read_bytes()


@lru_cache(maxsize=256)
def _face(key: str) -> tuple[str, int, str]:
    """A font as typst knows it: family, weight, slant."""
    for found in _fonts((key,)).fonts():
        if found.index == font(key).index:
            return found.family, found.weight, found.style
    raise RenderError(f"The font {key} cannot be used here", "Try SVG instead")


def _compiler(keys: tuple[str, ...]) -> typst.Compiler:
    """The compiler of this thread for these fonts; the least lately used one goes first."""
    import typst

    kept: OrderedDict[tuple[str, ...], typst.Compiler]
    kept = _kept.__dict__.setdefault("compilers", OrderedDict())
    if keys not in kept:
        kept[keys] = typst.Compiler(font_paths=_fonts(keys))
    kept.move_to_end(keys)
    while len(kept) > _KEPT_COMPILERS:
        kept.popitem(last=False)
    return kept[keys]


@lru_cache(maxsize=64)
def _fonts(keys: tuple[str, ...]) -> typst.Fonts:
    import typst

    with _laying_out_fonts:
        folders = [str(_font_folder(key)) for key in keys]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


@lru_cache(maxsize=256)
def _font_folder(key: str) -> FilePath:
    """A folder that holds one font and nothing else."""
    one = font(key)
    folder = FilePath(_folder().name, sha256(key.encode()).hexdigest()[:16])
    folder.mkdir(exist_ok=True)
    if one.path is None:
        (folder / f"{key}.ttf").write_bytes(one.content())
        return folder
    try:
        (folder / one.path.name).symlink_to(one.path)
    except OSError:  # where links are not allowed
        (folder / one.path.name).write_bytes(one.content())
    return folder


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Where this process keeps fonts for typst; it goes when the process ends."""
    import tempfile

    return tempfile.TemporaryDirectory(prefix="journey-fonts-")
