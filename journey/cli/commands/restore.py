"""`journey restore`: the library as a backup has it."""

from pathlib import Path

import click

from journey.cli import speech


@click.command(short_help="Put the backup FILE in the place of the library.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask first.")
def restore(file: Path, yes: bool) -> None:
    """Put the backup FILE in the place of the library, all of it or nothing.

    The library as it was is kept in a file, whose name is told.
    """
    from journey import bootstrap

    said = speech.spoken()
    if not yes:
        question = said("Put {name} in the place of the whole library?", name=str(file))
        click.confirm(speech.printable(question), abort=True, err=True)
    before = bootstrap.restore(file.absolute())
    click.echo(speech.printable(said("Restored: {name}", name=str(file))), err=True)
    if before is not None:
        kept = said("The library as it was is in {name}", name=str(before))
        click.echo(speech.printable(kept), err=True)


COMMAND = restore
