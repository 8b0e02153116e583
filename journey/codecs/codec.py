"""What a codec is: a notation that turns a journey into a file and a file into a journey."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from journey.document import Decoded
from journey.model import Journey

if TYPE_CHECKING:  # loaded with the first notation of another product
    from journey.exchange import Intake
    from journey.exchange.table import Grid


class Decode(Protocol):
    """A file's bytes as a journey."""

    def __call__(self, data: bytes, source: str = "", language: str = "en") -> Journey:
        """Raises InvalidDocumentError with all problems, told in the language, of the source."""
        ...


class Interpret(Protocol):
    """The bytes of another product's file as a journey, with warnings."""

    def __call__(self, data: bytes, source: str = "", language: str = "en") -> Decoded:
        """Raises InvalidDocumentError where nothing can be made of the file."""
        ...


def _nothing(journey: Journey, language: str = "en") -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Codec:
    """One notation.

    `decode(encode(journey)) == journey` for every journey of which `losses` names nothing.
    """

    key: str
    name: str
    extensions: tuple[str, ...]
    """With the dot, the usual one first."""
    media_type: str
    decode: Decode
    encode: Callable[[Journey], bytes]
    order: int = 0
    losses: Callable[[Journey, str], tuple[str, ...]] = _nothing
    """What a file of this journey would not hold, as phrases in a language."""
    interpret: Interpret | None = None
    """For files that other products write: decoding that tells what it had to guess."""
    grids: Callable[[bytes, Intake], tuple[Grid, ...]] | None = None
    """For tables: the sheets of a file, whose columns people may match themselves."""

    @property
    def is_for_exchange(self) -> bool:
        """Whether it is a notation of other products, not one to keep maps in."""
        return self.interpret is not None

    def read(self, data: bytes, source: str = "", language: str = "en") -> Decoded:
        """The journey of a file with warnings, whichever notation this is."""
        if self.interpret is not None:
            return self.interpret(data, source, language)
        return Decoded(self.decode(data, source, language))


def exchange_codec(
    key: str,
    name: str,
    extensions: tuple[str, ...],
    media_type: str,
    interpret: Interpret,
    encode: Callable[[Journey], bytes],
    losses: Callable[[Journey, str], tuple[str, ...]],
    order: int,
    grids: Callable[[bytes, Intake], tuple[Grid, ...]] | None = None,
) -> Codec:
    """The codec of another product's notation."""

    def decode(data: bytes, source: str = "", language: str = "en") -> Journey:
        return interpret(data, source, language).journey

    return Codec(key, name, extensions, media_type, decode, encode, order, losses, interpret, grids)
