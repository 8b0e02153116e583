"""`journey backup`: a copy of the whole library in one file."""

from pathlib import Path

import click

from journey.cli import speech


@click.command(short_help="Write a copy of the library to FILE.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write a copy of the whole library, with all histories, to FILE, which is replaced.

    The app may go on running meanwhile. A copy made by hand of the library's own file is torn.
    """
    from journey import bootstrap

    bootstrap.back_up(file.absolute())
    speech.say_written(str(file))


COMMAND = backup
