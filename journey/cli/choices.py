"""Parameters whose choices belong to the product, looked up only when they are needed."""

from collections.abc import Callable, Iterable
from typing import Any

import click
from click.shell_completion import CompletionItem

from journey.cli import speech
from journey.locales import LANGUAGES

AS_JSON = "journey.as_json"
"""What the context of a call knows: whether its results shall be JSON."""
SCORE_SCALE = "journey.score_scale"
"""And on which scale the scores of MAP are to be read; None where they tell."""


class Choice(click.ParamType[str]):
    """One of the names that `known` gives."""

    def __init__(self, name: str, known: Callable[[], Iterable[str]]) -> None:
        self.name = name
        self._known = known

    def names(self) -> list[str]:
        """All names there are."""
        return list(self._known())

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The names as help shows them."""
        shown = "|".join(self.names())
        return f"{{{shown}}}" if isinstance(param, click.Argument) else f"[{shown}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, where it is known; else a usage error that lists those that are."""
        known = self.names()
        if value not in known:
            self.fail(_unknown(str(value), known), param, ctx)
        return value

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The names that begin with what was typed."""
        return [CompletionItem(name) for name in self.names() if name.startswith(incomplete)]


class Choices(Choice):
    """Several of the names that `known` gives, with commas between; "none" stands for no one."""

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """That several may be named; there are too many to show them here."""
        return "NAME,..."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The names in the order given."""
        if not isinstance(value, str):
            return value
        asked = [name.strip() for name in value.split(",") if name.strip()]
        if asked == ["none"]:
            return ()
        known = self.names()
        for name in asked:
            if name not in known:
                self.fail(_unknown(name, known), param, ctx)
        return tuple(dict.fromkeys(asked))


def _unknown(name: str, known: list[str]) -> str:
    said = speech.spoken()
    return said("{name} is not one of {known}", name=repr(name), known=", ".join(known))


def language(help: str) -> Callable[[Any], Any]:
    """The option `--language`."""
    return click.option("--language", "--lang", type=click.Choice(LANGUAGES), help=help)


def as_json(help: str) -> Callable[[Any], Any]:
    """The option `--json`: results come as JSON, and so does what is wrong."""
    return click.option("--json", "as_json", is_flag=True, help=help, callback=_keep_as_json)


def _keep_as_json(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
    ctx.meta[AS_JSON] = value
    return value


def map_argument(command: Any) -> Any:
    """The argument MAP."""
    return click.argument("map_name", metavar="MAP", type=click.Path())(command)


def score_scale(command: Any) -> Any:
    """The option `--score-scale`: how the scores of MAP are to be read."""
    return click.option(
        "--score-scale", type=Choice("scale", _scales), expose_value=False, callback=_keep_scale,
        help="The scale of all scores of a table, diagram or CJML file; guessed where it is left "
        "out.",
    )(command)  # fmt: skip


def _scales() -> list[str]:
    from journey.model import ScaleKey

    return list(ScaleKey)


def _keep_scale(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    ctx.meta[SCORE_SCALE] = value
