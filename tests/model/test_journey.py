"""A journey holds together: ids are unique, and what is named is there."""

import pytest
from pydantic import ValidationError

from journey import limits
from journey.model import (
    ChannelRating,
    Journey,
    Phase,
    Quote,
    SatisfactionScore,
    ScaleKey,
    SubTouchpoint,
    Touchpoint,
    TouchpointStatus,
    Transition,
)
from personas import Persona, Trigger


def touchpoint(id: str, **more: object) -> Touchpoint:
    return Touchpoint.model_validate({"id": id, "name": id.title(), **more})


def journey(*phases: Phase, **more: object) -> Journey:
    return Journey.model_validate({"id": "j", "title": "J", "phases": phases, **more})


def of_y() -> SatisfactionScore:
    """A score of a persona that no journey here has."""
    return SatisfactionScore(value=1, scale=ScaleKey.ONE_TO_FIVE, persona="y")


def phase(id: str, *touchpoints: Touchpoint) -> Phase:
    return Phase(id=id, name=id.title(), touchpoints=touchpoints)


def test_existing_touchpoints_are_numbered_across_phases() -> None:
    planned = touchpoint("b", status=TouchpointStatus.PLANNED)
    made = journey(phase("p", touchpoint("a"), planned), phase("q", touchpoint("c")))
    assert made.numbers == {"a": 1, "c": 2}
    assert [t.id for t in made.touchpoints] == ["a", "b", "c"]
    assert made.phase_of["c"].id == "q"


def test_a_journey_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        journey().title = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: journey(phase("p"), phase("p")), "phase p stands twice"),
        (
            lambda: journey(phase("p", touchpoint("a")), phase("q", touchpoint("a"))),
            "a stands twice",
        ),
        (lambda: journey(personas=(Persona(id="x", name="X"),) * 2), "persona x stands twice"),
        (
            lambda: journey(
                phase("p", touchpoint("a")), transitions=(Transition(source="a", target="z"),)
            ),
            "names touchpoint z",
        ),
        (lambda: journey(phase("p", touchpoint("a", serves=("free",)))), "serves trigger free"),
        (
            lambda: journey(phase("p", touchpoint("a", quotes=(Quote(text="hm", persona="y"),)))),
            "speaks of persona y",
        ),
        (
            lambda: journey(channel_ratings=(ChannelRating(name="phone", scores=(of_y(),)),)),
            "channel phone speaks of persona y, which is not there",
        ),
        (
            lambda: journey(
                phase("p", touchpoint("a", parts=(SubTouchpoint(name="b", scores=(of_y(),)),)))
            ),
            "touchpoint a speaks of persona y, which is not there",
        ),
        (
            lambda: journey(
                phase(
                    "p",
                    touchpoint(
                        "a", scores=(SatisfactionScore(value=1, scale=ScaleKey.ONE_TO_FIVE),) * 2
                    ),
                )
            ),
            "score at a for persona all stands twice",
        ),
    ],
)
def test_what_does_not_hold_together_is_refused(make: object, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        make()  # type: ignore[operator]


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(ValidationError, match=r"phase p stands twice; .*names touchpoint z"):
        journey(phase("p"), phase("p"), transitions=(Transition(source="z", target="z"),))


def test_a_trigger_of_any_persona_can_be_served() -> None:
    persona = Persona(id="x", name="X", triggers=(Trigger(id="free", text="free evening"),))
    made = journey(phase("p", touchpoint("a", serves=("free",))), personas=(persona,))
    assert made.touchpoint["a"].serves == ("free",)


@pytest.mark.parametrize(("count", "fits"), [(limits.PHASES, True), (limits.PHASES + 1, False)])
def test_the_number_of_phases_is_limited(count: int, fits: bool) -> None:
    phases = tuple(phase(f"p{number}") for number in range(count))
    if fits:
        assert len(journey(*phases).phases) == count
    else:
        with pytest.raises(ValidationError, match="at most 100"):
            journey(*phases)


@pytest.mark.parametrize(
    ("count", "fits"), [(limits.TOUCHPOINTS, True), (limits.TOUCHPOINTS + 1, False)]
)
def test_the_number_of_touchpoints_is_limited(count: int, fits: bool) -> None:
    many = phase("p", *(touchpoint(f"t{number}") for number in range(count)))
    if fits:
        assert len(journey(many).touchpoints) == count
    else:
        with pytest.raises(ValidationError, match="more than the 10000 allowed"):
            journey(many)


def test_loops_and_ways_back_are_legal() -> None:
    ring = tuple(Transition(source=a, target=b) for a, b in (("a", "b"), ("b", "a"), ("a", "a")))
    assert (
        len(journey(phase("p", touchpoint("a"), touchpoint("b")), transitions=ring).transitions)
        == 3
    )


def test_the_score_of_a_persona_falls_back_to_the_one_for_all() -> None:
    general = SatisfactionScore(value=2, scale=ScaleKey.ONE_TO_FIVE)
    hers = SatisfactionScore(value=4, scale=ScaleKey.ONE_TO_FIVE, persona="lena")
    both = touchpoint("a", scores=(general, hers))
    assert both.score("lena") == hers
    assert both.score("tom") == general
    assert touchpoint("b", scores=(hers,)).score("tom") is None
    assert touchpoint("c").score() is None


def test_a_changed_copy_derives_its_touchpoints_anew() -> None:
    journey = Journey(
        id="j",
        title="J",
        phases=(Phase(id="p", name="P", touchpoints=(Touchpoint(id="a", name="A"),)),),
    )
    assert journey.numbers == {"a": 1}
    assert journey.model_copy(update={"phases": ()}).numbers == {}
    assert journey.numbers == {"a": 1}
