"""A PostgreSQL server of the tests' own: in a temporary folder, on a free port, gone afterwards."""

import functools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import psycopg

from tests.judges import postgresql

_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Server:
    """One server; it runs as `postgres` where the tests run as root, which it refuses."""

    def __init__(self, options: tuple[str, ...] = _FAST) -> None:
        programs = postgresql()
        assert programs is not None
        self._programs = Path(programs)
        self._as: dict[str, Any] = {}
        self.folder = Path(tempfile.mkdtemp(prefix="journey-postgresql-"))
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        how = ("-U", "journey", "--auth=trust", "--no-sync", "-E", "UTF8")
        self._run("initdb", "-D", self._data, *how)
        asked = {"port": self.port, "unix_socket_directories": f"'{self.folder}'",
                 "listen_addresses": "'127.0.0.1'", "max_connections": 60}  # fmt: skip
        with (self.folder / "data" / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = {value}\n" for name, value in asked.items())
            file.writelines(f"{option}\n" for option in options)
        self._control("start")

    @property
    def url(self) -> str:
        """The address of its one database."""
        return f"postgresql://journey@127.0.0.1:{self.port}/postgres"

    def fresh(self) -> str:
        """The address of the database, emptied."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            schemas = connection.execute(
                "SELECT nspname FROM pg_namespace WHERE nspname = 'public'"
                " OR nspname LIKE 'journey%'"
            ).fetchall()
            for (name,) in schemas:
                connection.execute(f'DROP SCHEMA "{name}" CASCADE'.encode())
            connection.execute("CREATE SCHEMA public")
        return self.url

    def crash_and_restart(self) -> None:
        """End it as a crash would, and start it again."""
        self._control("restart", "-m", "immediate")

    def stop(self) -> None:
        """End it and remove its folder."""
        self._control("stop", "-m", "immediate")
        shutil.rmtree(self.folder)

    def start(self) -> None:
        """Start it again after `pause`."""
        self._control("start")

    def pause(self) -> None:
        """End it as a crash would; `start` brings it back."""
        self._control("stop", "-m", "immediate")

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _control(self, what: str, *more: str) -> None:
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", self._data, "-l", log, "-w", *more, what)

    def _run(self, program: str, *arguments: str) -> None:
        said = self.folder / f"{program}.out"
        # Not a pipe: the server would inherit it and keep it open.
        with said.open("ab") as output:
            done = subprocess.run(
                [str(self._programs / program), *arguments],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
                **self._as,
            )
        if done.returncode:
            raise RuntimeError(said.read_text())


@functools.lru_cache
def server() -> Server:
    """The server that all tests of this process share."""
    return Server()


def stop_server() -> None:
    """End the shared server, if one was started."""
    if server.cache_info().currsize:
        server().stop()
        server.cache_clear()
