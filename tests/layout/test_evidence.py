"""On what a score rests is said with what so few answers call for."""

import pytest

from journey.layout.evidence import evidence_of
from journey.locales import words
from tests.journeys import SURVEY, score


@pytest.mark.parametrize(
    ("n", "english", "german"),
    [
        (9, "n = 9, few answers", "n = 9, wenige Antworten"),
        (10, "n = 10, small base", "n = 10, kleine Basis"),
        (29, "n = 29, small base", "n = 29, kleine Basis"),
        (30, "n = 30", "n = 30"),
    ],
)
def test_a_small_base_says_so(n: int, english: str, german: str) -> None:
    one = score(3.0, SURVEY, n=n)
    assert evidence_of(one, words("en")) == f"customer survey, {english}"
    assert evidence_of(one, words("de")).endswith(german)
