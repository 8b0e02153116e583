"""What is weak, missing or unknown on a map: a sentence each, its evidence, what to ask next."""

import streamlit as st

from journey.editing import AddTouchpoint, made, readable_id, touchpoint_ids
from journey.locales import Words
from journey.model import Finding, Journey, Suggestion, Touchpoint, TouchpointStatus
from journey.services.library import Kept
from journey.ui import cache, changes, message, state
from journey.ui.components import perspective, tags
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of
from journey.ui.vocabulary import FINDINGS

_SHOWN = 40


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
    for index, finding in enumerate(found[:_SHOWN]):
        _row(kept.journey, finding, words, f"{key}-{index}")
    if len(found) > _SHOWN:
        st.caption(words("{count} more, less severe ones.", count=len(found) - _SHOWN))


def _row(journey: Journey, finding: Finding, words: Words, key: str) -> None:
    chosen = state.selection(journey.id)
    speaks = chosen.touchpoint in finding.touchpoints or (
        bool(chosen.phase) and chosen.phase == finding.phase and not finding.touchpoints
    )
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
                args=(journey.id, finding),
                disabled=not (finding.touchpoints or finding.phase),
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
        if finding.suggestion and finding.phase:
            with st.container(key=f"findingact-{key}", width="content"):
                st.button(
                    words("Add as planned"),
                    key=f"{key}-add",
                    on_click=_plan,
                    args=(journey, finding.phase, finding.suggestion),
                )


def _select(map: str, finding: Finding) -> None:
    if finding.touchpoints:
        state.select(map, touchpoint=finding.touchpoints[0])
    else:
        state.select(map, phase=finding.phase or "")


def _plan(journey: Journey, phase: str, suggestion: Suggestion) -> None:
    """Put the suggested touchpoint into the phase as a planned one, without a score."""
    touchpoint = made(
        Touchpoint,
        id=readable_id(suggestion.name, touchpoint_ids(journey)),
        name=suggestion.name,
        channels=(suggestion.channel,) if suggestion.channel else (),
        status=TouchpointStatus.PLANNED,
        reason=suggestion.reason,
    )
    if changes.apply(journey.id, AddTouchpoint(phase=phase, touchpoint=touchpoint)):
        state.select(journey.id, touchpoint=touchpoint.id)
