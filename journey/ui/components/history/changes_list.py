"""All changes of a map in words, by day and by person; a click shows what the map was like then."""

import datetime
from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.services import history
from journey.services.history import Found, Run, Wanted
from journey.services.library import Kept, Step, Version
from journey.ui import message, state
from journey.ui.components.history.authors import Authors
from journey.ui.components.history.chosen import Chosen
from journey.ui.escape import plain
from journey.ui.markup import icon, tag, text_of
from journey.ui.markup import show as show_markup
from journey.ui.shelf import library

_HEIGHT = 560


def show(kept: Kept, chosen: Chosen, key: str) -> None:
    """Whose changes, of which touchpoint; then the changes, the last one first."""
    words = state.speak()
    if kept.revision == 1:
        _nothing(Wanted(), words)
        return
    id = kept.journey.id
    everything = history.latest(library(), id, Wanted(), chosen.limit)
    authors = Authors((step.actor for step in everything.steps), words)
    versions = {version.revision: version for version in library().versions(id)}
    wanted = _wanted(kept, authors, words, key)
    found = everything
    if wanted != Wanted():
        found = history.latest(library(), id, wanted, chosen.limit)
    if versions:
        _go_to_version(tuple(versions.values()), chosen, words, key)
    if not found.steps:
        _nothing(wanted, words)
        return
    with st.container(key="history-list", height=_HEIGHT, border=False):
        for day in history.days(found.steps, state.time_zone()):
            show_markup(tag("h3", _day(day.date, words), class_="jm-h3 jm-day"))
            for run in day.runs:
                _run(run, authors, versions, chosen, key)
        _end(found, wanted, chosen, words, key)


def _wanted(kept: Kept, authors: Authors, words: Words, key: str) -> Wanted:
    touchpoints = {touchpoint.id: touchpoint.name for touchpoint in kept.journey.touchpoints}
    left, right = st.columns(2, gap="small")
    actor = left.selectbox(
        words("Person"),
        [None, *authors.all],
        format_func=lambda actor: words("Everybody") if actor is None else authors.name(actor),
        key=f"{key}-person-{words.language}",
    )
    touchpoint = right.selectbox(
        words("Touchpoint"),
        [None, *touchpoints],
        format_func=lambda one: words("All touchpoints") if one is None else touchpoints[one],
        key=f"{key}-touchpoint-{words.language}",
    )
    return Wanted(actor, touchpoint)


def _go_to_version(versions: tuple[Version, ...], chosen: Chosen, words: Words, key: str) -> None:
    """The named versions, however far back they are."""
    names = {version.revision: version.name for version in versions}
    box = f"{key}-version-{words.language}"
    st.session_state[box] = chosen.revision if chosen.revision in names else None

    def go() -> None:
        revision = st.session_state[box]
        if revision is not None:
            chosen.look_at(revision)

    st.selectbox(
        words("Named versions"),
        list(names),
        format_func=lambda revision: names[revision],
        placeholder=words.plural("{count} named version", "{count} named versions", len(names)),
        key=box,
        on_change=go,
    )


def _run(
    run: Run, authors: Authors, versions: dict[int, Version], chosen: Chosen, key: str
) -> None:
    """What one person did in a row."""
    words = state.speak()
    said = tag("span", authors.name(run.actor), class_="jm-by")
    count = words.plural("{count} change", "{count} changes", len(run.steps))
    about = tag("span", count, class_="jm-muted jm-small") if len(run.steps) > 1 else None
    show_markup(tag("div", icon("person"), said, about, class_="jm-row jm-run"))
    for step in run.steps:
        _step(step, versions.get(step.revision), chosen, key)


def _step(step: Step, version: Version | None, chosen: Chosen, key: str) -> None:
    words = state.speak()
    here = "on" if step.revision == chosen.revision else "off"
    time = f"{step.time.astimezone(state.time_zone()):%H:%M}"
    with st.container(key=f"step-{here}-{step.revision}", gap=None):
        st.button(
            plain(f"{time}  {step.label.said(words)}"),
            key=f"{key}-{step.revision}",
            type="tertiary",
            on_click=chosen.look_at,
            args=(step.revision,),
        )
        if version is not None:
            st.html(text_of(version_tag(version)))


def version_tag(version: Version) -> Element:
    """The name of a version as a tag."""
    return tag("span", icon("bookmark"), version.name, class_="jm-tag accent jm-version")


def _day(date: datetime.date, words: Words) -> str:
    today = datetime.datetime.now(state.time_zone()).date()
    if date == today:
        return words("Today")
    if date == today - datetime.timedelta(days=1):
        return words("Yesterday")
    return words.date(date)


def _nothing(wanted: Wanted, words: Words) -> None:
    if wanted != Wanted():
        message.show(
            words("Nobody has changed this yet."),
            words("Choose another person or touchpoint."),
            kind="empty",
        )
        return
    message.show(
        words("Nothing has been changed yet."),
        words("Each change of the map will stand here, with the picture before it."),
        kind="empty",
    )


def _end(found: Found, wanted: Wanted, chosen: Chosen, words: Words, key: str) -> None:
    """Older changes on demand; at the end, the beginning of the map."""
    if found.before is not None:
        st.button(
            words("Show older changes"),
            icon=":material/history:",
            key=f"{key}-more",
            on_click=chosen.list_more,
        )
    elif wanted == Wanted():
        with st.container(key=f"step-{'on' if chosen.revision == 1 else 'off'}-1", gap=None):
            st.button(
                words("The map as it began"),
                key=f"{key}-1",
                type="tertiary",
                on_click=chosen.look_at,
                args=(1,),
            )
