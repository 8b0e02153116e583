"""A line to a database server that can be cut, just before or just after a COMMIT goes through."""

import contextlib
import socket
import threading
from typing import Literal

Moment = Literal["before", "after"] | None
COMMIT = b"COMMIT"


class FaultyLine:
    """Listens on a port of its own and hands on what it hears to another."""

    def __init__(self, port: int) -> None:
        self._to = port
        self.cut: Moment = None
        self.dead = False
        """Takes calls and never answers, as a half-closed connection does."""
        self._lines: list[tuple[socket.socket, socket.socket]] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._answer, daemon=True).start()

    def close(self) -> None:
        """End all of it."""
        self._listening.close()
        self._hang_up()

    def _answer(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                caller, _ = self._listening.accept()
                try:
                    called = socket.create_connection(("127.0.0.1", self._to))
                except OSError:
                    caller.close()
                    continue
                self._lines.append((caller, called))
                for ends in ((caller, called, True), (called, caller, False)):
                    threading.Thread(target=self._hand_on, args=ends, daemon=True).start()

    def _hand_on(self, source: socket.socket, target: socket.socket, upwards: bool) -> None:
        with contextlib.suppress(OSError):
            while heard := source.recv(65536):
                if self.dead:
                    continue
                commits = upwards and COMMIT in heard
                if commits and self.cut == "before":
                    break
                target.sendall(heard)
                if commits and self.cut == "after":
                    break
        for end in (source, target):
            _hang_up(end)

    def _hang_up(self) -> None:
        for line in self._lines:
            for end in line:
                _hang_up(end)
        self._lines.clear()


def _hang_up(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
