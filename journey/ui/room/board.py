"""The notes of a round on the beamer, under the headings that the room gives them."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from journey.locales import Words
from journey.rounds import Note, clusters
from journey.ui.markup import tag


def board(notes: Sequence[Note], words: Words) -> list[ET.Element]:
    """A column a heading; what has none comes last."""
    if not notes:
        return [tag("p", words("Nobody has written a note."), class_="large")]
    return [
        tag("div", [_column(name, some, words) for name, some in clusters(notes).items()],
            class_="board")
    ]  # fmt: skip


def _column(name: str, notes: Sequence[Note], words: Words) -> ET.Element:
    heading = name or words("Not yet put together")
    count = words.plural("{count} note", "{count} notes", len(notes))
    return tag(
        "section",
        tag("h2", heading, " ", tag("span", count)),
        tag("ul", [tag("li", note.text, class_="taken" if note.taken else None) for note in notes]),
        class_=None if name else "loose",
    )
