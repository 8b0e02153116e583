"""Exchanging the whole journey, for an import over what is there."""

from typing import Literal

from journey.editing.branches import changed
from journey.editing.edit import Edit
from journey.editing.label import Label, label
from journey.model import Journey


class ReplaceJourney(Edit):
    """Another journey in the place of this one, which keeps its id."""

    kind: Literal["replace_journey"] = "replace_journey"
    journey: Journey

    def apply(self, journey: Journey) -> Journey:
        """The other journey under the id of this one."""
        return changed(self.journey, id=journey.id)

    def inverse(self, journey: Journey) -> "ReplaceJourney":
        """The journey as it was."""
        return ReplaceJourney(journey=journey)

    def describe(self, journey: Journey) -> Label:
        """Replaced by what."""
        return label("Replaced the whole map by “{title}”", title=self.journey.title)
