"""Indicators: the KPIs of a touchpoint with value and target in their unit."""

from journey.lanes.lane import Column, Desk, Lane, Paragraph, text_lane
from journey.model import Indicator


def _read(column: Column, desk: Desk) -> list[Paragraph]:
    return [
        paragraph
        for indicator in column.touchpoint.indicators
        for paragraph in _indicator(indicator, column, desk)
    ]


def _indicator(indicator: Indicator, column: Column, desk: Desk) -> list[Paragraph]:
    width = column.text_width
    ink = column.ink(desk.theme)
    quiet = desk.theme.missing if column.is_ghost else desk.theme.ink2
    value = (
        desk.words("not known yet")
        if indicator.value is None
        else _with_unit(indicator.value, indicator.unit, desk)
    )
    paragraphs = [
        desk.paragraph(indicator.name, width, colour=ink, gap=6),
        desk.paragraph(value, width, colour=ink, bold=indicator.value is not None),
    ]
    if indicator.target is not None:
        target = desk.words(
            "target {value}", value=_with_unit(indicator.target, indicator.unit, desk)
        )
        paragraphs.append(desk.paragraph(target, width, leading=9.0, colour=quiet))
    if indicator.benchmark is not None:
        beside = _with_unit(indicator.benchmark.value, indicator.unit, desk)
        said = desk.words("benchmark {value}", value=beside)
        paragraphs.append(desk.paragraph(said, width, leading=9.0, colour=quiet))
    return paragraphs


def _with_unit(value: float, unit: str | None, desk: Desk) -> str:
    number = desk.words.number(value)
    return f"{number}\u00a0{unit}" if unit else number


LANE = Lane(
    key="indicators",
    name="Indicators",
    hint="value, target",
    order=60,
    least=44,
    has=lambda touchpoint: bool(touchpoint.indicators),
    blocks=text_lane(_read),
)
