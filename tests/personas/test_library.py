"""The personas that maps may name: whole, fictional, and each used or worth using."""

import pytest

from journey.services import checks, documents
from personas import Persona, library
from sample_maps import SAMPLES, path


@pytest.fixture(scope="module")
def personas() -> dict[str, Persona]:
    return documents.persona_library()


def test_the_list_names_every_document_of_the_folder(personas):
    assert sorted(library.LIBRARY) == sorted(personas)


def test_an_unknown_persona_is_refused():
    with pytest.raises(KeyError):
        library.path("nobody")


@pytest.mark.parametrize("key", library.LIBRARY)
def test_every_persona_has_its_three_columns_and_the_empathy_map(key, personas):
    persona = personas[key]
    for part in Persona.model_fields:
        if part != "picture":
            assert getattr(persona, part), f"{key} says nothing of {part}"
    assert len(persona.context) >= 5
    assert all(problem.todo for problem in persona.problems)
    assert persona.empathy
    assert all(getattr(persona.empathy, side) for side in type(persona.empathy).model_fields)


@pytest.mark.parametrize("key", library.LIBRARY)
def test_every_file_says_that_the_person_is_invented(key):
    head = library.path(key).read_text("utf-8").split("\nid:")[0]
    assert "fictional" in head or "erfunden" in head


def test_alberto_gardens_in_seville(personas):
    alberto = personas["alberto"]
    assert (alberto.name, alberto.age) == ("Alberto Garcia", 51)
    assert "Seville" in (alberto.lives or "")
    outside = {influence.kind.value for influence in alberto.context}
    assert {"climate", "season", "holidays", "media"} <= outside


def test_both_lenas_are_the_same_person(personas):
    english, german = personas["lena"], personas["lena-de"]
    assert (english.id, english.name, english.age) == (german.id, german.name, german.age)
    assert english.behaviour == german.behaviour
    assert [t.id for t in english.triggers] == [t.id for t in german.triggers]
    assert [bool(p.benefit) for p in english.problems] == [bool(p.benefit) for p in german.problems]


@pytest.mark.parametrize("key", SAMPLES)
def test_every_trigger_meets_a_touchpoint_in_the_samples(key):
    journey = documents.read(path(key).read_bytes(), f"{key}.yaml")
    served = {trigger for touchpoint in journey.touchpoints for trigger in touchpoint.serves}
    for persona in journey.personas:
        assert {trigger.id for trigger in persona.triggers} <= served
    assert not [f for f in checks.check(journey) if "trigger" in f.evidence]
