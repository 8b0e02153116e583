"""German addresses people politely, in one form in all catalogues."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).parents[2] / "journey/locales/de/LC_MESSAGES"
FAMILIAR = re.compile(
    r"\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[mnrs]?|[Ee]uch|[Ee]ure?[mnrs]?"
    r"|(Wähle|Gib|Klicke|Ziehe|Nimm|Nenne|Prüfe|Lies|Lade|Öffne|Füge|Schreibe|Trage|Drücke|Lege)"
    r"(?! (ich|wir|Sie)))\b"
)


def test_nobody_is_addressed_as_a_friend() -> None:
    assert [said for said in _said() if FAMILIAR.search(said)] == []


def _said() -> Iterator[str]:
    for path in sorted(CATALOGUES.glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="de"):
                texts = message.string if isinstance(message.string, tuple) else (message.string,)
                yield from (f"{path.stem}: {text}" for text in texts)
