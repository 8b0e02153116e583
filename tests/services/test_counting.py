"""A survey is counted beside everything else, and says how far it is."""

import threading

import pytest

from journey.errors import InvalidDocumentError
from journey.model import Journey
from journey.services import documents, surveys
from journey.services.counting import Counting
from sample_maps import path


@pytest.fixture(scope="module")
def cinema() -> Journey:
    file = path("cinema")
    return documents.read(file.read_bytes(), file.name)


def begun(text: str, journey: Journey) -> Counting:
    source = surveys.look_at(text.encode(), "s.csv")
    return Counting(source, surveys.plan_for(source, journey), journey)


def test_it_ends_with_the_answers_counted(cinema: Journey) -> None:
    counting = begun("T5,T13\n" + "1,5\n" * 120_000, cinema)
    assert counting.wait(60)
    assert counting.counted is not None
    assert counting.counted.rows == counting.rows == 120_000
    assert counting.about == 120_001
    assert counting.share == 0.99
    assert counting.error is None


def test_it_can_be_given_up(cinema: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, go_on = threading.Event(), threading.Event()
    count = surveys.count

    def slow(source, plan, journey, progress):  # type: ignore[no-untyped-def]
        def told(rows: int) -> None:
            asked.set()
            go_on.wait(20)
            progress(rows)

        return count(source, plan, journey, told)

    monkeypatch.setattr(surveys, "count", slow)
    counting = begun("T5,T13\n" + "1,5\n" * 200_000, cinema)
    assert asked.wait(20)
    counting.stop()
    go_on.set()
    assert counting.wait(20)
    assert counting.counted is None
    assert counting.error is None
    assert counting.rows == 50_000


def test_what_a_library_says_of_a_cell_is_told_to_nobody(
    cinema: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*given: object) -> None:
        raise ValueError("could not convert string to float: ada@example.org")

    monkeypatch.setattr("journey.services.surveys._count", fails)
    counting = begun("T5,T13\n1,5\n", cinema)
    assert counting.wait(20)
    assert isinstance(counting.error, InvalidDocumentError)
    assert "ada" not in f"{counting.error.problems} {counting.error} {counting.error.__context__}"
