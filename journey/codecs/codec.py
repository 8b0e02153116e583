"""What a codec is: a notation that turns a journey into a file and back without loss."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from journey.model import Journey


class Decode(Protocol):
    """A file's bytes as a journey."""

    def __call__(self, data: bytes, source: str = "", language: str = "en") -> Journey:
        """Raises InvalidDocumentError with all problems, told in the language, of the source."""
        ...


@dataclass(frozen=True, slots=True)
class Codec:
    """One notation: `decode(encode(journey)) == journey` for every journey."""

    key: str
    name: str
    extensions: tuple[str, ...]
    """With the dot, the usual one first."""
    media_type: str
    decode: Decode
    encode: Callable[[Journey], bytes]
    order: int = 0
