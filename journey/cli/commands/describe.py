"""`journey describe`: a map in words."""

import click

from journey.cli import files, speech
from journey.cli.choices import language, map_argument, score_scale


@click.command(short_help="Tell MAP in words: prose and a table.")
@map_argument
@language("The language of the words; that of the map where it is left out.")
@click.option("-o", "--output", metavar="FILE", help="Where to; stdout where it is left out.")
@score_scale
def describe(map_name: str, language: str | None, output: str | None) -> None:
    """Tell MAP in words, as Markdown: whole sentences, and a table of all touchpoints.

    It says what the picture shows, for people who do not see it and for notes beside slides.
    """
    from journey.services import describing

    text = describing.as_markdown(describing.describe(files.read_map(map_name), language))
    if output:
        files.write(output, text.encode())
    else:
        click.echo("\n".join(speech.printable(line) for line in text.split("\n")), nl=False)


COMMAND = describe
