"""What would come of a file: its shape, its parts, and what was noticed on the way."""

import streamlit as st

from journey.locales import Words
from journey.model import Journey
from journey.services import documents, pictures
from journey.ui import message
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.theming import as_image, follow_theme

_WIDTH, _HEIGHT = 620, 120
_PHASES_SHOWN = 12


def show(decoded: documents.Decoded, words: Words) -> None:
    """The map as it will be; nothing of it is kept yet."""
    journey = decoded.journey
    show_markup(
        tag(
            "div",
            tag("h2", journey.title, class_="jm-h2"),
            _shape(journey),
            tag("p", " · ".join(_counts(journey, words)), class_="jm-small"),
            tag("p", _phases(journey, words), class_="jm-muted jm-small"),
        )
    )
    if not decoded.warnings:
        said = words("Everything in the file was understood.")
        show_markup(tag("p", icon("check_circle"), said, class_="jm-row jm-small jm-ok"))
        return
    count = len(decoded.warnings)
    label = words.plural("{count} remark", "{count} remarks", count)
    with st.expander(label, expanded=count <= 6, icon=":material/info:"):
        message.problems(decoded.warnings)


def _shape(journey: Journey) -> Part:
    """The curve in small, where there is something to show."""
    if not journey.touchpoints:
        return None
    light, dark = (
        pictures.miniature(journey, theme, _WIDTH, _HEIGHT) for theme in ("light", "dark")
    )
    return tag("img", src=as_image(follow_theme(light, dark)), alt="", class_="jm-shape")


def _counts(journey: Journey, words: Words) -> list[str]:
    scored = sum(bool(touchpoint.scores) for touchpoint in journey.touchpoints)
    found = [
        words.plural("{count} phase", "{count} phases", len(journey.phases)),
        words.plural("{count} touchpoint", "{count} touchpoints", len(journey.touchpoints)),
        words("{count} with a score", count=scored),
    ]
    if journey.personas:
        named = [persona.name for persona in journey.personas[:4]]
        more = len(journey.personas) - len(named)
        named += [words("{count} more", count=more)] if more else []
        found.append(", ".join(named))
    return found


def _phases(journey: Journey, words: Words) -> str:
    named = [f"{phase.name} {len(phase.touchpoints)}" for phase in journey.phases[:_PHASES_SHOWN]]
    more = len(journey.phases) - len(named)
    named += [words("{count} more", count=more)] if more else []
    return " → ".join(named)
