import datetime

import pytest

from journey.errors import ConflictError
from journey.locales import words
from journey.services.library import Library
from journey.services.taking import Problem, Taken, take_in
from journey.ui.components import conflict_card
from journey.ui.conflict import Conflict
from tests.ui.conftest import Run, checked, html_of


def moved(library: Library, value: float, actor: str) -> tuple[Problem, ...]:
    """The confirmation's score moved on the cinema as it is at revision 1."""
    stroke = {"do": "score", "touchpoint": "confirmation", "persona": "lena", "value": value}
    told = {"client": actor, "ops": [{"seq": 1, "seen": 1, "stroke": stroke}]}
    return take_in(library, "cinema", told, actor, Taken()).problems


def test_a_score_that_two_have_moved_shows_what_it_was_and_both_values(
    run: Run, library: Library
) -> None:
    assert moved(library, 4.3, "anna") == ()
    (problem,) = moved(library, 3.9, "tom")
    assert isinstance(problem.error, ConflictError)
    assert problem.edit is not None
    now = datetime.datetime.now(datetime.UTC)
    app = run(map="cinema")
    app.session_state["conflicts:cinema"] = [
        Conflict("cinema", problem.edit, problem.error.clashes, now)
    ]
    card = html_of(checked(app.run())).partition("jm-conflict")[2].partition("jm-sides")
    assert "It was 4.1." in card[0]
    assert ">4.3<" in card[2]
    assert ">3.9<" in card[2]


@pytest.mark.parametrize("value", [None, "", [], {}])
def test_only_what_is_not_there_is_nothing(value: object) -> None:
    assert conflict_card.said(value, words("en")) == "nothing"


def test_a_record_is_said_by_its_name_or_as_another_version() -> None:
    assert conflict_card.said({"name": "app"}, words("en")) == "app"
    assert conflict_card.said({"kind": "x"}, words("en")) == "another version"
