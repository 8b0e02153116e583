"""A map in the gallery: its shape, its title, whose it is and how it stands."""

import datetime

import streamlit as st

from journey.access import Action
from journey.locales import Words
from journey.services.library import Entry
from journey.ui import cache, changes, offers, routes, state
from journey.ui.components import tags
from journey.ui.escape import bare, plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of
from journey.ui.picked import Picked
from journey.ui.shelf import library, may
from journey.ui.theming import as_image


def show(entry: Entry, picked: Picked, key: str, *, calls: bool = False) -> None:
    """The card; a click anywhere on it opens the map, one on its box selects it.

    `calls`: whether a comment on the map calls the visitor.
    """
    words = state.speak()
    with st.container(key=f"card-{key}"):
        shape = as_image(cache.card_picture(entry.id, entry.revision))
        show_markup(tag("img", src=shape, alt="", class_="jm-mini"))
        with st.container(key=f"cardhead-{key}", horizontal=True, wrap=False):
            _pick(entry, picked, words, key)
            st.page_link(
                routes.journey_map(words),
                label=plain(entry.title),
                query_params={state.MAP: entry.id},
                width="stretch",
            )
            st.html(text_of(tags.state_of(entry.state, entry.organisation, words)), width="content")
            with st.container(key=f"cardmenu-{key}", width="content"):
                _menu(entry, words, key)
        _foot(entry, words, calls=calls)


def _pick(entry: Entry, picked: Picked, words: Words, key: str) -> None:
    box = f"pick-{key}"
    st.session_state[box] = entry.id in picked.ids
    st.checkbox(
        words("Select “{title}”", title=bare(entry.title)),
        key=box,
        label_visibility="collapsed",
        on_change=picked.turn,
        args=(entry.id,),
    )


def _foot(entry: Entry, words: Words, *, calls: bool) -> None:
    people = [
        tag("span", tags.initials(p.initials), p.name, class_="jm-row jm-small")
        for p in entry.personas[:1]
    ]
    if not people:
        people = [tag("span", words("no persona yet"), class_="jm-muted jm-small")]
    summary = cache.summary(entry.id, entry.revision)
    counts = tags.counts(summary, words)
    if calls:
        counts.append(tags.label(words("calls you"), "accent", "alternate_email"))
    touchpoints = words.plural("{count} touchpoint", "{count} touchpoints", summary.count)
    changed = words("changed {when}", when=when(entry.changed, words))
    show_markup(
        tag(
            "div",
            tag("div", people, tag("span", counts, class_="jm-row"), class_="jm-row jm-between"),
            tag("div", f"{touchpoints} · {changed}", class_="jm-muted jm-small"),
            class_="jm-cardfoot",
        )
    )


def when(time: datetime.datetime, words: Words) -> str:
    """A time as people say it: today 14:06, yesterday, 18 Nov 2026; in the visitor's time zone."""
    local = time.astimezone(state.time_zone())
    today = datetime.datetime.now(state.time_zone()).date()
    if local.date() == today:
        return words("today {time}", time=f"{local:%H:%M}")
    if local.date() == today - datetime.timedelta(days=1):
        return words("yesterday")
    return words.date(local.date())


def _menu(entry: Entry, words: Words, key: str) -> None:
    labels = {
        "duplicate": words("Duplicate"),
        "archive": words("Take out of the archive") if entry.archived else words("Archive"),
        "delete": words("Delete"),
    }
    asked = {
        "duplicate": Action.DUPLICATE, "archive": Action.ARCHIVE, "delete": Action.DELETE,
    }  # fmt: skip
    labels = {name: said for name, said in labels.items() if may(asked[name], entry.id)}
    if not labels:
        return
    st.menu_button(
        ":material/more_horiz:",
        list(labels),
        format_func=labels.__getitem__,
        key=f"menu-{key}",
        type="tertiary",
        help=words("Duplicate, archive, delete"),
        on_click=_chosen,
        args=(entry, f"menu-{key}"),
    )


def _chosen(entry: Entry, key: str) -> None:
    words = state.speak()
    match st.session_state[key]:
        case "duplicate":
            if changes.attempt(lambda: library().duplicate(entry.id)):
                state.notice(words("Duplicated “{title}”", title=entry.title))
        case "archive":
            if changes.attempt(lambda: library().archive(entry.id, not entry.archived)):
                state.notice(
                    words("Took “{title}” out of the archive", title=entry.title)
                    if entry.archived
                    else words("Archived “{title}”", title=entry.title)
                )
        case "delete":
            if changes.attempt(lambda: library().delete(entry.id)):
                offers.offer(words("Deleted “{title}”", title=entry.title), entry.id)
        case _:
            pass
