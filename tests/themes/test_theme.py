"""Colours of the pictures can be told apart and read, in every theme."""

import re
from dataclasses import fields, replace
from itertools import combinations

import pytest

from journey.themes import THEMES, PhaseColours, Theme
from journey.themes.theme import contrast, mix

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
_WORDS = ("ink", "ink2", "ink3", "weak", "missing", "planned", "passed")


def _colours(theme: Theme) -> list[str]:
    found: list[str] = []
    for field in fields(theme):
        value = getattr(theme, field.name)
        if isinstance(value, str) and value.startswith("#"):
            found.append(value)
        elif isinstance(value, tuple):
            for part in value:
                found += [part.tone, part.tint] if isinstance(part, PhaseColours) else [part]
    return found


def test_there_are_the_four_themes_the_everyday_one_first() -> None:
    assert list(THEMES) == ["light", "dark", "print", "contrast"]


@every_theme
def test_every_colour_is_opaque_and_written_one_way(theme: Theme) -> None:
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in _colours(theme))


@every_theme
def test_words_can_be_read(theme: Theme) -> None:
    least = 7.0 if theme.key == "contrast" else 4.5
    grounds = dict.fromkeys(_WORDS, (theme.sheet,)) | {
        "ink3": (theme.sheet, theme.soft),
        "ink": (theme.sheet, theme.soft, theme.run),
        "weak": (theme.sheet, theme.weak_soft),
        "missing": (theme.sheet, theme.missing_soft),
        "planned": (theme.sheet, theme.planned_soft),
        "passed": (theme.sheet, theme.passed_soft),
    }
    for name, on in grounds.items():
        assert all(contrast(getattr(theme, name), ground) >= least for ground in on), name
    assert all(contrast(phase.tone, phase.tint) >= least for phase in theme.phases)
    assert all(contrast(colour, theme.sheet) >= least for colour in theme.organisations)


@every_theme
def test_signs_stand_out_from_the_sheet(theme: Theme) -> None:
    least = 7.0 if theme.key == "contrast" else 3.0
    assert contrast(theme.curve, theme.sheet) >= least
    assert all(contrast(theme.score_colour(at), theme.sheet) >= least for at in range(101))


@every_theme
def test_a_number_on_a_score_can_be_read(theme: Theme) -> None:
    for at in range(101):
        colour = theme.score_colour(at)
        assert contrast(theme.on(colour), colour) >= 4.58


@every_theme
def test_the_ramp_is_linear_between_its_steps_and_stops_at_its_ends(theme: Theme) -> None:
    assert [theme.score_colour(at) for at in (0, 25, 50, 75, 100)] == list(theme.ramp)
    assert theme.score_colour(12.5) == mix(theme.ramp[0], theme.ramp[1], 0.5)
    assert theme.score_colour(-3) == theme.ramp[0]
    assert theme.score_colour(140) == theme.ramp[-1]


# Viénot, Brettel and Mollon 1999 for protan and deutan; tritan after Brettel 1997, one plane.
_SEEN = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deutan": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
    "tritan": (
        (1.01278, 0.13548, -0.14826),
        (-0.01243, 0.86812, 0.14431),
        (0.07589, 0.805, 0.11911),
    ),
}


def _lab(colour: str, seen: str) -> tuple[float, float, float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    r, g, b = (
        min(max(sum(w * c for w, c in zip(row, linear, strict=True)), 0), 1) for row in _SEEN[seen]
    )
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _apart(one: str, other: str, seen: str) -> float:
    pairs = zip(_lab(one, seen), _lab(other, seen), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


@every_theme
@pytest.mark.parametrize("seen", _SEEN)
def test_weak_and_strong_differ_for_every_eye(theme: Theme, seen: str) -> None:
    first, second, _, fourth, last = theme.ramp
    assert _apart(first, last, seen) >= 45
    assert _apart(second, fourth, seen) >= 30


def test_on_paper_a_weaker_score_is_always_darker() -> None:
    ramp = THEMES["print"].ramp
    greys = [_lab(colour, "normal")[0] for colour in ramp]
    assert greys == sorted(greys)


@every_theme
def test_phases_differ_and_repeat_from_the_seventh_on(theme: Theme) -> None:
    assert all(one.tone != other.tone for one, other in combinations(theme.phases, 2))
    assert theme.phase(len(theme.phases)) == theme.phase(0)


def test_on_prefers_the_stronger_contrast() -> None:
    theme = THEMES["light"]
    assert theme.on("#ffffff") == "#000000"
    assert theme.on("#0b5a94") == "#ffffff"
    assert replace(theme, sheet="#000000").on("#ffff00") == "#000000"
