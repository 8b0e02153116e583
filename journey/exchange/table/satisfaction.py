"""The scores that a row of the table tells: a number for each persona, and what they rest on."""

from collections.abc import Mapping, Sequence

from journey.exchange.scores import sound_score
from journey.exchange.table.cells import hint_of, is_same, refuse_cell
from journey.exchange.table.columns import COLUMNS, satisfaction_shown
from journey.exchange.table.grid import Cell, count_in, is_grouped, number_in, text_in
from journey.exchange.table.matching import Match, Matching
from journey.exchange.table.people import People
from journey.exchange.table.words import accepted, understood
from journey.locales import words
from journey.model import (
    Evidence,
    EvidenceKind,
    Journey,
    SatisfactionScore,
    Touchpoint,
)


def scores_of(
    base: Touchpoint | None,
    cells: Sequence[tuple[Match, Cell]],
    others: Mapping[str, Cell],
    line: int,
    journey: Journey | None,
    matching: Matching,
    people: People,
    decimal_mark: str | None,
) -> tuple[SatisfactionScore, ...]:
    """The scores of one row; those whose cells were not changed stay as they were."""
    row = _Scores(base, others, line, journey, matching, people, decimal_mark)
    for match, cell in cells:
        row.take(match, cell)
    return row.all()


def _with_evidence(score: SatisfactionScore, change: Mapping[str, object]) -> SatisfactionScore:
    evidence = score.evidence.model_copy(update=dict(change))
    return score.model_copy(update={"evidence": evidence})


class _Scores:
    def __init__(
        self,
        base: Touchpoint | None,
        others: Mapping[str, Cell],
        line: int,
        journey: Journey | None,
        matching: Matching,
        people: People,
        decimal_mark: str | None,
    ) -> None:
        self.base = base
        self.others = others
        self.line = line
        self.journey = journey
        self.scale = journey.scale if journey else matching.scale
        self.is_scale_open = journey is None and matching.is_scale_guessed
        self.people = people
        self.decimal_mark = decimal_mark
        self.intake = people.intake
        self.found = {score.persona: score for score in base.scores} if base else {}

    def take(self, match: Match, cell: Cell) -> None:
        """One cell of satisfaction."""
        persona = self.people.called(match.persona) if match.persona else None
        whose = persona.id if persona else None
        if self.base and self.journey:
            shown = satisfaction_shown(self.base, whose, self.journey)
            if is_same(cell, shown):
                return
        if cell is None:
            self.found.pop(whose, None)
            return
        value = self._value(cell)
        if value is None:
            return
        old = self.found.get(whose)
        evidence = Evidence(kind=old.evidence.kind, n=old.evidence.n) if old else Evidence()
        if old and old.evidence != evidence:
            self.intake.warn(
                self.line,
                self.intake.words("has a new score; spread and date of the old one were left out"),
            )
        self.found[whose] = SatisfactionScore(
            value=value, scale=self.scale, persona=whose, evidence=evidence
        )

    def all(self) -> tuple[SatisfactionScore, ...]:
        """All scores of the row, with the evidence of its cells where those were changed."""
        scores = tuple(self.found.values())
        said = words(self.journey.language) if self.journey else self.intake.words
        for meaning in ("evidence", "answers"):
            if meaning not in self.others or not scores:
                continue
            cell, shown = self.others[meaning], COLUMNS[meaning].shown
            if self.base and shown and is_same(cell, shown(self.base, said)):
                continue
            change = self._kind(cell) if meaning == "evidence" else self._answers(cell)
            scores = tuple(_with_evidence(score, change) for score in scores)
        return scores

    def _value(self, cell: Cell) -> float | None:
        """The number of a cell on the scale; what is none is told and unknown."""
        return sound_score(
            number_in(cell), text_in(cell), self.line, self.scale, self.intake, hint_of,
            is_scale_open=self.is_scale_open,
        )  # fmt: skip

    def _kind(self, cell: Cell) -> dict[str, EvidenceKind]:
        text = text_in(cell).strip()
        if not text:
            return {"kind": EvidenceKind.OWN_ESTIMATE}
        found = understood("evidence", text)
        if isinstance(found, EvidenceKind):
            return {"kind": found}
        said = self.intake.words
        refuse_cell(self.intake, self.line, said("evidence"), text, accepted("evidence", said))
        return {}

    def _answers(self, cell: Cell) -> dict[str, int | None]:
        if cell is None:
            return {"n": None}
        number = count_in(cell, self.decimal_mark)
        if number is not None and number >= 1:
            return {"n": int(number)}
        said = self.intake.words
        if is_grouped(cell):
            self._tell_ambiguous(text_in(cell).strip())
            return {}
        sound = said("how many answered, as a whole number")
        refuse_cell(self.intake, self.line, said("number of answers"), text_in(cell), sound)
        return {}

    def _tell_ambiguous(self, written: str) -> None:
        """Tell of a count whose point or comma may part thousands or decimals."""
        said, whole = self.intake.words, written.replace(".", "").replace(",", "")
        self.intake.warn(
            self.line,
            said(
                "number of answers: {written} may be {whole} or a number with decimals; "
                "the cell was left out",
                written=written,
                whole=whole,
            ),
            said("Write {whole} where that is meant", whole=whole),
        )
