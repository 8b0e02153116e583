"""Opening a file: what it would become is shown, and kept only when that is confirmed.

Maps, tables, diagrams and CJML come through one door; all that is wrong with a bad file is told
at once, all that was guessed of a good one beside what it becomes.
"""

from contextlib import AbstractContextManager
from pathlib import PurePath

import streamlit as st

from journey import limits
from journey.errors import InvalidDocumentError, JourneyError
from journey.locales import Words
from journey.services import documents, tables
from journey.ui import changes, message, offers, routes, state
from journey.ui.components import column_matching, import_preview, score_scale
from journey.ui.escape import plain
from journey.ui.shelf import library

_LIMIT = limits.UPLOAD_BYTES // 1_000_000
"""In MB."""


def show(key: str) -> None:
    """The dialog; a file that is confirmed is kept in the library and opened."""
    words = state.speak()
    st.dialog(words("Open a file"), width="large")(body)(words, key)


def body(words: Words, key: str) -> None:
    """The file, what it would become, and the step that keeps it."""
    every = (*documents.forms(), *documents.exchange_forms())
    file = st.file_uploader(
        words("A map, table or diagram: YAML, JSON, Excel, CSV, Mermaid or CJML"),
        type=sorted({end.lstrip(".") for form in every for end in form.extensions}),
        max_upload_size=_LIMIT,
        key=f"{key}-file",
    )
    if file is None:
        st.caption(
            plain(
                words(
                    "Up to {limit} MB. The file stays as it is; the app keeps a copy in its "
                    "library.",
                    limit=_LIMIT,
                )
            )
        )
        return
    decoded = read(file.getvalue(), file.name, words, f"{key}-{file.file_id}")
    if decoded is None:
        return
    import_preview.show(decoded, words)
    if st.button(
        words("Open as a map"),
        type="primary",
        icon=":material/map:",
        key=f"{key}-keep",
        shortcut="Ctrl+Enter",
    ):
        keep(decoded, file.name, words)


def read(contents: bytes, name: str, words: Words, key: str) -> documents.Decoded | None:
    """What a file would become; None where it can become nothing, then that is shown."""
    try:
        if PurePath(name).suffix.lower() not in tables.extensions():
            return _interpreted(contents, name, words, key)
        with _reading(name, words):
            first = tables.preview(contents, name, words.language)
        sheet = _sheet(first, words, key)
        shown = (
            first if sheet == first.sheet else tables.preview(contents, name, words.language, sheet)
        )
        matching = column_matching.show(shown, words, f"{key}-{sheet}")
        return tables.read(contents, name, matching, sheet, words.language)
    except InvalidDocumentError as error:
        count = len(error.problems)
        said = words.plural(
            "{count} problem in {name}", "{count} problems in {name}", count, name=name
        )
        message.show(said, words("Correct these places in the file and open it again."))
        message.problems(error.problems)
    except JourneyError as error:
        message.show(*error.said(words))
    return None


def _reading(name: str, words: Words) -> AbstractContextManager[None]:
    return st.spinner(words("Reading {name} …", name=plain(name)), show_time=True)


def _interpreted(contents: bytes, name: str, words: Words, key: str) -> documents.Decoded:
    """A map, diagram or CJML file; of those that do not say their scale on the one chosen."""
    with _reading(name, words):
        decoded = documents.interpret(contents, name, words.language)
    if not documents.is_exchanged(contents, name):
        return decoded
    guessed = decoded.journey.scale
    scale = score_scale.show(guessed, words, key)
    if scale == guessed:
        return decoded
    return documents.interpret(contents, name, words.language, scale)


def _sheet(shown: tables.Preview, words: Words, key: str) -> int:
    """The sheet that holds the table; asked only where there are several."""
    if len(shown.sheets) < 2:
        return shown.sheet
    names = dict(enumerate(shown.sheets))
    return st.selectbox(
        words("Sheet"),
        list(names),
        index=shown.sheet,
        format_func=names.__getitem__,
        key=f"{key}-sheet",
    )


def keep(decoded: documents.Decoded, name: str, words: Words) -> None:
    """Keep the map, open it, and offer to take that back."""
    kept: list[str] = []
    if changes.attempt(lambda: kept.append(library().add(decoded.journey))):
        offers.offer_added(words("{name} was opened as a map.", name=name), kept[0])
        st.switch_page(routes.journey_map(words), query_params={state.MAP: kept[0]})
    st.rerun()
