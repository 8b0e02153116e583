"""Files of text as other products write them: UTF-8, UTF-16, or what Windows wrote of old."""

from journey import limits
from journey.exchange.intake import Intake

_OTHER_FILES = (b"\x89PNG", b"PK\x03\x04", b"%PDF", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def text_of(data: bytes, intake: Intake, most: int = limits.MAP_FILE_BYTES) -> str:
    """The text of a file, its lines ended alike; refuses what is too large or no text at all."""
    said = intake.words
    if len(data) > most:
        intake.refuse(
            1,
            said("is larger than the {limit} MB allowed", limit=said.number(most / 1_000_000)),
            said("Split it into several maps"),
        )
    if data.startswith(_OTHER_FILES):
        intake.refuse(1, said("is not a text file"))
    text = _decoded(data, intake)
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        intake.refuse(line, said("holds a NUL character"), said("Check that this is a text file"))
    if not text.strip():
        intake.refuse(1, said("is empty"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, intake: Intake) -> str:
    try:
        if data.startswith(_UTF_16):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        said = intake.words
        if data.startswith(_UTF_16) or b"\x00" in data[:1024]:
            intake.refuse(line, said("is not a text file"))
        intake.warn(
            line,
            said("is not UTF-8; the file was read as Windows-1252"),
            said("Look at umlauts and accents; save the file as UTF-8 where they are wrong"),
        )
        return data.decode("cp1252", "replace")
