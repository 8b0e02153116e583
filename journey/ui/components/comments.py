"""What people say about a map: threads on its touchpoints, phases and findings, and what is new."""

from functools import partial
from xml.etree.ElementTree import Element

import streamlit as st

from journey.access import Action
from journey.locales import Words
from journey.services import comments as talk
from journey.services.comments import Comment, Thread
from journey.services.library import Kept
from journey.services.people import Person
from journey.ui import cache, changes, message, people_here, shelf, state
from journey.ui.components import tags
from journey.ui.components.map_card import when
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

_WHOLE = ""
_NEWEST = 12


def show(kept: Kept, key: str) -> None:
    """The field, the threads with the open ones first, and what was said last."""
    words = state.speak()
    map = kept.journey.id
    house, visitor = shelf.house(), shelf.visitor()
    names = _names(kept, words)
    threads = house.comments.of(visitor, map)
    may_say = shelf.may(Action.COMMENT, map)
    if may_say:
        _write(kept, names, words, key)
    if not threads:
        message.show(
            words("Nobody has said anything yet."),
            words("Comments stay in the house: no exported file holds one."),
            kind="empty",
        )
    resolves = shelf.may(Action.RESOLVE, map)
    for thread in threads:
        own = thread.comment.actor == visitor.person
        _thread(map, thread, names, words, key, answers=may_say, ends=resolves or (own and may_say))
    newest = house.comments.activity(visitor, map, _NEWEST)
    if newest:
        with st.expander(words("What was said last"), key=f"{key}-activity"):
            for comment in newest:
                show_markup(_line(comment, names, words))


def _names(kept: Kept, words: Words) -> dict[str, str]:
    """What can be commented on, with what it is called."""
    journey = kept.journey
    names = {_WHOLE: words("Whole map")}
    for phase in journey.phases:
        names[talk.about_part("phase", phase.id)] = words("Phase: {name}", name=phase.name)
        for touchpoint in phase.touchpoints:
            names[talk.about_part("touchpoint", touchpoint.id)] = touchpoint.name
    for finding in cache.findings(journey.id, kept.revision, words.language):
        about = talk.about_finding(
            finding.kind.value, finding.touchpoints or [f"in-{finding.phase or 'map'}"]
        )
        names.setdefault(about, words("Finding: {name}", name=finding.message))
    return names


def _write(kept: Kept, names: dict[str, str], words: Words, key: str) -> None:
    map = kept.journey.id
    chosen = state.selection(map)
    here = (
        talk.about_part("touchpoint", chosen.touchpoint)
        if chosen.touchpoint
        else talk.about_part("phase", chosen.phase)
        if chosen.phase
        else _WHOLE
    )
    options = list(names)
    with st.form(f"{key}-new", clear_on_submit=True, border=False):
        st.selectbox(
            words("On what"), options, index=options.index(here) if here in names else 0,
            format_func=lambda about: plain(names.get(about, "")),
            key=f"{key}-about-{chosen.turn}",
        )  # fmt: skip
        st.text_area(
            words("Comment"), key=f"{key}-text", max_chars=talk.COMMENT_CHARACTERS,
            placeholder=words("@ and a name calls somebody"), height=90,
        )  # fmt: skip
        st.form_submit_button(
            words("Say it"), on_click=_say, args=(map, f"{key}-text", f"{key}-about-{chosen.turn}")
        )


def _thread(
    map: str, thread: Thread, names: dict[str, str], words: Words, key: str,
    *, answers: bool, ends: bool,
) -> None:  # fmt: skip
    comment = thread.comment
    box = f"{key}-{comment.id}"
    with st.container(key=f"comment-{'done' if thread.is_resolved else 'open'}-{comment.id}"):
        about = names.get(comment.about) or words("Something that is not on the map any more")
        mark = tag("span", words("resolved"), class_="jm-muted jm-small")
        show_markup(
            tag("div", tag("strong", about), mark if thread.is_resolved else None, class_="jm-row")
        )
        for one in thread.all:
            show_markup(_said(one, words))
        with st.container(horizontal=True, gap="small"):
            if answers:
                _answer(map, comment, words, box)
            if ends:
                label = words("Open again") if thread.is_resolved else words("Resolve")
                act = partial(_resolve, map, comment.id, not thread.is_resolved)
                st.button(label, type="tertiary", key=f"{box}-resolve", on_click=act)
                st.button(
                    words("Take away"), type="tertiary", key=f"{box}-remove",
                    on_click=partial(_remove, map, comment.id),
                )  # fmt: skip


def _answer(map: str, comment: Comment, words: Words, box: str) -> None:
    with (
        st.popover(words("Answer"), key=f"{box}-answering"),
        st.form(f"{box}-answer", clear_on_submit=True, border=False, width=360),
    ):
        st.text_area(words("Answer"), key=f"{box}-text", max_chars=talk.COMMENT_CHARACTERS)
        st.form_submit_button(
            words("Say it"), on_click=_say, args=(map, f"{box}-text", "", comment.id)
        )


def _said(comment: Comment, words: Words) -> Element:
    text = talk.shown(comment.text, lambda one: people_here.name_of(one, words))
    who = people_here.name_of(comment.actor, words)
    return tag(
        "div",
        tag(
            "div",
            tag("span", f"{who} · {when(comment.time, words)}", class_="jm-muted jm-small"),
            _call(comment, words),
            class_="jm-row",
        ),
        tag("div", text, class_="jm-comment"),
        class_="jm-answer" if comment.answers else None,
    )


def _line(comment: Comment, names: dict[str, str], words: Words) -> Element:
    who = people_here.name_of(comment.actor, words)
    about = names.get(comment.about) or words("Something that is not on the map any more")
    text = talk.shown(comment.text, lambda one: people_here.name_of(one, words))
    return tag(
        "div", _call(comment, words), " ", tag("strong", who),
        f" · {about} · {when(comment.time, words)}: {text}", class_="jm-small jm-clip",
    )  # fmt: skip


def _call(comment: Comment, words: Words) -> Element | None:
    """That a comment calls whoever looks at it."""
    me = shelf.visitor().person
    if me not in talk.mentioned(comment.text) or comment.actor == me:
        return None
    return tags.label(words("calls you"), "accent", "alternate_email")


def _people(map: str) -> list[Person]:
    """Those whom a comment can call: members, those who have said something, those who are here."""
    house, visitor = shelf.house(), shelf.visitor()
    ids = {comment.actor for comment in house.comments.activity(visitor, map, 500)}
    ids |= {here.actor for here in shelf.presence().here(map)}
    if shelf.is_team() and shelf.may(Action.SEE_MEMBERS, map):
        ids |= {member.person for member in house.sharing.members(visitor, map)}
    found = (shelf.library().people.find(id) for id in ids)
    return [person for person in found if person is not None]


def _say(map: str, text: str, about: str, answers: str = "") -> None:
    said = str(st.session_state.get(text, ""))
    on = str(st.session_state.get(about, "")) if about else ""
    house, visitor = shelf.house(), shelf.visitor()
    changes.attempt(
        lambda: house.comments.say(
            visitor, map, talk.with_ids(said, _people(map)), on, answers=answers
        )
    )


def _resolve(map: str, id: str, resolved: bool) -> None:
    house, visitor = shelf.house(), shelf.visitor()
    changes.attempt(lambda: house.comments.resolve(visitor, map, id, resolved))


def _remove(map: str, id: str) -> None:
    house, visitor = shelf.house(), shelf.visitor()
    changes.attempt(lambda: house.comments.remove(visitor, map, id))
