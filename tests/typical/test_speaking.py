"""Which touchpoints speak of a trigger, and how often their words are looked at."""

import pytest

from journey.model import Touchpoint
from journey.typical import speaking
from journey.typical.speaking import speaking_of

TOUCHPOINTS = [
    Touchpoint(id="a", name="a friend tells of it"),
    Touchpoint(id="b", name="friendly staff in the shop"),
    Touchpoint(id="c", name="sees the poster at the bus stop"),
]


def test_each_trigger_has_the_touchpoints_that_clearly_speak_of_it() -> None:
    triggers = {
        "friend": "A friend suggests it",
        "poster": "Poster on the way home",
        "neighbour": "The neighbour's beds look better",
    }
    found = speaking_of(triggers, TOUCHPOINTS)
    assert found == {"friend": ["a"], "poster": ["c"], "neighbour": []}


def test_the_words_of_a_touchpoint_are_looked_at_once_however_many_triggers_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at: list[str] = []

    def channels_in(text: str) -> frozenset[object]:
        looked_at.append(text)
        return frozenset()

    monkeypatch.setattr(speaking, "channels_in", channels_in)
    speaking_of({f"t{number}": f"trigger {number}" for number in range(5)}, TOUCHPOINTS)
    assert [looked_at.count(touchpoint.name) for touchpoint in TOUCHPOINTS] == [1, 1, 1]
    assert speaking_of({}, TOUCHPOINTS) == {}
