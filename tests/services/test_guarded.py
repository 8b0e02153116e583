"""Every way to a map asks first: what is refused changes nothing, tells nothing and is audited."""

import contextlib
import datetime
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
from journey.services.sharing import Opening
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


# Links


def test_a_link_opens_one_map_to_read_until_it_is_revoked(town: Town) -> None:
    link, token = town.house.sharing.make_link(town.olga, "cinema")
    library = town.house.library(town.guest(token))
    assert library.get("cinema").journey.id == "cinema"
    for action in set(Action) - {Action.SEE}:
        if action.is_of_a_map:
            assert not library.may(action, "cinema")
    with pytest.raises(NotFoundError):
        library.get("plain")
    town.house.sharing.revoke(town.olga, "cinema", link.id)
    with pytest.raises(NotFoundError):
        library.get("cinema")
    assert library.entries() == ()
    assert town.house.sharing.open(token, origin="x").how is Opening.CLOSED


def test_a_link_ends_when_it_was_said_to(town: Town) -> None:
    ends = town.clock() + datetime.timedelta(days=1)
    _, token = town.house.sharing.make_link(town.olga, "cinema", comments=True, expires=ends)
    library = town.house.library(town.guest(token))
    assert library.may(Action.COMMENT, "cinema")
    town.clock.forward(days=1)
    assert not library.may(Action.SEE, "cinema")
    with pytest.raises(NotFoundError):
        library.get("cinema")
    assert town.house.sharing.open(token, origin="x").how is Opening.CLOSED


def test_a_link_with_a_password_opens_with_it_alone(town: Town) -> None:
    link, token = town.house.sharing.make_link(town.olga, "cinema", password="popcorn-7")
    sharing = town.house.sharing
    assert sharing.open(token, origin="x").how is Opening.PASSWORD
    assert sharing.open(token, "popcorn-8", origin="x").how is Opening.PASSWORD
    opened = sharing.open(token, "popcorn-7", origin="x")
    assert opened.how is Opening.OPEN
    assert opened.key is not None
    without = Visitor("guest", keys=(type(opened.key)(link.token),))
    assert town.house.library(without).entries() == (), "the token alone is no key"
    assert town.house.library(Visitor("guest", keys=(opened.key,))).get("cinema")
    with pytest.raises(InvalidEditError, match="too short"):
        sharing.make_link(town.olga, "cinema", password="short")


def test_of_a_token_only_a_print_is_kept(town: Town) -> None:
    _, token = town.house.sharing.make_link(town.olga, "cinema", password="popcorn-7")
    assert len(token) >= 43, "256 bits"
    kept = repr(town.repository.register.links("cinema")) + repr(town.house.audit.entries())
    assert token not in kept
    assert "popcorn-7" not in kept


def test_a_thousand_guesses_are_slowed_down_answered_alike_and_audited(town: Town) -> None:
    before = len(town.house.audit.entries(5000))
    told = [town.house.sharing.open(f"guess-{number}", origin="6.6.6.6") for number in range(1000)]
    assert {one.how for one in told[:20]} == {Opening.CLOSED}
    assert {one.how for one in told[20:]} == {Opening.WAIT}
    lines = town.house.audit.entries(5000)
    assert len(lines) - before == 1000
    assert {(line.deed.action, line.deed.result) for line in lines[:1000]} == {
        ("open link", Result.REFUSED)
    }
    assert "6.6.6.6" not in repr(lines)
    _, token = town.house.sharing.make_link(town.olga, "cinema")
    assert town.house.sharing.open(token, origin="6.6.6.6").how is Opening.WAIT
    assert town.house.sharing.open(token, origin="7.7.7.7").how is Opening.OPEN


def test_the_id_of_another_maps_link_or_member_changes_nothing(town: Town) -> None:
    link, token = town.house.sharing.make_link(town.sam, "plain")
    with pytest.raises(NotAllowedError):
        town.house.sharing.revoke(town.olga, "cinema", link.id)
    assert town.house.sharing.open(token, origin="x").how is Opening.OPEN
    with pytest.raises(NotAllowedError):
        town.house.sharing.set_role(town.olga, "cinema", town.sam.person, Role.OWNER)
    assert town.house.access.role(town.sam, "cinema") is None
    assert town.house.audit.entries(1)[0].deed.result is Result.REFUSED


@pytest.mark.parametrize("name", ["edda", "cora", "vera", "sam"])
def test_only_owners_share(town: Town, name: str) -> None:
    visitor: Visitor = getattr(town, name)
    sharing = town.house.sharing
    for act in (
        lambda: sharing.invite(visitor, "cinema", "new@example.org", Role.VIEWER),
        lambda: sharing.set_role(visitor, "cinema", visitor.person, Role.OWNER),
        lambda: sharing.make_link(visitor, "cinema"),
        lambda: sharing.links(visitor, "cinema"),
        lambda: sharing.revoke(visitor, "cinema", "any"),
    ):
        with pytest.raises((NotAllowedError, NotFoundError)):
            act()


def test_the_last_owner_cannot_leave(town: Town) -> None:
    sharing = town.house.sharing
    with pytest.raises(InvalidEditError, match="without an owner"):
        sharing.leave(town.olga, "cinema")
    with pytest.raises(InvalidEditError, match="without an owner"):
        sharing.set_role(town.olga, "cinema", town.olga.person, Role.VIEWER)
    sharing.leave(town.vera, "cinema")
    assert town.house.access.role(town.vera, "cinema") is None
    sharing.set_role(town.olga, "cinema", town.edda.person, Role.OWNER)
    sharing.leave(town.olga, "cinema")
    with pytest.raises(NotFoundError):
        town.house.library(town.olga).get("cinema")


def test_who_is_invited_has_the_role_when_they_first_sign_in(town: Town) -> None:
    sharing = town.house.sharing
    sharing.invite(town.olga, "cinema", " Nina@Example.org ", Role.EDITOR)
    with pytest.raises(InvalidEditError, match="no e-mail address"):
        sharing.invite(town.olga, "cinema", "nina", Role.EDITOR)
    invited = [one for one in sharing.members(town.olga, "cinema") if not one.has_come]
    assert [(one.email, one.role) for one in invited] == [("nina@example.org", Role.EDITOR)]
    forged = town.house.accounts.signed_in("i", "forged", email="nina@example.org")
    assert town.house.access.role(Visitor(forged, True), "cinema") is None, "not verified"
    nina = town.person("nina", "Nina")
    assert town.house.access.role(nina, "cinema") is Role.EDITOR
    assert town.person("nina", "Nina") == nina
    assert {one.email for one in sharing.members(town.vera, "cinema")} == {""}, "not for viewers"


def test_who_was_erased_is_nobody_in_a_page_that_is_open_until_they_sign_in_anew(
    town: Town,
) -> None:
    """The page goes on with the visitor that it knows; the browser still shows the old sign-in."""
    house, vera = town.house, town.vera
    page = house.library(vera)
    assert page.get("cinema")
    house.accounts.erase(vera.person)
    for act in (
        lambda: page.get("cinema"),
        lambda: page.add(plain((2,))),
        lambda: page.duplicate("cinema"),
        lambda: page.capacities.set("box office", 3),
        lambda: house.accounts.export_own(vera),
        lambda: house.accounts.erase_own(vera),
    ):
        with pytest.raises((NotFoundError, NotAllowedError)):
            act()
    assert page.entries() == ()
    assert not house.access.knows(vera)

    def signs_in(since: float | None) -> str:
        return house.accounts.signed_in("https://id.example", "vera", name="Vera", since=since)

    before = town.clock.now.timestamp() - 1
    assert signs_in(before) == signs_in(None) == "", "the cookie of the old sign-in"
    assert town.repository.register.account_of(email="vera@example.org") is None
    anew = signs_in(town.clock.now.timestamp() + 1)
    assert anew not in ("", vera.person)
    assert house.access.role(Visitor(anew, has_account=True), "cinema") is None
    assert signs_in(before) == "", "another browser with the old cookie"
    town.clock.forward(days=31)
    house.forget_old(365)
    assert signs_in(before) == anew, "no cookie is that old"


def test_in_single_mode_nobody_is_asked() -> None:
    town = Town()
    town.house.access.team = False
    library = town.house.library(Visitor())
    assert library is town.library
    assert library.may(Action.DELETE, "cinema")
    assert town.house.sharing.links(Visitor(), "cinema") == ()
