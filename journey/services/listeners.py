"""Those who are told of changes: each as it is kept, in the thread that made it."""

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Generic, ParamSpec

Told = ParamSpec("Told")
_LOG = logging.getLogger("journey.listeners")


class Listeners(Generic[Told]):
    """Safe to share between threads; one that fails harms neither the change nor the others."""

    def __init__(self, *first: Callable[Told, None]) -> None:
        self._lock = threading.Lock()
        self._all = list(first)

    def add(self, listener: Callable[Told, None]) -> Callable[[], None]:
        """Tell one more; returns what ends it."""
        with self._lock:
            self._all.append(listener)

        def stop() -> None:
            with self._lock, contextlib.suppress(ValueError):
                self._all.remove(listener)

        return stop

    def tell(self, *args: Told.args, **kwargs: Told.kwargs) -> None:
        """Tell all of them what was kept."""
        with self._lock:
            now = tuple(self._all)
        for listener in now:
            try:
                listener(*args, **kwargs)
            except Exception:  # what changed is kept, whatever becomes of telling it
                _LOG.exception("a listener failed")
