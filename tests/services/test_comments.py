"""Comments hang on parts of a map by id, belong to their map, and are in no file that leaves."""

import pytest

from journey.access import Action
from journey.editing import MoveTouchpoint
from journey.errors import InvalidEditError, NotAllowedError, NotFoundError
from journey.services import comments as talk
from journey.services import documents
from journey.services.comments import about_finding, about_part, mentioned, shown, with_ids
from journey.storage.repository import Person
from tests.services.houses import Town

WEBSITE = about_part("touchpoint", "website")


@pytest.fixture
def town() -> Town:
    return Town()


def test_people_comment_answer_and_resolve(town: Town) -> None:
    comments = town.house.comments
    first = comments.say(town.cora, "cinema", " Slow on phones? ", WEBSITE)
    town.clock.forward(minutes=1)
    comments.say(town.edda, "cinema", "Yes, measured.", answers=first.id)
    comments.say(town.olga, "cinema", "The whole map is fine.")
    (thread,) = comments.of(town.vera, "cinema", WEBSITE)
    assert [one.text for one in thread.all] == ["Slow on phones?", "Yes, measured."]
    assert not thread.is_resolved
    comments.resolve(town.edda, "cinema", first.id)
    whole = comments.of(town.vera, "cinema")
    assert [one.is_resolved for one in whole] == [False, True], "the open ones first"
    comments.resolve(town.cora, "cinema", first.id, resolved=False)
    assert not comments.of(town.vera, "cinema", WEBSITE)[0].is_resolved
    assert comments.activity(town.vera, "cinema")[0].text in (
        "Yes, measured.",
        "The whole map is fine.",
    )


def test_who_only_looks_says_nothing_and_nobody_takes_anothers_words(town: Town) -> None:
    comments = town.house.comments
    with pytest.raises(NotAllowedError):
        comments.say(town.vera, "cinema", "Hello", WEBSITE)
    with pytest.raises(NotFoundError):
        comments.of(town.sam, "cinema")
    said = comments.say(town.edda, "cinema", "Mine", WEBSITE)
    for act in (comments.resolve, comments.remove):
        with pytest.raises(NotAllowedError):
            act(town.cora, "cinema", said.id)
    comments.remove(town.olga, "cinema", said.id)
    own = comments.say(town.cora, "cinema", "Mine too", WEBSITE)
    comments.remove(town.cora, "cinema", own.id)
    assert comments.of(town.vera, "cinema") == ()


def test_the_id_of_another_maps_comment_does_nothing(town: Town) -> None:
    comments = town.house.comments
    theirs = comments.say(town.sam, "plain", "Theirs")
    for act in (
        lambda: comments.resolve(town.olga, "cinema", theirs.id),
        lambda: comments.remove(town.olga, "cinema", theirs.id),
        lambda: comments.say(town.olga, "cinema", "To yours", answers=theirs.id),
    ):
        with pytest.raises(NotAllowedError):
            act()
    assert town.house.audit.entries(1)[0].deed.action == Action.COMMENT
    (thread,) = comments.of(town.sam, "plain")
    assert thread.all == (theirs,)


def test_a_comment_goes_where_its_touchpoint_goes(town: Town) -> None:
    journey = town.library.get("cinema").journey
    moved = journey.existing[0]
    about = about_part("touchpoint", moved.id)
    town.house.comments.say(town.cora, "cinema", "Stays with me", about)
    town.library.apply(
        "cinema", MoveTouchpoint(touchpoint=moved.id, phase=journey.phases[-1].id, position=0)
    )
    after = town.library.get("cinema").journey
    assert talk.name_of_part(after, about) == moved.name
    assert len(town.house.comments.of(town.vera, "cinema", about)) == 1
    assert talk.name_of_part(after, "touchpoint:gone") is None


def test_no_file_of_the_map_holds_a_comment(town: Town) -> None:
    town.house.comments.say(town.cora, "cinema", "Nobody outside reads this", WEBSITE)
    journey = town.library.get("cinema").journey
    for form in ("yaml", "json"):
        assert b"Nobody outside" not in documents.write(journey, form)


def test_people_are_named_by_id_and_shown_by_the_name_they_have(town: Town) -> None:
    people = (Person("0a1b", 1, "Ann"), Person("0c2d", 2, "Ann Marie"), Person("0e3f", 3, ""))
    said = with_ids("@ann marie and @Ann: look, not @Anna", people)
    assert said == "@{0c2d} and @{0a1b}: look, not @Anna"
    assert mentioned(said) == ("0c2d", "0a1b")
    names = {"0c2d": "Marie", "0a1b": "Guest 1"}
    assert shown(said, names.__getitem__) == "@Marie and @Guest 1: look, not @Anna"


def test_a_finding_keeps_its_comments_whatever_order_it_names_touchpoints_in() -> None:
    assert about_finding("weak", ["b", "a"]) == about_finding("weak", ["a", "b"])


@pytest.mark.parametrize("text", ["", "   ", "\x00", "x" * 2001])
def test_what_is_no_comment_is_refused(town: Town, text: str) -> None:
    with pytest.raises(InvalidEditError):
        town.house.comments.say(town.cora, "cinema", text, WEBSITE)
    with pytest.raises(InvalidEditError):
        town.house.comments.say(town.cora, "cinema", "Fine", "somewhere:else")


def test_nobody_floods_a_map(town: Town) -> None:
    for number in range(talk.MOST_COMMENTS):
        town.house.comments.say(town.cora, "cinema", f"Word {number}")
    with pytest.raises(NotAllowedError, match="many comments"):
        town.house.comments.say(town.cora, "cinema", "One more")
