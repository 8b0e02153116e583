"""Taking a persona from a map: what goes with it is said before."""

import streamlit as st

from journey.editing import RemovePersona
from journey.locales import Words
from journey.model import Journey
from journey.services.personas import Mentions, mentions
from journey.ui import changes, offers, routes, state
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library
from personas import Persona


def show(journey: Journey, persona: Persona, key: str) -> None:
    """The dialog."""
    words = state.speak()
    title = words("Remove {name} from the map?", name=persona.name)
    st.dialog(title)(body)(journey, persona, words, key)


def body(journey: Journey, persona: Persona, words: Words, key: str) -> None:
    """What goes with it, and the step that removes."""
    told = [tag("li", said) for said in goes_along(mentions(journey, persona.id), words)]
    if told:
        show_markup(
            tag(
                "div",
                tag("p", words("With the profile goes from “{map}”:", map=journey.title)),
                tag("ul", told),
            )
        )
    else:
        said = words("Only the profile goes; the map says nothing else of this persona.")
        show_markup(tag("p", said))
    show_markup(tag("p", words("Undo brings all of it back."), class_="jm-muted jm-small"))
    if st.button(words("Remove from the map"), type="primary", key=f"{key}-sure"):
        _remove(journey, persona, words)


def goes_along(found: Mentions, words: Words) -> list[str]:
    """What removing a persona takes along, in sentences."""
    said: list[str] = []
    if found.scores:
        said.append(
            words.plural("{count} score of its own", "{count} scores of its own", found.scores)
        )
    if found.channels:
        said.append(
            words.plural(
                "what it says of {count} channel",
                "what it says of {count} channels",
                found.channels,
            )
        )
    if found.triggers:
        said.append(
            words.plural(
                "the answer to its triggers at {count} touchpoint",
                "the answer to its triggers at {count} touchpoints",
                found.triggers,
            )
        )
    if found.quotes:
        said.append(
            words.plural(
                "the name at {count} quote, which stays",
                "the name at {count} quotes, which stay",
                found.quotes,
            )
        )
    return said


def _remove(journey: Journey, persona: Persona, words: Words) -> None:
    if changes.apply(journey.id, RemovePersona(persona=persona.id)):
        revision = library().get(journey.id).revision
        offers.offer(words("Removed {name}", name=persona.name), journey.id, revision)
        st.switch_page(routes.journey_map(words), query_params={state.MAP: journey.id})
    st.rerun()
