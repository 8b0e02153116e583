"""The curves: solid where scores are known, dashed over what is unknown, areas to the neutral."""

from collections.abc import Sequence

from journey.charts.chart import Json
from journey.charts.look import label, quiet
from journey.charts.satisfaction.columns import Curve
from journey.charts.satisfaction.dots import SIGNS, dots, halos, unscored
from journey.charts.satisfaction.sheet import Sheet
from journey.charts.wording import extent, plain
from journey.scene.curve import Point


def areas(sheet: Sheet, curve: Curve) -> None:
    """The ground between the curve and the neutral line, above it and below it."""
    known = [stretch for solid, stretch in curve.stretches() if solid]
    for colour, above in ((sheet.theme.area_above, True), (sheet.theme.area_below, False)):
        xs: list[float | None] = []
        ys: list[float | None] = []
        for stretch in known:
            heights = [max(y, 50.0) if above else min(y, 50.0) for _, y in stretch]
            if any(height != 50.0 for height in heights):
                xs += [*(x for x, _ in stretch), stretch[-1][0], stretch[0][0], None]
                ys += [*heights, 50.0, 50.0, None]
        if xs:
            sheet.traces.append(
                quiet(
                    {
                        "mode": "lines", "name": "area", "x": xs, "y": ys, "fill": "toself",
                        "fillcolor": colour, "line": {"width": 0},
                    }
                )
            )  # fmt: skip


def curve_of(sheet: Sheet, curve: Curve, index: int, *, alone: bool) -> None:
    """One persona's curve with its dots, and its name at the line's end where there are several."""
    theme = sheet.theme
    colour = theme.curve if alone else theme.organisations[index % len(theme.organisations)]
    stretches = list(curve.stretches())
    for solid in (True, False):
        drawn = [stretch for known, stretch in stretches if known is solid]
        if drawn:
            width = (2.6 if alone or index == 0 else 2.0) if solid else 1.8
            line = {"color": colour, "width": width, "dash": "solid" if solid else "6px,5px"}
            sheet.traces.append(
                quiet(
                    {
                        "mode": "lines", "connectgaps": False, **_joined(drawn), "line": line,
                        "name": "curve" if solid else "unknown", "meta": curve.persona or "",
                    }
                )
            )  # fmt: skip
    halos(sheet, curve)
    dots(sheet, curve, index, colour, alone=alone)
    unscored(sheet, curve)


def names_at_ends(sheet: Sheet, curves: Sequence[Curve]) -> float:
    """Each curve's name at its end, at least 17 px apart; returns the width that they need."""
    ends = sorted(
        (curve.scored[-1].y, index, curve) for index, curve in enumerate(curves) if curve.scored
    )
    theme, taken, widest = sheet.theme, -1e9, 0.0
    for y, index, curve in ends:
        height = max(y, taken + 6.2)
        taken = height
        name = f"{SIGNS[index % len(SIGNS)]} {plain(curve.name)}"
        colour = theme.organisations[index % len(theme.organisations)]
        sheet.labels.append(
            label(
                f"<b>{name}</b>", len(sheet.columns) - 0.5, height, size=12, colour=colour,
                xanchor="left", yanchor="middle", xshift=8, name="end",
            )
        )  # fmt: skip
        widest = max(widest, extent(curve.name, 12, bold=True) + 20)
    return min(widest, 240.0)


def _joined(stretches: Sequence[Sequence[Point]]) -> Json:
    """Stretches as the x and y of one trace, with a gap wherever two do not touch."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for stretch in stretches:
        if xs and xs[-1] == round(stretch[0][0], 4):
            xs.pop()
            ys.pop()
        elif xs:
            xs.append(None)
            ys.append(None)
        xs += [round(x, 4) for x, _ in stretch]
        ys += [round(y, 3) for _, y in stretch]
    return {"x": xs, "y": ys}
