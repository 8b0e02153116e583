"""A questionnaire for the map: a table to be filled in, and sheets of paper with a QR code."""

import streamlit as st

from journey.access import Action
from journey.locales import Words
from journey.locales import words as words_of
from journey.services import questionnaires
from journey.services.library import Kept
from journey.services.questionnaires import Asked
from journey.text import slug
from journey.ui import allowed, message, state
from journey.ui.components.shell import LANGUAGE_NAMES
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

_FORMS = {"xlsx": "Excel", "csv": "CSV"}
_ADDRESS = 400
"""Characters of an address that every QR code holds and a phone still reads."""


def show(kept: Kept, key: str) -> None:
    """The questions, what else is asked, their language, the files."""
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
        asked, said = _asked(kept, words, key)
        _files(kept, asked, said, words, key)
    with left:
        asking = [tag("li", one.text) for one in questionnaires.questions(journey, said, asked)]
        show_markup(
            tag(
                "section",
                tag("h2", words("What is asked"), class_="jm-h2"),
                tag("ol", asking, class_="jm-asked"),
            )
        )


def _asked(kept: Kept, words: Words, key: str) -> tuple[Asked, Words]:
    """Which touchpoints, what beside satisfaction, in which language."""
    journey = kept.journey
    show_markup(tag("h2", words("Choose the questions"), class_="jm-h2"))
    names = {one.id: f"{journey.numbers[one.id]} {one.name}" for one in journey.existing}
    chosen = st.multiselect(
        words("Touchpoints"), list(names), format_func=names.__getitem__,
        key=f"{key}-{journey.id}-touchpoints", placeholder=words("all of them"),
        help=words("Fewer questions bring more answers."),
    )  # fmt: skip
    importance = st.checkbox(words("How important each one is"), key=f"{key}-importance")
    recommend = st.checkbox(words("Whether they would recommend us (NPS)"), key=f"{key}-recommend")
    channel = st.checkbox(words("Which channel they prefer"), key=f"{key}-channel")
    language = st.segmented_control(
        words("Language"),
        list(LANGUAGE_NAMES),
        format_func=LANGUAGE_NAMES.__getitem__,
        default=words.language,
        required=True,
        key=f"{key}-language",
    )
    asked = Asked(frozenset(chosen) if chosen else None, importance, recommend, channel)
    return asked, words_of(str(language or words.language))


def _files(kept: Kept, asked: Asked, said: Words, words: Words, key: str) -> None:
    """The table in two forms, then the sheets."""
    journey = kept.journey
    if not allowed.here(Action.EXPORT, journey.id):
        return
    name = slug(f"{journey.title} {said('Questionnaire')}", "questionnaire")
    for form, make in (("xlsx", questionnaires.as_xlsx), ("csv", questionnaires.as_csv)):
        st.download_button(
            words("Download {form}", form=_FORMS[form]),
            data=allowed.taken_along(lambda make=make: make(journey, said, asked), journey.id),
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
    show_markup(tag("h2", words("On paper"), class_="jm-h2"))
    address = st.text_input(
        words("Address behind the QR code"), key=f"{key}-address", max_chars=_ADDRESS,
        placeholder="https://", help=words("Where the same questions are answered on a phone."),
    ).strip()  # fmt: skip
    st.download_button(
        words("Download PDF"),
        data=allowed.taken_along(
            lambda: questionnaires.as_sheet(journey, said, asked, address), journey.id
        ),
        file_name=f"{name}.pdf",
        mime=questionnaires.MEDIA_TYPES["pdf"],
        icon=":material/print:",
        width="stretch",
        on_click="ignore",
        key=f"{key}-pdf",
    )
    if not address:
        show_markup(tag("p", words("Without an address there is no code."),
                        class_="jm-small jm-muted"))  # fmt: skip
