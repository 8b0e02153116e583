"""`journey convert`: the same journey in another form."""

import click

from journey.cli import files, handing_over, speech
from journey.cli.choices import language, map_argument, score_scale


@click.command(short_help="Write MAP in another form: YAML, JSON, XLSX, CSV, Mermaid, CJML.")
@map_argument
@click.option(
    "-o", "--output", required=True, metavar="FILE",
    help="Where to; its ending names the form: .yaml .json .xlsx .csv .mmd .cjml",
)  # fmt: skip
@language("The language of the map in FILE; that of MAP where it is left out.")
@click.option("--force", is_flag=True, help="Write over FILE where it exists.")
@handing_over.left_out
@score_scale
def convert(
    map_name: str,
    output: str,
    language: str | None,
    force: bool,
    without: tuple[str, ...] | None,
    without_words: tuple[str, ...],
) -> None:
    """Write MAP in another form: YAML to read and edit, JSON for programs, others to hand on.

    In YAML, JSON and XLSX nothing is lost but comments. What another form cannot hold is told
    before it is written, what had to be guessed in reading MAP with its line, both on stderr. A
    table is a map in the language of its headings.
    What --without names is taken out: personas, people, organisation, competitors, quotes, notes,
    departments, processes, backstage, pain-points, measures, indicators, evidence.
    A FILE that exists is kept unless --force is given; where it is MAP itself, comments are lost.
    """
    from journey.services import documents

    form = files.document_form(output, also_for_exchange=True)
    said = speech.spoken()
    if not force:
        if files.are_same(map_name, output):
            raise click.UsageError(
                said("FILE is MAP itself, and its comments would be lost; add --force")
            )
        files.refuse_existing(output)
    journey = files.read_map(map_name)
    if language:
        journey = journey.model_copy(update={"language": language})
    redaction = handing_over.redaction(without, without_words)
    speech.say_losses(documents.losses(journey, form, said.language, redaction), output)
    files.write(output, documents.write(journey, form, redaction))


COMMAND = convert
