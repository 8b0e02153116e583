"""Which phases stand beside one another; what is chosen here wins over what was computed."""

import streamlit as st

from journey.comparing import MapPhase, PhaseDecision
from journey.model import Journey
from journey.ui import compared, state
from journey.ui.compared import Compared
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

_ALONE = ""


def show(shown: Compared, key: str) -> None:
    """Each phase of the others with ours beside it; open where phases had to be mapped."""
    words = state.speak()
    is_mapped = any(phase.is_mapped for phase in shown.comparison.phases)
    beside = _beside(shown)
    title = words("Phases beside one another")
    with st.expander(title, expanded=is_mapped, icon=":material/view_column:"):
        ours = {phase.id: phase.name for phase in shown.ours.phases} | {
            _ALONE: words("stands alone")
        }
        for at, journey in enumerate(shown.journeys[1:], 1):
            name = shown.comparison.maps[at].name
            show_markup(tag("div", name, class_="jm-h3"))
            with st.grid(4, min_column_width=160, gap="small", key=f"{key}-phases-{at}"):
                for phase in journey.phases:
                    _phase(shown, at, journey, phase.id, phase.name, beside, ours, key)


def _phase(
    shown: Compared,
    at: int,
    journey: Journey,
    phase: str,
    name: str,
    beside: dict[tuple[int, str], str],
    ours: dict[str, str],
    key: str,
) -> None:
    field = f"{key}-{journey.id}-{phase}"
    value = beside.get((at, phase), _ALONE)
    st.session_state[field] = value

    def said() -> None:
        there = str(st.session_state[field])
        maps = shown.comparison.maps
        other = MapPhase(map=maps[0].key, phase=there) if there else None
        place = MapPhase(map=maps[at].key, phase=phase)
        compared.decide(PhaseDecision(phase=place, beside=other))

    st.selectbox(
        plain(name),
        list(ours),
        format_func=lambda each: str(ours.get(each, each)),
        key=field,
        on_change=said,
    )


def _beside(shown: Compared) -> dict[tuple[int, str], str]:
    """Our phase beside each phase of the others."""
    return {
        (at, phase): compared_phase.figures[0].phases[0]
        for compared_phase in shown.comparison.phases
        for at, own in enumerate(compared_phase.figures)
        for phase in own.phases
        if at and compared_phase.figures[0].phases
    }
