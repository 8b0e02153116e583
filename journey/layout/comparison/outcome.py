"""What changed from one version to the other, with the measures that may explain it."""

from collections.abc import Iterator

from journey.comparing import Change
from journey.lanes.lane import Block, Paragraph, height_of, stacked
from journey.layout.comparison.content import Content, change_words
from journey.scene.items import Item, Line

_COLUMNS = (0.30, 0.17, 0.23, 0.30)
_GAP = 14.0
_ROW_GAP = 7.0


def outcome(content: Content, x: float, width: float) -> Block:
    """A table of the touchpoints that changed: name, what, scores, measures."""
    desk = content.desk
    words = desk.words
    changed = [change for change in content.changes if change.kinds]
    heads = (words("Touchpoint"), words("What changed"), words("Satisfaction"), words("Measures"))
    rows = [tuple(_cell(content, at, said, width, bold=True) for at, said in enumerate(heads))]
    rows += [_row(content, change, width) for change in changed]
    if not changed:
        rows = [(desk.paragraph(words("Nothing has changed."), width, size=9, leading=12),)]
    heights = [max(height_of((cell,)) for cell in row) + _ROW_GAP for row in rows]

    def draw(top: float, _height: float) -> Iterator[Item]:
        for at, (row, height) in enumerate(zip(rows, heights, strict=True)):
            left = x
            ref = changed[at - 1].row if at and changed else ""
            for column, cell in enumerate(row):
                yield from stacked((cell,), left, top, role=f"outcome-{column}", ref=ref)
                left += width * _COLUMNS[column]
            top += height
            yield Line(x, top - 4, x + width, top - 4, desk.rule(), role="rule")

    return Block(sum(heights), draw)


def _cell(content: Content, at: int, said: str, width: float, *, bold: bool = False) -> Paragraph:
    room = width * _COLUMNS[at] - _GAP
    return content.desk.paragraph(said, room, size=8.5, leading=10.5, bold=bold)


def _row(content: Content, change: Change, width: float) -> tuple[Paragraph, ...]:
    said = (
        change.name,
        change_words(change, content),
        _scores(content, change),
        "; ".join(measure.name for measure in change.measures) or "–",
    )
    return tuple(_cell(content, at, text, width, bold=at == 0) for at, text in enumerate(said))


def _scores(content: Content, change: Change) -> str:
    words = content.desk.words
    before, after = change.before.level, change.after.level
    if before is None and after is None:
        return words("no score")
    said = words(
        "{before} before, {after} after",
        before=content.level(before),
        after=content.level(after),
    )
    if change.delta and not change.delta.has_same_basis:
        return words("{said}; not on the same basis", said=said)
    return said
