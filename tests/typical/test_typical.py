"""The typical touchpoints are many, in both languages, and say where they belong."""

from collections import Counter

from journey.model import PhaseRole, channel_kind
from journey.text import same_name
from journey.typical import CHANNEL_NAMES, TYPICAL, Stage, channel_name, department_name


def test_there_are_many_of_each_stage_and_none_twice() -> None:
    assert len(TYPICAL) >= 80
    stages = Counter(one.stage for one in TYPICAL)
    assert set(stages) == set(Stage)
    assert min(stages.values()) >= 8
    for language in ("en", "de"):
        names = [same_name(one.name(language)) for one in TYPICAL]
        assert len(names) == len(set(names))


def test_every_entry_is_whole_in_both_languages() -> None:
    for one in TYPICAL:
        assert one.en.strip() == one.en
        assert one.de.strip() == one.de
        assert one.en != one.de
        assert one.channels
        assert all(kind in CHANNEL_NAMES for kind in one.channels)
        assert len(set(one.channels)) == len(one.channels)
        assert department_name(one.department, "en")
        assert department_name(one.department, "de")


def test_they_stand_in_the_order_of_a_journey() -> None:
    order = list(Stage)
    ranks = [order.index(one.stage) for one in TYPICAL]
    assert ranks == sorted(ranks)


def test_stages_have_the_roles_of_phases() -> None:
    assert {stage.role for stage in Stage} == set(PhaseRole)
    assert Stage.LOYAL.role is PhaseRole.AFTER


def test_the_names_of_channels_say_their_kind() -> None:
    for kind in CHANNEL_NAMES:
        for language in ("en", "de"):
            assert channel_kind(channel_name(kind, language)) is kind
