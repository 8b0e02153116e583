"""How often somebody may try: so many in so many seconds, then not again for a while."""

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable

MOST_KEYS = 20_000
"""So many are remembered at once; those that tried longest ago are forgotten first."""


class RateLimiter:
    """Counts tries by key in a sliding window. Nothing of it is kept. Safe to share.

    Where only failures shall count (a hundred phones behind one address join at once), ask
    `allows` first and `count` what failed; else `take` does both.
    """

    def __init__(
        self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.most = most
        self.seconds = seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._tries: OrderedDict[str, deque[float]] = OrderedDict()

    def allows(self, key: str) -> bool:
        """Whether one more try of that key is within the limit; counts nothing."""
        with self._lock:
            return len(self._recent(key)) < self.most

    def count(self, key: str) -> None:
        """Count a try."""
        with self._lock:
            self._count(key)

    def take(self, key: str) -> bool:
        """Count a try if it is within the limit; whether it was. A refused one counts nothing."""
        with self._lock:
            if len(self._recent(key)) >= self.most:
                return False
            self._count(key)
            return True

    def wait(self, key: str) -> float:
        """So many seconds until one more try is allowed; 0 where it is now."""
        with self._lock:
            tries = self._recent(key)
            if len(tries) < self.most:
                return 0.0
            return max(0.0, tries[-self.most] + self.seconds - self._clock())

    def _recent(self, key: str) -> deque[float]:
        tries = self._tries.get(key)
        if tries is None:
            return deque()
        oldest = self._clock() - self.seconds
        while tries and tries[0] <= oldest:
            tries.popleft()
        return tries

    def _count(self, key: str) -> None:
        tries = self._tries.setdefault(key, deque(maxlen=self.most))
        tries.append(self._clock())
        self._tries.move_to_end(key)
        if len(self._tries) > MOST_KEYS:
            self._tries.popitem(last=False)
