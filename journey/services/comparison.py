"""Comparing maps: who has which touchpoint, how well, and what to do first; also as JSON."""

import json
from collections.abc import Sequence
from typing import Any

from journey import comparing
from journey.comparing import Changes, Comparison, Decisions, MapTouchpoint, Match, Row
from journey.comparing.comparison import Cell, ComparedPhase, PhaseFigures
from journey.comparing.standing import phase_standings
from journey.comparing.wording import (
    caution_text,
    cell_text,
    change_name,
    confidence_name,
    having,
    kind_name,
    reason_text,
    reasons_text,
    score,
    standing_lines,
    state_name,
    verdict_text,
)
from journey.locales import Words, words
from journey.model import SCALES, Journey
from journey.scales import span

__all__ = [
    "as_json",
    "as_tree",
    "caution_text",
    "cell_text",
    "change_name",
    "changes",
    "compare",
    "confidence_name",
    "having",
    "kind_name",
    "reason_text",
    "reasons_text",
    "scales_of",
    "score",
    "standing_lines",
    "state_name",
    "touchpoint_names",
    "verdict_text",
]

FORMAT = 1
"""The version of the JSON that is written."""


def compare(journeys: Sequence[Journey], decisions: Decisions | None = None) -> Comparison:
    """Our journey, which comes first, beside one to five others; what people decided wins.

    Raises JourneyError where there are fewer than two maps or more than six.
    """
    return comparing.compare(journeys, decisions)


def changes(before: Journey, after: Journey, decisions: Decisions | None = None) -> Changes:
    """What changed from one version of a journey to another, or from as-is to to-be."""
    return comparing.changes(before, after, decisions)


def scales_of(ours: Journey, theirs: Journey, words: Words) -> tuple[str, str]:
    """The scale of our map, and those of theirs that ours does not have, in words."""
    other = [span(SCALES[scale], words) for scale in comparing.other_scales(ours, theirs)]
    return span(SCALES[ours.scale], words), words.listing(other)


def touchpoint_names(comparison: Comparison) -> dict[MapTouchpoint, str]:
    """What each touchpoint of a comparison is called on its map."""
    return {
        MapTouchpoint(map=map.key, touchpoint=id): name
        for row in comparison.rows
        for map, cell in zip(comparison.maps, row.cells, strict=True)
        for id, name in zip(cell.touchpoints, cell.names, strict=True)
    }


def as_json(comparison: Comparison, language: str = "en") -> str:
    """A comparison as JSON for programs; the texts in it are in the language."""
    return json.dumps(as_tree(comparison, language), ensure_ascii=False, indent=2)


def as_tree(comparison: Comparison, language: str = "en") -> dict[str, Any]:
    """A comparison as plain objects for JSON and tables, organisations by their names.

    Scores and means stand on the scale that our map is drawn on, `normalised` is 0 to 100, points
    of a delta too; what is not known is None.
    """
    return _Tree(comparison, words(language)).whole()


class _Tree:
    """Writes a comparison as plain objects."""

    def __init__(self, comparison: Comparison, said: Words) -> None:
        self._comparison = comparison
        self._words = said
        self._names = {map.key: map.name for map in comparison.maps}
        self._touchpoints = touchpoint_names(comparison)

    def whole(self) -> dict[str, Any]:
        """All of it."""
        comparison = self._comparison
        return {
            "format": FORMAT,
            "ours": comparison.maps[0].name,
            "scale": comparison.maps[0].scale.value,
            "organisations": self._by_name([self._map(at) for at in range(len(comparison.maps))]),
            "phases": [self._phase(phase) for phase in comparison.phases],
            "standings": [
                {
                    "phase": one.phase.name,
                    "organisation": comparison.maps[one.at].name,
                    "points": _rounded(one.points),
                    "verdict": one.verdict.value,
                }
                for one in phase_standings(comparison)
            ],
            "rows": [self._row(row) for row in comparison.rows],
            "gaps": [
                {
                    "row": gap.row,
                    "touchpoint": comparison.row[gap.row].name,
                    "phase": self._phase_name(comparison.row[gap.row]),
                    "weight": round(gap.weight, 4),
                    "importance": gap.importance,
                    "having": gap.having,
                    "others": gap.others,
                    "score": self._score(gap.level),
                    "planned": gap.is_planned,
                    "in_doubt": gap.in_doubt,
                }
                for gap in comparison.gaps
            ],
            "behind": [
                {
                    "row": lag.row,
                    "touchpoint": comparison.row[lag.row].name,
                    "best": self._names[lag.best],
                    "delta": self._delta(lag.delta),
                }
                for lag in comparison.lags
            ],
            "channels": [
                {
                    "channel": share.name,
                    "counts": self._by_name(share.counts),
                    "shares": self._by_name([_rounded(part) for part in share.shares]),
                }
                for share in comparison.channels
            ],
            "unconverted": [self._names[key] for key in comparison.unconverted],
            "proposals": [self._match(match) for match in comparison.proposals],
            "cautions": [
                {
                    "kind": caution.kind.value,
                    "organisations": [self._names[key] for key in caution.maps],
                    "text": caution_text(caution, comparison, self._words),
                }
                for caution in comparison.cautions
            ],
        }

    def _by_name(self, values: Sequence[Any]) -> dict[str, Any]:
        return {map.name: value for map, value in zip(self._comparison.maps, values, strict=True)}

    def _map(self, at: int) -> dict[str, Any]:
        map = self._comparison.maps[at]
        return {
            "key": map.key,
            "title": map.title,
            "kind": map.kind.value if map.kind else None,
            "state": map.state.value,
            "count": map.count,
            "scored": map.scored,
            "mean": self._score(map.mean),
            "normalised": _rounded(map.mean),
            "demo": map.demo,
            "complete": map.is_complete,
            "completeness": map.completeness,
        }

    def _phase(self, phase: ComparedPhase) -> dict[str, Any]:
        return {
            "phase": phase.name,
            "mapped": phase.is_mapped,
            "organisations": self._by_name([self._figures(own) for own in phase.figures]),
        }

    def _figures(self, own: PhaseFigures) -> dict[str, Any]:
        return {
            "phases": list(own.names),
            "count": own.count,
            "complete": own.is_complete,
            "scored": own.scored,
            "mean": self._score(own.mean),
            "normalised": _rounded(own.mean),
            "share": _rounded(own.share),
            "thinness": _rounded(own.thinness),
            "thinner_than": [self._names[key] for key in own.thinner_than],
        }

    def _row(self, row: Row) -> dict[str, Any]:
        return {
            "row": row.key,
            "phase": self._phase_name(row),
            "touchpoint": row.name,
            "kind": row.kind.value,
            "organisations": self._by_name([self._cell(cell) for cell in row.cells]),
            "matches": [self._match(match) for match in row.matches],
            "proposals": list(row.proposals),
        }

    def _cell(self, cell: Cell) -> dict[str, Any]:
        return {
            "state": cell.state.value,
            "touchpoint": " + ".join(cell.names) or None,
            "touchpoint_ids": list(cell.touchpoints),
            "score": self._score(cell.level),
            "normalised": _rounded(cell.level),
            "margins": [self._score(end) for end in cell.margins] if cell.margins else None,
            "evidence": [kind.value for kind in cell.evidence],
            "answers": cell.answers,
            "importance": cell.importance,
            "planned": cell.is_planned,
            "confidence": _rounded(cell.confidence),
            "kind": cell.kind.value if cell.kind else None,
            "delta": self._delta(cell.delta) if cell.delta else None,
        }

    def _delta(self, delta: comparing.Delta) -> dict[str, Any]:
        return {
            "points": _rounded(delta.points),
            "verdict": delta.verdict.value,
            "mixed_methods": delta.mixed_methods,
            "mixed_scales": delta.mixed_scales,
            "few_answers": delta.few_answers,
        }

    def _match(self, match: Match) -> dict[str, Any]:
        return {
            "touchpoints": [
                {
                    "organisation": self._names[place.map],
                    "touchpoint": self._touchpoints.get(place),
                    "touchpoint_id": place.touchpoint,
                }
                for place in match.touchpoints
            ],
            "confidence": _rounded(match.confidence),
            "status": match.status.value,
            "beside": match.beside and self._touchpoints.get(match.beside),
            "reasons": [
                {
                    "kind": reason.kind.value,
                    "speaks_for": reason.speaks_for,
                    "text": reason_text(reason, self._words),
                }
                for reason in match.reasons
            ],
        }

    def _phase_name(self, row: Row) -> str:
        return self._comparison.phase[row.phase].name

    def _score(self, level: float | None) -> float | None:
        """A level of 0 to 100 on the scale of our map."""
        if level is None:
            return None
        return round(SCALES[self._comparison.maps[0].scale].denormalise(level), 4)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
