"""What stands around the pictures of a comparison: header, headings, legend, footer."""

from collections.abc import Iterator

from journey import scales
from journey.comparing import CautionKind, Cell, ChangeKind, State
from journey.comparing.wording import caution_text, standing_lines
from journey.lanes.lane import Block, height_of, stacked
from journey.layout.brand_mark import brand_mark
from journey.layout.columns import MARGIN
from journey.layout.comparison.callouts import ring_pen
from journey.layout.comparison.content import Content, is_starred
from journey.layout.comparison.differences import differs_in_basis
from journey.layout.comparison.matrix import drawn_cell
from journey.layout.comparison.panel import link_pen
from journey.layout.legend import Sign, in_rows
from journey.scene.items import Circle, Item, Line, Pen, Rect
from journey.themes.theme import mix

_TOP = 25.0
_FIGURE = 104.0
_FIGURE_GAP = 16.0
_UNDER_TITLE = 4.0
_ASIDE = 32.0
_LEAST_STOOD = 260.0
"""Where there is less room beside the title, the lines on the phases stand under it."""
_MARK = 28.0
"""How high a client's logo is at most."""


def header(content: Content, width: float) -> Block:
    """Title, whose maps these are, where we stand in their phases, and the mean of each."""
    desk = content.desk
    count = content.count
    figures = count * _FIGURE + (count - 1) * _FIGURE_GAP
    mark = brand_mark(desk, _MARK)
    room = width - 2 * MARGIN - figures - 30 - mark.room
    maps = content.comparison.maps
    names = [map.name for map in maps]
    if content.changes:
        subtitle = desk.words("{before} before, {after} after", before=names[0], after=names[1])
    else:
        others = desk.words.listing(names[1:])
        subtitle = desk.words("{ours} beside {others}", ours=names[0], others=others)
    said = (
        desk.paragraph(maps[0].title, room, size=24, leading=28, bold=True),
        desk.paragraph(subtitle, room, size=9, leading=12, colour=desk.theme.ink2, gap=2),
    )
    blocks = [_figure(content, at) for at in range(count)]
    aside, below = max(line.width for line in said) + _ASIDE, 0.0
    if room - aside < _LEAST_STOOD:
        aside, below = 0.0, height_of(said) + _UNDER_TITLE
    lines = [] if content.changes else standing_lines(content.comparison, desk.words)
    stood = [desk.paragraph(line, room - aside, size=9, leading=11.2, gap=1) for line in lines]
    heights = (height_of(said), below + height_of(stood), *(block.height for block in blocks))
    height = _TOP + max(heights)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from stacked(said, MARGIN, top + _TOP - 4, role="title", ref=maps[0].key)
        yield from stacked(stood, MARGIN + aside, top + _TOP + below, role="standing")
        x = width - MARGIN - figures
        yield from mark.draw(x - _FIGURE_GAP, top + _TOP)
        for at, block in enumerate(blocks):
            if at:
                rule = x - _FIGURE_GAP / 2
                bottom = top + _TOP + block.height
                yield Line(rule, top + _TOP, rule, bottom, desk.rule(), role="rule")
            yield from block.draw(top + _TOP, x)
            x += _FIGURE + _FIGURE_GAP

    return Block(height + 14, draw)


def _figure(content: Content, at: int) -> Block:
    """The name of a map and its mean; `draw` is given top and left."""
    desk, map = content.desk, content.comparison.maps[at]
    colour = content.colour(at)
    name = desk.paragraph(map.name, _FIGURE - 14, size=8.5, leading=10.4, colour=colour, bold=True)
    mean = desk.line(content.level(map.mean), 20, bold=True)
    beside = desk.words("{of_best} on average", of_best=scales.of_best(content.scale, desk.words))
    beneath = desk.paragraph(
        beside, _FIGURE - mean.width - 6, size=8, leading=9.6, colour=desk.theme.ink2
    )

    def draw(top: float, x: float) -> Iterator[Item]:
        yield from content.marker(at, x + 4.5, top + 5.4, 3.8, "figure-sign", map.key)
        yield from stacked((name,), x + 14, top, role="figure-name", ref=map.key)
        y = top + name.height + 5
        ink = desk.theme.ink
        yield mean.text(x, y + 17, 20, ink, bold=True, role="figure", ref=map.key)
        lines = len(beneath.lines)
        top_of_words = y + 18 - lines * 9.6 + 1
        yield from stacked(
            (beneath,), x + mean.width + 5, top_of_words, role="figure-words", ref=map.key
        )

    return Block(name.height + 26, draw)


def heading(content: Content, x: float, width: float, title: str, hint: str) -> Block:
    """The heading of a section with a quiet line beside or under it."""
    desk = content.desk
    line = desk.line(title, 13, bold=True)
    room = width - line.width - 10
    beside = desk.typesetter.width(hint, 8.5) <= room
    said = desk.paragraph(hint, width, size=8.5, leading=10.5, colour=desk.theme.ink2)

    def draw(top: float, _height: float) -> Iterator[Item]:
        ink = desk.theme.ink
        yield line.text(x, top + 12, 13, ink, bold=True, role="section")
        at, y = (x + line.width + 10, top + 3.4) if beside else (x, top + 18)
        yield from stacked((said,), at, y, role="section next")

    return Block(26 if beside else 24 + said.height, draw)


def legend(content: Content, width: float, kind: str) -> Block:
    """The signs in use on a sheet of that kind."""
    return in_rows(
        tuple(_in_use(content, kind)),
        lambda sign, x, y: _drawn(content, sign, x, y),
        content.desk,
        width,
    )


def _in_use(content: Content, kind: str) -> Iterator[Sign]:
    words = content.desk.words
    cells = [cell for row in content.comparison.rows for cell in row.cells]
    if kind in ("poster", "matrix"):
        yield Sign("ramp", words("weak to strong"), 60)
    for at in range(content.count):
        yield Sign(f"map {at}", content.name(at), 9)
    if kind in ("poster", "curves", "changes"):
        yield Sign("dash", words("no score there, or not offered"), 24)
    if kind in ("poster", "curves"):
        yield from _rings(content)
    if any(ChangeKind.RESCORED in change.kinds for change in content.changes):
        yield Sign("link", words("from before to after"), 20)
    if kind in ("poster", "matrix"):
        for state, said in (
            (State.HAS, words("has it")),
            (State.HAS_NOT, words("has not")),
            (State.UNKNOWN, words("unknown")),
        ):
            if any(c.state is state and not c.is_planned for c in cells):
                yield Sign(f"state {state.value}", said, 11)
    if kind == "differences":
        yield Sign("proven", words("beyond the margins"), 20)
        yield Sign("unproven", words("margins are not known"), 20)
        yield Sign("level", words("no clear difference"), 20)
    if (kind == "differences" and differs_in_basis(content.comparison.rows)) or any(
        map(is_starred, content.changes)
    ):
        yield Sign("star", words("not on the same basis"), 6)


def _rings(content: Content) -> Iterator[Sign]:
    """The rings around our dots where we are behind, dashed where that is not proven."""
    words = content.desk.words
    proven = {call.delta.is_proven for call in content.calls() if call.delta.points < 0}
    if True in proven:
        yield Sign("ring proven", words("well behind"), 11)
    if False in proven:
        yield Sign("ring unproven", words("well behind, not proven"), 11)


def _drawn(content: Content, sign: Sign, x: float, y: float) -> Iterator[Item]:
    theme = content.desk.theme
    key, _, rest = sign.key.partition(" ")
    if key == "ramp":
        yield from (
            Rect(x + 12 * at, y - 4, 12, 8, fill=colour, role="legend")
            for at, colour in enumerate(theme.ramp)
        )
    elif key == "map":
        yield from content.marker(int(rest), x + 4.5, y, 3.8, "legend", "")
    elif key == "dash":
        yield Line(x, y, x + 24, y, Pen(theme.curve, 1.4, (5.0, 3.5)), role="legend")
    elif key == "link":
        yield Line(x, y, x + 20, y, link_pen(theme), role="legend")
    elif key == "ring":
        pen = ring_pen(theme, is_proven=rest == "proven")
        yield Circle(x + 5.5, y, 5.0, pen=pen, role="legend")
    elif key == "state":
        yield from _state(content, rest, x, y)
    elif key == "star":
        line = content.desk.line("*", 9, bold=True)
        yield line.text(x, y + 3.5, 9, theme.ink, bold=True, role="legend-sign")
    else:
        colour = theme.ramp[0]
        share = {"proven": 0.0, "unproven": 0.55, "level": 0.9}[key]
        pen = {"proven": None, "unproven": Pen(colour, 0.8), "level": Pen(colour, 0.8, (2.0, 1.6))}
        fill = mix(colour, theme.sheet, share)
        yield Rect(x, y - 4, 20, 8, 1, fill, pen[key], role="legend")


def _state(content: Content, state: str, x: float, y: float) -> Iterator[Item]:
    """The sign of a state as the matrix draws it, without its ground."""
    cell = Cell(state=State(state), confidence=None)
    for item in drawn_cell(content, cell, x - 3.5, y, 20, ""):
        if item.role == "cell-sign":
            yield item


def footer(content: Content, width: float) -> Block:
    """What is to be read with care, the scale, the page."""
    desk = content.desk
    words = desk.words
    span = words("Scale {span}", span=scales.span(content.scale, words))
    page = words("Page {page} of {pages}", page=1, pages=1)
    right = desk.line(f"{span} · {page}", 7.8)
    cautions = content.comparison.cautions
    said = [caution_text(caution, content.comparison, words) for caution in cautions]
    is_demo = any(caution.kind is CautionKind.DEMO_VALUES for caution in cautions)
    room = width - 2 * MARGIN - right.width - 24
    first = [f"{text}." for text in said[:1]] if is_demo else []
    rest = " ".join(f"{text}." for text in said[len(first) :])
    paragraphs = [desk.paragraph(text, room, size=7.8, leading=10.5, bold=True) for text in first]
    paragraphs.append(desk.paragraph(rest, room, size=7.8, leading=10.5, colour=desk.theme.ink2))
    if desk.theme.brand and desk.theme.brand.footer:
        own = desk.theme.brand.footer
        paragraphs.append(desk.paragraph(own, room, size=7.8, leading=10.5, bold=True))
    height = max(20.0, height_of(paragraphs) + 14)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield Line(MARGIN, top, width - MARGIN, top, desk.rule(), role="rule")
        yield from stacked(paragraphs, MARGIN, top + 8, role="footer")
        ink2 = desk.theme.ink2
        yield right.text(width - MARGIN, top + 15.4, 7.8, ink2, "end", role="footer")

    return Block(height, draw)
