"""A register that lives as long as the process."""

import datetime
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from journey.access import Role
from journey.storage.register import (
    START,
    Account,
    AuditEntry,
    Comment,
    Deed,
    Link,
    Member,
    Place,
    already_there,
    by_rank,
    chained,
    last_owner,
)


class MemoryRegister:
    """Keeps who may do what in dictionaries.

    `place_of` tells of a map what the repository knows; `forget_name` takes a person's name away.
    """

    def __init__(
        self, place_of: Callable[[str], Place | None], forget_name: Callable[[str], None]
    ) -> None:
        self._place_of = place_of
        self._forget_name = forget_name
        self._lock = threading.RLock()
        self._accounts: dict[str, Account] = {}
        self._erased: dict[str, datetime.datetime] = {}
        self._roles: dict[tuple[str, str], Role] = {}
        self._links: dict[str, Link] = {}
        self._comments: dict[str, Comment] = {}
        self._audit: list[AuditEntry] = []

    def accounts(self) -> tuple[Account, ...]:
        """All accounts."""
        with self._lock:
            return tuple(sorted(self._accounts.values(), key=lambda one: one.created))

    def account_of(self, *, subject: str = "", email: str = "") -> Account | None:
        """The account of a sign-in, or of an e-mail address."""
        with self._lock:
            found = [
                one
                for one in self._accounts.values()
                if (one.subject == subject if subject else one.email == email.casefold())
            ]
        return min(found, key=lambda one: not one.subject, default=None)

    def keep_account(self, account: Account) -> None:
        """Keep an account, or what is new of it; ConflictError where another has the sign-in."""
        with self._lock:
            for other in self._accounts.values():
                is_same = account.subject and other.subject == account.subject
                if is_same and other.person != account.person:
                    raise already_there()
            email = account.email.casefold()
            kept = Account(account.person, account.subject, email, account.created)
            self._accounts[account.person] = kept

    def has_account(self, person: str) -> bool:
        """Whether somebody has an account."""
        with self._lock:
            return person in self._accounts

    def erase(self, person: str, now: datetime.datetime) -> None:
        """Forget an account, its roles and the person's name."""
        with self._lock:
            for map, member in list(self._roles):
                if member == person:
                    self._refuse_without_owner(map, person)
            self._roles = {key: role for key, role in self._roles.items() if key[1] != person}
            account = self._accounts.pop(person, None)
            if account is not None and account.subject:
                self._erased[account.subject] = now
            self._forget_name(person)

    def erased(self, subject: str) -> datetime.datetime | None:
        """When the account of a sign-in was erased last."""
        with self._lock:
            return self._erased.get(subject)

    def forget_erased(self, before: datetime.datetime) -> None:
        """Forget sign-ins that were erased before that."""
        with self._lock:
            self._erased = {one: at for one, at in self._erased.items() if at >= before}

    def place(self, map: str, person: str) -> Place | None:
        """A map and a person's role in it; None where the map never was."""
        place = self._place_of(map)
        with self._lock:
            role, known = self._roles.get((map, person)), person in self._accounts
            return place and replace(place, role=role, known=known)

    def members(self, map: str) -> tuple[Member, ...]:
        """The members of a map, owners first."""
        with self._lock:
            return by_rank(
                Member(of, person, role) for (of, person), role in self._roles.items() if of == map
            )

    def roles(self, person: str, maps: Collection[str] | None = None) -> dict[str, Role]:
        """The role of a person in each map of which they are a member, or in each of those."""
        with self._lock:
            return {
                map: role
                for (map, member), role in self._roles.items()
                if member == person and (maps is None or map in maps)
            }

    def set_role(self, map: str, person: str, role: Role | None) -> None:
        """Give a role or take it away; InvalidEditError where no owner would be left."""
        with self._lock:
            if role is not Role.OWNER:
                self._refuse_without_owner(map, person)
            self._roles.pop((map, person), None)
            if role is not None:
                self._roles[map, person] = role

    def links(self, map: str) -> tuple[Link, ...]:
        """The links of a map, the latest first."""
        with self._lock:
            found = [link for link in self._links.values() if link.map == map]
        return tuple(sorted(found, key=lambda link: link.created, reverse=True))

    def links_of(self, tokens: Collection[str]) -> tuple[Link, ...]:
        """The links whose tokens have these prints."""
        with self._lock:
            return tuple(link for link in self._links.values() if link.token in tokens)

    def keep_link(self, link: Link) -> None:
        """Keep a new link, or what is new of it."""
        with self._lock:
            self._links[link.id] = link

    def comments(self, map: str) -> tuple[Comment, ...]:
        """The comments of a map, the earliest first."""
        with self._lock:
            found = [comment for comment in self._comments.values() if comment.map == map]
        return tuple(sorted(found, key=lambda comment: comment.time))

    def calls(self, person: str) -> frozenset[str]:
        """The maps in which others name somebody in a thread that is not resolved."""
        with self._lock:
            return frozenset(
                one.map
                for one in self._comments.values()
                if f"@{{{person}}}" in one.text
                and one.actor != person
                and self._comments[one.answers or one.id].resolved is None
            )

    def keep_comment(self, comment: Comment) -> None:
        """Keep a new comment, or what is new of it."""
        with self._lock:
            self._comments[comment.id] = comment

    def remove_comment(self, map: str, id: str) -> None:
        """Take a comment of that map away with its answers."""
        with self._lock:
            self._comments = {
                key: one
                for key, one in self._comments.items()
                if one.map != map or id not in (one.id, one.answers)
            }

    def append(self, deeds: Sequence[Deed]) -> None:
        """Write deeds to the end of the audit log."""
        with self._lock:
            last = (self._audit[-1].number, self._audit[-1].print) if self._audit else (0, START)
            self._audit.extend(chained(last, deeds))

    def audit(
        self, limit: int | None = None, before: int | None = None, map: str | None = None
    ) -> tuple[AuditEntry, ...]:
        """The latest lines of the audit log, the last one first."""
        with self._lock:
            found = [
                entry
                for entry in reversed(self._audit)
                if (before is None or entry.number < before)
                and (map is None or entry.deed.map == map)
            ]
        return tuple(found[:limit])

    def forget_audit(self, before: datetime.datetime) -> int:
        """Take away the lines older than that, but the last one, after which the log goes on."""
        with self._lock:
            old = 0
            while old < len(self._audit) - 1 and self._audit[old].deed.time < before:
                old += 1
            del self._audit[:old]
            return old

    def _refuse_without_owner(self, map: str, person: str) -> None:
        owners = [
            one for (of, one), role in self._roles.items() if of == map and role is Role.OWNER
        ]
        if owners == [person]:
            raise last_owner()
