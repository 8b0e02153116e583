"""Touchpoints that may be missing, where they would stand, and why."""

import pytest

from journey.analyses.coverage import covered
from journey.model import (
    ChannelKind,
    Finding,
    FindingKind,
    Journey,
    JourneyState,
    PhaseRole,
    TouchpointStatus,
    channel,
)
from journey.text import slug
from personas import Communication, Persona, Trigger
from tests.analyses.findings import findings_of, journey_of, phases_of, scored
from tests.journeys import cinema

BEFORE, ACTION, AFTER = PhaseRole.BEFORE, PhaseRole.ACTION, PhaseRole.AFTER
PLANNED = TouchpointStatus.PLANNED


def missing(journey: Journey, language: str = "en") -> list[Finding]:
    return findings_of(journey, FindingKind.MISSING_TOUCHPOINT, language)


def persona(*channels: str, triggers: tuple[str, ...] = (), id: str = "lena") -> Persona:
    return Persona(
        id=id,
        name=id.title(),
        communication=tuple(Communication(channel=name) for name in channels),
        triggers=tuple(Trigger(id=slug(text), text=text) for text in triggers),
    )


def four_phases(*personas: Persona, **more: object) -> Journey:
    """Phases of 4, 2, 9 and 3 touchpoints, all on the website: the second one is thin."""
    return phases_of(4, 2, 9, 3, personas=personas, **more)


def test_a_channel_that_the_persona_uses_and_the_map_does_not() -> None:
    (finding,) = missing(four_phases(persona("homepage", "city magazine")))
    assert finding.phase == "p2"
    assert finding.persona == "lena"
    assert finding.touchpoints == ()
    assert finding.message == "A touchpoint may be missing in “Phase 2”: city magazine."
    assert finding.suggestion
    assert finding.suggestion.name == "city magazine"
    assert finding.suggestion.reason == "Lena looks for information there"
    assert finding.suggestion.channel
    assert finding.suggestion.channel.kind is ChannelKind.MAGAZINE


def test_two_personas_miss_one_channel_once() -> None:
    (finding,) = missing(four_phases(persona("city magazine"), persona("Stadtmagazin", id="karim")))
    assert finding.persona is None
    assert finding.suggestion
    assert finding.suggestion.reason == "Lena and Karim look for information there"


def test_without_any_channel_on_the_map_nothing_is_said_of_missing_ones() -> None:
    bare = scored("a", 4).model_copy(update={"channels": ()})
    journey = journey_of([bare], personas=(persona("city magazine"),))
    assert missing(journey) == []
    (unknown,) = findings_of(journey, FindingKind.UNKNOWN)
    assert "channel" in unknown.message


def test_a_trigger_that_no_touchpoint_serves() -> None:
    served = scored("a", 4, serves=("rain",))
    journey = journey_of(
        [served, scored("b", 4)], personas=(persona(triggers=("rain", "a free evening")),)
    )
    (finding,) = missing(journey)
    assert finding.suggestion
    assert finding.suggestion.name == "a free evening"
    assert finding.suggestion.reason == "no touchpoint serves this trigger of Lena"
    assert finding.evidence == "None of 2 touchpoints serves the trigger “a free evening” of Lena"
    assert finding.phase == "p1"


@pytest.mark.parametrize(
    ("trigger", "name", "channels", "is_served"),
    [
        ("A friend suggests it", "a friend tells of it", (), True),
        ("A friend suggests it", "hears of it", ("word of mouth",), True),
        ("Poster on the way home", "passes by, sees the poster", (), True),
        ("Poster on the way home", "sees poster at the bus stop", (), True),
        ("A friend suggests it", "hears from a friend", (), True),
        ("Eine Freundin schlägt es vor", "ein Freund erzählt davon", (), True),
        ("Plakat auf dem Heimweg", "kommt am Kinoplakat vorbei", (), True),
        ("Die Wartung läuft ab", "Erinnerung: Wartung läuft bald ab", (), True),
        ("The lease is signed", "signs the lease at the office", (), True),
        ("The maintenance contract ends", "reminder: contract ends for maintenance", (), True),
        ("A friend suggests it", "looks up the times", ("website",), False),
        ("A friend suggests it", "sees the poster", ("poster",), False),
        ("Free evening at short notice", "buys the ticket in the evening", (), False),
        ("Red skin after the last shave", "opens the parcel", ("post",), False),
        ("Unerwartet freier Abend", "schaut nach den Zeiten", ("Website",), False),
    ],
)
def test_a_trigger_is_served_by_what_speaks_of_the_same(
    trigger: str, name: str, channels: tuple[str, ...], is_served: bool
) -> None:
    met = scored("a", 4).model_copy(
        update={"name": name, "channels": tuple(channel(used) for used in channels)}
    )
    found = missing(journey_of([met], personas=(persona(triggers=(trigger,)),)))
    assert [f.suggestion.name for f in found if f.suggestion] == ([] if is_served else [trigger])


def test_a_trigger_that_a_touchpoint_names_is_served_by_that_one_alone() -> None:
    named = scored("a", 4, serves=("a-friend-suggests-it",))
    other = scored("b", 4).model_copy(update={"name": "a friend tells of it"})
    _, triggers, _ = covered(persona(triggers=("a friend suggests it",)), [named, other])
    assert [point.touchpoints for point in triggers.points] == [("a",)]


def test_a_long_trigger_becomes_a_name_of_one_line() -> None:
    trigger = Trigger(id="t", text="天" * 300 + "\nmore")
    journey = journey_of(
        [scored("a", 4)], personas=(Persona(id="x", name="X", triggers=(trigger,)),)
    )
    (finding,) = missing(journey)
    assert finding.suggestion
    assert finding.suggestion.name == "天" * 199 + "…"


def test_a_suggestion_goes_where_touchpoints_are_thin_up_to_the_target_action() -> None:
    roles = (BEFORE, BEFORE, ACTION, AFTER)
    thin_after = phases_of(5, 5, 9, 1, roles=roles, personas=(persona("radio"),))
    assert {f.phase for f in missing(thin_after) if f.persona} == {"p1"}
    thin_before = phases_of(5, 1, 9, 4, roles=roles, personas=(persona("radio"),))
    assert {f.phase for f in missing(thin_before)} == {"p2"}


def test_a_thin_phase_gets_a_suggestion_only_where_nothing_better_stands() -> None:
    (finding,) = missing(four_phases())
    assert finding.phase == "p2"
    assert finding.suggestion
    assert finding.suggestion.reason == "thin phase"
    assert finding.evidence == "The phase has 2 touchpoints, the mean is 4.5"
    assert all(f.persona for f in missing(four_phases(persona("city magazine"))))


@pytest.mark.parametrize(
    ("counts", "roles", "phase"),
    [
        ((2, 2), (BEFORE, ACTION), "p2"),  # nothing follows it
        ((2, 2, 0), (BEFORE, ACTION, AFTER), "p3"),  # a phase waits for it
        ((2, 2, 2), (BEFORE, ACTION, AFTER), None),
        ((2, 2), (None, None), None),  # roles unknown: nothing is said
        ((2, 2, 2), (BEFORE, ACTION, None), None),  # something does follow
        ((2, 0), (BEFORE, ACTION), None),  # it does not even reach the purchase
    ],
)
def test_a_journey_that_ends_at_the_purchase(
    counts: tuple[int, ...], roles: tuple[PhaseRole | None, ...], phase: str | None
) -> None:
    found = [
        finding.phase
        for finding in missing(phases_of(*counts, roles=roles))
        if finding.suggestion and finding.suggestion.reason == "nothing follows the purchase"
    ]
    assert found == ([phase] if phase else [])


def test_what_is_planned_is_missing_until_it_is_there_and_is_not_suggested_again() -> None:
    (finding,) = missing(cinema())
    assert finding.touchpoints == ("city-magazine",)
    assert finding.phase == "information"
    assert finding.suggestion is None
    assert finding.evidence == "both competitors have it"
    planned = scored("x", None, status=PLANNED).model_copy(
        update={"channels": (channel("city magazine"),)}
    )
    (only,) = missing(journey_of([scored("a", 4), planned], personas=(persona("city magazine"),)))
    assert only.touchpoints == ("x",)


def test_in_a_journey_as_it_shall_be_the_planned_is_not_missing() -> None:
    assert missing(cinema().model_copy(update={"state": JourneyState.TO_BE})) == []


def test_an_empty_map_misses_nothing_in_particular() -> None:
    assert missing(phases_of(0, 0, personas=(persona("radio", triggers=("rain",)),))) == []


def test_in_german() -> None:
    (finding,) = missing(four_phases(persona("Stadtmagazin")), "de")
    assert finding.message == "In „Phase 2“ fehlt vielleicht ein Touchpoint: Stadtmagazin."
    assert finding.suggestion
    assert finding.suggestion.reason == "Lena informiert sich dort"
