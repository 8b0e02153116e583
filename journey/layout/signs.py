"""The signs of the curve panel: dots, whiskers, stars, rings; the legend draws the same ones."""

from collections.abc import Callable, Iterator
from math import cos, pi, sin

from journey.model import EvidenceKind
from journey.scene.icons import circle
from journey.scene.items import (
    Bend,
    Circle,
    Close,
    Item,
    Line,
    Move,
    Path,
    Pen,
    Rect,
    Step,
    To,
)
from journey.scene.typesetting import Line as TypeLine
from journey.themes import Theme

RADII = (2.8, 3.5, 4.2, 5.0, 6.0)
"""Of a dot by importance, 1 to 5."""
UNKNOWN_RADIUS = 3.5
"""Of a dot whose importance is not known."""
RIM = 1.3
"""Of sheet colour around a dot."""
_PITCH = 4.2 * 2**0.5
"""From line to line of a hatching along its edge; the lines lie 4.2 apart."""
HALO = 6.5
"""What the halo of a weak touchpoint adds to the dot's radius."""

FEW = 2.6
"""What the ring of few answers adds to it."""

CAP = 3.2
"""Half the width of a whisker's caps."""

FILLED, HALF, HOLLOW = "filled", "half", "hollow"
SHAPES = {
    EvidenceKind.CUSTOMER_SURVEY: FILLED,
    EvidenceKind.TRACKING: FILLED,
    EvidenceKind.INTERVIEWS: HALF,
    EvidenceKind.STAFF_SURVEY: HALF,
    EvidenceKind.WORKSHOP: HALF,
    EvidenceKind.OWN_ESTIMATE: HOLLOW,
    EvidenceKind.DEMO: HOLLOW,
}
"""How a dot is filled, by where its score comes from."""

MARKERS = ("disc", "square", "triangle", "diamond", "cross", "ring")
"""The shapes of several curves, the main one's first; with the colours they repeat."""


def radius(importance: int | None) -> float:
    """The radius of a dot."""
    return UNKNOWN_RADIUS if importance is None else RADII[importance - 1]


def dot(
    x: float, y: float, r: float, shape: str, colour: str, sheet: str, *, rim: bool, ref: str
) -> Iterator[Item]:
    """A dot: full, its left half full, or hollow, with a rim of sheet colour."""
    if rim:
        yield Circle(x, y, r + RIM, fill=sheet, role="rim", ref=ref)
    if shape == FILLED:
        yield Circle(x, y, r, fill=colour, role="dot", ref=ref)
        return
    edge = 1.4 if shape == HALF else 1.6
    yield Circle(x, y, r - edge / 2, fill=sheet, pen=Pen(colour, edge), role="dot", ref=ref)
    if shape == HALF:
        yield Path(_half_disc(x, y, r - edge / 2), fill=colour, role="dot-half", ref=ref)


def _half_disc(x: float, y: float, r: float) -> tuple[Step, ...]:
    """The left half of a disc."""
    k = r * 0.5523
    return (
        Move(x, y - r),
        Bend(x - k, y - r, x - r, y - k, x - r, y),
        Bend(x - r, y + k, x - k, y + r, x, y + r),
        Close(),
    )


def halo(
    x: float,
    y: float,
    r: float,
    theme: Theme,
    ref: str,
    more: float = HALO,
    *,
    is_unsure: bool = False,
) -> Iterator[Item]:
    """The disc and the ring around a weak dot of that radius, so much larger; dashed if unsure."""
    pen = Pen(theme.weak, 1.3, (3.0, 2.4) if is_unsure else ())
    yield Circle(x, y, r + more, fill=theme.weak_soft, pen=pen, role="halo", ref=ref)


def chip(theme: Theme, *, is_unsure: bool) -> tuple[str, Pen | None, str]:
    """Ground, outline and ink of the chip of a weak touchpoint: open where it may be chance."""
    if is_unsure:
        return theme.sheet, Pen(theme.weak, 1.1), theme.weak
    return theme.weak, None, theme.sheet


def few(x: float, y: float, r: float, theme: Theme, role: str, ref: str) -> Circle:
    """The dashed ring around a dot of that radius behind which few answers stand."""
    return Circle(x, y, r + FEW, pen=Pen(theme.ink3, 1.0, (2.2, 1.8)), role=role, ref=ref)


def whisker(
    x: float,
    top: float,
    bottom: float,
    colour: str,
    ref: str,
    caps: tuple[float, float] = (CAP, CAP),
) -> Iterator[Item]:
    """An interval or spread; `caps` is half the width of its upper and its lower cap."""
    pen = Pen(colour, 1.1)
    yield Line(x, top, x, bottom, pen, role="whisker", ref=ref)
    for y, half in zip((top, bottom), caps, strict=True):
        yield Line(x - half, y, x + half, y, pen, role="whisker", ref=ref)


def star(x: float, y: float, r: float, colour: str, role: str, ref: str) -> Path:
    """A full five-point star around a middle."""
    points = [
        (
            x + sin(k * pi / 5) * (r if k % 2 == 0 else 0.42 * r),
            y - cos(k * pi / 5) * (r if k % 2 == 0 else 0.42 * r),
        )
        for k in range(10)
    ]
    return Path(_closed(points), fill=colour, role=role, ref=ref)


def marker(
    shape: str, x: float, y: float, colour: str, sheet: str, *, role: str, ref: str, r: float = 4.2
) -> Iterator[Item]:
    """The sign of one of several curves; the main one's is full, the others are hollow."""
    pen = Pen(colour, 1.5)
    outlines: dict[str, Callable[[], tuple[Step, ...]]] = {
        "square": lambda: _closed(
            [(x - r * 0.85, y - r * 0.85), (x + r * 0.85, y - r * 0.85),
             (x + r * 0.85, y + r * 0.85), (x - r * 0.85, y + r * 0.85)]
        ),
        "triangle": lambda: _closed(
            [(x, y - r * 1.1), (x + r, y + r * 0.75), (x - r, y + r * 0.75)]
        ),
        "diamond": lambda: _closed(
            [(x, y - r * 1.15), (x + r * 1.15, y), (x, y + r * 1.15), (x - r * 1.15, y)]
        ),
        "cross": lambda: _cross(x, y, r),
        "ring": lambda: circle(x, y, r * 0.95),
    }  # fmt: skip
    if shape == "disc":
        yield Circle(x, y, r + RIM, fill=sheet, role="rim", ref=ref)
        yield Circle(x, y, r, fill=colour, role=role, ref=ref)
    else:
        yield Path(outlines[shape](), fill=sheet, pen=pen, role=role, ref=ref)


def _cross(x: float, y: float, r: float) -> tuple[Step, ...]:
    """An upright cross as an outline."""
    arm = r * 0.38
    points = [
        (x - arm, y - r), (x + arm, y - r), (x + arm, y - arm), (x + r, y - arm),
        (x + r, y + arm), (x + arm, y + arm), (x + arm, y + r), (x - arm, y + r),
        (x - arm, y + arm), (x - r, y + arm), (x - r, y - arm), (x - arm, y - arm),
    ]  # fmt: skip
    return _closed(points)


def unasked(
    x: float, y: float, mark: TypeLine, theme: Theme, *, role: str = "unknown", ref: str = ""
) -> Iterator[Item]:
    """The dashed ring with the question mark that stands where no score is known."""
    yield Circle(x, y, 5.5, pen=Pen(theme.ink3, 1.0, (2.2, 1.8)), role=role, ref=ref)
    yield mark.text(x, y + 2.7, 7.5, theme.ink2, "middle", bold=True, role=role, ref=ref)


def absent(
    x: float, y: float, r: float, theme: Theme, *, planned: bool, role: str, ref: str = ""
) -> Iterator[Item]:
    """The dashed ring with a plus of what is missing; what is planned: a clock in a full ring."""
    look = theme.absent(planned=planned)
    ring = Pen(look.colour, r / 6, tuple(r * 0.09 * dash for dash in look.dash))
    yield Circle(x, y, r, fill=theme.sheet, pen=ring, role=role, ref=ref)
    pen, arm = Pen(look.colour, r / 5.5, round_caps=True), r / 2
    if planned:
        hands = (Move(x, y - arm), To(x, y), To(x + 0.8 * arm, y))
        yield Path(hands, pen=pen, role="absent", ref=ref)
    else:
        yield Line(x - arm, y, x + arm, y, pen, role="absent", ref=ref)
        yield Line(x, y - arm, x, y + arm, pen, role="absent", ref=ref)


def hatched(
    x: float, y: float, width: float, height: float, colour: str, ground: str, ref: str
) -> Iterator[Item]:
    """The hatched band of a thin phase: lines at 45 degrees, kept inside the band."""
    yield Rect(x, y, width, height, fill=ground, role="thin", ref=ref)
    steps: list[Step] = []
    foot = x - height + 2.1
    while foot < x + width:
        left, right = max(foot, x), min(foot + height, x + width)
        if right > left:
            steps.append(Move(left, y + height - (left - foot)))
            steps.append(To(right, y + height - (right - foot)))
        foot += _PITCH
    yield Path(tuple(steps), pen=Pen(colour, 1.1), role="thin", ref=ref)


def _closed(points: list[tuple[float, float]]) -> tuple[Step, ...]:
    return (Move(*points[0]), *(To(*point) for point in points[1:]), Close())


def line_colour(theme: Theme, index: int) -> str:
    """The colour of one of several curves, the main one's first."""
    return theme.organisations[index % len(theme.organisations)]
