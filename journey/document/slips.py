"""Slips in YAML: what a parser stumbles over, and where there is something to change."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from journey import limits

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PARSE: Callable[..., Iterator[Any]] = getattr(yaml, "parse")  # noqa: B009  untyped there
ERRORS = (yaml.YAMLError, ValueError, OverflowError)
"""What the parser raises; the latter two without libyaml."""


class Slip(NamedTuple):
    """What the parser stumbled over; line and column count from 0."""

    line: int
    """Where there is something to change: a missing quote is noticed long after it."""
    column: int
    problem: str


def events(text: str) -> Iterator[Any]:
    """The events of a YAML text; raises one of ERRORS."""
    return _PARSE(text, Loader=_LOADER)


def first_slip(text: str) -> Slip | None:
    """The first slip of a text; None where it is YAML, or is nested too deeply before one."""
    value: Any = None
    depth = 0
    try:
        for event in events(text):
            if isinstance(event, ScalarEvent):
                value = event
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)
            if depth > limits.NESTING:  # beyond it each level takes longer than the one before
                return None
    except ERRORS as error:
        return _located(error, value, text)
    return None


def _located(error: Exception, value: Any, text: str) -> Slip:
    """Where a slip is and what it is, from what the parser says and the last value it read."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark: Any = getattr(error, "problem_mark", None)
    if mark is None:  # a character that no text holds
        before = text[: getattr(error, "position", 0)]
        return Slip(before.count("\n"), len(before) - before.rfind("\n") - 1, problem)
    lines = text.splitlines()
    at: int = min(mark.line, len(lines) - 1)
    line = lines[at]
    context: Any = getattr(error, "context_mark", None) or mark
    goes_on = value and value.start_mark.line < value.end_mark.line
    if "\t" in line[: indentation(line)]:
        problem = "tab"
    elif re.search("could not find|found unexpected|alphabetic|comment or", problem):
        mark = context  # the key without a colon, the quote that is not closed, the sign
    elif "expected ',' or" in problem and context.line < mark.line:
        mark, problem = context, "bracket not closed"
    elif "did not find expected" in problem and goes_on and value.style in ("'", '"'):
        mark, problem = value.start_mark, "found unexpected quote"
    elif re.search("expected (key|',' or)", problem) and line[mark.column :][:1] in ("]", "}"):
        problem = "bracket too many"
    elif "did not find expected" in problem and mark.column == indentation(line):
        problem = "indentation"
    elif "mapping values" in problem and goes_on:
        first: int = min(value.start_mark.line, len(lines) - 1)
        if indentation(line) > indentation(lines[first]):
            problem = "indentation"
        else:
            mark, problem = value.start_mark, "could not find expected ':'"
    return Slip(min(mark.line, len(lines) - 1), mark.column, problem)


def indentation(line: str) -> int:
    """With how many spaces or tabs a line begins."""
    return len(line) - len(line.lstrip(" \t"))
