"""What a KPI is: a formula with its inputs, a worked example, its traps."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from journey.scores.intervals import Interval, share_interval

Values = Mapping[str, Decimal]
"""Inputs by key."""

HUNDRED = Decimal(100)
MOST = Decimal(10) ** 15
"""No input is larger, where none of its own is said: nobody counts that far."""


class Level(StrEnum):
    """What a KPI looks at."""

    REACH = "reach"
    INTERACTION = "interaction"
    TRANSACTION = "transaction"
    RELATIONSHIP = "relationship"


class Unit(StrEnum):
    """What the value counts."""

    PERCENT = "%"
    POINTS = "points"
    RATIO = "ratio"
    COUNT = "count"
    PER_PERIOD = "per period"
    PER_VISIT = "seconds per visit"


@dataclass(frozen=True, slots=True)
class Input:
    """One number that goes into a formula: never negative, and no larger than is counted."""

    key: str
    name: str
    """In English; `words(input.name)` says it in the reader's language."""
    least: Decimal = Decimal(0)
    most: Decimal = MOST
    whole: bool = True
    """Whether it counts, so that 2.5 makes no sense."""
    within: tuple[str, ...] = ()
    """The keys of the inputs that it is a part of, and so never larger than."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several ways in which a KPI is worked out."""

    key: str
    name: str
    formula: str
    needs: tuple[str, ...]
    """The keys of its inputs."""
    work_out: Callable[[Values], Decimal | None]
    """None where it cannot be worked out: something is divided by nothing."""
    interval: Callable[[Values], Interval | None] = lambda values: None
    """In the KPI's unit."""


@dataclass(frozen=True, slots=True)
class Impossible:
    """Inputs that cannot all be true, though each of them could."""

    key: str
    """The input at which it is said."""
    said: str
    """In English, after the name of the input; `words(said)` says it in the reader's language."""
    hint: str
    needs: tuple[str, ...]
    is_so: Callable[[Values], bool]


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: the inputs, and what comes out, rounded to two decimals."""

    inputs: Mapping[str, str]
    value: str


@dataclass(frozen=True, slots=True)
class Kpi:
    """A KPI; its first variant is the one meant where none is named."""

    key: str
    name: str
    """In English; `words(kpi.name)` says it in the reader's language, as with all its texts."""
    level: Level
    unit: Unit
    inputs: tuple[Input, ...]
    variants: tuple[Variant, ...]
    example: Example
    traps: tuple[str, ...] = ()
    impossible: tuple[Impossible, ...] = ()
    order: int = 0
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Other words for an input: one for another, or one for several as a list of numbers."""


def share(
    part: str, whole: str, name: str = "", *, bounded: bool = True, hundred: Decimal = HUNDRED
) -> Variant:
    """The variant `part / whole`; its interval is Wilson's where the part is `bounded` by it."""

    def work_out(values: Values) -> Decimal | None:
        return values[part] * hundred / values[whole] if values[whole] else None

    def interval(values: Values) -> Interval | None:
        ends = share_interval(float(values[part]), float(values[whole])) if bounded else None
        return ends and Interval(ends.low * float(hundred), ends.high * float(hundred))

    return Variant(whole, name, f"{part} / {whole}", (part, whole), work_out, interval)
