"""Channels by what customers prefer and how satisfied they are; unknown is not low."""

from journey.analyses.channel_matrix import Decision, place_channels
from journey.model import ChannelRating, Journey, Phase
from tests.journeys import SURVEY, score, touchpoint


def journey(*ratings: ChannelRating) -> Journey:
    row = (
        touchpoint("a", "asks", "phone", satisfaction=score(2)),
        touchpoint("b", "looks", "website", satisfaction=score(4)),
        touchpoint("c", "reads", "newspaper", satisfaction=score(5)),
        touchpoint("d", "hears", "radio"),
    )
    phases = (Phase(id="p", name="P", touchpoints=row),)
    return Journey(id="m", title="M", phases=phases, channel_ratings=ratings)


def test_each_channel_gets_its_decision() -> None:
    chat = ChannelRating(name="chat", preference=5, n=80, scores=(score(1, SURVEY, n=80),))
    asked = [("website", 60), ("phone", 50), ("newspaper", 4)]
    ratings = (*(ChannelRating(name=name, preference=share, n=80) for name, share in asked), chat)
    matrix = place_channels(journey(*ratings))
    found = {one.name: one.decision for one in matrix.channels}
    assert found == {
        "website": Decision.EXPAND,
        "phone": Decision.REPAIR,
        "newspaper": Decision.KEEP,
        "chat": Decision.RECONSIDER,
        "radio": None,
    }
    assert matrix.preference == (60 + 50 + 4 + 5) / 4
    assert [one.is_asked for one in matrix.channels if one.name == "chat"] == [True]


def test_a_preference_that_nobody_asked_for_is_unknown_and_no_zero() -> None:
    assert {one.decision for one in place_channels(journey()).channels} == {None}
    few = place_channels(journey(ChannelRating(name="phone", preference=100, n=4)))
    assert {one.preference for one in few.channels} == {None}


def test_satisfaction_may_be_parted_at_the_middle_of_the_scale() -> None:
    both = tuple(
        ChannelRating(name=name, preference=share, n=9)
        for name, share in (("website", 60), ("newspaper", 60))
    )
    means = {one.name: one.decision for one in place_channels(journey(*both)).channels}
    middle = place_channels(journey(*both), middle=True)
    assert means["website"] is Decision.REPAIR
    assert {one.decision for one in middle.channels} == {Decision.EXPAND, None}
