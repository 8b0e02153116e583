"""What a survey says of each touchpoint, beside what the map says now; and the step over."""

from collections.abc import Callable
from datetime import date
from xml.etree.ElementTree import Element

import streamlit as st

from journey.analyses.criteria import Criteria
from journey.locales import Words
from journey.model import SCALES, Journey, SatisfactionScore
from journey.services import surveyed, surveys
from journey.services.counting import Counting
from journey.services.library import Kept
from journey.services.surveys import Base, Counted, Outcome
from journey.ui import changes, offers, state, surveying
from journey.ui.components import survey_drivers, survey_groups
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library
from journey.ui.surveying import Survey


def show(
    survey: Survey, counting: Counting, kept: Kept, key: str, on_back: Callable[[], None]
) -> None:
    """The table, what could not be read, the step that takes it over; the drivers under it."""
    words = state.speak()
    counted = counting.counted or Counted()
    found = surveys.outcomes(counted, counting.plan, kept.journey)
    shown = [outcome for outcome in found if outcome.said is not None]
    left, right = st.columns([800, 352], gap="medium")
    with left:
        _head(counted, shown, words)
        show_markup(_table(found, kept.journey, words))
    with right:
        _remarks(counted, counting, kept.journey, words)
        st.button(
            words("Take over into the map"),
            type="primary",
            icon=":material/check:",
            width="stretch",
            disabled=not shown,
            key=f"{key}-take",
            on_click=_take_over,
            args=(survey, counting, kept),
            shortcut="Ctrl+Enter",
        )
        st.button(words("Back to the columns"), width="stretch", key=f"{key}-back",
                  on_click=on_back)  # fmt: skip
        said = words("One undo brings all old scores back; the file is not kept.")
        show_markup(tag("p", said, class_="jm-small jm-muted"))
    survey_groups.show(counted, kept.journey)
    survey_drivers.show(counted, kept.journey, key=f"{key}-drivers")


def _take_over(survey: Survey, counting: Counting, kept: Kept) -> None:
    """One step into the map; then the file is forgotten."""
    words = state.speak()
    counted = counting.counted
    edit = counted and surveyed.taken_over(counted, counting.plan, kept.journey)
    if not edit or not changes.apply(kept.journey.id, edit):
        return
    surveying.take_away()
    shown = surveys.outcomes(counted, counting.plan, kept.journey) if counted else ()
    said = words.plural(
        "{count} score was taken over from the survey.",
        "{count} scores were taken over from the survey.",
        sum(outcome.said is not None for outcome in shown),
    )
    offers.offer(said, kept.journey.id, library().get(kept.journey.id).revision)


def _head(counted: Counted, shown: list[Outcome], words: Words) -> None:
    rows = words.plural(
        "{rows} row, {scores} touchpoints", "{rows} rows, {scores} touchpoints", counted.rows,
        rows=words.count(counted.rows), scores=len(shown),
    )  # fmt: skip
    head = tag("h2", words("What the survey says"), class_="jm-h2")
    parts: list[Part] = [head, tag("span", rows, class_="jm-muted jm-small")]
    show_markup(tag("div", parts, class_="jm-row"))


def _table(found: tuple[Outcome, ...], journey: Journey, words: Words) -> Element:
    heads = (
        words("Touchpoint"), words("Now"), words("Survey"), "", words("Interval (95 %)"), "n",
        words("What it means"),
    )  # fmt: skip
    rows = [_row(outcome, journey, words) for outcome in found]
    return tag(
        "table",
        tag("thead", tag("tr", [tag("th", head) for head in heads])),
        tag("tbody", rows),
        class_="jm-table jm-survey",
    )


def _row(outcome: Outcome, journey: Journey, words: Words) -> Element:
    touchpoint = journey.touchpoint[outcome.touchpoint]
    name = f"{journey.numbers[touchpoint.id]} {touchpoint.name}"
    now = _score(outcome.before, words) if outcome.before else "?"
    said = outcome.said
    if said is None:
        few = words("fewer than 5 answers: not shown") if outcome.hidden else words("no answers")
        return tag(
            "tr", tag("td", name), tag("td", now), tag("td", few, colspan="5"), class_="unranked"
        )
    interval = "–"
    if said.interval is not None:
        interval = f"{words.number(said.interval.low, 2)}–{words.number(said.interval.high, 2)}"
    return tag(
        "tr",
        tag("td", name),
        tag("td", now),
        tag("td", tag("b", words.number(said.mean, 2))),
        tag("td", _strip(outcome)),
        tag("td", interval),
        tag("td", words.count(said.n)),
        tag("td", _meaning(outcome, words)),
        class_="unranked" if said.base is Base.UNRANKED else None,
    )


def _score(score: SatisfactionScore, words: Words) -> str:
    return words.number(round(score.value, 2))


def _meaning(outcome: Outcome, words: Words) -> list[Part]:
    """Weak for certain, weak by chance perhaps, or not; and how small the base is."""
    parts: list[Part] = []
    certain = outcome.is_weak_for_certain(Criteria().weak_below)
    if certain:
        parts.append(tag("span", icon("trending_down"), words("weak"), class_="jm-tag weak"))
    elif certain is False:
        said = words("weak, but not certain")
        parts.append(tag("span", icon("trending_down"), said, class_="jm-tag outline"))
    base = outcome.said.base if outcome.said else Base.HIDDEN
    if base is Base.SMALL:
        parts.append(tag("span", words("small base"), class_="jm-tag"))
    if base is Base.UNRANKED:
        parts.append(tag("span", words("fewer than 10: in no ranking"), class_="jm-tag"))
    return parts


def _strip(outcome: Outcome) -> Element:
    """Where the score stands between worst and best: now a ring, then a dot with its interval."""
    scale, said = SCALES[outcome.scale], outcome.said
    parts: list[Element] = []
    if said is not None and said.interval is not None:
        low, high = sorted(map(scale.normalise, said.interval))
        style = f"left:{max(0.0, low):.1f}%;right:{100 - min(100.0, high):.1f}%"
        parts.append(tag("span", class_="jm-strip-interval", style=style))
    if outcome.before is not None:
        style = f"left:{outcome.before.normalised:.1f}%"
        parts.append(tag("span", class_="jm-strip-now", style=style))
    if said is not None:
        style = f"left:{scale.normalise(said.mean):.1f}%"
        parts.append(tag("span", class_="jm-strip-then", style=style))
    return tag("div", parts, class_="jm-strip", aria_hidden="true")


def _remarks(counted: Counted, counting: Counting, journey: Journey, words: Words) -> None:
    """What was left out on the way, and what else is to be known."""
    said: list[str] = []
    for column, count in counted.unread.items():
        said.append(
            words.plural(
                "{column}: {count} cell is no number of the scale",
                "{column}: {count} cells are no numbers of the scale",
                count,
                column=column,
            )
        )
    if counted.unknown:
        said.append(words("Not on the map: {names}", names=", ".join(list(counted.unknown)[:6])))
    if counting.plan.of(surveys.Role.WEIGHT):
        said.append(words("Means are weighted; intervals count the effective number of answers."))
    if counted.last_date:
        said.append(
            words("Answers until {day}", day=words.date(date.fromisoformat(counted.last_date)))
        )
    if journey.demo:
        said.append(
            words("This map is marked as invented: findings count its scores half until it is not.")
        )
    if said:
        lines = [tag("p", icon("info"), tag("span", line), class_="jm-explained") for line in said]
        show_markup(tag("div", lines, class_="jm-small"))
