"""Who has what: a row a touchpoint, a column a map, each cell with colour, sign and number."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journey.comparing import Row, State
from journey.comparing.comparison import Cell
from journey.lanes.lane import Block, Paragraph, height_of, stacked
from journey.layout.comparison.content import SIGN_ROOM, Content, Stage
from journey.scene.items import Circle, Item, Line, Move, Path, Pen, Rect, To
from journey.themes.theme import mix

_CELL_HEIGHT, _CELL_GAP = 13.0, 6.0
_SCALE = 20.0
"""The small scale in a cell."""
_NAME = 104.0
"""The least width of the names."""
_ROW = 16.2
_BETWEEN = 8.0
_TOWARDS_SHEET = 0.84
PANEL_GAP = 28.0


class _Line(NamedTuple):
    """A line of the matrix: the head of a stage, or a row."""

    stage: Stage
    row: Row | None
    name: Paragraph
    height: float


def least_width(content: Content) -> float:
    """The least width of a matrix with all maps."""
    return _NAME + content.count * (content.cell_width + _CELL_GAP)


def matrix(content: Content, x: float, width: float) -> Block:
    """The matrix in as many panels side by side as the width holds."""
    panels = max(1, int((width + PANEL_GAP) / (least_width(content) + PANEL_GAP)))
    panels = min(panels, max(1, len(content.comparison.rows) // 4))
    each = (width - (panels - 1) * PANEL_GAP) / panels
    lines = [_lines(content, stage, each) for stage in content.stages if stage.rows]
    parts = _shared([line for stage in lines for line in stage], panels)
    total = max((_height(part) for part in parts), default=0.0)
    head = max((heading.height for heading in _heads(content)), default=0.0)

    def draw(top: float, _height: float) -> Iterator[Item]:
        for at, part in enumerate(parts):
            left = x + at * (each + PANEL_GAP)
            yield from _head(content, left, top, each)
            y = top + head + 8
            for place, line in enumerate(part):
                if line.row is None:
                    y += _BETWEEN if place else 0.0
                    yield from _stage_head(line, left, y, each)
                else:
                    yield from _row(content, line, line.row, left, y, each)
                y += line.height

    return Block(head + 8 + total, draw)


def _lines(content: Content, stage: Stage, width: float) -> list[_Line]:
    desk = content.desk
    names = width - content.count * (content.cell_width + _CELL_GAP) - 4
    tone = content.phase_colours(stage).tone
    said = desk.paragraph(stage.phase.name, width, size=10, leading=12, colour=tone, bold=True)
    lines = [_Line(stage, None, said, said.height + 7)]
    for row in stage.rows:
        name = desk.paragraph(row.name, names, size=8.5, leading=10, bold=content.is_absent(row))
        lines.append(_Line(stage, row, name, max(_ROW, name.height + 4.6)))
    return lines


def _height(lines: Sequence[_Line]) -> float:
    return sum(
        line.height + (_BETWEEN if at and line.row is None else 0.0)
        for at, line in enumerate(lines)
    )


def _shared(lines: Sequence[_Line], panels: int) -> list[list[_Line]]:
    """The lines over panels of about one height; a stage that goes on has its head once more."""
    target = _height(lines) / panels
    while True:
        parts = list(_filled(lines, target))
        if len(parts) <= panels:
            return parts
        target += _ROW / 4


def _filled(lines: Sequence[_Line], target: float) -> Iterator[list[_Line]]:
    """Panels no higher than that, but for one that holds a single row."""
    part: list[_Line] = []
    head: _Line | None = None
    for line in lines:
        if line.row is None:
            head = line
            continue
        begins = part and part[-1].stage is line.stage
        adding = [line] if begins or head is None else [head, line]
        if part and _height([*part, *adding]) > target:
            yield part
            part = [] if head is None else [head]
            adding = [line]
        part += adding
    if part:
        yield part


def _heads(content: Content) -> tuple[Paragraph, ...]:
    width = content.cell_width - 12
    return tuple(
        content.desk.paragraph(
            content.name(at), width, size=8, leading=9.6, colour=content.colour(at), bold=True
        )
        for at in range(content.count)
    )


def _cell_left(content: Content, left: float, width: float, at: int) -> float:
    each = content.cell_width + _CELL_GAP
    return left + width - (content.count - at) * each + _CELL_GAP


def _head(content: Content, left: float, top: float, width: float) -> Iterator[Item]:
    heads = _heads(content)
    height = max(height_of((head,)) for head in heads)
    for at, head in enumerate(heads):
        x = _cell_left(content, left, width, at)
        y = top + height - height_of((head,))
        ref = content.comparison.maps[at].key
        yield from content.marker(at, x + 4, y + 4.8, 3.2, "matrix-sign", ref)
        yield from stacked((head,), x + 12, y, role="matrix-head", ref=ref)


def _stage_head(line: _Line, left: float, top: float, width: float) -> Iterator[Item]:
    key = line.stage.phase.key
    tone = line.name.colour
    yield from stacked((line.name,), left, top, role="matrix-phase", ref=key)
    y = top + line.name.height + 2
    yield Line(left, y, left + width, y, Pen(tone, 1.1), role="rule", ref=key)


def _row(
    content: Content, line: _Line, row: Row, left: float, top: float, width: float
) -> Iterator[Item]:
    middle = top + line.height / 2
    yield from stacked(
        (line.name,), left, middle - line.name.height / 2, role="matrix-row", ref=row.key
    )
    for at, cell in enumerate(row.cells):
        x = _cell_left(content, left, width, at)
        yield from drawn_cell(content, cell, x, middle, content.cell_width, f"{row.key} {at}")


def drawn_cell(
    content: Content, cell: Cell, x: float, middle: float, width: float, ref: str
) -> Iterator[Item]:
    """One cell with its left edge at x: ground, sign, word or number, small scale."""
    desk, theme = content.desk, content.desk.theme
    top = middle - _CELL_HEIGHT / 2
    fill, pen, ink = _ground(content, cell)
    inset = pen.width / 2 if pen else 0.0
    yield Rect(
        x + inset, top + inset, width - 2 * inset, _CELL_HEIGHT - 2 * inset, 3, fill, pen,
        role="cell", ref=ref,
    )  # fmt: skip
    has = cell.state is State.HAS
    bold = cell.state is not State.UNKNOWN
    yield from _sign(content, cell, x + 9, middle, ink, ref)
    line = desk.line(content.cell_words(cell), 8.5 if has else 8, bold=bold)
    size = 8.5 if has else 8
    yield line.text(x + SIGN_ROOM, middle + 2.9, size, ink, bold=bold, role="cell-words", ref=ref)
    room = width - SIGN_ROOM - line.width - 12
    if has and cell.level is not None and room >= _SCALE - 4:
        right = x + width - 6
        colour = theme.score_colour(cell.level)
        begin = right - min(room, 26)
        track = mix(colour, theme.sheet, 0.5)
        yield Line(begin, middle, right, middle, Pen(track, 1.2), role="cell-scale", ref=ref)
        place = begin + 2.2 + (right - begin - 4.4) * cell.level / 100
        yield Circle(place, middle, 2.2, fill=colour, role="cell-dot", ref=ref)


def _ground(content: Content, cell: Cell) -> tuple[str, Pen | None, str]:
    """The fill, the edge and the colour of the words of a cell."""
    theme = content.desk.theme
    if cell.is_planned or cell.state is State.HAS_NOT:
        look = theme.absent(planned=cell.is_planned)
        return look.soft, Pen(look.edge, 1.0, look.dash), look.colour
    if cell.state is State.UNKNOWN:
        return theme.soft, None, theme.ink3
    if cell.level is None:
        return theme.run, None, theme.ink
    colour = theme.score_colour(cell.level)
    return mix(colour, theme.sheet, _TOWARDS_SHEET), None, theme.ink


def _sign(content: Content, cell: Cell, x: float, y: float, ink: str, ref: str) -> Iterator[Item]:
    """Tick, cross, plus or question mark."""
    pen = Pen(ink, 1.2, round_caps=True)
    if cell.is_planned:
        steps = (Move(x - 3, y), To(x + 3, y), Move(x, y - 3), To(x, y + 3))
    elif cell.state is State.HAS:
        steps = (Move(x - 3.4, y + 0.2), To(x - 1, y + 2.8), To(x + 3.4, y - 3))
    elif cell.state is State.HAS_NOT:
        steps = (
            Move(x - 2.8, y - 2.8), To(x + 2.8, y + 2.8),
            Move(x + 2.8, y - 2.8), To(x - 2.8, y + 2.8),
        )  # fmt: skip
    else:
        mark = content.desk.line("?", 8.5, bold=True)
        yield mark.text(x, y + 2.9, 8.5, ink, "middle", bold=True, role="cell-sign", ref=ref)
        return
    yield Path(steps, pen=pen, role="cell-sign", ref=ref)
