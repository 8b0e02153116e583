"""The notes of a round, put together by hand; a heading becomes a touchpoint or a pain point."""

from collections.abc import Callable, Sequence

import streamlit as st

from journey.editing import Edit
from journey.locales import Words
from journey.model import Journey
from journey.rounds import Note, NoteKind, Round, Workshop, clusters
from journey.services import asking
from journey.ui import changes, rooms, state
from journey.ui.apart import apart
from journey.ui.escape import plain
from journey.ui.markup import tag, text_of

_PAIN, _TOUCHPOINT, _PARKED = "pain", "touchpoint", "parked"


def show(room: Workshop, round: Round, journey: Journey, key: str) -> None:
    """Choose notes, give them a heading; then say what each heading becomes."""
    words = state.speak()
    notes = [note for note in rooms.workshops().notes(room.id) if note.round == round.id]
    if not notes:
        return
    _put_together(room, round, notes, words, key)
    for at, (name, some) in enumerate(clusters(notes).items()):
        if name and not all(note.taken for note in some):
            _becomes(room, journey, name, some, words, f"{key}-{at}")


def _put_together(
    room: Workshop, round: Round, notes: Sequence[Note], words: Words, key: str
) -> None:
    texts = apart({note.id: note.text for note in notes if not note.taken})
    headings: list[str] = [name for name in clusters(notes) if name]
    with st.container(border=True, key=f"{key}-box"):
        st.pills(
            words("Which notes belong together?"), list(texts), selection_mode="multi",
            format_func=lambda each: plain(texts.get(each, "")), key=f"{key}-chosen",
        )  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.selectbox(
                words("Heading"), headings, index=None, accept_new_options=True,
                key=f"{key}-heading", placeholder=words("Choose one, or type a new one"),
            )  # fmt: skip
            st.button(
                words("Put together"), icon=":material/dataset:", key=f"{key}-go",
                on_click=_gather, args=(room.id, round.id, key),
            )  # fmt: skip


def _gather(room: str, round: str, key: str) -> None:
    chosen: list[str] = st.session_state.get(f"{key}-chosen") or []
    heading = str(st.session_state.get(f"{key}-heading") or "").strip()[:200]
    words = state.speak()
    if not chosen or not heading:
        state.notice(words("Choose notes and give them a heading."), kind="fault")
        return
    notes = [note for note in rooms.workshops().notes(room) if note.id in chosen]
    moved = [note.model_copy(update={"cluster": heading}) for note in notes]
    if changes.attempt(lambda: rooms.workshops().put_note(room, *moved)):
        st.session_state[f"{key}-chosen"] = []
        st.session_state[f"{key}-heading"] = None


def _becomes(
    room: Workshop, journey: Journey, name: str, notes: Sequence[Note], words: Words, key: str
) -> None:
    kinds = {
        _PAIN: words("a pain point at"),
        _TOUCHPOINT: words("a touchpoint in"),
        _PARKED: words("a note in the parking lot"),
    }
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-row"):
        st.html(text_of(tag("strong", name)), width=240)
        kind = st.selectbox(
            words("Becomes"), list(kinds), format_func=kinds.__getitem__, key=f"{key}-kind",
            label_visibility="collapsed", width=260,
        )  # fmt: skip
        where = ""
        if kind != _PARKED:
            places = _places(journey, kind)
            where = st.selectbox(
                words("Where"), list(places), format_func=lambda each: str(places.get(each, each)),
                key=f"{key}-where-{kind}", label_visibility="collapsed", width=320,
            )  # fmt: skip
        taken = st.button(
            words("Take over"), key=f"{key}-take", icon=":material/arrow_forward:",
            disabled=kind != _PARKED and not where,
        )  # fmt: skip
    if taken and (where or kind == _PARKED):
        # Not by a callback: it would do what stood here before the last choice.
        _take(room, name, tuple(notes), kind, where)
        st.rerun()


def _places(journey: Journey, kind: str) -> dict[str, str]:
    if kind == _TOUCHPOINT:
        return {phase.id: phase.name for phase in journey.phases}
    return {touchpoint.id: touchpoint.name for touchpoint in journey.existing}


def _take(room: Workshop, name: str, notes: tuple[Note, ...], kind: str, where: str) -> None:
    if kind == _PARKED:
        parked = [
            note.model_copy(update={"kind": NoteKind.PARKED, "round": "", "participant": ""})
            for note in notes
        ]
        changes.attempt(lambda: rooms.workshops().put_note(room.id, *parked))
        return
    makers: dict[str, Callable[[Journey], Edit]] = {
        _PAIN: lambda journey: asking.as_pain(name, where, journey),
        _TOUCHPOINT: lambda journey: asking.as_touchpoint(
            name, (note.text for note in notes), where, journey
        ),
    }
    revision = rooms.change(room.map, makers[kind])
    if revision is not None:
        changes.attempt(lambda: rooms.workshops().notes_taken(room.id, notes, revision))
