"""What our own people think that customers feel, beside what customers say."""

from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.model import Journey, SatisfactionScore
from journey.services import perception
from journey.services.library import Kept
from journey.services.perception import Gap
from journey.ui import helped, message, state
from journey.ui.components.survey_table import named, signed, table
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.vocabulary import EVIDENCE


def show(kept: Kept, key: str) -> None:
    """The gaps, the widest first; without any, how they come about."""
    words = state.speak()
    found = perception.gaps(kept.journey)
    if not found:
        message.show(
            words("No gap is known yet."),
            words(
                "Score the touchpoints yourselves, or import a survey of your own people; then "
                "import a survey of customers. Both stay beside each other here."
            ),
            kind="empty",
        )
        return
    with st.container(key=key):
        show_markup(tag("h2", words("How well we know our customers"), class_="jm-h2"))
        show_markup(_table(found, kept.journey, words))
        st.caption(
            helped.about(
                "perception-gap",
                words(
                    "Above 0 we think too well of ourselves. Sure: Welch's test between two "
                    "surveys, else the estimate lies outside of the customers' interval."
                ),
                words,
            )
        )


def _table(found: tuple[Gap, ...], journey: Journey, words: Words) -> Element:
    heads = (
        words("Touchpoint"), words("We think"), "", words("Customers say"), words("Gap"),
        words("What it means"),
    )  # fmt: skip
    return table(heads, [_row(gap, journey, words) for gap in found])


def _row(gap: Gap, journey: Journey, words: Words) -> Element:
    scale = journey.drawn_scale
    step = gap.by / 100 * (scale.highest - scale.lowest)
    persona = next((one.name for one in journey.personas if one.id == gap.persona), "")
    name = named(gap.touchpoint, journey)
    return tag(
        "tr",
        tag("td", f"{name} · {persona}" if persona and len(journey.personas) > 1 else name),
        tag("td", _said(gap.estimate, journey, words)),
        tag("td", _strip(gap)),
        tag("td", _said(gap.score, journey, words)),
        tag("td", tag("b", signed(step, words, 1))),
        tag("td", _meaning(gap, words)),
    )


def _said(score: SatisfactionScore, journey: Journey, words: Words) -> str:
    value = words.number(round(journey.drawn_scale.denormalise(score.normalised), 2))
    source = words(EVIDENCE[score.evidence.kind])
    n = "" if score.evidence.n is None else f", n = {words.count(score.evidence.n)}"
    return f"{value} ({source}{n})"


def _meaning(gap: Gap, words: Words) -> Element:
    if gap.sure is False:
        return tag("span", words("may be chance"), class_="jm-tag")
    too_well = gap.by > 0
    said = words("we overrate it") if too_well else words("we underrate it")
    sign = icon("trending_down" if too_well else "trending_up")
    if gap.sure is None:
        said = words("{meaning}, not certain", meaning=said)
    return tag("span", sign, said, class_="jm-tag weak" if too_well else "jm-tag passed")


def _strip(gap: Gap) -> Element:
    """Our estimate as a ring, the customers' score as a dot, what lies between them as a line."""
    low, high = sorted((gap.estimate.normalised, gap.score.normalised))
    return tag(
        "div",
        tag("span", class_="jm-strip-interval", style=f"left:{low:.1f}%;right:{100 - high:.1f}%"),
        tag("span", class_="jm-strip-now", style=f"left:{gap.estimate.normalised:.1f}%"),
        tag("span", class_="jm-strip-then", style=f"left:{gap.score.normalised:.1f}%"),
        class_="jm-strip",
        aria_hidden="true",
    )
