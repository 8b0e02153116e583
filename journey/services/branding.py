"""A client's brand from a file: colours, logo, name and footer, each checked.

name: Cinema & Co.
colours: ["#0a4f70", "#c8102e"]    one to six; the first is the main one
logo: logo.png                     PNG, JPEG or WebP beside the file
footer: Confidential · prepared for Cinema & Co.
"""

import re
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from journey.document import Faults, read_yaml
from journey.document.faults import Place
from journey.document.tree import Row, Table
from journey.errors import InvalidEditError, JourneyError
from journey.locales import Words
from journey.text import clean_name
from journey.themes import THEMES, Brand, Logo
from journey.themes.branding import MOST_COLOURS, Mended, mended

__all__ = ["Brand", "Logo", "colour_of", "colours_in", "logo_of", "read", "remarks"]

_LOGO_SIDE = 900
"""Pixels: a logo of 3 cm printed with 700 dots an inch."""
_FOOTER_CHARACTERS = 200
_COLOUR = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_KEYS = ("name", "colours", "logo", "footer")


def read(data: bytes, source: str, fetch: Callable[[str], bytes], language: str = "en") -> Brand:
    """The brand of a YAML file; `fetch` gives the bytes of the logo that it names.

    Raises InvalidDocumentError with all problems.
    """
    faults = Faults(source, language)
    said = faults.words
    tree: Any = read_yaml(data, faults)
    if not isinstance(tree, Table):
        faults.stop(Place(line=1), said("is not a table"), said("Write `colours:` and others"))
    for key in tree:
        if key not in _KEYS:
            known = said("Keys are {known}", known=", ".join(_KEYS))
            faults.add(Place().key(key, tree.lines.get(key)), said("is not known"), known)
    logo = None
    if tree.get("logo"):
        try:
            logo = logo_of(fetch(_beside(str(tree["logo"]), said)))
        except JourneyError as error:
            message, hint = error.said(said)
            faults.add(Place().key("logo", tree.lines.get("logo")), message, hint)
    brand = Brand(
        name=_line(tree, "name", faults),
        colours=_colours(tree, faults),
        logo=logo,
        footer=_line(tree, "footer", faults),
    )
    faults.check()
    return brand


def _line(tree: Table, key: str, faults: Faults) -> str:
    value = tree.get(key)
    if value is None:
        return ""
    place, said = Place().key(key, tree.lines.get(key)), faults.words
    if isinstance(value, Table | Row):
        faults.add(place, said("is not a text"))
        return ""
    try:
        text = clean_name(str(value))
    except ValueError:
        return ""
    if len(text) > _FOOTER_CHARACTERS:
        faults.add(place, said("is longer than {limit} characters", limit=_FOOTER_CHARACTERS))
    return text


def _colours(tree: Table, faults: Faults) -> tuple[str, ...]:
    value: Any = tree.get("colours")
    if value is None:
        return ()
    place, said = Place().key("colours", tree.lines.get("colours")), faults.words
    given: Iterable[Any] = value if isinstance(value, Row) else colours_in(str(value))
    found: list[str] = []
    for each in given:
        colour = colour_of(str(each))
        if colour is None:
            faults.add(
                place,
                said("{colour} is not a colour", colour=str(each)[:40]),
                said('Write it like "#0a4f70", in quotes'),
            )
        else:
            found.append(colour)
    if len(found) > MOST_COLOURS:
        faults.add(place, said("has more than {limit} colours", limit=MOST_COLOURS))
    return tuple(found[:MOST_COLOURS])


def colours_in(text: str) -> list[str]:
    """The colours that a line names, blanks, commas or semicolons between them, as written."""
    return re.findall(r"[^\s,;]+", text)


def colour_of(text: str) -> str | None:
    """A colour as `#rrggbb`, written with or without #, in three or six digits; None for none."""
    found = _COLOUR.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1].lower()
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) == 3 else digits)


def _beside(name: str, said: Words) -> str:
    """The name of a logo that lies beside the file or below, nowhere else."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name:
        raise InvalidEditError("The logo must lie beside the file", "Copy it there")
    return str(path)


def logo_of(content: bytes) -> Logo:
    """A picture from outside as a logo, made anew of its pixels alone.

    Raises InvalidEditError that says what is wrong with the file.
    """
    # Loaded late: few maps have a logo.
    from PIL import Image

    from journey.services.portraits import opened

    picture = opened(content).convert("RGBA")
    picture.thumbnail((_LOGO_SIDE, _LOGO_SIDE), Image.Resampling.LANCZOS)
    plain = Image.new("RGBA", picture.size)
    plain.paste(picture)
    packed = BytesIO()
    plain.save(packed, "PNG", optimize=True)
    return Logo(packed.getvalue(), "image/png", *picture.size)


def remarks(brand: Brand, theme: str, words: Words) -> dict[Mended, str]:
    """What had to be changed in the brand's colours so that they can be read on a theme."""
    return {
        each: words(
            "{given} is too faint for words ({before} : 1); {used} stands in its place "
            "({after} : 1)",
            given=each.given,
            used=each.used,
            before=words.number(each.before, 1),
            after=words.number(each.after, 1),
        )
        for each in mended(THEMES[theme], brand)
    }
