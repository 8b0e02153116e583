"""What holds for every notation: nothing is lost, and the same journey gives the same bytes."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from journey.codecs import CODECS
from journey.model import Journey
from tests.codecs.strategies import ROUND_TRIPS, whole_journeys

KEPT = [key for key, codec in CODECS.items() if not codec.is_for_exchange]


@pytest.mark.parametrize("key", KEPT)
@settings(
    max_examples=ROUND_TRIPS,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking a whole map takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(journey=whole_journeys())
def test_what_is_written_is_read_as_the_same_journey(key: str, journey: Journey) -> None:
    codec = CODECS[key]
    written = codec.encode(journey)
    assert codec.decode(written, "a file") == journey
    assert codec.encode(codec.decode(written)) == written
