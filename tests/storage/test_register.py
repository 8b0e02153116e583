"""What every register does, in memory, SQLite and PostgreSQL: one suite over all of them."""

import datetime
import itertools
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from journey.access import Role
from journey.editing import take_apart
from journey.errors import ConflictError, InvalidEditError
from journey.storage import sqlite
from journey.storage.register import (
    Account,
    Comment,
    Deed,
    Link,
    Member,
    Place,
    Register,
    Result,
    print_of,
)
from journey.storage.repository import Origin, Repository
from journey.storage.sqlite import open_sqlite
from tests.journeys import cinema, plain
from tests.storage.keepers import NOON

HOUR = datetime.timedelta(hours=1)
LENA = Account("p-lena", "print-of-lena", "Lena@Example.org", NOON)


@pytest.fixture
def register(repository: Repository) -> Register:
    repository.add(take_apart(cinema()), NOON, Origin.USER, owner="p-lena")
    repository.add(take_apart(plain((2,))), NOON, Origin.USER)
    return repository.register


def test_who_makes_a_map_owns_it(register: Register) -> None:
    assert register.members("cinema") == (Member("cinema", "p-lena", Role.OWNER),)
    assert register.members("plain") == ()
    assert register.roles("p-lena") == {"cinema": Role.OWNER}


def test_roles_are_given_changed_and_taken(register: Register) -> None:
    register.set_role("cinema", "p-otto", Role.VIEWER)
    register.set_role("plain", "p-otto", Role.OWNER)
    register.set_role("cinema", "p-otto", Role.EDITOR)
    assert register.roles("p-otto") == {"cinema": Role.EDITOR, "plain": Role.OWNER}
    assert register.roles("p-otto", ["cinema", "elsewhere"]) == {"cinema": Role.EDITOR}
    assert [member.person for member in register.members("cinema")] == ["p-lena", "p-otto"]
    register.set_role("cinema", "p-otto", None)
    assert register.roles("p-otto", ["cinema"]) == {}


def test_the_last_owner_cannot_go(register: Register) -> None:
    for role in (None, Role.EDITOR):
        with pytest.raises(InvalidEditError, match="without an owner"):
            register.set_role("cinema", "p-lena", role)
    with pytest.raises(InvalidEditError, match="without an owner"):
        register.erase("p-lena", NOON)
    register.set_role("cinema", "p-otto", Role.OWNER)
    register.set_role("cinema", "p-lena", None)
    assert register.members("cinema") == (Member("cinema", "p-otto", Role.OWNER),)


def test_of_two_owners_who_go_at_once_one_stays(register: Register) -> None:
    register.set_role("cinema", "p-otto", Role.OWNER)

    def go(person: str) -> bool:
        try:
            register.set_role("cinema", person, None)
        except InvalidEditError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        gone = list(pool.map(go, ["p-lena", "p-otto"]))
    assert sorted(gone) == [False, True]
    assert len(register.members("cinema")) == 1


def test_a_place_is_a_map_with_ones_role_in_it(repository: Repository, register: Register) -> None:
    assert register.place("cinema", "p-lena") == Place(False, False, Role.OWNER)
    assert register.place("cinema", "p-otto") == Place(False, False, None)
    assert register.place("nowhere", "p-lena") is None
    repository.set_deleted("cinema", NOON)
    assert register.place("cinema", "p-lena") == Place(True, False, Role.OWNER)
    repository.set_deleted("plain", NOON)
    sample = plain((1,)).model_copy(update={"id": "sample"})
    repository.add(take_apart(sample), NOON, Origin.SAMPLE)
    assert register.place("sample", "") == Place(False, True, None)


def test_an_account_is_found_by_its_sign_in_or_its_address(register: Register) -> None:
    register.keep_account(LENA)
    kept = replace(LENA, email="lena@example.org")
    assert register.account_of(subject="print-of-lena") == kept
    assert register.account_of(email="LENA@example.org") == kept
    assert register.account_of(email="otto@example.org") is None
    invited = Account("p-otto", "", "otto@example.org", NOON + HOUR)
    register.keep_account(invited)
    register.keep_account(Account("p-olga", "", "olga@example.org", NOON + 2 * HOUR))
    assert register.account_of(email="otto@example.org") == invited
    assert [one.person for one in register.accounts()] == ["p-lena", "p-otto", "p-olga"]
    with pytest.raises(ConflictError):
        register.keep_account(replace(invited, subject="print-of-lena"))


def test_who_is_erased_is_nobody_any_more(repository: Repository, register: Register) -> None:
    register.keep_account(LENA)
    repository.keep_person("p-lena", "Lena Berg")
    register.set_role("cinema", "p-otto", Role.OWNER)
    register.erase("p-lena", NOON)
    assert register.accounts() == ()
    assert register.roles("p-lena") == {}
    assert [person.name for person in repository.people()] == [""]
    assert not register.has_account("p-lena")


def test_when_a_sign_in_was_erased_is_known_for_a_while(register: Register) -> None:
    subject = LENA.subject
    register.set_role("cinema", "p-otto", Role.OWNER)
    register.set_role("cinema", "p-lena", None)
    for day in range(2):
        register.keep_account(LENA)
        assert register.has_account("p-lena")
        assert register.place("cinema", "p-lena") == Place(False, False, None, known=True)
        register.erase("p-lena", NOON + day * 24 * HOUR)
        assert register.erased(subject) == NOON + day * 24 * HOUR
    register.forget_erased(NOON + 24 * HOUR)
    assert register.erased(subject) is not None
    register.forget_erased(NOON + 25 * HOUR)
    assert register.erased(subject) is None


def test_links_are_found_by_the_print_of_their_token(register: Register) -> None:
    link = Link("l1", "cinema", "print-1", comments=False, by="p-lena", created=NOON)
    later = Link(
        "l2", "cinema", "print-2", comments=True, by="p-lena", created=NOON + HOUR,
        expires=NOON + 2 * HOUR, password="salted",
    )  # fmt: skip
    register.keep_link(link)
    register.keep_link(later)
    assert register.links("cinema") == (later, link)
    assert register.links_of({"print-2", "none"}) == (later,)
    assert register.links_of(()) == ()
    register.keep_link(replace(later, revoked=NOON + HOUR))
    assert register.links_of({"print-2"})[0].revoked == NOON + HOUR


def test_comments_stay_with_their_map(register: Register) -> None:
    first = Comment("c1", "cinema", "touchpoint:website", "Slow?", "p-lena", NOON)
    answer = Comment("c2", "cinema", "", "Yes", "p-otto", NOON + HOUR, answers="c1")
    other = Comment("c3", "plain", "", "Elsewhere", "p-otto", NOON)
    for comment in (answer, first, other):
        register.keep_comment(comment)
    assert register.comments("cinema") == (first, answer)
    done = replace(first, resolved=NOON + HOUR, resolved_by="p-otto")
    register.keep_comment(done)
    assert register.comments("cinema") == (done, answer)
    register.remove_comment("plain", "c1")
    assert len(register.comments("cinema")) == 2, "the id belongs to another map"
    register.remove_comment("cinema", "c1")
    assert register.comments("cinema") == ()
    assert register.comments("plain") == (other,)


def deeds(count: int, map: str = "cinema") -> list[Deed]:
    return [Deed(NOON + n * HOUR, "p-lena", "see", map, Result.REFUSED) for n in range(count)]


def test_each_line_of_the_audit_log_holds_the_print_of_the_one_before(register: Register) -> None:
    register.append(deeds(3))
    register.append(deeds(2, "plain"))
    register.append([])
    lines = register.audit()[::-1]
    assert [line.number for line in lines] == [1, 2, 3, 4, 5]
    assert lines[0].previous == ""
    for line, after in itertools.pairwise(lines):
        assert after.previous == line.print == print_of(line.number, line.deed, line.previous)
    assert [line.number for line in register.audit(2)] == [5, 4]
    assert [line.number for line in register.audit(2, before=4)] == [3, 2]
    assert [line.number for line in register.audit(map="plain")] == [5, 4]
    assert lines[0].deed == deeds(1)[0]


def test_lines_written_at_once_make_one_chain(register: Register) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: register.append(deeds(5)), range(8)))
    lines = register.audit()[::-1]
    assert [line.number for line in lines] == list(range(1, 41))
    assert all(b.previous == a.print for a, b in itertools.pairwise(lines))


def test_old_lines_go_from_the_beginning_on(register: Register) -> None:
    assert register.forget_audit(NOON) == 0
    register.append(deeds(5))
    assert register.forget_audit(NOON + 2 * HOUR) == 2
    assert [line.number for line in register.audit()] == [5, 4, 3]
    assert register.forget_audit(NOON + 100 * HOUR) == 2
    register.append(deeds(1))
    assert [line.number for line in register.audit()] == [6, 5], "the numbers go on"


def test_who_is_named_in_an_open_thread_is_called(register: Register) -> None:
    def say(id: str, text: str, answers: str = "", map: str = "cinema") -> Comment:
        comment = Comment(id, map, "", text, "p-lena", NOON, answers)
        register.keep_comment(comment)
        return comment

    say("c1", "@{0a} please")
    asked = say("c2", "Who owns it?", map="plain")
    say("c3", "@{0a}, or @{0b}", answers="c2", map="plain")
    register.keep_comment(replace(say("c4", "I, @{0c}, do"), actor="0c"))
    assert register.calls("0a") == {"cinema", "plain"}
    assert register.calls("0b") == {"plain"}
    assert register.calls("0") == register.calls("0c") == register.calls("%") == frozenset()
    register.keep_comment(replace(asked, resolved=NOON))
    assert register.calls("0a") == {"cinema"}
    assert register.calls("0b") == frozenset()


@pytest.mark.parametrize("journal", [("DELETE", "EXTRA"), ("WAL", "FULL")])
def test_nothing_of_an_erased_person_is_left_in_any_file_of_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, journal: tuple[str, str]
) -> None:
    """While another process has the library open and reads; it is the write-ahead log that stays.

    The files are looked at as they are after each erasure, with nobody closing anything before.
    """
    monkeypatch.setattr(sqlite, "journal_rule", lambda: journal)
    path = tmp_path / "library.db"
    ours, theirs = open_sqlite(path), open_sqlite(path)
    register = ours.register
    for number in range(200):
        register.keep_account(
            Account(f"p{number}", f"sub-of-{number}.", f"mail{number}@secret.example", NOON)
        )
        ours.keep_person(f"p{number}", f"Secret {number}.")
    written = {"library.db", "library.db-wal", "library.db-shm"} & {
        one.name for one in tmp_path.iterdir()
    }
    assert ("library.db-wal" in written) is (journal[0] == "WAL")
    reading = sqlite3.connect(path, isolation_level=None)
    for number in range(0, 200, 40):
        assert len(theirs.register.accounts()) == 200 - number // 40
        assert reading.execute("SELECT count(*) FROM account").fetchone()
        register.erase(f"p{number}", NOON)
        files = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
        assert any(b"mail1@secret.example" in kept for kept in files.values()), "others are there"
        for token in (f"mail{number}@secret", f"Secret {number}."):
            assert not [name for name, kept in files.items() if token.encode() in kept], token
    reading.close()
    theirs.close()
    ours.close()


def test_a_reader_that_holds_the_log_back_does_not_keep_the_erased_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody is in the middle of a long read: what they read goes once they have ended."""
    monkeypatch.setattr(sqlite, "journal_rule", lambda: ("WAL", "FULL"))
    path = tmp_path / "library.db"
    library = open_sqlite(path)
    library.register.keep_account(Account("p1", "sub-of-1.", "mail1@secret.example", NOON))
    library.keep_person("p1", "Secret 1.")
    reading = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    reading.execute("BEGIN")
    reading.execute("SELECT count(*) FROM account").fetchone()
    ending = threading.Timer(0.5, reading.rollback)
    ending.start()
    library.register.erase("p1", NOON)
    files = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    for token in (b"mail1@secret", b"Secret 1."):
        assert not [name for name, kept in files.items() if token in kept], token
    ending.join()
    reading.close()
    library.close()
