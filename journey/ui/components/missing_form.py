"""A touchpoint that is missing: why it should be there, and the step that plans it."""

from xml.etree.ElementTree import Element

import streamlit as st

from journey.editing import AddTouchpoint, made, readable_id, touchpoint_ids
from journey.locales import Words
from journey.model import Finding, Journey, Touchpoint, TouchpointStatus
from journey.services import checks
from journey.services.library import Kept
from journey.ui import cache, changes, state
from journey.ui.components import perspective, tags
from journey.ui.fields import note_change
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def ghosts(kept: Kept) -> dict[str, Finding]:
    """The findings that suggest a touchpoint, by the id of its ghost column on the picture."""
    persona = perspective.of(kept.journey)
    found = cache.findings(kept.journey.id, kept.revision, state.language(), persona)
    return checks.suggestions(kept.journey, found)


def show(journey: Journey, finding: Finding, key: str) -> None:
    """Reason, evidence, the question to ask next, and the action."""
    words = state.speak()
    suggestion = finding.suggestion
    if suggestion is None:
        return
    phase = _phase(journey, finding)
    channel = suggestion.channel.name if suggestion.channel else None
    show_markup(
        tag(
            "div",
            tag("div", tags.label(words("missing"), "missing", "add_circle"), class_="jm-row"),
            tag("h2", suggestion.name, class_="jm-h2 jm-clip jm-named"),
            tag("p", finding.message),
            tag("p", suggestion.reason, class_="jm-muted"),
            tag("p", finding.evidence, class_="jm-muted jm-small"),
            tag("dl", _placed(phase, channel, words), class_="jm-placed"),
            tag("p", tag("em", finding.question), class_="jm-muted jm-small"),
        )
    )
    if phase is not None:
        st.button(
            words("Add as planned"),
            key=f"{key}-plan",
            type="primary",
            icon=":material/add:",
            width="stretch",
            on_click=plan,
            args=(journey, finding),
        )
        st.caption(words("It enters the map as planned, without a score; undo takes it out again."))


def _placed(phase: str | None, channel: str | None, words: Words) -> list[Element]:
    pairs = ((words("Phase"), phase), (words("Channel"), channel))
    return [part for name, value in pairs if value for part in (tag("dt", name), tag("dd", value))]


def _phase(journey: Journey, finding: Finding) -> str | None:
    """The name of the phase in which it would stand."""
    named = {phase.id: phase.name for phase in journey.phases}
    return named.get(_phase_id(journey, finding) or "")


def _phase_id(journey: Journey, finding: Finding) -> str | None:
    """As on the picture: the phase that is named, else the last."""
    ids = [phase.id for phase in journey.phases]
    if finding.phase in ids:
        return finding.phase
    return ids[-1] if ids else None


def plan(journey: Journey, finding: Finding) -> None:
    """Put what a finding suggests into its phase as a planned touchpoint, without a score."""
    suggestion, phase = finding.suggestion, _phase_id(journey, finding)
    if suggestion is None or phase is None:
        return
    touchpoint = made(
        Touchpoint,
        id=readable_id(suggestion.name, touchpoint_ids(journey)),
        name=suggestion.name,
        channels=(suggestion.channel,) if suggestion.channel else (),
        status=TouchpointStatus.PLANNED,
        reason=suggestion.reason,
    )
    note_change()
    if changes.apply(journey.id, AddTouchpoint(phase=phase, touchpoint=touchpoint)):
        state.select(journey.id, touchpoint=touchpoint.id)
