"""YAML: the notation for people."""

import re
from collections.abc import Iterator

from journey.codecs.codec import map_codec
from journey.document import read_yaml, written
from journey.document.writing import OneLine, Written
from journey.model import Journey

WIDTH = 100
"""Longer lines are folded where the text allows it."""
_STEP = "  "
_SHORT_ENTRY = 24
"""A list with a longer text has a line for each entry."""
_SHORT_VALUE = 48
"""A table with a longer text has a line for each key."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_NOT_TEXT = re.compile(
    r"~|null|true|false|<<|="
    r"|[-+]?(\.inf|\.nan|0x[0-9a-f]+|0o[0-7]+|(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?)",
    re.IGNORECASE,
)
_FIRST_WITH_MEANING = frozenset("-?:,[]{}#&*!|>'\"%@`= \t")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_PARAGRAPHS = frozenset({"persona", "personas", "phases", "transitions"})
"""Top keys that are set off by an empty line, as are their entries."""


def encode(journey: Journey) -> bytes:
    """A journey as YAML that is pleasant to read and to edit."""
    lines: list[str] = []
    for key, value in written(journey).items():
        if key in _PARAGRAPHS:
            lines += ["", *_paragraphs(f"{key}:", value)]
        else:
            lines += _entry(f"{key}:", value, _STEP)
    return "\n".join([*lines, ""]).encode()


def _paragraphs(head: str, value: Written) -> Iterator[str]:
    """A list whose longer entries are set off by empty lines."""
    if not isinstance(value, list):
        yield from _entry(head, value, _STEP)
        return
    yield head
    was_long = False
    for index, entry in enumerate(value):
        lines = list(_entry(f"{_STEP}-", entry, _STEP * 2))
        is_long = len(lines) > 1
        if index and (is_long or was_long):
            yield ""
        yield from lines
        was_long = is_long


def _entry(head: str, value: Written, indent: str) -> Iterator[str]:
    """The lines of a value after its key or dash; what takes more lines is indented."""
    short = _on_one_line(value)
    if short is not None and len(head) + 1 + len(short) <= WIDTH:
        yield f"{head} {short}"
    elif isinstance(value, dict):
        yield from _table(head, value, indent)
    elif isinstance(value, list):
        yield head
        for entry in value:
            yield from _entry(f"{indent}-", entry, indent + _STEP)
    else:
        yield from _long_text(head, str(value), indent)


def _table(head: str, table: dict[str, Written], indent: str) -> Iterator[str]:
    lines: list[str] = []
    for key, value in table.items():
        key_written = f"{indent}{_one_line_text(key, in_brackets=True)}:"
        lines += _entry(key_written, value, indent + _STEP)
    if head.endswith("-"):
        yield f"{head} {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield head
        yield from lines


def _on_one_line(value: Written, *, in_brackets: bool = False) -> str | None:
    """A value as part of a line; None where it needs lines of its own."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        if "\n" in value or (in_brackets and len(value) > _SHORT_VALUE):
            return None
        return _one_line_text(value, in_brackets=in_brackets)
    if isinstance(value, list):
        return _row_on_one_line(value)
    if isinstance(value, dict):
        if value and not isinstance(value, OneLine):
            return None
        parts = {
            _one_line_text(key, in_brackets=True): _on_one_line(entry, in_brackets=True)
            for key, entry in value.items()
        }
        if None in parts.values():
            return None
        return "{" + ", ".join(f"{key}: {part}" for key, part in parts.items()) + "}"
    return repr(value)


def _row_on_one_line(row: list[Written]) -> str | None:
    if any(isinstance(entry, (dict, list)) or len(str(entry)) > _SHORT_ENTRY for entry in row):
        return None
    parts = [_on_one_line(entry, in_brackets=True) for entry in row]
    return None if None in parts else f"[{', '.join(part or '' for part in parts)}]"


def _one_line_text(text: str, *, in_brackets: bool) -> str:
    """A text without quotes where it stays a text so, else in the quotes that need fewer signs."""
    if _is_plain(text, in_brackets):
        return text
    if (
        re.search(r'["\\]', text)
        and not re.search(r"['\t\n]", text)
        and not _UNWRITABLE.search(text)
    ):
        return f"'{text}'"
    escaped = "".join(_ESCAPES.get(character, character) for character in text)
    return f'"{_UNWRITABLE.sub(_escape, escaped)}"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _is_plain(text: str, in_brackets: bool) -> bool:
    if not text or text != text.strip() or _NOT_TEXT.fullmatch(text) or _UNWRITABLE.search(text):
        return False
    if text[0] in _FIRST_WITH_MEANING and not (text[0] == "-" and text[1:2].isalnum()):
        return False
    if text.startswith(("---", "...")) or text.endswith(":") or re.search(r": |\s#|[\t\n]", text):
        return False
    return not (in_brackets and re.search(r"[,:\[\]{}]", text))


def _long_text(head: str, text: str, indent: str) -> Iterator[str]:
    """A text of several lines as it is, a long one folded at its spaces."""
    if _UNWRITABLE.search(text) is None:
        lines = text.split("\n")
        if len(lines) > 1 and all(line == line.rstrip() for line in lines):
            yield f"{head} |-"
            yield from (f"{indent}{line}" if line else "" for line in lines)
            return
        words = text.split(" ")
        if len(lines) == 1 and len(words) > 1 and all(w and not w[0].isspace() for w in words):
            yield f"{head} >-"
            yield from _folded(words, indent)
            return
    yield f"{head} {_one_line_text(text, in_brackets=False)}"


def _folded(words: list[str], indent: str) -> Iterator[str]:
    line = words[0]
    for word in words[1:]:
        if len(indent) + len(line) + 1 + len(word) > WIDTH:
            yield indent + line
            line = word
        else:
            line = f"{line} {word}"
    yield indent + line


CODEC = map_codec("yaml", "YAML", (".yaml", ".yml"), "application/yaml", read_yaml, encode, order=1)
