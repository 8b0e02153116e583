"""The line to the beamer: who may listen, and that nobody hears a vote before the reveal."""

import json
from collections.abc import Sequence

import pytest
from starlette.applications import Starlette

from journey.errors import InvalidEditError, NotAllowedError
from journey.rounds import QuestionKind, Round, Workshop
from journey.services import asking
from journey.services.access import Visitor
from journey.services.ballots import Word
from journey.ui.live.room_news import RoomNews
from journey.ui.room.routes import Beamer
from tests.journeys import cinema
from tests.services.houses import Town
from tests.ui.live.asgi import ask, to_its_end
from tests.ui.live.asgi import asking as listening

CINEMA = cinema()
TWO = [touchpoint.id for touchpoint in CINEMA.existing][:2]
WORD = "planted word"
MEMBERS = ("olga", "edda", "cora", "vera")


class Room:
    """A room on Olga's map with two phones in it, and the line as a visitor asks for it."""

    def __init__(self, kind: QuestionKind = QuestionKind.SATISFACTION) -> None:
        self.town = Town()
        self.workshops = self.town.library.workshops
        self.workshop = self.workshops.begin("cinema", CINEMA.title)
        self.phones = [self.workshops.join(self.workshop.number) or "" for _ in range(2)]
        question = (
            asking.notes("What hurts?")
            if kind is QuestionKind.NOTES
            else asking.rating(CINEMA, kind, TWO)
        )
        self.round = self.workshops.ask(self.workshop.id, question)

    def app(self, visitor: Visitor) -> tuple[Starlette, RoomNews]:
        news = RoomNews(lambda: self.workshops)
        house = self.town.house
        beamer = Beamer(lambda: self.town.library, lambda _: house.library(visitor), news)
        return Starlette(routes=[beamer.route]), news

    @property
    def address(self) -> str:
        return f"/api/workshops/{self.workshop.id}/events"

    def vote(self, values: Sequence[float], comment: str = WORD) -> None:
        for phone, value in zip(self.phones, values, strict=True):
            self.workshops.vote(phone, self.round.id, [Word(TWO[0], value, comment)])

    def seen(self) -> tuple[Workshop, Round]:
        workshop = self.workshops.get(self.workshop.id)
        return workshop, workshop.round(self.round.id)

    def heard(self, visitor: Visitor, values: Sequence[float]) -> tuple[str, str]:
        """All that the line says until the votes are in, and then all until the reveal."""
        app, news = self.app(visitor)

        async def listen() -> tuple[str, str]:
            with news.open():
                async with listening(app, self.address) as answer:
                    await answer.says('"answers": 0')
                    self.vote(values)
                    before = await answer.says('"answers": 2')
                    self.workshops.reveal(self.workshop.id, self.round.id)
                    after = await answer.says("ranking")
            return before, after.removeprefix(before)

        return to_its_end(listen())


@pytest.mark.parametrize("name", MEMBERS)
def test_the_line_says_the_same_whatever_is_voted_until_the_reveal(name: str) -> None:
    told: list[str] = []
    for values in ((1, 5), (3, 4)):
        room = Room()
        before, after = room.heard(getattr(room.town, name), values)
        assert WORD not in before
        assert WORD in after
        messages = [json.loads(line[6:]) for line in before.splitlines() if line[:7] == "data: {"]
        told.append(json.dumps(messages).replace(room.round.id, "round"))
    assert told[0] == told[1]


def test_a_link_and_a_stranger_hear_nothing_at_all() -> None:
    room = Room()
    _, token = room.town.house.sharing.make_link(room.town.olga, "cinema")
    room.vote((1, 5))
    for visitor, status in (
        (room.town.guest(token), 403),
        (room.town.guest(), 404),
        (room.town.sam, 404),
    ):
        app, _ = room.app(visitor)
        assert to_its_end(ask(app, room.address)).status == status
    foreign = ask(room.app(room.town.olga)[0], room.address, sec_fetch_site="cross-site")
    assert to_its_end(foreign).status == 403


@pytest.mark.parametrize("name", MEMBERS)
def test_nobody_asks_the_services_for_votes_before_the_reveal(name: str) -> None:
    room = Room()
    room.vote((1, 5))
    mine = room.town.house.library(getattr(room.town, name)).workshops
    workshop, round = room.seen()
    with pytest.raises(InvalidEditError, match="still open"):
        mine.results(workshop, round)
    assert mine.turnout(workshop).answers == 2
    room.workshops.reveal(workshop.id, round.id)
    assert mine.results(workshop, round).outcome(TWO[0]).ends == (1, 5)


def test_notes_are_hidden_too_and_links_ask_in_vain() -> None:
    room = Room(QuestionKind.NOTES)
    room.workshops.jot(room.phones[0], room.round.id, "n1", WORD)
    vera = room.town.house.library(room.town.vera).workshops
    assert vera.notes(room.workshop.id) == ()
    room.workshops.reveal(room.workshop.id, room.round.id)
    assert [note.text for note in vera.notes(room.workshop.id)] == [WORD]
    _, token = room.town.house.sharing.make_link(room.town.olga, "cinema")
    guest = room.town.house.library(room.town.guest(token)).workshops
    for ask_for in (guest.get, guest.notes):
        with pytest.raises(NotAllowedError):
            ask_for(room.workshop.id)


def test_a_phone_sees_its_own_votes_alone() -> None:
    room = Room()
    room.vote((1, 5))
    said = [room.workshops.ballot(phone).votes for phone in room.phones]
    assert [[vote.value for vote in votes] for votes in said] == [[1], [5]]
