"""Accounts: who signs in, what is known of a person, and how all of it goes again."""

import datetime
import hashlib
import json
import secrets
from dataclasses import replace
from typing import Any

from journey.access import Action, Role
from journey.errors import ConflictError, NotFoundError
from journey.services.access import Access, Visitor
from journey.services.people import NAME_CHARACTERS, People
from journey.storage.register import Account
from journey.storage.repository import Repository
from journey.text import clean_name

_ATTEMPTS = 5
COOKIE_LIFE = datetime.timedelta(days=30)
"""So long a browser may still show the sign-in of somebody who was erased."""


def print_of_subject(issuer: str, subject: str) -> str:
    """What is kept of a sign-in: by it the same person is known again, and nothing is told."""
    return hashlib.sha256(json.dumps([issuer, subject]).encode()).hexdigest()


class Accounts:
    """The accounts of a library."""

    def __init__(self, repository: Repository, people: People, access: Access) -> None:
        self._repository = repository
        self._register = repository.register
        self._people = people
        self._access = access

    def signed_in(
        self,
        issuer: str,
        subject: str,
        *,
        name: str = "",
        email: str = "",
        verified: bool = False,
        since: float | None = None,
    ) -> str:
        """The id of who has signed in, made at the first time; `since` when, in s of the epoch.

        Empty where they were erased since then: they are nobody before they sign in anew.

        An invitation to their e-mail address becomes theirs if the provider has verified it; an
        address that it has not is not kept, for it may be another's.
        """
        print = print_of_subject(issuer, subject)
        erased = self._register.erased(print)
        if erased is not None and (since is None or since < erased.timestamp()):
            return ""
        for _ in range(_ATTEMPTS):
            try:
                return self._signed_in(print, name, email.strip() if verified else "")
            except ConflictError:  # the same person in another process
                continue
        raise ConflictError("This account is being made", "Sign in again")

    def _signed_in(self, print: str, name: str, email: str) -> str:
        known = self._register.account_of(subject=print)
        if known is None:
            invited = self._register.account_of(email=email) if email else None
            if invited is not None and not invited.subject:
                known = replace(invited, subject=print)
            else:
                known = Account(secrets.token_hex(8), print, email, self._access.clock())
            self._register.keep_account(known)
            if not self._people.meet(known.person).name and name.strip():
                self._people.rename(known.person, _name(name))
            self._access.audit.record(known.person, Action.LOG_IN)
        elif email and known.email != email.casefold():
            self._register.keep_account(replace(known, email=email))
        return known.person

    def find(self, who: str) -> Account:
        """The account of an e-mail address or of a person's id; NotFoundError where none is."""
        accounts = self._register.accounts()
        asked = who.strip().casefold()
        for account in accounts:
            if asked in (account.person, account.email):
                return account
        raise NotFoundError("There is no account {who}", "Name its e-mail address", who=who)

    def known_of(self, person: str) -> dict[str, Any]:
        """All that is kept of a person, to be handed to them.

        Of what they did with maps it says when and with which; the maps themselves are not theirs.
        """
        self._access.audit.flush()
        account = next((one for one in self._register.accounts() if one.person == person), None)
        known = self._people.find(person)
        lines = [line for line in self._register.audit() if line.deed.actor == person]
        roles = self._register.roles(person)
        return {
            "id": person,
            "name": known.name if known else "",
            "email": account.email if account else "",
            "account_since": _said(account.created) if account else None,
            "signs_in": bool(account and account.subject),
            "roles": {map: role.value for map, role in sorted(roles.items())},
            "comments": [
                {"map": map, "about": one.about, "text": one.text, "time": _said(one.time)}
                for map in sorted(self._repository.ids())
                for one in self._register.comments(map)
                if one.actor == person
            ],
            "actions": [
                {
                    "time": _said(line.deed.time),
                    "action": line.deed.action,
                    "map": line.deed.map,
                    "result": line.deed.result.value,
                }
                for line in reversed(lines)
            ],
        }

    def export_own(self, visitor: Visitor) -> bytes:
        """All that is kept of the visitor, as JSON."""
        self._access.require(visitor, Action.EXPORT_SELF)
        return as_json(self.known_of(visitor.person))

    def erase_own(self, visitor: Visitor) -> None:
        """Erase the visitor; InvalidEditError while they are the last owner of a map."""
        self._access.require(visitor, Action.ERASE_SELF)
        self.erase(visitor.person)

    def erase(self, person: str, heir: str = "") -> None:
        """Erase a person: account, name, roles. What they did stays, by an id that means nobody.

        `heir` becomes owner of the maps that they alone own; without one InvalidEditError is
        raised where there are such maps.
        """
        for map, role in self._register.roles(person).items() if heir else ():
            owners = [one for one in self._register.members(map) if one.role is Role.OWNER]
            if role is Role.OWNER and len(owners) == 1:
                self._register.set_role(map, heir, Role.OWNER)
        try:
            self._register.erase(person, self._access.clock())
        finally:
            self._people.forget(person)
        self.forget_erased()
        self._access.audit.record("", Action.ERASE_SELF)
        self._access.audit.flush()

    def forget_erased(self) -> None:
        """Forget sign-ins that were erased so long ago that no cookie speaks of them."""
        self._register.forget_erased(self._access.clock() - COOKIE_LIFE)


def as_json(known: dict[str, Any]) -> bytes:
    """What is known of a person as a file."""
    return json.dumps(known, indent=2, ensure_ascii=False).encode()


def _said(time: datetime.datetime) -> str:
    return time.astimezone(datetime.UTC).isoformat()


def _name(name: str) -> str:
    try:
        return clean_name(name)[:NAME_CHARACTERS].strip()
    except ValueError:
        return ""
