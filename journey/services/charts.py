"""Charts of a journey for the web app: a Plotly figure, and the same figures as a table.

Loads pandas, so it is imported where a chart is shown and nowhere on the way to the map.
"""

from collections.abc import Iterable
from typing import TypeVar

from journey.analyses.quadrants import Split, Targets
from journey.charts import CHARTS, ChartView
from journey.charts import comparison as compared_curves
from journey.charts import matrix as importance_performance
from journey.comparing import Comparison
from journey.errors import NotFoundError
from journey.locales import Words
from journey.locales import words as words_of
from journey.model import Finding, Journey
from journey.services.checks import check
from journey.themes import THEMES

_T = TypeVar("_T")

__all__ = ["ChartView", "Split", "Targets", "chart", "charts", "comparison", "matrix"]


def chart(
    journey: Journey,
    key: str,
    theme: str = "light",
    language: str | None = None,
    findings: Iterable[Finding] | None = None,
) -> ChartView:
    """A chart of a journey with its findings as highlights, in the reader's language.

    The language is the journey's where none is asked; findings that are at hand already need
    not be made again. Raises NotFoundError for a chart or a theme that there is not.
    """
    words = words_of(language or journey.language)
    found = check(journey, words.language) if findings is None else tuple(findings)
    return _named(CHARTS, key, "chart").draw(journey, found, _named(THEMES, theme, "theme"), words)


def matrix(
    journey: Journey,
    findings: Iterable[Finding],
    split: Split,
    targets: Targets | None = None,
    theme: str = "light",
    language: str = "en",
) -> ChartView:
    """The importance-performance matrix, parted as asked; targets on 1-5 and 0-100."""
    look, words = _named(THEMES, theme, "theme"), words_of(language)
    return importance_performance.parted(
        journey, tuple(findings), look, words, split=split, targets=targets
    )


def comparison(compared: Comparison, theme: str = "light", language: str = "en") -> ChartView:
    """Maps side by side to go over with the pointer, with all figures as a table."""
    return compared_curves.draw(compared, _named(THEMES, theme, "theme"), words_of(language))


def charts(words: Words) -> dict[str, str]:
    """The charts there are: each key with its name in the reader's language."""
    return {key: words(member.name) for key, member in CHARTS.items()}


def _named(members: dict[str, _T], key: str, what: str) -> _T:
    if key not in members:
        known = ", ".join(members)
        raise NotFoundError(f"There is no {what} {key!r}", f"Choose one of {known}")
    return members[key]
