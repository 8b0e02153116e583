"""`journey convert`: the same journey in another form."""

import click

from journey.cli import files, speech
from journey.cli.choices import map_argument


@click.command(short_help="Write MAP in another form, YAML or JSON.")
@map_argument
@click.option(
    "-o", "--output", required=True, metavar="FILE", help="Where to; .yaml or .json names the form."
)
@click.option("--force", is_flag=True, help="Write over MAP itself: comments in it are lost.")
def convert(map_name: str, output: str, force: bool) -> None:
    """Write MAP in another form: YAML to read and edit, JSON for programs.

    Nothing is lost but comments.
    """
    from journey.services import documents

    form = files.document_form(output)
    if not force and files.are_same(map_name, output):
        said = speech.spoken()
        raise click.UsageError(
            said("FILE is MAP itself, and its comments would be lost; add --force")
        )
    files.write(output, documents.write(files.read_map(map_name), form))
    speech.say_written(output)


COMMAND = convert
