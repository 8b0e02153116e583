"""The closed list of what a scene can hold; renderers match it exhaustively and decide nothing.

One unit is 1 pt; x grows to the right, y downwards. Colours are opaque `#rrggbb`.
`role` says what an item is (`card`, `curve`, `title` ...), `ref` which touchpoint, phase or
persona it shows (its id), so that a screen can select it and a test can find it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its upper left corner and its extent; geometry, not an item."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def meets(self, other: "Box", gap: float = 0.0) -> bool:
        """Whether the two overlap or come nearer than `gap` to each other."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def holds(self, other: "Box", slack: float = 0.01) -> bool:
        """Whether the other lies wholly inside this one."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Pen:
    """How an outline is drawn: colour, width, dash lengths (empty: solid), caps."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round_caps: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, with rounded corners where `radius` is not 0."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str | None = None
    pen: Pen | None = None
    role: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    pen: Pen
    role: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle by its middle."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    pen: Pen | None = None
    role: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """Begins a new stretch of a path."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class To:
    """A straight stretch of a path."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bend:
    """A cubic Bézier stretch of a path with its two control points."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Close:
    """Closes a stretch of a path."""


Step = Move | To | Bend | Close


@dataclass(frozen=True, slots=True)
class Path:
    """Straight and curved stretches: the curve, arrows, stars, signs."""

    steps: tuple[Step, ...]
    fill: str | None = None
    pen: Pen | None = None
    role: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one font and direction; `offset` counts from the line's left end."""

    text: str
    font: str
    """The key of the font that holds all of its characters (see `journey.scene.fonts`)."""
    offset: float
    width: float
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, itemised into runs in reading order; `x` its left end, `y` its baseline.

    `words` is the text as a person would copy it; the words of the lines of one text, joined,
    are the text. A line that ends in a hyphen which is not in the words was hyphenated by us.
    """

    x: float
    y: float
    words: str
    runs: tuple[Run, ...]
    width: float
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    role: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """An embedded picture (PNG, JPEG or WebP bytes), clipped to a circle where `round`."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    media_type: str
    description: str
    round: bool = False
    role: str = ""
    ref: str = ""


Item = Rect | Line | Circle | Path | Text | Picture


def continues(before: Item | None, item: Item) -> bool:
    """Whether an item is the next line of the text before it: what a reader takes for one text."""
    return (
        isinstance(item, Text)
        and isinstance(before, Text)
        and (before.role, before.ref) == (item.role, item.ref)
        and item.ref != ""
    )
