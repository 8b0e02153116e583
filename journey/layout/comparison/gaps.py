"""What to look at first: gaps by their weight, then where the best of the others does better."""

from collections.abc import Iterator, Sequence

from journey.comparing import Gap, Lag
from journey.comparing.wording import verdict_text
from journey.lanes.lane import Block, Paragraph, height_of, stacked
from journey.layout.comparison.content import Content, has
from journey.scene.items import Item, Line, Pen

MOST = 8
"""So many lines at most; the matrix holds the rest."""
_MOST_GAPS = 5
_NUMBER = 20.0
_LEADING, _SMALL = 11.0, 10.0
_TRACK = 11.0
_BETWEEN = 6.0


def gaps(content: Content, x: float, width: float) -> Block:
    """The ranked list with its left edge at x."""
    shown = content.comparison.gaps[:_MOST_GAPS]
    lags = content.comparison.lags[: MOST - len(shown)]
    entries = [_gap(content, gap, at, width) for at, gap in enumerate(shown, 1)]
    entries += [_lag(content, lag, at, width) for at, lag in enumerate(lags, len(shown) + 1)]
    if not entries:
        entries = [_nothing(content, width)]
    height = sum(entry.height for entry in entries) + _BETWEEN * (len(entries) - 1)

    def draw(top: float, _height: float) -> Iterator[Item]:
        for entry in entries:
            yield from entry.draw(top, x)
            top += entry.height + _BETWEEN

    return Block(height, draw)


def _nothing(content: Content, width: float) -> Block:
    said = content.desk.paragraph(
        content.desk.words("Nothing that others have or do better was found."), width, size=8.5
    )

    def draw(top: float, x: float) -> Iterator[Item]:
        yield from stacked((said,), x, top, role="gap")

    return Block(said.height, draw)


def _name(content: Content, text: str, room: float) -> Paragraph:
    return content.desk.paragraph(text, room, size=9, leading=_LEADING, bold=True)


def _number(content: Content, number: int, x: float, top: float) -> Item:
    line = content.desk.line(str(number), 9)
    return line.text(x + 10, top + 8.3, 9, content.desk.theme.ink2, "end", role="gap-number")


def _gap(content: Content, gap: Gap, number: int, width: float) -> Block:
    desk, row = content.desk, content.comparison.row[gap.row]
    chip = desk.words("planned here") if gap.is_planned else desk.words("missing here")
    right = desk.line(chip, 9, bold=True)
    room = width - _NUMBER - right.width - 12
    having = [at for at in range(content.count) if has(row, at)]
    scores = [
        f"{content.name(at)} {content.level(row.cells[at].level)}"
        if row.cells[at].level is not None
        else content.name(at)
        for at in having
    ]
    beneath = desk.words.listing(scores)
    if gap.in_doubt:
        beneath = desk.words("{who}; in doubt, a match is proposed", who=beneath)
    said = (
        _name(content, row.name, room),
        desk.paragraph(beneath, width - _NUMBER, size=8, leading=_SMALL, colour=desk.theme.ink2),
    )

    def draw(top: float, x: float) -> Iterator[Item]:
        yield _number(content, number, x, top)
        yield from stacked(said, x + _NUMBER, top, role="gap", ref=row.key)
        colour = desk.theme.absent(planned=gap.is_planned).colour
        yield right.text(
            x + width, top + 8.3, 9, colour, "end", bold=True, role="gap-chip", ref=row.key
        )

    return Block(height_of(said), draw)


def _lag(content: Content, lag: Lag, number: int, width: float) -> Block:
    desk, row = content.desk, content.comparison.row[lag.row]
    best = content.number(lag.best)
    theme = desk.theme
    right = desk.line(content.signed(lag.delta), 9, bold=True)
    room = width - _NUMBER - right.width - 12
    name = _name(content, row.name, room)
    ours, theirs = row.cells[0].level or 0.0, row.cells[best].level or 0.0
    told = desk.words(
        "{ours} here, {theirs} {name}",
        ours=content.level(ours),
        theirs=content.level(theirs),
        name=content.name(best),
    )
    told = f"{told} ({verdict_text(lag.delta, desk.words)})"
    beneath = desk.paragraph(told, width - _NUMBER, size=8, leading=_SMALL, colour=theme.ink2)

    def draw(top: float, x: float) -> Iterator[Item]:
        yield _number(content, number, x, top)
        yield from stacked((name,), x + _NUMBER, top, role="lag", ref=row.key)
        colour = theme.weak if lag.delta.is_proven else theme.ink2
        yield right.text(
            x + width, top + 8.3, 9, colour, "end", bold=True, role="lag-points", ref=row.key
        )
        begin, end = x + _NUMBER + 4, x + width
        y = top + name.height + _TRACK / 2
        yield Line(begin, y, end, y, Pen(theme.line, 1.2), role="track", ref=row.key)
        places = [begin + (end - begin) * level / 100 for level in (ours, theirs)]
        dash = () if lag.delta.is_proven else (3.0, 2.4)
        pen = Pen(content.colour(best), 1.8, dash)
        yield Line(places[0], y, places[1], y, pen, role="reach", ref=row.key)
        yield from content.marker(best, places[1], y, 3.0, "lag-sign", row.key)
        yield from content.marker(0, places[0], y, 3.0, "lag-sign", row.key)
        yield from stacked((beneath,), x + _NUMBER, top + name.height + _TRACK, role="lag next",
                           ref=row.key)  # fmt: skip

    return Block(name.height + _TRACK + beneath.height, draw)


def ahead(content: Content, x: float, width: float) -> Block:
    """One sentence on where we are ahead of the best of the others; nothing where nowhere."""
    desk = content.desk
    calls = [call for call in content.calls() if call.delta.points > 0]
    if not calls:
        return Block(0.0, lambda top, height: ())
    said: Sequence[str] = [
        desk.words(
            "{touchpoint}: {ours} here, {theirs} at the next best, {name} ({verdict}).",
            touchpoint=call.row.name,
            ours=content.level(call.row.cells[0].level),
            theirs=content.level(call.row.cells[call.best].level),
            name=content.name(call.best),
            verdict=verdict_text(call.delta, desk.words),
        )
        for call in calls
    ]
    paragraphs = (
        desk.paragraph(
            desk.words("Ahead"), width, size=10, leading=14, colour=desk.theme.passed, bold=True
        ),
        desk.paragraph(" ".join(said), width, size=8, leading=10.5, colour=desk.theme.ink2),
    )

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from stacked(paragraphs, x, top, role="ahead")

    return Block(height_of(paragraphs), draw)
