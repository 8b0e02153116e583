"""Problems of personas that we offer no benefit for."""

from journey.model import FindingKind, Organisation, OrganisationKind
from personas import Persona, Problem
from tests.analyses.findings import findings_of, phases_of

KIND = FindingKind.PROBLEM_WITHOUT_BENEFIT
LENA = Persona(
    id="lena",
    name="Lena",
    problems=(
        Problem(problem="no parking at weekends"),
        Problem(problem="finds no times", benefit="times on the first page"),
        Problem(problem="nobody books for the group"),
    ),
)


def test_each_problem_without_a_benefit_is_found() -> None:
    first, second = findings_of(phases_of(2, personas=(LENA,)), KIND)
    assert first.message == (
        "Lena has a problem that we offer no benefit for: no parking at weekends"
    )
    assert second.persona == "lena"
    assert second.evidence == "2 of 3 problems have no benefit"


def test_a_competitors_journey_says_nothing_of_our_benefits() -> None:
    rival = Organisation(name="Rival", kind=OrganisationKind.COMPETITOR)
    assert findings_of(phases_of(2, personas=(LENA,), organisation=rival), KIND) == []
