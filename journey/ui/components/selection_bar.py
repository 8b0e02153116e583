"""What can be done with the maps that are selected in the gallery."""

from collections.abc import Callable, Sequence
from typing import TypedDict

import streamlit as st

from journey.access import Action
from journey.errors import JourneyError
from journey.locales import Words
from journey.services.bundle import bundle
from journey.services.library import Entry, Library
from journey.ui import allowed, changes, offers, routes, state
from journey.ui.markup import tag, text_of
from journey.ui.picked import Picked
from journey.ui.shelf import library

_COMPARED = range(2, 7)
"""So many maps can be laid beside one another."""
_FORMS = {"yaml": "YAML", "xlsx": "XLSX", "pdf": "PDF", "png": "PNG", "pptx": "PPTX"}


class Offered(TypedDict):
    """Whether a button can be pressed, and why not."""

    disabled: bool
    help: str | None


def show(entries: Sequence[Entry], picked: Picked, key: str) -> None:
    """What can be done with the selected of these maps; nothing where none is."""
    chosen = [entry for entry in entries if entry.id in picked.ids]
    if not chosen:
        return
    words = state.speak()
    with st.container(
        key="selection-bar", horizontal=True, vertical_alignment="center", wrap=False
    ):
        count = words("{count} selected", count=len(chosen))
        st.html(text_of(tag("strong", count, role="status")), width="content")
        _compare(chosen, words, key)
        st.button(
            words("Duplicate"),
            icon=":material/content_copy:",
            key=f"{key}-duplicate",
            on_click=_duplicate,
            args=(chosen, picked),
            **_offered(Action.DUPLICATE, chosen),
        )
        archived = all(entry.archived for entry in chosen)
        label = words("Take out of the archive") if archived else words("Archive")
        st.button(
            label,
            icon=":material/unarchive:" if archived else ":material/archive:",
            key=f"{key}-archive",
            on_click=_archive,
            args=(chosen, picked, not archived),
            **_offered(Action.ARCHIVE, chosen),
        )
        st.button(
            words("Delete"),
            icon=":material/delete:",
            key=f"{key}-delete",
            on_click=_delete,
            args=(chosen, picked),
            **_offered(Action.DELETE, chosen),
        )
        _export(chosen, words, key)
        st.button(
            ":material/close:",
            type="tertiary",
            key=f"{key}-clear",
            help=words("Clear the selection"),
            on_click=picked.clear,
        )


def _offered(action: Action, chosen: Sequence[Entry]) -> Offered:
    why = allowed.why_not(action, *(entry.id for entry in chosen))
    return {"disabled": why is not None, "help": why}


def _compare(chosen: Sequence[Entry], words: Words, key: str) -> None:
    page = routes.by_address(words).get("compare")
    if page is None:
        return
    fits = len(chosen) in _COMPARED
    if st.button(
        words("Compare"),
        icon=":material/stacked_line_chart:",
        type="primary",
        key=f"{key}-compare",
        disabled=not fits,
        help=None if fits else words("Select two to six maps."),
    ):
        maps = ",".join(entry.id for entry in chosen)
        st.switch_page(page, query_params={"maps": maps})


def _export(chosen: Sequence[Entry], words: Words, key: str) -> None:
    """One archive, of files of one form; it is made when it is asked for."""
    ids = [entry.id for entry in chosen]
    if allowed.why_not(Action.EXPORT, *ids):
        return
    with st.popover(words("Export"), icon=":material/ios_share:", key=f"{key}-export"):
        for form, name in _FORMS.items():
            st.download_button(
                words("ZIP of {form} files", form=name),
                data=allowed.taken_along(_archive_of(library(), ids, form), *ids),
                file_name=f"maps-{form}.zip",
                mime="application/zip",
                icon=":material/download:",
                type="tertiary",
                on_click="ignore",
                key=f"{key}-export-{form}",
            )


def _archive_of(shelf: Library, ids: Sequence[str], form: str) -> Callable[[], bytes]:
    return lambda: bundle([shelf.get(id).journey for id in ids], form)


def _duplicate(chosen: Sequence[Entry], picked: Picked) -> None:
    words = state.speak()
    done = [entry for entry in chosen if changes.attempt(_duplicated(entry))]
    if done:
        said = words.plural("Duplicated {count} map", "Duplicated {count} maps", len(done))
        state.notice(said)
        picked.clear()


def _duplicated(entry: Entry) -> Callable[[], object]:
    return lambda: library().duplicate(entry.id)


def _archive(chosen: Sequence[Entry], picked: Picked, archived: bool) -> None:
    words = state.speak()

    def put(entry: Entry) -> Callable[[], object]:
        return lambda: library().archive(entry.id, archived)

    done = [entry for entry in chosen if changes.attempt(put(entry))]
    if done:
        state.notice(
            words.plural("Archived {count} map", "Archived {count} maps", len(done))
            if archived
            else words.plural(
                "Took {count} map out of the archive",
                "Took {count} maps out of the archive",
                len(done),
            )
        )
        picked.clear()


def _delete(chosen: Sequence[Entry], picked: Picked) -> None:
    words = state.speak()
    done: list[Entry] = []
    for entry in chosen:
        try:
            library().delete(entry.id)
        except JourneyError as error:
            changes.refuse(error)
        else:
            done.append(entry)
    if not done:
        return
    picked.clear()
    said = (
        words("Deleted “{title}”", title=done[0].title)
        if len(done) == 1
        else words.plural("Deleted {count} map", "Deleted {count} maps", len(done))
    )
    offers.offer_maps(said, [entry.id for entry in done])
