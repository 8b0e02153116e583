"""Support: what the work behind the curtain rests on."""

from journey.lanes.lane import Column, Desk, Lane, Paragraph, text_lane
from journey.model import Visibility


def _read(column: Column, desk: Desk) -> list[Paragraph]:
    return [
        desk.paragraph(activity.text, column.text_width, colour=column.ink(desk.theme), gap=4)
        for activity in column.touchpoint.activities
        if activity.visibility is Visibility.SUPPORT
    ]


LANE = Lane(
    key="support",
    name="Support",
    border="line of internal interaction",
    order=90,
    least=34,
    has=lambda touchpoint: any(
        activity.visibility is Visibility.SUPPORT for activity in touchpoint.activities
    ),
    blocks=text_lane(_read),
)
