"""Agenda and parking lot of a workshop: where the room is, and what it leaves for later."""

from functools import partial

import streamlit as st

from journey.locales import Words
from journey.rounds import AgendaStep, NoteKind, RoundState, Workshop
from journey.services.asking import asked
from journey.ui import changes, rooms, state
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of


def show(room: Workshop, key: str, *, hosts: bool) -> None:
    """Three tabs: agenda, parking lot, the rounds that were; `hosts`: to be changed."""
    words = state.speak()
    names = {
        "agenda": words("Agenda"),
        "parking": words("Parking lot"),
        "rounds": words("Rounds"),
    }
    agenda, parking, rounds = st.tabs(list(names.values()), key=f"{key}-tabs")
    with agenda:
        _agenda(room, words, key, hosts=hosts)
    with parking:
        _parking(room, words, key, hosts=hosts)
    with rounds:
        _rounds(room, words)


def _agenda(room: Workshop, words: Words, key: str, *, hosts: bool) -> None:
    for at, step in enumerate(room.agenda):
        with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-step-{at}"):
            st.button(
                plain(f"{at + 1}  {words(step.name)}"), width=360, key=f"{key}-go-{at}",
                type="primary" if at == room.step else "secondary",
                on_click=_go, args=(room.id, at), disabled=not hosts,
            )  # fmt: skip
            st.number_input(
                words("Minutes of step {number}", number=at + 1), 1, 600, step.minutes, 5,
                key=f"{key}-minutes-{at}", label_visibility="collapsed", width=140,
                on_change=_plan, args=(room, key), disabled=not hosts,
            )  # fmt: skip
            st.html(text_of(tag("span", words("minutes"), class_="jm-muted")), width="content")
    total = sum(step.minutes for step in room.agenda)
    hours = words("{hours} h {minutes} min in all", hours=total // 60, minutes=total % 60)
    show_markup(tag("p", hours, class_="jm-muted"))


def _go(room: str, at: int) -> None:
    changes.attempt(lambda: rooms.workshops().step(room, at))


def _plan(room: Workshop, key: str) -> None:
    steps = [
        AgendaStep(
            name=step.name, begun=step.begun, minutes=int(st.session_state[f"{key}-minutes-{at}"])
        )
        for at, step in enumerate(room.agenda)
    ]
    changes.attempt(lambda: rooms.workshops().plan(room.id, steps))


def _parking(room: Workshop, words: Words, key: str, *, hosts: bool) -> None:
    workshops = rooms.workshops()
    if hosts:
        _park(room, words, key)
    notes = [note for note in workshops.notes(room.id) if note.kind is NoteKind.PARKED]
    for note in notes:
        with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-{note.id}"):
            said = tag("span", note.text, class_="jm-muted" if note.taken else None)
            st.html(text_of(said), width="stretch")
            if hosts:
                st.button(
                    words("Dealt with"), key=f"{key}-done-{note.id}", type="tertiary",
                    on_click=partial(
                        rooms.attempt, partial(workshops.drop_note, room.id, note.id)
                    ),
                )  # fmt: skip


def _park(room: Workshop, words: Words, key: str) -> None:
    with (
        st.form(f"{key}-park", clear_on_submit=True, border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        text = st.text_input(words("For later"), key=f"{key}-later", max_chars=280)
        parked = st.form_submit_button(words("Park it"))
    if parked and text.strip():
        changes.attempt(lambda: rooms.workshops().park(room.id, text))


def _rounds(room: Workshop, words: Words) -> None:
    """What each earlier round said; where a question was put again, the first votes too."""
    if not room.rounds:
        show_markup(tag("p", words("No round yet."), class_="jm-muted"))
    for round in reversed(room.rounds):
        title = words(
            "Round {number}: {question}", number=round.number,
            question=asked(round.question, words),
        )  # fmt: skip
        show_markup(tag("h3", title))
        if round.state in (RoundState.OPEN, RoundState.VOTES_IN):
            show_markup(tag("p", words("Still open"), class_="jm-muted"))
        elif round.hidden:
            show_markup(tag("p", words("The votes are covered."), class_="jm-muted"))
        elif round.question.is_rated:
            found = rooms.workshops().results(room, round)
            mine = {one.id for one in round.question.subjects}
            rows = [
                tag("li", f"{one.subject.name}: ", _median(one.said.median, one.n, words))
                for one in found.outcomes
                if one.said and one.subject.id in mine
            ]
            show_markup(tag("ul", rows))


def _median(median: float, n: int, words: Words) -> str:
    return words("median {median}, n = {n}", median=words.number(median), n=n)
