"""Names that differ by a slip are told with both places, and nothing is changed."""

import pytest

import sample_maps
from journey.services import documents


def told(text: str, language: str = "en") -> list[tuple[int | None, str]]:
    decoded = documents.interpret(text.encode(), "map.yaml", language)
    return [(warning.line, warning.message) for warning in decoded.warnings]


def told_of_phases(*names: str) -> list[tuple[int | None, str]]:
    return told("title: a\nphases:\n" + "".join(f"  - {name!r}\n" for name in names))


MAP = """\
title: a map
phases:
  - name: Booking
    touchpoints:
      - {name: asks, department: Service, channels: [Kiosk, Website]}
      - name: pays
        department: Sevrice
        channels:
          - Kiosk
          - name: Kisok
  - name: Boking
    touchpoints: [{name: waits, department: Service}]
"""


def test_phases_departments_and_channels_are_compared() -> None:
    assert told(MAP) == [
        (7, "the department “Sevrice” is written almost like “Service” (line 5)"),
        (10, "the channel “Kisok” is written almost like “Kiosk” (line 5)"),
        (11, "the phase “Boking” is written almost like “Booking” (line 3)"),
    ]
    journey = documents.read(MAP.encode(), "map.yaml")
    assert [phase.name for phase in journey.phases] == ["Booking", "Boking"]


def test_it_is_told_in_german_with_what_to_try() -> None:
    (_, channel, _) = documents.interpret(MAP.encode(), "map.yaml", "de").warnings
    assert channel.message == "der Kanal „Kisok“ ist fast so geschrieben wie „Kiosk“ (Zeile 5)"
    assert channel.hint == "Beide wurden behalten; gleich schreiben, wo dasselbe gemeint ist"


def test_the_rarer_name_is_the_slip() -> None:
    text = MAP.replace("Service, channels", "Sevrice, channels").replace(
        "t: Sevrice\n", "t: Service\n"
    )
    assert told(text)[0] == (
        5,
        "the department “Sevrice” is written almost like “Service” (line 7)",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Information", "Infromation"),  # two letters exchanged
        ("Information", "Informaton"),  # one missing
        ("Information", "Informattion"),  # one too many
        ("Information", "Informatiom"),  # another one
        ("After Sales", "Aftersales"),
        ("After sales", "Aftre sales"),
        ("Vor-Ort", "Vor Ort"),
    ],
)
def test_a_slip_is_seen(one: str, other: str) -> None:
    ((line, _),) = told_of_phases(one, other)
    assert line == 4
    assert len(told_of_phases(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anreise", "Abreise"),
        ("Onboarding", "Offboarding"),
        ("Check-in", "Check-out"),
        ("Phase 1", "Phase 2"),
        ("Week12", "Week13"),
        ("Team Ost", "Team West"),
        ("Kauf", "Lauf"),
        ("購入を検討する前", "購入を検討する後"),
        ("?!", "!?"),
        ("buys", "BUYS"),  # the same, however it is written
    ],
)
def test_other_words_are_no_slips(one: str, other: str) -> None:
    assert told_of_phases(one, other) == []


@pytest.mark.parametrize("name", sample_maps.SAMPLES)
def test_samples_have_no_slips(name: str) -> None:
    assert told(sample_maps.path(name).read_text()) == []


def test_very_many_names_are_compared_in_good_time() -> None:
    names = "".join(
        f"      - {{name: a{i}, department: {'x' * (i % 97)}{i}ab}}\n" for i in range(5000)
    )
    assert told(f"title: a\nphases:\n  - name: b\n    touchpoints:\n{names}") == []
