"""The maps that stand side by side on the screen: named in the address, compared once a state."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from journey.comparing import Changes, Comparison, Decision, DecisionKind, Match, Row, RowKind
from journey.comparing.decision import Dismissal, MapTouchpoint
from journey.errors import JourneyError
from journey.model import Journey, OrganisationKind
from journey.services import comparison as comparing
from journey.services.decisions import Said, Word, speaks_of_what_is_there
from journey.services.library import Library
from journey.ui import changes, state
from journey.ui.shelf import library, whole

MAPS = "maps"
MOST = 6
_ROW = "compared-row"


Key = tuple[tuple[tuple[str, int], ...], tuple[str, ...]]
"""The maps with their revisions, and the decisions that count."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A map that is there: as the address names it, at the revision that is shown."""

    id: str
    """An id, or `id@revision` for an earlier state."""
    revision: int
    journey: Journey


@dataclass(frozen=True, slots=True)
class Compared:
    """The chosen maps, ours first, and what comparing them gives."""

    maps: tuple[Chosen, ...]
    comparison: Comparison
    words: tuple[Word, ...]
    """What people have said about these maps, as far as it speaks of what is there."""

    @property
    def ours(self) -> Journey:
        """Our journey."""
        return self.maps[0].journey

    @property
    def journeys(self) -> tuple[Journey, ...]:
        """All journeys, ours first."""
        return tuple(map.journey for map in self.maps)

    @property
    def key(self) -> Key:
        """What tells this state of the comparison from any other."""
        return _key(self.maps, self.words)


def chosen() -> tuple[str, ...]:
    """The maps that the address names, each once."""
    asked = (id.strip() for id in st.query_params.get(MAPS, "").split(","))
    return tuple(dict.fromkeys(id for id in asked if id))[:MOST]


def choose(ids: Sequence[str]) -> None:
    """Have the address name these maps."""
    st.query_params[MAPS] = ",".join(ids)


def read(ids: Sequence[str]) -> tuple[Chosen, ...]:
    """Those of the maps that are there."""
    found: list[Chosen] = []
    for id in ids:
        map, _, revision = id.partition("@")
        try:
            if revision:
                at = int(revision)
                found.append(Chosen(id, at, library().at(map, at)))
            else:
                kept = library().get(map)
                found.append(Chosen(id, kept.revision, kept.journey))
        except (JourneyError, ValueError):
            continue
    # Whoever selects maps in the gallery does not think of their order: ours come first.
    return tuple(sorted(found, key=lambda one: _is_competitor(one.journey)))


def _is_competitor(journey: Journey) -> bool:
    owner = journey.organisation
    return owner is not None and owner.kind is OrganisationKind.COMPETITOR


def load(maps: tuple[Chosen, ...]) -> Compared:
    """The maps side by side, by what people have said of them."""
    journeys = [map.journey for map in maps]
    words = tuple(
        word
        for word in library().decisions.words(journey.id for journey in journeys)
        if speaks_of_what_is_there(word.said, journeys)
    )
    return Compared(maps, _compared(whole(), _key(maps, words)), words)


def _key(maps: tuple[Chosen, ...], words: Sequence[Word]) -> Key:
    return tuple((map.id, map.revision) for map in maps), tuple(word.id for word in words)


@lru_cache(maxsize=32)
def _compared(shelf: Library, key: Key) -> Comparison:
    journeys = [map.journey for map in read([id for id, _ in key[0]])]
    return comparing.compare(journeys, shelf.decisions.of(j.id for j in journeys))


def changed(shown: Compared) -> Changes:
    """What changed from the first of two maps to the other."""
    before, after = shown.journeys
    return comparing.changes(before, after, library().decisions.of((before.id, after.id)))


def not_for_us(shown: Compared, row: Row) -> tuple[str, ...]:
    """The words, by their ids, by which a gap is not for us; none where it is one to close."""
    if row.kind is not RowKind.GAP:
        return ()
    theirs = set(_theirs(shown, row))
    return tuple(
        word.id
        for word in shown.words
        if isinstance(word.said, Dismissal)
        and word.said.ours == shown.ours.id
        and word.said.touchpoint in theirs
    )


def dismiss(shown: Compared, row: Row) -> None:
    """Keep that a gap is not for us, whichever of those that have it stands beside us later."""
    for place in _theirs(shown, row):
        decide(Dismissal(ours=shown.ours.id, touchpoint=place))


def confirm_origin(shown: Compared, row: Row, here: MapTouchpoint) -> None:
    """Keep that what was taken over is the same as what it comes from, whatever it is called."""
    decide(Decision(kind=DecisionKind.CONFIRM, touchpoints=(here, *_theirs(shown, row))))


def take_up(ids: Sequence[str]) -> None:
    """Take back that a gap is not for us."""
    for id in ids:
        withdraw(id)


def _theirs(shown: Compared, row: Row) -> list[MapTouchpoint]:
    others = zip(shown.comparison.maps[1:], row.cells[1:], strict=True)
    return [
        MapTouchpoint(map=map.key, touchpoint=t) for map, cell in others for t in cell.touchpoints
    ]


def selected(shown: Compared) -> Row | None:
    """The row that is selected, else the first gap that is to be closed, else the first row."""
    comparison = shown.comparison
    key = str(st.session_state.get(_ROW, ""))
    if key in comparison.row:
        return comparison.row[key]
    for gap in comparison.gaps:
        if not not_for_us(shown, comparison.row[gap.row]):
            return comparison.row[gap.row]
    return comparison.rows[0] if comparison.rows else None


def select(row: str) -> None:
    """Select a row."""
    st.session_state[_ROW] = row


def decide(said: Said) -> None:
    """Keep what was said of a match or a phase; it wins from now on."""
    changes.attempt(lambda: library().decisions.decide(said, state.actor()))


def answer(match: Match, same: bool) -> None:
    """Confirm a proposed match, or refuse it."""
    kind = DecisionKind.CONFIRM if same else DecisionKind.REFUSE
    ends = match.touchpoints
    if same and match.beside is not None:  # the first is the whole, which stands on another map
        there = match.beside.map
        whole, part = sorted(ends, key=lambda end: end.map == there)
        kind, ends = DecisionKind.JOIN, (whole, match.beside, part)
    decide(Decision(kind=kind, touchpoints=ends))


def withdraw(word: str) -> None:
    """Take back what was said."""
    changes.attempt(lambda: library().decisions.withdraw(word))
