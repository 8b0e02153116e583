"""What is weak, missing or unknown on a map: a sentence each, its evidence, what to ask next."""

from collections.abc import Sequence

import streamlit as st

from journey.locales import Words
from journey.model import Finding, FindingKind, Journey
from journey.services.library import Kept
from journey.spoken import finding_kind
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
_CLICKED = "finding-clicked"
"""The finding that was clicked last."""


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
    speaking = [f for f in found[:_MOST] if _speaks(kept.journey, f, ghosts.get(f, ""))]
    clicked = st.session_state.get(_CLICKED)
    marked = [clicked] if clicked in speaking else speaking
    shown = _shown(kept.journey, found, speaking)
    with st.container(key="findings"):
        for index, finding in enumerate(found[:shown]):
            mark = "on" if finding in marked else "off"
            with st.container(key=f"finding-{mark}-{key}-{index}", horizontal=True, wrap=False):
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


def _shown(journey: Journey, found: Sequence[Finding], speaking: Sequence[Finding]) -> int:
    """How many are shown: the first, or as far as the last that speaks of what is selected."""
    if st.session_state.get(_ALL) == journey.id:
        return _MOST
    return max(_FIRST, 1 + found.index(speaking[-1]) if speaking else 0)


def _show_all(map: str) -> None:
    st.session_state[_ALL] = map


def _row(journey: Journey, finding: Finding, ghost: str, words: Words, key: str) -> None:
    tint, sign = FINDINGS[finding.kind]
    said = finding_kind(finding, words)
    if finding.kind is FindingKind.MISSING_TOUCHPOINT and not finding.suggestion:
        said = words("planned")
    st.html(text_of(tags.label(said, tint, sign)), width="content")
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
    elif finding.touchpoints and _speaks(journey, finding, ghost):
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
    st.session_state[_CLICKED] = finding
    if finding.touchpoints:
        state.select(journey.id, touchpoint=finding.touchpoints[0])
    elif ghost:
        state.select(journey.id, touchpoint=ghost)
    else:
        state.select(journey.id, phase=finding.phase or "")
