"""The foot of a workshop's page: what the host does next, one filled button at a time."""

import streamlit as st

from journey.locales import Words
from journey.rounds import Results, Round, RoundState, Workshop
from journey.ui import rooms, routes, state
from journey.ui.apart import apart
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of


def show(room: Workshop, key: str) -> None:
    """The steps that the round allows now."""
    words = state.speak()
    round = room.current
    if round is None:
        _end(room, words, key)
        return
    if round.takes_votes:
        _voting(room, round, words, key)
    else:
        _revealed(room, round, words, key)


def _voting(room: Workshop, round: Round, words: Words, key: str) -> None:
    workshops = rooms.workshops()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            words("The votes are in"), icon=":material/how_to_vote:", key=f"{key}-in",
            disabled=round.state is not RoundState.OPEN,
            help=words("Says on the phones that the votes are in; they can still be changed"),
            on_click=lambda: rooms.attempt(lambda: workshops.votes_in(room.id, round.id)),
        )  # fmt: skip
        for minutes in (1, 3, 5):
            st.button(
                plain(words("{minutes} min", minutes=minutes)), key=f"{key}-timer-{minutes}",
                icon=":material/timer:", type="tertiary",
                disabled=round.state is not RoundState.OPEN,
                on_click=_time, args=(room.id, round.id, minutes),
            )  # fmt: skip
        st.space("stretch")
        st.button(
            words("Reveal the votes"), type="primary", icon=":material/visibility:",
            key=f"{key}-reveal",
            on_click=lambda: rooms.attempt(lambda: workshops.reveal(room.id, round.id)),
        )  # fmt: skip


def _time(room: str, round: str, minutes: int) -> None:
    rooms.attempt(lambda: rooms.workshops().time(room, round, minutes))


def _revealed(room: Workshop, round: Round, words: Words, key: str) -> None:
    workshops = rooms.workshops()
    found = workshops.results(room, round)
    rated = round.question.is_rated
    with st.container(horizontal=True, vertical_alignment="center"):
        if rated:
            _again(room, round, found, words, key)
        st.button(
            plain(words("Show again") if round.hidden else words("Hide")),
            icon=":material/visibility:" if round.hidden else ":material/visibility_off:",
            key=f"{key}-hide", on_click=_cover, args=(room.id, round.id, not round.hidden),
        )  # fmt: skip
        _end(room, words, key)
        st.space("stretch")
        if rated:
            _take(room, round, found, _chosen(found, round, words, key), words, key)


def _chosen(found: Results, round: Round, words: Words, key: str) -> list[str]:
    """The subjects whose medians are taken over; all of them, unless some are put aside."""
    names = apart({one.subject.id: one.subject.name for one in found.outcomes if one.said})
    with st.popover(words("Which medians"), icon=":material/checklist:"):
        return st.multiselect(
            words("Take over"), list(names), default=list(names),
            format_func=lambda each: str(names.get(each, each)), key=f"{key}-take-{round.id}",
        )  # fmt: skip


def _again(room: Workshop, round: Round, found: Results, words: Words, key: str) -> None:
    """Vote again about what the room disagrees on, or about others that are chosen."""
    disputed = [one.subject.id for one in found.outcomes if one.is_disputed]
    names = apart({one.subject.id: one.subject.name for one in found.outcomes})
    with st.popover(words("Vote again"), icon=":material/replay:"):
        again = st.multiselect(
            words("Vote again on"), list(names), default=disputed or list(names)[:1],
            format_func=lambda each: str(names.get(each, each)), key=f"{key}-again-{round.id}",
        )  # fmt: skip
        asked = st.button(
            words("Ask again"), type="primary", disabled=not again, key=f"{key}-again-go"
        )
    if asked:
        rooms.attempt(lambda: rooms.workshops().again(room.id, round.id, again))
        st.rerun()


def _cover(room: str, round: str, hidden: bool) -> None:
    rooms.attempt(lambda: rooms.workshops().cover(room, round, hidden))


def _take(
    room: Workshop, round: Round, found: Results, chosen: list[str], words: Words, key: str
) -> None:
    taken = round.state is RoundState.TAKEN_OVER
    evidence = words.plural(
        "{count} median, evidence: workshop, n = {n}",
        "{count} medians, evidence: workshop, n = {n}",
        len(chosen),
        n=_n(found, chosen, words),
    )
    if taken:
        to_map = {state.MAP: room.map}
        st.page_link(
            routes.journey_map(words), label=words("To the map"), icon=":material/map:",
            query_params=to_map,
        )  # fmt: skip
    st.html(text_of(tag("span", evidence, class_="jm-muted")), width="content")
    if st.button(
        plain(words("Take over again") if taken else words("Take over into the map")),
        type="secondary" if taken else "primary",
        disabled=not chosen, icon=":material/arrow_forward:", icon_position="right",
        key=f"{key}-take",
    ):  # fmt: skip
        # Not by a callback: it would take what was chosen before the last choice.
        rooms.take_over(room, round.id, tuple(chosen))
        st.rerun()


def _n(found: Results, chosen: list[str], words: Words) -> str:
    """How many voted on what is chosen: of what was not asked again, as many as did before."""
    many = {found.outcome(subject).n for subject in chosen} or {0}
    low, high = str(min(many)), str(max(many))
    return low if low == high else words("{low} to {high}", low=low, high=high)


def _end(room: Workshop, words: Words, key: str) -> None:
    with st.popover(words("End"), icon=":material/logout:"):
        show_markup(tag("p", words("Nobody can join or vote any more. What was said stays.")))
        st.button(words("End the workshop"), key=f"{key}-end", on_click=_close, args=(room.id,))


def _close(room: str) -> None:
    rooms.attempt(lambda: rooms.workshops().end(room))
    rooms.leave()
