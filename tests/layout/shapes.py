"""What a picture looks like to a test: boxes of items, curves as points, what meets what."""

from collections.abc import Iterable, Iterator

from journey.scene.breaking import one_line
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
    Text,
    To,
)
from journey.scene.scene import Page

_STRIP = 40.0
ASCENT, DESCENT = 0.74, 0.2
"""How far most letters reach above and below the baseline, in em."""


def box(item: Item) -> Box:
    """The box around an item; of a text, around its letters."""
    match item:
        case Rect() | Picture():
            return Box(item.x, item.y, item.width, item.height)
        case Circle():
            r = item.radius
            return Box(item.x - r, item.y - r, 2 * r, 2 * r)
        case Line():
            x, y = min(item.x1, item.x2), min(item.y1, item.y2)
            return Box(x, y, abs(item.x1 - item.x2), abs(item.y1 - item.y2))
        case Text():
            up, down = ASCENT * item.size, DESCENT * item.size
            return Box(item.x, item.y - up, item.width, up + down)
        case Path():
            points = list(points_of(item))
            xs, ys = [x for x, _ in points], [y for _, y in points]
            if not points:
                return Box(0, 0, 0, 0)
            return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def points_of(path: Path, pieces: int = 24) -> Iterator[tuple[float, float]]:
    """Points along a path, close enough to see what it touches."""
    at = (0.0, 0.0)
    for step in path.steps:
        match step:
            case Move(x, y) | To(x, y):
                at = (x, y)
                yield at
            case Bend(x1, y1, x2, y2, x, y):
                for k in range(1, pieces + 1):
                    t = k / pieces
                    a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
                    yield (
                        a * at[0] + b * x1 + c * x2 + d * x,
                        a * at[1] + b * y1 + c * y2 + d * y,
                    )
                at = (x, y)
            case Close():
                pass


def with_role(page: Page, *roles: str) -> list[Item]:
    """The items of a page whose role begins with one of the words."""
    return [item for item in page.items if item.role.split(" ")[0] in roles]


def texts(page: Page) -> list[Text]:
    """All lines of type on a page that show something."""
    return [item for item in page.items if isinstance(item, Text) and item.runs]


def overlapping(boxes: Iterable[tuple[str, Box]], slack: float = 0.05) -> list[tuple[str, str]]:
    """The pairs that overlap by more than the slack; found from left to right."""
    found: list[tuple[str, str]] = []
    open_boxes: list[tuple[str, Box]] = []
    for name, one in sorted(boxes, key=lambda pair: pair[1].x):
        open_boxes = [pair for pair in open_boxes if pair[1].right > one.x + slack]
        found += [(other, name) for other, at in open_boxes if _overlap(at, one, slack)]
        open_boxes.append((name, one))
    return found


def _overlap(one: Box, other: Box, slack: float) -> bool:
    return one.meets(other, -slack)


def touched(boxes: Iterable[tuple[str, Box]], curves: Iterable[Path]) -> list[str]:
    """The boxes that a curve runs through."""
    strips: dict[int, list[tuple[str, Box]]] = {}
    for name, at in boxes:
        for strip in range(int(at.x // _STRIP), int(at.right // _STRIP) + 1):
            strips.setdefault(strip, []).append((name, at))
    return [
        name
        for curve in curves
        for x, y in points_of(curve, 48)
        for name, at in strips.get(int(x // _STRIP), ())
        if at.x < x < at.right and at.y < y < at.bottom
    ]


def bare(text: str) -> str:
    """A text without spaces, as it is drawn."""
    return one_line(text).replace(" ", "")


def said(page: Page, role: str, ref: str) -> str:
    """What stands on a page in a role for an id, without spaces."""
    return "".join(bare(item.words) for item in texts(page) if (item.role, item.ref) == (role, ref))
