"""What holds for all analyses together."""

import subprocess
import sys
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from journey.analyses import ANALYSES, find
from journey.analyses.summary import summarise
from journey.locales import words
from journey.model import Finding, FindingKind, Journey, PhaseRole, Transition
from personas import Communication, Persona, Problem, Trigger
from tests.analyses.findings import phases_of
from tests.journeys import cinema
from tests.strategies import journeys, names, notes

EN = words("en")


def facts(findings: tuple[Finding, ...], *kinds: FindingKind) -> set[tuple[object, ...]]:
    return {
        (f.kind, f.phase, frozenset(f.touchpoints), f.weight, f.suggestion and f.suggestion.name)
        for f in findings
        if f.kind in kinds
    }


def test_every_kind_of_finding_is_found_by_one_analysis() -> None:
    kinds = [kind for analysis in ANALYSES.values() for kind in analysis.kinds]
    assert sorted(kinds) == sorted(FindingKind)
    assert all(key == analysis.key for key, analysis in ANALYSES.items())


def test_the_cinema_worst_first() -> None:
    assert [finding.kind.value for finding in find(cinema(), EN)] == [
        "weak_touchpoint",
        "thin_phase",
        "missing_touchpoint",
        "unmeasured_touchpoint",
    ]


def test_one_can_ask_for_some_kinds_only() -> None:
    every = find(cinema(), EN)
    thin = find(cinema(), EN, kinds={FindingKind.THIN_PHASE})
    assert thin == tuple(f for f in every if f.kind is FindingKind.THIN_PHASE)


def test_what_the_picture_marks_needs_no_graph() -> None:
    code = (
        "import sys; from journey.services.checks import highlights; from tests.journeys import "
        "cinema; assert highlights(cinema()); sys.exit('networkx' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_ten_thousand_touchpoints_are_checked() -> None:
    findings = find(phases_of(5_000, 5_000), EN)
    assert findings == ()


def _fields(journey: Journey) -> dict[str, object]:
    return {name: getattr(journey, name) for name in Journey.model_fields}


@st.composite
def lived_in(draw: st.DrawFn) -> Journey:
    """Any journey, with ways, roles, triggers, channels and problems on top."""
    journey = draw(journeys(most=12))
    ids = [touchpoint.id for touchpoint in journey.touchpoints]
    triggers = tuple(Trigger(id=f"trigger-{n}", text=draw(notes())) for n in range(3))
    persona = Persona(
        id="more",
        name=draw(names()),
        triggers=triggers,
        communication=tuple(
            Communication(channel=name) for name in draw(st.lists(names(), max_size=3))
        ),
        problems=tuple(
            Problem(problem=draw(notes()), benefit=draw(st.none() | notes())) for _ in range(2)
        ),
    )
    served = draw(st.sets(st.sampled_from([trigger.id for trigger in triggers])))
    phases = [
        phase.model_copy(
            update={
                "role": draw(st.none() | st.sampled_from(list(PhaseRole))),
                "touchpoints": tuple(
                    touchpoint.model_copy(update={"serves": tuple(served)} if n == 0 else {})
                    for n, touchpoint in enumerate(phase.touchpoints)
                ),
            }
        )
        for phase in journey.phases
    ]
    ways = draw(st.lists(st.tuples(*[st.sampled_from(ids)] * 2), max_size=8)) if ids else []
    return Journey.model_validate(
        {
            **_fields(journey),
            "personas": (*journey.personas, persona),
            "phases": tuple(phases),
            "transitions": tuple(Transition(source=a, target=b) for a, b in ways),
        }
    )


@given(lived_in())
@settings(deadline=None, max_examples=50)
def test_any_journey_can_be_checked_and_is_checked_the_same_way_twice(journey: Journey) -> None:
    for language in ("en", "de"):
        found = find(journey, words(language))
        assert found == find(journey, words(language))
        weights = [finding.weight for finding in found]
        assert weights == sorted(weights, reverse=True)
        for finding in found:
            assert finding.message
            assert finding.evidence
            assert finding.question
            assert set(finding.touchpoints) <= set(journey.touchpoint)
    for persona in (None, *(person.id for person in journey.personas)):
        summary = summarise(journey, find(journey, EN), persona)
        assert (summary.mean is None) == (summary.scored == 0)
    if not journey.existing or not any(t.scores for t in journey.existing):
        assert FindingKind.UNKNOWN in {finding.kind for finding in find(journey, EN)}


@given(lived_in(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_the_order_of_touchpoints_inside_a_phase_does_not_matter(
    journey: Journey, random: Random
) -> None:
    phases = [
        phase.model_copy(
            update={"touchpoints": tuple(random.sample(phase.touchpoints, len(phase.touchpoints)))}
        )
        for phase in journey.phases
    ]
    shuffled = Journey.model_validate({**_fields(journey), "phases": tuple(phases)})
    kinds = (
        FindingKind.WEAK_TOUCHPOINT,
        FindingKind.WEAKER_THAN_NEIGHBOURS,
        FindingKind.THIN_PHASE,
        FindingKind.MISSING_TOUCHPOINT,
    )
    assert facts(find(shuffled, EN), *kinds) == facts(find(journey, EN), *kinds)
