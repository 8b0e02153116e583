"""Where things lie on a page: what an editor on the picture needs to turn a drag into a change."""

from dataclasses import dataclass, field
from typing import NamedTuple

from journey.model import Scale
from journey.scene.items import Box


class ScoreAxis(NamedTuple):
    """The way from a score normalised to 0-100 to a y, and back."""

    top: float
    """The y of 100, the best score."""
    height: float
    """From the best score down to the worst."""

    @property
    def bottom(self) -> float:
        """The y of 0, the worst score."""
        return self.top + self.height

    @property
    def neutral(self) -> float:
        """The y of the middle of the scale."""
        return self.top + self.height / 2

    def y(self, normalised: float) -> float:
        """The y of a score normalised to 0-100."""
        return self.top + (100 - normalised) / 100 * self.height

    def score(self, y: float) -> float:
        """The normalised score at a y, kept within 0 to 100."""
        return min(100.0, max(0.0, 100 - (y - self.top) / self.height * 100))


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of one page: the score axis, and the boxes of columns, cards and phases by id."""

    axis: ScoreAxis
    scale: Scale
    columns: dict[str, Box] = field(default_factory=dict[str, Box])
    """From the top of the curve panel to the end of the lanes."""
    cards: dict[str, Box] = field(default_factory=dict[str, Box])
    phases: dict[str, Box] = field(default_factory=dict[str, Box])
    lanes: dict[str, Box] = field(default_factory=dict[str, Box])
    """The rows under the cards, by the lane's key."""
    no_score: float = 0.0
    """The middle of the row where touchpoints without a score have their sign."""

    def magnified(self, by: float) -> "Frame":
        """The frame of the page drawn larger or smaller as a whole."""
        return Frame(
            ScoreAxis(self.axis.top * by, self.axis.height * by),
            self.scale,
            *(
                {
                    id: Box(b.x * by, b.y * by, b.width * by, b.height * by)
                    for id, b in boxes.items()
                }
                for boxes in (self.columns, self.cards, self.phases, self.lanes)
            ),
            no_score=self.no_score * by,
        )
