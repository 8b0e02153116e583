"""What is known of an indicator, said the same on every surface."""

from collections.abc import Iterator

from journey.locales import Words
from journey.model import Indicator


def valued(value: float, indicator: Indicator, words: Words) -> str:
    """A value in the indicator's unit, as exact as it is read; the two stay on one line."""
    number = words.number(round(value, 2) if abs(value) >= 0.1 else float(f"{value:.2g}"))
    return f"{number}\u00a0{indicator.unit}" if indicator.unit else number


def beside(indicator: Indicator, words: Words) -> Iterator[str]:
    """What its value is laid beside: its target, and the value of others."""
    if indicator.target is not None:
        yield words("target {value}", value=valued(indicator.target, indicator, words))
    if (others := indicator.benchmark) is not None:
        yield words("benchmark {value}", value=valued(others.value, indicator, words))


def line(indicator: Indicator, words: Words) -> str:
    """Its name, and where it began, stands and shall be."""
    parts: list[str] = []
    if indicator.baseline is not None:
        parts.append(words("baseline {value}", value=valued(indicator.baseline, indicator, words)))
    if indicator.value is not None:
        parts.append(words("now {value}", value=valued(indicator.value, indicator, words)))
    parts += beside(indicator, words)
    return f"{indicator.name}: {', '.join(parts)}" if parts else indicator.name
