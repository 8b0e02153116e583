"""The formulas of the figures with worked examples and traps: where a "?" leads."""

import re
from xml.etree.ElementTree import Element

import streamlit as st

from journey.kpis.kpi import Kpi, Variant
from journey.locales import Words
from journey.services import kpis
from journey.ui import helped, state
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

SOURCES = (
    (
        "Means",
        "Student's t interval of the mean; weighted answers count as the effective number of "
        "answers (Kish 1965).",
    ),
    (
        "Shares",
        "Wilson's score interval (Newcombe 1998, method 3): it stays within 0 and 100 percent.",
    ),
    (
        "Net Promoter Score",
        "Adjusted Wald interval with three answers added (Rocks 2016): the plain one holds the "
        "true value too seldom in small samples.",
    ),
    (
        "Small bases",
        "Fewer than 5 answers are not shown, 5 to 9 are grey and in no ranking, 10 to 29 say "
        "“small base”.",
    ),
    (
        "Differences",
        "Welch's test for means, two proportions for shares, Holm's correction where many "
        "touchpoints are looked at.",
    ),
    (
        "Drivers",
        "Shapley values of R² (LMG; Grömping 2006) up to 15 touchpoints, Johnson's relative "
        "weights (2000) beyond. An association is no proof.",
    ),
)


def formula(kpi: Kpi, variant: Variant, words: Words) -> Element:
    """A formula in the names of its inputs."""
    names = {one.key: words(one.name) for one in kpi.inputs}
    parts = [names.get(part, part) for part in re.split(r"([a-z][a-z-]*)", variant.formula)]
    return tag("p", tag("code", "".join(parts)), class_="jm-formula")


def example(kpi: Kpi, words: Words) -> str:
    """The worked example in a line."""
    names = {one.key: words(one.name) for one in kpi.inputs}
    worked = kpis.compute(kpi.key, kpi.example.inputs)
    given = ", ".join(
        f"{names[name]} = {words.number(float(value))}" for name, value in worked.inputs.items()
    )
    return words(
        "Example: {given} → {value}",
        given=given,
        value=kpis.said(worked.value, kpi.unit.value, words),
    )


def show_asked() -> None:
    """The figure that a "?" asked about, alone."""
    words = state.speak()
    asked = next(
        (kpi for kpi in kpis.all_kpis() if kpi.key == st.query_params.get(helped.TERM)), None
    )
    if asked is not None:
        name, told = _figure(asked, words, "")
        head = tag("h2", name.text or "", class_="jm-h2")
        show_markup(tag("section", head, tag("div", list(told)), class_="jm-term-asked"))


def show(key: str) -> None:
    """All figures."""
    words = state.speak()
    figures = [
        tag("div", _figure(kpi, words, f"kpi-{kpi.key}"), class_="jm-figure-of-all")
        for kpi in kpis.all_kpis()
    ]
    head = tag("h2", words("Figures and formulas"), class_="jm-h2")
    show_markup(tag("section", head, tag("dl", figures, class_="jm-figures-of-all"), id=key))


def sureness(words: Words) -> Element:
    """What intervals and tests rest on."""
    rests = [
        part
        for name, what in SOURCES
        for part in (tag("dt", words.meaning("statistics", name)), tag("dd", words(what)))
    ]
    head = tag("h2", words("How sure a figure is"), class_="jm-h2")
    return tag("section", head, tag("dl", rests), class_="jm-sureness")


def _figure(kpi: Kpi, words: Words, id: str) -> list[Element]:
    formulas = [formula(kpi, variant, words) for variant in _distinct(kpi)]
    traps = [tag("li", words(trap)) for trap in kpi.traps]
    return [
        tag("dt", words(kpi.name), id=id or None),
        tag(
            "dd", formulas, tag("p", example(kpi, words)),
            tag("ul", traps) if traps else None,
        ),
    ]  # fmt: skip


def _distinct(kpi: Kpi) -> list[Variant]:
    return list({variant.formula: variant for variant in kpi.variants}.values())[:2]
