"""What a cell of the table means for a touchpoint, in whatever language it was typed."""

import re
from collections.abc import Callable, Sequence
from math import isclose
from typing import Any, TypeVar

from journey.document.naming import plain_name
from journey.exchange.intake import Intake
from journey.exchange.table.grid import Cell, channel_names, number_in, text_in
from journey.exchange.table.words import accepted, flag, understood, yes
from journey.locales import Words
from journey.model import (
    Channel,
    Measure,
    PainPoint,
    Quote,
    Touchpoint,
    TouchpointStatus,
    channel,
)
from journey.text import same_name

_BULLET = re.compile(r"^\s*(?:[-–•*·▪]|\d{1,2}[.)])\s+")
Kept = TypeVar("Kept")
IGNORED: Any = object()
"""The cell cannot be understood; that is told, and the field stays as it was."""


def is_same(cell: Cell, shown: Cell) -> bool:
    """Whether a cell still shows what was written there."""
    if not isinstance(shown, str) and shown is not None:
        number = number_in(cell)
        return number is not None and isclose(number, shown, rel_tol=1e-9, abs_tol=1e-9)
    return _plain(text_in(cell)) == _plain(text_in(shown))


def _plain(text: str) -> str:
    """A text without what spreadsheets change in it on their own: line ends, spaces around."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def field_of(meaning: str, cell: Cell, line: int, base: Touchpoint | None, intake: Intake) -> Any:
    """The value of the field that a column fills, from its cell; IGNORED where it makes no sense.

    `base` is the touchpoint as it was before the cell was changed: what is named again keeps its
    details.
    """
    text = text_in(cell).strip()
    match meaning:
        case "importance":
            return _importance(cell, line, intake)
        case "moment_of_truth":
            said = flag(text)
            if said is None:
                what = intake.words("moment of truth")
                refuse_cell(intake, line, what, text, yes(intake.words))
                return IGNORED
            return said
        case "status" | "initiator":
            return _word(meaning, text, line, intake)
        case "channels":
            names = [intake.short_name(part, line) for part in channel_names(text)]
            channels = base.channels if base else ()
            return _again([n for n in names if n], channels, _channel_name, channel)
        case "pain_points":
            points = base.pain_points if base else ()
            return _again(_lines(text, line, intake), points, _pain, _pain_point)
        case "quotes":
            quotes = base.quotes if base else ()
            return _again(_lines(text, line, intake), quotes, _words_of, _quote)
        case "measures":
            measures = base.measures if base else ()
            names = [intake.short_name(part, line) for part in _lines(text, line, intake)]
            return _again(names, measures, _measure_name, _measure)
        case "department":
            return intake.short_name(text, line) or None
        case _:
            return intake.note(text, line) or None


def _channel_name(record: Channel) -> str:
    return record.name


def _pain(record: PainPoint) -> str:
    return record.text


def _words_of(record: Quote) -> str:
    return record.text


def _measure_name(record: Measure) -> str:
    return record.name


def _pain_point(text: str) -> PainPoint:
    return PainPoint(text=text)


def _quote(text: str) -> Quote:
    return Quote(text=text)


def _measure(name: str) -> Measure:
    return Measure(name=name)


def _again(
    texts: Sequence[str],
    kept: Sequence[Kept],
    named: Callable[[Kept], str],
    made: Callable[[str], Kept],
) -> tuple[Kept, ...]:
    """A record for each text; one that was there under the same text keeps its details."""
    there = {same_name(plain_name(named(record))): record for record in kept}
    return tuple(there.get(same_name(plain_name(text))) or made(text) for text in texts)


def _lines(text: str, line: int, intake: Intake) -> list[str]:
    """The entries of a cell: one a line, with or without a bullet."""
    parts = (intake.note(_BULLET.sub("", part), line) for part in text.split("\n"))
    return [part for part in parts if part]


def _importance(cell: Cell, line: int, intake: Intake) -> Any:
    if cell is None:
        return None
    number = number_in(cell)
    if number is None or not number.is_integer() or not 1 <= number <= 5:
        said = intake.words
        best = said("{low} to {high}", low=1, high=5)
        refuse_cell(intake, line, said("importance"), text_in(cell), best)
        return IGNORED
    return int(number)


def _word(meaning: str, text: str, line: int, intake: Intake) -> Any:
    if not text:
        return TouchpointStatus.EXISTING if meaning == "status" else None
    found = understood(meaning, text)
    if found is None:
        what = {"status": intake.words("status"), "initiator": intake.words("who starts it")}
        refuse_cell(intake, line, what[meaning], text, accepted(meaning, intake.words))
        return IGNORED
    return found


def refuse_cell(intake: Intake, line: int, what: str, text: str, sound: str) -> None:
    """Tell of a cell that cannot be understood, with what may stand there."""
    shown = f"{text[:40]}…" if len(text) > 40 else text
    intake.warn(
        line,
        intake.words("{what} cannot be {value}; the cell was left out", what=what, value=shown),
        hint_of(sound, intake.words),
    )


def hint_of(sound: str, said: Words) -> str:
    """What to try where a cell cannot be understood."""
    return said("Write {what}, or leave the cell empty where nothing is known", what=sound)
