"""Who tries numbers, keys and seats that are none: so many a minute, then no more for a while."""

from collections.abc import Callable
from typing import Literal

from starlette.requests import Request

from journey.services.rate_limit import RateLimiter

Kind = Literal["number", "key", "seat"]
Refused = Callable[[str], None]
"""Is told that something was guessed wrong, or that trying was refused."""

WRONG_OF_ONE = 20
"""So many wrong ones a minute from one address; a right one after that is refused too."""
WRONG_OF_ALL = 300
_MINUTE = 60.0


class Guesses:
    """Counts what fails alone: a hundred phones behind one address join at once.

    Each kind for itself: whoever guesses numbers does not lock out those who hold up a camera.
    """

    def __init__(self, refused: Refused) -> None:
        self._refused = refused
        self._of_one = RateLimiter(WRONG_OF_ONE, _MINUTE)
        self._of_all = RateLimiter(WRONG_OF_ALL, _MINUTE)

    def allows(self, kind: Kind, request: Request) -> bool:
        """Whether one more may be tried; a refused try is told."""
        if self._of_one.allows(_key(kind, request)) and self._of_all.allows(kind):
            return True
        self._refused(f"too many wrong {kind}s")
        return False

    def wrong(self, kind: Kind, request: Request) -> None:
        """Count one that was none."""
        self._of_one.count(_key(kind, request))
        self._of_all.count(kind)
        self._refused(f"no such {kind}")


def _key(kind: Kind, request: Request) -> str:
    return f"{kind} {request.client.host if request.client else ''}"
