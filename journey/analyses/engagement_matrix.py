"""The engagement matrix: the form of engagement × who starts it, nine cells; empty ones are ideas.

Engagement can turn against the firm, so each entry has a sign.
"""

from itertools import product
from typing import NamedTuple

from journey.locales import Words
from journey.model import EngagementForm, Initiator, Journey


class Entry(NamedTuple):
    """What stands in a cell: a touchpoint by its id, or an activity beyond them."""

    name: str
    touchpoint: str | None
    place: int | None
    """The place of an activity among those of the journey, from 0."""
    against: bool


class Cell(NamedTuple):
    """One of the nine."""

    form: EngagementForm
    initiator: Initiator
    entries: tuple[Entry, ...]


class EngagementMatrix(NamedTuple):
    """The cells by form, then by who starts it; and what cannot be placed."""

    cells: tuple[Cell, ...]
    unplaced: tuple[str, ...]
    """Touchpoints, by id, with a form of engagement of which nobody said who starts them."""

    @property
    def empty(self) -> tuple[Cell, ...]:
        """The cells in which nothing stands: ideas."""
        return tuple(cell for cell in self.cells if not cell.entries)


def place_engagement(journey: Journey) -> EngagementMatrix:
    """The existing touchpoints with a form of engagement, and the activities, in their cells."""
    cells = tuple(
        Cell(form, initiator, tuple(_entries(journey, form, initiator)))
        for form, initiator in product(EngagementForm, Initiator)
    )
    unplaced = tuple(t.id for t in journey.existing if t.engagement and t.initiator is None)
    return EngagementMatrix(cells, unplaced)


def _entries(journey: Journey, form: EngagementForm, initiator: Initiator) -> list[Entry]:
    touchpoints = [
        Entry(one.name, one.id, None, one.against)
        for one in journey.existing
        if one.engagement is form and one.initiator is initiator
    ]
    activities = [
        Entry(one.name, None, place, one.against)
        for place, one in enumerate(journey.engagements)
        if one.form is form and one.initiator is initiator
    ]
    return touchpoints + activities


def idea(words: Words, form: EngagementForm, initiator: Initiator) -> str:
    """An example of what a cell may hold."""
    return {
        (EngagementForm.OFFER, Initiator.COMPANY): words("product samples"),
        (EngagementForm.OFFER, Initiator.CUSTOMER): words("reviews and recommendations"),
        (EngagementForm.OFFER, Initiator.THIRD_PARTY): words(
            "friends bring information by platforms"
        ),
        (EngagementForm.DEMAND, Initiator.COMPANY): words("a paid poster on a garden fence"),
        (EngagementForm.DEMAND, Initiator.CUSTOMER): words("winning acquaintances as customers"),
        (EngagementForm.DEMAND, Initiator.THIRD_PARTY): words("passing on ratings"),
        (EngagementForm.ACTIVITY, Initiator.COMPANY): words("a charity run by the firm"),
        (EngagementForm.ACTIVITY, Initiator.CUSTOMER): words("advising others online"),
        (EngagementForm.ACTIVITY, Initiator.THIRD_PARTY): words("protests for or against a firm"),
    }[form, initiator]
