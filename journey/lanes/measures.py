"""Measures: what was decided, who owns it, and when it is due or how often it is repeated."""

from journey.lanes.lane import Column, Desk, Lane, Paragraph, text_lane
from journey.model import Journey, Measure, MeasureStatus


def _read(column: Column, desk: Desk) -> list[Paragraph]:
    return [
        paragraph
        for measure in column.touchpoint.measures
        for paragraph in _measure(measure, column, desk)
    ]


def _measure(measure: Measure, column: Column, desk: Desk) -> list[Paragraph]:
    width = column.text_width
    colour = column.ink(desk.theme, quiet=True)
    paragraphs = [desk.paragraph(measure.name, width, colour=column.ink(desk.theme), gap=6)]
    if measure.owner:
        owner = desk.paragraph(measure.owner, width, colour=colour, bold=True, gap=2.4)
        paragraphs.append(owner)
    if due := _due(measure, desk):
        paragraphs.append(desk.paragraph(due, width, leading=9.0, colour=colour))
    return paragraphs


def _due(measure: Measure, desk: Desk) -> str:
    """When: the day, else how often; and how far it is unless it is simply open."""
    when = desk.words.date(measure.due) if measure.due else measure.cadence or ""
    if measure.status is MeasureStatus.DONE:
        return desk.words("{when}, done", when=when) if when else desk.words("done")
    if measure.status is MeasureStatus.UNDER_WAY:
        return desk.words("{when}, under way", when=when) if when else desk.words("under way")
    return when


def _hint(journey: Journey) -> str:
    """Owners are named only where there are some: they may be left out."""
    owned = any(measure.owner for each in journey.touchpoints for measure in each.measures)
    return "owner, due" if owned else "due"


LANE = Lane(
    key="measures",
    name="Measures",
    hint=_hint,
    order=50,
    least=44,
    has=lambda touchpoint: bool(touchpoint.measures),
    blocks=text_lane(_read),
)
