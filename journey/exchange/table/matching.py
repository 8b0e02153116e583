"""Which column of a table means what: guessed from headings and contents, open to correction."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from journey.exchange.scores import scale_of
from journey.exchange.table.carrying import is_carried
from journey.exchange.table.columns import COLUMNS
from journey.exchange.table.grid import Cell, Grid, answered, channel_names, number_in, text_in
from journey.locales import Words, words
from journey.model import SCALES, ChannelKind, ScaleKey, channel_kind
from journey.text import same_name

_SEARCHED = 20
"""The headings stand in one of the first rows, below a title perhaps."""
_PERSONA = re.compile(r"^(?P<what>[^:]*?)\s*:\s*(?P<persona>.+)$", re.DOTALL)
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_RANGE = re.compile(r"(-?\d+)\s*(?:\.\.|-|–|—|bis|to)\s*(-?\d+)")
_NO_SATISFACTION = re.compile(
    r"\b(?:e?nps|net promoter|recommend\w*|weiterempfehl\w*|ces|effort|aufwand|"
    r"emotion\w*|mood|stimmung\w*|sentiment|gefühl\w*)\b"
)
"""What headings of figures name that people take for satisfaction, and that is none."""
_HEADING = 60
"""Characters up to which a text that speaks of a figure is a heading."""
_LOOKED_AT = 200
"""So many rows tell what a column without a known heading holds."""

_OFTEN = ("channels", "department", "satisfaction", "importance", "pain_points", "quotes", "note")
"""What columns hold most often, to be offered as headings."""
_OFFERED = 3
_CHANNEL_WORDS = 3
"""Words that the name of a channel has at most where no heading says that it is one."""


@dataclass(frozen=True, slots=True)
class Match:
    """What one column of the file is taken for."""

    column: int
    """Counted from 0."""
    heading: str
    """As it stands in the file; empty where the column has none."""
    meaning: str | None
    """The key of a column of the table of touchpoints; None: it is left out."""
    persona: str = ""
    """For satisfaction: the name of the persona whose it is; empty for all."""
    is_sure: bool = True
    """The heading is known; otherwise people had better look."""

    @property
    def is_figure(self) -> bool:
        """Whether the heading names a figure that is no satisfaction score: NPS, effort, mood."""
        return _is_figure(self.heading)

    def is_same_field(self, meaning: str | None, persona: str) -> bool:
        """Whether the column fills that field; satisfaction is one field for each persona."""
        return (self.meaning, same_name(self.persona)) == (meaning, same_name(persona))


@dataclass(frozen=True, slots=True)
class Matching:
    """What a table is taken for; every part may be corrected before it is read."""

    matches: tuple[Match, ...]
    heading_row: int | None = None
    """The row of the headings, counted from 0; None where there is none."""
    scale: ScaleKey = ScaleKey.ONE_TO_FIVE
    """The scale of the scores."""
    is_scale_guessed: bool = False
    """No heading names the scale and nobody chose it: the scores themselves speak for it."""
    language: str | None = None
    """The language of the headings, where they tell."""

    def of(self, meaning: str | None) -> tuple[Match, ...]:
        """The columns that mean this; None: those that are left out."""
        return tuple(match for match in self.matches if match.meaning == meaning)

    def left_out(self, grid: Grid) -> tuple[Match, ...]:
        """The columns that are not read although something stands in them."""
        first = 0 if self.heading_row is None else self.heading_row + 1
        return tuple(m for m in self.of(None) if _cells(grid, m.column, first))

    def why_left_out(self, match: Match, said: Words) -> str:
        """Why a column is not read, or what to try where it should be."""
        if match.is_figure:
            return said("It is no satisfaction score: bring it in as a figure or a survey")
        if meaning := meaning_of(match.heading)[0]:
            heading = COLUMNS[meaning].heading(said)
            return said("Another column is read as {meaning} already", meaning=heading)
        free = [COLUMNS[key].heading(said) for key in _OFTEN if not self.of(key)][:_OFFERED]
        free = free or [COLUMNS["note"].heading(said)]
        named = ", ".join(said("“{quote}”", quote=heading) for heading in free)
        return said("To have it read, give it a heading such as {headings}", headings=named)

    def changed(self, column: int, meaning: str | None, persona: str = "") -> "Matching":
        """The same with another meaning of one column.

        Only satisfaction may stand in several, one for each persona.
        """
        kept = tuple(self._corrected(match, column, meaning, persona) for match in self.matches)
        return replace(self, matches=kept)

    def on_scale(self, scale: ScaleKey) -> "Matching":
        """The same with the scores on a scale that somebody chose."""
        return replace(self, scale=scale, is_scale_guessed=False)

    @staticmethod
    def _corrected(match: Match, column: int, meaning: str | None, persona: str) -> Match:
        if match.column == column:
            return replace(match, meaning=meaning, persona=persona, is_sure=True)
        if meaning is not None and match.is_same_field(meaning, persona):
            return replace(match, meaning=None)
        return match


def propose(grid: Grid) -> Matching:
    """What the columns of a table probably mean."""
    row, named = _headings(grid)
    first = 0 if row is None else row + 1
    matches: list[Match] = []
    scale: ScaleKey | None = None
    for column in range(grid.width):
        heading = "" if row is None else text_in(grid.cell(row, column)).strip()
        if any(is_carried(grid.cell(index, column)) for index in range(len(grid.rows))):
            matches.append(Match(column, heading, None))
            continue
        meaning, persona, certainty = named.get(column, (None, "", 0.0))
        if meaning == "satisfaction":
            scale = scale or _scale_in(heading)
        matches.append(Match(column, heading, meaning, persona, certainty >= _SURE))
    matching = _notes(grid, Matching(tuple(matches), row), first)
    matching = _channels(grid, _by_content(grid, matching, first), first)
    rated = (number for _, number in rated_in(grid, matching))
    return replace(
        matching,
        scale=scale or scale_of(rated),
        is_scale_guessed=scale is None,
        language=_language_of(matching),
    )


_SURE = 0.9
_Named = dict[int, tuple[str | None, str, float]]


def _headings(grid: Grid) -> tuple[int | None, _Named]:
    """The row in which most headings are known, and what they mean."""
    best: tuple[int | None, _Named] = (None, {})
    for index in range(min(_SEARCHED, len(grid.rows))):
        named: _Named = {}
        for column, cell in enumerate(grid.rows[index]):
            if isinstance(cell, str):
                found = meaning_of(cell)
                if found[0] or _is_figure(cell):
                    named[column] = found
        meanings = {meaning for meaning, _, _ in named.values()}
        if len(meanings) > len({meaning for meaning, _, _ in best[1].values()}):
            best = (index, _best_of_each(named))
    row, named = best
    is_table = len(named) > 1 or (grid.width == 1 and any(n[2] >= _SURE for n in named.values()))
    return (row, named) if is_table else (None, {})


def _best_of_each(named: _Named) -> _Named:
    """Of several columns with one meaning, the one whose heading says it best."""
    kept: dict[tuple[str | None, str], int] = {}
    for column, (meaning, persona, _) in sorted(named.items(), key=lambda pair: -pair[1][2]):
        kept.setdefault((meaning, same_name(persona)), column)
    return {column: named[column] for column in kept.values()}


def meaning_of(heading: str) -> tuple[str | None, str, float]:
    """The column that a heading names, the persona in it, and how sure that is (0 to 1)."""
    text = heading.strip()
    if len(text) > 300:
        return None, "", 0.0
    what, persona = _parted(text)
    meaning, certainty = _certainty(what)
    return meaning, persona if meaning == "satisfaction" else "", certainty


def _parted(heading: str) -> tuple[str, str]:
    """What a heading names, and the persona after it: Satisfaction: Lena."""
    if (parted := _PERSONA.match(heading)) and _certainty(parted["what"])[0] == "satisfaction":
        return parted["what"], parted["persona"].strip()
    return heading, ""


def _certainty(heading: str) -> tuple[str | None, float]:
    meaning, certainty = _likeliest(heading)
    is_none = meaning == "satisfaction" and _is_figure(heading)
    return (None, 0.0) if is_none else (meaning, certainty)


def _is_figure(heading: str) -> bool:
    return len(heading) <= _HEADING and bool(
        _NO_SATISFACTION.search(same_name(heading).replace("_", " "))
    )


def _likeliest(heading: str) -> tuple[str | None, float]:
    word, certainty = _known_word(heading)
    return _known()[word][0] if word else None, certainty


@lru_cache(maxsize=2048)
def _known_word(heading: str) -> tuple[str, float]:
    """The known word that stands in a heading or is written most alike, and how sure that is."""
    folded = same_name(_IN_BRACKETS.sub("", heading)).strip(" :*.")
    if folded in _known():
        return folded, 1.0
    parts = folded.replace("/", " ").replace("-", " ").replace("_", " ").split()
    joined = " ".join(parts)
    if joined in _known():
        return joined, 0.95
    for word in _known():
        if len(word) > 3 and f" {word} " in f" {joined} ":
            return word, 0.7
    from rapidfuzz import fuzz, process  # here, for most headings are known words

    alike = process.extractOne(joined, _known().keys(), scorer=fuzz.ratio, score_cutoff=84)
    return (alike[0], 0.6) if alike and len(joined) > 3 else ("", 0.0)


@lru_cache
def _known() -> dict[str, tuple[str, frozenset[str]]]:
    """The headings that are known, folded: the column that each names, and its languages."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for column in COLUMNS.values():
        for language, guesses in (("en", column.english), ("de", column.german)):
            for guess in (*guesses, column.heading(words(language))):
                word = same_name(guess)
                languages: frozenset[str] = found[word][1] if word in found else frozenset()
                found[word] = column.key, languages | {language}
    return found


def _notes(grid: Grid, matching: Matching, first: int) -> Matching:
    """The same, where "Note" (German for a grade) heads a column of texts: they are remarks."""
    for match in matching.of("satisfaction"):
        is_text = bool(_texts(grid, match.column, first))
        if same_name(match.heading).strip() == "note" and is_text and not matching.of("note"):
            matching = matching.changed(match.column, "note")
    return matching


def _by_content(grid: Grid, matching: Matching, first: int) -> Matching:
    """The same, with a column for the names where no heading says which it is."""
    if matching.of("touchpoint"):
        return matching
    free = [m for m in matching.matches if m.meaning is None and not m.is_figure]
    texts = {match.column: _texts(grid, match.column, first) for match in free}
    named = {
        column: found
        for column, found in texts.items()
        if found and 2 * len(found) > len(_cells(grid, column, first))
    }
    if not named:
        return matching
    names = max(named, key=lambda column: (len(set(named[column])), -column))
    matching = matching.changed(names, "touchpoint")
    if matching.heading_row is None:
        repeated = [c for c, found in named.items() if c < names and len(set(found)) < len(found)]
        if repeated:
            matching = matching.changed(repeated[0], "phase")
        for match in free:
            cells = _cells(grid, match.column, first)
            if cells and all(number_in(cell) is not None for cell in cells):
                matching = matching.changed(match.column, "satisfaction")
                break
    guessed = {match.column for match in free}
    matches = (replace(m, is_sure=m.column not in guessed) for m in matching.matches)
    return replace(matching, matches=tuple(matches))


def _channels(grid: Grid, matching: Matching, first: int) -> Matching:
    """The same, with a column for the channels where no heading says which it is."""
    if matching.of("channels"):
        return matching
    for match in matching.of(None):
        cells = [str(cell) for cell in _cells(grid, match.column, first)]
        if cells and all(all(map(_is_channel, channel_names(cell))) for cell in cells):
            matches = list(matching.matches)
            place = matches.index(match)
            matches[place] = replace(match, meaning="channels", is_sure=False)
            return replace(matching, matches=tuple(matches))
    return matching


def _is_channel(name: str) -> bool:
    is_known = channel_kind(name) is not ChannelKind.OTHER
    return is_known and len(name.split()) <= _CHANNEL_WORDS


def _cells(grid: Grid, column: int, first: int) -> list[Cell]:
    last = min(len(grid.rows), first + _LOOKED_AT)
    cells = (grid.cell(index, column) for index in range(first, last))
    return [cell for cell in cells if answered(cell) is not None and not is_carried(cell)]


def _texts(grid: Grid, column: int, first: int) -> list[str]:
    """The texts of a column that are no numbers."""
    return [str(c) for c in _cells(grid, column, first) if number_in(c) is None]


def _scale_in(heading: str) -> ScaleKey | None:
    """The scale that a heading names: Zufriedenheit (0-10), Schulnote."""
    folded = same_name(heading)
    if "schulnote" in folded or "school grade" in folded or "(1-6)" in folded.replace(" ", ""):
        return ScaleKey.SCHOOL_GRADES
    if "%" in folded or "prozent" in folded or "percent" in folded:
        return ScaleKey.ZERO_TO_HUNDRED
    if found := _RANGE.search(folded):
        ends = {float(found[1]), float(found[2])}
        for key, scale in SCALES.items():
            if {scale.lowest, scale.highest} == ends:
                return key
    return None


def rated_in(grid: Grid, matching: Matching) -> Iterator[tuple[int, float]]:
    """The numbers in the columns of satisfaction, each with its line."""
    first = 0 if matching.heading_row is None else matching.heading_row + 1
    columns = [match.column for match in matching.of("satisfaction")]
    for index in range(first, len(grid.rows)):
        for column in columns:
            if (number := number_in(grid.cell(index, column))) is not None:
                yield grid.lines[index], number


def decimal_mark(grid: Grid, matching: Matching) -> str | None:
    """The sign before the decimals in a table: that of its scores, else of its language."""
    first = 0 if matching.heading_row is None else matching.heading_row + 1
    texts = (t for m in matching.of("satisfaction") for t in _decimals(grid, m.column, first))
    marks = {"," if "," in text else "." for text in texts}
    return marks.pop() if len(marks) == 1 else _MARKS.get(matching.language or "")


def _decimals(grid: Grid, column: int, first: int) -> Iterator[str]:
    """The numbers of a column that are written with decimals."""
    for cell in _cells(grid, column, first):
        if isinstance(cell, str) and number_in(cell) is not None and re.search(r"\d[.,]\d", cell):
            yield cell


_MARKS = {"en": ".", "de": ","}


def _language_of(matching: Matching) -> str | None:
    """The language to which most headings belong; None where as many belong to others."""
    counts = Counter[str]()
    for match in matching.matches:
        if match.meaning and (word := _known_word(_parted(match.heading)[0])[0]):
            counts.update(_known()[word][1])
    ranked = counts.most_common(2)
    is_clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if is_clear else None
