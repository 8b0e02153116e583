"""Every way to a map asks first: what is refused changes nothing, tells nothing and is audited."""

import contextlib
import inspect
from collections.abc import Callable
from typing import Any

import pytest

from journey.access import Action, Role
from journey.comparing.decision import Dismissal, MapTouchpoint
from journey.editing import SetProperty
from journey.errors import InvalidEditError, JourneyError, NotAllowedError, NotFoundError
from journey.services import guarded, guarded_workshops
from journey.services.access import Visitor
from journey.services.audit import Result
from journey.services.decisions import Capacities, DecisionLog
from journey.services.guarded import GuardedLibrary
from journey.services.people import People
from journey.services.steady import SteadyLibrary
from journey.services.workshops import Workshops
from tests.journeys import plain
from tests.services.houses import Town

TITLE = SetProperty(entity="journey", field="title", value="Changed")


@pytest.fixture
def town() -> Town:
    return Town()


def public(kind: type) -> set[str]:
    return {
        name
        for name, member in inspect.getmembers(kind)
        if not name.startswith("_") and (callable(member) or isinstance(member, property))
    }


@pytest.mark.parametrize(
    ("whole", "view"),
    [
        (SteadyLibrary, GuardedLibrary),
        (DecisionLog, guarded.GuardedDecisions),
        (Capacities, guarded.GuardedCapacities),
        (People, guarded.GuardedPeople),
    ],
)
def test_nothing_of_a_library_is_left_unguarded(whole: type, view: type) -> None:
    inherited = {"of", "forget"}  # made of what is guarded, and of what is not there
    assert {name for name in public(whole) if name not in vars(view)} - inherited == set()


def test_every_method_of_the_workshops_is_in_one_table_or_refused() -> None:
    tables = (guarded_workshops.OF_A_MAP, guarded_workshops.OF_A_WORKSHOP)
    named = [*tables[0], *tables[1], *guarded_workshops.BY_TOKEN]
    assert len(named) == len(set(named))
    assert public(Workshops) - set(named) <= {"follow", "watch"}


# Each way to a map, and what is asked for it.
WAYS: dict[str, tuple[Action, Callable[[SteadyLibrary, str], Any]]] = {
    "get": (Action.SEE, lambda library, at: library.get(at)),
    "behind": (Action.SEE, lambda library, at: library.behind(at)),
    "history": (Action.SEE_HISTORY, lambda library, at: library.history(at)),
    "since": (Action.SEE_HISTORY, lambda library, at: library.since(at, 0)),
    "at": (Action.SEE_HISTORY, lambda library, at: library.at(at, 1)),
    "versions": (Action.SEE_HISTORY, lambda library, at: library.versions(at)),
    "duplicate": (Action.DUPLICATE, lambda library, at: library.duplicate(at)),
    "apply": (Action.EDIT, lambda library, at: library.apply(at, TITLE)),
    "rename": (Action.EDIT, lambda library, at: library.rename(at, "Changed")),
    "undo": (Action.EDIT, lambda library, at: library.undo(at)),
    "redo": (Action.EDIT, lambda library, at: library.redo(at)),
    "restore_revision": (Action.EDIT, lambda library, at: library.restore_revision(at, 1)),
    "name_version": (Action.EDIT, lambda library, at: library.name_version(at, "One")),
    "reset_sample": (Action.EDIT, lambda library, at: library.reset_sample(at)),
    "archive": (Action.ARCHIVE, lambda library, at: library.archive(at)),
    "delete": (Action.DELETE, lambda library, at: library.delete(at)),
    "restore": (Action.RESTORE, lambda library, at: library.restore(at)),
    "begin": (Action.FACILITATE, lambda library, at: library.workshops.begin(at, "Evening")),
    "workshops": (Action.SEE_ROUND, lambda library, at: library.workshops.of(at)),
    "words": (Action.SEE, lambda library, at: library.decisions.words([at])),
}
NOT_OF_ONE_MAP = {
    "add", "away", "close", "entries", "may", "refuse", "require", "revisions", "seed", "visitor",
    "watch", "listen",
}  # fmt: skip


def test_every_way_is_tried_below() -> None:
    assert public(GuardedLibrary) - NOT_OF_ONE_MAP == set(WAYS) - {"begin", "workshops", "words"}


@pytest.mark.parametrize("way", WAYS)
def test_the_map_of_another_is_not_there_and_the_try_is_audited(town: Town, way: str) -> None:
    action, act = WAYS[way]
    before = town.library.get("plain")
    for visitor in (town.olga, Visitor(), Visitor("guest")):
        library = town.house.library(visitor)
        with pytest.raises(NotFoundError) as refused:
            act(library, "plain")
        with pytest.raises(NotFoundError) as unknown:
            act(library, "nowhere")
        assert refused.value.said(str) == unknown.value.said(str), "nobody learns which"
        assert "plain" not in f"{refused.value.message} {refused.value.hint}"
        lines = [line.deed for line in town.house.audit.entries(2)]
        assert [(one.actor, one.action, one.result) for one in lines] == 2 * [
            (visitor.person, action.value, Result.REFUSED)
        ]
        assert [one.map for one in lines] == ["", "plain"]
    assert town.library.get("plain") == before


# Allowed, but there is nothing to do it with.
CANNOT = {"undo": InvalidEditError, "redo": InvalidEditError, "reset_sample": NotFoundError}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["olga", "edda", "cora", "vera"])
def test_a_member_may_what_the_role_allows(town: Town, way: str, name: str) -> None:
    visitor: Visitor = getattr(town, name)
    action, act = WAYS[way]
    library = town.house.library(visitor)
    if library.may(action, "cinema"):
        with pytest.raises(CANNOT[way]) if way in CANNOT else contextlib.nullcontext():
            act(library, "cinema")
    else:
        before = town.library.get("cinema")
        with pytest.raises(NotAllowedError):
            act(library, "cinema")
        assert town.library.get("cinema") == before


def test_the_gallery_holds_what_one_may_see(town: Town) -> None:
    def seen(visitor: Visitor) -> set[str]:
        return {entry.id for entry in town.house.library(visitor).entries()}

    assert seen(town.olga) == seen(town.vera) == {"cinema"}
    assert seen(town.sam) == {"plain"}
    assert seen(Visitor("guest")) == set()
    _, token = town.house.sharing.make_link(town.sam, "plain")
    assert seen(town.guest(token)) == {"plain"}
    both = Visitor(town.olga.person, has_account=True, keys=town.guest(token).keys)
    assert seen(both) == {"cinema", "plain"}
    assert town.house.library(both).revisions(["cinema", "plain"]) == {"cinema": 1, "plain": 1}
    assert town.house.library(town.olga).revisions(["cinema", "plain"]) == {"cinema": 1}


def test_who_changes_is_who_asks_whatever_is_said(town: Town) -> None:
    town.house.library(town.edda).apply("cinema", TITLE, actor=town.olga.person)
    assert town.library.history("cinema")[0].actor == town.edda.person
    town.house.library(town.edda).undo("cinema", actor=town.olga.person)
    assert town.library.get("cinema").journey.title != "Changed"


def test_who_makes_or_copies_a_map_owns_it(town: Town) -> None:
    made = town.house.library(town.vera).add(plain((1, 2)), owner=town.olga.person)
    copied = town.house.library(town.vera).duplicate("cinema")
    for map in (made, copied):
        assert town.house.access.role(town.vera, map) is Role.OWNER
        assert town.house.access.role(town.olga, map) is None


def test_a_role_that_is_taken_is_gone_at_the_next_action(town: Town) -> None:
    library = town.house.library(town.edda)
    library.apply("cinema", TITLE)
    town.house.sharing.set_role(town.olga, "cinema", town.edda.person, Role.VIEWER)
    with pytest.raises(NotAllowedError):
        library.undo("cinema")
    town.house.sharing.set_role(town.olga, "cinema", town.edda.person, None)
    with pytest.raises(NotFoundError):
        library.get("cinema")


def test_a_deleted_map_is_only_its_owners_to_bring_back(town: Town) -> None:
    town.house.library(town.olga).delete("cinema")
    for visitor in (town.edda, town.vera, town.sam):
        with pytest.raises(NotFoundError):
            town.house.library(visitor).restore("cinema")
    with pytest.raises(NotFoundError):
        town.house.library(town.olga).get("cinema")
    assert town.house.library(town.olga).restore("cinema").journey.id == "cinema"


def dismissal(ours: str, map: str) -> Dismissal:
    return Dismissal(ours=ours, touchpoint=MapTouchpoint(map=map, touchpoint="t1"))


def test_what_is_said_of_several_maps_needs_all_of_them(town: Town) -> None:
    library = town.house.library(town.olga)
    with pytest.raises(JourneyError):
        library.decisions.decide(dismissal("cinema", "plain"))
    _, token = town.house.sharing.make_link(town.sam, "plain")
    both = Visitor(town.olga.person, has_account=True, keys=town.guest(token).keys)
    id = town.house.library(both).decisions.decide(dismissal("cinema", "plain"))
    with pytest.raises(JourneyError):
        library.decisions.withdraw(id)
    with pytest.raises(JourneyError):
        town.house.library(town.sam).decisions.withdraw(id)
    assert len(town.library.decisions.words(["cinema", "plain"])) == 1
    town.house.library(both).decisions.withdraw(id)
    assert town.library.decisions.words(["cinema", "plain"]) == ()


def test_nobody_names_another(town: Town) -> None:
    library = town.house.library(town.sam)
    assert library.people.rename(town.sam.person, "Samuel").name == "Samuel"
    with pytest.raises(NotAllowedError):
        library.people.rename(town.olga.person, "Somebody")


def test_hours_of_departments_are_for_those_with_an_account(town: Town) -> None:
    town.house.library(town.olga).capacities.set("Foyer", 10)
    assert town.house.library(town.sam).capacities.all() == {"Foyer": 10}
    guest = town.house.library(Visitor("guest"))
    assert guest.capacities.all() == {}
    with pytest.raises(NotAllowedError):
        guest.capacities.set("Foyer", 1)


def test_the_id_of_another_maps_workshop_opens_nothing(town: Town) -> None:
    theirs = town.house.library(town.sam).workshops.begin("plain", "Evening")
    mine = town.house.library(town.olga).workshops
    forged = theirs.model_copy(update={"map": "cinema"})
    for act in (
        lambda: mine.get(theirs.id),
        lambda: mine.end(theirs.id),
        lambda: mine.forget(theirs.id),
        lambda: mine.turnout(forged),
    ):
        with pytest.raises(NotFoundError):
            act()
    assert town.library.workshops.get(theirs.id).ended is None
    with pytest.raises(AttributeError):
        mine.watch(print)


def test_in_single_mode_nobody_is_asked() -> None:
    town = Town()
    town.house.access.team = False
    library = town.house.library(Visitor())
    assert library is town.library
    assert library.may(Action.DELETE, "cinema")
    assert town.house.sharing.links(Visitor(), "cinema") == ()
