"""Files in and out: reading a journey from a file, writing it, and the forms there are."""

import re
from pathlib import PurePath
from typing import Any

from journey import document
from journey.codecs import CODECS, Codec
from journey.document import LIBRARY, Decoded
from journey.errors import NotFoundError
from journey.model import Journey, ScaleKey
from journey.redaction import Redaction, redacted
from personas import Persona


def forms() -> tuple[Codec, ...]:
    """The notations in which a journey can be kept, the everyday one first."""
    return tuple(codec for codec in CODECS.values() if not codec.is_for_exchange)


def exchange_forms() -> tuple[Codec, ...]:
    """The notations of other products, in which people bring journeys along and hand them on."""
    return tuple(codec for codec in CODECS.values() if codec.is_for_exchange)


def read(data: bytes, name: str, language: str = "en") -> Journey:
    """The journey of a file; its notation follows from the name, else from how it begins.

    Raises InvalidDocumentError with all problems of the file, told in the language.
    """
    return interpret(data, name, language).journey


def interpret(
    data: bytes, name: str, language: str = "en", scale: ScaleKey | None = None
) -> Decoded:
    """The journey of a file as `read` has it, with what was noticed, guessed or left out of it.

    A scale that is named is that of all scores in a file of another product. Raises JourneyError
    for a map file, which says its scale itself.
    """
    return _codec_of(data, name).read(data, name, language, scale)


def is_exchanged(data: bytes, name: str) -> bool:
    """Whether a file is another product's, of which the scale may be chosen."""
    return _codec_of(data, name).is_for_exchange


def write(journey: Journey, form: str, redaction: Redaction | None = None) -> bytes:
    """A journey as a file, without what is to be left out.

    The form is a codec's key or extension. Raises NotFoundError.
    """
    return _codec(form).encode(redacted(journey, redaction or Redaction()))


def losses(
    journey: Journey, form: str, language: str = "en", redaction: Redaction | None = None
) -> tuple[str, ...]:
    """What a file of that form would not hold of a journey, as phrases; nothing for most.

    What is left out on purpose is no loss.
    """
    return _codec(form).losses(redacted(journey, redaction or Redaction()), language)


def schema() -> dict[str, Any]:
    """The JSON Schema of map files, short forms included, for editors that complete and check."""
    return document.schema()


def read_persona(data: bytes, name: str, language: str = "en") -> Persona:
    """The persona of a YAML file, as the library has them. Raises as `read` does."""
    return document.read_persona(data, name, language)


def persona_library() -> dict[str, Persona]:
    """The personas of the library, by the name with which map files refer to them."""
    return dict(LIBRARY)


def _codec(form: str) -> Codec:
    wanted = form.lower().removeprefix(".")
    for codec in CODECS.values():
        if wanted == codec.key or f".{wanted}" in codec.extensions:
            return codec
    raise NotFoundError(f"There is no document form {form!r}", f"Choose one of {', '.join(CODECS)}")


def _codec_of(data: bytes, name: str) -> Codec:
    extension = PurePath(name).suffix.lower()
    # Who reads a map file of ours needs none of the others.
    likely = extension.removeprefix(".").replace("yml", "yaml")
    if likely in _OWN:
        return CODECS[likely]
    for codec in CODECS.values():
        if extension in codec.extensions:
            return codec
    begins = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    for key, sign in _SIGNS.items():
        if sign.match(begins):
            return CODECS[key]
    return CODECS["yaml"]


_OWN = ("yaml", "json")
"""The notations of our own map files."""

_SIGNS = {
    "json": re.compile(rb"[{\[]"),
    "xlsx": re.compile(rb"PK\x03\x04"),
    "cjml": re.compile(rb"<(\?xml|CJML|!--)"),
    "mermaid": re.compile(rb"journey\s|journey$|%%\{"),
}
"""How files begin, for those whose name does not tell what they are."""
