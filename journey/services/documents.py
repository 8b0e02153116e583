"""Files in and out: reading a journey from a file, writing it, and the forms there are."""

from pathlib import PurePath
from typing import Any

from journey import document
from journey.codecs import CODECS, Codec
from journey.document import LIBRARY
from journey.errors import NotFoundError
from journey.model import Journey
from personas import Persona


def forms() -> tuple[Codec, ...]:
    """The notations in which a journey can be kept, the everyday one first."""
    return tuple(CODECS.values())


def read(data: bytes, name: str, language: str = "en") -> Journey:
    """The journey of a file; its notation follows from the name, else from how it begins.

    Raises InvalidDocumentError with all problems of the file, told in the language.
    """
    return _codec_of(data, name).decode(data, name, language)


def write(journey: Journey, form: str) -> bytes:
    """A journey as a file; the form is a codec's key or extension. Raises NotFoundError."""
    wanted = form.lower().removeprefix(".")
    for codec in CODECS.values():
        if wanted == codec.key or f".{wanted}" in codec.extensions:
            return codec.encode(journey)
    raise NotFoundError(f"There is no document form {form!r}", f"Choose one of {', '.join(CODECS)}")


def schema() -> dict[str, Any]:
    """The JSON Schema of map files, short forms included, for editors that complete and check."""
    return document.schema()


def read_persona(data: bytes, name: str, language: str = "en") -> Persona:
    """The persona of a YAML file, as the library has them. Raises as `read` does."""
    return document.read_persona(data, name, language)


def persona_library() -> dict[str, Persona]:
    """The personas of the library, by the name with which map files refer to them."""
    return dict(LIBRARY)


def _codec_of(data: bytes, name: str) -> Codec:
    extension = PurePath(name).suffix.lower()
    for codec in CODECS.values():
        if extension in codec.extensions:
            return codec
    begins = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return CODECS["json" if begins.startswith((b"{", b"[")) else "yaml"]
