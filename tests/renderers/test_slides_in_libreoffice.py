"""What maps tell is found again in their slides after LibreOffice has printed them."""

import subprocess
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

from journey.model import Journey
from journey.services import checks, pictures
from tests.handouts import squeezed, told_by
from tests.journeys import cinema, five_personas, service_blueprint
from tests.judges import soffice

pytestmark = pytest.mark.judge("soffice")
_UNREAD = {"Mn", "Mc", "Me", "Cf", "So", "Sk"}
"""Readers of PDF give marks in another order and emoji of several signs in parts."""


def _letters(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", squeezed(text))
    return "".join(sign for sign in decomposed if unicodedata.category(sign) not in _UNREAD)


def _readable(text: str, missing: set[str]) -> bool:
    """Whether a reader of PDF can give a text back: our fonts have it, and nothing is shaped."""
    directions = {unicodedata.bidirectional(sign) for sign in text}
    shaped = any("\u0900" <= sign <= "\u0fff" for sign in text)
    plain = unicodedata.is_normalized("NFKC", text)  # no ligatures, no signs like ½
    return plain and not shaped and not directions & {"R", "AL"} and not missing & set(text)


def test_every_text_of_a_map_is_printed(tmp_path: Path) -> None:
    program = soffice()
    assert program
    files: dict[Path, Journey] = {}
    for number, journey in enumerate((cinema(), five_personas(), service_blueprint())):
        file = tmp_path / f"{number}.pptx"
        file.write_bytes(pictures.draw(journey, "pptx"))
        files[file] = journey
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, *map(str, files)], check=True, capture_output=True, timeout=240)
    lost: list[str] = []
    for file, journey in files.items():
        pages = PdfReader(file.with_suffix(".pdf")).pages
        said = _letters(" ".join(page.extract_text() for page in pages))
        missing = set(pictures.scene(journey, form="pptx").missing_characters)
        for text in told_by(journey, checks.check(journey)):
            if _readable(text, missing) and _letters(text) not in said:
                lost.append(text)
    assert lost == []
