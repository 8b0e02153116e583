"""The map as a stage to edit on: its drawing, where things lie on it, what they stand for."""

from dataclasses import dataclass
from typing import Any

from journey import scales
from journey.analyses import Criteria
from journey.layout import Frame, MapOptions, curves_of, frame_map, suggesting
from journey.locales import words as words_of
from journey.model import Finding, Journey
from journey.services import checks
from journey.services.perspectives import seen_by
from journey.services.pictures import for_screen
from journey.themes import THEMES

_CRITERIA = Criteria()


@dataclass(frozen=True, slots=True)
class Stage:
    """A map drawn on one sheet in both themes of the screen."""

    light: str
    dark: str
    frame: Frame
    ghosts: dict[str, Finding]
    """What is missing, by the id of the column that stands for it."""


def stage(journey: Journey, language: str, persona: str = "") -> Stage:
    """The map as the screen shows it, to one persona or all, and the frame of the sheet."""
    journey = seen_by(journey, persona)
    words = words_of(language)
    findings = checks.highlights(journey, language)
    options = MapOptions(page="fit", steady=True)
    light = frame_map(journey, findings, options, THEMES["light"], words)
    dark = frame_map(journey, findings, options, THEMES["dark"], words)
    return Stage(
        for_screen(light.scene),
        for_screen(dark.scene),
        light.frames[0],
        suggesting(journey, findings),
    )


def facts(journey: Journey, persona: str = "") -> dict[str, Any]:
    """What the picture stands for, in a form that a browser can change by itself.

    Phases with the ids of their touchpoints; of each touchpoint its name and, by curve, its score
    normalised to 0-100.
    """
    journey = seen_by(journey, persona)
    curves = curves_of(journey)
    return {
        "phases": [
            {"id": phase.id, "name": phase.name, "ids": [t.id for t in phase.touchpoints]}
            for phase in journey.phases
        ],
        "points": {
            t.id: {
                "name": t.name,
                "planned": t.is_planned,
                "weight": t.importance or 0,
                "scores": {
                    curve.key: curve.scores[t.id].normalised
                    for curve in curves
                    if t.id in curve.scores
                },
            }
            for t in journey.touchpoints
        },
        "curves": [
            {"key": curve.key, "name": curve.persona.name if curve.persona else ""}
            for curve in curves
        ],
    }


def scale_of(journey: Journey, language: str) -> dict[str, Any]:
    """The scale of a map for a hand that drags: its ends, its steps, and from where on is weak."""
    scale = journey.drawn_scale
    words = words_of(language)
    whole = scale.highest > 10
    return {
        "worst": scale.worst,
        "best": scale.best,
        "step": 1.0 if whole else 0.1,
        "leap": 5.0 if whole else 0.5,
        "digits": 0 if whole else 1,
        "signed": scale.lowest < 0,
        "weak": _CRITERIA.weak_below,
        "below": scales.below(scale, _CRITERIA.weak_below, words),
        "behind": scales.of_best(scale, words),
    }


def colours() -> dict[str, dict[str, Any]]:
    """The colours by which a dragged dot is drawn, in both themes."""
    return {
        key: {
            "ramp": list(theme.ramp),
            "sheet": theme.sheet,
            "weak": theme.weak,
            "soft": theme.weak_soft,
            "ink": theme.ink,
            "above": theme.area_above,
            "below": theme.area_below,
            "phases": [[colours.tone, colours.tint] for colours in theme.phases],
        }
        for key, theme in ((key, THEMES[key]) for key in ("light", "dark"))
    }
