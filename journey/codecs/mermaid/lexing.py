"""The words of a journey diagram, found by the rules of mermaid's own lexer.

The rules are those of `journey.jison` of mermaid 11.17, in its order: the first that matches at a
place counts, however short its match. They hold anywhere, not only where a line begins.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from journey.codecs.mermaid.cleaning import SPACE
from journey.codecs.mermaid.tracing import Traced


class Kind(Enum):
    """What a word is."""

    SKIPPED = auto()
    NEWLINE = auto()
    JOURNEY = auto()
    TITLE = auto()
    ACC_TITLE = auto()
    ACC_DESCR = auto()
    ACC_DESCR_BLOCK = auto()
    SECTION = auto()
    TASK_NAME = auto()
    TASK_DATA = auto()
    COLON = auto()
    INVALID = auto()


class Token(NamedTuple):
    """A word, and the line of the file on which it stands."""

    kind: Kind
    text: str
    line: int
    space: str = ""
    """The white space before it, on the same line."""


_RULES = tuple(
    (kind, re.compile(rule, re.IGNORECASE | re.ASCII))
    for kind, rule in (
        (Kind.SKIPPED, r"%(?!\{)[^\n]*"),
        # Signs beyond the first plane are two to mermaid, of which none stands before both.
        (Kind.SKIPPED, r"[^\}\U00010000-\U0010ffff]%%[^\n]*"),
        (Kind.NEWLINE, r"\n+"),
        (Kind.SKIPPED, f"[{SPACE}]+"),
        (Kind.SKIPPED, r"#[^\n]*"),
        (Kind.JOURNEY, r"journey\b"),
        (Kind.TITLE, f"title[{SPACE}][^#\n;]+"),
        (Kind.ACC_TITLE, f"accTitle[{SPACE}]*:[{SPACE}]*[^\n]*"),
        (Kind.ACC_DESCR, f"accDescr[{SPACE}]*:[{SPACE}]*[^\n]*"),
        (Kind.ACC_DESCR_BLOCK, f"accDescr[{SPACE}]*\\{{[{SPACE}]*[^}}]*\\}}?"),
        (Kind.SECTION, f"section[{SPACE}][^#:\n;]+"),
        (Kind.TASK_NAME, r"[^#:\n;]+"),
        (Kind.TASK_DATA, r":[^#\n;]+"),
        (Kind.COLON, r":"),
        (Kind.INVALID, r"."),
    )
)
_VALUE = {
    Kind.TITLE: re.compile(r"[\s\S]{6}"),
    Kind.SECTION: re.compile(r"[\s\S]{8}"),
    Kind.TASK_DATA: re.compile(r":"),
    Kind.ACC_TITLE: re.compile(r"[^:]*:"),
    Kind.ACC_DESCR: re.compile(r"[^:]*:"),
    Kind.ACC_DESCR_BLOCK: re.compile(r"[^{]*\{"),
}


def tokens(source: Traced) -> Iterator[Token]:
    """The words of a cleaned diagram, those without meaning left out."""
    text, position, space = source.text, 0, ""
    while position < len(text):
        kind, found = _first(text, position)
        if kind is not Kind.SKIPPED:
            value = _VALUE[kind].sub("", found, count=1) if kind in _VALUE else found
            if kind is Kind.ACC_DESCR_BLOCK:
                value = value.removesuffix("}")
            yield Token(kind, value, source.line(position), space)
        space = found if kind is Kind.SKIPPED and not found.strip() else ""
        position += len(found)


def _first(text: str, position: int) -> tuple[Kind, str]:
    """The word at a position by the first rule that matches there."""
    for kind, rule in _RULES:
        if found := rule.match(text, position):
            return kind, found[0]
    return Kind.SKIPPED, text[position]
