"""Each line of a print says its words, though its signs do not tell them, and looks the same."""

import re
import zlib
from typing import Any

import pypdfium2
import pytest

from journey.renderers import RENDERERS, RenderOptions
from journey.renderers import press as presses
from journey.renderers.wording import ink
from journey.scene.scene import Scene
from tests.handouts import folded, printed_text
from tests.scene.scenes import scene_of

HARD = (
    "ดูหนังที่โรงภาพยนตร์กับเพื่อน",
    "फ़िल्म देखने जाता है",
    "Z̷̢̛a̸͔͝l̴̰̾g̵̭̈o̸̧͌ t̶e̴x̷t̸",
    "a \U000f1234 b \ue000",
    "مرحبا Kino 2026 بالعالم",
    "يبحث عن مواعيد الفيلم على الموقع",
    "مرحبا (بالعالم), نص: «كلمة»!",
    "👩‍👩‍👧‍👦🎬🍿 popcorn ❤️",
    "Å ½ ﬃ",
    "Z̷g̵ tg𑲡",  # the sign of g told two texts: typst marks the second of its own
)


def printed(scene: Scene) -> bytes:
    return RENDERERS["pdf"].render(scene, RenderOptions())


@pytest.mark.judge("pdftotext")
@pytest.mark.parametrize("words", HARD)
def test_a_reader_finds_what_signs_do_not_tell(words: str) -> None:
    assert folded(words) in folded(printed_text(printed(scene_of("before", words, "after"))))


def test_saying_changes_nothing_that_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of(*HARD, "שלום עולם, שוב: «כן»!", "שָׁלוֹם עֲלֵיכֶם")
    said = _seen(printed(scene))
    monkeypatch.setattr(presses._Order, "_told", lambda order, run, line: [run])
    monkeypatch.setattr(presses, "is_told_by_its_signs", lambda run: True)
    assert abs(said - _seen(printed(scene))).max() < 100  # kerned signs move by less than a dot


def _seen(pdf: bytes) -> Any:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_numpy().astype(int)


def test_no_ink_of_ours_stays_and_the_places_of_all_objects_are_right() -> None:
    pdf = printed(scene_of(*HARD))
    pages = b"".join(stream for stream in _streams(pdf) if b"BDC" in stream)
    assert not re.search(rb" 0 k\n|\d[eE][-+]?\d+ ", pages)  # PDF knows no exponents
    start = int(pdf.rpartition(b"startxref\n")[2].split()[0])
    entries = pdf[start:].split(b"trailer")[0].splitlines()[3:]
    for number, entry in enumerate(entries, 1):
        assert pdf[int(entry[:10]) :].startswith(b"%d 0 obj" % number)


def _streams(pdf: bytes) -> list[bytes]:
    packed = re.findall(rb"/FlateDecode>>\nstream\n(.*?)\nendstream", pdf, re.DOTALL)
    return [zlib.decompress(one) for one in packed]


def test_each_number_has_an_ink() -> None:
    assert len({ink(number) for number in range(3000)}) == 3000
