"""What comparing maps gives: who has which touchpoint, how well, and where each phase is thin."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from journey.comparing.match import Confidence, Match
from journey.model import EvidenceKind, JourneyState, OrganisationKind, ScaleKey
from journey.model.record import Record
from journey.text import Id

Level = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]


class ComparedMap(Record):
    """One of the compared maps in a few figures; the first one is ours."""

    key: str
    """The journey's id, told apart by a number where two have the same."""
    name: str
    """What it is called in the comparison: the organisation, told apart where two are the same."""
    title: str
    kind: OrganisationKind | None
    state: JourneyState
    scale: ScaleKey
    demo: bool
    count: int
    """How many touchpoints exist."""
    scored: int
    mean: Level | None
    """The mean satisfaction over the scored touchpoints."""
    completeness: str | None
    """What is said of how complete it is."""
    is_complete: bool
    """What is in none of its phases is not there, rather than unknown."""


class PhaseFigures(Record):
    """What one map holds in a phase of the comparison."""

    phases: tuple[Id, ...]
    """Its own phases there; none where it has no counterpart."""
    names: tuple[str, ...]
    count: int
    is_complete: bool
    """All its touchpoints there are known; else there are at least so many."""
    share: Share | None
    """The part of the map's touchpoints that stands there; None on an empty map."""
    thinness: Annotated[float, Field(ge=0)] | None
    """Touchpoints there / mean touchpoints per phase of the comparison; None on an empty map."""
    scored: int
    mean: Level | None
    thinner_than: tuple[str, ...]
    """The maps that hold more there, both in number and as a part of the whole, by key."""


class ComparedPhase(Record):
    """A stretch of the way that the phases of all maps were mapped onto."""

    key: str
    name: str
    """Our names for it, else those of the first map that has it."""
    figures: tuple[PhaseFigures, ...]
    """One for each map, in the order of the maps."""
    is_mapped: bool
    """It holds phases of different names, or several of one map beside one of another."""


class State(StrEnum):
    """Whether an organisation has a touchpoint. Unknown is not absent."""

    HAS = "has"
    HAS_NOT = "has_not"
    UNKNOWN = "unknown"


class RowKind(StrEnum):
    """What a touchpoint is to us beside the others; a kind is given only where it is certain."""

    PARITY = "parity"
    """All have it."""
    GAP = "gap"
    """We have it not, and at least one of the others has."""
    DIFFERENCE = "difference"
    """Only we have it."""
    PARTIAL = "partial"
    """We have it, some of the others have it and some have not."""
    UNKNOWN = "unknown"
    """What is not known of somebody could make it one or the other."""


class Verdict(StrEnum):
    """What can be said about two scores."""

    AHEAD = "ahead"
    """Ours is better, beyond the margins of both."""
    BEHIND = "behind"
    """Ours is worse, beyond the margins of both."""
    NO_CLEAR_DIFFERENCE = "no_clear_difference"
    """The margins overlap, or the scores are equal."""
    UNPROVEN = "unproven"
    """The scores differ, but no margins are known that would bear it out."""


class Delta(Record):
    """Our score beside theirs."""

    points: Annotated[float, Field(ge=-100, le=100)]
    """Ours minus theirs, both as 0 to 100."""
    verdict: Verdict
    mixed_methods: bool
    """They rest on different kinds of evidence."""
    mixed_scales: bool
    """They were asked on different scales and are compared after conversion."""
    few_answers: bool = False
    """Fewer than 10 people answered here or there: the difference stands in no ranking."""

    @property
    def has_same_basis(self) -> bool:
        """Whether both were asked on the same scale, by the same method, of enough people."""
        return not (self.mixed_methods or self.mixed_scales or self.few_answers)

    @property
    def is_proven(self) -> bool:
        """Whether the difference lies beyond the margins of both."""
        return self.verdict in (Verdict.AHEAD, Verdict.BEHIND)

    def mirrored(self) -> "Delta":
        """The same from the other side: theirs minus ours."""
        return self.model_copy(
            update={"points": -self.points or 0.0, "verdict": _MIRRORED[self.verdict]}
        )


_MIRRORED = {verdict: verdict for verdict in Verdict} | {
    Verdict.AHEAD: Verdict.BEHIND,
    Verdict.BEHIND: Verdict.AHEAD,
}


class Cell(Record):
    """One organisation in a row: whether it has the touchpoint, and how satisfied customers are."""

    state: State
    confidence: Confidence | None
    """How sure the state is, 0 to 1; None where it is unknown."""
    touchpoints: tuple[Id, ...] = ()
    """Several where people have joined them."""
    names: tuple[str, ...] = ()
    is_planned: bool = False
    """It has not got it yet; the touchpoints named are planned ones."""
    phases: tuple[Id, ...] = ()
    is_unconverted: bool = False
    """Scores on another scale than ours are left out."""
    level: Level | None = None
    margins: tuple[Level, Level] | None = None
    evidence: tuple[EvidenceKind, ...] = ()
    answers: int | None = None
    importance: float | None = None
    kind: RowKind | None = None
    """What it is between us and this organisation alone; None for ourselves."""
    delta: Delta | None = None
    """None for ourselves, and where one of the scores is not known."""


class Row(Record):
    """A touchpoint across all maps."""

    key: str
    phase: str
    """The key of the compared phase."""
    name: str
    """Our name for it, else that of the first map that has it."""
    kind: RowKind
    cells: tuple[Cell, ...]
    """One for each map, in the order of the maps."""
    matches: tuple[Match, ...] = ()
    """What holds it together."""
    proposals: tuple[int, ...] = ()
    """The proposals that would join it with another row, by their number in the comparison."""

    @property
    def having(self) -> tuple[int, ...]:
        """The maps that have it, by their number."""
        return tuple(n for n, cell in enumerate(self.cells) if cell.state is State.HAS)


class Gap(Record):
    """A touchpoint that others have and we have not, ranked by importance × how many × how well."""

    row: str
    weight: Annotated[float, Field(ge=0, le=1)]
    importance: float | None
    """The mean of what it matters on their maps (1 to 5); counts as 3 where it is unknown."""
    having: int
    others: int
    level: Level | None
    """The mean of their scores; counts as 50 where it is unknown."""
    is_planned: bool
    """We plan it already."""
    in_doubt: bool
    """A proposed match may yet find it on our map."""


class Lag(Record):
    """A touchpoint that we and others have, where the best of them does better."""

    row: str
    best: str
    """The map that does best, by key."""
    delta: Delta


class ChannelShare(Record):
    """How much of each map runs through a channel: its touchpoints, split evenly among channels."""

    key: str
    name: str
    counts: tuple[int, ...]
    """How many touchpoints use it, for each map."""
    shares: tuple[Share | None, ...]
    """The part of the map that it carries; None where the map names no channels at all."""


class CautionKind(StrEnum):
    """Why figures are to be read with care."""

    DEMO_VALUES = "demo_values"
    MIXED_SCALES = "mixed_scales"
    NOT_CONVERTED = "not_converted"
    """Scores on another scale than ours are left out, as nobody has said that they may count."""
    MIXED_METHODS = "mixed_methods"
    FEW_ANSWERS = "few_answers"
    """Some scores rest on fewer than 10 answers."""
    INCOMPLETE = "incomplete"
    """Their map is said not to be complete: what is not on it is unknown."""
    COMPLETENESS_NOT_SAID = "completeness_not_said"
    """Nobody has said how complete a competitor's map is: what is not on it counts as not there."""
    PHASES_MAPPED = "phases_mapped"
    OTHER_PERSONAS = "other_personas"
    OTHER_LANGUAGE = "other_language"
    FEW_MATCHES = "few_matches"
    """Hardly a touchpoint is on both maps: they may not be of the same business at all."""


class Caution(Record):
    """One reason to read figures with care, and the maps that it concerns, by key."""

    kind: CautionKind
    maps: tuple[str, ...]


class Comparison(Record):
    """Maps side by side; the first is ours. Rows come by phase, ours first, each in map order."""

    maps: tuple[ComparedMap, ...]
    phases: tuple[ComparedPhase, ...]
    rows: tuple[Row, ...]
    proposals: tuple[Match, ...]
    """Doubtful matches, the surest first; none of them counts yet."""
    gaps: tuple[Gap, ...]
    lags: tuple[Lag, ...]
    channels: tuple[ChannelShare, ...]
    cautions: tuple[Caution, ...]
    unconverted: tuple[str, ...] = ()
    """The maps of which scores are left out, as they were asked on another scale than ours."""

    @cached_property
    def row(self) -> dict[str, Row]:
        """Each row by its key."""
        return {row.key: row for row in self.rows}

    @cached_property
    def phase(self) -> dict[str, ComparedPhase]:
        """Each compared phase by its key."""
        return {phase.key: phase for phase in self.phases}
