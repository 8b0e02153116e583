"""Who comes by a link or an invitation sees what it opens, for as long as it holds."""

import datetime

import pytest

from journey.access import Action, Role
from journey.errors import InvalidEditError, NotAllowedError, NotFoundError
from journey.services.access import Visitor
from journey.services.audit import Result
from journey.services.sharing import Opening
from tests.journeys import plain
from tests.services.houses import Town


@pytest.fixture
def town() -> Town:
    return Town()


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
