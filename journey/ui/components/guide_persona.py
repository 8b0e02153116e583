"""The first step of the guide: what the map is of, and for whom."""

from collections.abc import Callable, Mapping

import streamlit as st
from pydantic import JsonValue
from streamlit.delta_generator import DeltaGenerator

from journey.editing import Edit, SetProperty, made, readable_id
from journey.errors import JourneyError
from journey.locales import LANGUAGES, Words
from journey.model import Journey
from journey.services import casting, documents, drafting
from journey.services.library import Kept
from journey.spoken import quoted
from journey.ui import changes, cursor, guide, message, people, routes, state, typed
from journey.ui.components import tags
from journey.ui.components.shell import LANGUAGE_NAMES
from journey.ui.escape import plain
from journey.ui.markup import icon, tag, text_of
from journey.ui.markup import show as show_markup
from personas import Persona

_NEW, _NONE = "+", "-"
_GOALS = "goals"


def show(kept: Kept | None, entry: DeltaGenerator, outcome: DeltaGenerator, key: str) -> None:
    """Title, persona and language, and the persona's card beside them."""
    words = state.speak()
    with entry:
        _title(kept, words, f"{key}-title")
        chosen, is_sample = _persona(kept, words, key)
        _language(kept, words, f"{key}-language")
        if kept is None:
            _unfinished(words)
    with outcome:
        _card(chosen, words, is_sample=is_sample)
        if kept is not None and chosen is not None:
            _profile_link(kept, chosen, words)


def _title(kept: Kept | None, words: Words, key: str) -> None:
    typed.give(key, kept.journey.title if kept else "", kept)
    st.text_input(
        words("Title of the map"), placeholder=words("What the customer wants to do"), key=key
    )
    cursor.wait_in(key)


def take_up(kept: Kept | None, key: str) -> bool:
    """Take over the title and the words on a new persona that were typed; whether there were any.

    The first of them begins the map.
    """
    map = kept.journey.id if kept else ""
    title = _typed(f"{key}-title", map)
    fields = {name: said for name in _FIELDS if (said := _typed(f"{key}-{name}", map))}
    if kept is None:
        return bool(title or fields) and _begin(title, fields)
    taken = False
    if title:
        edit = SetProperty(entity="journey", field="title", value=title)
        taken = typed.take_over(map, f"{key}-title", title, edit)
    if (persona := described(kept)) is None:
        return taken
    for name, said in fields.items():
        edit = SetProperty(entity="persona", id=persona.id, field=name, value=_value(name, said))
        taken = typed.take_over(map, f"{key}-{name}", said, edit) or taken
    return taken


def _typed(field: str, map: str) -> str:
    return (typed.new(field, map) or "").strip()


def _begin(title: str, fields: dict[str, str]) -> bool:
    persona = None
    if fields:
        values = {name: _value(name, said) for name, said in fields.items()}
        taken = tuple(one.persona.id for one in people.known())
        blank = guide.nobody_yet()
        id = readable_id(fields["name"], taken) if "name" in fields else blank.id
        try:
            persona = made(Persona, **{"name": blank.name, **values, "id": id})
        except JourneyError as error:
            changes.refuse(error)
            return False
    return guide.ensure(title=title, persona=persona) is not None


def _value(name: str, said: str) -> JsonValue:
    return [said] if name == _GOALS else said


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


def _persona(kept: Kept | None, words: Words, key: str) -> tuple[Persona | None, bool]:
    """The choice of the persona, and the fields of one that is to be described.

    Answers who is chosen, and whether that is a sample: those come last, and say so.
    """
    known, samples = guide.profiles(kept), guide.samples()
    if kept is None:
        now = guide.proposed(state.language())
        here = next((each for each, persona in known.items() if persona == now), _NEW)
    else:
        now = kept.journey.personas[0] if kept.journey.personas else None
        here = next((each for each, persona in known.items() if persona == now), _NONE)
    field = f"{key}-persona"
    st.session_state[field] = here
    labels = {
        _NEW: words("A new persona"),
        **{name: each.name for name, each in known.items() if name not in samples},
        _NONE: words("No persona yet"),
        **{
            name: words("{name} (sample)", name=known[name].name)
            for name in known
            if name in samples
        },
    }
    st.selectbox(
        words("Persona"),
        list(labels),
        format_func=labels.__getitem__,
        key=field,
        on_change=_choose,
        args=(field, known),
    )
    if here == _NEW or (kept is not None and described(kept)):
        _describe(kept, now if here != _NEW else None, words, key)
    if kept is not None and (now is None or described(kept)):
        _fitting(kept.journey, known, words, key)
    return now, here in samples


def described(kept: Kept) -> Persona | None:
    """The persona that is described for this draft: no other map has it, nor the library."""
    journey = kept.journey
    if not journey.personas or journey.personas[0].id in documents.persona_library():
        return None
    own = journey.personas[0]
    known = next((one for one in people.known() if one.persona == own), None)
    on = {entry.id for entry in known.maps} if known else set[str]()
    return own if on <= {journey.id} and len(own.goals) <= 1 else None


def _describe(kept: Kept | None, now: Persona | None, words: Words, key: str) -> None:
    """Name, occupation and what the persona wants: enough to score with its eyes."""
    there = {
        "name": now.name if now and not casting.is_unnamed(now) else "",
        "occupation": (now.occupation or "") if now else "",
        _GOALS: now.goals[0] if now and now.goals else "",
    }
    for name, (label, hint) in _FIELDS.items():
        typed.give(f"{key}-{name}", there[name], kept)
        st.text_input(words(label), placeholder=words(hint), key=f"{key}-{name}")


_FIELDS = {
    "name": ("Name of the persona", "Invented, such as Lena"),
    "occupation": ("Who is it?", "Occupation, such as nurse"),
    _GOALS: ("What does this person want?", "The one thing that must work out"),
}


def _fitting(journey: Journey, known: Mapping[str, Persona], words: Words, key: str) -> None:
    """The persona whose maps speak of the same, to be taken with one click.

    A sample only as long as nobody is described.
    """
    fits, now = guide.fitting(journey.title), next(iter(journey.personas), None)
    if fits is None or (now and fits.persona.id == now.id):
        return
    persona, maps = known[fits.key], fits.maps
    on = next((one.title for one in maps if one.language == journey.language), maps[0].title)
    if not fits.is_sample:
        said = words("{name} is on “{map}”.", name=persona.name, map=on)
    elif now is None or casting.is_unnamed(now):
        said = words(
            "{name} of “{map}” is a sample: all about it is invented.", name=persona.name, map=on
        )
    else:
        return
    with st.container(key=f"guideask-{key}-fitting", horizontal=True):
        said_in_row("person_search", said)
        st.button(
            plain(words("Take {name}", name=persona.name)),
            key=f"{key}-fitting",
            on_click=_put,
            args=(persona,),
        )


def said_in_row(sign: str, said: str) -> None:
    """A hint of the guide beside what can be done about it."""
    st.html(text_of(tag("div", icon(sign), tag("span", said), class_="jm-guideask")))


def _choose(field: str, known: dict[str, Persona]) -> None:
    chosen = st.session_state[field]
    persona = guide.nobody_yet() if chosen == _NEW else known.get(chosen)
    if not state.map_id() and persona is not None:
        guide.ensure(persona=persona)
    else:
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


def _card(persona: Persona | None, words: Words, *, is_sample: bool) -> None:
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
    hint = words("Describe whom you have in mind in a few words; the rest of it can wait.")
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
            tags.sample(words) if is_sample else None,
            tag("p", quoted(persona.quote, words), class_="jm-quote") if persona.quote else None,
            None if about or persona.goals else tag("p", hint),
            [
                tag("div", tag("h3", name, class_="jm-h3"), tag("p", ", ".join(listed)))
                for name, listed in lists
                if listed
            ],
            class_="jm-guidecard",
        )
    )


def _profile_link(kept: Kept, persona: Persona, words: Words) -> None:
    """The way to the whole profile; the draft waits meanwhile."""
    st.page_link(
        routes.personas(words),
        label=words("Fill in the whole profile"),
        icon=":material/person_edit:",
        query_params={state.PERSONA: persona.id, state.MAP: kept.journey.id},
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
