"""What stands behind a touchpoint: parts, what we do there, figures, the triggers it serves."""

from functools import partial

from journey.editing import Edit, changed, made
from journey.locales import Words
from journey.model import (
    Activity,
    Indicator,
    Journey,
    Phase,
    SatisfactionScore,
    SubTouchpoint,
    Touchpoint,
)
from journey.spoken import of_best
from journey.ui import helped
from journey.ui.components import entries, indicator_form, section
from journey.ui.components.entries import Entries
from journey.ui.fields import Field
from journey.ui.properties import setter
from journey.ui.vocabulary import VISIBILITIES


def show(field: Field, journey: Journey, touchpoint: Touchpoint, words: Words, key: str) -> None:
    """Sub-touchpoints, activities, indicators, triggers served."""
    parts = _parts(field, journey, touchpoint, words)
    activities = _activities(field, touchpoint, words)
    indicators = indicators_of(field, touchpoint, words)
    with section.opening(words("Sub-touchpoints"), len(parts.there), f"{key}-open-parts") as opened:
        if opened.open:
            entries.show(parts, words)
    with section.opening(
        words("What we do"), len(activities.there), f"{key}-open-activities"
    ) as opened:
        if opened.open:
            entries.show(activities, words)
    with section.opening(
        words("Indicators"), len(indicators.there), f"{key}-open-indicators"
    ) as opened:
        if opened.open:
            entries.show(indicators, words)
    triggers = {t.id: t.text for persona in journey.personas for t in persona.triggers}
    if triggers:
        with section.opening(
            words("Triggers served"), len(touchpoint.serves), f"{key}-open-serves"
        ) as opened:
            if opened.open:
                field.some(
                    "serves",
                    words("Triggers served"),
                    triggers,
                    list(touchpoint.serves),
                    setter(touchpoint, "serves"),
                    placeholder=words("What sets off a purchase"),
                    help=helped.about(
                        "trigger",
                        words("Triggers of the personas that this touchpoint answers."),
                        words,
                    ),
                )


def _parts(
    field: Field, journey: Journey, touchpoint: Touchpoint, words: Words
) -> Entries[SubTouchpoint]:
    scale = journey.drawn_scale

    def value(part: SubTouchpoint) -> float | None:
        score = part.scores[0] if part.scores else None
        return None if score is None else round(scale.denormalise(score.normalised), 2)

    def about(part: SubTouchpoint) -> str:
        level = value(part)
        return " · ".join(
            filter(None, ("" if level is None else of_best(level, scale, words), part.note))
        )

    def more(listed: Entries[SubTouchpoint], at: int) -> None:
        part = listed.there[at]
        set_scores = listed.set(at, "scores")

        def scored(level: float | None) -> Edit:
            if level is None:
                return set_scores(part.scores[1:])
            before = part.scores[0] if part.scores else None
            persona = before.persona if before else None
            first = made(SatisfactionScore, value=level, scale=journey.scale, persona=persona)
            return set_scores((first, *part.scores[1:]))

        field.number(
            f"{listed.name}-{at}-score",
            words("Satisfaction"),
            value(part),
            scored,
            min_value=float(scale.lowest),
            max_value=float(scale.highest),
            step=1.0 if scale.highest > 10 else 0.1,
            format="%.0f" if scale.highest > 10 else "%.1f",
            placeholder=words("not known yet"),
            help=helped.about(
                "evidence", words("Its own estimate; the map shows it in the card."), words
            ),
        )
        _text(listed, at, "note", words("Note"))

    return Entries(
        field=field,
        name="parts",
        there=touchpoint.parts,
        put=setter(touchpoint, "parts"),
        make=lambda text: made(SubTouchpoint, name=text),
        written="name",
        label=words("Sub-touchpoint"),
        add=words("Add a sub-touchpoint"),
        about=about,
        more=more,
    )


def _text(listed: Entries[SubTouchpoint], at: int, name: str, label: str) -> None:
    put = listed.set(at, name)
    listed.field.text(
        f"{listed.name}-{at}-{name}",
        label,
        getattr(listed.there[at], name) or "",
        lambda typed: put(typed.strip() or None),
        height="content",
    )


def _activities(field: Field, touchpoint: Touchpoint, words: Words) -> Entries[Activity]:
    def more(listed: Entries[Activity], at: int) -> None:
        field.choice(
            f"{listed.name}-{at}-visibility-{words.language}",
            words("Where it happens"),
            {each: words(name) for each, name in VISIBILITIES.items()},
            listed.there[at].visibility,
            listed.set(at, "visibility"),
            required=True,
            help=helped.about(
                "blueprint",
                words("Before the customer's eyes, behind the scenes, or as support."),
                words,
            ),
        )

    return Entries(
        field=field,
        name="activities",
        there=touchpoint.activities,
        put=setter(touchpoint, "activities"),
        make=lambda text: made(Activity, text=text),
        written="text",
        label=words("Activity"),
        add=words("Add what we do here"),
        about=lambda activity: words(VISIBILITIES[activity.visibility]),
        more=more,
    )


def indicators_of(field: Field, part: Phase | Touchpoint, words: Words) -> Entries[Indicator]:
    """The indicators of a touchpoint or of a phase, to be written and read."""

    def about(indicator: Indicator) -> str:
        known = [
            words(said, value=words.number(value))
            for said, value in (
                ("now {value}", indicator.value),
                ("target {value}", indicator.target),
            )
            if value is not None
        ]
        return " · ".join(filter(None, (*known, indicator.unit)))

    def more(listed: Entries[Indicator], at: int) -> None:
        there = listed.there[at]
        indicator_form.show(
            field, f"{listed.name}-{at}", there, partial(_replaced, listed, at), words
        )

    return Entries(
        field=field,
        name="indicators",
        there=part.indicators,
        put=setter(part, "indicators"),
        make=lambda text: made(Indicator, name=text),
        written="name",
        label=words("Indicator"),
        add=words("Add an indicator"),
        about=about,
        more=more,
    )


def _replaced(listed: Entries[Indicator], at: int, now: Indicator) -> Edit:
    """The edit that puts another indicator in the place of one."""
    fields = {name: getattr(now, name) for name in Indicator.model_fields}
    return listed.put(
        (*listed.there[:at], changed(listed.there[at], **fields), *listed.there[at + 1 :])
    )
