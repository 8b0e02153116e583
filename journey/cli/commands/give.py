"""`journey give`: a role in a map, as who runs the server."""

from typing import Any

import click

from journey.access import Role
from journey.cli import speech


@click.command(short_help="Give somebody a role in a map.")
@click.argument("map")
@click.argument("email")
@click.option(
    "--role",
    default=Role.OWNER.value,
    show_default=True,
    type=click.Choice([role.value for role in Role]),
    help="What they may do with it.",
)
def give(map: str, email: str, role: str) -> None:
    """Give whoever signs in with EMAIL a role in the map of the id MAP; "-" names every map.

    Maps that were made in `single` mode belong to nobody: give them owners before a team signs in.
    """
    from journey import bootstrap

    house = bootstrap.house()
    entries: Any = house.whole.entries()
    maps = [entry.id for entry in entries if not entry.is_sample] if map == "-" else [map]
    for id in maps:
        house.sharing.give(id, email, Role(role))
        speech.say_done(id)
    house.audit.flush()


COMMAND = give
