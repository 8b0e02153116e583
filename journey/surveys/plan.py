"""What each column of a survey is for: proposed by us, confirmed by people."""

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from journey.model import EvidenceKind, ScaleKey
from journey.surveys.steps import Steps


class Role(StrEnum):
    """What a column is for."""

    SCORE = "score"
    """Answers on one touchpoint."""
    OVERALL = "overall"
    """Answers on the journey as a whole."""
    IMPORTANCE = "importance"
    """How important one touchpoint is."""
    RECOMMEND = "recommend"
    """Would they recommend us, 0 to 10: the Net Promoter Score."""
    EFFORT = "effort"
    """Was it easy, 1 to 7: the Customer Effort Score."""
    LOYALTY = "loyalty"
    """One of the questions on loyalty, 1 (very high) to 6: the Customer Loyalty Index."""
    CHANNEL = "channel"
    """Which channel they prefer, by name; several are parted by a semicolon."""
    PERSONA = "persona"
    """Which persona they are like, by name: each gets scores of its own."""
    WEIGHT = "weight"
    SEGMENT = "segment"
    DATE = "date"
    TOUCHPOINT = "touchpoint"
    """In a long table: which touchpoint the row is about; the answer stands in a score column."""
    PERSONAL = "personal"
    """Says who answered; never read."""
    LEFT_OUT = "left_out"


SINGLE = {
    Role.SCORE, Role.OVERALL, Role.IMPORTANCE, Role.RECOMMEND, Role.EFFORT, Role.CHANNEL,
    Role.PERSONA, Role.WEIGHT, Role.DATE, Role.TOUCHPOINT,
}  # fmt: skip
"""What one column at most is for: of a score and of an importance, one for each touchpoint."""
READ = SINGLE | {Role.SEGMENT, Role.LOYALTY}
ABOUT_ONE = {Role.SCORE, Role.IMPORTANCE}
"""What is about one touchpoint."""
IN_STEPS = ABOUT_ONE | {Role.OVERALL}
"""What may be answered in words."""


@dataclass(frozen=True, slots=True)
class Use:
    """What one column is for."""

    column: str
    role: Role
    touchpoint: str = ""
    """For a score or an importance: the id of the touchpoint; empty in a long table."""
    sure: bool = True
    """Whether the guess needs no second look."""
    reason: str = ""
    """Why it is left out or thought to be personal, in English."""
    steps: tuple[Steps, ...] = ()
    """Where it answers in words: the scales that they may be of. The first one counts."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a survey is read."""

    uses: tuple[Use, ...]
    scale: ScaleKey
    blanks: frozenset[float] = frozenset()
    """Numbers that stand for "not applicable": no answers."""
    scale_sure: bool = True
    persona: str | None = None
    """Whose scores they become; None: of all personas."""
    date: datetime.date | None = None
    """When it was asked, where no column says so."""
    overall_scale: ScaleKey | None = None
    """The scale of the answers on the whole, where it is another one (0 to 10 for the NPS)."""
    importance_scale: ScaleKey = ScaleKey.ONE_TO_FIVE
    """On which importance was asked, the best end being the most important."""
    asked: EvidenceKind = EvidenceKind.CUSTOMER_SURVEY
    """Who was asked: customers, or our own people."""

    @property
    def is_long(self) -> bool:
        """Whether each row is one answer and names its touchpoint."""
        return any(use.role is Role.TOUCHPOINT for use in self.uses)

    def of(self, role: Role) -> tuple[Use, ...]:
        """The columns of a role."""
        return tuple(use for use in self.uses if use.role is role)

    @property
    def lacks(self) -> str:
        """What must be said before it can be counted, in English; empty where nothing."""
        if self.is_long:
            asked = any(not use.touchpoint for use in self.of(Role.SCORE))
            return "" if asked else "Which column holds the answers?"
        asked = any(use.touchpoint for use in self.of(Role.SCORE))
        return "" if asked else "Which column is about which touchpoint?"

    @property
    def steps(self) -> tuple[Steps, ...]:
        """The scales in words on which answers on touchpoints may stand, the chosen one first."""
        return tuple(dict.fromkeys(steps for use in self.of(Role.SCORE) for steps in use.steps))

    def worded(self, steps: Steps) -> "Plan":
        """The plan with a scale in words confirmed for all columns that may be of it."""
        uses = [
            replace(use, steps=tuple(dict.fromkeys((steps, *use.steps))))
            if steps in use.steps
            else use
            for use in self.uses
        ]
        return replace(self, uses=tuple(uses), scale_sure=True)

    def changed(self, column: str, role: Role, touchpoint: str = "") -> "Plan":
        """The plan with another use of a column; what can stand once stands there alone."""

        def gives_way(use: Use) -> bool:
            return role in SINGLE and use.role is role and use.touchpoint == touchpoint

        uses = [
            replace(use, role=role, touchpoint=touchpoint, sure=True, reason="")
            if use.column == column
            else replace(use, role=Role.LEFT_OUT, touchpoint="", reason="")
            if gives_way(use)
            else use
            for use in self.uses
        ]
        return replace(self, uses=tuple(uses))

    def on(self, scale: ScaleKey, blanks: frozenset[float] | None = None) -> "Plan":
        """The plan with its scale confirmed, or another."""
        return replace(
            self, scale=scale, scale_sure=True, blanks=self.blanks if blanks is None else blanks
        )
