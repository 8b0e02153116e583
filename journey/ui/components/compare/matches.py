"""Proposed matches to confirm or refuse, and what was said already, to take back."""

from collections.abc import Sequence

import streamlit as st

from journey.comparing import Comparison, Conversion, Decision, DecisionKind, MapTouchpoint, Match
from journey.comparing.decision import Dismissal
from journey.locales import Words
from journey.services.comparison import reasons_text, touchpoint_names
from journey.services.decisions import Word
from journey.ui import compared, state
from journey.ui.compared import Compared
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of

_SHOWN = 6


def show(shown: Compared, key: str) -> None:
    """The proposals, the surest first; nothing counts before it is confirmed."""
    words = state.speak()
    comparison = shown.comparison
    names = touchpoint_names(comparison)
    proposals = comparison.proposals
    with st.container(border=True, key=f"{key}-card"):
        with st.container(key=f"{key}-head", horizontal=True, vertical_alignment="center"):
            count = tag("span", str(len(proposals)), class_="jm-count")
            head = tag("h2", words("Proposed matches"), " ", count, class_="jm-h2")
            st.html(text_of(head), width="content")
            if len(proposals) > 1:
                st.space("stretch")
                st.button(
                    words("Confirm all"),
                    type="tertiary",
                    key=f"{key}-all",
                    on_click=_all,
                    args=(proposals,),
                )
        hint = (
            words("Ours, then theirs. Nothing counts before you confirm.")
            if proposals
            else words("Nothing is left to confirm.")
        )
        show_markup(tag("div", hint, class_="jm-muted jm-small"))
        for at, match in enumerate(proposals[:_SHOWN]):
            _proposal(match, comparison, names, words, f"{key}-{at}")
        if len(proposals) > _SHOWN:
            st.caption(words("{count} more, less sure ones.", count=len(proposals) - _SHOWN))
        if shown.words:
            _said(shown.words, comparison, names, words, key)


def _all(proposals: Sequence[Match]) -> None:
    for match in proposals:
        compared.answer(match, same=True)


def _proposal(
    match: Match,
    comparison: Comparison,
    names: dict[MapTouchpoint, str],
    words: Words,
    key: str,
) -> None:
    with st.container(key=f"proposal-{key}", horizontal=True, wrap=False):
        ends = [_end(end, comparison, names) for end in match.touchpoints]
        lines = [
            tag("div", names.get(match.touchpoints[0], ""), class_="jm-h3"),
            tag("div", ends[1]),
            tag("div", reasons_text(match, words), class_="jm-muted jm-small"),
        ]
        show_markup(tag("div", lines, class_="jm-clip"))
        st.button(
            words("Join") if match.beside else words("Same"),
            icon=":material/join_inner:" if match.beside else ":material/check:",
            key=f"{key}-same",
            on_click=compared.answer,
            args=(match, True),
        )
        st.button(
            ":material/close:",
            key=f"{key}-other",
            help=words("Not the same"),
            on_click=compared.answer,
            args=(match, False),
        )


def _end(end: MapTouchpoint, comparison: Comparison, names: dict[MapTouchpoint, str]) -> str:
    called = {map.key: map.name for map in comparison.maps}
    return f"{called.get(end.map, end.map)}: {names.get(end, end.touchpoint)}"


def _said(
    said: Sequence[Word],
    comparison: Comparison,
    names: dict[MapTouchpoint, str],
    words: Words,
    key: str,
) -> None:
    """What people have said, each with what takes it back."""
    title = words.plural("{count} decision", "{count} decisions", len(said))
    with st.expander(plain(title)):
        for word in reversed(said):
            with st.container(key=f"said-{key}-{word.id}", horizontal=True, wrap=False):
                told = _told(word, comparison, names, words)
                show_markup(tag("div", told, class_="jm-small jm-clip"))
                st.button(
                    ":material/undo:",
                    key=f"{key}-back-{word.id}",
                    type="tertiary",
                    help=words("Take back"),
                    on_click=compared.withdraw,
                    args=(word.id,),
                )


def _told(word: Word, comparison: Comparison, names: dict[MapTouchpoint, str], words: Words) -> str:
    if isinstance(word.said, Decision):
        ends = words.listing([_end(end, comparison, names) for end in word.said.touchpoints])
        return {
            DecisionKind.CONFIRM: words("The same: {touchpoints}", touchpoints=ends),
            DecisionKind.REFUSE: words("Not the same: {touchpoints}", touchpoints=ends),
            DecisionKind.JOIN: words("Joined: {touchpoints}", touchpoints=ends),
            DecisionKind.SPLIT: words("Split off: {touchpoints}", touchpoints=ends),
        }[word.said.kind]
    if isinstance(word.said, Dismissal):
        return words(
            "Not for us: {touchpoint}", touchpoint=_end(word.said.touchpoint, comparison, names)
        )
    called = {map.key: map.name for map in comparison.maps}
    if isinstance(word.said, Conversion):
        name = called.get(word.said.theirs, word.said.theirs)
        if word.said.is_allowed:
            return words("Scores on another scale are converted: {name}", name=name)
        return words("Scores on another scale are left out: {name}", name=name)
    phases = {
        (map.key, phase): name
        for compared_phase in comparison.phases
        for map, own in zip(comparison.maps, compared_phase.figures, strict=True)
        for phase, name in zip(own.phases, own.names, strict=True)
    }
    here = word.said.phase
    name = phases.get((here.map, here.phase), here.phase)
    owner = called.get(here.map, here.map)
    if word.said.beside is None:
        return words("{map}: phase “{phase}” stands alone", map=owner, phase=name)
    there = word.said.beside
    other = phases.get((there.map, there.phase), there.phase)
    return words("{map}: phase “{phase}” beside “{other}”", map=owner, phase=name, other=other)
