"""`journey give`, `journey person` and `journey audit`."""

import json
from pathlib import Path

import pytest

from journey import bootstrap
from journey.access import Role
from journey.services.house import House
from journey.settings import Settings
from tests.journeys import plain


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """The house that the environment names, with a map that nobody owns."""
    monkeypatch.setenv("JOURNEY_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("JOURNEY_DATABASE_URL", raising=False)
    opened = bootstrap.house(Settings(home=tmp_path / "home"))
    opened.whole.add(plain((2,)))
    return opened


def test_maps_of_a_single_person_get_owners(call, house: House) -> None:
    assert call("give", "plain", "olga@example.org").exit_code == 0
    assert call("give", "-", "edda@example.org", "--role", "editor").exit_code == 0
    edda = house.accounts.find("edda@example.org").person
    assert house.access._register.roles(edda) == {"plain": Role.EDITOR}
    refused = call("give", "nowhere", "olga@example.org")
    assert refused.exit_code == 1
    assert "There is no map nowhere" in refused.stderr


def test_what_is_kept_of_somebody_is_shown_and_erased(call, house: House, tmp_path: Path) -> None:
    call("give", "plain", "olga@example.org")
    house.accounts.signed_in("i", "s", name="Olga", email="olga@example.org", verified=True)
    known = json.loads(call("person", "olga@example.org").stdout)
    assert (known["name"], known["email"]) == ("Olga", "olga@example.org")
    assert known["roles"] == {"plain": "owner"}
    assert known["actions"][0]["action"] == "log in"
    alone = call("person", "olga@example.org", "--erase", "--yes")
    assert alone.exit_code == 1
    assert "without an owner" in alone.stderr
    call("give", "plain", "edda@example.org", "--role", "viewer")
    done = call("person", "olga@example.org", "--erase", "--heir", "edda@example.org", "--yes")
    assert done.exit_code == 0
    assert call("person", "olga@example.org").exit_code == 1
    edda = house.accounts.find("edda@example.org").person
    assert house.access._register.roles(edda) == {"plain": Role.OWNER}
    for file in (tmp_path / "home").iterdir():
        assert b"olga@example.org" not in file.read_bytes(), file


def test_the_log_is_shown_and_verified(call, house: House) -> None:
    call("give", "plain", "olga@example.org")
    shown = call("audit", "--map", "plain")
    assert shown.stdout.split("\t")[2:5] == ["-", "share", "plain"]
    verified = call("audit", "--verify")
    assert verified.stdout.startswith("1 lines, print of the last: ")
    assert call("audit", "--forget", 1).exit_code == 0
