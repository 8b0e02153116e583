"""Every text of any map is found again by readers from outside, and none once it was left out.

`JOURNEY_MAPS_READ=200 pytest tests/renderers/test_texts_found_again.py` reads all samples and
200 generated maps, `JOURNEY_MAPS_READ=100-150` the 101st to the 150th of these. Naughty strings
are read in `test_naughty_strings.py`.
"""

import os
import subprocess
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from lxml import etree
from playwright.sync_api import sync_playwright

from journey.codecs import CODECS
from journey.model import Journey, PainPoint, Phase, Touchpoint
from journey.services import checks, pictures
from journey.services.pictures import PictureOptions
from sample_maps import SAMPLES, path
from tests.handouts import (
    deck_of,
    folded,
    is_turned_round,
    printed_text,
    texts_of,
    told_by,
)
from tests.journeys import cinema, five_personas, service_blueprint
from tests.judges import chromium, soffice
from tests.redaction.planted import LEFT_OUT, everywhere, tokens
from tests.strategies import HARD_TEXTS, generated_maps

READ = os.environ.get("JOURNEY_MAPS_READ", "")
_AT_ONCE = 25
"""How many decks one start of LibreOffice opens."""
_PLAIN = PictureOptions()
_LEFT_OUT = PictureOptions(redaction=LEFT_OUT, findings=True)
_WITH_FINDINGS = PictureOptions(findings=True)
_CLOSING = dict.fromkeys(map(ord, "\u201c\u201d"))
"""The marks that close a quotation, in German and in English."""
Reader = Callable[[Journey, PictureOptions], str]


@pytest.fixture(scope="module")
def maps() -> list[Journey]:
    if not READ:
        few = (cinema(), five_personas(), service_blueprint(), _hard())
        return [*few, *generated_maps(8)[5:]]
    first, is_part, last = READ.rpartition("-")
    samples = [CODECS["yaml"].decode(path(key).read_bytes()) for key in SAMPLES]
    every = [*samples, *generated_maps(200 if is_part else int(READ))]
    return every[int(first) : int(last)] if is_part else every


@pytest.fixture(scope="module")
def decks(maps: list[Journey], tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Journey]:
    """The slides of the maps as files."""
    folder = tmp_path_factory.mktemp("decks")
    files = {folder / f"{at}.pptx": journey for at, journey in enumerate(maps)}
    for file, journey in files.items():
        file.write_bytes(pictures.draw(journey, "pptx"))
    return files


def _hard() -> Journey:
    """A map in Arabic with texts in many scripts, right-to-left ones among others in one line."""
    touchpoints = tuple(
        Touchpoint(id=f"t{n}", name=name, pain_points=(PainPoint(text=f"{name} {HARD_TEXTS[4]}"),))
        for n, name in enumerate(HARD_TEXTS)
    )
    phases = (
        Phase(id="a", name=HARD_TEXTS[5], touchpoints=touchpoints[:14]),
        Phase(id="b", name=HARD_TEXTS[6], touchpoints=touchpoints[14:]),
    )
    return Journey(id="hard", title=HARD_TEXTS[4], language="ar", phases=phases)


@pytest.fixture(scope="module")
def hear() -> Iterator[Reader]:
    """Gives all that the accessibility tree of a browser says of a web page of ours."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--disable-gpu"])
        page = browser.new_page()
        tree = page.context.new_cdp_session(page)

        def heard(journey: Journey, options: PictureOptions = _PLAIN) -> str:
            page.set_content(pictures.draw(journey, "html", options=options).decode())
            nodes = tree.send("Accessibility.getFullAXTree")["nodes"]
            said = (node.get("name", {}).get("value", "") for node in nodes if not node["ignored"])
            return "\n".join(said)

        yield heard
        browser.close()


def _printed(journey: Journey, options: PictureOptions = _PLAIN) -> str:
    return printed_text(pictures.draw(journey, "pdf", options=options))


def _drawn(journey: Journey, options: PictureOptions = _PLAIN) -> str:
    return "".join(ET.fromstring(pictures.draw(journey, "svg", options=options)).itertext())


def _on_slides(journey: Journey, options: PictureOptions = _PLAIN) -> str:
    deck = deck_of(pictures.draw(journey, "pptx", options=options))
    return "\n".join(text for slide in deck.slides for text in texts_of(slide))


def _on_the_sheets(journey: Journey) -> Iterator[str]:
    """What a map and its findings tell, and the touchpoints that they miss."""
    yield from told_by(journey, checks.check(journey))
    for finding in checks.highlights(journey):
        if finding.suggestion:
            yield from (finding.suggestion.name, finding.suggestion.reason)


def _lost(texts: Iterable[str], said: str) -> list[str]:
    """Texts that are not there; poppler reads the mark that closes a quotation into words."""
    there = _unquoted(said)
    return [text for text in dict.fromkeys(texts) if _unquoted(text) not in there]


def _unquoted(text: str) -> str:
    return folded(text).translate(_CLOSING)


@pytest.mark.judge("pdftotext")
@pytest.mark.parametrize("read", [_printed, _drawn, _on_slides])
def test_every_text_is_given_back(maps: list[Journey], read: Reader) -> None:
    lost = [_lost(_on_the_sheets(journey), read(journey, _WITH_FINDINGS)) for journey in maps]
    assert [text for texts in lost for text in texts if not is_turned_round(text)] == []


@pytest.mark.judge("chromium")
def test_every_text_is_heard_in_a_browser(maps: list[Journey], hear: Reader) -> None:
    heard = ((hear(journey, _PLAIN), told_by(journey, checks.check(journey))) for journey in maps)
    assert [text for said, texts in heard for text in _lost(texts, said)] == []


@pytest.mark.judge("soffice")
def test_libreoffice_holds_every_text_of_slides(decks: dict[Path, Journey]) -> None:
    lost = _lost_by_libreoffice(decks, "fodp", _held)
    assert [text for text, _ in lost if not any(map(_is_rare_han, text))] == []


@pytest.mark.judge("soffice")
@pytest.mark.judge("pdftotext")
def test_libreoffice_prints_every_text_of_slides(decks: dict[Path, Journey]) -> None:
    lost = _lost_by_libreoffice(decks, "pdf", lambda made: printed_text(made.read_bytes()))
    assert [text for text, said in lost if _lost(_printed_together(text), said)] == []


def _lost_by_libreoffice(
    decks: dict[Path, Journey], form: str, read: Callable[[Path], str]
) -> Iterator[tuple[str, str]]:
    """The texts that are not in the files that LibreOffice makes of slides, and what is."""
    files = list(decks)
    folder = files[0].parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [soffice() or "", profile, "--headless", "--convert-to", form, "--outdir", folder]
    for start in range(0, len(files), _AT_ONCE):
        part = files[start : start + _AT_ONCE]
        subprocess.run([*convert, *part], check=True, capture_output=True, timeout=240)
        for file in part:
            texts = told_by(decks[file], checks.check(decks[file]))
            said = read(file.with_suffix(f".{form}"))
            yield from ((text, said) for text in _lost(texts, said))


def _held(file: Path) -> str:
    """All that LibreOffice holds of a deck, with the spaces that it writes as elements."""
    parser = etree.XMLParser(huge_tree=True)
    return "".join(etree.parse(file, parser).getroot().itertext())


def _printed_together(text: str) -> Iterator[str]:
    """The stretches of a text that LibreOffice 7.4 prints as one, where it is at fault.

    Words of a line that runs to the left it prints from the left; signs that its font has not
    apart from their line, or, marks and rare Chinese signs among them, not at all.
    """
    for word in unicodedata.normalize("NFC", text).split():
        for kind, signs in groupby(word, _kind):
            stretch = "".join(signs)
            if kind in ("line", "leftward") and not is_turned_round(word):
                yield stretch
            elif kind != "unsure":
                yield from stretch


def _kind(sign: str) -> str:
    if unicodedata.category(sign) == "Mn" or _is_rare_han(sign):
        return "unsure"
    if unicodedata.bidirectional(sign) in {"R", "AL"}:
        return "leftward"
    is_common = sign < "\u0180" or "\u0370" <= sign < "\u0530"
    return "line" if is_common else "apart"


def _is_rare_han(sign: str) -> bool:
    """Whether it is a Chinese sign beyond U+FFFF, of which LibreOffice 7.4 drops some."""
    return "\U00020000" <= sign <= "\U0003ffff"


@pytest.mark.judge("pdftotext")
@pytest.mark.judge("chromium")
def test_what_is_left_out_is_read_nowhere(maps: list[Journey], hear: Reader) -> None:
    seen: set[str] = set()
    for journey in maps:
        marked = everywhere(journey)
        for read in (_printed, _drawn, _on_slides, hear):
            assert tokens(read(marked, _LEFT_OUT)) == set()
        seen |= tokens(_printed(marked))
    assert seen >= {"words", "personas"}  # the same reader finds what is not left out
