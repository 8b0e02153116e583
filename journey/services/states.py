"""A map as it is or was: from what is at hand, from the log, or from the rows of the store."""

import threading
from collections import OrderedDict
from dataclasses import dataclass

from journey.editing import Parts, inverse, put_together
from journey.storage.repository import Head, Reading

_KEPT_AT_HAND = 64
_FEW = 100
"""So many changes are made after (or taken back) rather than reading the whole map."""


@dataclass(frozen=True, slots=True)
class _State:
    head: Head
    parts: Parts


class States:
    """The maps used last, each at one revision, so that reading one again decodes nothing."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._states: OrderedDict[str, _State] = OrderedDict()

    def now(self, id: str, map: Reading) -> Parts:
        """The map as it is; only what others changed since it was read last is read."""
        with self._lock:
            known = self._states.get(id)
        parts = self._followed(map, known) if known else None
        if parts is None:
            parts = put_together(id, map.rows())
        self.put(id, map.head, parts)
        return parts

    def at(self, id: str, map: Reading, revision: int) -> Parts:
        """The map as it was at a revision; NotFoundError where that is not known."""
        behind = map.head.revision - revision
        if 0 <= behind <= _FEW:
            parts = self.now(id, map)
            for change in reversed(map.since(revision)):
                parts = parts.altered(inverse(change.operation))
            return parts
        start, rows = map.snapshot(revision)
        parts = put_together(id, rows)
        changes = map.since(start, revision)
        if start + len(changes) != revision:
            map.change(revision)
        for change in changes:
            parts = parts.altered(change.operation)
        return parts

    def put(self, id: str, head: Head, parts: Parts) -> None:
        """Keep a map at hand, and let go of the one that was not used for longest."""
        with self._lock:
            self._states[id] = _State(head, parts)
            self._states.move_to_end(id)
            while len(self._states) > _KEPT_AT_HAND:
                self._states.popitem(last=False)

    def _followed(self, map: Reading, known: _State) -> Parts | None:
        """What is at hand with the changes since; None where it is not a past of the map.

        A library that was restored from a backup may have another past than the one at hand.
        """
        head, then = map.head, known.head
        if head.revision == then.revision:
            return known.parts if head.changed == then.changed else None
        if not 1 < then.revision < head.revision <= then.revision + _FEW:
            return None
        shared, *since = map.since(then.revision - 1)
        if shared.revision != then.revision or shared.time != then.changed:
            return None
        parts = known.parts
        for change in since:
            parts = parts.altered(change.operation)
        return parts
