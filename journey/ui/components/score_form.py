"""The satisfaction at a touchpoint: the value on its scale, and the evidence for it."""

import streamlit as st

from journey.editing import shown_score
from journey.locales import Words
from journey.model import Journey, SatisfactionScore, Scale, Touchpoint
from journey.spoken import of_best
from journey.themes import THEMES
from journey.ui import routes, state
from journey.ui.apart import apart
from journey.ui.components import evidence_form
from journey.ui.escape import plain
from journey.ui.fields import Field
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag


def show(journey: Journey, touchpoint: Touchpoint, key: str, open_key: str) -> None:
    """Value and evidence of the score of one persona, or of the one that holds for all.

    `open_key` begins the keys of what is the same for every touchpoint: whose score, what is open.
    """
    words = state.speak()
    persona = _persona(journey, words, open_key)
    score = touchpoint.score(persona)
    scale = journey.drawn_scale
    value = None if score is None else round(scale.denormalise(score.normalised), 2)
    _scale(value, score, scale, words)
    field = Field(journey.id, f"{key}-{persona or 'all'}")
    left, right = st.columns(2)
    with left:
        field.number(
            "value",
            words(
                "Score, {lowest} to {highest}",
                lowest=words.number(scale.lowest),
                highest=words.number(scale.highest),
            ),
            value,
            lambda new: shown_score(journey, touchpoint.id, persona, new),
            min_value=float(scale.lowest),
            max_value=float(scale.highest),
            step=1.0 if scale.highest > 10 else 0.1,
            format="%.0f" if scale.highest > 10 else "%.1f",
            placeholder=words("unknown"),
        )
        if score is not None:
            field.act(
                "clear",
                words("No score"),
                words("Take the score away: it is unknown, which is not the same as bad"),
                lambda: shown_score(journey, touchpoint.id, persona, None),
            )
    if score is not None:
        with right:
            evidence_form.answers(field, touchpoint, score, words)
        evidence_form.show(field, journey, touchpoint, score, words, f"{open_key}-open-evidence")
    st.page_link(
        routes.data(words),
        label=words("Scores from a survey"),
        icon=":material/upload_file:",
        help=words("Drop the answers of customers: all touchpoints get their means at once"),
        query_params={state.MAP: journey.id, "tab": "survey"},
        width="content",
    )


def _persona(journey: Journey, words: Words, key: str) -> str | None:
    """For whom the score holds; asked only where the map has several personas."""
    if len(journey.personas) < 2:
        return journey.personas[0].id if journey.personas else None
    names = apart({persona.id: persona.name for persona in journey.personas})
    chosen = st.segmented_control(
        words("Persona"),
        list(names),
        format_func=lambda persona: plain(names[persona]),
        default=journey.personas[0].id,
        required=True,
        key=f"{key}-persona",
    )
    return chosen or journey.personas[0].id


def _scale(
    value: float | None, score: SatisfactionScore | None, scale: Scale, words: Words
) -> None:
    """The value large, and where it lies between the worst and the best."""
    light, dark = THEMES["light"], THEMES["dark"]
    level = score.normalised if score else None
    colour = (
        f"light-dark({light.score_colour(level)},{dark.score_colour(level)})"
        if level is not None
        else ""
    )
    said = words("unknown") if value is None else of_best(value, scale, words)
    steps = zip(light.ramp, dark.ramp, strict=True)
    ramp = ",".join(f"light-dark({bright},{dim})" for bright, dim in steps)
    mark = (
        tag("span", class_="jm-scale-mark", style=f"left:{level:g}%") if level is not None else None
    )
    show_markup(
        tag(
            "div",
            tag(
                "div",
                tag("span", words("Satisfaction"), class_="jm-h3"),
                tag("span", said, class_="jm-score", style=f"color:{colour}" if colour else None),
                class_="jm-row jm-between",
            ),
            tag("div", mark, class_="jm-scale", style=f"background:linear-gradient(90deg,{ramp})"),
            tag(
                "div",
                tag("span", f"{words.number(scale.worst)} {words('very dissatisfied')}"),
                tag("span", f"{words.number(scale.best)} {words('very satisfied')}"),
                class_="jm-row jm-between jm-muted jm-small",
            ),
        )
    )
