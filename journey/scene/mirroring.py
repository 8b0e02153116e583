"""A picture for people who read from right to left: everything stands on the other side.

Texts and signs keep their shape and only change places; the curve, arrows and frames are turned.
"""

from dataclasses import replace

from journey.scene.handout import Handout, Plot, Subject
from journey.scene.items import (
    Bend,
    Box,
    Circle,
    Close,
    Item,
    Line,
    Move,
    Path,
    Picture,
    Rect,
    Step,
    Text,
    To,
)
from journey.scene.scene import Page, Scene

LEFTWARD_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
)
"""Languages that are written from right to left, by the first part of their tag."""
_KEEP_THEIR_SHAPE = frozenset({"icon", "dot-half", "gate-sign", "target-sign", "moment-of-truth"})
"""Roles of outlines that are signs: a telephone stays one that is held in the right hand."""


def is_leftward(language: str) -> bool:
    """Whether a language (BCP 47) is written from right to left; a script in the tag decides."""
    first, *rest = language.lower().split("-")
    if "latn" in rest or "cyrl" in rest:
        return False
    return first in LEFTWARD_LANGUAGES or bool({"arab", "hebr"} & set(rest))


def mirrored(scene: Scene) -> Scene:
    """The scene with its right on the left, what goes with it too."""
    pages = tuple(_page(page) for page in scene.pages)
    widths = [page.width for page in scene.pages]
    return replace(
        scene,
        pages=pages,
        handout=_handout(scene.handout, widths) if scene.handout else None,
        dark=mirrored(scene.dark) if scene.dark else None,
    )


def _page(page: Page) -> Page:
    items = tuple(_item(item, page.width) for item in page.items)
    plot = _plot(page.plot, page.width) if page.plot else None
    return replace(page, items=items, plot=plot)


def _plot(plot: Plot, width: float) -> Plot:
    return replace(plot, box=_box(plot.box, width))


def _handout(handout: Handout, widths: list[float]) -> Handout:
    subjects = tuple(_subject(subject, widths[subject.page]) for subject in handout.subjects)
    return replace(handout, subjects=subjects)


def _subject(subject: Subject, width: float) -> Subject:
    return replace(subject, box=_box(subject.box, width))


def _box(box: Box, width: float) -> Box:
    return replace(box, x=width - box.right)


def _item(item: Item, width: float) -> Item:
    match item:
        case Rect() | Text() | Picture():
            return replace(item, x=width - item.x - item.width)
        case Line():
            return replace(item, x1=width - item.x1, x2=width - item.x2)
        case Circle():
            return replace(item, x=width - item.x)
        case Path():
            return _path(item, width)


def _path(path: Path, width: float) -> Path:
    if path.role not in _KEEP_THEIR_SHAPE:
        return replace(path, steps=tuple(_turned(step, width) for step in path.steps))
    across = [x for step in path.steps for x in _across(step)]
    if not across:
        return path
    by = width - min(across) - max(across)
    return replace(path, steps=tuple(_shifted(step, by) for step in path.steps))


def _across(step: Step) -> tuple[float, ...]:
    match step:
        case Move(x, _) | To(x, _):
            return (x,)
        case Bend(x1, _, x2, _, x, _):
            return x1, x2, x
        case Close():
            return ()


def _turned(step: Step, width: float) -> Step:
    match step:
        case Move(x, y):
            return Move(width - x, y)
        case To(x, y):
            return To(width - x, y)
        case Bend(x1, y1, x2, y2, x, y):
            return Bend(width - x1, y1, width - x2, y2, width - x, y)
        case Close():
            return step


def _shifted(step: Step, by: float) -> Step:
    match step:
        case Move(x, y):
            return Move(x + by, y)
        case To(x, y):
            return To(x + by, y)
        case Bend(x1, y1, x2, y2, x, y):
            return Bend(x1 + by, y1, x2 + by, y2, x + by, y)
        case Close():
            return step
