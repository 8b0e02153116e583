"""The method, the terms and the formulas, short: where a "?" leads."""

from journey.ui import state
from journey.ui.components import glossary, kpi_formulas
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def show() -> None:
    """Method, terms, formulas."""
    words = state.speak()
    show_markup(tag("h1", words("Knowledge"), class_="jm-h1"))
    kpi_formulas.show_asked()
    glossary.show(key="glossary")
    kpi_formulas.show(key="figures")
