"""Whose journey is looked at: all personas of a map, or one of them."""

from journey.errors import NotFoundError
from journey.model import Journey
from journey.model.perspective import lived_by


def seen_by(journey: Journey, persona: str | None) -> Journey:
    """The journey as one persona lives it, by its id; None: as it is, for all of them.

    Pictures, figures, findings and charts made from it follow. Raises NotFoundError that names
    the personas there are.
    """
    if not persona:
        return journey
    try:
        return lived_by(journey, persona)
    except KeyError:
        known = ", ".join(one.id for one in journey.personas)
        raise NotFoundError(
            "There is no persona {key} on this map",
            "Choose one of {known}" if known else "",
            key=persona,
            known=known,
        ) from None
