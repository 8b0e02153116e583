"""What maps tell is found again in their slides after LibreOffice has opened and printed them."""

import subprocess
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest
from pypdf import PdfReader

from journey.model import Journey, PainPoint, Phase, Touchpoint
from journey.services import checks, pictures
from tests.handouts import squeezed, told_by
from tests.journeys import cinema, five_personas, service_blueprint
from tests.judges import soffice
from tests.strategies import HARD_TEXTS

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


def _printed(files: Iterable[Path], folder: Path) -> None:
    program = soffice()
    assert program
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, *map(str, files)], check=True, capture_output=True, timeout=240)


def test_every_text_of_a_map_is_printed(tmp_path: Path) -> None:
    files: dict[Path, Journey] = {}
    for number, journey in enumerate((cinema(), five_personas(), service_blueprint(), _hard())):
        file = tmp_path / f"{number}.pptx"
        file.write_bytes(pictures.draw(journey, "pptx"))
        files[file] = journey
    _printed(files, tmp_path)
    lost: list[str] = []
    for file, journey in files.items():
        pages = PdfReader(file.with_suffix(".pdf")).pages
        said = _letters(" ".join(page.extract_text() for page in pages))
        missing = set(pictures.scene(journey, form="pptx").missing_characters)
        lost += [
            text
            for text in told_by(journey, checks.check(journey))
            if _readable(text, missing) and _letters(text) not in said
        ]
    assert lost == []
