"""Opening a map file: YAML or JSON, and all that is wrong with a bad one at once."""

import streamlit as st

from journey import limits
from journey.errors import InvalidDocumentError, JourneyError
from journey.locales import Words
from journey.services import documents
from journey.ui import message, routes, state
from journey.ui.escape import plain
from journey.ui.shelf import library

_LIMIT = limits.MAP_FILE_BYTES // 1_000_000
"""In MB."""


def show(key: str) -> None:
    """The dialog; a good file is kept in the library and opened."""
    words = state.speak()
    st.dialog(words("Open a file"), width="medium")(_body)(words, key)


def _body(words: Words, key: str) -> None:
    endings = sorted({end.lstrip(".") for form in documents.forms() for end in form.extensions})
    file = st.file_uploader(
        words("A map as YAML or JSON"), type=endings, max_upload_size=_LIMIT, key=f"{key}-file"
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
    opened = read(file.getvalue(), file.name, words)
    if opened:
        st.switch_page(routes.journey_map(words), query_params={state.MAP: opened})


def read(contents: bytes, name: str, words: Words) -> str | None:
    """Keep the map of a file and return its id; None where the file is none, then that is shown."""
    try:
        return library().add(documents.read(contents, name, words.language))
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
