"""The text twin as Markdown: readable as it stands, and by every program that knows it."""

import re
from collections.abc import Iterator

from journey.description.twin import FactTable, Twin
from journey.locales import Words

_SIGNS = re.compile(r"([\\`*_\[\]<>|~])")
_LEADING = re.compile(r"^(\s*)([#+>=-]|\d+(?=[.)]))")


def markdown(twin: Twin, words: Words) -> str:
    """Title, sections, table; texts of the journey cannot become anything but text."""
    return "\n".join(_lines(twin, words)) + "\n"


def _lines(twin: Twin, words: Words) -> Iterator[str]:
    yield f"# {_inline(twin.title)}"
    for section in twin.sections:
        yield ""
        yield f"## {_inline(section.heading)}"
        for paragraph in section.paragraphs:
            yield ""
            yield _paragraph(paragraph)
    if twin.table.rows:
        yield ""
        yield f"## {_inline(words('All touchpoints'))}"
        yield ""
        yield from _table(twin.table)


def _table(table: FactTable) -> Iterator[str]:
    yield _row(table.headings)
    yield _row(["---"] * len(table.headings), is_rule=True)
    for row in table.rows:
        yield _row(row)


def _row(cells: tuple[str, ...] | list[str], *, is_rule: bool = False) -> str:
    return f"| {' | '.join(cell if is_rule else _inline(cell) for cell in cells)} |"


def _paragraph(text: str) -> str:
    return _LEADING.sub(r"\1\\\2", _inline(text))


def _inline(text: str) -> str:
    """A text on one line in which no sign means anything."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split())).replace("&", "&amp;")
