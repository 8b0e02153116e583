"""A map for those who may see it and not change it: its picture and its findings."""

import streamlit as st

from journey.access import Action
from journey.locales import Words
from journey.model import Finding
from journey.services.library import Kept
from journey.spoken import finding_kind
from journey.ui import cache, shelf, state
from journey.ui.components import comments, perspective, tags
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.theming import as_image
from journey.ui.vocabulary import FINDINGS

_SHOWN = 40


def show(kept: Kept, key: str) -> None:
    """The picture as it is now; whoever may not change the map sees no tool for it."""
    words = state.speak()
    map, journey = kept.journey.id, kept.journey
    persona = perspective.of(journey)
    picture = cache.picture(map, kept.revision, words.language, persona, alone=True)
    found = cache.findings(map, kept.revision, words.language, persona)
    with st.container(key=key):
        said = (
            words("You may view this map and comment on it.")
            if shelf.may(Action.COMMENT, map)
            else words("You may view this map. Ask an owner for a role to change it.")
        )
        show_markup(tag("p", icon("visibility"), " ", said, class_="jm-muted jm-small jm-row"))
        about = words("Journey map {title}", title=journey.title)
        show_markup(tag("img", src=as_image(picture), alt=about, class_="jm-readonly"))
        if found:
            show_markup(tag("h2", words("Findings"), class_="jm-h2"))
        for finding in found[:_SHOWN]:
            _finding(finding, words)
        show_markup(tag("h2", words("Comments"), class_="jm-h2"))
        comments.show(kept, key=f"{key}-comments")


def _finding(finding: Finding, words: Words) -> None:
    show_markup(
        tag(
            "div",
            tags.label(finding_kind(finding, words), *FINDINGS[finding.kind]),
            tag("div", tag("strong", finding.message), tag("br"), finding.evidence),
            class_="jm-row jm-readonlyfinding",
        )
    )
