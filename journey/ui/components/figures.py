"""A map in four figures, when nothing on it is selected."""

from xml.etree.ElementTree import Element

from journey.analyses.summary import Summary
from journey.locales import Words
from journey.services.library import Kept
from journey.ui import cache, state
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def show(kept: Kept, key: str) -> None:
    """Mean and remembered satisfaction, weak and missing touchpoints."""
    words = state.speak()
    journey = kept.journey
    summary = cache.summary(journey.id, kept.revision)
    facts = (
        _fact(words("Scenario"), journey.scenario),
        _fact(words("Target action"), journey.target_action),
        _fact(words("Organisation"), journey.organisation.name if journey.organisation else None),
        _fact(words("Personas"), words.listing([p.name for p in journey.personas]) or None),
    )
    about = [part for fact in facts for part in fact]
    show_markup(
        tag(
            "div",
            tag("h2", words("This map"), class_="jm-h2"),
            tag("div", _figures(summary, words), class_="jm-figures"),
            tag("dl", about, class_="jm-facts"),
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
    return "?" if value is None else words.number(round(value, 1), 1)


def _count(count: int | None) -> str:
    return "?" if count is None else str(count)


def _figure(value: str, name: str, below: str, kind: str = "") -> Element:
    return tag(
        "div",
        tag("div", value, class_=f"jm-figure {kind}".strip()),
        tag("div", name, class_="jm-h3"),
        tag("div", below, class_="jm-muted jm-small"),
    )


def _fact(name: str, value: str | None) -> list[Element]:
    return [tag("dt", name), tag("dd", value)] if value else []
