"""How findings speak: of touchpoints, of scores on their scale, and of the evidence for them."""

from collections.abc import Iterable, Sequence

from journey.analyses.analysis import Case
from journey.analyses.criteria import Criteria
from journey.locales import Words
from journey.model import SCALES, EvidenceKind, SatisfactionScore, Scale, ScaleKey, Touchpoint
from journey.scores.bases import Base, base_of

_MOST_STRETCHES = 20


def label(case: Case, touchpoint: Touchpoint) -> str:
    """A touchpoint by number and name: 5 “looks up online where the film runs”."""
    name = case.words("“{name}”", name=touchpoint.name)
    number = case.journey.numbers.get(touchpoint.id)
    return name if number is None else f"{number} {name}"


def numbered(case: Case, touchpoints: Iterable[Touchpoint]) -> str:
    """Many touchpoints by their numbers, neighbours as stretches: 1, 4-7 and 12."""
    stretches: list[list[int]] = []
    for number in sorted(case.journey.numbers[t.id] for t in touchpoints):
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    said = [_stretch(numbers) for numbers in stretches[:_MOST_STRETCHES]]
    if left := sum(len(numbers) for numbers in stretches[_MOST_STRETCHES:]):
        said.append(case.words("{count} more", count=left))
    return case.words.listing(said)


def _stretch(numbers: Sequence[int]) -> str:
    if len(numbers) < 3:
        return ", ".join(str(number) for number in numbers)
    return f"{numbers[0]}-{numbers[-1]}"


def on_scale(words: Words, value: float, scale: Scale) -> str:
    """A value in the words of its scale: 1.6 of 5, grade 4.5, −1.2 on the scale of −2 to +2."""
    number = words.number(round(value, 2))
    if scale.key is ScaleKey.SCHOOL_GRADES:
        return words("grade {value}", value=number)
    if scale.key is ScaleKey.MINUS_TWO_TO_TWO:
        return words("{value} on the scale of −2 to +2", value=number)
    return words("{value} of {best}", value=number, best=words.number(scale.best))


def level(case: Case, normalised: float) -> str:
    """A level of 0-100 in words, on the scale that the map is drawn on."""
    scale = case.journey.drawn_scale
    return on_scale(case.words, round(scale.denormalise(normalised), 1), scale)


def basis(case: Case, score: SatisfactionScore) -> str:
    """A score and what it rests on: 1.6 of 5, 95 % interval 1.3-1.9, customer survey, n = 412.

    It stands on the scale of the map; a score that was asked on another one says so. Own
    estimates, invented values and few answers say that they weigh less.
    """
    words, drawn = case.words, case.journey.drawn_scale
    kind, n = score.evidence.kind, score.evidence.n
    parts = [level(case, score.normalised)]
    if score.scale is drawn.key:
        parts = [on_scale(words, score.value, drawn)]
    else:
        parts.append(_asked_on(words, score.scale))
    if score.evidence.interval is not None:
        parts.append(_interval(case, score))
    source = evidence_name(words, kind)
    parts.append(as_demo(source, score, words) if case.journey.is_invented(score) else source)
    if n is not None:
        parts.append(f"n = {words.number(n)}")
    return ", ".join(parts + _doubts(words, kind, n, case.criteria))


def _interval(case: Case, score: SatisfactionScore) -> str:
    """How sure a score is, on the scale of the map; the better end stands where it is."""
    drawn, own = case.journey.drawn_scale, SCALES[score.scale]
    ends = score.evidence.interval or (score.value, score.value)
    low, high = sorted(drawn.denormalise(own.normalise(end)) for end in ends)
    return case.words(
        "95 %\N{NO-BREAK SPACE}interval {low}-{high}",
        low=case.words.number(round(low, 2)),
        high=case.words.number(round(high, 2)),
    )


def _doubts(words: Words, kind: EvidenceKind, n: int | None, criteria: Criteria) -> list[str]:
    few = n is not None and n < criteria.few_answers
    doubts: list[str] = []
    if n is not None and few:
        doubts.append(small_base(n, words) or words("few answers"))
    if few or kind in (EvidenceKind.OWN_ESTIMATE, EvidenceKind.DEMO):
        doubts.append(words("so it weighs less"))
    return doubts


def small_base(n: int, words: Words) -> str:
    """What so few answers call for; empty from 30 on."""
    return {
        Base.SMALL: words("small base"),
        Base.UNRANKED: words("few answers"),
        Base.HIDDEN: words("few answers"),
    }.get(base_of(n), "")


def _asked_on(words: Words, scale: ScaleKey) -> str:
    return {
        ScaleKey.ONE_TO_FIVE: words("asked on a scale of 1 to 5"),
        ScaleKey.MINUS_TWO_TO_TWO: words("asked on a scale of −2 to +2"),
        ScaleKey.ZERO_TO_TEN: words("asked on a scale of 0 to 10"),
        ScaleKey.ZERO_TO_HUNDRED: words("asked on a scale of 0 to 100"),
        ScaleKey.SCHOOL_GRADES: words("asked as a school grade"),
    }[scale]


def evidence_name(words: Words, kind: EvidenceKind) -> str:
    """A kind of evidence in words."""
    return {
        EvidenceKind.OWN_ESTIMATE: words("own estimate"),
        EvidenceKind.STAFF_SURVEY: words("staff survey"),
        EvidenceKind.INTERVIEWS: words("interviews"),
        EvidenceKind.CUSTOMER_SURVEY: words("customer survey"),
        EvidenceKind.WORKSHOP: words("workshop"),
        EvidenceKind.TRACKING: words("tracking"),
        EvidenceKind.DEMO: words("demo value"),
    }[kind]


def as_demo(source: str, score: SatisfactionScore, words: Words) -> str:
    """The source of an invented score, which says so where its kind does not."""
    if score.evidence.kind is EvidenceKind.DEMO:
        return source
    return words("{source} (demo)", source=source)


def evidence_sign(words: Words, kind: EvidenceKind) -> str:
    """A kind of evidence in a word, as a legend names the fill of its dots."""
    return {
        EvidenceKind.CUSTOMER_SURVEY: words("survey"),
        EvidenceKind.TRACKING: words("tracking"),
        EvidenceKind.INTERVIEWS: words("interview"),
        EvidenceKind.STAFF_SURVEY: words("staff"),
        EvidenceKind.WORKSHOP: words("workshop"),
        EvidenceKind.OWN_ESTIMATE: words("own estimate"),
        EvidenceKind.DEMO: words("demo value"),
    }[kind]


def persona_name(case: Case, persona: str | None) -> str:
    """The name of a persona; empty where no persona is meant."""
    return next((p.name for p in case.journey.personas if p.id == persona), "")
