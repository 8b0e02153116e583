"""Who asks: an account with its roles, somebody with a link, a voter of a round, or nobody."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a member of a map is to it; each may do what those before it may."""

    VIEWER = "viewer"
    COMMENTER = "commenter"
    EDITOR = "editor"
    OWNER = "owner"


class Standing(StrEnum):
    """What an actor is to one map; the rule is written for these."""

    ANONYMOUS = "anonymous"
    VOTER = "voter"
    LINK_READER = "link reader"
    LINK_COMMENTER = "link commenter"
    STRANGER = "stranger"
    """Somebody with an account, who is no member of the map."""
    VIEWER = "viewer"
    COMMENTER = "commenter"
    EDITOR = "editor"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Grant:
    """What a link gives that was opened: one map to read, perhaps to comment on."""

    map: str
    comments: bool = False
    expires: datetime.datetime | None = None
    """In UTC; None: it does not."""
    revoked: bool = False

    def holds(self, now: datetime.datetime) -> bool:
        """Whether it still opens anything."""
        return not self.revoked and (self.expires is None or now < self.expires)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks, with all that gives them a right.

    `id` is opaque: an account's, else that of a browser; empty where not even that is known.
    """

    id: str = ""
    has_account: bool = False
    roles: Mapping[str, Role] = field(default_factory=dict[str, Role])
    """The role in each map of which the account is a member."""
    grants: tuple[Grant, ...] = ()
    seats: frozenset[str] = frozenset()
    """The maps in whose open round the actor has a seat."""

    def standings(self, map: str, now: datetime.datetime) -> frozenset[Standing]:
        """All that the actor is to a map."""
        found = {Standing.STRANGER if self.has_account else Standing.ANONYMOUS}
        if self.has_account and map in self.roles:
            found.add(Standing(self.roles[map].value))
        if map in self.seats:
            found.add(Standing.VOTER)
        for grant in self.grants:
            if grant.map == map and grant.holds(now):
                found.add(Standing.LINK_COMMENTER if grant.comments else Standing.LINK_READER)
        return frozenset(found)
