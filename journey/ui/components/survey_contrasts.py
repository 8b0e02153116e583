"""Two groups beside each other: segments, personas or months, touchpoint by touchpoint."""

from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.model import Journey
from journey.services import contrasts
from journey.services.contrasts import Contrast, Kind
from journey.services.surveys import Counted, Plan, Segment
from journey.surveys.top_two import top_two
from journey.ui import state
from journey.ui.components.survey_table import named, signed, table
from journey.ui.escape import bare
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup


def show(counted: Counted, plan: Plan, journey: Journey, key: str) -> None:
    """Which two groups, means or top answers, and the table; nothing without groups."""
    known = contrasts.groups(counted)
    if not known:
        return
    words = state.speak()
    show_markup(tag("h2", words("Two groups beside each other"), class_="jm-h2"))
    first, second, kind = _chosen(known, counted, plan, words, key)
    if first is None or second is None or first == second:
        said = words("Choose two different groups.")
        show_markup(tag("p", said, class_="jm-muted"))
        return
    found = contrasts.contrast(counted, first, second, plan, kind)
    if not found:
        said = words("At no touchpoint do both groups have 10 answers that vary.")
        show_markup(tag("p", said, class_="jm-muted"))
        return
    clear = sum(one.difference.clear for one in found)
    told = words.plural(
        "{count} of {all} touchpoints differs clearly",
        "{count} of {all} touchpoints differ clearly",
        clear,
        all=len(found),
    )
    how = (
        words("Welch's test, Holm over all touchpoints; at least 10 answers each.")
        if kind is Kind.MEANS
        else words("Two proportions, Holm over all touchpoints; at least 10 answers each.")
    )
    if answers := dict.fromkeys(one.counted.said(words) for one in found if one.counted):
        how = f"{how} {words('Counted: {answers}.', answers='; '.join(answers))}"
    show_markup(
        tag(
            "div",
            tag("p", tag("b", told), f" · {how}", class_="jm-small jm-muted"),
            _table(found, first, second, journey, kind, words),
        )
    )


def _chosen(
    known: dict[str, tuple[Segment, ...]], counted: Counted, plan: Plan, words: Words, key: str
) -> tuple[Segment | None, Segment | None, Kind]:
    with st.container(horizontal=True):
        column = st.selectbox(
            words("Groups by"), list(known), format_func=bare, key=f"{key}-column", width=220
        )
        values = {one.value: one for one in known[column]}
        listed = list(values)
        first = st.selectbox(
            words("First group"), listed, index=len(listed) - 1, format_func=bare,
            key=f"{key}-{column}-first", width=200,
        )  # fmt: skip
        second = st.selectbox(
            words("Second group"), listed, index=len(listed) - 2, format_func=bare,
            key=f"{key}-{column}-second", width=200,
        )  # fmt: skip
        kind = Kind.MEANS
        if any(top_two(plan, touchpoint) for touchpoint in counted.touchpoints):
            kind = st.segmented_control(
                words("Compared by"),
                list(Kind),
                format_func=lambda each: (
                    words("Means") if each is Kind.MEANS else words("Top 2 answers")
                ),
                default=Kind.MEANS,
                required=True,
                key=f"{key}-kind",
            )
    return values.get(first), values.get(second), Kind(kind or Kind.MEANS)


def _table(
    found: tuple[Contrast, ...],
    first: Segment,
    second: Segment,
    journey: Journey,
    kind: Kind,
    words: Words,
) -> Element:
    heads = (
        words("Touchpoint"), first.value, second.value, words("Difference, interval (95 %)"),
        words("What it means"),
    )  # fmt: skip
    return table(heads, [_row(one, journey, kind, words) for one in found])


def _row(one: Contrast, journey: Journey, kind: Kind, words: Words) -> Element:
    def level(value: float) -> str:
        if kind is Kind.MEANS:
            return words.number(value, 2)
        return words("{share} %", share=words.number(100 * value, 0))

    def step(value: float) -> str:
        return signed(value, words) if kind is Kind.MEANS else signed(100 * value, words, 0)

    by = step(one.difference.by)
    if one.difference.interval is not None:
        low, high = one.difference.interval
        by = words("{by} ({low} to {high})", by=by, low=step(low), high=step(high))
    if one.difference.clear:
        meaning = tag(
            "span", icon("compare_arrows"), words("differs clearly"), class_="jm-tag accent"
        )
    else:
        meaning = tag("span", words("may be chance"), class_="jm-tag")
    return tag(
        "tr",
        tag("td", named(one.touchpoint, journey)),
        tag("td", f"{level(one.first)} (n = {words.count(one.difference.first)})"),
        tag("td", f"{level(one.second)} (n = {words.count(one.difference.second)})"),
        tag("td", by),
        tag("td", meaning),
    )
