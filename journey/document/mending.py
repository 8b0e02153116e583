"""A slip in YAML mended: what to try, and the text as it is likely meant.

The mended text is read on, so that one slip does not hide all other problems of a file. It has
as many lines as the file, and is never taken for the file: the slip is among its faults.
"""

import json
import re
from collections.abc import Callable
from functools import partial
from math import inf

from journey.document.faults import Faults, Place, excerpt
from journey.document.slips import Slip, first_slip, indentation
from journey.locales import Words

_LONGEST_MENDED = 200_000
"""Characters; of a longer text only the first slip is told."""
_LONGEST_SHOWN = 80
_DASHES = re.compile(r"\s*(?:- +)*")
_HEAD = re.compile(_DASHES.pattern + r"(?:[\w-]+:[ \t]+)?")
"""What stands on a line before its text: indentation, dashes, a key."""
_ENTRY = re.compile(r"(?:[{,]\s*[\w-]+:\s+|[\[,]\s*)(?P<text>[^\s,\[\]{}][^,\]}]*)")
"""A key and its text, or a text, between brackets."""
_UNSPACED = re.compile(r"(\s*(?:- +)*(?:-|[\w-]+:))(?=[^\s-])")
_CLOSING = {"[": "]", "{": "}"}

Mend = Callable[[list[str], Slip], list[str]]
"""A guess: the lines of a text with one slip less."""


def mended(text: str, faults: Faults) -> str:
    """The text without its first slip, which is added to the faults.

    Raises InvalidDocumentError with all faults where it cannot be told what is meant.
    """
    slip = first_slip(text)
    assert slip is not None
    lines = text.splitlines()
    line = lines[slip.line]
    message, hint, mends = _explained(slip, faults.words)
    place, shown = Place(line=slip.line + 1), excerpt(line, slip.column)
    tried = [mend(lines, slip) for mend in mends] if len(text) <= _LONGEST_MENDED else []
    reached, best = max(
        ((_reached("\n".join(guess)), guess) for guess in tried),
        key=lambda reading: reading[0][0],
        default=(slip[:2], lines),
    )
    if reached <= slip[:2]:
        faults.stop(place, message, hint, shown)
    faults.add(place, message, _with_example(hint, best[slip.line], line, faults.words), shown)
    return "\n".join(best)


def _reached(text: str) -> tuple[float, int]:
    """Line and column of the first slip in a text."""
    slip = first_slip(text)
    return slip[:2] if slip else (inf, 0)


def _with_example(hint: str, meant: str, line: str, said: Words) -> str:
    if meant.strip() == line.strip():
        return said.plural(
            "{hint}; 1 space would fit",
            "{hint}; {count} spaces would fit",
            indentation(meant),
            hint=hint,
        )
    return f"{hint}: `{meant.strip()}`" if len(meant) <= _LONGEST_SHOWN else hint


def _explained(slip: Slip, said: Words) -> tuple[str, str, tuple[Mend, ...]]:
    """What is the case, what to try, and guesses at what is meant, the likeliest first."""
    quotes = said("Put the text in quotes")
    known: dict[str, tuple[str, str, tuple[Mend, ...]]] = {
        "^tab$": (
            said("is indented with a tab"),
            said("Indent with spaces"),
            tuple(partial(_without_tabs, width=width) for width in (4, 2, 8)),
        ),
        "^indentation$": (
            said("does not fit the lines before it"),
            said("Check the indentation"),
            (_spaced, _aligned, partial(_aligned, alone=True)),
        ),
        "mapping values": (
            said("has a colon where none can stand"),
            said("Put text with a colon and a space in quotes"),
            (_quoted,),
        ),
        "could not find expected ':'": (
            said("is not a line of the form `key: value`"),
            said("Write a colon and a space after the key"),
            (_spaced, _with_colon),
        ),
        "found unexpected": (
            said("has a quote that is not closed"), said("Close the quote"), (_quote_closed,),
        ),
        "bracket not closed": (
            said("has a bracket that is not closed"), said("Close the bracket"),
            (_bracket_closed,),
        ),
        "bracket too many": (
            said("has a bracket that closes nothing"),
            said("Correct the bracket"),
            (_removed, _swapped),
        ),
        "expected ',' or": (
            said("holds between brackets what does not fit there"),
            said("Put text with a colon in quotes, and a comma between entries"),
            (_entry_quoted,),
        ),
        "invalid Unicode character escape": (
            said("holds half of a character (a lone surrogate)"),
            said("Write the character itself"),
            (),
        ),
        "escape character|hexdecimal": (
            said("has a backslash between double quotes"),
            said("Use single quotes"),
            (_quoted,),
        ),
        "characters are not allowed": (
            said("holds a control character"),
            said("Remove the character, or check that this is a text file"),
            (),
        ),
        "cannot start|are not allowed|node content|comment or|alphabetic": (
            said("begins with a sign that has a meaning in YAML"), quotes, (_quoted,),
        ),
        "did not find expected": (
            said("goes on after a quote or bracket is closed"), quotes, (_quoted,),
        ),
    }  # fmt: skip
    for sign, explained in known.items():
        if re.search(sign, slip.problem):
            return explained
    message = said("cannot be read as YAML: {reason}", reason=slip.problem)
    hint = said("Check the indentation, and put text with special signs in quotes")
    return message, hint, ()


def _changed(lines: list[str], at: int, line: str) -> list[str]:
    return [*lines[:at], line, *lines[at + 1 :]]


def _start(of: re.Pattern[str], line: str) -> str:
    found = of.match(line)
    return found[0] if found else ""


def _without_tabs(lines: list[str], slip: Slip, width: int) -> list[str]:
    """All lines, for who indents one line with tabs does so with others."""
    ends = [indentation(line) for line in lines]
    return [
        line[:end].expandtabs(width) + line[end:] for line, end in zip(lines, ends, strict=True)
    ]


def _quoted(lines: list[str], slip: Slip) -> list[str]:
    line = lines[slip.line]
    start = _start(_HEAD, line)
    return _changed(lines, slip.line, start + _in_quotes(line[len(start) :].strip()))


def _entry_quoted(lines: list[str], slip: Slip) -> list[str]:
    line = lines[slip.line]
    for entry in _ENTRY.finditer(line):
        start, end = entry.span("text")
        if start <= slip.column <= end:
            quoted = line[:start] + _in_quotes(line[start:end].rstrip()) + line[end:]
            return _changed(lines, slip.line, quoted)
    return lines


def _in_quotes(text: str) -> str:
    if text[:1] in ("'", '"') and text[-1:] == text[0] and len(text) > 1:
        text = text[1:-1]
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return json.dumps(text, ensure_ascii=False) if "'" in text else f"'{text}'"


def _spaced(lines: list[str], slip: Slip) -> list[str]:
    return _changed(lines, slip.line, _UNSPACED.sub(r"\1 ", lines[slip.line], count=1))


def _with_colon(lines: list[str], slip: Slip) -> list[str]:
    line = re.sub(r"[^\s-]\S*", r"\g<0>:", lines[slip.line], count=1)
    return _changed(lines, slip.line, line)


def _quote_closed(lines: list[str], slip: Slip) -> list[str]:
    line = lines[slip.line]
    return _changed(lines, slip.line, line.rstrip() + line[slip.column :][:1])


def _bracket_closed(lines: list[str], slip: Slip) -> list[str]:
    line = lines[slip.line].rstrip()
    missing = ""
    for sign in re.sub(r"""'[^']*'|"[^"]*\"""", "", line[slip.column :]):
        missing = _CLOSING[sign] + missing if sign in _CLOSING else missing.removeprefix(sign)
    return _changed(lines, slip.line, line + missing)


def _removed(lines: list[str], slip: Slip) -> list[str]:
    line = lines[slip.line]
    return _changed(lines, slip.line, line[: slip.column] + line[slip.column + 1 :])


def _swapped(lines: list[str], slip: Slip) -> list[str]:
    return _bracket_closed(_removed(lines, slip), slip._replace(column=0))


def _aligned(lines: list[str], slip: Slip, *, alone: bool = False) -> list[str]:
    """The line moved under the nearest one of its kind above, with what is indented under it."""
    line = lines[slip.line]
    own = indentation(line)
    columns: list[int] = []
    outermost = len(line)
    for above in reversed(lines[: slip.line]):
        if above.strip() and (column := indentation(above)) < outermost:
            outermost = column
            key = len(_start(_DASHES, above))
            if not line.startswith("-", own):
                columns.append(key)
            elif key > column:
                columns.append(column)
    if not columns:
        return lines
    shift = min(columns, key=lambda column: abs(column - own)) - own
    end = slip.line + 1
    while (
        not alone and end < len(lines) and (not lines[end].strip() or indentation(lines[end]) > own)
    ):
        end += 1
    moved = [" " * (indentation(one) + shift) + one.lstrip() for one in lines[slip.line : end]]
    return [*lines[: slip.line], *moved, *lines[end:]]
