"""The graph view: the ways through a journey, phase after phase, from the start to the target."""

from collections.abc import Iterator, Sequence

from journey.analyses import Criteria
from journey.graph import possible_orders
from journey.lanes.lane import Desk, stacked
from journey.layout.content import read
from journey.layout.route_content import RouteContent, read_route
from journey.layout.route_drawing import doors, node_label, node_sign, target_label, ways
from journey.layout.route_sheet import RouteSheet, chosen, pages_of
from journey.locales import Words
from journey.model import Finding, Journey
from journey.scene.items import Item
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.themes import Theme

_TARGET_WIDTH = 72.0


def lay_out_graph(
    journey: Journey,
    findings: Sequence[Finding],
    theme: Theme,
    words: Words,
    criteria: Criteria | None = None,
) -> Scene:
    """The ways through a journey as a picture: possible orders, the usual path, what is missing.

    Phases stand side by side on one sheet; with more than 40 touchpoints each has its own page.
    """
    criteria = criteria or Criteria()
    desk = Desk(typesetter(), theme, words, journey.language)
    content = read_route(read(journey, findings, criteria))
    pages = tuple(pages_of(content)) or ((),)
    written = target_label(journey.target_action or "", _TARGET_WIDTH, desk)
    tail = sum(part.height for part in written) + 14
    sheets = chosen(content, pages, desk, lambda width: (150, 96), tail)
    drawn = tuple(
        Page(sheet.width, sheet.height, theme.sheet, tuple(_items(content, sheet, desk)))
        for sheet in sheets
    )
    return Scene("", "", words.language, drawn, tuple(sorted(desk.missing)))


def _items(content: RouteContent, sheet: RouteSheet, desk: Desk) -> Iterator[Item]:
    yield from ways(sheet, desk)
    yield from doors(sheet, desk, content.map.journey.target_action or "", _TARGET_WIDTH)
    for phase in sheet.phases:
        for node in phase.nodes:
            place = phase.places[node.id]
            yield from node_sign(node, place, desk)
            yield from node_label(node, place, desk)
