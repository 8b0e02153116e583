"""`journey serve`: the web app on this machine."""

import os
import subprocess
import sys
from pathlib import Path

import click

import journey


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


@click.command(short_help="Start the web app.")
@click.option(
    "--port",
    default=8501,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="Where it listens.",
)
@click.option(
    "--address",
    default="127.0.0.1",
    show_default=True,
    help="Who may come: by default this machine alone. There is no password.",
)
def serve(port: int, address: str) -> None:
    """Start the web app and leave it running; Ctrl+C ends it."""
    command = server_command(port, address)
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    sys.exit(subprocess.call(command))


COMMAND = serve
