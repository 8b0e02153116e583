"""Typical touchpoints in the words of a language, and what of them a journey can still take."""

import pytest

from journey.model import PhaseRole
from journey.services.drafting import begin
from journey.services.typical import channel_names, library_for, typical_touchpoints
from tests.services.test_collecting import collected


@pytest.mark.parametrize("language", ["en", "de"])
def test_there_are_many_in_both_languages(language: str) -> None:
    typical = typical_touchpoints(language)
    assert len(typical) >= 80
    assert {one.phase_role for one in typical} == set(PhaseRole)
    known = set(channel_names(language).values())
    for one in typical:
        assert one.department
        assert set(one.channels) <= known
        assert one.channel in ("", one.channels[0])
        assert bool(one.channel) == (len(one.channels) == 1)


def test_other_languages_are_spoken_to_in_english() -> None:
    assert typical_touchpoints("fr")[0].name == typical_touchpoints("en")[0].name


def test_what_a_journey_has_is_not_offered_again() -> None:
    empty = begin("en")
    offered = library_for(empty)
    assert {one["phase"] for one in offered} == {phase.id for phase in empty.phases}
    poster = next(one for one in offered if one["name"] == "sees a poster")
    assert poster == {"name": "sees a poster", "channel": "poster", "phase": "activation"}
    full = collected(empty, "sees a poster")
    assert len(library_for(full)) == len(offered) - 1
    assert library_for(begin("en").model_copy(update={"phases": ()})) == ()
