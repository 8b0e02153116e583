"""The `journey` command: finds its commands by folder and says what went wrong in plain words.

Exit codes: 0 fine, 1 the document is not valid or the work cannot be done, 2 wrong usage,
70 a mistake in the product.
"""

import gc
import gettext
import io
import os
import pkgutil
import sys
import zlib
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from traceback import format_exception
from typing import Any

import click

from journey import locales
from journey.cli import commands, speech
from journey.cli.choices import AS_JSON
from journey.errors import JourneyError

CANNOT = 1
"""The exit code where the document is not valid, or something else cannot be done."""
MISTAKE = 70
"""The exit code of a mistake in the product (EX_SOFTWARE of sysexits.h)."""


class CommandFolder(click.Group):
    """A group whose commands are the modules of `journey.cli.commands`, loaded when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, without loading one."""
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        return import_module(f"{commands.__name__}.{cmd_name}").COMMAND

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; a usage error names the one that is likely meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            known = self.list_commands(ctx)
            raise click.NoSuchCommand(error.command_name, possibilities=known, ctx=ctx) from None

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line; click too says in the language of LANG what is wrong."""
        gettext.bindtextdomain("cli", Path(locales.__file__).parent)
        gettext.textdomain("cli")
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what cannot be done is said on stderr, never shown as a traceback."""
        try:
            return super().invoke(ctx)
        except JourneyError as error:
            if ctx.meta.get(AS_JSON):
                speech.show_json(speech.problems(error))
            else:
                speech.say_error(error)
            ctx.exit(CANNOT)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("JOURNEY_DEBUG"):
                raise
            _say_mistake(error)
            ctx.exit(MISTAKE)


def _say_mistake(error: Exception) -> None:
    """Say that the product is at fault; the reference is the same whenever the same place fails."""
    said = speech.spoken()
    place = "".join(format_exception(error)).encode("utf-8", "replace")
    speech.say_failure(
        said(
            "This is a mistake in the product, not in your file (reference {reference}: {kind})",
            reference=f"{zlib.crc32(place):08x}",
            kind=type(error).__name__,
        ),
        said("Set JOURNEY_DEBUG=1 and run it again to see where it happened"),
    )


@click.group(
    cls=CommandFolder,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="journey", prog_name="journey", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Customer-journey maps: check them, draw them, hand them on.

    MAP is a file that holds a journey, in YAML or JSON; "-" reads it from standard input.
    Results, findings and problems come in the language of LANG, German or English; help in English.
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    # It ends soon: looking for cycles of garbage, while modules load and once more at the end,
    # would cost a twelfth of it; so would asking every installed package for pydantic plugins.
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what a terminal cannot show becomes "?"
            stream.reconfigure(errors="replace")
    try:
        cli.main(args=arguments, prog_name="journey")
    finally:
        gc.freeze()
