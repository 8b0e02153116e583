"""The graph view: the ways through a journey, phase after phase, from the start to the target."""

from collections.abc import Iterator, Sequence

from journey.analyses import Criteria
from journey.lanes.lane import Desk
from journey.layout.content import read
from journey.layout.draft import BOTTOM
from journey.layout.footer import footer
from journey.layout.header import short_header
from journey.layout.phases import arrows
from journey.layout.route_content import RouteContent, read_route
from journey.layout.route_description import described_route
from journey.layout.route_doors import Ends, doors, ends_of
from journey.layout.route_drawing import node_label, node_sign, ways
from journey.layout.route_header import route_header, route_title
from journey.layout.route_legend import route_legend
from journey.layout.route_sheet import UNDER_HEADER, Around, Draft, RouteSheet, chosen, pages_of
from journey.locales import Words
from journey.model import Finding, Journey
from journey.scene.items import Item
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.themes import Theme


def lay_out_graph(
    journey: Journey,
    findings: Sequence[Finding],
    theme: Theme,
    words: Words,
    criteria: Criteria | None = None,
) -> Scene:
    """The ways through a journey as a picture: possible orders, the usual path, what is missing.

    Phases stand side by side on one sheet; with more than 40 touchpoints each has its own page.
    Touchpoints of one phase lead to those of another only through the gate between them.
    """
    desk = Desk(typesetter(), theme, words, journey.language)
    content = read_route(read(journey, findings, criteria or Criteria()))
    pages = tuple(pages_of(content)) or ((),)
    ends = [ends_of(content, pages, at, desk) for at in range(len(pages))]

    def around(draft: Draft, at: int) -> Around:
        return _around(content, draft, at, len(pages), desk)

    sheets = chosen(content, pages, ends, around, desk)
    return Scene(
        title=route_title(content, desk),
        description=described_route(content, words),
        language=journey.language,
        pages=tuple(
            Page(sheet.width, sheet.height, theme.sheet, tuple(_items(sheet, at_ends, desk)))
            for sheet, at_ends in zip(sheets, ends, strict=True)
        ),
        missing_characters=tuple(sorted(desk.missing)),
    )


def _around(content: RouteContent, draft: Draft, at: int, pages: int, desk: Desk) -> Around:
    """The furniture of a page: a whole header on the first, a short one on the others."""
    head = short_header(content.map, desk, draft.width) if at else None
    nodes = [node for nodes in draft.nodes for node in nodes]
    shown = [band.content.index for band in draft.bands]
    return Around(
        head or route_header(content, desk, draft.width),
        arrows(content.map, draft.bands, desk, as_ways=True),
        route_legend(content, nodes, shown, desk, draft.width),
        footer(content.map, desk, draft.width, at + 1, pages),
    )


def _items(sheet: RouteSheet, ends: Ends, desk: Desk) -> Iterator[Item]:
    """The items of a page from back to front."""
    around = sheet.around
    yield from around.header.draw(0.0, around.header.height)
    yield from around.phases.draw(around.header.height + UNDER_HEADER, around.phases.height)
    yield from ways(sheet, desk)
    yield from doors(ends, sheet.doors, sheet.axis, desk)
    for phase in sheet.phases:
        for node in phase.nodes:
            yield from node_sign(node, phase.places[node.id], desk)
    for phase in sheet.phases:
        for node in phase.nodes:
            yield from node_label(node, phase.places[node.id], desk)
    footer_top = sheet.height - BOTTOM - around.footer.height
    legend_top = footer_top - around.legend.height
    yield from around.legend.draw(legend_top, around.legend.height)
    yield from around.footer.draw(footer_top, around.footer.height)
