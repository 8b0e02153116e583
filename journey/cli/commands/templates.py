"""`journey templates`: what a map can begin with."""

import click

from journey.cli import speech
from journey.cli.choices import language


@click.command(short_help="List the templates of `journey new`.")
@language("The language of the list; that of this machine where it is left out.")
def templates(language: str | None) -> None:
    """List the templates of `journey new` and what each is for."""
    from journey.services import templates as service

    said = speech.spoken(language)
    known = service.templates()
    width = max(len(template.key) for template in known)
    for template in known:
        click.echo(f"{template.key:{width}}  {said(template.summary)}")


COMMAND = templates
