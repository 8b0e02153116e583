"""A survey on a map: dropped, its columns confirmed, counted, seen, taken over."""

import streamlit as st

from journey import limits
from journey.errors import InvalidDocumentError, JourneyError
from journey.locales import Words
from journey.services.counting import Counting
from journey.services.library import Kept
from journey.ui import message, state, surveying
from journey.ui.components import survey_columns, survey_results
from journey.ui.escape import plain
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.surveying import Survey

_LIMIT = limits.SURVEY_BYTES // 1_000_000
"""In MB."""
_AT_ONCE = 0.4
"""So many seconds a small survey is waited for, so that its results come at once."""


def show(kept: Kept, key: str) -> None:
    """The step at which the survey is."""
    words = state.speak()
    survey = _survey(kept, words, key)
    if survey is None:
        return
    counting = survey.counting
    if counting is None:
        survey_columns.show(survey, kept.journey, f"{key}-columns", on_count=_count)
    elif not counting.ended:
        _wait(counting, key)
    elif counting.error is not None:
        _tell(counting.error, words)
        st.button(words("Back to the columns"), key=f"{key}-back", on_click=_back)
    elif counting.counted is not None:
        survey_results.show(survey, counting, kept, key, on_back=_back)


def _survey(kept: Kept, words: Words, key: str) -> Survey | None:
    """The file that was dropped; without one nothing of an earlier one is kept."""
    file = st.file_uploader(
        words("Answers of customers: CSV or Excel"),
        type=["csv", "tsv", "txt", "xlsx", "xlsm"],
        max_upload_size=_LIMIT,
        key=f"{key}-file-{surveying.turn()}",
    )
    if file is None:
        surveying.let_go()
        _explain(words)
        return None
    try:
        with st.spinner(words("Reading {name} …", name=plain(file.name)), show_time=True):
            return surveying.look_at(
                file.getvalue(), file.name, file.file_id, kept.journey, words.language
            )
    except JourneyError as error:
        _tell(error, words, file.name)
        return None


def _explain(words: Words) -> None:
    """What happens with a file, before one is dropped."""
    said = (
        (
            "table_chart",
            words(
                "One row a person and a column for each touchpoint, or one row an answer. Names "
                "and numbers of touchpoints are recognised; you confirm them."
            ),
        ),
        (
            "shield_person",
            words(
                "Columns that say who answered (names, e-mail, phone, free text) are never read. "
                "The file is not kept: only counts become scores, and none of fewer than 5 people."
            ),
        ),
        (
            "undo",
            words(
                "You see what would change before anything is changed. One step takes it over, "
                "one step takes it back."
            ),
        ),
    )
    lines = [tag("p", icon(sign), tag("span", text), class_="jm-explained") for sign, text in said]
    show_markup(tag("div", lines))


def _tell(error: JourneyError, words: Words, name: str = "") -> None:
    if not isinstance(error, InvalidDocumentError):
        message.show(*error.said(words))
        return
    count = len(error.problems)
    said = words.plural(
        "{count} problem in {name}",
        "{count} problems in {name}",
        count,
        name=name or error.source,
    )
    message.show(said, words("Correct these places in the file and open it again."))
    message.problems(error.problems)


def _count(kept_survey: Survey) -> None:
    """Begin to count; a small survey is done when the page comes."""
    from journey.ui.shelf import library

    journey = library().get(kept_survey.map).journey
    kept_survey.counting = Counting(kept_survey.source, kept_survey.plan, journey)
    kept_survey.counting.wait(_AT_ONCE)


def _back() -> None:
    """Back to the columns, whatever is being counted."""
    survey = surveying.held()
    if survey is not None and survey.counting is not None:
        survey.counting.stop()
        survey.counting = None


@st.fragment(run_every=0.5)
def _wait(counting: Counting, key: str) -> None:
    """How far the counting is; the page goes on when it has ended."""
    if counting.ended:
        st.rerun()
    words = state.speak()
    rows = words.count(counting.rows)
    said = words("{rows} rows counted", rows=rows)
    if counting.about:
        about = words.count(counting.about)
        said = words("{rows} of about {about} rows counted", rows=rows, about=about)
    st.progress(counting.share, text=said)
    st.button(words("Stop"), key=f"{key}-stop", on_click=_back)
