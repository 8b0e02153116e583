"""Sharing a map: members with roles, and links that open it without an account."""

import datetime
import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace
from enum import StrEnum

from journey.access import Action, Role
from journey.errors import InvalidEditError, NotFoundError
from journey.services.access import Access, Key, Visitor, key_of, print_of_token
from journey.services.audit import Result
from journey.services.rate_limit import RateLimiter
from journey.storage.register import Account, Link
from journey.storage.repository import Repository

__all__ = ["Link", "Opened", "Opening", "Sharer", "Sharing"]

TOKEN_BYTES = 32
MOST_TRIES = 20
"""So many wrong tokens or passwords in `TRY_SECONDS` from one address, of all links together."""
TRY_SECONDS = 600.0
PASSWORD_CHARACTERS = 6
MOST_LINKS = 50
"""Links of a map that still hold."""
_COST = {"n": 2**14, "r": 8, "p": 1}


@dataclass(frozen=True, slots=True)
class Sharer:
    """A member of a map as lists show one."""

    person: str
    role: Role
    email: str
    """Empty where those who look may not know it."""
    has_come: bool
    """Whether they have signed in; else they are invited."""


class Opening(StrEnum):
    """How it ends when somebody tries a link."""

    OPEN = "open"
    PASSWORD = "password"
    """The link asks for a password; the one that was given, if any, is not it."""
    CLOSED = "closed"
    """There is no such link, it has expired or was revoked: nobody learns which."""
    WAIT = "wait"
    """Too many were tried from there."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of trying a link: the map and the key, where it opened."""

    how: Opening
    map: str = ""
    key: Key | None = None


class Sharing:
    """The members and links of the maps of a library."""

    def __init__(self, repository: Repository, access: Access) -> None:
        self._register = repository.register
        self._access = access
        self._tries = RateLimiter(MOST_TRIES, TRY_SECONDS)

    def members(self, visitor: Visitor, map: str) -> tuple[Sharer, ...]:
        """Who has a role in a map, owners first; addresses are for those who share it."""
        self._access.require(visitor, Action.SEE_MEMBERS, map)
        may_know = self._access.may(visitor, Action.SHARE, map)
        accounts = {account.person: account for account in self._register.accounts()}
        found: list[Sharer] = []
        for member in self._register.members(map):
            account = accounts.get(member.person)
            email = account.email if account and may_know else ""
            has_come = account is not None and bool(account.subject)
            found.append(Sharer(member.person, member.role, email, has_come))
        return tuple(found)

    def invite(self, visitor: Visitor, map: str, email: str, role: Role) -> None:
        """Give a role to whoever signs in with that e-mail address, now or later."""
        self._access.require(visitor, Action.SHARE, map)
        self._give(map, email, role)

    def give(self, map: str, email: str, role: Role) -> None:
        """The same, as who runs the server: for maps that nobody owns yet."""
        if self._register.place(map, "") is None:
            raise NotFoundError("There is no map {id}", "Look at the address of its page", id=map)
        self._give(map, email, role)
        self._access.audit.record("", Action.SHARE, map)

    def _give(self, map: str, email: str, role: Role) -> None:
        address = email.strip().casefold()
        name, _, host = address.partition("@")
        if not (name and "." in host) or len(address) > 254 or any(c.isspace() for c in address):
            raise InvalidEditError("This is no e-mail address", "It reads like name@example.org")
        account = self._register.account_of(email=address)
        if account is None:
            account = Account(secrets.token_hex(8), "", address, self._access.clock())
            self._register.keep_account(account)
        self._register.set_role(map, account.person, role)

    def set_role(self, visitor: Visitor, map: str, person: str, role: Role | None) -> None:
        """Give a member another role, or none; InvalidEditError where no owner would be left."""
        self._access.require(visitor, Action.SHARE, map)
        if all(member.person != person for member in self._register.members(map)):
            self._access.refuse(visitor, Action.SHARE, map)
        self._register.set_role(map, person, role)

    def leave(self, visitor: Visitor, map: str) -> None:
        """Give up one's own role; InvalidEditError where no owner would be left."""
        self._access.require(visitor, Action.LEAVE, map)
        self._register.set_role(map, visitor.person, None)

    def links(self, visitor: Visitor, map: str) -> tuple[Link, ...]:
        """The links of a map that were not revoked, the latest first."""
        self._access.require(visitor, Action.SHARE, map, looking=True)
        return self._links(map)

    def make_link(
        self,
        visitor: Visitor,
        map: str,
        *,
        comments: bool = False,
        expires: datetime.datetime | None = None,
        password: str = "",
    ) -> tuple[Link, str]:
        """A new link and its token, which is told this once and kept nowhere."""
        self._access.require(visitor, Action.SHARE, map)
        if password and len(password) < PASSWORD_CHARACTERS:
            raise InvalidEditError(
                "The password is too short",
                "Use at least {least} characters",
                least=PASSWORD_CHARACTERS,
            )
        if len(self._links(map)) >= MOST_LINKS:
            raise InvalidEditError("The map has too many links", "Revoke one that is not needed")
        token = secrets.token_urlsafe(TOKEN_BYTES)
        link = Link(
            id=secrets.token_hex(8),
            map=map,
            token=print_of_token(token),
            comments=comments,
            by=visitor.person,
            created=self._access.clock(),
            expires=expires,
            password=_salted(password) if password else "",
        )
        self._register.keep_link(link)
        return link, token

    def revoke(self, visitor: Visitor, map: str, link: str) -> None:
        """End a link of a map; whoever has it open is refused at their next action."""
        self._access.require(visitor, Action.SHARE, map)
        found = next((one for one in self._register.links(map) if one.id == link), None)
        if found is None:
            self._access.refuse(visitor, Action.SHARE, map)
            raise NotFoundError("There is no such link")
        if found.revoked is None:
            self._register.keep_link(replace(found, revoked=self._access.clock()))

    def open(self, token: str, password: str = "", *, origin: str, actor: str = "") -> Opened:
        """Try a link. `origin` is where from (an address), which is nowhere kept.

        Wrong ones count: after too many from one place none is looked at for a while. What is
        said of a link that never was, has expired or was revoked is the same.
        """
        if not self._tries.allows(origin):
            self._note(actor, "", Result.REFUSED)
            return Opened(Opening.WAIT)
        found = self._register.links_of([print_of_token(token)])
        link = found[0] if found else None
        place = self._register.place(link.map, "") if link else None
        if link is None or place is None or place.deleted or not self._holds(link):
            self._tries.count(origin)
            self._note(actor, link.map if link else "", Result.REFUSED)
            return Opened(Opening.CLOSED)
        if link.password and not _fits(password, link.password):
            if password:
                self._tries.count(origin)
                self._note(actor, link.map, Result.REFUSED)
            return Opened(Opening.PASSWORD)
        self._note(actor, link.map, Result.DONE)
        return Opened(Opening.OPEN, link.map, key_of(link))

    def _links(self, map: str) -> tuple[Link, ...]:
        return tuple(link for link in self._register.links(map) if link.revoked is None)

    def _holds(self, link: Link) -> bool:
        ended = link.expires is not None and link.expires <= self._access.clock()
        return link.revoked is None and not ended

    def _note(self, actor: str, map: str, result: Result) -> None:
        self._access.audit.record(actor, Action.OPEN_LINK, map, result)


def _salted(password: str) -> str:
    salt = secrets.token_bytes(16)
    made = hashlib.scrypt(password.encode(), salt=salt, **_COST)
    return f"{salt.hex()}:{made.hex()}"


def _fits(password: str, kept: str) -> bool:
    salt, _, made = kept.partition(":")
    if not password:
        return False
    tried = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), **_COST)
    return hmac.compare_digest(tried.hex(), made)
