"""Several journeys side by side: the one thing that the rest of the package is there for."""

from collections import Counter
from collections.abc import Sequence

from journey.comparing.basis import based
from journey.comparing.cautions import cautions
from journey.comparing.comparison import Comparison
from journey.comparing.decision import Decisions
from journey.comparing.figures import channel_shares, compared_map, compared_phases
from journey.comparing.matching import Matching
from journey.comparing.ranking import gaps, lags
from journey.comparing.reasons import match
from journey.comparing.rows import Rows
from journey.errors import JourneyError
from journey.model import Journey

FEWEST, MOST = 2, 6
"""How many maps can be compared at once."""


def compare(
    journeys: Sequence[Journey], decisions: Decisions | None = None, counts_planned: bool = False
) -> Comparison:
    """Our journey, which comes first, beside one to five others; what people decided wins.

    With `counts_planned` a planned touchpoint counts as one that is there, as in a journey as it
    shall be. Raises JourneyError where there are fewer than two maps or more than six.
    """
    if not FEWEST <= len(journeys) <= MOST:
        raise JourneyError(
            "{count} maps cannot be compared",
            "Choose two to six maps",
            count=len(journeys),
        )
    decisions = decisions or Decisions()
    keys = told_apart([journey.id for journey in journeys], "{name}@{number}")
    journeys, left_out = based(journeys, keys, decisions)
    matching = Matching(journeys, keys, decisions)
    maps = [compared_map(j, k, n) for j, k, n in zip(journeys, keys, names(journeys), strict=True)]
    phases = compared_phases(journeys, keys, matching.stages)
    rows = Rows(matching, counts_planned, left_out).every()
    unconverted = tuple(key for key, out in zip(keys, left_out, strict=True) if out)
    return Comparison(
        maps=tuple(maps),
        phases=tuple(phases),
        rows=tuple(rows),
        proposals=tuple(match(matching, link) for link in matching.proposals),
        gaps=tuple(gaps(rows, maps)),
        lags=tuple(lags(rows, maps)),
        channels=tuple(channel_shares(journeys)),
        cautions=tuple(cautions(journeys, maps, phases, rows, unconverted)),
        unconverted=unconverted,
    )


def names(journeys: Sequence[Journey]) -> list[str]:
    """What each map is called: its organisation, with its title where several have the same."""
    owners = [j.organisation.name if j.organisation else j.title for j in journeys]
    often = Counter(owners)
    titled = [
        f"{owner}: {journey.title}" if often[owner] > 1 and owner != journey.title else owner
        for owner, journey in zip(owners, journeys, strict=True)
    ]
    return told_apart(titled, "{name} ({number})")


def told_apart(names: Sequence[str], form: str) -> list[str]:
    """The names, those that come again with a number that tells them apart."""
    told: list[str] = []
    for name in names:
        number, unique = 1, name
        while unique in told:
            number += 1
            unique = form.format(name=name, number=number)
        told.append(unique)
    return told
