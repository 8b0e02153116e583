"""A plot as a native chart whose numbers can be edited in PowerPoint."""

import io
import math
from collections.abc import Iterator, Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.util import Pt
from xlsxwriter import Workbook

from journey.renderers.drawing import legal
from journey.renderers.pptx.geometry import emu
from journey.scene.handout import Plot, Series

_SIZE = 9


def add(slide: Any, plot: Plot, by: float) -> None:
    """Put a plot on a slide that is drawn larger by that factor."""
    values: Any = CategoryChartData(number_format="0.0")
    values.categories = [legal(category) for category in plot.categories]
    for series in plot.series:
        values.add_series(legal(series.name), series.values)
    box = plot.box
    place = [emu(length * by) for length in (box.x, box.y, box.width, box.height)]
    kind = XL_CHART_TYPE.LINE_MARKERS
    frame = slide.shapes.add_chart(kind, *place, values)
    frame.element.nvGraphicFramePr.cNvPr.set("descr", legal(plot.title))
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(plot))
    chart.font.size = Pt(_SIZE)
    chart.font.color.rgb = rgb(plot.ink)
    chart.has_title = False
    chart.has_legend = len(plot.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    else:
        _set_labels(chart.plots[0].series[0], plot)
    _set_axes(chart, plot)
    for drawn, series in zip(chart.plots[0].series, plot.series, strict=True):
        _set_series(drawn, series)


def _set_labels(drawn: Any, plot: Plot) -> None:
    """The numbers at the dots of the one curve, on the side that it leaves free."""
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = "0.0", False
    labels.position = XL_LABEL_POSITION.ABOVE
    labels.font.size = Pt(_SIZE)
    labels.font.color.rgb = rgb(plot.ink)
    for at in _dips(plot.series[0].values, reverse=plot.reverse):
        drawn.points[at].data_label.position = XL_LABEL_POSITION.BELOW


def _dips(values: Sequence[float | None], *, reverse: bool) -> Iterator[int]:
    """The points that lie lower than those beside them: the curve leaves the room below free."""
    sign = -1 if reverse else 1
    heights = [math.inf if value is None else sign * value for value in (None, *values, None)]
    for at, (before, here, after) in enumerate(
        zip(heights, heights[1:], heights[2:], strict=False)
    ):
        if here < min(before, after) and min(before, after) < math.inf:
            yield at


def _workbook(plot: Plot) -> bytes:
    """The numbers as the workbook that the chart names; no text in it is taken for a formula."""
    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(written, options) as workbook:
        sheet = workbook.add_worksheet()
        for row, category in enumerate(plot.categories, 1):
            sheet.write_string(row, 0, legal(category))
        for column, series in enumerate(plot.series, 1):
            sheet.write_string(0, column, legal(series.name))
            for row, value in enumerate(series.values, 1):
                if value is not None:
                    sheet.write_number(row, column, value)
    return written.getvalue()


def _set_axes(chart: Any, plot: Plot) -> None:
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = plot.least, plot.most, plot.step
    axis.reverse_order = plot.reverse
    axis.major_gridlines.format.line.color.rgb = rgb(plot.grid)
    axis.format.line.fill.background()
    axis.tick_labels.number_format = _numbers(plot)
    axis.major_tick_mark = chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.number_format_is_linked = False
    high = XL_TICK_LABEL_POSITION.HIGH if plot.reverse else XL_TICK_LABEL_POSITION.LOW
    chart.category_axis.tick_label_position = high
    chart.category_axis.format.line.color.rgb = rgb(plot.grid)


def _numbers(plot: Plot) -> str:
    """How numbers stand at the axis: those at its ends with the words that they mean."""
    ends = zip((plot.least, plot.most), plot.ends, strict=True)
    named = [f'[={value:g}]"{legal(said).replace(chr(34), "")}"' for value, said in ends if said]
    return ";".join([*named, "0"])


def _set_series(drawn: Any, series: Series) -> None:
    drawn.smooth = False
    drawn.format.line.color.rgb = rgb(series.colour)
    drawn.format.line.width = Pt(2)
    drawn.marker.style = XL_MARKER_STYLE.CIRCLE
    drawn.marker.size = 7
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.rgb = rgb(series.colour)
    drawn.marker.format.line.color.rgb = rgb(series.colour)
    for at, (value, colour) in enumerate(zip(series.values, series.dots, strict=False)):
        if value is not None:
            dot = drawn.points[at].marker
            dot.style, dot.size = XL_MARKER_STYLE.CIRCLE, 9
            dot.format.fill.solid()
            dot.format.fill.fore_color.rgb = rgb(colour)
            dot.format.line.fill.background()


def rgb(colour: str) -> RGBColor:
    """A colour `#rrggbb` as the library wants it."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)
