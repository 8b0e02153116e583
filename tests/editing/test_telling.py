"""What became of a property, as the list of changes tells it."""

import pytest

from journey.editing import SetProperty
from journey.locales import words
from journey.model import PainPoint, channel
from tests.journeys import cinema

CINEMA = cinema()


def told(field: str, value: object, language: str = "en", id: str = "website") -> str:
    edit = SetProperty(entity="touchpoint", id=id, field=field, value=value)
    return edit.describe(CINEMA).said(words(language))


def test_channels_are_told_from_what_to_what() -> None:
    before = CINEMA.touchpoint["website"]
    name, there = before.name, ", ".join(each.name for each in before.channels)
    assert told("channels", [channel("phone")]) == f"“{name}”: channels from “{there}” to “phone”"
    more = [*before.channels, channel("phone")]
    assert told("channels", more) == f"“{name}”: channels, added “phone”"
    assert told("channels", more, "de") == f"„{name}“: Kanäle, „phone“ hinzugefügt"
    assert told("channels", []) == f"“{name}”: channels, removed “{there}”"


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("department", "box office", "department from “online marketing” to “box office”"),
        ("department", None, "department removed, was “online marketing”"),
        ("importance", 3, "importance from “5” to “3”"),
        ("initiator", "company", "who starts it set to “Company”"),
        ("moment_of_truth", True, "moment of truth switched on"),
        ("note", "asks\nfor it", "note set to “asks for it”"),
    ],
)
def test_values_are_told_from_what_to_what(field: str, value: object, said: str) -> None:
    assert told(field, value).endswith(said)


def test_what_has_no_short_words_is_told_as_changed_or_by_its_beginning() -> None:
    assert told("note", "x" * 300).endswith(f"note set to “{'x' * 79}…”")
    pains = [*CINEMA.touchpoint["website"].pain_points, PainPoint(text="is slow")]
    assert told("pain_points", pains).endswith("pain points, added “is slow”")
    assert told("scores", []).endswith("satisfaction scores changed")
