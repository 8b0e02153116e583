"""On what a score rests: its kind, how many answers, how far they lie apart, when, a note."""

from functools import lru_cache

import streamlit as st

from journey.editing import Edit, SetScore, made
from journey.locales import Words
from journey.model import (
    SCALES,
    Evidence,
    EvidenceKind,
    Journey,
    SatisfactionScore,
    Touchpoint,
)
from journey.services import provenance
from journey.services.describing import small_base
from journey.services.library import Library
from journey.spoken import of_best
from journey.ui import helped
from journey.ui.components import section
from journey.ui.fields import Field
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library, opened
from journey.ui.vocabulary import EVIDENCE


def show(
    field: Field,
    journey: Journey,
    touchpoint: Touchpoint,
    score: SatisfactionScore,
    words: Words,
    open_key: str,
) -> None:
    """Kind and number of answers at once, the rest in a part that opens."""
    field.choice(
        f"evidence-{words.language}",
        words("Evidence"),
        {kind: words(name) for kind, name in EVIDENCE.items()},
        score.evidence.kind,
        lambda kind: _resting_on(touchpoint, score, kind=kind),
        required=True,
    )
    _basis(journey, touchpoint, score, words)
    known = (score.evidence.spread, score.evidence.date, score.evidence.note)
    with section.opening(
        words("Evidence in detail"), sum(each is not None for each in known), open_key
    ) as part:
        if part.open:
            _details(field, touchpoint, score, words)


def answers(field: Field, touchpoint: Touchpoint, score: SatisfactionScore, words: Words) -> None:
    """How many answers stand behind the score."""
    field.number(
        "answers",
        words("Answers (n)"),
        score.evidence.n,
        lambda n: _resting_on(touchpoint, score, n=n),
        min_value=1,
        step=1,
        placeholder="?",
    )


def _resting_on(touchpoint: Touchpoint, score: SatisfactionScore, **change: object) -> Edit:
    """The same value on other evidence."""
    known = {name: getattr(score.evidence, name) for name in Evidence.model_fields}
    return SetScore(
        touchpoint=touchpoint.id,
        persona=score.persona,
        value=score.value,
        scale=score.scale,
        evidence=made(Evidence, **{**known, **change}),
        old=score,
    )


def _details(field: Field, touchpoint: Touchpoint, score: SatisfactionScore, words: Words) -> None:
    """Spread and interval in the units of the score's own scale; day and note."""
    evidence, scale = score.evidence, SCALES[score.scale]
    field.number(
        "spread",
        words("Spread"),
        evidence.spread,
        lambda spread: _resting_on(touchpoint, score, spread=spread),
        min_value=0.0,
        max_value=float(scale.highest - scale.lowest),
        step=0.1,
        format="%.2f",
        placeholder="?",
        help=helped.about(
            "interval", words("Standard deviation of the answers, in units of the scale."), words
        ),
    )
    low, high = evidence.interval or (None, None)
    left, right = st.columns(2)
    ends = {"min_value": float(scale.lowest), "max_value": float(scale.highest)}
    with left:
        field.number(
            "low",
            words("Interval from"),
            low,
            lambda end: _resting_on(touchpoint, score, interval=_interval(end, high, score)),
            step=0.1,
            format="%.2f",
            placeholder="?",
            help=helped.about(
                "interval", words("Within it the true value lies in 19 of 20 surveys."), words
            ),
            **ends,
        )
    with right:
        field.number(
            "high",
            words("Interval to"),
            high,
            lambda end: _resting_on(touchpoint, score, interval=_interval(low, end, score)),
            step=0.1,
            format="%.2f",
            placeholder="?",
            **ends,
        )
    field.day(
        "date", words("Date"), evidence.date, lambda day: _resting_on(touchpoint, score, date=day)
    )
    field.text(
        "note",
        words("Note on the evidence"),
        evidence.note or "",
        lambda text: _resting_on(touchpoint, score, note=text.strip() or None),
        height="content",
    )


def _interval(
    low: float | None, high: float | None, score: SatisfactionScore
) -> tuple[float, float] | None:
    """The interval of these ends; the one that is not known yet is the value; none without both."""
    if low is None and high is None:
        return None
    return (
        score.value if low is None else low,
        score.value if high is None else high,
    )


def _basis(
    journey: Journey, touchpoint: Touchpoint, score: SatisfactionScore, words: Words
) -> None:
    """What else is known about the evidence, and what a change by hand does or did to it."""
    evidence = score.evidence
    parts: list[str] = []
    if evidence.n is not None and (base := small_base(evidence.n, words)):
        parts.append(base)
    if evidence.date:
        parts.append(words.date(evidence.date))
    if score.margins:
        low, high = (journey.drawn_scale.denormalise(end) for end in score.margins)
        low, high = sorted((round(low, 2), round(high, 2)))
        kind = words("interval (95 %)") if evidence.interval else words("spread")
        parts.append(f"{kind} {words.number(low)}-{words.number(high)}")
    parts += _demo(journey, score, words)
    said, hint = " · ".join(parts), _by_hand(journey, touchpoint, score, words)
    show_markup(
        tag("p", said, tag("br") if said and hint else None, hint, class_="jm-muted jm-small")
    )


def _by_hand(
    journey: Journey, touchpoint: Touchpoint, score: SatisfactionScore, words: Words
) -> str:
    """Where a surveyed score was moved by hand, that it was; else what such a change would do."""
    if score.evidence.kind is not EvidenceKind.OWN_ESTIMATE or journey.is_invented(score):
        return words("A value changed by hand becomes an own estimate.")
    revision = library().get(journey.id).revision
    if library().away:
        return ""  # the history cannot be asked
    before = _moved_from(opened(journey.id), journey.id, revision, touchpoint.id, score.persona)
    if before is None:
        return ""
    resting = [words(EVIDENCE[before.evidence.kind]), *_demo(journey, before, words)]
    return words(
        "Moved by hand, so it is an own estimate now. {value} ({evidence}) stays in the history.",
        value=of_best(before.value, SCALES[before.scale], words),
        evidence=", ".join(resting),
    )


def _demo(journey: Journey, score: SatisfactionScore, words: Words) -> tuple[str, ...]:
    """That a score is invented, where its kind of evidence does not say so."""
    says_so = score.evidence.kind is EvidenceKind.DEMO
    return (words("demo value"),) if journey.is_invented(score) and not says_so else ()


@lru_cache(maxsize=256)
def _moved_from(
    shelf: Library, map: str, revision: int, touchpoint: str, persona: str | None
) -> SatisfactionScore | None:
    """As the history tells it; a map at a revision never changes."""
    del revision
    return provenance.moved_from(shelf, map, touchpoint, persona)
