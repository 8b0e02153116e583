"""What a graph view looks like to a test: nodes, labels, lines, and that none of them meet."""

from collections.abc import Iterator
from itertools import combinations

from journey.scene.items import Bend, Box, Circle, Item, Move, Path, Rect, Text, To
from journey.scene.scene import Page
from tests.layout.shapes import box


def texts(page: Page, role: str) -> list[Text]:
    return [
        item for item in page.items if isinstance(item, Text) and item.role.split(" ")[0] == role
    ]


def items(page: Page, role: str) -> list[Item]:
    return [item for item in page.items if item.role == role]


def node(page: Page, id: str) -> Circle:
    (circle,) = [
        item
        for item in page.items
        if isinstance(item, Circle) and item.role == "node" and item.ref == id
    ]
    return circle


def labels(page: Page) -> dict[str, list[Box]]:
    """What is written at each node, with chips and stars."""
    boxes: dict[str, list[Box]] = {}
    for item in page.items:
        if (isinstance(item, Text) and item.role.startswith("node-label") and item.width) or (
            isinstance(item, Rect) and item.role == "chip"
        ):
            boxes.setdefault(item.ref, []).append(box(item))
    return boxes


def nodes(page: Page) -> dict[str, Box]:
    """Each node with all rings around it."""
    reach: dict[str, Circle] = {}
    for item in page.items:
        if isinstance(item, Circle) and item.role in {"node", "unavoidable", "halo"}:
            known = reach.get(item.ref)
            if known is None or item.radius > known.radius:
                reach[item.ref] = item
    return {id: box(circle) for id, circle in reach.items()}


def segments(path: Path) -> Iterator[Box]:
    """The straight stretches of a line, as wide as its pen."""
    assert path.pen
    half = path.pen.width / 2
    here: tuple[float, float] | None = None
    for step in path.steps:
        assert isinstance(step, Move | To | Bend)
        if isinstance(step, To) and here:
            (x1, x2), (y1, y2) = sorted((here[0], step.x)), sorted((here[1], step.y))
            level, upright = abs(y2 - y1) < 0.02, abs(x2 - x1) < 0.02
            assert level or upright, "every line is level or upright"
            yield (
                Box(x1, y1 - half, x2 - x1, 2 * half) if level
                else Box(x1 - half, y1, 2 * half, y2 - y1)
            )  # fmt: skip
        here = (step.x, step.y)


def lines(page: Page) -> Iterator[tuple[Path, Box]]:
    for item in page.items:
        if isinstance(item, Path) and item.role in {"order", "missing-order", "usual"}:
            for at in segments(item):
                yield item, at


def extent(item: Item) -> Box | None:
    """The box around what is seen of an item, if anything is."""
    match item:
        case Text(width=0) | Path(steps=()):
            return None
        case Circle():
            at, reach = box(item), item.pen.width / 2 if item.pen else 0
            return Box(at.x - reach, at.y - reach, at.width + 2 * reach, at.height + 2 * reach)
        case _:
            return box(item)


def assert_nothing_meets(page: Page) -> None:
    """Nothing of the picture stands on anything else, and all of it on the page."""
    sheet = Box(0, 0, page.width, page.height)
    for item in page.items:
        at = extent(item)
        assert at is None or sheet.holds(at), item
    written, rings = labels(page), nodes(page)
    doors = [extent(item) for item in page.items if item.role in {"gate", "start", "target"}]
    solid = [
        *((("label", id), at) for id, boxes in written.items() for at in boxes),
        *((("node", id), at) for id, at in rings.items()),
        *((("door", str(number)), at) for number, at in enumerate(doors) if at),
        *((("words", str(n)), box(text)) for n, text in enumerate(texts(page, "door"))),
    ]
    for (one, at), (other, beside) in combinations(solid, 2):
        if (one[0] == other[0] and one[1] == other[1]) or {one[0], other[0]} == {"words"}:
            continue
        assert not at.meets(beside), (one, other)
    for line, at in lines(page):
        for what, beside in solid:
            if what[0] in {"label", "words"} or (what[0] == "node" and what[1] != line.ref):
                assert not at.meets(beside), (line.role, line.ref, what)
