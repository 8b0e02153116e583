"""The fonts of every picture: packaged ones first, then those installed on the machine.

FiraGO writes Latin, Greek, Cyrillic, Arabic, Hebrew, Thai, Georgian and Devanagari; Noto
Sans and Noto Sans Symbols 2 stand in. They come with the package `pymupdf-fonts` and look the
same everywhere. Chinese, Japanese, Korean and colour emoji come from the machine: the
folders in the environment variable JOURNEY_FONT_DIRS first, then the system's folders.
"""

import os
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path

import uharfbuzz as hb

FONT_FOLDERS_VARIABLE = "JOURNEY_FONT_DIRS"
_MOST_INSTALLED_FILES = 2_000
_FONT_FILES = {".ttf", ".otf", ".ttc", ".otc"}
_COLOUR_TABLES = {"CBDT", "sbix", "COLR", "SVG "}


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One font in one weight and slant, ready to shape text with."""

    key: str
    family: str
    weight: int
    """400 is regular, 700 bold."""
    italic: bool
    colour: bool
    """Whether its signs bring their own colours (emoji)."""
    face: hb.Face
    shaper: hb.Font
    coverage: hb.Set
    """The code points it has signs for."""
    path: Path | None = None
    """Where an installed font lies; None for a packaged one."""
    index: int = 0
    """Which font of a collection it is."""

    @property
    def upem(self) -> int:
        """How many of its units make one em."""
        return self.face.upem

    def content(self) -> bytes:
        """The font file's bytes."""
        return self.path.read_bytes() if self.path else self.face.blob.data


_STYLES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
_PACKAGED = {
    f"{family.lower().replace(' ', '-')}-{style.lower()}": (f"{stem}_{style}", family, bold, italic)
    for family, stem in (("FiraGO", "FiraGO"), ("Noto Sans", "NotoSans"))
    for (bold, italic), style in _STYLES.items()
}
_SYMBOLS = "noto-sans-symbols-2"
_PACKAGED[_SYMBOLS] = ("NotoSansSymbols2_Regular", "Noto Sans Symbols2", False, False)


def main_font(bold: bool = False, italic: bool = False) -> Font:
    """The font every text begins with: FiraGO."""
    return font(main_key(bold, italic))


def main_key(bold: bool, italic: bool) -> str:
    """The key of `main_font`."""
    return f"firago-{_STYLES[bold, italic].lower()}"


def unpack() -> None:
    """Unpack the fonts that every picture uses; worth a thread of its own beside other work."""
    for bold, italic in ((False, False), (True, False), (False, True)):
        import_module(f"pymupdf_fonts.{_PACKAGED[main_key(bold, italic)][0]}")


def font(key: str) -> Font:
    """The font with that key, as a `Run` of a scene names it.

    Raises KeyError where it is neither packaged nor installed.
    """
    return _packaged(key) if key in _PACKAGED else _installed_by_key()[key]


@lru_cache(maxsize=65536)
def font_for(cluster: str, bold: bool, italic: bool, region: str) -> Font | None:
    """The font for one character as a reader counts them (a grapheme cluster); None: there is none.

    `region` (SC, JP or KR) chooses among the Chinese, Japanese and Korean forms of a character.
    """
    spellings = [
        [ord(character) for character in spelling if not is_ignorable(character)]
        for spelling in (unicodedata.normalize("NFC", cluster), cluster)
    ]
    for candidate in _candidates(bold, italic, region, is_emoji(cluster)):
        if any(all(point in candidate.coverage for point in points) for points in spellings):
            return candidate
    return None


def _candidates(bold: bool, italic: bool, region: str, emoji: bool) -> Iterator[Font]:
    """All fonts, in the order in which they are tried."""
    if emoji:
        yield from (one for one in _installed() if one.colour)
    style = _STYLES[bold, italic].lower()
    yield _packaged(f"firago-{style}")
    yield _packaged(f"noto-sans-{style}")
    yield _packaged(_SYMBOLS)
    weight = 700 if bold else 400

    def distance(one: Font) -> tuple[bool, bool, int, bool]:
        """How ill an installed font suits; the sort is stable, so folder order decides the rest."""
        foreign = one.family.endswith((" SC", " JP", " KR", " TC", " HK"))
        return (
            one.colour,
            "Serif" in one.family or "Mono" in one.family,
            abs(one.weight - weight) + 1000 * one.italic,
            foreign and not one.family.endswith(region),
        )

    yield from sorted(_installed(), key=distance)


@lru_cache(maxsize=1024)
def is_ignorable(character: str) -> bool:
    """Whether a character draws nothing of its own: joiners, variation selectors and the like."""
    code_point = ord(character)
    return (
        code_point in {0xAD, 0x34F, 0x61C, 0x17B4, 0x17B5, 0x2060, 0xFEFF}
        or 0x200B <= code_point <= 0x200F
        or 0x180B <= code_point <= 0x180F
        or 0xFE00 <= code_point <= 0xFE0F
        or 0xE0000 <= code_point <= 0xE0FFF
    )


# Characters below U+1F000 that Unicode shows as emoji without being asked to (Emoji_Presentation).
_EMOJI_BELOW = frozenset(
    "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕"
)


def is_emoji(cluster: str) -> bool:
    """Whether a grapheme cluster is to be drawn as a coloured emoji."""
    if "\ufe0e" in cluster:
        return False
    return "\ufe0f" in cluster or cluster[0] in _EMOJI_BELOW or ord(cluster[0]) >= 0x1F000


@cache
def _packaged(key: str) -> Font:
    module, family, bold, italic = _PACKAGED[key]
    content: bytes = import_module(f"pymupdf_fonts.{module}").fontbuffer
    face = hb.Face(hb.Blob(content))
    return Font(
        key=key,
        family=family,
        weight=700 if bold else 400,
        italic=italic,
        colour=False,
        face=face,
        shaper=hb.Font(face),
        coverage=face.unicodes,
    )


@lru_cache(maxsize=1)
def _installed() -> tuple[Font, ...]:
    """The fonts of the machine, those a person named first, Noto before others."""
    found: dict[str, Font] = {}
    for path in _font_files():
        for one in _fonts_in(path):
            found.setdefault(one.key, one)
    return tuple(found.values())


@lru_cache(maxsize=1)
def _installed_by_key() -> dict[str, Font]:
    return {one.key: one for one in _installed()}


def _font_files() -> list[Path]:
    """Font files in the order in which they are tried, the same on every run."""
    files: list[Path] = []
    for folders in (_named_folders(), _system_folders()):
        in_group = {
            path
            for folder in folders
            for path in folder.rglob("*")
            if path.suffix.lower() in _FONT_FILES and path.is_file()
        }
        files += sorted(in_group, key=lambda path: (not path.name.startswith("Noto"), path.name))
    return files[:_MOST_INSTALLED_FILES]


def _named_folders() -> list[Path]:
    named = os.environ.get(FONT_FOLDERS_VARIABLE, "")
    return [Path(folder) for folder in named.split(os.pathsep) if folder]


def _system_folders() -> list[Path]:
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts")]
    if sys.platform == "win32":
        return [Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")]
    return [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path.home() / ".local/share/fonts",
    ]


def _fonts_in(path: Path) -> Iterator[Font]:
    """The fonts in one file; a file that cannot be read has none."""
    try:
        blob = hb.Blob.from_file_path(path)
        count = hb.Face(blob).count
    except (OSError, hb.HarfBuzzError):
        return
    for index in range(count):
        face = hb.Face(blob, index)
        family = face.get_name(16) or face.get_name(1)
        if not family or family.startswith(".") or "LastResort" in family.replace(" ", ""):
            continue
        shaper = hb.Font(face)
        yield Font(
            key=path.name if count == 1 else f"{path.name}-{index}",
            family=family,
            weight=round(shaper.get_style_value(hb.StyleTag.WEIGHT)),
            italic=shaper.get_style_value(hb.StyleTag.ITALIC) > 0,
            colour=not _COLOUR_TABLES.isdisjoint(face.table_tags),
            face=face,
            shaper=shaper,
            coverage=face.unicodes,
            path=path,
            index=index,
        )
