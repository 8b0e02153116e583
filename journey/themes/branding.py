"""A theme in a client's colours: few are given, the rest follow; what cannot be read is mended.

The colours of scores, of weak and of missing stay ours: they are told apart by eyes that see
red and green alike, and mean the same on every map.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from journey.themes.theme import Brand, PhaseColours, Theme, contrast, mix

MOST_COLOURS = 6
LEAST_CONTRAST = 4.5
"""Of words on their ground (WCAG 2.2, 1.4.3)."""
_HIGH_CONTRAST = 7.0
_TINT = 0.11
_DARK_TINT = 0.2
_STEP = 0.04
_DEEPER = 0.38
"""How much darker the second tone of a brand with few colours is."""


class Mended(NamedTuple):
    """A colour that words could not be read in, and what stands in its place."""

    given: str
    used: str
    before: float
    """The contrast to the sheet of the colour that was given."""
    after: float


def branded(theme: Theme, brand: Brand | None) -> Theme:
    """The theme in a brand's colours with its logo and footer; the theme itself without a brand."""
    if brand is None:
        return theme
    if not brand.colours:
        return replace(theme, brand=brand)
    tones = [_readable(colour, theme) for colour in brand.colours]
    if len(tones) < 3:
        tones += [_readable(mix(tone, theme.ink, _DEEPER), theme) for tone in tones]
    phases = tuple(PhaseColours(tone, _tint(tone, theme)) for tone in tones)
    ours, *others = theme.organisations
    first = tones[0] if brand.colours else ours
    return replace(
        theme,
        phases=phases,
        curve=first,
        organisations=(first, *others),
        brand=brand,
    )


def mended(theme: Theme, brand: Brand) -> Iterator[Mended]:
    """The brand's colours that had to be made darker or lighter so that words can be read."""
    for colour in brand.colours:
        used = _readable(colour, theme)
        if used != colour:
            yield Mended(colour, used, contrast(colour, theme.sheet), contrast(used, theme.sheet))


def _readable(colour: str, theme: Theme) -> str:
    """The colour, mixed with as little ink as words in it need on the sheet and on its tint."""
    least = _HIGH_CONTRAST if theme.key == "contrast" else LEAST_CONTRAST
    share, tone = 0.0, colour
    while share < 1.0 and not _reaches(tone, theme, least):
        share += _STEP
        tone = mix(colour, theme.ink, min(share, 1.0))
    return tone


def _reaches(tone: str, theme: Theme, least: float) -> bool:
    grounds = (theme.sheet, _tint(tone, theme))
    return all(contrast(tone, ground) >= least for ground in grounds)


def _tint(tone: str, theme: Theme) -> str:
    return mix(theme.sheet, tone, _DARK_TINT if theme.dark else _TINT)
