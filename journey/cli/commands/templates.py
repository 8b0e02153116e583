"""`journey templates`: what a map can begin with."""

import click

from journey.cli import speech
from journey.cli.choices import language


@click.command(short_help="List the templates of `journey new`.")
@language("The language of the names; that of this machine where it is left out.")
def templates(language: str | None) -> None:
    """List the templates of `journey new` with their phases."""
    from journey.services import templates as service

    said = speech.spoken(language)
    keys = list(service.templates())
    width = max(map(len, keys))
    for key in keys:
        phases = service.new_journey(key, said.language).phases
        named = " · ".join(phase.name for phase in phases) or said("no phases yet")
        click.echo(f"{key:{width}}  {named}")


COMMAND = templates
