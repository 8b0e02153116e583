"""A map gets the phases of a template or its own, and its touchpoints go along."""

import pytest

from journey.errors import InvalidEditError
from journey.services import phasing
from journey.services.drafting import begin
from journey.services.templates import templates
from tests.services.test_collecting import collected, pasted, phases_of
from tests.services.test_suggesting import WORKSHOP


@pytest.mark.parametrize("key", [one.key for one in templates() if one.phases])
def test_a_template_takes_all_touchpoints_along_and_is_one_undo(key: str) -> None:
    journey = pasted()
    assert phasing.template_of(journey) == "four-phases"
    edit = phasing.as_template(journey, key)
    if key == "four-phases":
        assert edit is None
        return
    assert edit is not None
    after = edit.apply(journey)
    assert phasing.template_of(after) == key
    assert set(after.touchpoint) == set(journey.touchpoint)
    assert edit.inverse(journey).apply(after) == journey


def test_four_phases_become_three_of_a_service() -> None:
    journey = pasted()
    edit = phasing.as_template(journey, "service-blueprint")
    assert edit is not None
    assert [len(p.touchpoints) for p in edit.apply(journey).phases] == [6, 5, 1]


def test_no_phases_at_all_are_refused_while_there_are_touchpoints() -> None:
    with pytest.raises(InvalidEditError):
        phasing.as_template(pasted(), "blank")
    with pytest.raises(InvalidEditError):
        phasing.named(pasted(), "  \n")


def test_three_phases_of_ones_own() -> None:
    journey = pasted()
    edit = phasing.named(journey, "Before\nAt the cinema\nAfterwards\n")
    assert edit is not None
    after = edit.apply(journey)
    assert list(phases_of(after)) == ["Before", "At the cinema", "Afterwards"]
    assert [len(phase.touchpoints) for phase in after.phases] == [6, 5, 1]
    assert edit.inverse(journey).apply(after) == journey


@pytest.mark.parametrize(
    "names",
    ["Before\nRepair\nAfter", "Activation\nRepair\nAfter",
     "Trouble\nSearch\nRepair\nRide\nAfter\nLater"],
)  # fmt: skip
def test_ones_own_phases_are_cuts_in_the_same_order(names: str) -> None:
    journey = collected(begin("en"), "\n".join(WORKSHOP))
    edit = phasing.named(journey, names)
    assert edit is not None
    after = edit.apply(journey)
    assert list(phases_of(after)) == names.split("\n")
    assert [t.name for t in after.touchpoints] == WORKSHOP
    assert sum(bool(phase.touchpoints) for phase in after.phases) >= 3
    assert edit.inverse(journey).apply(after) == journey


def test_cuts_that_left_a_phase_empty_are_not_kept_by_phases_of_ones_own() -> None:
    notes = """hört von der Nachbarin davon
        schlägt die Öffnungszeiten nach
        sucht im Online-Katalog
        merkt ein Buch vor
        betritt die Bibliothek
        fragt an der Information
        findet das Regal
        liest im Café
        leiht am Automaten aus
        bekommt eine Erinnerung per E-Mail
        gibt das Buch zurück
        schreibt eine Bewertung"""
    journey = collected(begin("de"), notes)
    edit = phasing.named(journey, "Vorher\nIn der Bibliothek\nNachher")
    assert edit is not None
    after = edit.apply(journey)
    assert [t.name for t in after.touchpoints] == [t.name for t in journey.touchpoints]
    assert [len(phase.touchpoints) for phase in after.phases] == [4, 6, 2]


def test_names_without_a_word_to_go_by_are_cut_evenly() -> None:
    journey = collected(begin("en"), "xa\nxb\nxc\nxd\nxe\nxf")
    edit = phasing.named(journey, "P\nQ\nR")
    assert edit is not None
    assert phases_of(edit.apply(journey)) == {
        "P": ["xa", "xb"], "Q": ["xc", "xd"], "R": ["xe", "xf"],
    }  # fmt: skip


def test_a_line_in_other_words_is_a_new_name_and_keeps_its_touchpoints() -> None:
    journey = pasted()
    edit = phasing.named(journey, "Activation\nInformation\nIn the cinema\nRetention")
    assert edit is not None
    after = edit.apply(journey)
    assert [p.id for p in after.phases] == [p.id for p in journey.phases]
    assert after.phases[2].name == "In the cinema"


def test_another_order_moves_the_phases() -> None:
    journey = pasted()
    edit = phasing.named(journey, "Retention\nActivation\nInformation\nAction")
    assert edit is not None
    assert list(phases_of(edit.apply(journey))) == [
        "Retention", "Activation", "Information", "Action",
    ]  # fmt: skip
    assert phasing.named(journey, "Activation\nInformation\nAction\nRetention") is None


def test_a_phase_more_is_empty_and_an_empty_map_may_lose_all() -> None:
    journey = pasted()
    edit = phasing.named(journey, "Activation\nInformation\nAction\nRetention\nReturn visit")
    assert edit is not None
    assert phases_of(edit.apply(journey))["Return visit"] == []
    gone = phasing.named(begin("en"), "")
    assert gone is not None
    assert gone.apply(begin("en")).phases == ()


def test_phases_of_ones_own_are_no_template() -> None:
    journey = collected(begin("en"), "Before: a, b\nAfter it: c, d")
    assert phasing.template_of(journey) is None
