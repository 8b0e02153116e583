"""Satisfaction along the journey: one line for each persona, or one for all of them."""

from statistics import fmean

from journey.model import Journey, Touchpoint


def satisfaction(touchpoint: Touchpoint, persona: str | None = None) -> float | None:
    """The satisfaction at a touchpoint as 0 to 100; None where nothing is known, or of too few.

    Of a persona: its own score, else the one that holds for all. Without a persona: the score
    that holds for all, else the plain mean over the personas that have one.
    """
    if persona is not None:
        score = touchpoint.score(persona)
        return None if score is None or score.is_hidden else score.normalised
    shown = touchpoint.shown
    for score in shown:
        if score.persona is None:
            return score.normalised
    return fmean(s.normalised for s in shown) if shown else None


def lines(journey: Journey) -> tuple[str | None, ...]:
    """The personas that have scores of their own, in the journey's order; (None,) if none has."""
    spoken_for = {score.persona for t in journey.existing for score in t.scores}
    return tuple(p.id for p in journey.personas if p.id in spoken_for) or (None,)
