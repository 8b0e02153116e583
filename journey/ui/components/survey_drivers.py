"""Which touchpoints explain the satisfaction as a whole: bars of their parts, with warnings."""

from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.model import Journey
from journey.scores.drivers import Driver, Drivers
from journey.services import surveys
from journey.services.surveys import Counted
from journey.ui import state
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup

_TRIFLE = 0.01
"""A touchpoint that explains less than this part may turn its sign by chance alone."""


def show(counted: Counted, journey: Journey, key: str) -> None:
    """The drivers, where the survey asked for the whole."""
    if counted.together is None:
        return
    words = state.speak()
    with st.container(key=key):
        show_markup(tag("h2", words("What explains the journey as a whole"), class_="jm-h2"))
        found = surveys.drivers(counted, journey)
        if found is None:
            said = words(
                "Too few people answered every question, or one question has the same answer "
                "everywhere."
            )
            show_markup(tag("p", icon("info"), tag("span", said), class_="jm-explained"))
            return
        show_markup(
            tag(
                "div",
                tag("p", _about(found, words), class_="jm-small jm-muted"),
                _bars(found, words),
                tag("p", icon("info"), tag("span", _caution(words)), class_="jm-explained"),
                _seldom(counted, journey, words),
            )
        )


def _about(found: Drivers, words: Words) -> str:
    method = {
        "shapley": words("Shapley values (LMG)"),
        "johnson": words("Johnson's relative weights"),
    }[found.method]
    parts = [
        method,
        words("R² {share} %", share=words.number(100 * found.explained, 1)),
        words("{cases} people answered every question", cases=words.count(found.cases)),
    ]
    if found.few:
        parts.append(words("few for so many touchpoints: the order may be chance"))
    return " · ".join(parts)


def _seldom(counted: Counted, journey: Journey, words: Words) -> Part:
    names = [journey.touchpoint[id].name for id in counted.seldom if id in journey.touchpoint]
    if not names:
        return None
    said = words("Seldom asked, and so left out: {names}", names=", ".join(names))
    return tag("p", icon("info"), tag("span", said), class_="jm-explained")


def _caution(words: Words) -> str:
    return words(
        "An association is no proof: that people who like this are satisfied as a whole does not "
        "say that the one causes the other. Change it at one place and ask again."
    )


def _bars(found: Drivers, words: Words) -> Element:
    most = max((driver.weight for driver in found.drivers), default=0.0) or 1.0
    heads = (
        words("Touchpoint"), words("Part of R²"), "", words("Correlation"), "VIF",
        words("Warning"),
    )  # fmt: skip
    rows = [_row(driver, most, found.explained, words) for driver in found.drivers]
    return tag(
        "table",
        tag("thead", tag("tr", [tag("th", head) for head in heads])),
        tag("tbody", rows),
        class_="jm-table jm-survey",
    )


def _row(driver: Driver, most: float, explained: float, words: Words) -> Element:
    share = 100 * driver.weight / explained if explained else 0.0
    width = max(0.0, 132 * driver.weight / most)
    bar = tag("span", class_="jm-weight", style=f"width:{width:.0f}px")
    inflation = words.number(driver.inflation, 1) if driver.inflation < 1000 else "> 1000"
    return tag(
        "tr",
        tag("td", driver.name),
        tag("td", words("{share} %", share=words.number(share, 0))),
        tag("td", bar),
        tag("td", words.number(driver.correlation, 2)),
        tag("td", inflation),
        tag("td", _warnings(driver, explained, words)),
    )


def _warnings(driver: Driver, explained: float, words: Words) -> list[Part]:
    said: list[str] = []
    if driver.entangled:
        said.append(words("hardly told apart from others"))
    if driver.turned and driver.weight >= _TRIFLE * explained:
        said.append(words("sign turns among the others"))
    return [tag("span", each, class_="jm-tag outline") for each in said]
