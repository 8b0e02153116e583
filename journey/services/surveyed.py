"""What a survey makes of a map: scores, importance, channels, in one step to undo.

What our own people thought before stays beside what customers say: that is the perception gap.
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from journey.editing import Edit, Label, Sequence, SetProperty, SetScore
from journey.model import (
    SCALES,
    ChannelRating,
    Evidence,
    EvidenceKind,
    Journey,
    SatisfactionScore,
    channel,
)
from journey.scores.answers import Said
from journey.scores.bases import FEWEST_SHOWN, Base
from journey.scores.intervals import Interval
from journey.scores.tally import Tally
from journey.services.surveys import outcomes
from journey.surveys.counting import Counted
from journey.surveys.plan import Plan, Role
from journey.text import same_name

__all__ = ["channel_ratings", "rated", "taken_over"]

OWN = frozenset({EvidenceKind.OWN_ESTIMATE, EvidenceKind.STAFF_SURVEY, EvidenceKind.WORKSHOP})
"""What our own people say."""
_DIGITS = 4
"""So many decimals of a mean are kept: more than any survey is sure of."""


def taken_over(
    counted: Counted,
    plan: Plan,
    journey: Journey,
    *,
    importance: bool = True,
    channels: bool = True,
) -> Edit | None:
    """The edit that takes a survey over into the map; None where nothing of it may be shown.

    A map that was invented no longer is; the scores that still are say so themselves.
    """
    scores = tuple(_scores(counted, plan, journey))
    more: list[Edit] = [*_invented(scores, journey)] if scores and journey.demo else []
    if importance:
        more += _importances(counted, plan, journey)
    if channels and (ratings := channel_ratings(counted, journey)) != journey.channel_ratings:
        value: Any = ratings
        more.append(SetProperty(entity="journey", field="channel_ratings", value=value))
    edits = (*scores, *more)
    if not edits:
        return None
    count = sum(isinstance(edit, SetScore) for edit in scores) or len(edits)
    about = Label(
        text="{count} score from a survey", many="{count} scores from a survey", count=count
    )
    return Sequence(edits=edits, about=about)


def rated(counted: Counted, plan: Plan, journey: Journey) -> dict[str, tuple[int, Said]]:
    """The importance that was asked for, by touchpoint: as 1 to 5, and what the answers say."""
    scale = SCALES[plan.importance_scale]
    found: dict[str, tuple[int, Said]] = {}
    for touchpoint in journey.existing:
        tally = counted.importance.get(touchpoint.id)
        said = tally.said() if tally else None
        if said is not None and said.base is not Base.HIDDEN:
            level = scale.normalise(said.mean)
            found[touchpoint.id] = (min(5, max(1, int(1 + level / 25 + 0.5))), said)
    return found


def channel_ratings(counted: Counted, journey: Journey) -> tuple[ChannelRating, ...]:
    """The channels with how many prefer each; what was asked of them before stays.

    Fewer than 5 people who named a channel change nothing; a name that is on no touchpoint and
    that fewer than 5 wrote may be anything, and is not kept.
    """
    if counted.choosing < FEWEST_SHOWN:
        return journey.channel_ratings
    named_first = reversed([one for t in journey.touchpoints for one in t.channels])
    known = {one.key: one for one in named_first}
    chosen: dict[str, tuple[str, int]] = {}
    for name, count in counted.channels.items():
        key = channel(name[:200]).key
        there = chosen.get(key)
        named = known[key].name if key in known else name[:200]
        chosen[key] = (there[0] if there else named, count + (there[1] if there else 0))
    before = {rating.key: rating for rating in journey.channel_ratings}
    n = counted.choosing
    found = [
        (before.get(key) or ChannelRating(name=name)).model_copy(
            update={"preference": round(min(100.0, 100 * count / n), 2), "n": n}
        )
        for key, (name, count) in chosen.items()
        if count >= FEWEST_SHOWN or key in known or key in before
    ]
    unnamed = [rating for key, rating in before.items() if key not in chosen]
    return (*sorted(found, key=lambda one: -(one.preference or 0)), *unnamed)


def _scores(counted: Counted, plan: Plan, journey: Journey) -> Iterator[Edit]:
    """The scores of all who answered and of each persona; then what they are laid beside."""
    estimates: dict[str, dict[str | None, SatisfactionScore]] = {}
    for id, new in _new_scores(counted, plan, journey):
        touchpoint = journey.touchpoint[id]
        before = next((one for one in touchpoint.scores if one.persona == new.persona), None)
        ours = _estimate(before, new)
        if ours is not None:
            known = {one.persona: one for one in touchpoint.estimates}
            estimates.setdefault(id, known)[new.persona] = ours
        if ours is not new:
            yield SetScore(
                touchpoint=id,
                persona=new.persona,
                value=new.value,
                scale=new.scale,
                evidence=new.evidence,
            )
    for id, kept in estimates.items():
        value: Any = tuple(kept.values())
        yield SetProperty(entity="touchpoint", id=id, field="estimates", value=value)


def _invented(edits: Iterable[Edit], journey: Journey) -> Iterator[Edit]:
    """The scores of a demo map that no answers replace, as demo values."""
    asked = {(edit.touchpoint, edit.persona) for edit in edits if isinstance(edit, SetScore)}
    for touchpoint in journey.touchpoints:
        for score in touchpoint.scores:
            if journey.is_invented(score) and (touchpoint.id, score.persona) not in asked:
                yield SetScore(
                    touchpoint=touchpoint.id,
                    persona=score.persona,
                    value=score.value,
                    scale=score.scale,
                    evidence=score.evidence.model_copy(update={"kind": EvidenceKind.DEMO}),
                )
    yield SetProperty(entity="journey", field="demo", value=False)


def _new_scores(
    counted: Counted, plan: Plan, journey: Journey
) -> Iterator[tuple[str, SatisfactionScore]]:
    for outcome in outcomes(counted, plan, journey):
        if outcome.said is not None:
            yield outcome.touchpoint, _score(plan.persona, outcome.said, counted, plan)
    names = {same_name(persona.name): persona.id for persona in journey.personas}
    for segment, tallies in counted.segments.items():
        persona = names.get(same_name(segment.value))
        if segment.kind is not Role.PERSONA or persona in (None, plan.persona):
            continue
        for id, tally in tallies.items():
            said = _shown(tally)
            if said is not None and id in journey.touchpoint:
                yield id, _score(persona, said, counted, plan)


def _shown(tally: Tally) -> Said | None:
    said = tally.said()
    return said if said is not None and said.base is not Base.HIDDEN else None


def _score(persona: str | None, said: Said, counted: Counted, plan: Plan) -> SatisfactionScore:
    return SatisfactionScore(
        value=round(said.mean, _DIGITS),
        scale=plan.scale,
        persona=persona,
        evidence=_evidence(said, counted, plan),
    )


def _estimate(before: SatisfactionScore | None, new: SatisfactionScore) -> SatisfactionScore | None:
    """Which of both is our own people's estimate beside what customers say; None where neither.

    Where customers have spoken already, what our own people say is an estimate from the start.
    """
    if before is None or (before.evidence.kind in OWN) == (new.evidence.kind in OWN):
        return None
    return new if new.evidence.kind in OWN else before


def _importances(counted: Counted, plan: Plan, journey: Journey) -> Iterator[Edit]:
    for id, (value, _) in rated(counted, plan, journey).items():
        if journey.touchpoint[id].importance != value:
            yield SetProperty(entity="touchpoint", id=id, field="importance", value=value)


def _evidence(said: Said, counted: Counted, plan: Plan) -> Evidence:
    day = plan.date
    if counted.last_date:
        day = datetime.date.fromisoformat(counted.last_date)
    return Evidence(
        kind=plan.asked,
        n=said.n,
        spread=round(said.spread, _DIGITS),
        interval=_on_scale(said.interval, plan),
        date=day,
    )


def _on_scale(interval: Interval | None, plan: Plan) -> tuple[float, float] | None:
    """The interval, no end of it beyond the scale."""
    if interval is None:
        return None
    scale = SCALES[plan.scale]
    low = max(scale.lowest, round(interval.low, _DIGITS))
    return low, min(scale.highest, round(interval.high, _DIGITS))
