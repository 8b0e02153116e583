"""What a codec is: a notation that turns a journey into a file and a file into a journey."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from journey.document import LIBRARY, Decoded, Faults, journey_from
from journey.errors import JourneyError
from journey.model import Journey, ScaleKey

if TYPE_CHECKING:  # loaded with the first notation of another product
    from journey.exchange import Intake
    from journey.exchange.table import Grid


class Read(Protocol):
    """A file's bytes as a journey, with what was noticed or had to be guessed."""

    def __call__(
        self,
        data: bytes,
        source: str = "",
        language: str = "en",
        scale: ScaleKey | None = None,
    ) -> Decoded:
        """The scale is that of the scores where somebody chose one, else it is guessed.

        Raises InvalidDocumentError with all problems, told in the language, of the source.
        """
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
    read: Read
    encode: Callable[[Journey], bytes]
    losses: Callable[[Journey, str], tuple[str, ...]] = _nothing
    """What a file of this journey would not hold, as phrases in a language."""
    order: int = 0
    grids: Callable[[bytes, Intake], tuple[Grid, ...]] | None = None
    """For tables: the sheets of a file, whose columns people may match themselves."""
    is_for_exchange: bool = True
    """Whether it is a notation of other products, not one to keep maps in."""

    def decode(self, data: bytes, source: str = "", language: str = "en") -> Journey:
        """The journey of a file alone. Raises as `read` does."""
        return self.read(data, source, language).journey


def map_codec(
    key: str,
    name: str,
    extensions: tuple[str, ...],
    media_type: str,
    tree_of: Callable[[bytes, Faults], Any],
    encode: Callable[[Journey], bytes],
    order: int,
) -> Codec:
    """The codec of a notation in which our own map files are written; they say their scale."""

    def read(
        data: bytes, source: str = "", language: str = "en", scale: ScaleKey | None = None
    ) -> Decoded:
        if scale is not None:
            raise JourneyError(
                "{name} is a map file, which says itself on what scale its scores are",
                "Change `scale:` in the file, or leave the scale out here",
                name=source,
            )
        faults = Faults(source, language)
        journey = journey_from(tree_of(data, faults), faults, LIBRARY)
        return Decoded(journey, faults.warnings)

    return Codec(
        key, name, extensions, media_type, read, encode, order=order, is_for_exchange=False
    )
