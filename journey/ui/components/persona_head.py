"""The head of a persona's profile: who, on which map, what can be done with it."""

import streamlit as st

from journey.access import Action
from journey.editing import Edit, MovePersona, ReplacePersona
from journey.model import Journey
from journey.services import personas
from journey.ui import allowed, changes, people, routes, state
from journey.ui.apart import apart
from journey.ui.components import (
    new_map,
    persona_download,
    persona_removal,
    step_buttons,
    tags,
)
from journey.ui.escape import plain
from journey.ui.markup import tag, text_of
from journey.ui.people import Known
from journey.ui.shelf import library, may


def show(known: Known, key: str) -> Journey | None:
    """The row above the profile; the map whose profile is shown."""
    words = state.speak()
    chosen = _chosen_map(known)
    kept = library().get(chosen, actor=state.actor()) if chosen else None
    journey = kept.journey if kept else None
    persona = known.on(journey)
    with st.container(key="persona-bar", horizontal=True, vertical_alignment="center"):
        st.page_link(routes.personas(words), label=words("Personas"))
        parts = [tag("span", "/", class_="jm-muted")]
        parts.append(tag("h1", persona.name, class_="jm-title jm-clip"))
        if journey and journey.demo:
            parts.append(tags.label(words("demo values"), "outline"))
        if known.is_sample:
            parts.append(tags.sample(words))
        st.html(text_of(tag("div", parts, class_="jm-row jm-nowrap")), width="content")
        if len(known.maps) > 1:
            _choose_map(known, chosen, key)
        st.space("stretch")
        if kept and may(Action.EDIT, kept.journey.id):
            step_buttons.undo(kept, key, by_key=False)
            step_buttons.redo(kept, key, by_key=False)
            _menu(known, kept.journey, key)
        persona_download.show(persona, journey, key=f"{key}-card")
        why = allowed.why_not(Action.CREATE)
        if st.button(
            words("New map for {name}", name=plain(persona.name.split()[0])),
            type="primary",
            icon=":material/map:",
            key=f"{key}-new",
            disabled=why is not None,
            help=why,
        ):
            new_map.show(key="new-map-persona", persona=persona)
    return journey


def _chosen_map(known: Known) -> str:
    """The map of the address, where the persona is on it; else the one changed last."""
    ids = [entry.id for entry in known.maps]
    asked = state.map_id()
    return asked if asked in ids else ids[0] if ids else ""


def _choose_map(known: Known, chosen: str, key: str) -> None:
    words = state.speak()
    titles = apart({entry.id: entry.title for entry in known.maps})
    name = f"{key}-{known.persona.id}-map"
    st.session_state[name] = chosen

    def go() -> None:
        st.query_params[state.MAP] = st.session_state[name]
        st.query_params[state.PERSONA] = known.persona.id

    st.selectbox(
        words("Profile on the map"),
        list(titles),
        format_func=lambda id_: plain(titles[id_]),
        key=name,
        label_visibility="collapsed",
        width=230,
        on_change=go,
    )


def _menu(known: Known, journey: Journey, key: str) -> None:
    """Duplicate, order, the other maps, remove."""
    words = state.speak()
    id = known.persona.id
    order = [persona.id for persona in journey.personas]
    labels = {"duplicate": words("Duplicate")}
    if order.index(id) > 0:
        labels["up"] = words("Further to the front on the map")
    if order.index(id) + 1 < len(order):
        labels["down"] = words("Further to the back on the map")
    if _differing(known, journey):
        labels["spread"] = words("Use this profile on the other maps too")
    labels["remove"] = words("Remove from the map")
    name = f"{key}-menu"
    st.menu_button(
        ":material/more_horiz:",
        list(labels),
        format_func=labels.__getitem__,
        key=name,
        type="tertiary",
        help=words("Duplicate, order, remove"),
        on_click=lambda: _act(known, journey, st.session_state[name], key),
    )
    if st.session_state.pop(f"{key}-removing", False):
        persona_removal.show(journey, known.on(journey), key=f"{key}-remove")


def _act(known: Known, journey: Journey, chosen: str, key: str) -> None:
    words = state.speak()
    persona = known.on(journey)
    at = [one.id for one in journey.personas].index(persona.id)
    edit: Edit
    match chosen:
        case "duplicate":
            edit = personas.duplicate(
                journey, persona, words("{name} (copy)", name=persona.name)[:200]
            )
            if changes.apply(journey.id, edit):
                st.query_params[state.PERSONA] = edit.persona.id
                st.query_params[state.MAP] = journey.id
        case "up" | "down":
            edit = MovePersona(persona=persona.id, position=at + (1 if chosen == "down" else -1))
            changes.apply(journey.id, edit)
        case "spread":
            others = _differing(known, journey)
            done = [changes.apply(id, ReplacePersona(persona=persona)) for id in others]
            said = words.plural("Used on {count} map more", "Used on {count} maps more", sum(done))
            state.notice(said)
        case "remove":
            st.session_state[f"{key}-removing"] = True
        case _:
            pass


def _differing(known: Known, journey: Journey) -> list[str]:
    """The other maps of the visitor that hold another profile of this person."""
    persona = known.on(journey)
    others = ((entry.id, people.journey_of(entry)) for entry in known.maps)
    return [
        id
        for id, other in others
        if other and id != journey.id and known.on(other) != persona and may(Action.EDIT, id)
    ]
