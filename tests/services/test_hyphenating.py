"""Long words get places at which a page may break them; all else stays as it is."""

import pytest

from journey.services.hyphenating import SOFT_HYPHEN, with_soft_hyphens


@pytest.mark.parametrize(
    ("text", "language", "parted"),
    [
        ("gets the confirmation", "en", "gets the con|firm|a|tion"),
        ("Kundendienst anrufen", "de", "Kun|den|dienst anrufen"),
        ("buys popcorn", "en", "buys popcorn"),
        ("confirmation", "tlh", "confirmation"),
    ],
)
def test_long_words_may_break(text: str, language: str, parted: str) -> None:
    assert with_soft_hyphens(text, language) == parted.replace("|", SOFT_HYPHEN)
