"""Problems without benefit: what makes a persona's life harder, and we have no answer to."""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case
from journey.model import Finding, FindingKind
from personas.completeness import completeness

_KIND = FindingKind.PROBLEM_WITHOUT_BENEFIT
_WEIGHT = 0.32


def _find(case: Case) -> Iterator[Finding]:
    words = case.words
    for persona in case.journey.personas:
        benefits, _, _ = completeness(persona)
        for problem in benefits.open:
            yield case.finding(
                _KIND,
                message=words(
                    "{name} has a problem that we offer no benefit for: {problem}",
                    name=persona.name,
                    problem=problem.text,
                ),
                evidence=words.plural(
                    "{open} of {count} problem has no benefit",
                    "{open} of {count} problems have no benefit",
                    len(benefits.points),
                    open=len(benefits.open),
                ),
                question=words("How could we remove this problem, and at which touchpoint?"),
                weight=_WEIGHT,
                persona=persona.id,
            )


ANALYSIS = Analysis("problem_without_benefit", (_KIND,), _find, order=7)
