"""A workshop from its first to its last step, in memory: who may do what when, and what is kept."""

import pytest

from journey.errors import ConflictError, InvalidEditError, NotFoundError
from journey.model import EvidenceKind, Journey
from journey.rounds import Question, QuestionKind, RoundState
from journey.services import asking
from journey.services.ballots import Word
from journey.services.library import Library
from journey.services.workshops import Workshops
from journey.storage.memory import MemoryRepository
from journey.storage.memory_workshops import MemoryWorkshops
from tests.services.voting_room import CINEMA, FIRST, SECOND, Setting
from tests.storage.keepers import NOON


@pytest.fixture
def setting() -> Setting:
    return Setting()


def test_one_joins_by_number_or_by_key_and_by_nothing_else(setting: Setting) -> None:
    assert len(set(setting.phones)) == 3
    assert setting.workshops.join(setting.room.key) is not None
    assert setting.workshops.join("00000") is None
    assert setting.store.seats(setting.room.id) == 4


def test_two_open_rooms_never_share_a_number() -> None:
    numbers = iter(["47192", "47192", "47192", "10000"])
    workshops = Workshops(MemoryWorkshops(), numbers=lambda: next(numbers))
    assert [workshops.begin("m", "M").number for _ in range(2)] == ["47192", "10000"]


def test_where_no_number_is_free_it_says_so() -> None:
    workshops = Workshops(MemoryWorkshops(), numbers=lambda: "47192")
    workshops.begin("m", "M")
    with pytest.raises(ConflictError, match="Too many rooms"):
        workshops.begin("m", "M")


def test_a_vote_can_be_changed_until_the_reveal_and_not_after(setting: Setting) -> None:
    round = setting.ask()
    setting.vote(0, round, 2)
    setting.vote(0, round, 5, comment="bright")
    mine = setting.workshops.ballot(setting.phones[0]).vote(FIRST)
    assert mine is not None
    assert (mine.value, mine.comment) == (5, "bright")
    setting.workshops.reveal(setting.room.id, round)
    with pytest.raises(InvalidEditError, match="no votes any more"):
        setting.vote(0, round, 1)
    room = setting.workshops.get(setting.room.id)
    assert setting.workshops.results(room, room.round(round)).outcome(FIRST).ends == (5, 5)


def test_before_the_reveal_nobody_hears_what_was_said(setting: Setting) -> None:
    round = setting.ask()
    early = setting.workshops.get(setting.room.id)
    setting.vote(0, round, 2)
    forged = early.model_copy(update={"rounds": (early.round(round).revealed(),)})
    for workshop in (early, forged):
        with pytest.raises(InvalidEditError, match="Round 1 is still open"):
            setting.workshops.results(workshop, workshop.round(round))
    setting.workshops.reveal(setting.room.id, round)
    assert setting.workshops.results(early, early.round(round)).outcome(FIRST).n == 1


def test_votes_are_in_when_everybody_has_answered_everything(setting: Setting) -> None:
    round = setting.ask(FIRST)
    for phone in (0, 1):
        setting.vote(phone, round, 3)
    assert setting.state is RoundState.OPEN
    setting.vote(2, round, None)
    assert setting.state is RoundState.VOTES_IN
    setting.vote(2, round, 4)
    assert setting.workshops.turnout(setting.workshops.get(setting.room.id)).voted == 3


def test_votes_are_in_when_the_time_is_over_and_can_still_be_changed(setting: Setting) -> None:
    round = setting.ask(minutes=3)
    setting.clock.pass_minutes(2.9)
    assert setting.state is RoundState.OPEN
    setting.clock.pass_minutes(0.2)
    assert setting.state is RoundState.VOTES_IN
    setting.vote(0, round, 4)


def test_one_round_at_a_time(setting: Setting) -> None:
    round = setting.ask()
    with pytest.raises(InvalidEditError, match="Round 1 is still open"):
        setting.ask()
    setting.workshops.reveal(setting.room.id, round)
    setting.ask()
    with pytest.raises(InvalidEditError, match="no votes any more"):
        setting.vote(0, round, 3)


def test_nothing_to_vote_on_is_refused(setting: Setting) -> None:
    with pytest.raises(InvalidEditError, match="nothing to vote on"):
        setting.workshops.ask(setting.room.id, Question(kind=QuestionKind.SATISFACTION))


def test_voting_again_asks_about_some_and_keeps_the_first_votes(setting: Setting) -> None:
    first = setting.ask()
    for phone, value in enumerate((1, 5, 5)):
        setting.vote(phone, first, value, FIRST)
        setting.vote(phone, first, 4, SECOND)
    setting.workshops.reveal(setting.room.id, first)
    second = setting.workshops.again(setting.room.id, first, [FIRST])
    assert [one.id for one in second.question.subjects] == [FIRST]
    for phone in range(3):
        setting.vote(phone, second.id, 2, FIRST)
    room = setting.workshops.reveal(setting.room.id, second.id)
    again, before = setting.workshops.results(room, second), room.round(first)
    said, earlier = again.outcome(FIRST).said, again.outcome(FIRST).before
    assert said is not None
    assert earlier is not None
    assert (said.median, earlier.median) == (2, 5)
    assert again.outcome(SECOND).n == 3
    assert setting.workshops.results(room, before).outcome(FIRST).counts[5] == 2


def test_the_same_person_is_another_participant_in_each_round(setting: Setting) -> None:
    first = setting.ask(FIRST)
    setting.vote(0, first, 3)
    setting.workshops.reveal(setting.room.id, first)
    second = setting.ask(FIRST)
    setting.vote(0, second, 3)
    voters = [vote.participant for round in (first, second) for vote in setting.store.votes(round)]
    assert len(set(voters)) == 2
    token = setting.phones[0]
    assert not any(token in word or setting.store.seat(word) for word in voters)


def test_an_older_word_that_comes_late_changes_nothing(setting: Setting) -> None:
    round = setting.ask()
    setting.vote(0, round, 4, turn=1_700_000_000_002)
    setting.vote(0, round, 1, turn=1_700_000_000_001)
    mine = setting.workshops.ballot(setting.phones[0]).vote(FIRST)
    assert mine is not None
    assert mine.value == 4


def test_all_words_of_a_message_count_or_none(setting: Setting) -> None:
    round = setting.ask()
    words = [Word(FIRST, 4), Word("nowhere", 4)]
    with pytest.raises(InvalidEditError, match="does not ask about this"):
        setting.workshops.vote(setting.phones[0], round, words)
    assert setting.store.votes(round) == ()


def test_who_is_in_no_room_cannot_vote(setting: Setting) -> None:
    round = setting.ask()
    with pytest.raises(NotFoundError, match="in no room"):
        setting.workshops.vote("made up", round, [Word(FIRST, 3)])
    other = setting.workshops.begin("else", "Else")
    stranger = setting.workshops.join(other.number)
    assert stranger
    with pytest.raises(InvalidEditError):
        setting.workshops.vote(stranger, round, [Word(FIRST, 3)])


def test_after_the_end_nobody_joins_or_votes(setting: Setting) -> None:
    round = setting.ask()
    setting.workshops.end(setting.room.id)
    assert setting.workshops.join(setting.room.number) is None
    assert setting.workshops.join(setting.room.key) is None
    with pytest.raises(InvalidEditError, match="has ended"):
        setting.vote(0, round, 3)


def test_every_change_is_told_and_a_listener_that_fails_harms_nobody(setting: Setting) -> None:
    heard: list[str] = []

    def fail(_: str) -> None:
        raise RuntimeError

    setting.workshops.watch(fail)
    stop = setting.workshops.watch(heard.append)
    round = setting.ask()
    setting.vote(0, round, 3)
    assert heard == [setting.room.id] * 2
    stop()
    setting.vote(0, round, 4)
    assert len(heard) == 2


def test_medians_become_scores_in_one_step_that_is_undone() -> None:
    library = Library(MemoryRepository())
    library.add(CINEMA)
    room = library.workshops.begin("cinema", CINEMA.title)
    phones = [library.workshops.join(room.number) or "" for _ in range(3)]
    asked = asking.rating(CINEMA, QuestionKind.SATISFACTION, (FIRST, SECOND), "lena")
    round = library.workshops.ask(room.id, asked)
    for phone, value in zip(phones, (1, 2, 4), strict=True):
        library.workshops.vote(phone, round.id, [Word(FIRST, value), Word(SECOND, None)])
    room = library.workshops.reveal(room.id, round.id)
    found = library.workshops.results(room, round)
    before = library.get("cinema").journey
    edit = asking.taken_over(asked, found, {FIRST, SECOND}, before, NOON.date())
    assert edit is not None
    after = library.apply("cinema", edit, actor="lena").journey
    assert _score(after, FIRST) == (2, EvidenceKind.WORKSHOP, 3, 1.5275)
    assert _score(after, SECOND) == _score(before, SECOND), "nobody could judge it"
    assert library.history("cinema")[0].label.count == 1
    assert library.undo("cinema", actor="lena").journey == before


def test_a_take_over_that_is_undone_can_be_done_again() -> None:
    library = Library(MemoryRepository())
    library.add(CINEMA)
    room = library.workshops.begin("cinema", CINEMA.title)
    asked = asking.rating(CINEMA, QuestionKind.SATISFACTION, (FIRST,))
    round = library.workshops.ask(room.id, asked)
    library.workshops.reveal(room.id, round.id)

    def state() -> RoundState:
        return library.workshops.get(room.id).round(round.id).state

    def take_over(title: str) -> RoundState:
        after = library.rename("cinema", title, actor="lena")
        library.workshops.taken_over(room.id, round.id, after.revision)
        return state()

    assert take_over("With medians") is RoundState.TAKEN_OVER
    library.rename("cinema", "By another", actor="max")
    library.undo("cinema", actor="max")
    assert state() is RoundState.TAKEN_OVER, "another's step was taken back"
    for _ in range(2):
        library.undo("cinema", actor="lena")
        assert state() is RoundState.REVEALED
        library.redo("cinema", actor="lena")
        assert state() is RoundState.TAKEN_OVER
    library.undo("cinema", actor="lena")
    assert take_over("Again") is RoundState.TAKEN_OVER


def _score(journey: Journey, touchpoint: str) -> object:
    score = journey.touchpoint[touchpoint].score("lena")
    return score and (score.value, score.evidence.kind, score.evidence.n, score.evidence.spread)


def test_importance_is_rounded_to_a_step_and_goes_to_the_touchpoint() -> None:
    setting = Setting()
    asked = asking.rating(CINEMA, QuestionKind.IMPORTANCE, (FIRST,))
    round = setting.workshops.ask(setting.room.id, asked)
    for phone, value in ((0, 4), (1, 5)):
        setting.vote(phone, round.id, value)
    found = setting.workshops.results(setting.workshops.reveal(setting.room.id, round.id), round)
    edit = asking.taken_over(asked, found, {FIRST}, CINEMA, NOON.date())
    assert edit is not None
    assert edit.apply(CINEMA).touchpoint[FIRST].importance == 5


def test_what_the_map_no_longer_has_is_not_taken_over(setting: Setting) -> None:
    round = setting.ask(FIRST)
    setting.vote(0, round, 3)
    room = setting.workshops.reveal(setting.room.id, round)
    asked = room.round(round)
    found = setting.workshops.results(room, asked)
    empty = Journey(id="cinema", title="Empty")
    assert asking.taken_over(asked.question, found, {FIRST}, empty, NOON.date()) is None


def test_dots_on_pains_are_counted_for_each(setting: Setting) -> None:
    asked = asking.pains(CINEMA, dots=2)
    round = setting.workshops.ask(setting.room.id, asked)
    first = asked.subjects[0]
    setting.workshops.vote(setting.phones[0], round.id, [Word(first.id, 2)])
    setting.workshops.vote(setting.phones[1], round.id, [Word(first.id, 1)])
    with pytest.raises(InvalidEditError, match="2 dots"):
        setting.workshops.vote(setting.phones[0], round.id, [Word(asked.subjects[-1].id, 1)])
    found = setting.workshops.results(setting.workshops.reveal(setting.room.id, round.id), round)
    assert (found.by_dots[0].subject.name, found.by_dots[0].dots) == (first.name, 3)


def test_ideas_are_asked_once_each() -> None:
    asked = asking.ideas(["Flyers", "", " Flyers", "Posters "])
    assert [one.name for one in asked.subjects] == ["Flyers", "Posters"]


def test_a_step_of_the_agenda_keeps_when_it_began(setting: Setting) -> None:
    setting.workshops.step(setting.room.id, 0)
    setting.clock.pass_minutes(20)
    setting.workshops.step(setting.room.id, 1)
    room = setting.workshops.step(setting.room.id, 0)
    assert [step.begun is not None for step in room.agenda] == [True, True, False, False, False]
    assert room.agenda[0].begun == NOON
    assert sum(step.minutes for step in room.agenda) == 120
