"""What the command line says to people: in their language, on stderr, safe to print."""

import json
import locale
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import click

from journey.errors import InvalidDocumentError, JourneyError, Problem
from journey.locales import Words, words

# Line ends and all that a terminal would take for a command; also what turns the line around.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)

_NAMED = 12
"""So many characters without a font are named one by one."""


def spoken(language: str | None = None) -> Words:
    """The words of a language; of the one that the environment asks for where none is named."""
    if language:
        return words(language)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if asked := os.environ.get(name):
            return words(locale.normalize(asked).split(".")[0].replace("_", "-"))
    return words()


def printable(text: str) -> str:
    """Text on one line, without characters that a terminal would obey, nor isolates of ours."""
    return _UNSAFE.sub(
        lambda found: "\ufffd" if found.group() not in "\t\n\r\u2028\u2029" else " ",
        text.replace("\u2068", "").replace("\u2069", ""),
    )


def show_json(value: object) -> None:
    """Print a result for programs: JSON in UTF-8, whatever the terminal is set to."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n", nl=False)


def say_written(name: str, *, anew: bool = False) -> None:
    """Tell which file was written, on stderr: stdout is for results; `anew`: over an older one."""
    said = spoken()
    told = said("Written anew: {name}", name=name) if anew else said("Written: {name}", name=name)
    click.echo(printable(told), err=True)


def say_done(name: str) -> None:
    """Tell with what something was done, on stderr."""
    said = spoken()
    click.echo(printable(said("Done: {name}", name=name)), err=True)


def say_missing(characters: Sequence[str]) -> None:
    """Tell which characters a picture could not show, with how to get them."""
    said = spoken()
    named = " ".join(
        f"{character} (U+{ord(character[0]):04X})" for character in characters[:_NAMED]
    )
    more = len(characters) - _NAMED
    if more > 0:
        named = said("{characters} and {count} more", characters=named, count=more)
    message = said("No font on this machine has these characters: {characters}", characters=named)
    hint = said("Install a font for them, or name its folder in JOURNEY_FONT_DIRS")
    say_warning(message, hint)


def say_warning(message: str, hint: str = "") -> None:
    """Tell what is to be read with care and what to try."""
    _say(spoken()("Warning:"), "yellow", message, hint)


def say_failure(message: str, hint: str = "") -> None:
    """Tell what is the case and what to try."""
    _say(spoken()("Error:"), "red", message, hint)


def _say(label: str, colour: str, message: str, hint: str) -> None:
    click.echo(f"{click.style(label, fg=colour, bold=True)} {printable(message)}", err=True)
    if hint:
        _say_hint(hint)


def _say_hint(hint: str) -> None:
    label = click.style(spoken()("Hint:"), bold=True)
    click.echo(f"{label} {printable(hint)}", err=True)


def located(problem: Problem, source: str) -> str:
    """A problem of a document with its place first, as editors and compilers know it."""
    place = f"{source}:{problem.line}" if problem.line else source
    line = ": ".join(
        part for part in (place, problem.place or problem.path, problem.message) if part
    )
    return f"{line} ({problem.hint})" if problem.hint else line


def say_warnings(warnings: Iterable[Problem], source: str) -> None:
    """Tell what was guessed or left out of a file, each on a line with its place."""
    said = spoken()
    for warning in warnings:
        told = replace(warning, message=said("warning: {message}", message=warning.message))
        click.echo(printable(located(told, source)), err=True)


def say_scales(scales: Iterable[str]) -> None:
    """Tell how the scale is named on which the scores of a file are to be read."""
    named = ", ".join(scales)
    _say_hint(spoken()("--score-scale names the scale of all scores: {scales}", scales=named))


def say_losses(losses: Iterable[str], name: str) -> None:
    """Tell what a file does not hold, each thing on a line."""
    said = spoken()
    lost = list(losses)
    if lost:
        click.echo(printable(said("{name} does not hold:", name=name)), err=True)
        for phrase in lost:
            click.echo(printable(f"  - {phrase}"), err=True)


def problems(error: JourneyError) -> list[dict[str, object]]:
    """What is wrong as objects for programs: file, line, path, message and hint."""
    if not isinstance(error, InvalidDocumentError):
        message, hint = error.said(spoken())
        return [_row(Problem(message, hint), "")]
    return [_row(problem, error.source) for problem in error.problems]


def _row(problem: Problem, source: str) -> dict[str, object]:
    return {
        "file": source,
        "line": problem.line,
        "path": problem.path,
        "message": problem.message,
        "hint": problem.hint,
    }


def say_error(error: JourneyError) -> None:
    """Tell what cannot be done; of a document every problem, each on a line as compilers do it."""
    said = spoken()
    if not isinstance(error, InvalidDocumentError):
        say_failure(*error.said(said))
        return
    source = error.source or said("The document")
    for problem in error.problems:
        click.echo(printable(located(problem, source)), err=True)
        for line in problem.excerpt.splitlines():
            click.echo(f"    {printable(line)}", err=True)
    count = len(error.problems)
    say_failure(
        said.plural("{name} has 1 problem", "{name} has {count} problems", count, name=source),
        said("Correct the places named and try again"),
    )
