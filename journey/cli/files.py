"""Maps in, files out: every way in which a file can refuse is said with what to try."""

import os
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from journey import limits
from journey.cli.choices import SCORE_SCALE
from journey.cli.speech import say_scales, say_warnings, say_written, spoken
from journey.errors import JourneyError

if TYPE_CHECKING:
    from journey.model import Journey

STANDARD_INPUT = "-"


def read_map(name: str) -> "Journey":
    """The journey that a file holds, or standard input where the name is "-".

    Warnings are told on stderr. Raises InvalidDocumentError with all problems, JourneyError where
    the file cannot be read.
    """
    from journey.model import ScaleKey
    from journey.services import documents

    source = "stdin" if name == STANDARD_INPUT else name
    context = click.get_current_context(silent=True)
    options = context.meta if context else {}
    asked = options.get(SCORE_SCALE)
    scale = ScaleKey(asked) if asked else None
    decoded = documents.interpret(contents(name), source, spoken().language, scale)
    say_warnings(decoded.warnings, source)
    if decoded.is_scale_doubtful and SCORE_SCALE in options:
        say_scales([*ScaleKey])
    return decoded.journey


def contents(name: str) -> bytes:
    """The bytes of a file, or of standard input where the name is "-"; says why it cannot."""
    if name == STANDARD_INPUT:
        return _some(sys.stdin.buffer)
    try:
        with Path(name).open("rb") as file:
            return _some(file)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error


def _some(file: BinaryIO) -> bytes:
    """What the file holds, and of one that is too large only enough to see that."""
    return file.read(limits.UPLOAD_BYTES + 1)


def _unreadable(name: str, error: Exception) -> JourneyError:
    if isinstance(error, FileNotFoundError):
        return JourneyError(
            "There is no file {name}",
            "Look at the spelling and the folder; `journey samples` lists maps to try",
            name=name,
        )
    if isinstance(error, IsADirectoryError):
        return JourneyError("{name} is a folder", "Name one map file in it", name=name)
    if isinstance(error, PermissionError):
        return JourneyError(
            "{name} may not be read", "Ask for permission to read it, or copy it", name=name
        )
    reason = getattr(error, "strerror", None) or str(error)
    return JourneyError(
        "{name} cannot be read: {reason}", "Name another file", name=name, reason=reason
    )


def are_same(one: str, other: str) -> bool:
    """Whether two names lead to the same file; False where one is not there."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def write(name: str, content: bytes) -> None:
    """Write a file and tell it: whole or not at all, in place of one that is there.

    A link keeps pointing where it points; a device or a pipe is written to as it is.
    """
    try:
        target = Path(os.path.realpath(name))
        is_there = target.exists()
        is_file = not is_there or stat.S_ISREG(target.stat().st_mode)
        if is_file:
            _replace(target, content)
        else:
            with target.open("wb") as file:
                file.write(content)
    except (OSError, ValueError) as error:
        raise _unwritable(name, error) from error
    say_written(name, anew=is_there and is_file)


def _replace(target: Path, content: bytes) -> None:
    """Write under a temporary name, flush to the disk, then rename."""
    temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make the new name itself outlast a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _unwritable(name: str, error: Exception) -> JourneyError:
    if isinstance(error, FileNotFoundError):
        return JourneyError(
            "There is no folder {folder}",
            "Make it first, or name another",
            folder=str(Path(name).parent),
        )
    if isinstance(error, IsADirectoryError):
        return JourneyError("{name} is a folder", "Name a file in it", name=name)
    if isinstance(error, PermissionError):
        return JourneyError(
            "{name} may not be written", "Name a file in a folder of your own", name=name
        )
    reason = getattr(error, "strerror", None) or str(error)
    return JourneyError(
        "{name} cannot be written: {reason}", "Name another file", name=name, reason=reason
    )


def numbered(name: str, count: int) -> list[str]:
    """The names of so many files in the place of one: map-1.png, map-2.png; one keeps its name."""
    if count == 1:
        return [name]
    path, digits = Path(name), len(str(count))
    return [
        str(path.with_name(f"{path.stem}-{number:0{digits}}{path.suffix}"))
        for number in range(1, count + 1)
    ]


def refuse_existing(name: str) -> None:
    """Raise JourneyError where a file of that name is there already."""
    if Path(name).is_file():
        raise JourneyError(
            "{name} exists already", "Choose another name, or add --force", name=name
        )


def document_form(name: str, *, also_for_exchange: bool = False) -> str:
    """The form of document that a file's name asks for; a usage error lists those there are."""
    from journey.services import documents

    forms = documents.forms() + (documents.exchange_forms() if also_for_exchange else ())
    return form_of(name, {end: form.key for form in forms for end in form.extensions})


def form_of(name: str, extensions: Mapping[str, str]) -> str:
    """The form that a file's name asks for by its extension; a usage error lists those there are.

    `extensions` leads from each extension (".svg") to the key of its form.
    """
    extension = Path(name).suffix.lower()
    if extension in extensions:
        return extensions[extension]
    raise click.BadParameter(
        spoken()(
            "{name} does not end in one of {known}", name=repr(name), known=", ".join(extensions)
        ),
        param_hint="'-o' / '--output'",
    )
