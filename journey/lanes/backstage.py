"""Backstage: what we do behind the curtain."""

from journey.lanes.lane import Column, Desk, Lane, Paragraph, text_lane
from journey.model import Visibility


def _read(column: Column, desk: Desk) -> list[Paragraph]:
    return [
        desk.paragraph(activity.text, column.text_width, colour=column.ink(desk.theme), gap=4)
        for activity in column.touchpoint.activities
        if activity.visibility is Visibility.BACKSTAGE
    ]


LANE = Lane(
    key="backstage",
    name="Backstage",
    border="line of visibility",
    order=80,
    least=34,
    has=lambda touchpoint: any(
        activity.visibility is Visibility.BACKSTAGE for activity in touchpoint.activities
    ),
    blocks=text_lane(_read),
)
