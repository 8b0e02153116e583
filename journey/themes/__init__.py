"""The looks a picture can have: `THEMES` by key, the everyday one first."""

from journey.discovery import members
from journey.themes.theme import Absent, Brand, Logo, PhaseColours, Theme

THEMES: dict[str, Theme] = members("journey.themes", "THEME")

__all__ = ["THEMES", "Absent", "Brand", "Logo", "PhaseColours", "Theme"]
