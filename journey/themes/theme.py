"""What a theme is: every colour of a picture, by what it is used for."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple


class PhaseColours(NamedTuple):
    """The colours of one phase: a tone for names and lines, a tint for its ground."""

    tone: str
    tint: str


class Absent(NamedTuple):
    """How something that is not there is drawn: the colour of its words, its ground, its edge."""

    colour: str
    soft: str
    edge: str
    dash: tuple[float, ...]


class Logo(NamedTuple):
    """A client's logo as a picture, and its extent in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Brand:
    """A client's look: few colours, a logo or a name, a line at the foot."""

    name: str = ""
    colours: tuple[str, ...] = ()
    """`#rrggbb`; the first is the main one."""
    logo: Logo | None = None
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A set of opaque `#rrggbb` colours; words reach 4.5:1 on their ground, signs 3:1.

    Nothing but colour differs from theme to theme: the same map keeps the same places. Only a
    brand brings a logo and a line at the foot along.
    """

    key: str
    name: str
    """In English; `words(theme.name)` says it in the reader's language."""
    sheet: str
    """The page."""
    soft: str
    """The ground of the persona card and of "unknown"."""
    run: str
    """The bar of a department."""
    ink: str
    """Names, values, titles."""
    ink2: str
    """Secondary words, icons."""
    ink3: str
    """Hints, whiskers."""
    curve: str
    neutral: str
    """The neutral line of the curve panel, lines of runs, other edges of the graph."""
    line: str
    """Rules and the edges of cards."""
    grid: str
    weak: str
    weak_soft: str
    missing: str
    missing_soft: str
    planned: str
    planned_soft: str
    area_above: str
    """Between the curve and the neutral line, where the curve is above it."""
    area_below: str
    ramp: tuple[str, str, str, str, str]
    """Scores from the weakest to the strongest, at 0, 25, 50, 75 and 100."""
    phases: tuple[PhaseColours, ...]
    organisations: tuple[str, str, str]
    """Ours, the second, the third."""
    passed: str
    """A check that is passed."""
    passed_soft: str
    dark: bool = False
    """Whether light signs stand on a dark ground."""
    order: int = 0
    brand: Brand | None = None
    """Whose look it has; None: ours."""

    def score_colour(self, normalised: float) -> str:
        """The colour of a score normalised to 0-100, linear between the ramp's steps."""
        return _between(self.ramp, min(max(normalised, 0.0), 100.0) / 25)

    def phase(self, index: int) -> PhaseColours:
        """The colours of the phase at that place, counted from 0; they repeat."""
        return self.phases[index % len(self.phases)]

    def absent(self, *, planned: bool) -> Absent:
        """What is missing has a dashed edge; what is planned is there in outline already."""
        if planned:
            return Absent(
                self.planned, self.planned_soft, mix(self.planned, self.planned_soft, 0.45), ()
            )
        return Absent(self.missing, self.missing_soft, self.missing, (4.0, 3.0))

    def on(self, colour: str) -> str:
        """White or black, whichever contrasts more on that colour; never below 4.58:1."""
        return "#ffffff" if contrast("#ffffff", colour) > contrast("#000000", colour) else "#000000"


@lru_cache(maxsize=1024)
def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#rrggbb` colours, 1 to 21, after WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """The first colour with a `share` (0-1) of the second mixed in, as `#rrggbb`."""
    mixed = (a + (b - a) * share for a, b in zip(_channels(one), _channels(other), strict=True))
    return "#" + "".join(f"{round(channel):02x}" for channel in mixed)


@lru_cache(maxsize=4096)
def _between(ramp: tuple[str, ...], place: float) -> str:
    """The colour at a place counted in steps of the ramp."""
    step = min(int(place), len(ramp) - 2)
    return mix(ramp[step], ramp[step + 1], place - step)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    shares = (channel / 255 for channel in _channels(colour))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
