"""Satisfaction over time: phases as bands, one curve per persona, gaps where nothing is known."""

from collections.abc import Iterator, Sequence

import pandas as pd  # pyright: ignore[reportMissingTypeStubs]

from journey.analyses.wording import evidence_name
from journey.charts.chart import Chart, ChartView, Json, tabulated
from journey.charts.look import HEAD, WIDTH, bare_axis, dot_radius, ground, legend, nothing, quiet
from journey.charts.satisfaction import bands, lines
from journey.charts.satisfaction.columns import Curve, Stop, columns, curves
from journey.charts.satisfaction.meaning import signs
from journey.charts.satisfaction.sheet import NAMED_COLUMNS, NO_SCORE, PANEL, Sheet
from journey.charts.wording import line_count, plain, scale_ticks, wrapped
from journey.locales import Words
from journey.model import Finding, Journey, weak_touchpoints
from journey.spoken import weakness
from journey.themes import Theme


def draw(journey: Journey, findings: tuple[Finding, ...], theme: Theme, words: Words) -> ChartView:
    """The chart with its table: one row per touchpoint and persona, also where nothing is known."""
    places = tuple(columns(journey, findings))
    people = curves(journey, places, words)
    alone = len(people) == 1
    sheet = Sheet(journey, theme, words, places, weak_touchpoints(findings), alone)
    bands.phases(sheet, findings)
    bands.absent(sheet)
    if alone:
        lines.areas(sheet, people[0])
    for curve in people:
        for stop in curve.scored:
            sheet.take(stop.x, stop.y, dot_radius(stop.touchpoint.importance))
    for index, curve in enumerate(people):
        lines.curve_of(sheet, curve, index, alone=alone)
    ends = 0.0 if alone else lines.names_at_ends(sheet, people)
    layout = _layout(sheet, people, ends)
    figure = {"data": sheet.traces or [quiet({"x": [], "y": []})], "layout": layout}
    return ChartView(figure, _table(sheet, people))


def _layout(sheet: Sheet, people: Sequence[Curve], ends: float) -> Json:
    names = list(_names(sheet))
    deepest = 16 + 14 * max((line_count(name) for name in names), default=1)
    shapes, words, height = legend(signs(sheet, people), sheet.theme, deepest + 6)
    margin = {"l": 130, "r": 30 + ends, "t": HEAD, "b": deepest + 12 + height}
    layout = ground(
        sheet.theme, sheet.words, height=PANEL + margin["t"] + margin["b"], margin=margin
    )
    places, said = scale_ticks(sheet.journey.drawn_scale, sheet.words)
    bottom = -8.0
    if sheet.has_no_score_row:
        places, said = [NO_SCORE, *places], [plain(sheet.words("no score")) + "  ", *said]
        bottom = -22.0
    count = max(len(sheet.columns), 1)
    many = count > NAMED_COLUMNS
    layout["xaxis"] = bare_axis(
        range=[-0.5, count - 0.5], fixedrange=not many, showticklabels=True, tickmode="array",
        tickvals=[column.x for column in sheet.columns], ticktext=names, tickangle=0,
        tickfont={"size": 10.5, "color": sheet.theme.ink},
    )  # fmt: skip
    layout["yaxis"] = bare_axis(
        range=[bottom, 113], showticklabels=True, tickmode="array", tickvals=places,
        ticktext=said, tickfont={"size": 12, "color": sheet.theme.ink2},
    )  # fmt: skip
    layout["shapes"] = [
        *(shape for shape in sheet.shapes if shape.get("layer") == "below"),
        *bands.grid(sheet, places),
        *(shape for shape in sheet.shapes if shape.get("layer") != "below"),
        *shapes,
    ]
    layout["annotations"] = [*sheet.labels, *words]
    if many:
        layout["dragmode"] = "pan"
    if not sheet.journey.phases:
        layout["annotations"].append(nothing(sheet.words("No phases yet."), sheet.theme))
    elif not sheet.journey.existing:
        layout["annotations"].append(nothing(sheet.words("No touchpoints yet."), sheet.theme))
    elif not any(curve.scored for curve in people):
        layout["annotations"].append(nothing(sheet.words("No scores yet."), sheet.theme))
    return layout


def _names(sheet: Sheet) -> Iterator[str]:
    """What stands under each column: number and wrapped name; of many columns some numbers."""
    count = max(len(sheet.columns), 1)
    width = max(WIDTH / count - 3, 24)
    step = 1 + count // 60
    for column in sheet.columns:
        named = column.touchpoint or column.ghost
        number = sheet.journey.numbers.get(column.touchpoint.id) if column.touchpoint else None
        if named is None:
            yield ""
        elif count > NAMED_COLUMNS:
            yield "" if column.x % step else str(number or "+")
        else:
            name = wrapped(named.name, width, 10.5, sheet.journey.language)
            if column.ghost:
                head = plain(column.ghost.called(sheet.words))
                colour = column.ghost.look(sheet.theme).colour
                yield f"<span style='color:{colour}'><b>{head}</b><br>{name}</span>"
            else:
                yield f"<b>{number}</b><br>{name}"


def _table(sheet: Sheet, people: Sequence[Curve]) -> pd.DataFrame:
    words = sheet.words
    heads = (
        words("No."), words("Phase"), words("Touchpoint"), words("Persona"), words("Satisfaction"),
        words("Evidence"), words("Answers"), words("Importance"), words("Remark"),
    )  # fmt: skip
    return tabulated(heads, _rows(sheet, people), whole=(0, 6, 7), decimal=(4,))


def _rows(sheet: Sheet, people: Sequence[Curve]) -> Iterator[tuple[object, ...]]:
    stops = [{stop.x: stop for stop in curve.stops} for curve in people]
    for column in sheet.columns:
        phase = sheet.journey.phases[column.phase].name
        if column.ghost:
            name, status = column.ghost.name, column.ghost.status(sheet.words)
            yield None, phase, name, "", None, "", None, None, status
        for curve, known in zip(people, stops, strict=True):
            if column.x in known:
                yield _row(sheet, phase, curve, known[column.x])


def _row(sheet: Sheet, phase: str, curve: Curve, stop: Stop) -> tuple[object, ...]:
    words, touchpoint, score = sheet.words, stop.touchpoint, stop.score
    remarks = (
        "" if score else words("no score yet"),
        weakness(sheet.certainty(touchpoint.id, score), words),
        words("moment of truth") if touchpoint.moment_of_truth else "",
    )
    return (
        sheet.journey.numbers[touchpoint.id],
        phase,
        touchpoint.name,
        curve.name,
        round(sheet.journey.drawn_scale.denormalise(score.normalised), 2) if score else None,
        evidence_name(words, score.evidence.kind) if score else "",
        score.evidence.n if score else None,
        touchpoint.importance,
        ", ".join(filter(None, remarks)),
    )


CHART = Chart("satisfaction", "Satisfaction over time", draw, order=1)
