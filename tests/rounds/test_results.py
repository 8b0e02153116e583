"""What a room says: worked figures, what is no vote, and what stays from an earlier round."""

import pytest

from journey.rounds import Question, QuestionKind, Subject, Vote, refusal, results

FOYER, PARKING = Subject(id="foyer", name="Foyer"), Subject(id="parking", name="Parking")
ASKED = Question(kind=QuestionKind.SATISFACTION, subjects=(FOYER, PARKING))


def votes(subject: str, *values: float | None, comment: str = "") -> list[Vote]:
    return [
        Vote(participant=f"p{at}", subject=subject, value=value, comment=comment)
        for at, value in enumerate(values)
    ]


def test_median_middle_half_and_single_votes() -> None:
    outcome = results(ASKED, votes("parking", 1, 1, 2, 4, 5)).outcome("parking")
    assert outcome.said is not None
    assert (outcome.n, outcome.said.median, outcome.said.low, outcome.said.high) == (5, 2, 1, 4)
    assert outcome.counts == {1: 2, 2: 1, 3: 0, 4: 1, 5: 1}
    assert outcome.ends == (1, 5)
    assert outcome.spread == pytest.approx(1.8166, abs=1e-4)


def test_who_cannot_judge_has_not_voted() -> None:
    found = results(ASKED, votes("parking", 2, None, None))
    outcome = found.outcome("parking")
    assert (outcome.n, outcome.abstained, found.voters) == (1, 2, 1)
    assert outcome.said is not None
    assert outcome.said.median == 2


def test_where_nobody_voted_nothing_is_known() -> None:
    outcome = results(ASKED, []).outcome("foyer")
    assert (outcome.said, outcome.spread, outcome.ends, outcome.n) == (None, None, None, 0)
    assert not outcome.is_disputed


def test_what_the_room_disagrees_on_comes_first() -> None:
    cast = votes("foyer", 4, 4, 4, 3) + votes("parking", 1, 1, 5, 5)
    ranked = results(ASKED, cast).disagreement
    assert [one.subject.id for one in ranked] == ["parking", "foyer"]
    assert [one.is_disputed for one in ranked] == [True, False]


def test_one_vote_is_no_disagreement() -> None:
    assert results(ASKED, votes("parking", 1)).disagreement == ()


def test_voting_again_replaces_only_what_was_voted_on_again() -> None:
    first = results(ASKED, votes("foyer", 4, 4) + votes("parking", 1, 5))
    again = ASKED.model_copy(update={"subjects": (PARKING,)})
    second = results(again, votes("parking", 2, 2), first)
    foyer, parking = second.outcomes
    assert (foyer.said, foyer.before) == (first.outcome("foyer").said, None)
    assert parking.said is not None
    assert parking.before is not None
    assert (parking.said.median, parking.before.median) == (2, 3)


def test_comments_stand_in_an_order_that_says_nothing_of_their_authors() -> None:
    cast = [
        Vote(participant="p1", subject="foyer", value=2, comment="slow"),
        Vote(participant="p2", subject="foyer", value=4, comment="bright"),
        Vote(participant="p3", subject="foyer", value=4),
    ]
    assert results(ASKED, cast).outcome("foyer").comments == ("bright", "slow")


def test_dots_are_counted_and_ranked() -> None:
    asked = Question(kind=QuestionKind.DOTS, subjects=(FOYER, PARKING), dots=3)
    found = results(asked, votes("foyer", 1, 0) + votes("parking", 2, 3))
    assert [(one.subject.id, one.dots) for one in found.by_dots] == [("parking", 5), ("foyer", 1)]


@pytest.mark.parametrize(
    ("vote", "said"),
    [
        (Vote(participant="p", subject="bar", value=3), "does not ask about this"),
        (Vote(participant="p", subject="foyer", value=2.5), "no answer of the scale"),
        (Vote(participant="p", subject="foyer", value=6), "no answer of the scale"),
    ],
)
def test_what_is_no_vote_is_refused(vote: Vote, said: str) -> None:
    error = refusal(ASKED, [vote])
    assert error is not None
    assert said in error.message


def test_nobody_gives_more_dots_than_there_are() -> None:
    asked = Question(kind=QuestionKind.DOTS, subjects=(FOYER, PARKING), dots=3)
    fits = [Vote(participant="p", subject="foyer", value=1)]
    assert refusal(asked, [*fits, Vote(participant="p", subject="parking", value=2)]) is None
    assert refusal(asked, [*fits, Vote(participant="p", subject="parking", value=3)]) is not None
