"""The one rule: what nobody has allowed is refused.

What a role may do is a table (`ALLOWED`); what an actor is to a map follows from membership, from
links that were opened and still hold, and from seats in rounds (`Actor.standings`).
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journey.access.action import Action
from journey.access.actor import Actor, Standing

_ANYBODY = frozenset({Action.JOIN_ROUND, Action.OPEN_LINK, Action.LOG_IN, Action.NAME_SELF})
_ACCOUNT = _ANYBODY | {
    Action.CREATE,
    Action.SET_CAPACITY,
    Action.EXPORT_SELF,
    Action.ERASE_SELF,
}
_VIEWER = frozenset(
    {
        Action.SEE,
        Action.SEE_HISTORY,
        Action.EXPORT,
        Action.DUPLICATE,
        Action.SEE_MEMBERS,
        Action.SEE_ROUND,
        Action.LEAVE,
    }
)
_COMMENTER = _VIEWER | {Action.COMMENT}
_EDITOR = _COMMENTER | {Action.RESOLVE, Action.EDIT, Action.FACILITATE, Action.TAKE_OVER}
_OWNER = _EDITOR | {Action.ARCHIVE, Action.DELETE, Action.RESTORE, Action.SHARE, Action.SEE_AUDIT}

ALLOWED: Mapping[Standing, frozenset[Action]] = MappingProxyType(
    {
        Standing.ANONYMOUS: _ANYBODY,
        Standing.VOTER: frozenset({Action.VOTE, Action.ADD_NOTE}),
        Standing.LINK_READER: frozenset({Action.SEE}),
        Standing.LINK_COMMENTER: frozenset({Action.SEE, Action.COMMENT}),
        Standing.STRANGER: _ACCOUNT,
        Standing.VIEWER: _VIEWER,
        Standing.COMMENTER: _COMMENTER,
        Standing.EDITOR: _EDITOR,
        Standing.OWNER: _OWNER,
    }
)
"""What each standing may do; an actor may do what any of their standings may."""

OF_A_DELETED_MAP = frozenset({Action.RESTORE, Action.SEE_AUDIT})
"""What is left to do with a map that was deleted."""
OF_A_SAMPLE = frozenset({Action.SEE, Action.SEE_HISTORY, Action.EXPORT, Action.DUPLICATE})
"""What everybody with an account may do with a map that came with the product."""


@dataclass(frozen=True, slots=True)
class Target:
    """The map with which something is to be done; an empty id: the library."""

    id: str = ""
    deleted: bool = False
    sample: bool = False


def can(actor: Actor, action: Action, map: Target, now: datetime.datetime) -> bool:
    """Whether an actor may do that with a map, or with the library where it is none of a map."""
    if action.is_of_a_map != bool(map.id):
        return False
    if map.deleted and action not in OF_A_DELETED_MAP:
        return False
    if action is Action.RESTORE and not map.deleted:
        return False
    if map.sample and actor.has_account and action in OF_A_SAMPLE:
        return True
    return any(action in ALLOWED[standing] for standing in actor.standings(map.id, now))
