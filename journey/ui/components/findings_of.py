"""What was found about the thing that is selected, at the head of the inspector."""

import streamlit as st

from journey.locales import Words
from journey.model import Finding
from journey.services.library import Kept
from journey.spoken import finding_kind
from journey.ui import cache, state
from journey.ui.components import perspective, tags
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.vocabulary import FINDINGS

_SHOWN = 3


def of_touchpoint(kept: Kept, touchpoint: str) -> list[Finding]:
    """The findings that speak of a touchpoint, the worst first."""
    return [finding for finding in _all(kept) if touchpoint in finding.touchpoints]


def of_phase(kept: Kept, phase: str) -> list[Finding]:
    """The findings that speak of a phase as a whole, the worst first."""
    return [f for f in _all(kept) if f.phase == phase and not f.touchpoints and not f.suggestion]


def _all(kept: Kept) -> tuple[Finding, ...]:
    persona = perspective.of(kept.journey)
    return cache.findings(kept.journey.id, kept.revision, state.language(), persona)


def show(found: list[Finding], words: Words) -> None:
    """Sign and word, and on what each finding rests.

    They have a place of their own: no field under them is made anew where one comes or goes.
    """
    rows = [
        tag(
            "li",
            tags.label(finding_kind(finding, words), *FINDINGS[finding.kind]),
            tag("span", finding.evidence, class_="jm-muted jm-small"),
            class_="jm-found",
        )
        for finding in found[:_SHOWN]
    ]
    with st.container():
        if rows:
            show_markup(tag("ul", rows, class_="jm-plain", aria_label=words("Findings")))
