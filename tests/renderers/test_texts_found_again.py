"""Every text of any map is found again by readers from outside, and none once it was left out.

`JOURNEY_MAPS_READ=200 pytest tests/renderers/test_texts_found_again.py` reads all samples and
200 generated maps. The accessibility tree of HTML is read in `test_html.py`, naughty strings in
`test_naughty_strings.py`.
"""

import os
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from journey.codecs import CODECS
from journey.model import Journey
from journey.services import checks, pictures
from journey.services.pictures import PictureOptions
from sample_maps import SAMPLES, path
from tests.handouts import deck_of, folded, is_turned_round, printed_text, said_on_slides, told_by
from tests.journeys import cinema, service_blueprint
from tests.judges import soffice
from tests.redaction.planted import LEFT_OUT, everywhere, tokens
from tests.strategies import generated_maps

COUNT = int(os.environ.get("JOURNEY_MAPS_READ", "0"))
_AT_ONCE = 25
"""How many decks one start of LibreOffice opens."""
_PLAIN = PictureOptions()
_LEFT_OUT = PictureOptions(redaction=LEFT_OUT)


@pytest.fixture(scope="module")
def maps() -> list[Journey]:
    if not COUNT:
        return [cinema(), service_blueprint(), *generated_maps(8)[3:]]
    samples = [CODECS["yaml"].decode(path(key).read_bytes()) for key in SAMPLES]
    return [*samples, *generated_maps(COUNT)]


def _printed(journey: Journey, options: PictureOptions = _PLAIN) -> str:
    return printed_text(pictures.draw(journey, "pdf", options=options))


def _drawn(journey: Journey, options: PictureOptions = _PLAIN) -> str:
    return "".join(ET.fromstring(pictures.draw(journey, "svg", options=options)).itertext())


def _on_slides(journey: Journey, options: PictureOptions = _PLAIN) -> str:
    return said_on_slides(deck_of(pictures.draw(journey, "pptx", options=options)))


def _lost(texts: Iterable[str], said: str) -> list[str]:
    """Texts that are not there; poppler reads the quotation mark that a lane sets into words."""
    there = folded(said).replace("\u201d", "")
    return [t for t in dict.fromkeys(texts) if folded(t).replace("\u201d", "") not in there]


@pytest.mark.judge("pdftotext")
@pytest.mark.parametrize("read", [_printed, _drawn, _on_slides])
def test_every_text_is_given_back(maps: list[Journey], read: Callable[[Journey], str]) -> None:
    lost = [_lost(told_by(journey), read(journey)) for journey in maps]
    assert [text for texts in lost for text in texts if not is_turned_round(text)] == []


@pytest.mark.judge("soffice")
def test_libreoffice_holds_every_text_of_slides(maps: list[Journey], tmp_path: Path) -> None:
    lost: list[str] = []
    for start in range(0, len(maps), _AT_ONCE):
        part = maps[start : start + _AT_ONCE]
        files = [tmp_path / f"{start + number}.pptx" for number in range(len(part))]
        for file, journey in zip(files, part, strict=True):
            file.write_bytes(pictures.draw(journey, "pptx"))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        convert = [soffice() or "", profile, "--headless", "--convert-to", "fodp", "--outdir"]
        subprocess.run([*convert, tmp_path, *files], check=True, capture_output=True, timeout=240)
        for file, journey in zip(files, part, strict=True):
            texts = told_by(journey, checks.check(journey))
            lost += [f"{file.stem}: {text}" for text in _lost(texts, _held(file))]
            file.with_suffix(".fodp").unlink()
    assert [text for text in lost if not _has_rare_han(text)] == []


def _held(file: Path) -> str:
    """All that LibreOffice holds of a deck, with the spaces that it writes as elements."""
    parser = etree.XMLParser(huge_tree=True)
    return "".join(etree.parse(file.with_suffix(".fodp"), parser).getroot().itertext())


def _has_rare_han(text: str) -> bool:
    """Whether a text has Chinese signs beyond U+FFFF, of which LibreOffice 7.4 drops some."""
    return any("\U00020000" <= sign <= "\U0003ffff" for sign in text)


@pytest.mark.judge("pdftotext")
def test_what_is_left_out_is_read_nowhere(maps: list[Journey]) -> None:
    seen: set[str] = set()
    for journey in maps:
        marked = everywhere(journey)
        for read in (_printed, _drawn, _on_slides):
            assert tokens(read(marked, _LEFT_OUT)) == set()
        seen |= tokens(_printed(marked))
    assert seen >= {"words", "personas"}  # the same reader finds what is not left out
