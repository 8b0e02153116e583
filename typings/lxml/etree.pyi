"""What is used of lxml: reading a tree of our own writing."""

from collections.abc import Iterator
from typing import Any

class XMLParser:
    def __init__(self, *, resolve_entities: bool = ..., huge_tree: bool = ...) -> None: ...

class _Element:
    def __iter__(self) -> Iterator[Any]: ...

def fromstring(text: bytes, parser: XMLParser) -> _Element: ...
