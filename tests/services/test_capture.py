"""Capturing a competitor: what was seen, what is not there, and what nobody knows."""

import datetime

import pytest

from journey.comparing import CautionKind, State
from journey.errors import InvalidEditError
from journey.locales import words
from journey.model import EvidenceKind, OrganisationKind
from journey.services import comparison
from journey.services.capture import Observation, Source, along, captured
from tests.journeys import cinema

DAY = datetime.date(2026, 11, 20)


def test_everything_of_ours_is_unknown_at_first() -> None:
    ours = cinema()
    seen = along(ours)
    assert [one.name for one in seen] == [t.name for t in ours.existing]
    assert {one.state for one in seen} == {State.UNKNOWN}


def test_what_was_seen_is_there_what_was_not_found_is_absent_and_the_rest_is_unknown() -> None:
    ours = cinema()
    names = [t.name for t in ours.existing]
    first, action = ours.phases[0].id, ours.phases[2].id
    observations = [
        Observation(first, names[0], State.HAS, 4.5, Source.REVIEW_PORTAL, DAY),
        Observation(first, names[1], State.HAS_NOT),
        Observation(first, names[2]),
        Observation(action, "drives in by boat", State.HAS, None, Source.OBSERVED, DAY),
    ]
    theirs = captured(ours, "Lagoon", "seen on one visit", observations, words("en"))
    assert theirs.organisation
    assert theirs.organisation.kind is OrganisationKind.COMPETITOR
    (there, new) = theirs.touchpoints
    assert there.scores[0].evidence.kind is EvidenceKind.CUSTOMER_SURVEY
    assert there.scores[0].evidence.note == "review portal"
    assert new.note == "observed, 20 Nov 2026"
    assert new.scores == ()
    compared = comparison.compare([ours, theirs])
    states = {row.name: row.cells[1].state for row in compared.rows}
    assert states[names[0]] is State.HAS
    assert states[names[1]] is State.HAS_NOT
    assert states[names[2]] is State.UNKNOWN
    assert states["drives in by boat"] is State.HAS
    assert CautionKind.INCOMPLETE in {caution.kind for caution in compared.cautions}


def test_a_score_off_the_scale_is_refused() -> None:
    ours = cinema()
    wrong = [Observation(ours.phases[0].id, "x", State.HAS, 9.0)]
    with pytest.raises(InvalidEditError):
        captured(ours, "Lagoon", "seen", wrong, words("en"))
