"""One revision of a map: what was done, its picture with what changed, its name, the way back."""

from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.services.library import Kept, Step, Version
from journey.ui import changes, cursor, offers, past, state
from journey.ui.components.history.changes_list import version_tag
from journey.ui.components.history.chosen import Chosen
from journey.ui.components.map_card import when
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library
from journey.ui.theming import as_image


def show(kept: Kept, chosen: Chosen, key: str) -> None:
    """The revision that is chosen."""
    words = state.speak()
    id, revision = kept.journey.id, chosen.revision
    step = step_of(id, revision)
    version = next((one for one in library().versions(id) if one.revision == revision), None)
    show_markup(_head(kept, revision, step, version, words))
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"{key}-acts"):
        _restore(kept, revision, version, words, key)
        if version is None:
            _name(id, revision, words, key)
        _compare(kept, chosen, words, key)
    picture(id, revision, revision - 1 if revision > 1 else None, words, key)


def step_of(map: str, revision: int) -> Step | None:
    """The change that led to a revision; None for the first one."""
    return next(
        (s for s in library().history(map, 1, revision + 1) if s.revision == revision), None
    )


def picture(map: str, revision: int, beside: int | None, words: Words, key: str) -> None:
    """The map as it was, with what differs from the revision beside it; large on demand."""
    said = words("The map at revision {revision}", revision=revision)
    drawn = as_image(past.picture(map, revision, words.language, beside=beside))
    show_markup(tag("img", src=drawn, alt=said, class_="jm-past"))
    if st.button(
        words("Look at it large"), icon=":material/zoom_in:", type="tertiary", key=f"{key}-large"
    ):
        st.dialog(said, width="large")(_large)(drawn, said)


def _large(drawn: str, said: str) -> None:
    """As large as it can be read, in a frame that scrolls."""
    frame = {"tabindex": "0", "role": "region", "aria_label": said}
    show_markup(tag("div", tag("img", src=drawn, alt=said), class_="jm-pastlarge", **frame))


def names(map: str, limit: int, words: Words) -> dict[int, str]:
    """The revisions that can be spoken of: those with a name, the latest changes, the first."""
    shelf = library()
    versions = {version.revision: version.name for version in shelf.versions(map)}
    steps = {step.revision: step for step in shelf.history(map, limit)}
    return {
        revision: _named(revision, versions.get(revision), steps.get(revision), words)
        for revision in dict.fromkeys((*versions, *steps, 1))
    }


def named(map: str, revision: int, words: Words) -> str:
    """A revision as people speak of it: the name it was given, or its number and time."""
    versions = {version.revision: version.name for version in library().versions(map)}
    return _named(revision, versions.get(revision), step_of(map, revision), words)


def _named(revision: int, name: str | None, step: Step | None, words: Words) -> str:
    number = words("Revision {revision}", revision=revision)
    if name is not None:
        return f"{name} ({number})"
    return f"{number}, {when(step.time, words)}" if step else words("The map as it began")


def _head(
    kept: Kept, revision: int, step: Step | None, version: Version | None, words: Words
) -> Element:
    said = step.label.said(words) if step else words("The map as it began")
    place = words("Revision {revision} of {newest}", revision=revision, newest=kept.revision)
    about = f"{place} · {when(step.time, words)}" if step else place
    return tag(
        "div",
        tag("h2", said, class_="jm-h2 jm-clip"),
        tag(
            "div",
            tag("span", about, class_="jm-muted jm-small"),
            version_tag(version) if version else None,
            class_="jm-row",
        ),
    )


def _restore(kept: Kept, revision: int, version: Version | None, words: Words, key: str) -> None:
    """Make it the map of today again: a new change, which can be undone."""
    if revision == kept.revision or not st.button(
        words("Restore this revision"),
        icon=":material/history:",
        type="primary",
        key=f"{key}-restore",
    ):
        return
    id = kept.journey.id

    def restore() -> None:
        now = library().restore_revision(id, revision, actor=state.actor())
        if now.revision == kept.revision:
            state.notice(words("The map is already as it was then."))
            return
        name = version.name if version else words("revision {revision}", revision=revision)
        offers.offer(words("Restored {name}", name=name), id, now.revision)

    if changes.attempt(restore):
        Chosen(id, kept.revision).look_at(kept.revision)
    st.rerun()


def _name(id: str, revision: int, words: Words, key: str) -> None:
    with st.popover(words("Name it"), icon=":material/bookmark:", key=f"{key}-naming"):
        # In a form Enter in the field is the button.
        with st.form(f"{key}-{revision}-named", border=False, width=400):
            typed = st.text_input(
                words("Name of the version"),
                placeholder=words("Before the workshop"),
                max_chars=80,
                key=f"{key}-{revision}-name",
            )
            cursor.wait_in(f"{key}-{revision}-name")
            keep = st.form_submit_button(
                words("Name this version"), type="primary", key=f"{key}-{revision}-keep"
            )
        if keep:
            name = typed.strip()
            if not name:
                state.notice(words("Type a name first."), kind="fault")
            else:
                changes.attempt(lambda: library().name_version(id, name, revision, state.actor()))
            st.rerun()


def _compare(kept: Kept, chosen: Chosen, words: Words, key: str) -> None:
    """Another revision to lay beside: the map of today, a version, a change in the list."""
    id, revision = kept.journey.id, chosen.revision
    there = names(id, chosen.limit, words)
    there = {kept.revision: words("The map as it is now"), **there}
    there[kept.revision] = words("The map as it is now")
    there.pop(revision, None)
    if not there:
        return
    box = f"{key}-{revision}-beside-{words.language}"
    st.selectbox(
        words("Compare with"),
        list(there),
        index=None,
        format_func=there.__getitem__,
        placeholder=words("Compare with …"),
        label_visibility="collapsed",
        key=box,
        on_change=lambda: chosen.compare_with(st.session_state[box]),
        width=230,
    )
