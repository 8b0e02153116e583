"""How maps stand that changed, read once for all who listen: each hears it with the news of it.

Otherwise a roomful of pages would ask for the same in the same moment.
"""

import asyncio
import json

from journey.errors import JourneyError
from journey.services.library import Library
from journey.services.stage import facts


class Standing:
    """The facts of the maps that are open here, by map. To be asked in the loop's thread."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._read: dict[str, tuple[int, asyncio.Task[str]]] = {}

    async def at(self, map: str, revision: int) -> str:
        """What the pictures of a map stand for, as JSON: that revision of it or a later one.

        `null` where it cannot be read: a page then asks by itself.
        """
        known = self._read.get(map)
        if known is None or known[0] < revision:
            task = asyncio.create_task(asyncio.to_thread(self._now, map))
            known = self._read[map] = (revision, task)
        return await asyncio.shield(known[1])

    def forget(self, map: str) -> None:
        """Nobody listens to a map any more."""
        self._read.pop(map, None)

    def _now(self, map: str) -> str:
        try:
            kept = self._library.get(map)
        except JourneyError:
            return "null"
        return json.dumps({"revision": kept.revision, "facts": facts(kept.journey)})
