"""What the beamer shows: nothing of the votes before the reveal, every one of them after it."""

import re
from collections.abc import Sequence

import pytest

from journey.locales import words
from journey.rounds import Question, QuestionKind
from journey.services import asking
from journey.services.ballots import Word
from journey.services.workshops import Workshops
from journey.storage.memory_workshops import MemoryWorkshops
from journey.ui.room.view import view
from tests.journeys import cinema

CINEMA = cinema()
TWO = [touchpoint.id for touchpoint in CINEMA.existing][4:6]
EN = words("en")


class Room:
    """A room with three phones that is asked about two touchpoints."""

    def __init__(self) -> None:
        self.workshops = Workshops(MemoryWorkshops())
        self.id = self.workshops.begin("cinema", CINEMA.title).id
        number = self.workshops.get(self.id).number
        self.phones = [self.workshops.join(number) or "" for _ in range(3)]

    def ask(self, kind: QuestionKind = QuestionKind.SATISFACTION) -> str:
        return self.workshops.ask(self.id, asking.rating(CINEMA, kind, TWO)).id

    def vote(self, round: str, values: Sequence[float | None], comment: str = "") -> None:
        for phone, value in zip(self.phones, values, strict=True):
            said = [Word(TWO[0], value, comment), Word(TWO[1], 4)]
            self.workshops.vote(phone, round, said)

    def agree_on_the_first(self, round: str) -> None:
        """The first touchpoint of a round is put again, and now all say the same of it."""
        second = self.workshops.again(self.id, round, TWO[:1]).id
        for phone in self.phones:
            self.workshops.vote(phone, second, [Word(TWO[0], 4)])
        self.workshops.reveal(self.id, second)

    def body(self) -> str:
        return str(view(self.workshops, self.id, EN)["body"])


def tags(body: str, name: str) -> list[dict[str, str]]:
    """The attributes of the parts of one class."""
    found = re.findall(rf'<[^>]*class="{name}"[^>]*>', body)
    return [dict(re.findall(r'([\w-]+)="([^"]*)"', one)) for one in found]


@pytest.fixture
def room() -> Room:
    return Room()


def test_before_the_reveal_the_beamer_says_how_many_and_nothing_else(room: Room) -> None:
    round = room.ask()
    before = room.body()
    room.workshops.vote(room.phones[0], round, [Word(TWO[0], 1, "awful")])
    told = view(room.workshops, room.id, EN)
    assert "1 under way" in told["turnout"]
    assert (told["answers"], "awful" in told["body"], "svg" in told["body"]) == (1, False, False)
    assert re.sub(r"[\d.]+%", "", told["body"]) == re.sub(r"[\d.]+%", "", before)


def test_a_round_that_is_open_before_anybody_joins_counts_who_does() -> None:
    workshops = Workshops(MemoryWorkshops())
    room = workshops.begin("cinema", CINEMA.title)
    workshops.ask(room.id, asking.rating(CINEMA, QuestionKind.SATISFACTION, TWO))
    assert "have joined" in view(workshops, room.id, EN)["turnout"]
    workshops.join(room.number)
    assert "0 of 1" in view(workshops, room.id, EN)["turnout"]


def test_every_vote_is_a_dot_and_the_median_a_number(room: Room) -> None:
    round = room.ask()
    room.vote(round, (1, 2, 5), "slow")
    room.workshops.reveal(room.id, round)
    body = room.body()
    assert body.count('class="vote"') == 6
    assert body.count('class="median') == 2
    assert "median 2, votes 1 to 5" in body
    assert "who voted 5, who voted 1" in body
    assert body.count("slow") == 3
    assert "<b>5</b>" in body, "the touchpoint has the number of the map"


def test_a_vote_stands_on_the_line_of_its_answer(room: Room) -> None:
    round = room.ask()
    room.vote(round, (1, 2, 5))
    room.workshops.reveal(room.id, round)
    body = room.body()
    lines = {float(tag["y1"]) for tag in tags(body, "grid")}
    votes = [float(tag["cy"]) for tag in tags(body, "vote")]
    assert len(votes) == 6
    assert set(votes) <= lines


@pytest.mark.parametrize("count", [1, 6])
def test_few_touchpoints_are_drawn_no_taller_than_more(room: Room, count: int) -> None:
    ids = [touchpoint.id for touchpoint in CINEMA.existing][:count]
    question = asking.rating(CINEMA, QuestionKind.SATISFACTION, ids)
    round = room.workshops.ask(room.id, question).id
    for phone in room.phones:
        room.workshops.vote(phone, round, [Word(id, 4) for id in ids])
    room.workshops.reveal(room.id, round)
    _, _, width, height = map(float, tags(room.body(), "chart")[0]["viewBox"].split())
    assert 2 < width / height < 2.5


def test_what_was_covered_is_not_told(room: Room) -> None:
    round = room.ask()
    room.vote(round, (1, 2, 5))
    room.workshops.reveal(room.id, round)
    room.workshops.cover(room.id, round, True)
    assert "svg" not in room.body()
    room.workshops.cover(room.id, round, False)
    assert "svg" in room.body()


def test_where_nobody_can_judge_there_is_no_dot_and_no_curve(room: Room) -> None:
    round = room.ask()
    room.vote(round, (None, None, None))
    room.workshops.reveal(room.id, round)
    body = room.body()
    assert body.count('class="median') == 1
    assert 'class="curve"' not in body
    assert "?</text>" in body


@pytest.mark.parametrize("voters", [0, 1])
def test_nobody_agrees_where_one_or_none_has_voted(room: Room, voters: int) -> None:
    first = room.ask()
    room.vote(first, (1, 5, 5))
    room.workshops.reveal(room.id, first)
    second = room.workshops.again(room.id, first, TWO[:1]).id
    for phone in room.phones[:voters]:
        room.workshops.vote(phone, second, [Word(TWO[0], 4)])
    room.workshops.reveal(room.id, second)
    assert "Too few votes" in room.body()
    assert "agrees" not in room.body()


def test_a_room_that_agrees_is_asked_why(room: Room) -> None:
    round = room.ask()
    room.vote(round, (4, 4, 4))
    room.workshops.reveal(room.id, round)
    assert "The room agrees" in room.body()


def test_after_the_second_vote_what_was_not_disputed_is_not_talked_about(room: Room) -> None:
    first = room.ask()
    for phone, values in zip(room.phones, ((1, 3), (5, 4), (5, 4)), strict=True):
        said = [Word(id, value) for id, value in zip(TWO, values, strict=True)]
        room.workshops.vote(phone, first, said)
    room.workshops.reveal(room.id, first)
    assert "Talk about these first" in room.body()
    room.agree_on_the_first(first)
    body = room.body()
    assert "The room agrees" in body
    assert "Vote again" not in body
    assert 'class="ranking"' not in body


def test_what_was_not_asked_again_and_is_still_disputed_says_so(room: Room) -> None:
    first = room.ask()
    for phone, value in zip(room.phones, (1, 5, 5), strict=True):
        room.workshops.vote(phone, first, [Word(id, value) for id in TWO])
    room.workshops.reveal(room.id, first)
    assert "not asked again" not in room.body()
    room.agree_on_the_first(first)
    body = room.body()
    assert "Talk about these first" in body
    assert body.count("not asked again") == 1


def test_small_differences_are_ranked_in_a_room_that_agrees(room: Room) -> None:
    round = room.ask()
    room.vote(round, (3, 4, 4))
    room.workshops.reveal(room.id, round)
    body = room.body()
    assert "The room agrees" in body
    assert "median 4, votes 3 to 4" in body
    assert "Vote again" not in body


@pytest.mark.parametrize("question", [asking.notes("What hurts?"), asking.ideas(["Flyers"])])
def test_dots_and_notes_say_of_how_many_one_has_answered(room: Room, question: Question) -> None:
    round = room.workshops.ask(room.id, question).id

    def answered(phone: str) -> str:
        for one in question.subjects:
            room.workshops.vote(phone, round, [Word(one.id, 1)])
        if not question.subjects:
            room.workshops.jot(phone, round, phone, "no parking")
        turnout = str(view(room.workshops, room.id, EN)["turnout"])
        return " ".join(re.sub(r"<[^>]*>", " ", turnout).split())

    assert answered(room.phones[0]) == "1 of 3 has answered"
    assert answered(room.phones[1]) == "2 of 3 have answered"


def test_importance_is_shown_in_its_own_words(room: Room) -> None:
    round = room.ask(QuestionKind.IMPORTANCE)
    room.vote(round, (1, 2, 5))
    room.workshops.reveal(room.id, round)
    assert "very important" in room.body()


def test_names_stay_words(room: Room) -> None:
    asked = asking.ideas(['<img src=x onerror="x()">'])
    round = room.workshops.ask(room.id, asked)
    assert "<img" not in room.body()
    room.workshops.reveal(room.id, round.id)
    assert "<img" not in room.body()


def test_the_sign_changes_with_every_state_and_with_no_vote(room: Room) -> None:
    signs = [view(room.workshops, room.id, EN)["sign"]]
    round = room.ask()
    signs.append(view(room.workshops, room.id, EN)["sign"])
    room.workshops.vote(room.phones[0], round, [Word(TWO[0], 1)])
    assert view(room.workshops, room.id, EN)["sign"] == signs[-1]
    room.workshops.reveal(room.id, round)
    signs.append(view(room.workshops, room.id, EN)["sign"])
    room.workshops.step(room.id, 2)
    told = view(room.workshops, room.id, EN)
    assert told["step"]["said"].startswith("Step 3 of 5: Order into phases")
    assert len({*signs, told["sign"]}) == 4
