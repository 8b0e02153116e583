"""Who is there, and whether they may: asked before everything that is done with a map.

In `team` mode nothing is done that `journey.access.can` does not allow, and what is refused stands
in the audit log. In `single` mode there is one person at their own machine, who may do everything.
"""

import datetime
import hashlib
import hmac
from collections.abc import Callable, Collection
from dataclasses import dataclass

from journey.access import Action, Actor, Grant, Role, Target, can
from journey.errors import JourneyError, NotAllowedError, NotFoundError
from journey.services.audit import Audit, Result
from journey.storage.register import Link, Place
from journey.storage.repository import Repository

__all__ = ["Access", "Action", "Key", "Role", "Visitor", "key_of", "now", "print_of_token"]

_LOOKING = frozenset(
    {Action.SEE, Action.SEE_HISTORY, Action.SEE_MEMBERS, Action.SEE_ROUND, Action.SEE_AUDIT}
)
"""What is audited only where it is refused: else every look at a page would be a line."""


@dataclass(frozen=True, slots=True)
class Key:
    """A link that a browser has opened: the print of its token and, of a password, the proof."""

    token: str
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is at a browser: an account, or nobody known, and the links that were opened in it."""

    person: str = ""
    """The opaque id under which they act."""
    has_account: bool = False
    keys: tuple[Key, ...] = ()


def print_of_token(token: str) -> str:
    """What is kept of a token of 256 bits: nothing from which it could be made again."""
    return hashlib.sha256(token.encode()).hexdigest()


def key_of(link: Link) -> Key:
    """The key to a link whose password, if it has one, was given.

    With another password the proof is another: then the link has to be opened again.
    """
    if not link.password:
        return Key(link.token)
    proof = hmac.new(link.password.encode(), link.token.encode(), hashlib.sha256)
    return Key(link.token, proof.hexdigest())


def now() -> datetime.datetime:
    """The time in UTC."""
    return datetime.datetime.now(datetime.UTC)


class Access:
    """Decides for one library. Safe to share between threads."""

    def __init__(
        self,
        repository: Repository,
        audit: Audit,
        *,
        team: bool = False,
        clock: Callable[[], datetime.datetime] = now,
    ) -> None:
        self._register = repository.register
        self.audit = audit
        self.team = team
        self.clock = clock

    def may(self, visitor: Visitor, action: Action, map: str = "") -> bool:
        """Whether somebody may do that with a map, or with the library. Nothing is audited."""
        if not self.team:
            return True
        if not map:
            actor = Actor(visitor.person, self.knows(visitor))
            return can(actor, action, Target(), self.clock())
        place = self._register.place(map, visitor.person)
        if place is None:
            return False
        target = Target(map, deleted=place.deleted, sample=place.sample)
        return can(self._actor(visitor, map, place), action, target, self.clock())

    def knows(self, visitor: Visitor) -> bool:
        """Whether a visitor has an account: who was erased has none, in an open page neither."""
        return visitor.has_account and self._register.has_account(visitor.person)

    def require(
        self, visitor: Visitor, action: Action, map: str = "", *, looking: bool = False
    ) -> None:
        """Raise where somebody may not do that, and audit both; `looking` only a refusal.

        NotFoundError where they may not even see the map: it says the same whether there is one
        or not. Else NotAllowedError.
        """
        if not self.team:
            return
        if self.may(visitor, action, map):
            if not looking and action not in _LOOKING:
                self.audit.record(visitor.person, action, map)
            return
        self.refuse(visitor, action, map)

    def refuse(self, visitor: Visitor, action: Action, map: str = "") -> None:
        """Audit a refusal and raise it."""
        known = map if map and self._register.place(map, "") is not None else ""
        self.audit.record(visitor.person, action, known, Result.REFUSED)
        if map and (action is Action.SEE or not self.may(visitor, Action.SEE, map)):
            raise no_such_map()
        raise not_allowed()

    def seen_by(self, visitor: Visitor) -> tuple[frozenset[str], bool]:
        """The maps that somebody sees as a member or by a link, and whether the samples too."""
        known = self.knows(visitor)
        roles = self._register.roles(visitor.person) if known else {}
        now = self.clock()
        linked = {grant.map for grant in self._grants(visitor) if grant.holds(now)}
        return frozenset(roles) | linked, known

    def role(self, visitor: Visitor, map: str) -> Role | None:
        """The role of a member of a map; None for everybody else."""
        place = self._register.place(map, visitor.person) if visitor.has_account else None
        return place.role if place else None

    def links_of(self, keys: Collection[Key]) -> tuple[Link, ...]:
        """The links to which these are keys."""
        proofs = {key.token: key for key in keys}
        return tuple(
            link
            for link in self._register.links_of(list(proofs))
            if hmac.compare_digest(key_of(link).proof, proofs[link.token].proof)
        )

    def _actor(self, visitor: Visitor, map: str, place: Place) -> Actor:
        roles = {map: place.role} if place.role else {}
        known = visitor.has_account and place.known
        return Actor(visitor.person, known, roles, self._grants(visitor))

    def _grants(self, visitor: Visitor) -> tuple[Grant, ...]:
        if not visitor.keys:
            return ()
        return tuple(
            Grant(link.map, link.comments, link.expires, link.revoked is not None)
            for link in self.links_of(visitor.keys)
        )


def no_such_map() -> JourneyError:
    """There is none, or none that they may see: nobody learns which."""
    return NotFoundError(
        "There is no map here that you may see",
        "Ask its owner for a role or a link; a link may have ended",
    )


def not_allowed() -> JourneyError:
    """They see the map, and may not do that with it."""
    return NotAllowedError(
        "You may not do that here", "Ask an owner of the map for a role that allows it"
    )
