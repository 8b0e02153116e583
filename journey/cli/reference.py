"""The reference of the command line, made from its help: `python -m journey.cli.reference`."""

from collections.abc import Iterator

import click

from journey.cli.main import CommandFolder, cli

_HEAD = """\
# The command line

Made from the help of each command by `python -m journey.cli.reference`; a test keeps it current.

Exit codes: **0** fine · **1** the document is not valid, or the work cannot be done · **2** wrong
usage · **70** a mistake in the product. Results go to stdout; what is told beside them goes to
stderr, every problem of a document on a line of its own: `file:line: path: message (hint)`, under a
slip in YAML the line with a caret. With `--json` problems come on stdout: a list of objects with
file, line, path, message and hint.

What is told comes in the language that `LANG` asks for, German or English; the help of commands and
options is in English. `NO_COLOR=1` turns colours off. Bash completes commands and options after
`eval "$(_JOURNEY_COMPLETE=bash_source journey)"`; zsh and fish have `zsh_source` and `fish_source`.
"""


def reference() -> str:
    """The reference as Markdown: the help of `journey` and of each command."""
    top = click.Context(cli, info_name="journey", **cli.context_settings)
    blocks = [_HEAD, *(_block(context) for context in (top, *_commands(top)))]
    return "\n".join(blocks)


def _commands(top: click.Context) -> Iterator[click.Context]:
    group = top.command
    assert isinstance(group, CommandFolder)
    for name in group.list_commands(top):
        command = group.get_command(top, name)
        assert command is not None
        yield click.Context(command, info_name=name, parent=top, **command.context_settings)


def _block(context: click.Context) -> str:
    context.terminal_width = 100
    return f"## {context.command_path}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    click.echo(reference(), nl=False)
