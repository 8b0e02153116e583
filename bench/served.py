"""A server under measurement: started on a free port of this machine, waited for, and ended."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def start(script: str, port: int, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """Streamlit with that script (`app.py`: the app), once it answers."""
    command = ("-m", "streamlit", "run", script, f"--server.port={port}", *arguments)
    return start_python(port, *command, **environment)


def start_python(port: int, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """A Python program that serves on that port, once it answers."""
    server = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=20).close()
        except HTTPError:  # it answers
            return server
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return server
    server.kill()
    sys.exit(f"{' '.join(arguments)} did not start")


def end(server: subprocess.Popen[bytes]) -> None:
    """End a server as its host does, and wait until it has gone."""
    server.terminate()
    server.wait(timeout=30)


@contextlib.contextmanager
def served(script: str, home: Path, **environment: str) -> Iterator[str]:
    """The address of a script with the settings of the app, for as long as the block lasts."""
    port = free_port()
    server = start(script, port, JOURNEY_HOME=str(home), **environment)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        end(server)
