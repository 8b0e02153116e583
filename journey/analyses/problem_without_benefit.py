"""Problems without benefit: what makes a persona's life harder, and we have no answer to.

The benefits of a persona are ours: a competitor's journey says nothing of them.
"""

from collections.abc import Iterator

from journey.analyses.analysis import Analysis, Case
from journey.model import Finding, FindingKind
from personas.completeness import completeness

_KIND = FindingKind.PROBLEM_WITHOUT_BENEFIT
_WEIGHT = 0.1


def _find(case: Case) -> Iterator[Finding]:
    words = case.words
    if case.is_competitors:
        return
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
                    "{count} of {total} problems has no benefit",
                    "{count} of {total} problems have no benefit",
                    len(benefits.open),
                    total=len(benefits.points),
                ),
                question=words("How could we remove this problem, and at which touchpoint?"),
                weight=_WEIGHT,
                persona=persona.id,
            )


ANALYSIS = Analysis("problem_without_benefit", (_KIND,), _find, order=7)
