"""The first step of the guide: what the map is of, and for whom."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from journey.editing import Edit, SetProperty, made, readable_id
from journey.errors import JourneyError
from journey.locales import LANGUAGES, Words
from journey.services import drafting
from journey.services.library import Kept
from journey.ui import changes, guide, message, routes, state, typed
from journey.ui.components.shell import LANGUAGE_NAMES
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from personas import Persona

_NEW, _NONE = "+", "-"
_INVENTING = "guide-inventing-persona"


def show(kept: Kept | None, entry: DeltaGenerator, outcome: DeltaGenerator, key: str) -> None:
    """Title, language and persona, and the persona's card beside them."""
    words = state.speak()
    with entry:
        _title(kept, words, f"{key}-title")
        chosen = _persona(kept, words, key)
        _language(kept, words, f"{key}-language")
        if kept is None:
            _unfinished(words)
    with outcome:
        _card(chosen, words)


def _title(kept: Kept | None, words: Words, key: str) -> None:
    typed.give(key, kept.journey.title if kept else "", kept)
    st.text_input(
        words("Title of the map"), placeholder=words("What the customer wants to do"), key=key
    )


def take_up(kept: Kept | None, key: str) -> bool:
    """Take over a title that was typed; whether there was one."""
    field = f"{key}-title"
    title = typed.new(field, kept.journey.id if kept else "")
    if title is None or not title.strip():
        return False
    if kept is None:
        return guide.ensure(title=title.strip()) is not None
    edit = SetProperty(entity="journey", field="title", value=title.strip())
    return typed.take_over(kept.journey.id, field, title, edit)


def _language(kept: Kept | None, words: Words, key: str) -> None:
    """The language of the map; once it has touchpoints it is changed on the map itself."""
    if kept is not None and kept.journey.touchpoints:
        return
    now = kept.journey.language if kept else state.language()
    st.session_state[key] = now
    st.segmented_control(
        words("Language of the map"),
        LANGUAGES,
        format_func=LANGUAGE_NAMES.__getitem__,
        required=True,
        key=key,
        on_change=_translate,
        args=(key,),
    )


def _translate(key: str) -> None:
    language = str(st.session_state[key])
    if not state.map_id():
        guide.ensure(language=language)
        return
    journey = guide.journey_or_none()
    if journey is not None:
        _change(lambda: drafting.in_language(journey, language))


def _persona(kept: Kept | None, words: Words, key: str) -> Persona | None:
    """The choice of the persona, and the fields of one that is new."""
    known = guide.profiles(kept)
    if kept is None:
        now = guide.kept_persona(state.language())
    else:
        now = kept.journey.personas[0] if kept.journey.personas else None
    field = f"{key}-persona"
    here = next((key for key, persona in known.items() if persona == now), _NONE)
    st.session_state[field] = _NEW if st.session_state.get(_INVENTING) else here
    labels = {
        **{name: persona.name for name, persona in known.items()},
        _NEW: words("A new persona …"),
        _NONE: words("No persona yet"),
    }
    chosen = st.selectbox(
        words("Persona"),
        list(labels),
        format_func=labels.__getitem__,
        key=field,
        on_change=_choose,
        args=(field, known),
    )
    if chosen == _NEW:
        name = f"{key}-name"
        st.text_input(
            words("Name of the persona"),
            placeholder=words("Name, then Enter"),
            key=name,
            on_change=_invent,
            args=(name, tuple(known)),
        )
        return None
    return known.get(chosen)


def _choose(field: str, known: dict[str, Persona]) -> None:
    chosen = st.session_state[field]
    st.session_state[_INVENTING] = chosen == _NEW
    if chosen == _NEW:
        return
    persona = known.get(chosen)
    if not state.map_id() and persona is not None:
        guide.ensure(persona=persona)
    else:
        _put(persona)


def _invent(name: str, taken: tuple[str, ...]) -> None:
    written = str(st.session_state[name]).strip()
    if not written:
        return
    try:
        persona = made(Persona, id=readable_id(written, taken), name=written)
    except JourneyError as error:
        changes.refuse(error)
        return
    st.session_state[_INVENTING] = False
    _put(persona)


def _put(persona: Persona | None) -> None:
    """The persona on the draft, alone."""
    if guide.ensure(persona=persona) is None:
        return
    journey = guide.journey_or_none()
    if journey is not None:
        _change(lambda: drafting.chosen_persona(journey, persona))


def _change(make: Callable[[], Edit | None]) -> None:
    id = guide.ensure()
    try:
        edit = make()
    except JourneyError as error:
        changes.refuse(error)
        return
    if id and edit is not None:
        changes.apply(id, edit)


def _card(persona: Persona | None, words: Words) -> None:
    """Who it is, in short."""
    if persona is None:
        message.show(
            words("No persona yet"),
            words("A map can be begun without one; scores then hold for all customers."),
            kind="empty",
        )
        return
    facts = [str(persona.age) if persona.age is not None else "", persona.occupation, persona.lives]
    about = " · ".join(fact for fact in facts if fact)
    lists = [
        (words("Goals"), persona.goals),
        (words("Motives"), persona.motives),
        (words("Informs itself through"), tuple(one.channel for one in persona.communication)),
    ]
    show_markup(
        tag(
            "article",
            tag(
                "div",
                tag("span", persona.initials, class_="jm-avatar large", aria_hidden="true"),
                tag(
                    "div",
                    tag("h2", persona.name, class_="jm-h2"),
                    tag("div", about, class_="jm-muted") if about else None,
                    tag("div", persona.role or "", class_="jm-muted jm-small"),
                ),
                class_="jm-row jm-nowrap",
            ),
            tag("p", f"“{persona.quote}”", class_="jm-quote") if persona.quote else None,
            [
                tag("div", tag("h3", name, class_="jm-h3"), tag("p", ", ".join(listed)))
                for name, listed in lists
                if listed
            ],
            class_="jm-guidecard",
        )
    )


def _unfinished(words: Words) -> None:
    """Maps that were begun: each is taken up where it was left."""
    begun = guide.unfinished()[:3]
    if not begun:
        return
    names = guide.names(words)
    with st.container(key="guide-unfinished"):
        show_markup(tag("h3", words("Or go on with a map you have begun"), class_="jm-h3"))
        for entry, step in begun:
            st.page_link(
                routes.new_map(words),
                label=plain(f"{entry.title} · {names[step]}"),
                icon=":material/resume:",
                query_params={state.MAP: entry.id, guide.STEP: step.value},
            )
