"""Icons: small outlines on a grid of 16 units, one idea each, always drawn beside their name.

Written in a short form: `M x y` begins a stretch, `L` and `C` go on straight and curved,
`Z` closes it, `O x y radius` is a whole circle. All coordinates are absolute.
"""

from collections.abc import Iterator
from functools import lru_cache

from journey.scene.items import Bend, Close, Move, Path, Pen, Step, To

GRID = 16.0

_ROUND = 0.5523
"""How far the control points of a quarter circle lie from its ends, in radii."""

ICONS: dict[str, str] = {
    # Channels, by their kind.
    "website": "M2 3 L14 3 L14 13 L2 13 Z M2 6 L14 6 M4 4.5 L4.6 4.5 M6 4.5 L6.6 4.5",
    "social_media": "O4 8 2 O12 3.8 2 O12 12.2 2 M5.8 7.1 L10.2 4.7 M5.8 8.9 L10.2 11.3",
    "word_of_mouth": (
        "M1.5 3 L10 3 L10 8.5 L5.5 8.5 L3.5 10.5 L3.5 8.5 L1.5 8.5 Z "
        "M12 6 L14.5 6 L14.5 11.5 L12.8 11.5 L12.8 13.5 L10.8 11.5 L7 11.5 L7 10.5"
    ),
    "newspaper": (
        "M2 3 L12 3 L12 13 L3.5 13 C2.6 13 2 12.4 2 11.5 Z M12 6 L14 6 L14 11.5 "
        "C14 12.4 13.4 13 12.5 13 L12 13 M4 5.3 L7 5.3 L7 8 L4 8 Z M8.7 5.5 L10.3 5.5 "
        "M8.7 7.8 L10.3 7.8 M4 10.3 L10.3 10.3"
    ),
    "magazine": (
        "M8 4.5 C6.5 3.4 4.5 3 2 3 L2 12 C4.5 12 6.5 12.4 8 13.5 "
        "C9.5 12.4 11.5 12 14 12 L14 3 C11.5 3 9.5 3.4 8 4.5 Z M8 4.5 L8 13.5"
    ),
    "print": (
        "M4 2 L10 2 L13 5 L13 14 L4 14 Z M10 2 L10 5 L13 5 M6 8 L11 8 M6 10 L11 10 M6 12 L9 12"
    ),
    "poster": (
        "M3 2 L13 2 L13 11 L3 11 Z M8 11 L8 14 M5.5 14 L10.5 14 M4.6 9.3 L7 6.2 L8.8 8.2 "
        "L9.8 7.2 L11.4 9.3 M10.2 4.6 L10.8 4.6"
    ),
    "phone": (
        "M3 2.5 L5.8 2.5 L7 6 L5.2 7.3 C6 9 7 10 8.7 10.8 L10 9 L13.5 10.2 L13.5 13 "
        "C7.5 14 2 8.5 3 2.5 Z"
    ),
    "email": "M2 3.5 L14 3.5 L14 12.5 L2 12.5 Z M2 4.5 L8 9 L14 4.5",
    "on_site": (
        "M8 14.5 C5 11 3.5 8.8 3.5 6.5 C3.5 3.9 5.5 2 8 2 C10.5 2 12.5 3.9 12.5 6.5 "
        "C12.5 8.8 11 11 8 14.5 Z O8 6.5 1.7"
    ),
    "app": "M5 1.5 L11 1.5 L11 14.5 L5 14.5 Z M7.3 12.6 L8.7 12.6",
    "chat": (
        "M2 3 L14 3 L14 11 L8 11 L5 14 L5 11 L2 11 Z M5.2 7 L5.8 7 M7.7 7 L8.3 7 M10.2 7 L10.8 7"
    ),
    "post": "M2 6 L8 2.5 L14 6 L14 13.5 L2 13.5 Z M2 6.3 L8 10 L14 6.3",
    "search": "O7 7 4.5 M10.3 10.3 L14 14",
    "review_portal": (
        "M8 2 L9.8 5.8 L14 6.3 L10.9 9.2 L11.7 13.3 L8 11.3 L4.3 13.3 L5.1 9.2 L2 6.3 L6.2 5.8 Z"
    ),
    "shop": (
        "M2.5 7 L2.5 13.5 L13.5 13.5 L13.5 7 M1.5 7 L3.2 2.5 L12.8 2.5 L14.5 7 Z "
        "M6.5 13.5 L6.5 9.5 L9.5 9.5 L9.5 13.5"
    ),
    "tv_radio": "M2 5 L14 5 L14 13 L2 13 Z M5 2 L8 5 L11 2 M5.5 14.5 L10.5 14.5",
    "event": "M2.5 3.5 L13.5 3.5 L13.5 13.5 L2.5 13.5 Z M2.5 6.5 L13.5 6.5 M5 2 L5 5 M11 2 L11 5",
    "field_visit": (
        "M2 5.5 L14 5.5 L14 13 L2 13 Z M5.8 5.5 L5.8 3 L10.2 3 L10.2 5.5 M2 9 L14 9 M8 8.2 L8 9.8"
    ),
    "other": "O8 8 5.5 M5.4 8 L6 8 M7.7 8 L8.3 8 M10 8 L10.6 8",
    # Signs of the header and of lists.
    "flag": "M3.5 14.5 L3.5 2 M3.5 2.5 L13 2.5 L10.6 5.8 L13 9 L3.5 9",
    "tick": "M2.5 8.5 L6.2 12.2 L13.5 4",
    "person": "O8 5.2 3 M2.5 14 C2.5 10.8 4.9 9.6 8 9.6 C11.1 9.6 13.5 10.8 13.5 14",
}


def icon(
    key: str, x: float, y: float, extent: float, pen: Pen, *, role: str = "icon", ref: str = ""
) -> Path:
    """An icon in a square of that extent with its upper left corner at x, y; "other" if unknown."""
    scale = extent / GRID
    return Path(
        tuple(_placed(step, x, y, scale) for step in _outline(key)), pen=pen, role=role, ref=ref
    )


@lru_cache(maxsize=len(ICONS) * 2)
def _outline(key: str) -> tuple[Step, ...]:
    """The steps of an icon on its grid."""
    return tuple(_read(ICONS.get(key, ICONS["other"])))


def _read(written: str) -> Iterator[Step]:
    for letter in "MLCZO":
        written = written.replace(letter, f" {letter} ")
    parts = iter(written.split())
    for letter in parts:
        if letter == "M":
            yield Move(float(next(parts)), float(next(parts)))
        elif letter == "L":
            yield To(float(next(parts)), float(next(parts)))
        elif letter == "C":
            x1, y1, x2, y2, x, y = (float(next(parts)) for _ in range(6))
            yield Bend(x1, y1, x2, y2, x, y)
        elif letter == "O":
            yield from circle(float(next(parts)), float(next(parts)), float(next(parts)))
        else:
            yield Close()


def circle(x: float, y: float, radius: float) -> tuple[Step, ...]:
    """A whole circle as a closed stretch of a path, from its top clockwise."""
    k = radius * _ROUND
    return (
        Move(x, y - radius),
        Bend(x + k, y - radius, x + radius, y - k, x + radius, y),
        Bend(x + radius, y + k, x + k, y + radius, x, y + radius),
        Bend(x - k, y + radius, x - radius, y + k, x - radius, y),
        Bend(x - radius, y - k, x - k, y - radius, x, y - radius),
        Close(),
    )


def _placed(step: Step, x: float, y: float, scale: float) -> Step:
    match step:
        case Move():
            return Move(x + step.x * scale, y + step.y * scale)
        case To():
            return To(x + step.x * scale, y + step.y * scale)
        case Bend():
            return Bend(
                x + step.x1 * scale,
                y + step.y1 * scale,
                x + step.x2 * scale,
                y + step.y2 * scale,
                x + step.x * scale,
                y + step.y * scale,
            )
        case Close():
            return step
