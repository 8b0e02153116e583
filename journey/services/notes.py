"""Sticky notes as people paste them: a list, bullets, headings with commas, rows of a spreadsheet.

What a line says of phase, channel and score is read; what it does not say stays unknown.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from journey import limits
from journey.errors import InvalidEditError
from journey.exchange.table.grid import number_in
from journey.exchange.table.matching import meaning_of
from journey.model import Scale
from journey.text import clean_name, clean_text, same_name

__all__ = ["Note", "read_notes"]

_BULLET = re.compile(r"^\s*(?:[-*•◦▪‣–—·☐☑✓✔►→]|\[[ xX]?\]|\(?\d{1,3}[.)](?=\s)|#+(?=\s))\s*")
_HEADING = re.compile(r"^#+\s")
_OUTSIDE_BRACKETS = r"(?![^()]*\))"
_UNKNOWN = frozenset({"", "?", "-", "–", "—", "n/a", "k. a.", "k.a.", "unknown", "unbekannt"})
_NAMED = 5
"""So many lines that do not fit are named."""
_COLUMNS = ("name", "phase", "channels", "satisfaction")
"""What the columns of a spreadsheet hold where no heading says so."""


@dataclass(frozen=True, slots=True)
class Note:
    """One sticky note: a name, and what was written with it."""

    name: str
    line: int
    phase: str | None = None
    """The phase by its name."""
    channel: str | None = None
    """The channel by its name, or several with commas."""
    score: float | None = None
    """On the scale on which the map is drawn."""

    @property
    def is_bare(self) -> bool:
        """Whether it says nothing but a name."""
        return self.phase is None and self.channel is None and self.score is None


def read_notes(text: str, phases: Sequence[str], scale: Scale) -> tuple[Note, ...]:
    """The notes in a text, given the names of the journey's phases and the scale of its scores.

    Raises InvalidEditError that names the lines which do not fit, or that there are too many.
    """
    reading = _Reading(scale)
    if "\t" in text:
        reading.rows(text)
    else:
        reading.lines(clean_lines(text), phases)
    return reading.notes()


def clean_lines(text: str) -> list[str]:
    """The lines of a text, free of control characters; NUL and lone surrogates count as spaces."""
    sound = "".join(" " if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in text)
    return clean_text(sound).split("\n")


class _Reading:
    """The notes found so far, and what does not fit."""

    def __init__(self, scale: Scale) -> None:
        self._scale = scale
        self._notes: list[Note] = []
        self._problems: list[InvalidEditError] = []

    def notes(self) -> tuple[Note, ...]:
        """All of them; raises InvalidEditError where one does not fit or there are too many."""
        if len(self._notes) > limits.PASTED_NOTES:
            raise InvalidEditError(
                "These are {count} touchpoints, at most {limit} can be pasted at once",
                "Paste a part of them, or bring the list as a file",
                count=f"{len(self._notes)}",
                limit=f"{limits.PASTED_NOTES}",
            )
        if self._problems:
            more = ("…",) if len(self._problems) > _NAMED else ()
            raise InvalidEditError(
                "Nothing was added: {problems}",
                "Correct these lines; your list is still there",
                problems=(*self._problems[:_NAMED], *more),
            )
        return tuple(self._notes)

    def lines(self, lines: Sequence[str], phases: Sequence[str]) -> None:
        """Plain lines, bullets, and headings with or without a list behind a colon."""
        known = {same_name(phase).strip(): phase for phase in phases}
        is_outline = _is_outline(lines)
        heads = [_headed(line) for line in lines]
        lists = sum(1 for head in heads if head and len(_parts(head[1])) > 1)
        current: str | None = None
        for number, (line, head) in enumerate(zip(lines, heads, strict=True), 1):
            if head is not None:
                phase = _alike(head[0], known)
                is_list = len(_parts(head[1])) > 1 and lists > 1
                if phase or is_list or not head[1]:
                    current = phase or head[0]
                    for part in _parts(head[1]):
                        self._add(Note(part, number, phase=current))
                    continue
            elif _HEADING.match(line) or (is_outline and line.strip() and not _BULLET.match(line)):
                title = _BULLET.sub("", line)
                current = _alike(title, known) or title
                continue
            self._add(Note(_BULLET.sub("", line), number, phase=current))

    def rows(self, text: str) -> None:
        """Rows of a spreadsheet: name, phase, channel, score, or as their headings say."""
        rows = list(_cells(text))
        columns, first = _columns(rows)
        for number, row in enumerate(rows[first:], first + 1):
            said = {what: row[at].strip() for at, what in columns.items() if at < len(row)}
            score = said.get("satisfaction", "")
            note = Note(
                _BULLET.sub("", said.get("name", "")),
                number,
                phase=said.get("phase") or None,
                channel=_known(said.get("channels", "")),
            )
            self._add(note, None if _known(score) is None else score)

    def _add(self, note: Note, score: str | None = None) -> None:
        """Keep a note if it has a name, or what is wrong with it."""
        if not note.name.strip():
            return
        try:
            name = clean_name(note.name)
        except ValueError:
            return self._refuse("line {line} has no characters of a name", note)
        if len(name) > limits.NAME_CHARACTERS:
            return self._refuse(
                "line {line} has {count} characters, a name has at most {limit}",
                note, count=str(len(name)), limit=str(limits.NAME_CHARACTERS),
            )  # fmt: skip
        value = None
        if score is not None:
            value = number_in(score)
            if value is None or not self._scale.holds(value):
                return self._refuse(
                    "line {line}: {score} is no score of {lowest} to {highest}",
                    note, score=f"“{score[:20]}”",
                    lowest=f"{self._scale.lowest:g}", highest=f"{self._scale.highest:g}",
                )  # fmt: skip
        phase = clean_name(note.phase)[: limits.NAME_CHARACTERS] if note.phase else None
        self._notes.append(replace(note, name=name, phase=phase, score=value))
        return None

    def _refuse(self, text: str, note: Note, **values: str) -> None:
        self._problems.append(InvalidEditError(text, line=str(note.line), **values))


def _is_outline(lines: Sequence[str]) -> bool:
    """Whether lines without a bullet are headings: two or more, each with bullets under it."""
    bullets = [bool(_BULLET.match(line)) for line in lines if line.strip()]
    if not bullets or bullets[0] or not bullets[-1]:
        return False
    headings = [bullets[at + 1] for at, bullet in enumerate(bullets) if not bullet]
    return len(headings) > 1 and all(headings)


def _headed(line: str) -> tuple[str, str] | None:
    """Head and list of a line such as “Action: buys, pays”; None where it is none."""
    head, colon, rest = _BULLET.sub("", line).partition(":")
    plain = head.strip().strip("*_").strip()
    rest = rest.strip().strip("*_").strip()
    if not colon or not plain or rest.startswith("//") or len(plain.split()) > 4:
        return None
    return plain, rest


def _parts(listed: str) -> list[str]:
    """The names of a list on one line, parted by semicolons, else by commas outside brackets."""
    sign = ";" if ";" in listed else ","
    return [p.strip() for p in re.split(sign + _OUTSIDE_BRACKETS, listed) if p.strip()]


def _alike(head: str, known: dict[str, str]) -> str | None:
    """The phase of the journey that a heading means, small slips forgiven."""
    folded = same_name(head).strip()
    if folded in known:
        return known[folded]
    near = max(known, key=lambda name: fuzz.ratio(name, folded), default=None)
    return known[near] if near and fuzz.ratio(near, folded) >= 85 else None


def _cells(text: str) -> Iterator[list[str]]:
    """The rows of a spreadsheet; a cell with line ends in it comes in quotes."""
    sound = "\n".join(clean_lines(text.replace("\t", _TAB))).replace(_TAB, "\t")
    try:
        yield from csv.reader(io.StringIO(sound), delimiter="\t", strict=True)
    except csv.Error:  # a quote that was meant as one
        for line in sound.split("\n"):
            yield line.split("\t")


_TAB = "\ue000"
"""Stands for a tab at the ends of lines while text is cleaned."""


def _columns(rows: Sequence[Sequence[str]]) -> tuple[dict[int, str], int]:
    """What each column holds, and in which row the notes begin."""
    if rows and (named := _by_headings(rows[0])):
        return named, 1
    width = max((len(row) for row in rows), default=0)
    columns: dict[int, str] = dict(enumerate(_COLUMNS[:width]))
    numeric = _first(range(1, width), lambda at: _is_numeric([row[at : at + 1] for row in rows]))
    if numeric is not None and numeric < 3:
        words = [what for what in _COLUMNS if what != "satisfaction"]
        others = [at for at in range(width) if at != numeric]
        columns = dict(zip(others, words, strict=False)) | {numeric: "satisfaction"}
    return columns, 0


def _by_headings(row: Sequence[str]) -> dict[int, str]:
    """The columns by the headings in a row; empty where it has none for the names."""
    found: dict[int, str] = {}
    for at, heading in enumerate(row):
        meaning, _, certainty = meaning_of(heading)
        what = {"touchpoint": "name", "channel": "channels"}.get(meaning or "", meaning)
        if certainty >= 0.9 and what in _COLUMNS and what not in found.values():
            found[at] = what
    return found if "name" in found.values() and len(found) > 1 else {}


def _is_numeric(cells: Iterable[Sequence[str]]) -> bool:
    """Whether there is a number in a column, and nothing that is none."""
    known = [cell[0] for cell in cells if cell and _known(cell[0].strip()) is not None]
    return bool(known) and all(number_in(cell) is not None for cell in known)


def _first(places: Iterable[int], fits: Callable[[int], bool]) -> int | None:
    return next((place for place in places if fits(place)), None)


def _known(cell: str) -> str | None:
    """What stands in a cell; None where it says that it is not known."""
    return None if same_name(cell.strip()) in _UNKNOWN else cell
