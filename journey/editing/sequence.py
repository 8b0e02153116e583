"""Several edits that are one step: all of them or none, one line in the history, one undo."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from journey.editing.edit import Edit
from journey.editing.label import Label
from journey.model import Journey

if TYPE_CHECKING:
    AnyEdit = Edit  # the union in journey.editing, which resolves the name


class Sequence(Edit):
    """Edits one after the other, each on the journey that the one before has left."""

    kind: Literal["sequence"] = "sequence"
    edits: Annotated[tuple[AnyEdit, ...], Field(min_length=1)]
    about: Label | None = None
    """What the step is called; left out: the one edit, or how many changes."""

    def apply(self, journey: Journey) -> Journey:
        """The journey after all of them; where one is refused, all are."""
        for edit in self.edits:
            journey = edit.apply(journey)
        return journey

    def moves(self) -> frozenset[str]:
        """What any of them moves."""
        return frozenset[str]().union(*(edit.moves() for edit in self.edits))

    def inverse(self, journey: Journey) -> Sequence:
        """The inverses from the last to the first."""
        back = [edit.inverse(before) for edit, before in self._steps(journey)]
        return Sequence(edits=tuple(reversed(back)), about=self.about)

    def describe(self, journey: Journey) -> Label:
        """What it is about, else its one edit, else how many changes."""
        if self.about:
            return self.about
        if len(self.edits) == 1:
            return self.edits[0].describe(journey)
        return Label(text="{count} change", many="{count} changes", count=len(self.edits))

    def _steps(self, journey: Journey) -> Iterator[tuple[Edit, Journey]]:
        for edit in self.edits:
            yield edit, journey
            journey = edit.apply(journey)
