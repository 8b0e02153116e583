"""A map in four figures, when nothing on it is selected."""

from xml.etree.ElementTree import Element

from journey.analyses.summary import Summary
from journey.locales import Words
from journey.services.library import Kept
from journey.ui import cache, state
from journey.ui.components import perspective
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

MISSING = "–"
"""A figure that is not known."""


def show(kept: Kept) -> None:
    """Mean and remembered satisfaction, weak and missing touchpoints."""
    words = state.speak()
    persona = perspective.of(kept.journey)
    summary = cache.summary(kept.journey.id, kept.revision, persona)
    show_markup(
        tag(
            "div",
            tag("h2", words("This map"), class_="jm-h2"),
            tag("div", _figures(summary, words), class_="jm-figures"),
            tag(
                "p",
                words("Select a touchpoint on the map to read and change what is known about it."),
                class_="jm-muted jm-small",
            ),
        )
    )


def _figures(summary: Summary, words: Words) -> list[Element]:
    scored = words("{scored} of {count} scored", scored=summary.scored, count=summary.count)
    return [
        _figure(_level(summary, summary.mean, words), words("mean satisfaction"), scored),
        _figure(
            _level(summary, summary.remembered, words),
            words("remembered"),
            words("peak and end"),
        ),
        _figure(
            _count(summary.weak),
            words("weak"),
            words("touchpoints"),
            "weak" if summary.weak else "",
        ),
        _figure(
            _count(summary.missing),
            words("missing"),
            words("touchpoints"),
            "missing" if summary.missing else "",
        ),
    ]


def _level(summary: Summary, level: float | None, words: Words) -> str:
    value = summary.on_scale(level)
    return MISSING if value is None else words.number(round(value, 1), 1)


def _count(count: int | None) -> str:
    return MISSING if count is None else str(count)


def _figure(value: str, name: str, below: str, kind: str = "") -> Element:
    return tag(
        "div",
        tag("div", value, class_=f"jm-figure {kind}".strip()),
        tag("div", name, class_="jm-h3"),
        tag("div", below, class_="jm-muted jm-small"),
    )
