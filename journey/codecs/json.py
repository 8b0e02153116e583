"""JSON: the notation for other programs; the same keys and short forms as in YAML."""

import re
from typing import Any

from pydantic_core import from_json, to_json

from journey.codecs.codec import map_codec
from journey.document import Faults, decode_text, written
from journey.document.faults import Place
from journey.document.tree import Row, Table, TreeBuilder
from journey.model import Journey

_TOKEN = re.compile(
    r"""(?P<sign>[{}\[\],:])|(?P<text>"(?:[^"\\]++|\\.)*+")|(?P<other>[^\s{}\[\],:"]+)"""
)
_ENDLESS = re.compile(rb"^\W*(NaN|Infinity|nan|inf)")
_PLACE = re.compile(r"(.*) at line (\d+) column (\d+)$", re.DOTALL)


def encode(journey: Journey) -> bytes:
    """A journey as JSON, indented for people."""
    return to_json(written(journey), indent=2) + b"\n"


def _read(data: bytes, faults: Faults) -> Any:
    """The tree of a JSON file: checked whole by a strict parser, then read again for the lines."""
    text = decode_text(data, faults)
    said = faults.words
    if not text.strip():
        faults.stop(Place(line=1), said("is empty"), said("Start with a line like `title: …`"))
    try:
        from_json(text, allow_inf_nan=False)
    except ValueError as error:
        _not_json(str(error), text, faults)
    return _tree(text, faults)


def _tree(text: str, faults: Faults) -> Any:
    """The tree with its lines; the text is known to be JSON, so that its signs can be trusted."""
    builder = TreeBuilder(faults)
    line, seen = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        seen = token.start()
        word = token.group()
        if word in "}]":
            builder.close()
        elif word == "{":
            builder.open(Table(line))
        elif word == "[":
            builder.open(Row(line))
        elif token.lastgroup == "text":
            value: str = word[1:-1] if "\\" not in word else from_json(word)
            if builder.awaits_key:
                builder.key(value, line)
            else:
                builder.scalar(value, line)
        elif token.lastgroup == "other":
            builder.scalar(from_json(word), line)
    return builder.root


def _not_json(reason: str, text: str, faults: Faults) -> None:
    said = faults.words
    found = _PLACE.match(reason)
    what, line, column = (found[1], int(found[2]), int(found[3])) if found else (reason, 1, 1)
    rest = text.split("\n")[line - 1].encode()[column - 1 :]
    if "recursion" in what:
        message = said("is nested too deeply")
        hint = said("A map file needs fewer than ten; look for brackets that are not closed")
    elif "out of range" in what:
        message, hint = said("is too large a number"), ""
    elif what in ("expected value", "invalid number") and _ENDLESS.search(rest[:16]):
        message = said("is not a number")
        hint = said("Leave the key out where nothing is known")
    elif "EOF" in what:
        message = said("ends before a quote or bracket is closed")
        hint = said("Close the quote or bracket")
    elif "surrogate" in what or "hex escape" in what:
        message = said("holds half of a character (a lone surrogate)")
        hint = said("Write the character itself")
    else:
        message = said("cannot be read as JSON: {reason}", reason=what)
        hint = said("Check commas and quotes near this line")
    faults.stop(Place(line=line), message, hint)


CODEC = map_codec("json", "JSON", (".json",), "application/json", _read, encode, order=2)
