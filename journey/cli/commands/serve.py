"""`journey serve`: the web app on this machine."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import click

import journey
from journey import settings
from journey.errors import JourneyError


def app_file() -> Path:
    """The script of the app: beside the packages in a checkout, inside them where installed."""
    package = Path(journey.__file__).parent
    in_checkout = package.parent / "app.py"
    return in_checkout if in_checkout.is_file() else package / "ui" / "app.py"


def server_command(port: int, address: str) -> list[str]:
    """The command that starts the web server in a process of its own."""
    return [
        sys.executable, "-m", "streamlit", "run", str(app_file()),
        f"--server.port={port}", f"--server.address={address}",
    ]  # fmt: skip


def _free(port: int, address: str) -> None:
    """Raise JourneyError where something else listens there already."""
    try:
        socket.create_connection((address, port), timeout=1).close()
    except OSError:
        return
    raise JourneyError(
        "Port {port} is taken: something listens there already",
        "Open http://{address}:{port} if it is this app, or name another: --port {other}",
        port=port,
        address=address,
        other=port + 1 if port < 65535 else port - 1,
    )


@click.command(short_help="Start the web app.")
@click.option(
    "--port",
    show_default="8501, or what JOURNEY_PORT says",
    type=click.IntRange(1, 65535),
    help="Where it listens.",
)
@click.option(
    "--address",
    show_default="127.0.0.1, or what JOURNEY_ADDRESS says",
    help="Who may come: by default this machine alone (see docs/deploy.md).",
)
def serve(port: int | None, address: str | None) -> None:
    """Start the web app and leave it running; Ctrl+C ends it."""
    asked = settings.read()
    port, address = port or asked.port, address or asked.address
    settings.check_address(asked, address)
    _free(port, address)
    command = server_command(port, address)
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    sys.exit(subprocess.call(command))


COMMAND = serve
