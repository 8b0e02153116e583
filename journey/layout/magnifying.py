"""A page drawn larger or smaller as a whole, to fill a sheet of paper."""

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


def magnified(item: Item, by: float) -> Item:
    """An item with every extent multiplied; its middle is the page's upper left corner."""
    match item:
        case Rect():
            return replace(
                item,
                x=item.x * by,
                y=item.y * by,
                width=item.width * by,
                height=item.height * by,
                radius=item.radius * by,
                pen=_pen(item.pen, by),
            )
        case Line():
            return replace(
                item,
                x1=item.x1 * by,
                y1=item.y1 * by,
                x2=item.x2 * by,
                y2=item.y2 * by,
                pen=_thicker(item.pen, by),
            )
        case Circle():
            return replace(
                item, x=item.x * by, y=item.y * by, radius=item.radius * by, pen=_pen(item.pen, by)
            )
        case Path():
            steps = tuple(_step(step, by) for step in item.steps)
            return replace(item, steps=steps, pen=_pen(item.pen, by))
        case Text():
            runs = tuple(
                replace(run, offset=run.offset * by, width=run.width * by) for run in item.runs
            )
            return replace(
                item,
                x=item.x * by,
                y=item.y * by,
                width=item.width * by,
                size=item.size * by,
                runs=runs,
            )
        case Picture():
            return replace(
                item,
                x=item.x * by,
                y=item.y * by,
                width=item.width * by,
                height=item.height * by,
            )


def _pen(pen: Pen | None, by: float) -> Pen | None:
    return None if pen is None else _thicker(pen, by)


def _thicker(pen: Pen, by: float) -> Pen:
    return replace(pen, width=pen.width * by, dash=tuple(length * by for length in pen.dash))


def _step(step: Step, by: float) -> Step:
    match step:
        case Move():
            return Move(step.x * by, step.y * by)
        case To():
            return To(step.x * by, step.y * by)
        case Bend():
            return Bend(
                step.x1 * by, step.y1 * by, step.x2 * by, step.y2 * by, step.x * by, step.y * by
            )
        case Close():
            return step
