"""The drawing that the component shows, and all that goes with it until the next one."""

from typing import Any

from journey.locales import Words
from journey.model import Finding, Journey, weak_touchpoints
from journey.services.library import Kept
from journey.services.stage import Stage, colours, scale_of
from journey.services.typical import library_for
from journey.spoken import spoken_touchpoint
from journey.ui import cache
from journey.ui.components.journey_map.labels import labels


def drawing(kept: Kept, words: Words, persona: str) -> dict[str, Any]:
    """The picture of a map at its revision, where things lie on it, and the words around it."""
    journey = kept.journey
    weak = weak_touchpoints(cache.findings(journey.id, kept.revision, words.language, persona))
    staged = cache.stage(journey.id, kept.revision, words.language, persona)
    return {
        "revision": kept.revision,
        "svg": staged.svg,
        "overview": cache.miniature(journey.id, kept.revision, 800, 36, persona),
        "frame": _frame(staged.stage),
        "ghosts": {
            id: _ghost(journey, finding, words) for id, finding in staged.stage.ghosts.items()
        },
        "scale": scale_of(journey, words.language),
        "colours": colours(),
        "decimal": "," if words.language == "de" else ".",
        "touchpoints": [
            {"id": t.id, "label": spoken_touchpoint(journey, t, weak, words)}
            for t in journey.touchpoints
        ],
        "channels": sorted({one.name for t in journey.touchpoints for one in t.channels}),
        "departments": sorted({t.department for t in journey.touchpoints if t.department}),
        "library": list(library_for(journey)),
        "labels": labels(len(journey.existing), words),
    }


def _frame(stage: Stage) -> dict[str, Any]:
    frame = stage.frame
    boxes = {
        "columns": frame.columns,
        "cards": frame.cards,
        "phases": frame.phases,
        "lanes": frame.lanes,
    }
    return {
        "axis": {"top": frame.axis.top, "height": frame.axis.height},
        "no_score": frame.no_score,
    } | {
        name: {
            id: {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
            for id, box in each.items()
        }
        for name, each in boxes.items()
    }


def _ghost(journey: Journey, finding: Finding, words: Words) -> dict[str, Any]:
    """A missing touchpoint: what would be taken over, and why."""
    suggestion = finding.suggestion
    assert suggestion is not None
    known = {phase.id for phase in journey.phases}
    return {
        "phase": finding.phase if finding.phase in known else journey.phases[-1].id,
        "name": suggestion.name,
        "channel": suggestion.channel.name if suggestion.channel else "",
        "reason": suggestion.reason,
        "message": finding.message,
        "evidence": finding.evidence,
        "question": finding.question,
        "label": words("missing, {name}, {reason}", name=suggestion.name, reason=suggestion.reason),
    }
