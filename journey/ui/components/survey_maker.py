"""A questionnaire for the map: its touchpoints as a table to be filled in, to take along."""

import streamlit as st

from journey.locales import words as words_of
from journey.services import questionnaires
from journey.services.library import Kept
from journey.text import slug
from journey.ui import message, state
from journey.ui.components.shell import LANGUAGE_NAMES
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def show(kept: Kept, key: str) -> None:
    """The questions, their language, the files."""
    words = state.speak()
    journey = kept.journey
    if not journey.existing:
        message.show(
            words("There is nothing to ask about yet."),
            words("Add touchpoints to the map, then they stand here."),
            kind="empty",
        )
        return
    left, right = st.columns([800, 352], gap="medium")
    with right:
        language = st.segmented_control(
            words("Language"),
            list(LANGUAGE_NAMES),
            format_func=LANGUAGE_NAMES.__getitem__,
            default=words.language,
            required=True,
            key=f"{key}-language",
        )
        said = words_of(str(language or words.language))
        name = slug(f"{journey.title} {said('Questionnaire')}", "questionnaire")
        for form, make in (("xlsx", questionnaires.as_xlsx), ("csv", questionnaires.as_csv)):
            st.download_button(
                words("Download {form}", form={"xlsx": "Excel", "csv": "CSV"}[form]),
                data=lambda make=make: make(journey, said),
                file_name=f"{name}.{form}",
                mime=questionnaires.MEDIA_TYPES[form],
                type="primary" if form == "xlsx" else "secondary",
                icon=":material/download:",
                width="stretch",
                on_click="ignore",
                key=f"{key}-{form}",
            )
        help = words(
            "One row a person; what does not apply stays empty. Dropped on the tab Survey, the "
            "filled-in table needs no mapping. Do not ask for names: they would not be read."
        )
        show_markup(tag("p", help, class_="jm-small jm-muted"))
    with left:
        asked = [tag("li", question) for question in questionnaires.questions(journey, said)]
        show_markup(
            tag(
                "section",
                tag("h2", words("What is asked"), class_="jm-h2"),
                tag("ol", asked, class_="jm-questions"),
            )
        )
