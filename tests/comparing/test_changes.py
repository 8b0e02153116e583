"""One journey before and after: added, removed, moved, rescored, renamed, realised."""

import pytest

import sample_maps
from journey.comparing import Change, ChangeKind, Verdict, changes
from journey.model import Journey, JourneyState, Measure, Organisation, TouchpointStatus
from journey.services import documents
from tests.comparing.maps import at, map_of

PLANNED = TouchpointStatus.PLANNED
MEASURE = Measure(name="second till", owner="L. Moreau")
BEFORE = map_of(
    "cinema",
    {
        "Information": [at("compares prices", level=40)],
        "Action": [
            at("buys popcorn", level=30, margins=(25, 35), measures=(MEASURE,)),
            at("waits in the queue"),
            at("scans a code", status=PLANNED),
        ],
    },
)
AFTER = map_of(
    "cinema",
    {
        "Information": [at("reads the city magazine", status=PLANNED)],
        "Action": [
            at("compares prices", level=40),
            at("gets popcorn at the second till", id="buys-popcorn", level=70, margins=(65, 75)),
            at("scans a code"),
        ],
    },
)


def kinds(before: Journey, after: Journey) -> dict[str, tuple[ChangeKind, ...]]:
    return {change.name: change.kinds for change in changes(before, after).every}


def popcorn() -> Change:
    return next(c for c in changes(BEFORE, AFTER).every if c.name == "buys popcorn")


def test_each_touchpoint_says_what_happened_to_it() -> None:
    assert kinds(BEFORE, AFTER) == {
        "compares prices": (ChangeKind.MOVED,),
        "reads the city magazine": (ChangeKind.ADDED,),
        "buys popcorn": (ChangeKind.RESCORED, ChangeKind.RENAMED),
        "waits in the queue": (ChangeKind.REMOVED,),
        "scans a code": (ChangeKind.REALISED,),
    }


def test_a_rescored_touchpoint_says_how_far_and_by_which_measures() -> None:
    delta = popcorn().delta
    assert delta is not None
    assert (delta.points, delta.verdict) == (40, Verdict.AHEAD)
    assert delta.has_same_basis
    assert [measure.name for measure in popcorn().measures] == ["second till"]


def test_backwards_the_changes_are_mirrored() -> None:
    back = kinds(AFTER, BEFORE)
    assert back["waits in the queue"] == (ChangeKind.ADDED,)
    assert back["reads the city magazine"] == (ChangeKind.REMOVED,)
    assert ChangeKind.MOVED in back["compares prices"]


def test_the_same_version_changed_nothing() -> None:
    assert set(kinds(BEFORE, BEFORE).values()) == {()}


def test_ids_tell_versions_apart_only_within_one_organisation() -> None:
    later = BEFORE.model_copy(update={"id": "later", "state": JourneyState.TO_BE})
    renamed = map_of("later", {"Action": [at("completely other words", id="buys-popcorn")]},
                     state=JourneyState.TO_BE, organisation=later.organisation)  # fmt: skip
    assert kinds(BEFORE, renamed)["buys popcorn"] == (ChangeKind.RENAMED,)
    elsewhere = renamed.model_copy(update={"organisation": Organisation(name="Another house")})
    assert kinds(BEFORE, elsewhere)["buys popcorn"] == (ChangeKind.REMOVED,)


@pytest.fixture(scope="module")
def cinema() -> dict[str, Change]:
    today, later = (
        documents.read(sample_maps.path(name).read_bytes(), name)
        for name in ("cinema", "cinema-to-be")
    )
    return {change.row: change for change in changes(today, later).every}


def test_the_cinema_as_it_shall_be(cinema: dict[str, Change]) -> None:
    added = [row for row, change in cinema.items() if ChangeKind.ADDED in change.kinds]
    assert added == ["cinema-to-be/city-magazine"]
    assert not any(ChangeKind.REMOVED in change.kinds for change in cinema.values())
    website = cinema["cinema/website"]
    assert website.delta is not None
    assert website.delta.points == pytest.approx(60)
    assert not website.delta.has_same_basis
    assert [measure.name for measure in website.measures] == ["clear site, found by search engines"]


def test_a_first_score_is_a_change_and_a_plan_without_scores_is_none() -> None:
    bare, scored = (map_of("mine", {"Action": [at("waits", level=n)]}) for n in (None, 40))
    assert kinds(bare, scored) == {"waits": (ChangeKind.RESCORED,)}
    assert kinds(scored, bare) == {"waits": ()}
