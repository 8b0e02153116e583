"""Form of engagement × who starts it: nine cells with touchpoints and activities; empty: ideas."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

import streamlit as st

from journey.access import Action
from journey.analyses.engagement_matrix import (
    Cell,
    EngagementMatrix,
    Entry,
    idea,
    place_engagement,
)
from journey.editing import Edit
from journey.editing import Sequence as Steps
from journey.editing.label import label
from journey.locales import Words
from journey.model import Engagement, EngagementForm, Initiator, Journey
from journey.services.library import Kept
from journey.ui import allowed, changes, helped, state
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.properties import setter
from journey.ui.shelf import library
from journey.ui.vocabulary import ENGAGEMENT_FORMS, INITIATORS

_OWN = ""
"""An activity that is no touchpoint."""


def show(kept: Kept, key: str) -> None:
    """The nine cells at the left; placing and taking away at the right."""
    words = state.speak()
    journey = kept.journey
    matrix = place_engagement(journey)
    left, right = st.columns([800, 352], gap="medium")
    with left:
        show_markup(tag("h2", words("Who engages whom, and how"), class_="jm-h2"))
        show_markup(_grid(matrix, journey, words))
        _told(matrix, journey, words)
    with right:
        if allowed.here(Action.EDIT, journey.id):
            _place(journey, words, key)
            _take_away(journey, matrix, words, key)


def _grid(matrix: EngagementMatrix, journey: Journey, words: Words) -> Element:
    head = tag(
        "tr", tag("th", ""), [tag("th", words(INITIATORS[one]), scope="col") for one in Initiator]
    )
    rows: list[Element] = []
    for form in EngagementForm:
        cells = [cell for cell in matrix.cells if cell.form is form]
        rows.append(
            tag(
                "tr",
                tag("th", words(ENGAGEMENT_FORMS[form]), scope="row"),
                [_cell(cell, journey, words) for cell in cells],
            )
        )
    return tag("table", tag("thead", head), tag("tbody", rows), class_="jm-engagement")


def _cell(cell: Cell, journey: Journey, words: Words) -> Element:
    if not cell.entries:
        said = words("Idea: {idea}", idea=idea(words, cell.form, cell.initiator))
        return tag("td", tag("p", icon("lightbulb"), said), class_="idea")
    return tag("td", tag("ul", [_entry(one, journey, words) for one in cell.entries]))


def _entry(one: Entry, journey: Journey, words: Words) -> Element:
    name = one.name
    if one.touchpoint is not None:
        name = f"{journey.numbers[one.touchpoint]} {name}"
    sign: Part = None
    if one.against:
        sign = tag("span", icon("warning"), words("can turn against us"), class_="jm-tag weak")
    return tag("li", tag("span", name), " ", sign)


def _told(matrix: EngagementMatrix, journey: Journey, words: Words) -> None:
    said = [
        words.plural(
            "{count} of 9 cells is empty: an idea each.",
            "{count} of 9 cells are empty: an idea each.",
            len(matrix.empty),
        )
    ]
    if matrix.unplaced:
        names = words.listing([journey.touchpoint[id].name for id in matrix.unplaced])
        said.append(words("Not placed, for nobody said who starts it: {names}.", names=names))
    lines = [tag("p", icon("info"), tag("span", line), class_="jm-explained") for line in said]
    show_markup(tag("div", lines, class_="jm-small"))


def _place(journey: Journey, words: Words, key: str) -> None:
    show_markup(tag("h2", words("Place something"), class_="jm-h2"))
    names = {
        _OWN: words("an activity beyond the touchpoints"),
        **{one.id: f"{journey.numbers[one.id]} {one.name}" for one in journey.existing},
    }
    chosen = st.selectbox(
        words("What"), list(names), format_func=names.__getitem__, key=f"{key}-{journey.id}-what"
    )
    name = ""
    if chosen == _OWN:
        name = st.text_input(
            words("What is done"), key=f"{key}-name", max_chars=200,
            placeholder=words("customers advise others online"),
        ).strip()  # fmt: skip
    form = st.segmented_control(
        words("Form of engagement"), list(EngagementForm), required=True,
        format_func=lambda each: words(ENGAGEMENT_FORMS[each]), default=EngagementForm.OFFER,
        key=f"{key}-form", width="stretch",
        help=helped.about(
            "engagement-matrix",
            words("Something is offered, asked for, or done."), words,
        ),
    )  # fmt: skip
    initiator = st.segmented_control(
        words("Who starts it"), list(Initiator), required=True,
        format_func=lambda each: words(INITIATORS[each]), default=_initiator(journey, chosen),
        key=f"{key}-initiator-{chosen}", width="stretch", wrap=True,
    )  # fmt: skip
    against = st.toggle(words("It can turn against us"), key=f"{key}-against-{chosen}")
    st.button(
        words("Place it"), type="primary", icon=":material/add:", width="stretch",
        key=f"{key}-place", disabled=chosen == _OWN and not name, on_click=_placed,
        args=(journey.id, chosen, name, EngagementForm(form), Initiator(initiator), against, key),
    )  # fmt: skip


def _initiator(journey: Journey, chosen: str) -> Initiator:
    there = journey.touchpoint.get(chosen)
    return (there.initiator if there else None) or Initiator.COMPANY


def _placed(
    map: str,
    chosen: str,
    name: str,
    form: EngagementForm,
    initiator: Initiator,
    against: bool,
    key: str,
) -> None:
    journey = library().get(map).journey
    if chosen == _OWN:
        made = Engagement(name=name, form=form, initiator=initiator, against=against)
        if changes.apply(map, setter(journey, "engagements")([*journey.engagements, made])):
            st.session_state[f"{key}-name"] = ""
        return
    there = journey.touchpoint.get(chosen)
    if there is None:
        return
    wanted = {"engagement": form, "initiator": initiator, "against": against}
    steps: Sequence[Edit] = [
        setter(there, field)(value)
        for field, value in wanted.items()
        if getattr(there, field) != value
    ]
    if steps:
        about = label("“{name}” placed in the engagement matrix", name=there.name)
        changes.apply(map, Steps(edits=tuple(steps), about=about))


def _take_away(journey: Journey, matrix: EngagementMatrix, words: Words, key: str) -> None:
    entries: list[Entry] = [one for cell in matrix.cells for one in cell.entries]
    if not entries:
        return
    show_markup(tag("h2", words("Take something away"), class_="jm-h2"))
    names = [one.name for one in entries]
    at = st.selectbox(
        words("What"), list(range(len(entries))), format_func=names.__getitem__,
        key=f"{key}-{journey.id}-away-{len(entries)}",
    )  # fmt: skip
    st.button(
        words("Take it away"), icon=":material/remove:", width="stretch", key=f"{key}-away",
        on_click=_taken, args=(journey.id, entries[at]),
    )  # fmt: skip


def _taken(map: str, entry: Entry) -> None:
    """A touchpoint stays on the map without its form; an activity goes."""
    journey = library().get(map).journey
    if entry.touchpoint is not None:
        there = journey.touchpoint.get(entry.touchpoint)
        if there is not None:
            changes.apply(map, setter(there, "engagement")(None))
        return
    kept = [one for place, one in enumerate(journey.engagements) if place != entry.place]
    changes.apply(map, setter(journey, "engagements")(kept))
