"""Hypothesis strategies, named like what they make; whatever people may write stands in them."""

import datetime
from functools import cache
from itertools import pairwise
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import Phase as Step
from hypothesis import strategies as st

from journey.model import (
    SCALES,
    Activity,
    Benchmark,
    ChannelRating,
    Engagement,
    EngagementForm,
    Evidence,
    EvidenceKind,
    Finding,
    FindingKind,
    Indicator,
    Initiator,
    Journey,
    JourneyState,
    Measure,
    MeasureStatus,
    Organisation,
    OrganisationKind,
    PainPoint,
    Phase,
    Quote,
    Reading,
    SatisfactionScore,
    ScaleKey,
    Severity,
    SubTouchpoint,
    Suggestion,
    Touchpoint,
    TouchpointStatus,
    Visibility,
    channel,
)
from personas import Persona

T = TypeVar("T")

HARD_TEXTS = (
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikation",
    "Rechtsschutzversicherungsgesellschaftenvertreterbesprechung",
    "a" * 60,
    "W" * 60,
    "يبحث عن مواعيد الفيلم على الموقع",
    "مرحبا Kino 2026 بالعالم",
    "在网上查找电影放映时间和价格",
    "映画館のポスターを見る",
    "영화관에 도착하다",
    "👩‍👩‍👧‍👦🎬🍿 popcorn 🏳️‍🌈👍🏽",
    "🎟️" * 20,
    "ดูหนังที่โรงภาพยนตร์กับเพื่อน",
    "फ़िल्म देखने जाता है",
    "Ça coûte 12,50 € – trop cher !",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "'; DROP TABLE journeys; --",
    "{title} %s %d {{0}}",
    "../../etc/passwd",
    "Z̷̢̛a̸͔͝l̴̰̾g̵̭̈o̸̧͌ t̶e̴x̷t̸",
    "ffi ﬃ ＦＵＬＬ ｗｉｄｔｈ Å ½ ①",
    "undefined null NaN None true",
    "​zero​width​",
    "#ffffff",
    "https://example.org/a/very/long/address/without/any/space?with=query&and=more",
    "1E400",
    "x",
    "— “quotes” ‘and’ «more» …",
)

_DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 1, 1))
_PLAIN_TEXTS = (
    "looks up online where the film runs",
    "reserves a ticket, online or by phone",
    "meldet sich bei der Kundenbetreuung",
    "compares prices",
    "pays",
)


@cache  # to make a strategy takes longer than to draw from it
def names(longest: int = 80) -> st.SearchStrategy[str]:
    """Names of touchpoints, phases, people: plain ones, hard ones, and any letters at all."""
    letters = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs", "M"))
    free = st.text(letters, min_size=1, max_size=longest).filter(lambda text: bool(text.strip()))
    return st.one_of(st.sampled_from(_PLAIN_TEXTS), st.sampled_from(HARD_TEXTS), free).map(
        lambda text: text[:longest]
    )


@cache
def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """What a strategy makes, or nothing."""
    return st.none() | strategy


@cache
def notes(longest: int = 160) -> st.SearchStrategy[str]:
    """Longer texts: one to four names in a row."""
    return st.lists(names(60), min_size=1, max_size=4).map(lambda parts: " ".join(parts)[:longest])


_DEPARTMENTS = maybe(st.sampled_from(("sales", "Kundenservice")) | names(30))
_CHANNELS = st.sampled_from(("website", "phone", "on site", "Messe")) | names(30)
_BENCHMARKS = maybe(st.builds(Benchmark, value=st.just(4.5), source=names(30), holds_for=notes(60)))
_ORGANISATIONS = maybe(
    st.builds(Organisation, name=names(60), kind=st.sampled_from(OrganisationKind))
)


@cache
def scores(persona: str | None = None) -> st.SearchStrategy[SatisfactionScore]:
    """A score on any scale with any evidence, with and without spread."""

    @st.composite
    def build(draw: st.DrawFn) -> SatisfactionScore:
        scale = SCALES[draw(st.sampled_from(ScaleKey))]
        value = round(draw(st.floats(scale.lowest, scale.highest)), 2)
        spread = draw(maybe(st.floats(0, 3)))
        evidence = Evidence(
            kind=draw(st.sampled_from(EvidenceKind)),
            n=draw(maybe(st.integers(1, 5000))),
            spread=None if spread is None else round(spread, 2),
            demo=draw(st.sampled_from((None, None, None, True, False))),
            date=draw(maybe(_DAYS)),
        )
        return SatisfactionScore(value=value, scale=scale.key, persona=persona, evidence=evidence)

    return build()


@st.composite
def touchpoints(draw: st.DrawFn, id: str, personas: tuple[str, ...] = ()) -> Touchpoint:
    """A touchpoint with anything on it, for journeys with those personas."""
    rich = draw(st.integers(0, 3))  # most touchpoints are bare, as in life
    asked = [draw(scores(persona)) for persona in (None, *personas) if draw(st.booleans())]
    planned = draw(st.integers(0, 7)) == 0
    return Touchpoint(
        id=id,
        name=draw(names()),
        channels=tuple(channel(draw(_CHANNELS)) for _ in range(draw(st.integers(0, 2)))),
        department=draw(_DEPARTMENTS),
        initiator=draw(maybe(st.sampled_from(Initiator))),
        importance=draw(maybe(st.integers(1, 5))),
        moment_of_truth=draw(st.integers(0, 4)) == 0,
        status=TouchpointStatus.PLANNED if planned else TouchpointStatus.EXISTING,
        reason=draw(maybe(notes(80))) if planned else None,
        scores=tuple(asked),
        pain_points=tuple(PainPoint(text=draw(notes())) for _ in range(rich if rich < 3 else 1)),
        quotes=(Quote(text=draw(notes(90))),) if rich == 2 else (),
        measures=(draw(measures()),) if rich >= 2 else (),
        indicators=(draw(indicators()),) if rich == 3 else (),
        estimates=(draw(scores()),) if rich == 2 else (),
        engagement=draw(maybe(st.sampled_from(EngagementForm))),
        against=rich == 1,
        activities=tuple(
            Activity(text=draw(notes(60)), visibility=visibility)
            for visibility in Visibility
            if rich == 3
        ),
        parts=tuple(
            SubTouchpoint(name=draw(names(40)), scores=tuple(asked))
            for _ in range(3 if rich == 1 else 0)
        ),
    )


@cache
@st.composite
def indicators(draw: st.DrawFn) -> Indicator:
    """An indicator with what it was before, and beside what it is laid."""
    return Indicator(
        name=draw(names(30)),
        value=3.5,
        target=4.0,
        unit="min",
        readings=tuple(
            Reading(value=2.5, date=draw(maybe(_DAYS))) for _ in range(draw(st.integers(0, 2)))
        ),
        benchmark=draw(_BENCHMARKS),
    )


@cache
@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """A measure with an owner, a day or a cadence, or neither."""
    return Measure(
        name=draw(names(60)),
        owner=draw(maybe(names(30))),
        due=draw(maybe(_DAYS)),
        cadence="every month" if draw(st.booleans()) else None,
        status=draw(st.sampled_from(MeasureStatus)),
    )


@st.composite
def personas(draw: st.DrawFn, id: str) -> Persona:
    """A persona with much or little on its card."""
    return Persona(
        id=id,
        name=draw(names(40)),
        age=draw(maybe(st.integers(0, 120))),
        role=draw(maybe(names(40))),
        occupation=draw(maybe(names(40))),
        lives=draw(maybe(names(40))),
        quote=draw(maybe(notes())),
        goals=tuple(draw(notes(80)) for _ in range(draw(st.integers(0, 4)))),
    )


@st.composite
def journeys(draw: st.DrawFn, most: int = 200, least: int = 0) -> Journey:
    """A journey of `least` to `most` touchpoints, whatever people may put into one.

    Beyond 5 touchpoints a few drawn ones repeat with new ids, so that large journeys stay
    quick to make.
    """
    count = draw(st.integers(least, most))
    people = tuple(f"person-{n}" for n in range(draw(st.integers(0, 3))))
    drawn = [draw(touchpoints(f"t{n}", people)) for n in range(min(count, 5))]
    every = [
        drawn[n % len(drawn)].model_copy(update={"id": f"t{n}"}) if n >= len(drawn) else drawn[n]
        for n in range(count)
    ]
    return Journey(
        id="any",
        title=draw(names(120)),
        organisation=draw(_ORGANISATIONS),
        state=draw(st.sampled_from(JourneyState)),
        scenario=draw(maybe(notes())),
        target_action=draw(maybe(names(60))),
        language=draw(st.sampled_from(("en", "de", "fr", "ar", "zh-Hans"))),
        scale=draw(st.sampled_from(ScaleKey)),
        demo=draw(st.booleans()),
        date=datetime.date(2026, 11, 21) if draw(st.booleans()) else None,
        completeness=draw(maybe(notes(80))),
        channel_ratings=(
            ChannelRating(
                name="phone",
                preference=40,
                n=50,
                scores=(draw(scores(people[0] if people else None)),),
            ),
        )
        if draw(st.booleans())
        else (),
        engagements=tuple(
            Engagement(
                name=draw(names(40)),
                form=draw(st.sampled_from(EngagementForm)),
                initiator=draw(st.sampled_from(Initiator)),
                against=draw(st.booleans()),
            )
            for _ in range(draw(st.integers(0, 2)))
        ),
        personas=tuple(draw(personas(id)) for id in people),
        phases=tuple(draw(_phases(every))),
    )


def generated_maps(count: int) -> list[Journey]:
    """As many maps of at most 12 touchpoints, the same each time."""
    found: list[Journey] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        phases=[Step.generate],
        suppress_health_check=[*HealthCheck],
    )
    @given(journeys(most=12))
    def collect(journey: Journey) -> None:
        found.append(journey)

    collect()
    return found


@st.composite
def _phases(draw: st.DrawFn, touchpoints: list[Touchpoint]) -> list[Phase]:
    """The touchpoints cut into phases, some of them empty."""
    if not touchpoints and draw(st.booleans()):
        return []
    cuts = sorted(draw(st.lists(st.integers(0, len(touchpoints)), max_size=7)))
    ends = [0, *cuts, len(touchpoints)]
    return [
        Phase(
            id=f"phase-{index}",
            name=draw(names(60)),
            purpose=draw(maybe(notes(90))),
            indicators=tuple(draw(indicators()) for _ in range(draw(st.integers(0, 3)))),
            touchpoints=tuple(touchpoints[start:end]),
        )
        for index, (start, end) in enumerate(pairwise(ends))
    ]


@st.composite
def findings(draw: st.DrawFn, journey: Journey) -> tuple[Finding, ...]:
    """Findings as the analyses could give them for a journey: weak, thin, missing."""
    found: list[Finding] = []
    for touchpoint in journey.existing:
        score = touchpoint.score()
        if score is not None and score.normalised < 40:
            found.append(_finding(FindingKind.WEAK_TOUCHPOINT, touchpoints=(touchpoint.id,)))
    for phase in journey.phases:
        if draw(st.integers(0, 3)) == 0:
            found.append(_finding(FindingKind.THIN_PHASE, phase=phase.id))
        if draw(st.integers(0, 3)) == 0:
            suggestion = Suggestion(
                name=draw(names(60)), reason=draw(notes(60)), channel=channel(draw(names(20)))
            )
            found.append(
                _finding(FindingKind.MISSING_TOUCHPOINT, phase=phase.id, suggestion=suggestion)
            )
    return tuple(found)


def _finding(kind: FindingKind, **more: object) -> Finding:
    return Finding.model_validate(
        {
            "kind": kind,
            "severity": Severity.MEDIUM,
            "message": "Something is the case.",
            "evidence": "2 against 4.5 on average.",
            "question": "What next?",
            **more,
        }
    )
