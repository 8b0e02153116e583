"""On what a score rests, in words: the kind of evidence, the answers, how far they spread, when."""

from journey import scales
from journey.analyses.wording import as_demo, small_base
from journey.locales import Words
from journey.model import SCALES, EvidenceKind, SatisfactionScore


def kind_of(kind: EvidenceKind, words: Words) -> str:
    """A kind of evidence, as a source of many scores."""
    return {
        EvidenceKind.OWN_ESTIMATE: words("own estimates"),
        EvidenceKind.STAFF_SURVEY: words("staff survey"),
        EvidenceKind.INTERVIEWS: words("interviews"),
        EvidenceKind.CUSTOMER_SURVEY: words("customer survey"),
        EvidenceKind.WORKSHOP: words("workshop"),
        EvidenceKind.TRACKING: words("tracking"),
        EvidenceKind.DEMO: words("demo values"),
    }[kind]


def evidence_of(score: SatisfactionScore, words: Words, *, is_invented: bool = False) -> str:
    """What a score rests on: customer survey, n = 412, interval 1.4 to 1.8, 5 May 2026."""
    evidence, scale = score.evidence, SCALES[score.scale]
    source = kind_of(evidence.kind, words)
    said = [as_demo(source, score, words) if is_invented else source]
    if evidence.n is not None:
        said.append(f"n = {words.number(evidence.n)}")
        if base := small_base(evidence.n, words):
            said.append(base)
    if evidence.interval is not None:
        low, high = (scales.value(scale, scale.normalise(end), words) for end in evidence.interval)
        said.append(words("interval {low} to {high}", low=low, high=high))
    elif evidence.spread is not None:
        said.append(words("spread {spread}", spread=words.number(round(evidence.spread, 2))))
    if evidence.date:
        said.append(words.date(evidence.date))
    if evidence.note:
        said.append(evidence.note)
    return ", ".join(said)
