"""Who is here: the people who have a map open, and what each of them has selected on it.

Nothing of it is kept: it is true for as long as their tabs are open. Safe to share between threads.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass

Listener = Callable[[str], None]
"""Is told of a map on which somebody came, went or selected something else."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person who has a map open, and the touchpoint selected there; empty: none."""

    actor: str
    touchpoint: str = ""


class Presence:
    """The visitors of every map, each person once however many tabs they have."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tabs: dict[str, dict[str, str]] = {}
        self._selected: dict[tuple[str, str], str] = {}
        self._turns: dict[str, int] = {}
        self._listeners: list[Listener] = []

    def join(self, map: str, tab: str, actor: str) -> None:
        """A tab of a person has opened a map."""
        with self._lock:
            before = self._here(map)
            self._tabs.setdefault(map, {})[tab] = actor
            came = self._turned(map, before)
        self._tell(map, came)

    def leave(self, map: str, tab: str) -> None:
        """A tab has closed the map; with a person's last tab the person is gone."""
        with self._lock:
            before = self._here(map)
            tabs = self._tabs.get(map, {})
            actor = tabs.pop(tab, "")
            if actor not in tabs.values():
                self._selected.pop((map, actor), None)
            if not tabs:
                self._tabs.pop(map, None)
            went = self._turned(map, before)
        self._tell(map, went)

    def select(self, map: str, actor: str, touchpoint: str) -> None:
        """A person has selected a touchpoint of a map, or with an empty id nothing."""
        with self._lock:
            before = self._here(map)
            if touchpoint:
                self._selected[map, actor] = touchpoint
            else:
                self._selected.pop((map, actor), None)
            chose = self._turned(map, before)
        self._tell(map, chose)

    def refresh(self, actor: str) -> None:
        """A person looks otherwise now (their name): have it told wherever they are."""
        with self._lock:
            maps = [map for map, tabs in self._tabs.items() if actor in tabs.values()]
            for map in maps:
                self._turns[map] = self._turns.get(map, 0) + 1
        for map in maps:
            self._tell(map, changed=True)

    def here(self, map: str) -> tuple[Visitor, ...]:
        """The people who have the map open, those who came first first."""
        with self._lock:
            return self._here(map)

    def turn(self, map: str) -> int:
        """A number that grows with every change of who is on a map and what they selected."""
        with self._lock:
            return self._turns.get(map, 0)

    def watch(self, listener: Listener) -> None:
        """Have every change told, in the thread that made it."""
        with self._lock:
            self._listeners.append(listener)

    def _here(self, map: str) -> tuple[Visitor, ...]:
        actors = dict.fromkeys(self._tabs.get(map, {}).values())
        return tuple(Visitor(actor, self._selected.get((map, actor), "")) for actor in actors)

    def _turned(self, map: str, before: tuple[Visitor, ...]) -> bool:
        if self._here(map) == before:
            return False
        self._turns[map] = self._turns.get(map, 0) + 1
        return True

    def _tell(self, map: str, changed: bool) -> None:
        if changed:
            for listener in tuple(self._listeners):
                listener(map)
