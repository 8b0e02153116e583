"""The gate for YAML from outside: bytes to a tree, with nothing in it that YAML can do to a reader.

The gate stands on libyaml's event stream, which needs no recursion, and builds the tree itself.
No anchors, aliases, tags, merge keys or second documents; limits of size, depth and number; keys
are unique text. Scalars are those of YAML 1.2: `no` is text, and a date is a date only where a
date is expected.
"""

import re
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from journey import limits
from journey.document import mending, slips
from journey.document.faults import Faults, Place
from journey.document.tree import Plain, Row, Table, TreeBuilder

_MOST_SLIPS = 10
"""So many are told at once; each has the file read anew."""
_HALF = re.compile("[\ud800-\udfff]")
_OTHER_FILES = (b"\x89PNG", b"PK\x03\x04", b"%PDF", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def decode_text(data: bytes, faults: Faults) -> str:
    """The text of a file: UTF-8, not too large, without characters that no text holds."""
    said = faults.words
    if len(data) > limits.MAP_FILE_BYTES:
        faults.stop(
            Place(line=1),
            said(
                "is larger than the {limit} MB that a map file may have",
                limit=said.number(limits.MAP_FILE_BYTES / 1_000_000),
            ),
            said("Split it into several maps, or embed smaller pictures"),
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        faults.stop(Place(line=1), said("is written in UTF-16"), said("Save the file as UTF-8"))
    if data.startswith(_OTHER_FILES):
        faults.stop(Place(line=1), said("is not a text file"), said("Open a YAML or JSON file"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if b"\x00" in data[:1024]:
            faults.stop(
                Place(line=line), said("is not a text file"), said("Open a YAML or JSON file")
            )
        faults.stop(Place(line=line), said("is not UTF-8 text"), said("Save the file as UTF-8"))
    for number, character in enumerate(("\x00", "\x07", "\x08", "\x0b", "\x0c", "\x1b")):
        if (position := text.find(character)) >= 0:
            faults.stop(
                Place(line=text.count("\n", 0, position) + 1),
                said("holds a NUL character") if number == 0 else said("holds a control character"),
                said("Remove the character, or check that this is a text file"),
            )
    return text


def read_yaml(data: bytes, faults: Faults) -> Any:
    """The tree of a YAML file; stops at what is not allowed, collects keys that stand twice.

    Slips are collected as far as it can be told what is meant: a tree with faults is no file's.
    """
    text = decode_text(data, faults)
    for _ in range(_MOST_SLIPS):
        try:
            return _tree(text, faults)
        except slips.ERRORS:
            text = mending.mended(text, faults)
    raise faults.error()


def _tree(text: str, faults: Faults) -> Any:
    builder = TreeBuilder(faults)
    documents = 0
    for event in slips.events(text):
        if isinstance(event, ScalarEvent):
            _scalar(event, builder)
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            builder.close()
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            _open(event, builder)
        elif isinstance(event, AliasEvent):
            _refuse_alias(event, builder)
        elif isinstance(event, DocumentStartEvent):
            documents += 1
            _document(event, documents, faults)
    if builder.is_empty:
        said = faults.words
        faults.stop(Place(line=1), said("is empty"), said("Start with a line like `title: …`"))
    return builder.root


def _line(event: Any) -> int:
    return event.start_mark.line + 1


def _scalar(event: ScalarEvent, builder: TreeBuilder) -> None:
    if event.anchor is not None or event.tag is not None:
        _refuse_signs(event, builder)
    value: str = event.value
    line = _line(event)
    is_plain = event.implicit[0]
    if builder.awaits_key:
        if is_plain and value == "<<":
            said = builder.faults.words
            builder.faults.stop(
                builder.here(line).key("<<", line),
                said("is a merge key, which map files do not have"),
                said("Write the keys out where they belong"),
            )
        builder.key(value, line)
    elif is_plain:
        builder.scalar(None if value in _NOTHING else Plain(value), line)
    elif not value.isascii() and _HALF.search(value):
        _refuse_half(builder, line)
    else:
        builder.scalar(value, line)


def _refuse_half(builder: TreeBuilder, line: int) -> None:
    said = builder.faults.words
    builder.faults.stop(
        builder.here(line),
        said("holds half of a character (a lone surrogate)"),
        said("Write the character itself"),
    )


def _open(event: Any, builder: TreeBuilder) -> None:
    if event.anchor is not None or event.tag is not None:
        _refuse_signs(event, builder)
    line = _line(event)
    if builder.awaits_key:
        said = builder.faults.words
        builder.faults.stop(
            builder.here(line),
            said("has a list or a table where a key is expected"),
            said("Put text that begins with a bracket in quotes"),
        )
    builder.open(Table(line) if isinstance(event, MappingStartEvent) else Row(line))


def _refuse_signs(event: Any, builder: TreeBuilder) -> None:
    """Anchors and tags: what is meant is nearly always a text that begins with & or !."""
    said = builder.faults.words
    if event.tag is not None:
        message = said("has a tag ({tag}), which map files do not have", tag=_short_tag(event.tag))
        hint = said("Leave the tag out; put text that begins with ! in quotes")
    else:
        message = said("has an anchor (&), which map files do not have")
        hint = said("Write the value out; put text that begins with & in quotes")
    builder.faults.stop(builder.here(_line(event)), message, hint)


def _refuse_alias(event: Any, builder: TreeBuilder) -> None:
    said = builder.faults.words
    builder.faults.stop(
        builder.here(_line(event)),
        said("has an alias (*), which map files do not have"),
        said("Write the value out; put text that begins with * in quotes"),
    )


def _short_tag(tag: str) -> str:
    short = tag.replace("tag:yaml.org,2002:", "!!")
    return short if len(short) <= 40 else f"{short[:39]}…"


def _document(event: Any, count: int, faults: Faults) -> None:
    said = faults.words
    if count > 1:
        faults.stop(
            Place(line=_line(event)),
            said("begins a second document (---)"),
            said("Keep one map in a file"),
        )
    if event.tags:
        faults.stop(
            Place(line=_line(event)), said("declares tags (%TAG)"), said("Leave the line out")
        )
