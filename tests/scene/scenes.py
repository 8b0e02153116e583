"""Scenes to draw: one with every kind of item, and texts that people and attackers write."""

import struct
import zlib

from hypothesis import strategies as st

from journey.scene.items import (
    Bend,
    Circle,
    Close,
    Line,
    Move,
    Path,
    Pen,
    Picture,
    Rect,
    Text,
    To,
)
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter

LATIN = (
    "looks up online where the film runs",
    "Datenschutzgrundverordnung der Rindfleischetikettierungsüberwachung",
    "AVATAR To. fi ffi “q” 'x' <b> & $x$ #h *b* _i_ \\ @a [c] `d` // e",
)
EAST_ASIAN = (
    "我们在电影院看电影，然后「回家」。很好（吗）！",
    "映画館でポップコーンを買う。",
    "한국어 영화관에 가다",
)
"""What needs a font of the machine."""
WORLD = (
    "مرحبا بالعالم (abc) 123، نص",
    "שלום עולם (2024) test",
    *EAST_ASIAN,
    "ไปดูหนังที่โรงภาพยนตร์กับเพื่อน",
    "फ़िल्म देखने सिनेमाघर जाना",
    "Привет мир, Ελληνικά",
)
EMOJI = (
    "👩\u200d💻 plans 🇩🇪 trip 👍🏽 1\ufe0f\u20e3 ⭐ ✓ ★ 👨\u200d👩\u200d👧 🏴\U000e0067\U000e007f"
)
NAUGHTY = (
    "",
    " \t\n ",
    "\x00\x01\x1b[31m\x7f\x85",
    "]]></style><script>alert(1)</script>&amp;&#x0;",
    '#import "@preview/x"; #panic() $sum_(i=0)$ #{let a = 1} \\u{41} #read("/etc/passwd")',
    "Z\u0350\u035b\u0315a\u0323\u0342\u0300l\u0321\u0361g\u0301\u0302\u0303\u0304\u0305o\u035e",
    "\u202eright to left override\u202c \u2066isolated\u2069 \ufeff\u200b\u2060",
    "a" * 60,
    "ﷺ ﷽ \U0001242b \ue000 \uffff \ufffe \ufffd",
    "\U0001f1e9" * 5 + "\u200d" * 4 + "\ufe0f" + "\u0301" * 9,
    "🏳\ufe0f\u200d🌈" * 9,
    "Kun\u00adden\u00adkar\u00adten\u00adin\u00adha\u00adber",
    "https://example.com/a/very-long/path?query=with&many=parts#and-a-fragment",
    "ⅷ½㎏ﬃ①Ⓐ",
)

texts = st.one_of(
    st.sampled_from((*LATIN, *WORLD, EMOJI, *NAUGHTY)),
    st.text(max_size=80),
    st.text(alphabet="abcdefghäöüß -/.,\u00ad", min_size=1, max_size=90),
    st.text(alphabet="ابتثج 123().abc", max_size=60),
    st.lists(st.sampled_from((*LATIN, *WORLD, EMOJI, *NAUGHTY)), max_size=3).map(" ".join),
)


def png(side: int = 8) -> bytes:
    """A small picture that goes from red to blue."""
    rows = b"".join(
        b"\0" + bytes(v for x in range(side) for v in (255 - 20 * x, 40 * y % 256, 20 * x))
        for y in range(side)
    )
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def block(
    words: str,
    x: float,
    y: float,
    width: float = 107,
    size: float = 8,
    ref: str = "t",
    **style: bool,
) -> list[Text]:
    """The lines of a text as items, one below another."""
    lines = typesetter().wrap(words, width, size, language="de", **style)
    return [
        line.text(x, y + place * size * 1.3, size, "#17222d", role="name", ref=ref, **style)
        for place, line in enumerate(lines)
    ]


def page_of(*words: str, background: str = "#ffffff") -> Page:
    """A page of cards, each with one of the texts."""
    items: list[Rect | Text] = []
    for place, text in enumerate(words):
        x, y = 20 + place % 6 * 125, 20 + place // 6 * 150
        items.append(Rect(x, y, 115, 140, 5, None, Pen("#d9dfe5", 0.8), "card", f"t{place}"))
        items += block(text, x + 4, y + 16, ref=f"t{place}")
    height = 40 + (len(words) + 5) // 6 * 150
    return Page(790, height, background, tuple(items))


def scene_of(*words: str, title: str = "A title", pages: int = 1) -> Scene:
    """A scene of cards, each with one of the texts."""
    page = page_of(*words)
    return Scene(title, "What it shows", "de", (page,) * pages)


def every_item() -> Scene:
    """A scene with every kind of item."""
    ink, pen = "#17222d", Pen("#5f3f91", 1, (4, 3))
    title = typesetter().line("An evening & <more>", 24, bold=True)
    return Scene(
        "An evening",
        "One of each",
        "en",
        (
            Page(
                300,
                200,
                "#fafbfc",
                (
                    title.text(20, 40, 24, ink, bold=True, role="title", ref="map"),
                    Rect(20, 60, 60, 30, 5, "#eee9f3", Pen("#d9dfe5", 0.8), "card", "one"),
                    Rect(100, 60, 60, 30),
                    Line(20, 110, 280, 110, pen, "rule"),
                    Circle(40, 75, 6, "#a63a12", Pen("#ffffff", 1.3), "dot", "one"),
                    Path(
                        (Move(20, 150), Bend(60, 120, 100, 180, 140, 150), To(200, 130)),
                        None,
                        Pen("#2c3b49", 2, round_caps=True),
                        "curve",
                    ),
                    Path((Move(220, 130), To(260, 140), To(220, 150), Close()), "#fae3d8"),
                    Picture(230, 60, 40, 40, png(), "image/png", "Lena", True, "face", "lena"),
                    Picture(180, 60, 40, 40, png(), "image/png", "A square"),
                    *block("Kundenkartenanmeldung 🎬 مرحبا", 20, 170, 60, ref="one"),
                ),
            ),
        ),
    )
