"""What a value set by hand replaces: a score that was measured becomes an own estimate."""

from dataclasses import dataclass

from journey.editing import Edit, SetScore
from journey.errors import JourneyError
from journey.model import EvidenceKind, Journey, SatisfactionScore

_NOT_MEASURED = {EvidenceKind.OWN_ESTIMATE, EvidenceKind.DEMO}


@dataclass(frozen=True, slots=True)
class Replaced:
    """The score that is lost with its evidence, and the edit that brings it back."""

    touchpoint: str
    name: str
    score: SatisfactionScore
    is_invented: bool
    back: SetScore

    def is_gone(self, now: Journey) -> bool:
        """Whether the measured score could be brought back on the map as it is now."""
        try:
            return self.back.apply(now) != now
        except JourneyError:  # the touchpoint is not there any more
            return False


def replaced(edit: Edit, before: Journey) -> Replaced | None:
    """What is lost where an edit moves a measured score by hand; None where nothing is."""
    if not isinstance(edit, SetScore) or edit.value is None or edit.evidence is not None:
        return None
    touchpoint = before.touchpoint.get(edit.touchpoint)
    scores = touchpoint.scores if touchpoint else ()
    score = next((one for one in scores if one.persona == edit.persona), None)
    if touchpoint is None or score is None or score.evidence.kind in _NOT_MEASURED:
        return None
    back = SetScore(
        touchpoint=edit.touchpoint,
        persona=edit.persona,
        value=score.value,
        scale=score.scale,
        evidence=score.evidence,
    )
    lost = Replaced(touchpoint.id, touchpoint.name, score, before.is_invented(score), back)
    same = (edit.value, edit.scale or before.scale) == (score.value, score.scale)
    return None if same else lost
