"""The satisfaction at a touchpoint: the value on its scale, and the evidence for it."""

from collections.abc import Callable

import streamlit as st

from journey.editing import Edit, SetScore, made, shown_score
from journey.locales import Words
from journey.model import Evidence, EvidenceKind, Journey, SatisfactionScore, Scale, Touchpoint
from journey.spoken import of_best
from journey.themes import THEMES
from journey.ui import state
from journey.ui.escape import plain
from journey.ui.fields import Field
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.vocabulary import EVIDENCE


def show(journey: Journey, touchpoint: Touchpoint, key: str) -> None:
    """Value and evidence of the score of one persona, or of the one that holds for all."""
    words = state.speak()
    persona = _persona(journey, words, key)
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
            placeholder=words("not known yet"),
        )
    if score is not None:
        with right:
            _answers(field, touchpoint, score, words)
        _evidence(field, touchpoint, score, words)
        _basis(journey, score, words)


def _persona(journey: Journey, words: Words, key: str) -> str | None:
    """For whom the score holds; asked only where the map has several personas."""
    if len(journey.personas) < 2:
        return journey.personas[0].id if journey.personas else None
    names = {persona.id: persona.name for persona in journey.personas}
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


def _resting_on(
    touchpoint: Touchpoint, score: SatisfactionScore, **change: EvidenceKind | int | None
) -> Edit:
    """The same value on other evidence."""
    known = {name: getattr(score.evidence, name) for name in Evidence.model_fields}
    return SetScore(
        touchpoint=touchpoint.id,
        persona=score.persona,
        value=score.value,
        scale=score.scale,
        evidence=made(Evidence, **{**known, **change}),
        old=score,
    )


def _answers(field: Field, touchpoint: Touchpoint, score: SatisfactionScore, words: Words) -> None:
    """How many answers stand behind the score."""
    field.number(
        "answers",
        words("Answers (n)"),
        score.evidence.n,
        lambda n: _resting_on(touchpoint, score, n=n),
        min_value=1,
        step=1,
        placeholder="?",
    )


def _evidence(field: Field, touchpoint: Touchpoint, score: SatisfactionScore, words: Words) -> None:
    """Where the score comes from."""
    field.choice(
        "evidence",
        words("Evidence"),
        {kind: words(name) for kind, name in EVIDENCE.items()},
        score.evidence.kind,
        _only_chosen(lambda kind: _resting_on(touchpoint, score, kind=kind)),
    )


def _only_chosen(
    make: Callable[[EvidenceKind], Edit],
) -> Callable[[EvidenceKind | None], Edit | None]:
    return lambda kind: make(kind) if kind else None


def _basis(journey: Journey, score: SatisfactionScore, words: Words) -> None:
    """What else is known about the evidence, and what a change by hand does to it."""
    evidence = score.evidence
    parts: list[str] = []
    if evidence.date:
        parts.append(words.date(evidence.date))
    if score.margins:
        low, high = (journey.drawn_scale.denormalise(end) for end in score.margins)
        low, high = sorted((round(low, 2), round(high, 2)))
        kind = words("interval (95 %)") if evidence.interval else words("spread")
        parts.append(f"{kind} {words.number(low)}-{words.number(high)}")
    if journey.demo:
        parts.append(words("demo values"))
    hint = (
        ""
        if evidence.kind is EvidenceKind.OWN_ESTIMATE
        else words("A value changed by hand becomes an own estimate.")
    )
    said = " · ".join(parts)
    show_markup(
        tag("p", said, tag("br") if said and hint else None, hint, class_="jm-muted jm-small")
    )
