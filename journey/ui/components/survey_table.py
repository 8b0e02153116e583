"""What a survey says of each touchpoint: means, the middle half, top 2 answers, NPS."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import streamlit as st

from journey.analyses.criteria import Criteria
from journey.locales import Words
from journey.model import SCALES, Journey, SatisfactionScore, ScaleKey
from journey.scores.agreement import Agreement
from journey.scores.differences import Difference
from journey.services import contrasts, surveyed
from journey.services.survey_figures import net_promoters
from journey.services.surveys import Base, Counted, Outcome, Plan
from journey.surveys.top_two import top_two
from journey.ui import state
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup

_MEAN, _MIDDLE, _TOP, _NPS = "mean", "middle", "top", "nps"


def show(
    found: tuple[Outcome, ...], counted: Counted, plan: Plan, journey: Journey, key: str
) -> None:
    """The table in the view that is chosen; touchpoints in the order of the map."""
    words = state.speak()
    views = {_MEAN: words("Means"), _MIDDLE: words("Middle half")}
    if any(top_two(plan, outcome.touchpoint) for outcome in found):
        views[_TOP] = words("Top 2 answers")
    if plan.scale is ScaleKey.ZERO_TO_TEN:
        views[_NPS] = "NPS"
    view = st.segmented_control(
        words("What is shown"), list(views), format_func=views.__getitem__, default=_MEAN,
        required=True, key=key, label_visibility="collapsed",
    )  # fmt: skip
    drawn: dict[str, Callable[[], Element]] = {
        _MEAN: lambda: _means(found, counted, plan, journey, words),
        _MIDDLE: lambda: _middles(found, counted, journey, words),
        _TOP: lambda: _tops(found, counted, plan, journey, words),
        _NPS: lambda: _promoters(found, counted, journey, words),
    }
    show_markup(drawn[view or _MEAN]())


def table(heads: tuple[str, ...], rows: list[Element]) -> Element:
    """A table of figures under its heads."""
    return tag(
        "table",
        tag("thead", tag("tr", [tag("th", head) for head in heads])),
        tag("tbody", rows),
        class_="jm-table jm-survey",
    )


def named(touchpoint: str, journey: Journey) -> str:
    """A touchpoint by number and name."""
    return f"{journey.numbers.get(touchpoint, '')} {journey.touchpoint[touchpoint].name}".strip()


def signed(value: float, words: Words, digits: int = 2) -> str:
    """A difference with its sign."""
    said = words.number(value, digits)
    return f"+{said}" if value > 0 else said


def _means(
    found: tuple[Outcome, ...], counted: Counted, plan: Plan, journey: Journey, words: Words
) -> Element:
    moved = contrasts.since(found)
    rated = surveyed.rated(counted, plan, journey)
    heads = [
        words("Touchpoint"), words("Now"), words("Survey"), "", words("Interval (95 %)"), "n",
    ]  # fmt: skip
    if moved:
        heads.append(words("Since the last survey"))
    if rated:
        heads.append(words("Importance"))
    heads.append(words("What it means"))
    rows: list[Element] = []
    for outcome in found:
        cells = _mean(outcome, words)
        if cells is None:
            rows.append(_hidden(outcome, journey, words, len(heads) - 2))
            continue
        if moved:
            cells.append(tag("td", _moved(moved.get(outcome.touchpoint), words)))
        if rated:
            asked = rated.get(outcome.touchpoint)
            cells.append(tag("td", words.number(asked[1].mean, 1) if asked else "–"))
        cells.append(tag("td", _meaning(outcome, words)))
        rows.append(_row(outcome, journey, cells))
    return table(tuple(heads), rows)


def _mean(outcome: Outcome, words: Words) -> list[Element] | None:
    said = outcome.said
    if said is None:
        return None
    interval = "–"
    if said.interval is not None:
        interval = f"{words.number(said.interval.low, 2)}–{words.number(said.interval.high, 2)}"
    return [
        tag("td", _score(outcome.before, words) if outcome.before else "?"),
        tag("td", tag("b", words.number(said.mean, 2))),
        tag("td", _strip(outcome)),
        tag("td", interval),
        tag("td", words.count(said.n)),
    ]


def _row(outcome: Outcome, journey: Journey, cells: list[Element]) -> Element:
    few = outcome.said is not None and outcome.said.base is Base.UNRANKED
    return tag(
        "tr",
        tag("td", named(outcome.touchpoint, journey)),
        cells,
        class_="unranked" if few else None,
    )


def _hidden(outcome: Outcome, journey: Journey, words: Words, width: int) -> Element:
    few = words("fewer than 5 answers: not shown") if outcome.hidden else words("no answers")
    now = _score(outcome.before, words) if outcome.before else "?"
    return tag(
        "tr",
        tag("td", named(outcome.touchpoint, journey)),
        tag("td", now),
        tag("td", few, colspan=str(width)),
        class_="unranked",
    )


def _score(score: SatisfactionScore, words: Words) -> str:
    return words.number(round(score.value, 2))


def _moved(difference: Difference | None, words: Words) -> Part:
    if difference is None:
        return "–"
    by = signed(difference.by, words)
    return tag("b", by) if difference.clear else words("{by}, may be chance", by=by)


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


def _middles(
    found: tuple[Outcome, ...], counted: Counted, journey: Journey, words: Words
) -> Element:
    """Median and middle half, those who disagree most first; few answers stand in no rank."""
    said = {
        outcome.touchpoint: agreed
        for outcome in found
        if outcome.said is not None
        and (agreed := counted.touchpoints[outcome.touchpoint].agreement()) is not None
    }
    ranked = sorted(
        (one for one in found if one.touchpoint in said and _is_ranked(one)),
        key=lambda one: (-said[one.touchpoint].reach, -(one.said.spread if one.said else 0.0)),
    )
    rest = [one for one in found if one not in ranked]
    rows: list[Element] = []
    for place, outcome in enumerate((*ranked, *rest), 1):
        agreed = said.get(outcome.touchpoint)
        if agreed is None:
            rows.append(_hidden(outcome, journey, words, 4))
            continue
        rank = str(place) if outcome in ranked else "–"
        cells = [tag("td", rank), *_middle(agreed, outcome, words)]
        rows.append(_row(outcome, journey, cells))
    heads = (
        words("Touchpoint"), words("Disagreement, rank"), words("Median"), words("Middle half"),
        words("Standard deviation"), "n",
    )  # fmt: skip
    return table(heads, rows)


def _is_ranked(outcome: Outcome) -> bool:
    return outcome.said is not None and outcome.said.base in {Base.SMALL, Base.NORMAL}


def _middle(agreed: Agreement, outcome: Outcome, words: Words) -> list[Element]:
    spread = outcome.said.spread if outcome.said else 0.0
    return [
        tag("td", tag("b", words.number(agreed.median))),
        tag("td", f"{words.number(agreed.low)}–{words.number(agreed.high)}"),
        tag("td", words.number(spread, 2)),
        tag("td", words.count(agreed.n)),
    ]


def _tops(
    found: tuple[Outcome, ...], counted: Counted, plan: Plan, journey: Journey, words: Words
) -> Element:
    rows: list[Element] = []
    for outcome in found:
        tally = counted.touchpoints[outcome.touchpoint]
        top = top_two(plan, outcome.touchpoint)
        best = top.among(tally) if top and outcome.said else None
        share = tally.top_share(best) if best is not None else None
        if top is None or share is None:
            rows.append(_hidden(outcome, journey, words, 4))
            continue
        low, high = (words.number(100 * end, 0) for end in share[1])
        cells = [
            tag("td", tag("b", words("{share} %", share=words.number(100 * share[0], 0)))),
            tag("td", words("{low} to {high} %", low=low, high=high)),
            tag("td", words.count(tally.n)),
            tag("td", top.said(words)),
        ]
        rows.append(_row(outcome, journey, cells))
    heads = (
        words("Touchpoint"), words("Top 2 answers"), words("Interval (95 %)"), "n",
        words("What is counted"),
    )  # fmt: skip
    return table(heads, rows)


def _promoters(
    found: tuple[Outcome, ...], counted: Counted, journey: Journey, words: Words
) -> Element:
    rows: list[Element] = []
    for outcome in found:
        tally = counted.touchpoints[outcome.touchpoint]
        score = net_promoters(tally) if outcome.said else None
        if score is None:
            rows.append(_hidden(outcome, journey, words, 4))
            continue
        up, middle, down = tally.promoters()
        low, high = (signed(end, words, 0) for end in score[1])
        cells = [
            tag("td", tag("b", signed(score[0], words, 0))),
            tag("td", words("{low} to {high}", low=low, high=high)),
            tag("td", f"{words.count(up)} / {words.count(middle)} / {words.count(down)}"),
            tag("td", words.count(tally.n)),
        ]
        rows.append(_row(outcome, journey, cells))
    heads = (
        words("Touchpoint"), words("Net Promoter Score"), words("Interval (95 %)"),
        words("Promoters / passives / detractors"), "n",
    )  # fmt: skip
    return table(heads, rows)
