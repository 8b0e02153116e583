"""`journey new`: a file to begin with, from a template."""

import click

from journey.cli import files, speech
from journey.cli.choices import Choice, language


def _templates() -> list[str]:
    from journey.services import templates

    return [template.key for template in templates.templates()]


@click.command(short_help="Begin a map from a template.")
@click.argument("template", type=Choice("template", _templates))
@click.option(
    "-o", "--output", required=True, metavar="FILE", help="Where to; .yaml or .json names the form."
)
@language("The language of the phases; that of this machine where it is left out.")
@click.option("--title", default="", help="The title of the map.")
@click.option("--force", is_flag=True, help="Write over FILE where it exists.")
def new(template: str, output: str, language: str | None, title: str, force: bool) -> None:
    """Begin a map with the phases of TEMPLATE; `journey templates` tells what each is for.

    A YAML file begins with a comment that says how to go on.
    """
    from journey.services import documents, templates

    form = files.document_form(output)
    if not force:
        files.refuse_existing(output)
    written_in = speech.spoken(language).language
    if form == "yaml":
        content = templates.starter(template, written_in, title)
    else:
        content = documents.write(templates.new_journey(template, written_in, title), form)
    files.write(output, content)


COMMAND = new
