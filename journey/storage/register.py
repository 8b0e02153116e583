"""The contract of a register: accounts, members and links of maps, comments, and the audit log.

It stands beside the journeys in the same store. People are named in one place alone: their name
with the guests (`Repository.people`), their address and sign-in with their account here.
"""

import datetime
import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from journey.access import Role
from journey.errors import ConflictError, InvalidEditError

START = ""
"""What stands before the first entry of an audit log that was never shortened."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who signs in. Nothing but this row joins a person to a sign-in."""

    person: str
    """The opaque id under which they act (`Person.id`)."""
    subject: str
    """A print of issuer and subject; empty until the invited sign in."""
    email: str
    created: datetime.datetime


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's role in a map."""

    map: str
    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class Place:
    """A map as the rule sees it, and the role that somebody has in it."""

    deleted: bool
    sample: bool
    role: Role | None = None
    known: bool = False
    """Whether that somebody has an account."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that opens one map without an account. The token itself is kept nowhere."""

    id: str
    map: str
    token: str
    """The print of the token."""
    comments: bool
    by: str
    created: datetime.datetime
    expires: datetime.datetime | None = None
    password: str = ""
    """A salted print; empty: none is asked."""
    revoked: datetime.datetime | None = None


class Result(StrEnum):
    """How an action ended."""

    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what, when, with which map, and how it ended; nothing of what was written."""

    time: datetime.datetime
    actor: str
    action: str
    map: str = ""
    result: Result = Result.DONE


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A line of the audit log; its print covers the line before."""

    number: int
    deed: Deed
    previous: str
    print: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody said about a part of a map, or in answer to another comment."""

    id: str
    map: str
    about: str
    """`touchpoint:<id>`, `phase:<id>`, `finding:<key>`, or empty: the whole map."""
    text: str
    actor: str
    time: datetime.datetime
    answers: str = ""
    """The comment that it answers."""
    resolved: datetime.datetime | None = None
    resolved_by: str = ""


def chained(last: tuple[int, str], deeds: Iterable[Deed]) -> tuple[AuditEntry, ...]:
    """The deeds as lines after the last one, which is told by its number and its print."""
    number, previous = last
    entries: list[AuditEntry] = []
    for deed in deeds:
        number += 1
        entries.append(AuditEntry(number, deed, previous, print_of(number, deed, previous)))
        previous = entries[-1].print
    return tuple(entries)


def print_of(number: int, deed: Deed, previous: str) -> str:
    """The print of a line: SHA-256 over all that stands in it and the print before."""
    time = deed.time.astimezone(datetime.UTC).isoformat()
    told = [number, time, deed.actor, deed.action, deed.map, deed.result.value, previous]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def by_rank(members: Iterable[Member]) -> tuple[Member, ...]:
    """The members as lists name them: owners first, then by their opaque id."""
    rank = list(reversed(Role))
    return tuple(sorted(members, key=lambda one: (rank.index(one.role), one.person)))


def last_owner() -> InvalidEditError:
    """The last owner of a map cannot go."""
    return InvalidEditError(
        "The map would be left without an owner", "Make somebody else an owner first"
    )


def already_there() -> ConflictError:
    """Another process has kept the same meanwhile."""
    return ConflictError("This was kept already by somebody else", "Try again")


class Register(Protocol):
    """Keeps who may do what. All methods raise StorageUnavailableError as a repository does."""

    def accounts(self) -> tuple[Account, ...]:
        """All accounts."""
        ...

    def account_of(self, *, subject: str = "", email: str = "") -> Account | None:
        """The account of a sign-in, or of an e-mail address, whatever its case."""
        ...

    def keep_account(self, account: Account) -> None:
        """Keep an account, or what is new of it; ConflictError where another has the sign-in."""
        ...

    def has_account(self, person: str) -> bool:
        """Whether somebody has an account. Cheap, asked often."""
        ...

    def erase(self, person: str, now: datetime.datetime) -> None:
        """Forget an account, its roles and the person's name, and overwrite what they were in.

        Of the sign-in stays its print and when that was, until `forget_erased`.
        """
        ...

    def erased(self, subject: str) -> datetime.datetime | None:
        """When the account of a sign-in was erased last; None where that is not known."""
        ...

    def forget_erased(self, before: datetime.datetime) -> None:
        """Forget sign-ins that were erased before that."""
        ...

    def place(self, map: str, person: str) -> Place | None:
        """A map and a person's role in it; None where the map never was. Cheap, asked often."""
        ...

    def members(self, map: str) -> tuple[Member, ...]:
        """The members of a map, owners first."""
        ...

    def roles(self, person: str, maps: Collection[str] | None = None) -> dict[str, Role]:
        """The role of a person in each map of which they are a member, or in each of those."""
        ...

    def set_role(self, map: str, person: str, role: Role | None) -> None:
        """Give a role or take it away; InvalidEditError where no owner would be left."""
        ...

    def links(self, map: str) -> tuple[Link, ...]:
        """The links of a map, the latest first; revoked ones too."""
        ...

    def links_of(self, tokens: Collection[str]) -> tuple[Link, ...]:
        """The links whose tokens have these prints."""
        ...

    def keep_link(self, link: Link) -> None:
        """Keep a new link, or what is new of it."""
        ...

    def comments(self, map: str) -> tuple[Comment, ...]:
        """The comments of a map, the earliest first."""
        ...

    def calls(self, person: str) -> frozenset[str]:
        """The maps in which others name somebody (`@{id}`) in a thread that is not resolved."""
        ...

    def keep_comment(self, comment: Comment) -> None:
        """Keep a new comment, or what is new of it."""
        ...

    def remove_comment(self, map: str, id: str) -> None:
        """Take a comment of that map away with its answers; nothing where it is not there."""
        ...

    def append(self, deeds: Sequence[Deed]) -> None:
        """Write deeds to the end of the audit log."""
        ...

    def audit(
        self, limit: int | None = None, before: int | None = None, map: str | None = None
    ) -> tuple[AuditEntry, ...]:
        """The latest lines of the audit log (before a number, of a map), the last one first."""
        ...

    def forget_audit(self, before: datetime.datetime) -> int:
        """Take away the lines older than that, from the beginning on; how many they were."""
        ...
