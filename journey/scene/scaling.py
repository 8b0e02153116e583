"""Items drawn larger or smaller, and moved: a page as a whole on a sheet of another extent."""

from dataclasses import replace

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
    Step,
    Text,
    To,
)
from journey.scene.scene import Page


def fitted(page: Page, width: float, height: float) -> Page:
    """A page as a whole in the middle of another extent, as large as it can be."""
    items = moved(page, width, height)
    return replace(page, width=width, height=height, items=items)


def moved(page: Page, width: float, height: float) -> tuple[Item, ...]:
    """The items of a page in the middle of another extent, as large as they can be."""
    by = min(width / page.width, height / page.height)
    right, down = (width - page.width * by) / 2, (height - page.height * by) / 2
    if (by, right, down) == (1.0, 0.0, 0.0):
        return page.items
    return tuple(magnified(item, by, right, down) for item in page.items)


def magnified(item: Item, by: float, right: float = 0.0, down: float = 0.0) -> Item:
    """An item with every extent multiplied from the page's corner, and moved by so many pt."""
    match item:
        case Rect():
            return replace(
                item,
                x=item.x * by + right,
                y=item.y * by + down,
                width=item.width * by,
                height=item.height * by,
                radius=item.radius * by,
                pen=_pen(item.pen, by),
            )
        case Line():
            return replace(
                item,
                x1=item.x1 * by + right,
                y1=item.y1 * by + down,
                x2=item.x2 * by + right,
                y2=item.y2 * by + down,
                pen=_thicker(item.pen, by),
            )
        case Circle():
            return replace(
                item,
                x=item.x * by + right,
                y=item.y * by + down,
                radius=item.radius * by,
                pen=_pen(item.pen, by),
            )
        case Path():
            steps = tuple(_step(step, by, right, down) for step in item.steps)
            return replace(item, steps=steps, pen=_pen(item.pen, by))
        case Text():
            runs = tuple(
                replace(run, offset=run.offset * by, width=run.width * by) for run in item.runs
            )
            return replace(
                item,
                x=item.x * by + right,
                y=item.y * by + down,
                width=item.width * by,
                size=item.size * by,
                runs=runs,
            )
        case Picture():
            return replace(
                item,
                x=item.x * by + right,
                y=item.y * by + down,
                width=item.width * by,
                height=item.height * by,
            )


def _pen(pen: Pen | None, by: float) -> Pen | None:
    return None if pen is None else _thicker(pen, by)


def _thicker(pen: Pen, by: float) -> Pen:
    return replace(pen, width=pen.width * by, dash=tuple(length * by for length in pen.dash))


def _step(step: Step, by: float, right: float, down: float) -> Step:
    match step:
        case Move(x, y):
            return Move(x * by + right, y * by + down)
        case To(x, y):
            return To(x * by + right, y * by + down)
        case Bend(x1, y1, x2, y2, x, y):
            return Bend(
                x1 * by + right,
                y1 * by + down,
                x2 * by + right,
                y2 * by + down,
                x * by + right,
                y * by + down,
            )
        case Close():
            return step
