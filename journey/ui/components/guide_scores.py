"""The fourth step of the guide: how satisfied the persona is at each touchpoint."""

from typing import Any, cast

import streamlit as st
from streamlit.components.v2 import component
from streamlit.delta_generator import DeltaGenerator

from journey import scales
from journey.editing import SetScore, made, shown_score
from journey.editing.table import drawn_value
from journey.errors import JourneyError
from journey.locales import Words
from journey.model import Evidence, EvidenceKind, Journey
from journey.services.library import Kept
from journey.themes import THEMES
from journey.ui import changes, message, state, typed
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library
from journey.ui.vocabulary import EVIDENCE

_WAYS = (
    EvidenceKind.OWN_ESTIMATE,
    EvidenceKind.WORKSHOP,
    EvidenceKind.STAFF_SURVEY,
    EvidenceKind.INTERVIEWS,
    EvidenceKind.CUSTOMER_SURVEY,
    EvidenceKind.DEMO,
)
_ROW = 38
_OBEYED = "guide-scores-obeyed"


def show(kept: Kept, entry: DeltaGenerator, outcome: DeltaGenerator, key: str) -> None:
    """Where the scores come from at the left, a row for each touchpoint at the right."""
    words = state.speak()
    journey = kept.journey
    with entry:
        _evidence(words, f"{key}-evidence")
    with outcome:
        if not journey.touchpoints:
            message.show(
                words("Nothing to score yet"),
                words("Go back and collect touchpoints first."),
                kind="empty",
            )
            return
        _count(journey, words)
        _rows(kept, words, f"{key}-rows-{journey.id}")


def _evidence(words: Words, key: str) -> None:
    st.selectbox(
        words("Where do these scores come from?"),
        _WAYS,
        format_func=lambda kind: words(EVIDENCE[kind]),
        key=key,
    )
    show_markup(
        tag(
            "p",
            words("Holds for the scores that you enter from now on."),
            class_="jm-muted jm-small",
        )
    )


def _count(journey: Journey, words: Words) -> None:
    scored = sum(1 for touchpoint in journey.touchpoints if touchpoint.scores)
    worst, *_, best = scales.ticks(journey.drawn_scale, words)
    show_markup(
        tag(
            "div",
            tag(
                "b",
                words("{scored} of {count} scored", scored=scored, count=len(journey.touchpoints)),
                role="status",
            ),
            tag(
                "span",
                words("press a number to score and go on, ? leaves it open"),
                class_="jm-muted jm-small",
            ),
            tag(
                "span",
                f"{worst.number} = {worst.word}, {best.number} = {best.word}",
                class_="jm-muted jm-small",
            ),
            class_="jm-row jm-guidecount",
        )
    )


def _rows(kept: Kept, words: Words, key: str) -> None:
    mount = component(
        "journey.score_rows",
        html='<div class="score-rows" role="group"></div>',
        js="score_rows.js",
        css="score_rows.css",
    )
    mount(
        key=key,
        data=payload(kept.journey, words),
        height=_ROW * len(kept.journey.touchpoints) + 60,
        on_scored_change=lambda: _scored(kept.journey.id, key),
    )


def payload(journey: Journey, words: Words) -> dict[str, Any]:
    """What the rows are told: touchpoints with their scores, the steps of the scale, words."""
    scale = journey.drawn_scale
    light, dark = THEMES["light"], THEMES["dark"]
    persona = _persona(journey)
    steps: list[dict[str, Any]] = []
    for tick in sorted(scale.ticks):
        bright, dim = (each.score_colour(scale.normalise(tick)) for each in (light, dark))
        said = words.number(tick)
        steps.append(
            {
                "value": tick,
                "said": said,
                "key": said if len(said) == 1 else "",
                "colour": f"light-dark({bright},{dim})",
                "on": f"light-dark({light.on(bright)},{dark.on(dim)})",
            }
        )
    rows = [
        {
            "id": touchpoint.id,
            "number": str(number),
            "name": touchpoint.name,
            "value": (value := drawn_value(journey, touchpoint.score(persona))),
            "said": "" if value is None else words.number(round(value, 1)),
        }
        for number, touchpoint in enumerate(journey.touchpoints, 1)
    ]
    labels = {"scores": words("Satisfaction scores"), "unknown": words("unknown")}
    return {"rows": rows, "steps": steps, "labels": labels, "obeyed": _obeyed(journey.id)}


def _persona(journey: Journey) -> str | None:
    return journey.personas[0].id if journey.personas else None


def _obeyed(map: str) -> dict[str, Any]:
    """Of which client how many scores are on the map."""
    return st.session_state.get(f"{_OBEYED}:{map}", {"client": "", "count": 0})


def _scored(map: str, key: str) -> None:
    """Put what a client has scored and the map does not have yet on the map, as one edit."""
    told = state.told(key, "scored")
    if not told:
        return
    client, scores = told["client"], cast("list[dict[str, Any]]", told["scores"])
    before = _obeyed(map)
    kind = cast("EvidenceKind", st.session_state.get("guide-scores-evidence") or _WAYS[0])
    actor = state.actor()
    for index in range(before["count"] if before["client"] == client else 0, len(scores)):
        # Each under a name of its own: a run that was stopped half-way may do it again.
        one, op = scores[index], typed.named(map, client, index)
        try:
            edit = scoring(library().get(map).journey, one["id"], one["value"], kind)
            if edit is not None:
                library().apply(map, edit, op_id=op, actor=actor)
        except JourneyError as error:
            changes.refuse(error)
    st.session_state[f"{_OBEYED}:{map}"] = {"client": client, "count": len(scores)}


def scoring(journey: Journey, id: str, value: float | None, kind: EvidenceKind) -> SetScore | None:
    """The edit that gives a touchpoint a score on this evidence; None where nothing is new."""
    persona = _persona(journey)
    touchpoint = journey.touchpoint.get(id)
    if touchpoint is None or drawn_value(journey, touchpoint.score(persona)) == value:
        return None
    evidence = None if value is None else made(Evidence, kind=kind)
    return shown_score(journey, id, persona, value, evidence)
