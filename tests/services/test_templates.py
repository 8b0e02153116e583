"""Beginning a journey."""

import pytest

from journey.errors import InvalidEditError, NotFoundError
from journey.services.documents import read
from journey.services.templates import new_journey, starter, templates


def test_a_new_journey_bears_its_title() -> None:
    journey = new_journey("four-phases", "de", "Ein Abend im Kino")
    assert (journey.id, journey.title) == ("ein-abend-im-kino", "Ein Abend im Kino")
    assert new_journey("blank", "de").title == "Neue Customer Journey"
    assert new_journey("blank").title == "New journey"


def test_what_cannot_be_a_title_is_refused() -> None:
    for title in ("x" * 201, "\x00", "\ud800"):
        with pytest.raises(InvalidEditError) as caught:
            new_journey("blank", title=title)
        assert "200 characters" in caught.value.hint


def test_an_unknown_template_names_those_there_are() -> None:
    with pytest.raises(NotFoundError) as caught:
        new_journey("six-phases")
    assert "four-phases" in caught.value.hint


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("key", [template.key for template in templates()])
def test_a_starter_is_a_map_file_with_notes_that_are_true(key: str, language: str) -> None:
    written = starter(key, language, "Drinks: a journey")
    assert read(written, "new.yaml") == new_journey(key, language, "Drinks: a journey")
    notes = [line[2:] for line in written.decode().split("\n") if line.startswith("#")]
    start = notes.index("phases:")
    example = "\n".join(["title: example", *notes[start : notes.index("", start)]])
    assert read(example.encode(), "example.yaml").touchpoints
