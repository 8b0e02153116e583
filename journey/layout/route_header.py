"""The header of the graph view: title, what the picture says, and three figures."""

from collections.abc import Iterator

from journey.graph import possible_orders
from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout.columns import MARGIN
from journey.layout.route_content import RouteContent
from journey.locales import Words
from journey.model import Journey
from journey.scene.items import Item, Line

_TITLE_TOP = 22.5
_LEAST_TITLE = 300.0
_VALUE_SIZE = 20.0
_FIGURE = 96.0
"""The least width of a figure with its name."""
_BESIDE = 13.0
"""From a rule to the figures at either side of it."""
_MOST_COUNTED = 1000
"""Of more orders nobody makes a picture; the count of a usual map has nine digits."""


def route_title(content: RouteContent, desk: Desk) -> str:
    """The title of the picture."""
    return desk.words("{title}: ways through the journey", title=content.map.journey.title)


def route_header(content: RouteContent, desk: Desk, width: float) -> Block:
    """The header of the first page, from the top of the sheet."""
    figures = tuple(_figures(content, desk))
    taken = sum(figure_width for _, _, figure_width in figures) + 2 * _BESIDE * (len(figures) - 1)
    beside = width - 2 * MARGIN - taken - 40 >= _LEAST_TITLE
    room = width - 2 * MARGIN - (taken + 40 if beside else 0)
    said = (
        desk.paragraph(route_title(content, desk), room, size=24, leading=28, bold=True),
        desk.paragraph(_subtitle(content, desk), room, size=9, leading=12, colour=desk.theme.ink2),
    )
    title_height = height_of(said) + 2.5
    below = 0.0 if beside else title_height + 10
    figures_height = 28.0 + max(name.height for _, name, _ in figures)
    height = _TITLE_TOP + max(title_height, below + figures_height)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from stacked(said[:1], MARGIN, top + _TITLE_TOP, role="title")
        under = top + _TITLE_TOP + said[0].height + 2.5
        yield from stacked(said[1:], MARGIN, under, role="subtitle")
        x = width - MARGIN - taken if beside else MARGIN
        yield from _drawn(figures, x, top + _TITLE_TOP + below, figures_height, desk)

    return Block(height, draw)


def _subtitle(content: RouteContent, desk: Desk) -> str:
    words = desk.words
    if content.path:
        said = words(
            "Phases have a fixed order, touchpoints inside one phase have none; "
            "the bold line is the way most customers take"
        )
        further = content.further_transitions
        if not further:
            return said
        return f"{said} · " + words.plural(
            "{count} further transition is known", "{count} further transitions are known", further
        )
    return words(
        "Phases have a fixed order, touchpoints inside one phase have none; "
        "which way most customers take is not known yet"
    )


def _figures(content: RouteContent, desk: Desk) -> Iterator[tuple[str, Paragraph, float]]:
    """Value, name and width of each figure."""
    words, journey = desk.words, content.map.journey
    count = len(journey.existing)
    on_path = words("{part} of {whole}", part=len(content.path), whole=count)
    for value, name in (
        (_orders(journey, words) if count else "–", words("possible orders")),
        (on_path if content.path else "–", words("on the usual path")),
        (str(len(content.unavoidable)) if count else "–", words("unavoidable")),
    ):
        named = desk.paragraph(name, _FIGURE, size=9, leading=11.5, colour=desk.theme.ink2)
        width = max(desk.typesetter.width(value, _VALUE_SIZE, bold=True), named.width)
        yield value, named, width


def _drawn(
    figures: tuple[tuple[str, Paragraph, float], ...],
    x: float,
    top: float,
    height: float,
    desk: Desk,
) -> Iterator[Item]:
    for at, (value, name, width) in enumerate(figures):
        if at:
            x += _BESIDE
            yield Line(x, top + 4, x, top + height, desk.rule(), role="rule")
            x += _BESIDE
        line = desk.line(value, _VALUE_SIZE, bold=True)
        yield line.text(x, top + 20.7, _VALUE_SIZE, desk.theme.ink, bold=True, role="figure")
        yield from stacked((name,), x, top + 28, role="figure-name")
        x += width


def _orders(journey: Journey, words: Words) -> str:
    """How many orders are possible, as far as a reader can make something of the number."""
    number = possible_orders(journey)
    if number <= _MOST_COUNTED:
        return words.count(number)
    return words("over {count}", count=words.count(_MOST_COUNTED))
