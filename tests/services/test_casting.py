"""Which persona a new map is proposed."""

import pytest

from journey.services.casting import fitting, unnamed

SUBJECTS = {
    "lena": "An evening at the cinema, Ein Abend im Kino, a relaxed evening with friends, "
    "die Stadt bei Nacht",
    "karim": "Razor online purchase, a clean shave without red skin",
    "mara": "Moving house, electricity, not to pay for two flats",
}


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("A visit to the cinema", "lena"),
        ("Kinobesuch", "lena"),
        ("Ein Besuch in der Stadtbibliothek", None),
        ("Buying a razor", "karim"),
        ("Changing the electricity supplier", None),
        ("Electricity for the new house", "mara"),
        ("Getting a bicycle repaired", None),
        ("Car insurance", None),
        ("To be", None),
        ("", None),
    ],
)
def test_a_persona_is_proposed_where_the_subject_is_the_same(title: str, key: str | None) -> None:
    assert fitting(title, SUBJECTS) == key


def test_a_new_persona_is_nobody_else() -> None:
    assert unnamed({}).name == "Persona 1"
    taken = {"persona-1": "Ann", "x": "persona 2"}
    assert (unnamed(taken).id, unnamed(taken).name) == ("persona-3", "Persona 3")
