"""One persona's journey: its scores, its triggers, and what holds for all."""

import pytest

from journey.model import Quote
from journey.model.perspective import lived_by
from journey.services import checks
from tests.journeys import cinema, five_personas, score, touchpoint


def test_the_scores_are_its_own_or_those_that_hold_for_all() -> None:
    journey = five_personas()
    karim = lived_by(journey, "karim")
    assert [persona.id for persona in karim.personas] == ["karim"]
    values = [[one.value for one in each.scores] for each in karim.touchpoints]
    assert values == [[3.2], [2.8], [3.9], [], [3.0], [3.6], [2.4], [3.8]]
    lena = lived_by(cinema(), "lena")
    assert lena == cinema(), "her map says nothing of anybody else"


def test_a_score_for_all_holds_for_who_has_none() -> None:
    journey = five_personas()
    first = journey.touchpoints[3]
    more = first.model_copy(update={"scores": (*first.scores, score(1.5))})
    phase = journey.phases[1].model_copy(update={"touchpoints": (more, journey.touchpoints[4])})
    phases = (journey.phases[0], phase, journey.phases[2])
    journey = journey.model_copy(update={"phases": phases})
    assert [s.value for s in lived_by(journey, "karim").touchpoint[first.id].scores] == [1.5]
    assert [s.value for s in lived_by(journey, "lena").touchpoint[first.id].scores] == [3.6]


def test_figures_and_findings_are_those_of_the_persona() -> None:
    journey = five_personas()
    weak = {
        person.id: checks.summary(lived_by(journey, person.id)).weak for person in journey.personas
    }
    assert weak == {"lena": 1, "karim": 1, "mara": 1, "alberto": 1, "ines": 1}
    found = checks.check(lived_by(journey, "mara"))
    named = {id for one in found if one.kind.value == "weak_touchpoint" for id in one.touchpoints}
    assert named == {"t5"}
    assert checks.summary(journey).weak == 4


def test_quotes_and_triggers_of_others_go() -> None:
    journey = cinema()
    spoken = touchpoint("extra", "extra", quotes=(Quote(text="hers", persona="lena"),))
    mara = journey.personas[0].model_copy(update={"id": "mara", "triggers": ()})
    phase = journey.phases[0]
    phase = phase.model_copy(update={"touchpoints": (*phase.touchpoints, spoken)})
    both = journey.model_copy(
        update={"personas": (*journey.personas, mara), "phases": (phase, *journey.phases[1:])}
    )
    alone = lived_by(both, "mara")
    assert alone.touchpoint["extra"].quotes == ()
    assert alone.touchpoint["friend-tells"].serves == ()
    assert alone.numbers == both.numbers


def test_who_is_not_on_the_map_has_no_journey() -> None:
    with pytest.raises(KeyError):
        lived_by(cinema(), "nobody")
