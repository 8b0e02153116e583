"""`journey schema`: what may stand in a map file, for editors that complete and check it."""

import json

import click


@click.command(short_help="Print the JSON Schema of map files.")
def schema() -> None:
    """Print the JSON Schema of map files: with it editors complete and check what you type."""
    from journey.services import documents

    click.echo(json.dumps(documents.schema(), ensure_ascii=False, indent=2))


COMMAND = schema
