"""`journey serve`: the web app on this machine."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import click

import journey
from journey import settings
from journey.cli.speech import printable, spoken
from journey.errors import JourneyError
from journey.settings import EVERY_ADDRESS, Network


def app_file() -> Path:
    """The script of the app: beside the packages in a checkout, inside them where installed."""
    package = Path(journey.__file__).parent
    in_checkout = package.parent / "app.py"
    return in_checkout if in_checkout.is_file() else package / "ui" / "app.py"


def server_command(port: int, address: str, named: str = "") -> list[str]:
    """The command that starts the web server in a process of its own.

    `named`: the one address at which it says that it can be opened.
    """
    return [
        sys.executable, "-m", "streamlit", "run", str(app_file()),
        *([f"--browser.serverAddress={named}"] if named else []),
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
        "If it is this app, open http://{address}:{port}, or end it first (Ctrl+C where it runs); "
        "or name another port: --port {other}",
        port=port,
        address="localhost" if address == EVERY_ADDRESS else address,
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
@click.option(
    "--phones",
    is_flag=True,
    help="Let phones in this network vote in workshops, and nothing else (see docs/workshop.md).",
)
def serve(port: int | None, address: str | None, phones: bool) -> None:
    """Start the web app and leave it running; Ctrl+C ends it."""
    asked = settings.read()
    if phones and asked.is_team:
        raise JourneyError(
            "With accounts phones join at the address of the app itself", "Leave --phones out"
        )
    if phones and asked.network is Network.NOBODY:
        # The server reads its settings by itself.
        os.environ["JOURNEY_NETWORK"] = Network.VOTERS.value
        asked = settings.read()
    port, address = port or asked.port, address or asked.address
    if phones and settings.is_this_machine(address):
        address = EVERY_ADDRESS
    settings.check_address(asked, address)
    _free(port, address)
    to_voters = asked.network is Network.VOTERS and not settings.is_this_machine(address)
    if to_voters:
        _say_where_phones_join(port, address)
    command = server_command(port, address, "localhost" if to_voters else "")
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    sys.exit(subprocess.call(command))


def _say_where_phones_join(port: int, address: str) -> None:
    say = spoken()
    number = settings.own_number() if address == EVERY_ADDRESS else address
    said = (
        say("Phones in this network join a workshop at http://{host}:{port}/join.",
            host=number, port=port)
        if number
        else say("This machine is in no network yet: phones cannot join.")
    )  # fmt: skip
    click.echo(printable(said), err=True)


COMMAND = serve
