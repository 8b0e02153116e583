"""Setting and clearing the satisfaction score of a persona at a touchpoint."""

from typing import Any, Literal

from pydantic import SerializerFunctionWrapHandler, model_serializer

from journey.editing.branches import (
    changed,
    inserted,
    made,
    replaced,
    touchpoint_of,
    with_touchpoint,
    without,
)
from journey.editing.edit import Edit
from journey.editing.label import Label, label
from journey.editing.transitions import Position
from journey.errors import Clash, ConflictError, InvalidEditError
from journey.model import Evidence, Journey, SatisfactionScore, ScaleKey, Touchpoint
from journey.text import Id

# Cleared, set for the first time, moved from one value to another.
_OF_ALL = (
    "“{name}”: score cleared",
    "“{name}”: score set to {new}",
    "“{name}”: score from {old} to {new}",
)
_OF_ONE = (
    "“{name}”: score of {persona} cleared",
    "“{name}”: score of {persona} set to {new}",
    "“{name}”: score of {persona} from {old} to {new}",
)


class SetScore(Edit):
    """The satisfaction score of a persona (None: of all) at a touchpoint; value None clears it.

    A score moved by hand becomes an own estimate unless evidence is given with it; on a demo map
    it is no demo value from then on.
    """

    kind: Literal["set_score"] = "set_score"
    touchpoint: Id
    persona: Id | None = None
    value: float | None
    scale: ScaleKey | None = None
    """The scale of the value; left out: the one on which the map is drawn."""
    evidence: Evidence | None = None
    position: Position | None = None
    """Where a new score stands among those of the touchpoint; left out: at the end."""
    old: SatisfactionScore | None = None
    """The score that this replaces (None: none). Left out: whatever stands there."""

    @model_serializer(mode="wrap")
    def _written(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        written: dict[str, Any] = handler(self)
        if not self.compares:
            del written["old"]
        return written

    @property
    def compares(self) -> bool:
        """Whether the edit says what it replaces."""
        return "old" in self.model_fields_set

    def apply(self, journey: Journey) -> Journey:
        """The journey with the score; refused where the value lies outside its scale."""
        touchpoint, index = self._place(journey)
        before = None if index is None else touchpoint.scores[index]
        if self.compares and self.old != before:
            raise self._changed_meanwhile(touchpoint, before)
        after = self._score(journey, before)
        scores = touchpoint.scores
        if after is None:
            scores = scores if index is None else without(scores, index)
        else:
            scores = (
                inserted(scores, self.position, after)
                if index is None
                else replaced(scores, index, after)
            )
        return with_touchpoint(journey, changed(touchpoint, scores=scores))

    def inverse(self, journey: Journey) -> "SetScore":
        """The score before with its evidence, to be set where this edit's score still stands."""
        touchpoint, index = self._place(journey)
        before = None if index is None else touchpoint.scores[index]
        return SetScore(
            touchpoint=self.touchpoint,
            persona=self.persona,
            value=before.value if before else None,
            scale=before.scale if before else None,
            evidence=before.evidence if before else None,
            position=index,
            old=self._score(journey, before),
        )

    def describe(self, journey: Journey) -> Label:
        """From which value to which, and of whom where it does not hold for all."""
        touchpoint, index = self._place(journey)
        names = {"name": touchpoint.name}
        if self.persona is not None:
            names["persona"] = self._persona_name(journey, self.persona)
        cleared, set, moved = _OF_ALL if self.persona is None else _OF_ONE
        if self.value is None:
            return label(cleared, **names)
        if index is None:
            return label(set, new=self.value, **names)
        return label(moved, old=touchpoint.scores[index].value, new=self.value, **names)

    def _persona_name(self, journey: Journey, id: str) -> str:
        return next((one.name for one in journey.personas if one.id == id), id)

    def _place(self, journey: Journey) -> tuple[Touchpoint, int | None]:
        touchpoint = touchpoint_of(journey, self.touchpoint)
        for index, score in enumerate(touchpoint.scores):
            if score.persona == self.persona:
                return touchpoint, index
        return touchpoint, None

    def _score(
        self, journey: Journey, before: SatisfactionScore | None
    ) -> SatisfactionScore | None:
        if self.value is None:
            if self.evidence is not None and before is None:
                raise InvalidEditError("Evidence needs a score", "Set the score with its evidence")
            return None
        scale = self.scale or journey.scale
        if before and self.evidence is None and (before.value, before.scale) == (self.value, scale):
            return before
        return made(
            SatisfactionScore,
            value=self.value,
            scale=scale,
            persona=self.persona,
            evidence=self.evidence or journey.really(Evidence()),
        )

    def _changed_meanwhile(
        self, touchpoint: Touchpoint, there: SatisfactionScore | None
    ) -> ConflictError:
        hint = "Look at the score that is there now, then change it again if you still want to"
        clash = Clash(
            part=f"touchpoint:{touchpoint.id}",
            field="score" if self.persona is None else f"score:{self.persona}",
            name=touchpoint.name,
            seen=self.old.value if self.old else None,
            mine=self.value,
            theirs=there.value if there else None,
        )
        if there is None:
            return ConflictError(
                "The score at “{name}” was cleared meanwhile",
                hint,
                clashes=(clash,),
                name=touchpoint.name,
            )
        return ConflictError(
            "The score at “{name}” was changed meanwhile: it is now {there}",
            hint,
            clashes=(clash,),
            name=touchpoint.name,
            there=f"{there.value:g}",
        )


def shown_score(
    journey: Journey,
    touchpoint: str,
    persona: str | None,
    value: float | None,
    evidence: Evidence | None = None,
) -> SetScore:
    """The edit of the score that is shown to a persona, with the value on the drawn scale.

    Where the persona has none of its own, the score that holds for all is the one that is seen,
    and so the one that is changed; only where nothing is known does the persona get its own.
    """
    before = touchpoint_of(journey, touchpoint).score(persona)
    return SetScore(
        touchpoint=touchpoint,
        persona=before.persona if before else persona,
        value=value,
        evidence=evidence,
        old=before,
    )
