"""Behind the curves: phases as bands, columns of what is not there, the lines of the scale."""

from collections.abc import Iterator, Sequence

from journey.charts.chart import Json
from journey.charts.highlights import said_of, thin_phases, thin_words
from journey.charts.look import (
    FONT,
    HOVER,
    NEVER_DIMMED,
    Heading,
    hands,
    phase_arrow,
    phase_words,
)
from journey.charts.satisfaction.sheet import NO_SCORE, Sheet
from journey.model import Finding
from journey.themes.theme import mix


def phases(sheet: Sheet, findings: Sequence[Finding]) -> None:
    """A band in each phase's tint, its arrow over the picture, and why it is thin."""
    thin = thin_phases(findings)
    for index, phase in enumerate(sheet.journey.phases):
        held = [column.x for column in sheet.columns if column.phase == index]
        left, right = held[0] - 0.5, held[-1] + 0.5
        colours = sheet.theme.phase(phase.hue(index))
        sheet.shapes.append(
            {
                "type": "rect", "xref": "x", "yref": "paper", "layer": "below",
                "x0": left, "x1": right, "y0": 0, "y1": 1, "line": {"width": 0},
                "fillcolor": mix(colours.tint, sheet.theme.sheet, 0.55),
            }
        )  # fmt: skip
        count = sheet.words.plural("{count} touchpoint", "{count} touchpoints", len(phase.existing))
        heading = Heading(
            left,
            right,
            (right - left) / sheet.unit,
            phase.name,
            thin_words(count, sheet.words) if phase.id in thin else (count,),
            phase.id in thin,
            index == 0,
        )
        sheet.shapes += phase_arrow(heading, colours, sheet.unit)
        sheet.labels += phase_words(heading, colours, sheet.journey.language)


def grid(sheet: Sheet, places: Sequence[float]) -> Iterator[Json]:
    """The lines of the scale over the bands, and the neutral line."""
    for place in sorted({*places, 50.0}):
        if place >= 0:
            colour = sheet.theme.neutral if place == 50 else sheet.theme.line
            yield {
                "type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1,
                "y0": place, "y1": place, "layer": "below",
                "line": {"color": colour, "width": 1.3 if place == 50 else 0.8},
            }  # fmt: skip


def absent(sheet: Sheet) -> None:
    """A column for each touchpoint that is not there, with its sign in the no-score row."""
    theme, words = sheet.theme, sheet.words
    ghosts = [(column.x, column.ghost) for column in sheet.columns if column.ghost]
    if not ghosts:
        return
    for x, ghost in ghosts:
        look = ghost.look(theme)
        sheet.shapes.append(
            {
                "type": "rect", "xref": "x", "yref": "paper", "layer": "below",
                "x0": x - 0.46, "x1": x + 0.46, "y0": 0.005, "y1": 0.995,
                "fillcolor": look.soft,
                "line": {"color": look.edge, "width": 1.2, "dash": ghost.dash("5px,4px")},
            }
        )  # fmt: skip
        if ghost.is_planned:
            sheet.shapes.append(
                {
                    **hands(9, look.colour), "xref": "x", "yref": "y", "xsizemode": "pixel",
                    "ysizemode": "pixel", "xanchor": x, "yanchor": NO_SCORE, "layer": "above",
                }
            )  # fmt: skip
    colours = [ghost.look(theme).colour for _, ghost in ghosts]
    sheet.traces.append(
        {
            "type": "scatter", "mode": "markers+text", "name": "missing",
            "x": [x for x, _ in ghosts], "y": [NO_SCORE] * len(ghosts),
            "marker": {
                "symbol": "circle", "size": 18, "color": theme.sheet, "opacity": 1,
                "line": {"color": colours, "width": 1.4},
            },
            "text": ["" if ghost.is_planned else "<b>+</b>" for _, ghost in ghosts],
            "textposition": "middle center",
            "textfont": {"family": FONT, "size": 14, "color": theme.missing},
            "customdata": [[ghost.id, said_of(ghost, words)] for _, ghost in ghosts],
            "hovertemplate": HOVER, **NEVER_DIMMED,
        }
    )  # fmt: skip
