"""The curves over one another on the screen, what changed, differences."""

from collections import OrderedDict
from xml.etree.ElementTree import Element

import streamlit as st

from journey.comparing import CautionKind, Comparison
from journey.locales import Words
from journey.services import comparison_pictures as pictures
from journey.services.comparison import caution_text, score, standing_lines
from journey.ui import compared, state
from journey.ui.compared import Compared
from journey.ui.components.compare.signs import sample
from journey.ui.markup import icon, tag, text_of
from journey.ui.markup import show as show_markup
from journey.ui.theming import as_image, follow_theme

_FITTING = ("chart", "differences")
"""The pictures that are drawn as wide as the page has room; the others are gone through."""


def show(shown: Compared, key: str) -> None:
    """The chosen picture under its heading."""
    words = state.speak()
    views = {
        "chart": words("By phase"),
        "curves": words("By touchpoint"),
        "differences": words("Difference to ours"),
    }
    if len(shown.journeys) == 2:
        views["changes"] = words("What changed")
    with st.container(key=f"{key}-head", horizontal=True, vertical_alignment="center"):
        heading = st.empty()
        st.space("stretch")
        view = st.segmented_control(
            words("Picture"),
            list(views),
            format_func=views.__getitem__,
            default="chart",
            required=True,
            key=f"{key}-view",
            label_visibility="collapsed",
        )
    titles = {
        "chart": words("Satisfaction by phase"),
        "curves": words("Satisfaction by touchpoint"),
    }
    said = titles.get(str(view), views[str(view)])
    heading.html(text_of(tag("h2", said, class_="jm-h2")), width="content")
    _standing(shown.comparison, words)
    hint = words("ours minus theirs, in steps of our scale; what only one side scored is left out")
    if view == "differences":
        show_markup(tag("div", hint, class_="jm-muted jm-small"))
    drawn = tag(
        "img",
        src=as_image(_svg(shown, str(view), words.language)),
        alt=words("{view}; the figures stand in the table below", view=views[str(view)]),
    )
    kind = "jm-comparison" if view in _FITTING else "jm-comparison jm-wide"
    show_markup(tag("div", drawn, class_=kind, tabindex="0"))
    _cautions(shown.comparison, words)
    with st.expander(words("To go over with the pointer, with the figures as a table")):
        _interactive(shown, words, key)


def _interactive(shown: Compared, words: Words, key: str) -> None:
    """The curves in Plotly with every figure beneath; loaded late, nothing else here needs it."""
    if not st.toggle(words("Show them"), key=f"{key}-interactive"):
        return
    from journey.services import charts

    view = charts.comparison(shown.comparison, state.theme(), words.language)
    st.plotly_chart(  # pyright: ignore[reportUnknownMemberType]
        view.figure,
        key=f"{key}-plotly-{state.theme()}",
        theme=None,
        config={"displaylogo": False, "displayModeBar": False, "scrollZoom": False},
    )
    st.dataframe(  # pyright: ignore[reportUnknownMemberType]
        view.table, hide_index=True, key=f"{key}-figures"
    )


def _standing(comparison: Comparison, words: Words) -> None:
    """The mean of each map, and the phases in which others are clearly better, or we."""
    cautions = comparison.cautions
    few = {key for c in cautions if c.kind is CautionKind.FEW_ANSWERS for key in c.maps}
    means: list[Element] = []
    for at, map in enumerate(comparison.maps):
        mean = "–" if map.mean is None else score(map.mean, comparison, words)
        base = words("{scored} of {count} scored", scored=map.scored, count=map.count)
        if map.key in few:
            base = words("{base}, some by fewer than 10 people", base=base)
        mark = tag("span", f"({base})", class_="jm-muted")
        means.append(
            tag("span", sample(at), map.name, " ", tag("strong", mean), " ", mark, class_="jm-row")
        )
    lines = [tag("div", line) for line in standing_lines(comparison, words)]
    head = tag("div", tag("span", words("On average")), means, class_="jm-row")
    show_markup(tag("div", head, lines, class_="jm-small jm-standing"))


def _cautions(comparison: Comparison, words: Words) -> None:
    """Why the figures are to be read with care."""
    said = [caution_text(caution, comparison, words) for caution in comparison.cautions]
    if said:
        lines = [tag("div", icon("info"), " ", text) for text in said]
        show_markup(tag("div", lines, class_="jm-muted jm-small jm-cautions"))


_SVGS: OrderedDict[tuple[compared.Key, str, str], str] = OrderedDict()
_KEPT = 32


def _svg(shown: Compared, view: str, language: str) -> str:
    """The picture that follows the theme; drawn once a state of the comparison."""
    key = (shown.key, view, language)
    if key not in _SVGS:
        _SVGS[key] = _drawn(shown, view, language)
        while len(_SVGS) > _KEPT:
            _SVGS.popitem(last=False)
    return _SVGS[key]


def _drawn(shown: Compared, view: str, language: str) -> str:
    what = compared.changed(shown) if view == "changes" else shown.comparison
    light, dark = (
        pictures.on_screen(what, view, theme, language, shown.ours.language)
        for theme in ("light", "dark")
    )
    return follow_theme(light, dark)
