"""Frontstage: what we do where the customer sees it."""

from journey.lanes.lane import Column, Desk, Lane, Paragraph, text_lane
from journey.model import Visibility


def _read(column: Column, desk: Desk) -> list[Paragraph]:
    return [
        desk.paragraph(activity.text, column.text_width, colour=column.ink(desk.theme), gap=4)
        for activity in column.touchpoint.activities
        if activity.visibility is Visibility.FRONTSTAGE
    ]


LANE = Lane(
    key="frontstage",
    name="Frontstage",
    border="line of interaction",
    order=70,
    least=34,
    has=lambda touchpoint: any(
        activity.visibility is Visibility.FRONTSTAGE for activity in touchpoint.activities
    ),
    blocks=text_lane(_read),
)
