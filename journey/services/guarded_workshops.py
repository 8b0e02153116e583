"""The workshops of a library as one visitor has them: rooms on maps that they may facilitate.

What the room does by its tokens (join, vote, write notes) asks for no account: the token decides.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from journey.access import Action
from journey.rounds import Workshop
from journey.services.workshops import Workshops

OF_A_MAP: Mapping[str, Action] = MappingProxyType(
    {"begin": Action.FACILITATE, "of": Action.SEE_ROUND}
)
"""Methods whose first argument is the id of a map."""
_HOSTING = (
    "ask",
    "again",
    "votes_in",
    "reveal",
    "cover",
    "time",
    "end",
    "forget",
    "change",
    "step",
    "plan",
    "park",
    "put_note",
    "drop_note",
)
"""What the host of a room does."""
OF_A_WORKSHOP: Mapping[str, Action] = MappingProxyType(
    {
        "get": Action.SEE_ROUND,
        "turnout": Action.SEE_ROUND,
        "results": Action.SEE_ROUND,
        "notes": Action.SEE_ROUND,
        "taken_over": Action.TAKE_OVER,
        "notes_taken": Action.TAKE_OVER,
        **dict.fromkeys(_HOSTING, Action.FACILITATE),
    }
)
"""Methods whose first argument is a workshop or its id."""
BY_TOKEN = frozenset({"join", "room_of", "ballot", "vote", "add_note", "jot", "turns"})
"""Methods that ask for a token of the room, or tell nothing but that something has changed."""


class Require(Protocol):
    """Raises where an action with a map is not allowed."""

    def __call__(self, action: Action, map: str = "") -> None:
        """Ask whether it is."""
        ...


class GuardedWorkshops(Workshops):
    """A visitor's view of the workshops: each method asks first; what no table names is refused."""

    def __init__(self, whole: Workshops, require: Require) -> None:
        self._whole = whole
        self._require = require

    def __getattribute__(self, name: str) -> Any:
        """The method, with the question before it whether the visitor may."""
        if name.startswith("_"):
            return object.__getattribute__(self, name)
        method = getattr(self._whole, name)
        if name in BY_TOKEN:
            return method
        if name in OF_A_MAP:
            return _asked(method, OF_A_MAP[name], self._require, str)
        if name in OF_A_WORKSHOP:
            return _asked(method, OF_A_WORKSHOP[name], self._require, self._map_of)
        raise AttributeError(f"{name} is not for visitors")

    def _map_of(self, workshop: Workshop | str) -> str:
        # The id alone counts: what somebody says that a workshop's map is does not.
        id = workshop if isinstance(workshop, str) else workshop.id
        return self._whole.get(id).map


def _asked(
    method: Callable[..., Any], action: Action, require: Require, map_of: Callable[[Any], str]
) -> Callable[..., Any]:
    def ask_and_do(of: Any, *args: Any, **more: Any) -> Any:
        require(action, map_of(of))
        return method(of, *args, **more)

    return ask_and_do
