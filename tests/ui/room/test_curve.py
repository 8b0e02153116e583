"""The revealed curve on the beamer: the names of phases stand there whole."""

import re

import pytest

from journey.locales import words
from journey.rounds import QuestionKind
from journey.scene.breaking import HYPHEN
from journey.services import asking
from journey.services.ballots import Word
from journey.services.workshops import Workshops
from journey.storage.memory_workshops import MemoryWorkshops
from journey.ui.room.view import view
from tests.journeys import cinema


@pytest.mark.parametrize("name", ["Comparing providers and prices", "Informationsbeschaffung"])
def test_a_phase_of_one_column_is_never_cut_with_dots(name: str) -> None:
    journey = cinema()
    phases = tuple(
        phase.model_copy(update={"name": f"{name} {number}"})
        for number, phase in enumerate(journey.phases, 1)
    )
    asked = journey.model_copy(update={"phases": phases})
    ids = [touchpoint.id for touchpoint in asked.existing]
    ids = [*ids[:10], *ids[16:17]]
    workshops = Workshops(MemoryWorkshops())
    room = workshops.begin("cinema", asked.title)
    round = workshops.ask(room.id, asking.rating(asked, QuestionKind.SATISFACTION, ids))
    phone = workshops.join(room.number) or ""
    workshops.vote(phone, round.id, [Word(id, 3) for id in ids])
    workshops.reveal(room.id, round.id)
    body = str(view(workshops, room.id, words("en"))["body"])
    lines = re.findall(r'class="phasename"[^>]*>([^<]*)<', body)
    assert len(lines) > len(phases)
    joined = " ".join(lines).replace(f"{HYPHEN} ", "")
    assert joined == " ".join(phase.name for phase in phases)
