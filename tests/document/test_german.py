"""Everything that documents and templates say has German words."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from journey.services import templates

ROOT = Path(__file__).parents[2] / "journey"
KEYWORDS = {"said": None, "words": None, "plural": (1, 2), "meaning": ((1, "c"), 2)}
FOLDERS = ("document", "codecs", "exchange", "services", "templates")
SOURCES = [ROOT / folder for folder in FOLDERS]
OURS = {"documents.py", "tables.py", "templates.py", "describing.py"}
CATALOGUES = ("documents", "exchange")


@pytest.mark.parametrize("folder", SOURCES, ids=lambda folder: folder.name)
def test_every_text_has_german_words(folder: Path) -> None:
    german: list[Catalog] = []
    for catalogue in CATALOGUES:
        with (ROOT / f"locales/de/LC_MESSAGES/{catalogue}.po").open("rb") as file:
            german.append(read_po(file, locale="de"))
    missing = []
    for name, _, text, _, context in extract_from_dir(folder, keywords=KEYWORDS):
        if folder.name == "services" and name not in OURS:
            continue
        english = text if isinstance(text, str) else text[0]
        if not any(_is_said(catalogue.get(english, context)) for catalogue in german):
            missing.append((name, english))
    assert missing == []


def _is_said(found: Message | None) -> bool:
    if found is None:
        return False
    return all([found.string] if isinstance(found.string, str) else found.string)


def test_the_notes_of_a_starter_are_german() -> None:
    english = set(templates.starter("four-phases", "en").decode().split("\n"))
    german = templates.starter("four-phases", "de").decode().split("\n")
    notes = [line for line in german if line.startswith("#") and " " in line.strip("# ")]
    assert {line for line in notes if line in english} <= {
        "#         importance: 5",
        "#         satisfaction: 2",
        "#   journey check FILE.yaml",
        "#   journey draw FILE.yaml -o FILE.svg",
    }
