"""What mermaid takes away before it parses: front matter, directives, comments.

Each step follows mermaid 11.17 (`preprocess.ts`, `encodeEntities`), but in linear time where its
regular expressions are not.
"""

import re
from typing import Any, NamedTuple

from journey.codecs.mermaid.entities import REFERENCE, hidden
from journey.codecs.mermaid.tracing import Span, Traced
from journey.document import Faults, read_yaml
from journey.document.tree import Table
from journey.errors import InvalidDocumentError
from journey.exchange import Intake

SPACE = "\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What JavaScript calls white space, for a class in a regular expression."""
_IS_SPACE = re.compile(f"[{SPACE}]")
_START = re.compile(f"[{SPACE}]*")
_DIRECTIVE = re.compile(
    rf"%%\{{[{SPACE}]*(?:[A-Za-z0-9_]+[{SPACE}]*:|[A-Za-z0-9_]+)[{SPACE}]*"
    rf"(?:[A-Za-z0-9_]+|(?:(?!\}}%%)(?:[^\n\r\u2028\u2029]|\r?\n))*)?[{SPACE}]*(?:\}}%%)?"
)
_COMMENT = re.compile(r"%%(?!\{)[^\n]+\n?")
_TAG = re.compile(r"<([A-Za-z0-9_]+)([^>]*)>")
_QUOTED = re.compile(r'="([^"]*)"')
_FENCE = re.compile(r"^([ \t]*)(`{3,}|~{3,})[ \t]*mermaid\b[^\n]*\n", re.MULTILINE)
_LEADING = re.compile(r"[^\S\n\r]*")


class Cleaned(NamedTuple):
    """A diagram ready to be parsed, and the title of its front matter."""

    source: Traced
    title: str


def cleaned(text: str, intake: Intake) -> Cleaned:
    """The diagram in a file, without what is not part of it."""
    source = Traced(text)
    _unfence(source, intake)
    head = source.text.rfind(">") + 1
    source.put(
        (m.start(), m.end(), f"<{m[1]}" + _QUOTED.sub(r"='\1'", m[2]) + ">")
        for m in _TAG.finditer(source.text, 0, head)
    )
    title = _front_matter(source, intake)
    source.sub(_DIRECTIVE)
    source.put(_comments(source.text))
    source.put([(0, _end_of_space(source.text), "")])
    source.put(_semicolons_after_styles(source.text))
    source.sub(REFERENCE, hidden)
    return Cleaned(source, title)


def _unfence(source: Traced, intake: Intake) -> None:
    """Of a Markdown file, keep its first journey diagram."""
    said = intake.words
    text, blocks, end = source.text, list[tuple[int, int]](), 0
    first = _FENCE.search(text)
    if not first:
        return
    while fence := _FENCE.search(text, end):
        closing = re.compile(rf"^[ \t]*{fence[2]}", re.MULTILINE).search(text, fence.end())
        end = closing.end() if closing else len(text)
        block = (fence.end(), closing.start() if closing else len(text))
        if any(line.lstrip().startswith("journey") for line in text[slice(*block)].split("\n")):
            blocks.append(block)
    if not blocks:
        intake.refuse(source.line(first.start()), said("holds no journey diagram of mermaid"))
    for start, _ in blocks[1:]:
        intake.warn(
            source.line(start), said("is a second diagram; only the first of the file was read")
        )
    start, end = blocks[0]
    source.put([(0, start, ""), (end, len(text), "")])


def _front_matter(source: Traced, intake: Intake) -> str:
    """Take the front matter away; its title, or nothing."""
    blank = len(source.text) - len(source.text.lstrip("\n"))
    source.put([(0, blank, "")])
    lines = source.text.split("\n")
    leading = _LEADING.match(lines[0])
    indent = leading[0] if leading else ""
    if not lines[0].startswith(f"{indent}---") or lines[0][len(indent) + 3 :].strip():
        return ""
    for index, line in enumerate(lines[1:-1], 1):
        if line.startswith(f"{indent}---") and not line[len(indent) + 3 :].strip():
            end = sum(len(line) + 1 for line in lines[: index + 1])
            body = "\n".join(line.removeprefix(indent) for line in lines[1:index])
            source.put([(0, end, "")])
            return _title_in(body, intake)
    return ""


def _title_in(front_matter: str, intake: Intake) -> str:
    if not front_matter.strip():
        return ""
    try:
        faults = Faults(intake.source, intake.words.language)
        tree = read_yaml(front_matter.encode(), faults)
        faults.check()
    except InvalidDocumentError as error:
        told = error.problems[0]
        intake.warn(
            (told.line or 0) + 1,
            intake.words("front matter that cannot be read was left out: {why}", why=told.message),
        )
        return ""
    title: Any = tree.get("title") if isinstance(tree, Table) else None
    return title if isinstance(title, str) else ""


def _comments(text: str) -> list[Span]:
    """Lines that begin with %%, with the white space before them."""
    spans: list[Span] = []
    last = 0
    for comment in _COMMENT.finditer(text):
        start = comment.start()
        if start < last:
            continue
        while start > last and _IS_SPACE.match(text, start - 1):
            start -= 1
        if start and text[start - 1] != "\n":
            start = text.find("\n", start, comment.start()) + 1
            if not start:
                continue
        spans.append((start, comment.end(), ""))
        last = comment.end()
    return spans


def _end_of_space(text: str) -> int:
    found = _START.match(text)
    return found.end() if found else 0


def _semicolons_after_styles(text: str) -> list[Span]:
    """The last semicolon of a line in which a word with "style" has a colour after a colon.

    mermaid takes it away so that `style a fill:#fff;` holds no reference, in journeys too.
    """
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        for word in ("style", "classDef"):
            first, end = line.find(word), line.rfind(";")
            if 0 <= first < end:
                between = line[first + len(word) : end]
                if any("#" in part.partition(":")[2] for part in re.split(f"[{SPACE}]", between)):
                    spans.append((start + end, start + end + 1, ""))
                    break
        start += len(line) + 1
    return spans
