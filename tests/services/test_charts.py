"""Charts as a service: by key, in a theme and a language, or a clear refusal."""

import subprocess
import sys

import pytest

from journey.errors import NotFoundError
from journey.locales import words
from journey.services.charts import chart, charts
from journey.services.checks import check
from journey.themes import THEMES
from tests.journeys import cinema


def test_the_choices_there_are() -> None:
    assert charts(words("en")) == {
        "satisfaction": "Satisfaction over time",
        "graph": "Ways through the journey",
        "matrix": "Importance and satisfaction",
    }
    assert charts(words("de"))["graph"] == "Wege durch die Journey"


def test_it_speaks_the_journeys_language_unless_another_is_asked() -> None:
    journey = cinema()
    german = journey.model_copy(update={"language": "de"})
    assert "Zufriedenheit" in chart(german, "matrix").table.columns
    assert "Satisfaction" in chart(german, "matrix", language="en").table.columns


def test_findings_at_hand_give_the_same_chart() -> None:
    journey = cinema()
    found = check(journey, "en")
    assert (
        chart(journey, "satisfaction").figure
        == chart(journey, "satisfaction", findings=found).figure
    )


def test_the_theme_gives_the_colours() -> None:
    view = chart(cinema(), "graph", theme="dark")
    assert view.figure["layout"]["paper_bgcolor"] == THEMES["dark"].sheet


@pytest.mark.parametrize(("key", "theme"), [("pie", "light"), ("graph", "pink")])
def test_what_there_is_not_is_refused_with_what_there_is(key: str, theme: str) -> None:
    with pytest.raises(NotFoundError) as refused:
        chart(cinema(), key, theme=theme)
    assert "Choose one of" in refused.value.hint


def test_charts_are_made_without_loading_plotly() -> None:
    code = (
        "import sys; from journey.services.charts import chart; from tests.journeys import cinema;"
        "chart(cinema(), 'graph'); assert 'plotly' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
