"""What `draw`, `convert` and `compare` share: what is left out of a file, and whose look it has."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from journey.cli import files, speech
from journey.cli.choices import Choices

if TYPE_CHECKING:
    from journey.redaction import Redaction
    from journey.services.branding import Brand


def _kinds() -> list[str]:
    from journey.redaction import Kind

    return [kind.value for kind in Kind]


def left_out(command: Any) -> Any:
    """The options `--without` and `--without-word`."""
    word = click.option(
        "--without-word", "without_words", multiple=True, metavar="WORD",
        help="A word or name to take out wherever it stands. May be given several times.",
    )  # fmt: skip
    kinds = click.option(
        "--without", type=Choices("without", _kinds),
        help="What must not be in FILE, removed and not covered; names with commas between.",
    )  # fmt: skip
    return kinds(word(command))


def redaction(without: tuple[str, ...] | None, words: tuple[str, ...]) -> "Redaction":
    """What the options ask to leave out."""
    from journey.redaction import Redaction

    return Redaction.of(without or (), words)


def names() -> str:
    """A line that names what `--without` knows."""
    return f"Without: {', '.join(_kinds())}."


def brand(name: str | None, theme: str) -> "Brand | None":
    """The brand of a file, its faint colours told; None where none is named."""
    if name is None:
        return None
    from journey.services import branding

    folder = Path(name).parent
    said = speech.spoken()
    read = branding.read(
        files.contents(name), name, lambda logo: files.contents(str(folder / logo)), said.language
    )
    for remark in branding.remarks(read, theme, said).values():
        speech.say_warning(remark)
    return read


def option_brand() -> Callable[[Any], Any]:
    """The option `--brand`."""
    return click.option(
        "--brand", "brand_name", metavar="FILE",
        help="A client's look: YAML with colours, logo, name, footer.",
    )  # fmt: skip
