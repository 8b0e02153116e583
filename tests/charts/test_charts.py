"""What holds for every chart: valid for Plotly, safe whatever people type, in words and colours."""

import html
import re
from typing import Any

import plotly.graph_objects as go
import pytest

from journey.charts import CHARTS
from journey.charts.look import HOVER
from journey.charts.wording import plain
from journey.locales import words
from journey.model import Journey, Transition
from journey.themes import THEMES
from personas import Persona
from tests.charts.figures import assert_plotly_accepts, drawn, points, texts
from tests.journeys import cinema, five_personas
from tests.journeys import plain as plain_journey

KEYS = ("satisfaction", "graph", "matrix")
NASTY = (
    '<span style="background:url(http://evil.example/x)">name</span>',
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    '<a href="javascript:alert(1)">click</a>',
    "</b></span><b>bold",
    "<br><br><br>",
    "<sup>up</sup><sub>down</sub>",
    "$\\alpha$",
    "$$\\int_0^1 x dx$$",
    "costs 5$ or 6$",
    "%{x}",
    "%{customdata[0]}",
    "%{y:.2f}%{meta[0]}",
    "%_{x}",
    "{title} {0} {{}} %s %d %(x)s",
    "&lt;b&gt; &amp; &#60;b&#62; &nbsp;",
    "&#x3C;script&#x3E;",
    "&",
    "<",
    ">",
    "< b >not a tag</ b >",
    "'single' \"double\" `back`",
    "';--",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "+1-1",
    "\\u003cscript\\u003e",
    "\\",
    "{{7*7}} ${7*7} #{7*7}",
    "<?xml version='1.0'?>",
    "<!-- comment -->",
    "<![CDATA[x]]>",
    "[link](http://evil.example) ![p](http://evil.example/p.png)",
    ":material/home: :red[red] **bold** _it_ # head",
    "يبحث عن مواعيد الفيلم",
    "在网上查找电影",
    "👩‍👩‍👧‍👦🎬🏳️‍🌈",
    "Z̷̢̛a̸͔͝l̴̰̾g̵̭̈o̸̧͌",
    "ﬃ ＦＵＬＬ ① ½",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikation",
    "W" * 120,
    "NaN", "null", "undefined", "0", "None", "-", "…",
)  # fmt: skip
OUR_TAGS = re.compile(
    r"</?(?:b|i|br)>|</span>|<span style='(?:color:#[0-9a-f]{6})?;?(?:font-size:[\d.]+px)?'>"
)


def changed(journey: Journey, **more: object) -> Journey:
    known = {name: getattr(journey, name) for name in Journey.model_fields}
    return Journey.model_validate({**known, **more})


def with_nasty_names() -> Journey:
    """The cinema with something nasty wherever people type."""
    journey = cinema()
    nasty = iter(NASTY * 3)
    phases = tuple(
        phase.model_copy(
            update={
                "name": next(nasty),
                "purpose": next(nasty),
                "touchpoints": tuple(
                    t.model_copy(
                        update={
                            "name": next(nasty),
                            "reason": next(nasty) if t.is_planned else None,
                            "scores": tuple(
                                s.model_copy(
                                    update={
                                        "evidence": s.evidence.model_copy(
                                            update={"note": next(nasty)}
                                        )
                                    }
                                )
                                for s in t.scores
                            ),
                        }
                    )
                    for t in phase.touchpoints
                ),
            }
        )
        for phase in journey.phases
    )
    ids = [t.id for phase in phases for t in phase.touchpoints if not t.is_planned]
    return changed(
        journey,
        title=NASTY[0],
        target_action=NASTY[0],
        phases=phases,
        personas=(journey.personas[0].model_copy(update={"name": NASTY[4]}),),
        transitions=(Transition(source=ids[0], target=ids[4], share=0.5),),
    )


def named(name: str) -> Journey:
    """A small journey in which every touchpoint, the phase and the persona have one name."""
    journey = plain_journey((3,), values=(4.0, None, 1.5))
    touchpoints = tuple(t.model_copy(update={"name": name}) for t in journey.phases[0].touchpoints)
    phase = journey.phases[0].model_copy(update={"name": name, "touchpoints": touchpoints})
    return changed(
        journey, phases=(phase,), personas=(Persona(id="p", name=name),), target_action=name
    )


def test_the_charts_there_are() -> None:
    assert tuple(CHARTS) == KEYS


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("key", KEYS)
def test_plotly_accepts_every_chart(key: str, theme: str, language: str) -> None:
    view = drawn(cinema(), key, theme=theme, language=language)
    assert_plotly_accepts(view)
    assert view.figure["layout"]["paper_bgcolor"] == THEMES[theme].sheet


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    "journey",
    [
        plain_journey(()), plain_journey((0,)), plain_journey((0, 2, 0)),
        plain_journey((3,), values=(None,)), plain_journey((1,)), plain_journey((100, 60, 40)),
        five_personas(), with_nasty_names(),
    ],
    ids=["no phases", "empty", "empty phases", "no scores", "one", "200", "personas", "nasty"],
)  # fmt: skip
def test_plotly_accepts_whatever_a_journey_holds(key: str, journey: Journey) -> None:
    view = drawn(journey, key)
    assert_plotly_accepts(view)
    assert view.figure["data"], "Streamlit refuses a figure without traces"


@pytest.mark.parametrize("key", KEYS)
def test_no_tag_and_no_formula_comes_from_a_journey(key: str) -> None:
    view = drawn(with_nasty_names(), key)
    for text in texts(view.figure):
        rest = OUR_TAGS.sub(" ", text).replace(HOVER, "")
        assert "<" not in rest, text
        assert "$" not in rest, text
        assert "%{" not in rest, text
        assert not re.search(r"<[^>]*url\(", text), text


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_name_is_shown_letter_by_letter(name: str) -> None:
    assert html.unescape(plain(name)) == name
    for key in KEYS:
        view = drawn(named(name), key)
        assert_plotly_accepts(view)
        hovers = [
            custom[1] for each in view.figure["data"] for custom in each.get("customdata", ())
        ]
        assert hovers
        for hover in hovers:
            shown = html.unescape(OUR_TAGS.sub("", hover))
            assert letters(name) in letters(shown)


def letters(text: str) -> str:
    """A text without what wrapping changes: spaces, hyphens at line ends, what nobody sees."""
    return re.sub(r"[\s\u00ad\u2010\u200b]", "", text)


@pytest.mark.parametrize("key", KEYS)
def test_hover_templates_are_fixed(key: str) -> None:
    templates = {
        each["hovertemplate"] for each in drawn(with_nasty_names(), key).figure["data"]
        if "hovertemplate" in each
    }  # fmt: skip
    assert templates == {HOVER}


@pytest.mark.parametrize("key", KEYS)
def test_a_click_selects_by_the_touchpoints_id(key: str) -> None:
    journey = cinema()
    view = drawn(journey, key)
    layout = view.figure["layout"]
    assert layout["clickmode"] == "event+select"
    assert layout["dragmode"] in (False, "pan")
    known = {t.id for t in journey.touchpoints}
    assert set(points(view)) - {""} <= known | {f"missing-{n}" for n in range(20)}
    placed = {t.id for t in journey.existing if key != "matrix" or t.scores}
    assert placed <= set(points(view))


@pytest.mark.parametrize("key", KEYS)
def test_what_is_not_selected_keeps_its_colour(key: str) -> None:
    for each in drawn(cinema(), key).figure["data"]:
        if "customdata" in each:
            assert each["unselected"]["marker"]["opacity"] == 1


@pytest.mark.parametrize("key", KEYS)
def test_the_table_speaks_the_readers_language(key: str) -> None:
    english = drawn(cinema(), key).table
    german = drawn(cinema(), key, language="de").table
    assert {"No.", "Touchpoint", "Satisfaction"} <= set(english.columns)
    assert {"Nr.", "Touchpoint", "Zufriedenheit"} <= set(german.columns)
    assert len(english) == len(german)


@pytest.mark.parametrize("key", KEYS)
def test_numbers_are_written_as_the_language_writes_them(key: str) -> None:
    english = list(texts(drawn(cinema(), key).figure))
    german = list(texts(drawn(cinema(), key, language="de").figure))
    assert any("1.6" in text for text in english)
    assert any("1,6" in text for text in german)
    assert not any(re.search(r"(?<![\w#.])1\.6(?!\d)", OUR_TAGS.sub("", t)) for t in german)


@pytest.mark.parametrize("key", KEYS)
def test_the_same_journey_gives_the_same_chart(key: str) -> None:
    one, other = drawn(cinema(), key), drawn(cinema(), key)
    assert one.figure == other.figure
    assert one.table.equals(other.table)


@pytest.mark.parametrize("key", KEYS)
def test_no_plotly_default_look_and_no_address(key: str) -> None:
    figure: dict[str, Any] = drawn(cinema(), key).figure
    template = go.Figure(figure).to_dict()["layout"]["template"]
    assert "colorway" not in template["layout"]
    assert "data" not in template
    assert not any("http" in text for text in texts(figure))


def test_every_chart_has_a_german_name() -> None:
    german = words("de")
    assert all(german(chart.name) != chart.name for chart in CHARTS.values())
