"""A draft is a map, and what it holds tells how far it has come and what is to be asked."""

from journey.editing import SetScore
from journey.model import ChannelKind
from journey.services import drafting
from journey.services.drafting import Step
from personas import Persona
from tests.services.test_collecting import collected, pasted

LENA, KARIM = Persona(id="lena", name="Lena"), Persona(id="karim", name="Karim")


def test_each_step_is_told_from_what_the_map_holds() -> None:
    assert drafting.reached(drafting.begin("en")) is Step.PERSONA
    begun = drafting.begin("en", "Cinema", LENA)
    assert (begun.title, begun.personas) == ("Cinema", (LENA,))
    assert drafting.reached(begun) is Step.TOUCHPOINTS
    full = collected(begun, "buys\npays")
    assert drafting.reached(full) is Step.PHASES
    scored = SetScore(touchpoint="buys", persona="lena", value=4).apply(full)
    assert drafting.reached(scored) is Step.MAP


def test_another_persona_takes_the_place_of_the_first() -> None:
    begun = drafting.begin("en", persona=LENA)
    assert drafting.chosen_persona(begun, LENA) is None
    other = drafting.chosen_persona(begun, KARIM)
    assert other is not None
    assert other.apply(begun).personas == (KARIM,)
    none = drafting.chosen_persona(begun, None)
    assert none is not None
    assert none.apply(begun).personas == ()
    assert drafting.chosen_persona(none.apply(begun), None) is None


def test_a_doubtful_channel_is_asked_and_answered() -> None:
    journey = pasted()
    (doubt,) = drafting.doubts(journey)
    assert doubt.touchpoint.name == "Asks about parking"
    assert doubt.channels == (ChannelKind.PHONE, ChannelKind.WEBSITE)
    after = drafting.settled(doubt, ChannelKind.PHONE, "en").apply(journey)
    assert drafting.doubts(after) == ()
    assert after.touchpoint[doubt.touchpoint.id].channels[0].name == "phone"


def test_names_that_are_the_same_or_nearly_so_are_asked_about() -> None:
    journey = collected(pasted(), "Buys popcorn\nbuys Popcorn\nPopcorn buys\nThe film\nLeaves")
    pairs = [(a.name, b.name) for a, b in drafting.same_twice(journey)]
    assert ("Buys popcorn", "buys Popcorn") in pairs
    assert ("Buys popcorn", "Popcorn buys") in pairs
    assert list(drafting.same_twice(pasted())) == []


def test_names_with_other_numbers_are_other_touchpoints() -> None:
    journey = collected(drafting.begin("en"), "gets the e-mail no. 1\ngets the e-mail no. 2")
    assert list(drafting.same_twice(journey)) == []


def test_joining_keeps_what_only_the_second_knew() -> None:
    journey = collected(drafting.begin("en"), "Buys\tAction\tshop\t\nbuys\tAction\tphone\t2")
    one, other = next(drafting.same_twice(journey))
    after = drafting.joined(one, other).apply(journey)
    (left,) = after.touchpoints
    assert [channel.name for channel in left.channels] == ["shop", "phone"]
    assert [score.value for score in left.scores] == [2]
    assert drafting.joined(one, other).inverse(journey).apply(after) == journey


def test_thin_phases_are_those_of_the_findings() -> None:
    (thin,) = drafting.thin_phases(pasted())
    assert (thin.phase.name, thin.count, thin.mean) == ("Retention", 1, 3)
    assert drafting.thin_phases(drafting.begin("en")) == ()
