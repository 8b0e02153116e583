"""Files in and out, as the app and the command line use them."""

import pytest

from journey.errors import InvalidDocumentError, NotFoundError
from journey.services.documents import forms, persona_library, read, write

JOURNEY = read(b"title: a map", "map.yaml")


def test_the_forms_there_are() -> None:
    assert [(form.key, form.extensions[0]) for form in forms()] == [
        ("yaml", ".yaml"),
        ("json", ".json"),
    ]


@pytest.mark.parametrize("name", ["map.yaml", "MAP.YML", "map", "map.txt", ""])
def test_yaml_is_read_by_its_name_or_by_how_it_begins(name: str) -> None:
    assert read(b"title: a map\n", name) == JOURNEY


@pytest.mark.parametrize("name", ["map.json", "MAP.JSON", "map", "map.txt"])
def test_json_is_read_by_its_name_or_by_how_it_begins(name: str) -> None:
    assert read(b'\xef\xbb\xbf {"title": "a map"}\n', name) == JOURNEY


@pytest.mark.parametrize("form", ["yaml", "YAML", ".yml", "json", ".json"])
def test_what_is_written_can_be_read(form: str) -> None:
    assert read(write(JOURNEY, form), f"map.{form.strip('.')}") == JOURNEY


def test_an_unknown_form_names_those_there_are() -> None:
    with pytest.raises(NotFoundError) as caught:
        write(JOURNEY, "docx")
    assert "yaml, json" in caught.value.hint


def test_a_file_that_is_no_map_is_named_in_the_error() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        read(b"%PDF-1.7\n\xe2\xe3", "report.pdf")
    assert "report.pdf" in str(caught.value)


def test_the_library_of_personas() -> None:
    library = persona_library()
    assert {"lena", "alberto"} <= set(library)
    assert all(persona.name for persona in library.values())
