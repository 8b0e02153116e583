"""Pages are made one after the other: at once, each would only keep all the others waiting.

Python computes one thing at a time. Where many pages are made in the same moment, a vote or a line
of news waits for each of them at every step it takes; where they queue, for one.
"""

import contextlib
import threading
from collections.abc import Generator

_LONGEST_SECONDS = 0.5
"""Who has waited so long goes on beside the others: the one before may wait for something else."""
_free = threading.Semaphore()
_here = threading.local()


@contextlib.contextmanager
def turn() -> Generator[None]:
    """Make a page or a part of one in its turn; within a turn there is nothing to wait for."""
    if getattr(_here, "has_turn", False):
        yield
        return
    is_ours = _free.acquire(timeout=_LONGEST_SECONDS)
    _here.has_turn = True
    try:
        yield
    finally:
        _here.has_turn = False
        if is_ours:
            _free.release()
