"""Dots and notes as a phone without JavaScript gives them, and as the script sends them."""

import re

import pytest

from journey.rounds import Question
from journey.services import asking
from tests.ui.voting.phones import Room


def test_dots_need_no_script_and_too_many_are_said(room: Room) -> None:
    asked = asking.ideas(["Flyers", "Posters"], dots=3)
    round = room.workshops.ask(room.workshop.id, asked).id
    room.join()
    page = room.get("/vote").body.decode()
    assert "You have 3 dots." in page
    assert "<title>What matters most?</title>" in page
    assert 'role="status"></p>' in page, "nothing is given yet"
    first, second = (f"dots.{one.id}" for one in asked.subjects)
    assert room.post("/vote", **{"round": round, first: "2", second: "1"}).status == 303
    given = room.get("/vote").body.decode()
    assert "0 left" in given
    assert "<title>Your dots are given. What matters most?</title>" in given, "is read out first"
    assert 'role="status">Your dots are given.</p>' in given
    refused = room.post("/vote", **{"round": round, first: "3", second: "1"})
    assert (refused.status, "There are 3 dots to give" in refused.body.decode()) == (409, True)
    assert "0 left" in room.get("/vote").body.decode(), "what was there stays"


def test_notes_need_no_script_and_arrive_once(room: Room) -> None:
    round = room.workshops.ask(room.workshop.id, asking.notes("What hurts?")).id
    room.join()
    page = room.get("/vote").body.decode()
    id = re.search(r'name="id" value="(\w+)"|value="(\w+)" name="id"', page)
    assert id
    for _ in range(2):
        assert room.post("/vote", round=round, id=id[1] or id[2], note="<u>queue").status == 303
    page = room.get("/vote").body.decode()
    assert page.count("&lt;u&gt;queue") == 1
    (note,) = room.notes()
    room.post("/vote", round=round, id=note.id, note="")
    assert room.notes() == ()


@pytest.mark.parametrize(
    "question", [asking.ideas(["Flyers", "Posters"], dots=3), asking.notes("What hurts?")]
)
def test_from_dots_and_notes_a_link_leads_to_where_the_next_question_comes(
    room: Room, question: Question
) -> None:
    """Where one may be typing, no page is made anew by itself."""
    round = room.workshops.ask(room.workshop.id, question)
    room.join()
    page = room.get("/vote").body.decode()
    assert 'http-equiv="refresh"' not in page
    link = re.search(r'<noscript><p class="on"><a href="([^"]*)">Go on</a>', page)
    assert link
    onward = "/" + link[1].replace("&amp;", "&")
    waiting = room.get(onward).body.decode()
    assert "Wait for the next question" in waiting
    assert 'http-equiv="refresh"' in waiting
    assert '<a href="vote?lang=en">Back</a>' in waiting
    room.workshops.reveal(room.workshop.id, round.id)
    room.open()
    assert "Touchpoint 1 of 2" in room.get(onward).body.decode()


def test_dots_that_are_given_without_a_script_wait_for_the_next_question(room: Room) -> None:
    room.workshops.ask(room.workshop.id, asking.ideas(["Flyers", "Posters"], dots=3))
    room.join()
    page = room.get("/vote").body.decode()
    fields = dict(
        re.findall(r'<input type="(?:hidden|number)" name="([^"]+)".*? value="(\w*)"', page)
    )
    answer = room.post("/vote", None, **fields | {"dots.idea-1": "2"})
    after = room.get("/" + answer.headers["location"]).body.decode()
    assert "<h1>Your dots are given.</h1>" in after
    assert 'http-equiv="refresh"' in after


def test_the_script_sends_notes_with_its_words(room: Room) -> None:
    round = room.workshops.ask(room.workshop.id, asking.notes("What hurts?")).id
    room.join()
    notes = [{"id": "a1", "text": "queue"}, {"id": "a2", "text": "cold"}]
    for _ in range(2):
        assert room.send({"round": round, "words": [], "notes": notes}).status == 204
    assert len(room.notes()) == 2
