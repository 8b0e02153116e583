"""The figures of the field worked out: formula, inputs, result, interval, example, traps."""

import datetime

import streamlit as st

from journey.access import Action
from journey.errors import InvalidFiguresError, Problem
from journey.kpis.kpi import Input, Kpi, Level, Unit, Variant
from journey.locales import Words
from journey.model import Benchmark, Indicator
from journey.services import kpis
from journey.services.kpis import Worked
from journey.services.library import Kept
from journey.ui import allowed, helped, routes, state
from journey.ui.components import indicator_history, indicator_places, kpi_formulas
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup

_KPI = "kpi"
LEVELS = {
    Level.REACH: "Reach",
    Level.INTERACTION: "Interaction",
    Level.TRANSACTION: "Transaction",
    Level.RELATIONSHIP: "Relationship",
}


def show(kept: Kept, key: str) -> None:
    """The figure that is meant with its inputs; what comes out, and where it is kept."""
    words = state.speak()
    left, right = st.columns([800, 352], gap="medium")
    with left:
        kpi = _kpi(words, key)
        variant = _variant(kpi, words, key)
        show_markup(kpi_formulas.formula(kpi, variant, words))
        given = _inputs(kpi, variant, words, key)
        worked = _worked(kpi, variant, given, words)
        _notes(kpi, variant, words, key)
        st.page_link(
            routes.knowledge(words),
            label=words("All formulas, their traps and sources"),
            query_params={helped.TERM: kpi.key},
            icon=":material/help:",
        )
    with right:
        _attach(kept, kpi, worked, words, key)


def _kpi(words: Words, key: str) -> Kpi:
    every = {one.key: one for one in kpis.all_kpis()}
    asked = st.query_params.get(_KPI, "")
    field = f"{key}-kpi"
    if field not in st.session_state and asked in every:
        st.session_state[field] = asked
    chosen = st.selectbox(
        words("Figure"),
        list(every),
        format_func=lambda each: f"{words(every[each].name)} · {words(LEVELS[every[each].level])}",
        key=field,
        persist_state="session",
    )
    return every[chosen]


def _variant(kpi: Kpi, words: Words, key: str) -> Variant:
    ways = {one.key: one for one in kpi.variants}
    first = next(iter(ways))
    if len(ways) < 2:
        return ways[first]
    chosen = st.segmented_control(
        words("Worked out on"),
        list(ways),
        format_func=lambda each: words(ways[each].name or each),
        default=first,
        required=True,
        key=f"{key}-{kpi.key}-variant",
        wrap=True,
    )
    return ways[str(chosen or first)]


def _inputs(kpi: Kpi, variant: Variant, words: Words, key: str) -> dict[str, str]:
    """The numbers that are there, as text that decimals are made of."""
    asked = [one for one in kpi.inputs if one.key in variant.needs]
    given: dict[str, str] = {}
    for place, column in zip(asked, st.columns(max(len(asked), 2)), strict=False):
        with column:
            value = _number(place, words, f"{key}-{kpi.key}-{place.key}")
        if value is not None:
            given[place.key] = str(value)
    return given


def _number(asked: Input, words: Words, key: str) -> int | float | None:
    if asked.whole:
        return st.number_input(
            words(asked.name), min_value=int(asked.least), value=None, step=1, key=key,
            max_value=int(asked.most), placeholder="?",
        )  # fmt: skip
    return st.number_input(
        words(asked.name), min_value=float(asked.least), value=None, step=1.0, key=key,
        max_value=float(asked.most), format="%g", placeholder="?",
    )  # fmt: skip


def _worked(kpi: Kpi, variant: Variant, given: dict[str, str], words: Words) -> Worked | None:
    """What comes out, large; or what is still missing."""
    lacking = [one for one in kpi.inputs if one.key in variant.needs and one.key not in given]
    if lacking:
        names = words.listing([words(one.name) for one in lacking])
        said = words("Still needed: {names}", names=names)
        show_markup(tag("p", said, class_="jm-muted jm-result"))
        return None
    try:
        worked = kpis.compute(kpi.key, {**given, "variant": variant.key})
    except InvalidFiguresError as error:
        for problem in error.problems:
            said = _wrong(problem, kpi, given, words)
            show_markup(tag("p", icon("error"), said, class_="jm-row jm-fault", role="alert"))
        return None
    value = tag("strong", kpis.said(worked.value, worked.unit.value, words), class_="jm-outcome")
    about: Part = None
    if worked.interval is not None:
        interval = kpis.said_interval(worked.interval, worked.unit.value, words)
        said = words("95-percent interval: {interval}", interval=interval)
        about = tag("span", said, class_="jm-muted")
    elif worked.value is None:
        said = words("It cannot be worked out: what it is divided by is 0")
        about = tag("span", said, class_="jm-muted")
    show_markup(tag("div", value, about, class_="jm-row jm-result", role="status"))
    return worked


def _wrong(problem: Problem, kpi: Kpi, given: dict[str, str], words: Words) -> str:
    """Why a number cannot be: more than what it is a part of, or not beside the others."""
    names = {one.key: words(one.name) for one in kpi.inputs}
    (asked,) = [one for one in kpi.inputs if one.key == problem.path]
    part = names[asked.key]
    if problem.message in {one.said for one in kpi.impossible}:
        return words("{part}: {said}.", part=part, said=words(problem.message))
    whole = words.listing([names[one] for one in asked.within if one in given])
    return words("{part} is a part of {whole}, and so never more.", part=part, whole=whole)


def _notes(kpi: Kpi, variant: Variant, words: Words, key: str) -> None:
    traps = [tag("li", words(trap)) for trap in kpi.traps]
    if traps:
        show_markup(
            tag(
                "div",
                tag("h3", words("What to watch"), class_="jm-h3"),
                tag("ul", traps, class_="jm-small"),
            )
        )
    show_markup(tag("p", kpi_formulas.example(kpi, words), class_="jm-small jm-muted"))
    if kpis.compute(kpi.key, kpi.example.inputs).variant == variant.key:
        st.button(
            words("Fill in the example"), key=f"{key}-{kpi.key}-example", type="tertiary",
            icon=":material/edit_note:",
            on_click=_fill, args=(kpi, key),
        )  # fmt: skip


def _fill(kpi: Kpi, key: str) -> None:
    whole = {one.key: one.whole for one in kpi.inputs}
    for name, value in kpis.compute(kpi.key, kpi.example.inputs).inputs.items():
        st.session_state[f"{key}-{kpi.key}-{name}"] = int(value) if whole[name] else float(value)


def _attach(kept: Kept, kpi: Kpi, worked: Worked | None, words: Words, key: str) -> None:
    """A place, a day, a target, a benchmark: the figure becomes an indicator of the map."""
    show_markup(tag("h2", words("Attach to the map"), class_="jm-h2"))
    if not allowed.here(Action.EDIT, kept.journey.id):
        return
    place = indicator_places.choose(kept.journey, words, f"{key}-at")
    if place is None:
        return
    before = indicator_places.known(kept.journey, place, words(kpi.name))
    if before is not None:
        indicator_history.show(before, words)
    unit = _unit(kpi.unit, words) or ""
    target = st.number_input(
        words("Target") + (f" ({unit})" if unit else ""), value=None, format="%g",
        placeholder="?", key=f"{key}-{kpi.key}-target",
    )  # fmt: skip
    benchmark = _benchmark(unit, words, f"{key}-{kpi.key}")
    day = st.date_input(
        words("Date"), value=datetime.datetime.now(state.time_zone()).date(), key=f"{key}-day",
        format="DD.MM.YYYY" if words.language == "de" else "YYYY/MM/DD",
    )  # fmt: skip
    made_of = None
    if worked is not None and worked.value is not None:
        made_of = Indicator(
            name=words(kpi.name),
            value=float(round(worked.value, 4)),
            target=target,
            unit=unit or None,
            date=day,
            source=f"{worked.formula} ({_given(worked, words)})"[:200],
            benchmark=benchmark,
        )
    st.button(
        words("Attach"), type="primary", icon=":material/add:", width="stretch",
        disabled=made_of is None, key=f"{key}-attach",
        on_click=indicator_places.keep, args=(kept.journey.id, place, made_of),
    )  # fmt: skip
    said = words("An earlier value of the same figure stays in its history, with its date.")
    show_markup(tag("p", said, class_="jm-small jm-muted"))


def _benchmark(unit: str, words: Words, key: str) -> Benchmark | None:
    """The value of others with where it comes from and for whom it holds."""
    value = st.number_input(
        words("Benchmark") + (f" ({unit})" if unit else ""), value=None, format="%g",
        placeholder="?", key=f"{key}-benchmark",
    )  # fmt: skip
    st.caption(helped.benchmark(words))  # a tooltip would lie over the field above
    if value is None:
        return None
    source = st.text_input(
        words("Who measured it, and when"), key=f"{key}-source", max_chars=200
    ).strip()
    holds_for = st.text_input(
        words("For whom it holds: branch, country, size"), key=f"{key}-holds", max_chars=400
    ).strip()
    return Benchmark(value=value, source=source or None, holds_for=holds_for or None)


def _unit(unit: Unit, words: Words) -> str | None:
    said = kpis.said(0, unit.value, words).removeprefix(words.number(0)).strip()
    return said or None


def _given(worked: Worked, words: Words) -> str:
    return ", ".join(f"{name} {words.number(float(v))}" for name, v in worked.inputs.items())
