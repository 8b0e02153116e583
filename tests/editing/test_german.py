"""Every sentence that editing, storage and the library say is there in German, with its names."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import journey
from tests.editing.sentences import sentences

ROOT = Path(journey.__file__).parent
SPEAKING = (
    *sorted((ROOT / "editing").glob("*.py")),
    *sorted((ROOT / "storage").glob("*.py")),
    *(
        ROOT / "services" / name
        for name in ("library.py", "turns.py", "kept.py", "conflicts.py", "states.py")
    ),
    ROOT / "settings.py",
    ROOT / "bootstrap.py",
)


CATALOGUES = ROOT / "locales/de/LC_MESSAGES"


def _german(catalogue: Path) -> dict[str, str]:
    """The German of each English sentence, of those that count the one for several."""
    german: dict[str, str] = {}
    with catalogue.open("rb") as file:
        for message in read_po(file, locale="de"):
            ids = (message.id,) if isinstance(message.id, str) else message.id
            said = (message.string,) if isinstance(message.string, str) else message.string
            german |= dict(zip(ids, said, strict=True))
    return german


EDITING = _german(CATALOGUES / "editing.po")
GERMAN = {
    english: german
    for catalogue in sorted(CATALOGUES.glob("*.po"))
    for english, german in _german(catalogue).items()
}


@pytest.mark.parametrize("module", SPEAKING, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_sentence_is_there_in_german(module: Path) -> None:
    for english in filter(str.strip, sentences(module)):
        assert GERMAN.get(english), english
        assert _names(GERMAN[english]) == _names(english)


def _names(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentence))


def test_no_sentence_is_kept_that_nobody_says() -> None:
    said = {sentence for module in SPEAKING for sentence in sentences(module)}
    assert set(EDITING) - said <= {""}, "only the head of the catalogue has no sentence"
