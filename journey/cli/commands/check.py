"""`journey check`: what is weak, thin or missing in a map, and what is not known yet."""

import shutil
import textwrap
from typing import TYPE_CHECKING

import click

from journey.cli import files, speech
from journey.cli.choices import as_json, language, map_argument, score_scale
from journey.locales import Words

if TYPE_CHECKING:
    from journey.model import Finding, Journey

_COLOURS = {"high": "red", "medium": "yellow", "low": "blue"}
_WIDEST = 100
"""Longer lines are hard to read, however wide the window is."""


@click.command(short_help="Tell what is weak, thin or missing in MAP.")
@map_argument
@as_json("As a JSON list, for programs; of problems where MAP is not valid.")
@language("The language of the findings; that of the map where it is left out.")
@score_scale
def check(map_name: str, as_json: bool, language: str | None) -> None:
    """Tell what is weak, thin or missing in MAP, the worst first, each finding with its evidence.

    The exit code is 0 whatever is found, 1 where MAP is not a valid journey.
    """
    from journey.services import checks

    journey = files.read_map(map_name)
    findings = checks.check(journey, language)
    if as_json:
        speech.show_json(checks.as_rows(findings, journey))
    else:
        _tell(journey, findings, speech.spoken(language or journey.language))


def _tell(journey: "Journey", findings: "tuple[Finding, ...]", said: Words) -> None:
    """The findings as a list for people."""
    title = speech.printable(journey.title)
    if not findings:
        click.echo(said("{title}: nothing was found that is weak, thin or missing", title=title))
        return
    heading = said.plural(
        "{title}: 1 finding",
        "{title}: {count} findings, the worst first",
        len(findings),
        title=title,
    )
    click.secho(heading, bold=True)
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    labels = {
        "high": said.meaning("severity", "high"),
        "medium": said.meaning("severity", "medium"),
        "low": said.meaning("severity", "low"),
    }
    indent = max(map(len, labels.values())) + 3
    for finding in findings:
        label = labels[finding.severity.value]
        colour = _COLOURS[finding.severity.value]
        lines = _wrapped(finding.message, width - indent)
        gap = " " * (indent - len(label) - 1)
        click.echo(f"\n {click.style(label, fg=colour, bold=True)}{gap}{lines[0]}")
        rest = [*lines[1:], *_wrapped(finding.evidence, width - indent)]
        rest += _wrapped(f"→ {finding.question}", width - indent)
        for line in rest:
            click.echo(" " * indent + line)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(speech.printable(text), max(20, width)) or [""]


COMMAND = check
