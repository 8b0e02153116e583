"""Who may do what: every cell of the table is written down here and held against the rule.

The rows are generated from the actions, the columns from the kinds of actor: an action or a kind
that is added without a word here fails.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import pytest

from journey.access import Action, Actor, Grant, Role, Standing, Target, can, deciding
from tests.storage.keepers import NOON

HOUR = datetime.timedelta(hours=1)
OWN, OTHER, SAMPLE = "cinema", "bakery", "sample"


class Situation(StrEnum):
    OWN_MAP = "own map"
    OTHER_MAP = "other map"
    DELETED_MAP = "deleted map"
    SAMPLE_MAP = "sample map"
    EXPIRED_LINK = "expired link"
    REVOKED_LINK = "revoked link"


LINK = Grant(OWN, expires=NOON + HOUR)
ACTORS = {
    "anonymous": Actor(),
    "voter": Actor(id="b", seats=frozenset({OWN})),
    "link reader": Actor(id="b", grants=(LINK,)),
    "link commenter": Actor(id="b", grants=(replace(LINK, comments=True),)),
    "stranger": Actor(id="p", has_account=True, roles={"elsewhere": Role.OWNER}),
    "viewer": Actor(id="p", has_account=True, roles={OWN: Role.VIEWER}),
    "commenter": Actor(id="p", has_account=True, roles={OWN: Role.COMMENTER}),
    "editor": Actor(id="p", has_account=True, roles={OWN: Role.EDITOR}),
    "owner": Actor(id="p", has_account=True, roles={OWN: Role.OWNER}),
}

# One letter a kind of actor, in the order above: which of them may do it with their own map.
LETTERS = dict(zip("avrcsVCEO", ACTORS, strict=True))
MAY = {
    Action.SEE: "rcVCEO",
    Action.SEE_HISTORY: "VCEO",
    Action.EXPORT: "VCEO",
    Action.DUPLICATE: "VCEO",
    Action.SEE_MEMBERS: "VCEO",
    Action.SEE_ROUND: "VCEO",
    Action.LEAVE: "VCEO",
    Action.COMMENT: "cCEO",
    Action.RESOLVE: "EO",
    Action.EDIT: "EO",
    Action.FACILITATE: "EO",
    Action.TAKE_OVER: "EO",
    Action.ARCHIVE: "O",
    Action.DELETE: "O",
    Action.RESTORE: "",
    Action.SHARE: "O",
    Action.SEE_AUDIT: "O",
    Action.VOTE: "v",
    Action.ADD_NOTE: "v",
    # With the library, whatever the map.
    Action.JOIN_ROUND: "avrcsVCEO",
    Action.OPEN_LINK: "avrcsVCEO",
    Action.LOG_IN: "avrcsVCEO",
    Action.CREATE: "sVCEO",
    Action.SET_CAPACITY: "sVCEO",
    Action.NAME_SELF: "avrcsVCEO",
    Action.EXPORT_SELF: "sVCEO",
    Action.ERASE_SELF: "sVCEO",
}
OF_A_DELETED_MAP = {Action.RESTORE: "O", Action.SEE_AUDIT: "O"}
OF_A_SAMPLE = dict.fromkeys(
    (Action.SEE, Action.SEE_HISTORY, Action.EXPORT, Action.DUPLICATE), "sVCEO"
)


@dataclass(frozen=True)
class Cell:
    kind: str
    action: Action
    situation: Situation

    @property
    def expected(self) -> bool:
        letter = next(one for one, kind in LETTERS.items() if kind == self.kind)
        if not self.action.is_of_a_map:
            return letter in MAY[self.action]
        match self.situation:
            case Situation.OWN_MAP:
                return letter in MAY[self.action]
            case Situation.OTHER_MAP:
                return False
            case Situation.DELETED_MAP:
                return letter in OF_A_DELETED_MAP.get(self.action, "")
            case Situation.SAMPLE_MAP:
                return letter in OF_A_SAMPLE.get(self.action, "")
            case Situation.EXPIRED_LINK | Situation.REVOKED_LINK:
                return letter not in "rc" and letter in MAY[self.action]

    def asked(self) -> tuple[Actor, Action, Target, datetime.datetime]:
        """What `can` is asked for this cell."""
        actor, now = ACTORS[self.kind], NOON
        target = Target(OWN)
        match self.situation:
            case Situation.OTHER_MAP:
                target = Target(OTHER)
            case Situation.DELETED_MAP:
                target = Target(OWN, deleted=True)
            case Situation.SAMPLE_MAP:
                target = Target(SAMPLE, sample=True)
            case Situation.EXPIRED_LINK:
                now = NOON + HOUR
            case Situation.REVOKED_LINK:
                revoked = tuple(replace(grant, revoked=True) for grant in actor.grants)
                actor = replace(actor, grants=revoked)
            case Situation.OWN_MAP:
                pass
        return actor, self.action, target if self.action.is_of_a_map else Target(), now


CELLS = [
    Cell(kind, action, situation) for kind in ACTORS for action in Action for situation in Situation
]


ASKED = [(cell.asked(), cell.expected) for cell in CELLS]


def wrong() -> list[Cell]:
    """The cells in which the rule says something else than is written here."""
    return [
        cell
        for cell, (asked, expected) in zip(CELLS, ASKED, strict=True)
        if can(*asked) is not expected
    ]


def test_every_action_and_every_kind_of_actor_has_its_cells() -> None:
    assert set(MAY) == set(Action)
    assert set(ACTORS) == {standing.value for standing in Standing}
    assert len(CELLS) == len(ACTORS) * len(Action) * len(Situation)


@pytest.mark.parametrize("situation", Situation)
@pytest.mark.parametrize("kind", ACTORS)
def test_each_may_do_what_is_written_and_nothing_else(kind: str, situation: Situation) -> None:
    assert [cell for cell in wrong() if (cell.kind, cell.situation) == (kind, situation)] == []


def test_an_action_of_a_map_needs_one_and_one_of_the_library_has_none() -> None:
    for actor in ACTORS.values():
        for action in Action:
            target = Target() if action.is_of_a_map else Target(OWN)
            assert not can(actor, action, target, NOON)


def test_rights_add_up_and_a_dead_link_takes_none_away() -> None:
    dead = Grant(OWN, comments=True, revoked=True)
    both = replace(ACTORS["viewer"], grants=(replace(LINK, comments=True),))
    assert can(both, Action.COMMENT, Target(OWN), NOON)
    assert can(both, Action.EXPORT, Target(OWN), NOON)
    still = replace(ACTORS["viewer"], grants=(dead,))
    assert can(still, Action.SEE, Target(OWN), NOON)
    assert not can(still, Action.COMMENT, Target(OWN), NOON)


def test_a_role_without_an_account_is_none() -> None:
    assert not can(Actor(id="b", roles={OWN: Role.OWNER}), Action.SEE, Target(OWN), NOON)


# Mutations: each of them must be noticed by the table above.


def test_flipping_any_cell_is_noticed() -> None:
    missed = []
    for flipped in CELLS:
        asked = flipped.asked()

        def decide(*given: Any, of: tuple[Any, ...] = asked) -> bool:
            return can(*given) is not (given == of)

        # Only the cells of the same actor and action can tell: the others are as they were.
        told = [
            cell
            for cell in CELLS
            if (cell.kind, cell.action) == (flipped.kind, flipped.action)
            and decide(*cell.asked()) is not cell.expected
        ]
        if flipped not in told:
            missed.append(flipped)
    assert missed == []


def rules() -> Iterator[tuple[str, Any]]:
    """The table of the rule with one entry flipped, for each entry."""
    for standing, actions in deciding.ALLOWED.items():
        for action in Action:
            flipped = actions ^ {action}
            yield f"{standing}: {action}", {**deciding.ALLOWED, standing: flipped}


# What a role in a map says of actions with the library is never asked: those have no map.
def without_effect(standing: str, action: Action) -> bool:
    return standing not in ("anonymous", "stranger") and not action.is_of_a_map


def test_flipping_any_entry_of_the_rule_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    missed = []
    for name, table in rules():
        standing, _, action = name.partition(": ")
        with monkeypatch.context() as patched:
            patched.setattr(deciding, "ALLOWED", table)
            noticed = any(can(*asked) is not expected for asked, expected in ASKED)
            if noticed is without_effect(standing, Action(action)):
                missed.append(name)
    assert missed == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OF_A_DELETED_MAP", frozenset(Action)),
        ("OF_A_DELETED_MAP", frozenset[Action]()),
        ("OF_A_SAMPLE", frozenset(Action)),
        ("OF_A_SAMPLE", frozenset[Action]()),
    ],
)
def test_a_wider_or_narrower_exception_is_noticed(
    monkeypatch: pytest.MonkeyPatch, name: str, value: Any
) -> None:
    monkeypatch.setattr(deciding, name, value)
    assert wrong()


def test_a_link_that_always_holds_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Grant, "holds", lambda self, now: not self.revoked)
    assert {cell.situation for cell in wrong()} == {Situation.EXPIRED_LINK}
    monkeypatch.setattr(
        Grant, "holds", lambda self, now: self.expires is None or now < self.expires
    )
    assert {cell.situation for cell in wrong()} == {Situation.REVOKED_LINK}
