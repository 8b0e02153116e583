"""What the columns of a table are taken for, to look at and to put right."""

from collections.abc import Sequence

import streamlit as st

from journey.locales import Words
from journey.services import tables
from journey.ui.components import score_scale
from journey.ui.escape import plain
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup

_EXAMPLES = 3
_LONGEST = 48
"""Characters of an example."""
_NAMED = 8
_MOST = 60
"""Columns that can be matched by hand; more are as they were guessed."""


def show(shown: tables.Preview, words: Words, key: str) -> tables.Matching:
    """The columns with what was guessed; as people have put it right."""
    matching = shown.matching
    doubtful = [match for match in matching.matches if match.meaning and not match.is_sure]
    read = [match for match in matching.matches if match.meaning]
    label = words(
        "Columns: {read} read, {left} left out",
        read=len(read),
        left=len(matching.matches) - len(read),
    )
    is_open = bool(doubtful) or not matching.of("touchpoint")
    with st.expander(label, expanded=is_open, key=f"{key}-columns"):
        if doubtful:
            said = words.plural(
                "This column was guessed from what stands in it: {columns}. Is it right?",
                "These columns were guessed from what stands in them: {columns}. Are they right?",
                len(doubtful),
                columns=_listed([_heading(match, words) for match in doubtful]),
            )
            show_markup(tag("p", icon("help"), said, class_="jm-row jm-small"))
        for match in matching.matches[:_MOST]:
            chosen = _column(match, shown.rows, words, key)
            if chosen != (match.meaning or ""):
                matching = matching.changed(match.column, chosen or None, match.persona)
    _tell_left_out(matching, words)
    return _scaled(matching, words, key)


def _tell_left_out(matching: tables.Matching, words: Words) -> None:
    left = [match.heading for match in matching.matches if not match.meaning and match.heading]
    if left:
        said = words("Left out: {columns}", columns=_listed(left))
        show_markup(tag("p", icon("info"), said, class_="jm-row jm-small jm-muted"))
    for match in [match for match in matching.of(None) if match.is_figure][:_NAMED]:
        said = f"{_short(match.heading)}: {matching.why_left_out(match, words)}"
        show_markup(tag("p", icon("help"), said, class_="jm-row jm-small"))


def _listed(headings: Sequence[str]) -> str:
    named = ", ".join(map(_short, headings[:_NAMED]))
    return f"{named} … (+{len(headings) - _NAMED})" if len(headings) > _NAMED else named


def _heading(match: tables.Match, words: Words) -> str:
    return match.heading or words("Column {number}", number=match.column + 1)


def _column(match: tables.Match, rows: Sequence[Sequence[str]], words: Words, key: str) -> str:
    """One column: its heading, what stands in it, what it is taken for; empty: left out."""
    meanings = {"": words("left out"), **tables.meanings(words.language)}
    left, right = st.columns([3, 2], vertical_alignment="center")
    heading = _heading(match, words)
    whose = f" · {match.persona}" if match.persona else ""
    found = list(dict.fromkeys(row[match.column] for row in rows if row[match.column].strip()))
    examples = " · ".join(_short(text) for text in found[:_EXAMPLES]) or words("empty")
    with left:
        show_markup(
            tag(
                "div",
                tag("strong", _short(heading), whose),
                tag("div", examples, class_="jm-muted jm-small"),
            )
        )
    with right:
        return st.selectbox(
            plain(words("Column {name} is", name=heading)),
            list(meanings),
            index=list(meanings).index(match.meaning or ""),
            format_func=meanings.__getitem__,
            key=f"{key}-column-{match.column}",
            label_visibility="collapsed",
        )


def _scaled(matching: tables.Matching, words: Words, key: str) -> tables.Matching:
    """The scale of the scores, where there are some."""
    if not matching.of("satisfaction"):
        return matching
    chosen = score_scale.show(matching.scale, words, key)
    return matching if chosen == matching.scale else matching.on_scale(chosen)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 1]}…"
