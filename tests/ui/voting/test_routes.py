"""The pages of the room as a phone without JavaScript asks for them, and what a stranger gets."""

import json
import re
from collections.abc import Coroutine
from typing import Any

import pytest

from journey.rounds import QuestionKind
from journey.services import asking
from journey.ui.voting.routes import COOKIE
from tests.ui.live.asgi import ask, to_its_end
from tests.ui.live.asgi import asking as listening
from tests.ui.voting.phones import OWN, TWO, Room


def test_joining_by_number_gives_one_cookie_and_the_first_question(room: Room) -> None:
    round = room.open()
    assert 'name="number"' in room.get("/join").body.decode()
    spaced = " ".join(room.workshop.number)
    answer = room.post("/join", number=spaced, lang="de")
    assert (answer.status, answer.headers["location"]) == (303, "vote?lang=de")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    room.cookie = cookie.split(";")[0]
    page = room.get("/vote?lang=de")
    assert f'value="{round}"' in page.body.decode()
    assert "sehr zufrieden" in page.body.decode()
    assert "set-cookie" not in page.headers


def test_the_key_of_the_qr_code_joins_with_one_button(room: Room) -> None:
    page = room.get(f"/join?k={room.workshop.key}").body.decode()
    assert 'name="number"' not in page
    assert room.post("/join", key=room.workshop.key).status == 303


def test_a_vote_needs_no_script(room: Room) -> None:
    round = room.open()
    room.join()
    fields = {"round": round, "at": "0", "subject": TWO[0], "lang": "en", "go": "next"}
    answer = room.post("/vote", value="4", comment="bright", **fields)
    assert (answer.status, answer.headers["location"]) == (303, f"vote?at=1&round={round}&lang=en")
    changed = room.get(f"/vote?at=0&round={round}").body.decode()
    assert re.search(r'value="4"[^>]*checked|checked[^>]*value="4"', changed)
    assert 'value="bright"' in changed
    room.post("/vote", value="", **fields | {"subject": TWO[1], "at": "1"})
    said = room.get("/vote").body.decode()
    assert "Thank you" in said
    assert "cannot judge" in said


def test_a_place_in_one_round_is_none_in_the_next(room: Room) -> None:
    """A phone without JavaScript stays at its address while the host votes again."""
    first = room.open()
    room.join()
    fields = {"round": first, "subject": TWO[1], "at": "1", "go": "next"}
    end = "/" + room.post("/vote", value="4", **fields).headers["location"]
    assert "1 answer is missing" in room.get(end).body.decode()
    room.workshops.reveal(room.workshop.id, first)
    assert "Look at the projector" in room.get(end).body.decode()
    again = room.workshops.again(room.workshop.id, first, TWO)
    page = room.get(end).body.decode()
    assert "Touchpoint 1 of 2" in page
    assert f'value="{again.id}"' in page


def test_without_an_answer_next_only_goes_on(room: Room) -> None:
    round = room.open()
    room.join()
    answer = room.post("/vote", round=round, subject=TWO[0], at="0", go="next", comment="")
    assert answer.headers["location"].startswith("vote?at=1")
    assert room.workshops.turnout(room.workshop).under_way == 0


def test_votes_stay_hidden_and_the_phone_says_what_is_the_case(room: Room) -> None:
    room.join()
    assert "first question comes" in room.get("/vote").body.decode()
    round = room.open()
    room.workshops.reveal(room.workshop.id, round)
    assert "Look at the projector" in room.get("/vote").body.decode()
    room.workshops.end(room.workshop.id)
    assert "workshop is over" in room.get("/vote").body.decode()


def test_the_script_sends_many_words_at_once_and_twice_changes_nothing(room: Room) -> None:
    round = room.open()
    room.join()
    words = [{"subject": id, "value": 3, "comment": "", "turn": 7} for id in TWO]
    for _ in range(2):
        assert room.send({"round": round, "words": words}).status == 204
    assert room.workshops.turnout(room.workshops.get(room.workshop.id)).voted == 1
    room.workshops.reveal(room.workshop.id, round)
    assert room.send({"round": round, "words": words}).status == 409


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"[" * 10_000,
        b'{"round": "r"}',
        b'{"round": "r", "words": {}}',
        b'{"round": "r", "words": [{"subject": "s", "value": true, "turn": 1}]}',
        b'{"round": "r", "words": [{"subject": "s", "value": "3", "turn": 1}]}',
        b'{"round": "r", "words": [{"subject": "s", "value": 3, "turn": -1}]}',
        b"x" * 70_000,
    ],
)
def test_what_is_no_message_of_ours_is_refused(room: Room, told: bytes) -> None:
    room.open()
    room.join()
    assert room.send(told).status == 400


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999", "6", "2.5"])
def test_a_number_that_is_no_answer_is_no_vote(room: Room, value: str) -> None:
    round = room.open()
    room.join()
    told = (
        f'{{"round": "{round}", "words": [{{"subject": "{TWO[0]}", "value": {value}, "turn": 1}}]}}'
    )
    assert room.send(told.encode()).status == 409
    room.post("/vote", round=round, subject=TWO[0], value=value, go="next")
    assert room.workshops.turnout(room.workshop).under_way == 0


@pytest.mark.parametrize(
    "headers", [{"sec_fetch_site": "cross-site"}, {"origin": "http://evil.example"}]
)
def test_another_site_can_send_nothing(room: Room, headers: dict[str, str]) -> None:
    round = room.open()
    room.join()
    assert room.post("/vote", headers, round=round, subject=TWO[0], value="1").status == 403
    assert room.post("/join", headers, number=room.workshop.number).status == 403
    words = [{"subject": TWO[0], "value": 3, "turn": 7}]
    assert room.send({"round": round, "words": words}, **headers).status == 403


def test_without_a_seat_one_is_sent_to_the_door(room: Room) -> None:
    round = room.open()
    assert room.get("/vote").headers["location"] == "join?lang=en"
    room.cookie = f"{COOKIE}=made-up"
    assert room.get("/vote").headers["location"] == "join?lang=en"
    words = [{"subject": TWO[0], "value": 3, "turn": 7}]
    assert room.send({"round": round, "words": words}).status == 401
    assert room.get("/vote-events").status == 401


def test_a_thousand_guesses_get_one_answer_each_time_and_soon_none() -> None:
    """Wrong numbers look alike whatever they are; in the end even a right one is refused."""
    room = Room()
    right = room.workshop.number
    wrong = [str(n) for n in range(10_000, 11_001) if str(n) != right][:1000]
    answers = [room.post("/join", number=number) for number in wrong]
    refused = {answer.body for answer in answers if answer.status == 404}
    limited = {answer.body for answer in answers if answer.status == 429}
    assert [answer.status for answer in answers] == [404] * 20 + [429] * 980
    assert len(refused) == len(limited) == 1
    assert room.post("/join", number=right).status == 429
    assert room.post("/join", number=right).body in limited
    assert len(room.refusals) == 1002
    assert room.post("/join", key=room.workshop.key).status == 303, "the QR code still works"


def test_keys_and_seats_are_not_guessed_either(room: Room) -> None:
    round = room.open()
    keys = [room.post("/join", key=f"guess-{number:016d}") for number in range(1000)]
    assert [answer.status for answer in keys] == [404] * 20 + [429] * 980
    assert len({answer.body for answer in keys}) == 2
    seats: list[tuple[int, bytes]] = []
    for number in range(1000):
        room.cookie = f"{COOKIE}={number:032d}"
        answer = room.get("/vote")
        seats.append((answer.status, answer.body))
    assert [status for status, _ in seats] == [303] * 20 + [429] * 980
    assert len(set(seats)) == 2
    words = [{"subject": TWO[0], "value": 3, "turn": 7}]
    assert room.send({"round": round, "words": words}).status == 429
    assert len(room.refusals) == 2001
    room.cookie = ""
    room.join()
    assert room.send({"round": round, "words": words}).status == 204, "who has a seat goes on"


def test_a_wrong_number_says_the_same_as_one_that_has_ended(room: Room) -> None:
    room.workshops.end(room.workshop.id)
    ended = room.post("/join", number=room.workshop.number)
    for number in ("00000", "", "abc", "1" * 5000, "٤٧١٩٢", "'; drop"):
        answer = room.post("/join", number=number)
        assert (answer.status, answer.body) == (ended.status, ended.body)


def test_people_s_words_stay_words(room: Room) -> None:
    evil = "</script><script>alert(1)</script>"
    asked = asking.ideas([f"<u>{evil}", "else"])
    question = asked.model_copy(update={"kind": QuestionKind.SATISFACTION})
    room.workshops.ask(room.workshop.id, question)
    room.join()
    page = room.get("/vote").body.decode()
    assert evil not in page
    assert "<u>" not in page
    told = re.search(r'<script type="application/json" id="told">(.*?)</script>', page)
    assert told
    assert json.loads(told[1])["subjects"][0]["name"] == f"<u>{evil}"


def test_the_page_speaks_the_browsers_language_or_the_link_s(room: Room) -> None:
    assert "Dem Workshop beitreten" in room.get("/join", accept_language="de-AT,en").body.decode()
    assert "Join the workshop" in room.get("/join", accept_language="fr,ja").body.decode()
    linked = room.get("/join?lang=en", accept_language="de").body.decode()
    assert "Join the workshop" in linked
    assert 'lang="en"' in linked


def test_a_page_of_the_room_is_small(room: Room) -> None:
    room.open()
    room.join()
    assert len(room.get("/vote").body) < 6_000


def _in_time(work: Coroutine[Any, Any, None]) -> None:
    to_its_end(work)


def test_a_phone_hears_when_the_round_is_opened_and_revealed(room: Room) -> None:
    room.join()

    async def act() -> None:
        with room.news.open():
            async with listening(room.app, "/vote-events", cookie=room.cookie) as answer:
                await answer.says("waiting")
                round = room.open()
                await answer.says(f"{round}.open")
                room.workshops.reveal(room.workshop.id, round)
                await answer.says(f"{round}.shown")
            assert room.news.listening == 0

    _in_time(act())


def test_votes_wake_no_phone(room: Room) -> None:
    """What others vote is not told to phones: nobody could tell from it who votes when."""
    room.join()
    round = room.open()

    async def act() -> None:
        with room.news.open():
            async with listening(room.app, "/vote-events", cookie=room.cookie) as answer:
                await answer.says(f"{round}.open")
                before = answer.body.count(b"data: ")
                words = [{"subject": TWO[0], "value": 3, "turn": 7}]
                told = json.dumps({"round": round, "words": words}).encode()
                sent = await ask(
                    room.app, "/vote", "POST", body=told, cookie=room.cookie,
                    content_type="application/json", **OWN,
                )  # fmt: skip
                assert sent.status == 204
                room.workshops.reveal(room.workshop.id, round)
                await answer.says(f"{round}.shown")
                assert answer.body.count(b"data: ") == before + 1

    _in_time(act())
