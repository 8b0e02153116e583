"""Personas of the library, and persona files of one's own."""

import pytest

from journey.document import LIBRARY, read_persona
from journey.errors import InvalidDocumentError


def test_personas_are_found_by_the_name_of_their_file() -> None:
    assert "lena" in LIBRARY
    assert list(LIBRARY) == sorted(LIBRARY)
    assert LIBRARY["lena"].name == "Lena Hofmann"
    with pytest.raises(KeyError):
        LIBRARY["../lena"]


def test_a_persona_file_has_the_short_forms_too() -> None:
    persona = read_persona(b"name: Tom Reuter\nproblems: [no time]\ntriggers: [rain]\n")
    assert (persona.id, persona.triggers[0].id) == ("tom-reuter", "rain")


def test_faults_of_a_persona_file_have_their_places() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        read_persona(b"name: Tom\nagee: 4\nage: 200\nbehaviour: {dominance: 9}\n", "tom.yaml")
    assert {(problem.line, problem.path) for problem in caught.value.problems} == {
        (2, "agee"),
        (3, "age"),
        (4, "behaviour"),  # three of its four keys are missing
        (4, "behaviour.dominance"),
    }
