"""The edge where errors become sentences: what is the case, where, what to try.

An error of ours is shown in its own words. Anything else is a bug: it gets a reference number,
is logged whole under that number, and the page says so.
"""

import contextlib
import logging
import uuid
from collections.abc import Generator

import streamlit as st

from journey.errors import InvalidDocumentError, JourneyError, StorageUnavailableError
from journey.ui import message, state

_LOG = logging.getLogger("journey.ui")


@contextlib.contextmanager
def boundary() -> Generator[None]:
    """Show what goes wrong inside in place of what could not be shown."""
    try:
        yield
    except Exception as error:
        show(error)


def on_script_error(error: Exception) -> bool:
    """For what no page has caught, such as errors in callbacks; True: it has been shown."""
    show(error)
    return True


def show(error: Exception) -> None:
    """An error as a state of the page."""
    words = state.speak()
    match error:
        case InvalidDocumentError():
            message.show(*error.said(words))
            message.problems(error.problems)
        case StorageUnavailableError():
            _LOG.error("the library is unavailable: %s", error.message)
            message.show(*error.said(words))
            st.button(words("Try again"), icon=":material/refresh:", key="boundary-again")
        case JourneyError():
            message.show(*error.said(words))
        case _:
            reference = uuid.uuid4().hex[:8]
            _LOG.error("reference %s", reference, exc_info=error)
            message.show(
                words("Something went wrong on our side."),
                words(
                    "Your map is saved as it was before. Load the page again; if it happens "
                    "again, report it with the reference {reference}.",
                    reference=reference,
                ),
            )
