"""A library for screens: while the store is away, they go on showing what was read last."""

import threading
import time
from collections import OrderedDict
from typing import Any

from journey.errors import StorageUnavailableError
from journey.services.kept import Entry, Kept
from journey.services.library import Library

_KEPT = 512
_PAUSE = 1.0
"""So many seconds the store is left alone after it did not answer."""


class SteadyLibrary(Library):
    """Reads give the last state while the store cannot be reached; changes are refused as ever."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._seen_lock = threading.Lock()
        self._seen: OrderedDict[tuple[str, str], Kept] = OrderedDict()
        self._entries: tuple[Entry, ...] | None = None
        self._failed: float | None = None

    @property
    def away(self) -> bool:
        """Whether the store did not answer when it was asked last."""
        return self._failed is not None

    def get(self, id: str, actor: str = "") -> Kept:
        """A map as it is now; while the store is away, as it was read last."""
        last = self._last(id, actor)
        if last is not None and self._pausing():
            return last
        try:
            kept = super().get(id, actor)
        except StorageUnavailableError:
            self._failed = time.monotonic()
            if last is None:
                raise
            return last
        self._failed = None
        with self._seen_lock:
            self._seen[id, actor] = kept
            self._seen.move_to_end((id, actor))
            if len(self._seen) > _KEPT:
                self._seen.popitem(last=False)
        return kept

    def entries(self) -> tuple[Entry, ...]:
        """All maps; while the store is away, as they were read last."""
        last = self._entries
        if last is not None and self._pausing():
            return last
        try:
            self._entries = super().entries()
        except StorageUnavailableError:
            self._failed = time.monotonic()
            if last is None:
                raise
            return last
        self._failed = None
        return self._entries

    def _pausing(self) -> bool:
        failed = self._failed
        return failed is not None and time.monotonic() < failed + _PAUSE

    def _last(self, id: str, actor: str) -> Kept | None:
        """The newest that was read of a map, by this actor or by another."""
        with self._seen_lock:
            own = self._seen.get((id, actor))
            others = [kept for (map, _), kept in self._seen.items() if map == id]
        newest = max(others, key=lambda kept: kept.revision, default=None)
        return newest if own is None or (newest and newest.revision > own.revision) else own
