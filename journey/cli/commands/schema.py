"""`journey schema`: what may stand in a map file, for editors that complete and check it."""

import click

from journey.cli import speech


@click.command(short_help="Print the JSON Schema of map files.")
def schema() -> None:
    """Print the JSON Schema of map files: with it editors complete and check what you type."""
    from journey.services import documents

    speech.show_json(documents.schema())


COMMAND = schema
