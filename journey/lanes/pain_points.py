"""Pain points: what hurts at a touchpoint, in the colour of weakness where it is weak."""

from journey.lanes.lane import Column, Desk, Lane, Paragraph, text_lane


def _read(column: Column, desk: Desk) -> list[Paragraph]:
    colour = desk.theme.weak if column.is_weak else column.ink(desk.theme)
    return [
        desk.paragraph(pain.text, column.text_width, colour=colour, gap=4)
        for pain in column.touchpoint.pain_points
    ]


LANE = Lane(
    key="pain_points",
    name="Pain points",
    order=30,
    least=34,
    has=lambda touchpoint: bool(touchpoint.pain_points),
    blocks=text_lane(_read),
)
