"""What is weak, missing or unknown on a map: a sentence each, its evidence, what to ask next."""

from collections.abc import Mapping, Sequence

import streamlit as st

from journey.locales import Words
from journey.model import Finding, Journey
from journey.services.library import Kept
from journey.ui import cache, message, state
from journey.ui.components import measure_form, missing_form, perspective, tags
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of
from journey.ui.vocabulary import FINDINGS

_FIRST = 8
"""So many are shown until all are asked for: more than a workshop talks about in an hour."""
_MOST = 100
_ALL = "findings-all"


def show(kept: Kept, key: str) -> None:
    """The findings, the worst first; a click selects on the picture what a finding speaks of."""
    words = state.speak()
    persona = perspective.of(kept.journey)
    found = cache.findings(kept.journey.id, kept.revision, words.language, persona)
    if not found:
        message.show(
            words("Nothing is weak or missing."),
            words("Every touchpoint is scored, owned, and above the threshold."),
            kind="done",
        )
    ghosts = {finding: id for id, finding in missing_form.ghosts(kept).items()}
    shown = _shown(kept.journey, found, ghosts)
    with st.container(key="findings"):
        for index, finding in enumerate(found[:shown]):
            _row(kept.journey, finding, ghosts.get(finding, ""), words, f"{key}-{index}")
    left = len(found) - shown
    if left > 0 and shown < _MOST:
        st.button(
            words.plural("Show {count} less severe one", "Show {count} less severe ones", left),
            key=f"{key}-all",
            type="tertiary",
            icon=":material/expand_more:",
            on_click=_show_all,
            args=(kept.journey.id,),
        )
    elif left > 0:
        st.caption(plain(words("{count} more, less severe ones.", count=left)))


def _shown(journey: Journey, found: Sequence[Finding], ghosts: Mapping[Finding, str]) -> int:
    """How many are shown: the first, or as far as the last that speaks of what is selected."""
    if st.session_state.get(_ALL) == journey.id:
        return _MOST
    spoken = (
        index
        for index, finding in enumerate(found[:_MOST])
        if _speaks(journey, finding, ghosts.get(finding, ""))
    )
    return max(_FIRST, 1 + max(spoken, default=-1))


def _show_all(map: str) -> None:
    st.session_state[_ALL] = map


def _row(journey: Journey, finding: Finding, ghost: str, words: Words, key: str) -> None:
    speaks = _speaks(journey, finding, ghost)
    name = f"finding-{'on' if speaks else 'off'}-{key}"
    with st.container(key=name, horizontal=True, wrap=False):
        word, kind, sign = FINDINGS[finding.kind]
        st.html(text_of(tags.label(words(word), kind, sign)), width="content")
        with st.container(key=f"findingwords-{key}"):
            st.button(
                plain(finding.message),
                key=f"{key}-select",
                type="tertiary",
                on_click=_select,
                args=(journey, finding, ghost),
                disabled=not (finding.touchpoints or finding.phase or ghost),
            )
            show_markup(
                tag(
                    "div",
                    finding.evidence,
                    tag("br"),
                    tag("em", finding.question),
                    class_="jm-muted jm-small",
                )
            )
        if ghost:
            with st.container(key=f"findingact-{key}", width="content"):
                st.button(
                    words("Add as planned"),
                    key=f"{key}-add",
                    on_click=missing_form.plan,
                    args=(journey, finding),
                )
        elif speaks and finding.touchpoints:
            with st.container(key=f"findingact-{key}", width="content"):
                st.button(
                    words("Make it a measure"),
                    key=f"{key}-measure",
                    on_click=measure_form.ask,
                    args=(journey.id, finding.touchpoints[0]),
                )


def _speaks(journey: Journey, finding: Finding, ghost: str) -> bool:
    """Whether it speaks of what is selected."""
    chosen = state.selection(journey.id)
    of_phase = not (finding.touchpoints or ghost) and chosen.phase == finding.phase
    return (
        not {*chosen.touchpoints}.isdisjoint(finding.touchpoints)
        or (bool(ghost) and chosen.touchpoint == ghost)
        or (bool(chosen.phase) and of_phase)
    )


def _select(journey: Journey, finding: Finding, ghost: str) -> None:
    """A touchpoint, the ghost column of a missing one, or a phase."""
    if finding.touchpoints:
        state.select(journey.id, touchpoint=finding.touchpoints[0])
    elif ghost:
        state.select(journey.id, touchpoint=ghost)
    else:
        state.select(journey.id, phase=finding.phase or "")
