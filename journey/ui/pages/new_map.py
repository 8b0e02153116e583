"""The new-map guide: the method as a path, from a persona to the map."""

import streamlit as st

from journey.access import Action
from journey.errors import NotFoundError
from journey.services.drafting import Step
from journey.services.library import Kept
from journey.ui import allowed, guide, state
from journey.ui.boundary import boundary
from journey.ui.components import (
    guide_frame,
    guide_persona,
    guide_phases,
    guide_preview,
    guide_questions,
    guide_scores,
    guide_touchpoints,
    missing_map,
)

_STEPS = {
    Step.TOUCHPOINTS: guide_touchpoints,
    Step.PHASES: guide_phases,
    Step.SCORES: guide_scores,
}


def show() -> None:
    """Steps over three columns: questions, what is entered, what becomes of it."""
    try:
        kept = guide.draft()
    except NotFoundError:
        missing_map.show(state.map_id(), key="missing")
        return
    if not (allowed.here(Action.EDIT, kept.journey.id) if kept else allowed.here(Action.CREATE)):
        return
    if _take_up(kept):
        kept = guide.draft()
    here = guide.step(kept)
    guide_frame.head(kept, key="guide")
    guide_frame.steps(kept, here, key="guide-steps")
    if kept is not None and here is not Step.PERSONA:
        guide_preview.show(kept.journey.id, here, key="guide-preview")
    with st.container(key="guide-body"):
        questions, entry, outcome = st.columns([268, 346, 530], gap="small")
        with questions:
            guide_questions.show(here, key="questions")
        with boundary():
            if kept is None or here is Step.PERSONA:
                guide_persona.show(kept, entry, outcome, key="guide-persona")
            else:
                _STEPS[here].show(kept, entry, outcome, key=f"guide-{here}")
    guide_frame.foot(kept, here, key="guide")


def _take_up(kept: Kept | None) -> bool:
    """Take over what was typed on whichever step; whether the map is another now."""
    taken = [guide_persona.take_up(kept, "guide-persona")]
    if kept is not None:
        taken.append(guide_touchpoints.take_up(kept, f"guide-{Step.TOUCHPOINTS}"))
        taken.append(guide_phases.take_up(kept, f"guide-{Step.PHASES}"))
    return any(taken)
