"""Suggestions for sticky notes: phase and channel, and what is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.model import ChannelKind as C
from journey.model import Phase, PhaseRole
from journey.services.suggesting import phase_of, stage_of, suggest, suggest_channels
from journey.services.templates import new_journey, templates
from journey.typical import TYPICAL, Stage
from tests.journeys import cinema

EN = [
    ("Friend tells me about it", 0, (C.WORD_OF_MOUTH,)),
    ("Sees a post on social media", 0, (C.SOCIAL_MEDIA,)),
    ("Article in the paper", 0, (C.NEWSPAPER,)),
    ("Poster in the window", 0, (C.POSTER,)),
    ("Looks up where the film runs", 1, (C.WEBSITE,)),
    ("Compares prices", 1, (C.WEBSITE,)),
    ("Books a ticket", 2, (C.WEBSITE,)),
    ("Confirmation e-mail", 2, (C.EMAIL,)),
    ("Asks about parking", 2, ()),
    ("Buys popcorn", 2, (C.ON_SITE,)),
    ("The film", 2, (C.ON_SITE,)),
    ("Drink in the cinema bar", 3, (C.ON_SITE,)),
]
DE = [
    ("Freundin erzählt davon", 0, (C.WORD_OF_MOUTH,)),
    ("Beitrag in sozialen Medien", 0, (C.SOCIAL_MEDIA,)),
    ("Artikel in der Zeitung", 0, (C.NEWSPAPER,)),
    ("Plakat im Schaufenster", 0, (C.POSTER,)),
    ("Schaut nach, wo der Film läuft", 1, (C.WEBSITE,)),
    ("Vergleicht Preise", 1, (C.WEBSITE,)),
    ("Bucht ein Ticket", 2, (C.WEBSITE,)),
    ("Bestätigung per E-Mail", 2, (C.EMAIL,)),
    ("Fragt nach dem Parkplatz", 2, ()),
    ("Kauft Popcorn", 2, (C.ON_SITE,)),
    ("Der Film", 2, (C.ON_SITE,)),
    ("Getränk in der Kinobar", 3, (C.ON_SITE,)),
]


@pytest.mark.parametrize(("language", "notes"), [("en", EN), ("de", DE)])
def test_the_sticky_notes_of_a_workshop_find_their_places(
    language: str, notes: list[tuple[str, int, tuple[C, ...]]]
) -> None:
    phases = new_journey("four-phases", language).phases
    found = suggest([name for name, _, _ in notes], phases)
    assert [one.phase for one in found] == [phases[place].id for _, place, _ in notes]
    assert [one.channels for one in found] == [channels for _, _, channels in notes]
    asked = [one.asked for one in found if one.asked]
    assert asked == [(C.PHONE, C.WEBSITE)]


def test_most_touchpoints_of_the_example_are_put_where_the_method_puts_them() -> None:
    journey = cinema()
    there = [touchpoint for touchpoint in journey.touchpoints if not touchpoint.is_planned]
    place = {t.id: phase.id for phase in journey.phases for t in phase.touchpoints}
    found = suggest([touchpoint.name for touchpoint in there], journey.phases)
    right = [one.phase == place[t.id] for one, t in zip(found, there, strict=True)]
    assert sum(right) >= 17
    for one, touchpoint in zip(found, there, strict=True):
        known = {channel.kind for channel in touchpoint.channels}
        assert set(one.channels) <= known or not one.channels, touchpoint.name


@pytest.mark.parametrize(
    ("language", "notes", "counts"),
    [
        (
            "de",
            "Hört vom neuen Kino|Anzeige in der Straßenbahn|Kommentar bei Instagram|"
            "Sucht das Programm|Fragt nach barrierefreiem Zugang|Bucht online|Holt Karte ab|"
            "Popcorn|Film|Gespräch an der Theke|Bewertung im Netz|Gutschein zum Geburtstag",
            [3, 2, 5, 2],
        ),
        (
            "en",
            "Sees ad on Instagram|Googles opening hours|Reads reviews on Google|"
            "Calls to reserve a table|Arrives, is greeted|Gets the menu|Orders drinks|Food arrives|"
            "Pays by card|Leaves a review|Gets newsletter",
            [1, 2, 6, 2],
        ),
        (
            "de",
            "Plakat an der Bushaltestelle|Kollegin empfiehlt die Bank|Vergleichsportal|"
            "Website der Bank|Beratungsgespräch|Konto online eröffnen|Video-Ident|App installieren|"
            "Hotline bei Problem|Beschwerde|Kündigung",
            [2, 3, 2, 4],
        ),
    ],
)
def test_other_trades_are_understood_by_their_order(
    language: str, notes: str, counts: list[int]
) -> None:
    phases = new_journey("four-phases", language).phases
    found = [one.phase for one in suggest(notes.split("|"), phases)]
    assert [found.count(phase.id) for phase in phases] == counts


def test_a_channel_is_not_taken_from_a_name_that_is_only_a_little_alike() -> None:
    assert suggest_channels("Anzeige in der Straßenbahn") == ((), ())
    assert suggest_channels("Sucht das Programm") == ((), ())
    assert suggest_channels("Leaves a review") == ((C.REVIEW_PORTAL,), ())


def test_two_channels_in_a_name_are_both_meant() -> None:
    assert suggest_channels("reserves a ticket, online or by phone") == ((C.WEBSITE, C.PHONE), ())


def test_nothing_is_invented_for_a_name_that_says_nothing() -> None:
    assert suggest_channels("Xyzzy plugh") == ((), ())
    (only,) = suggest(["Xyzzy plugh"], new_journey("four-phases").phases)
    assert (only.channels, only.asked) == ((), ())


def test_a_list_that_goes_on_stays_where_the_journey_was() -> None:
    phases = new_journey("four-phases").phases
    _, more = suggest(["Pays", "Xyzzy"], phases, [phases[2].id, None])
    assert more.phase == phases[2].id


WORKSHOP = [
    "brake squeaks", "searches for a repair shop", "calls the repair shop", "brings the bike in",
    "gets a cost estimate", "waits", "gets a text message", "picks up the bike", "pays",
    "rides home", "writes a review", "tells friends",
]  # fmt: skip


def places(names: list[str], phases: tuple[Phase, ...]) -> list[int]:
    ids = [phase.id for phase in phases]
    return [ids.index(str(one.phase)) for one in suggest(names, phases)]


def test_phases_are_cuts_in_what_was_typed_even_where_a_word_misleads() -> None:
    found = places(WORKSHOP, new_journey("four-phases").phases)
    assert found == sorted(found)
    assert (found[0], found[8], found[-1]) == (0, 2, 3)


def test_a_list_that_clearly_stands_in_no_order_may_go_back() -> None:
    phases = new_journey("four-phases").phases
    names = [name for name, _, _ in EN]
    found = places(names[::-1], phases)
    alike = [one == other for one, other in zip(found[::-1], places(names, phases), strict=True)]
    assert sum(alike) >= 10


def test_a_phase_that_is_given_stays_and_the_notes_between_go_by_it() -> None:
    phases = new_journey("four-phases").phases
    first, last = phases[1].id, phases[1].id
    found = suggest(["Xyzzy", "Buys popcorn", "Plugh"], phases, [first, None, last])
    assert [one.phase for one in found] == [first] * 3


def test_short_words_must_stand_alone() -> None:
    assert C.APP not in suggest_channels("is happy about the appointment")[0]
    assert C.ON_SITE not in suggest_channels("Barometer lesen")[0]
    assert suggest_channels("Kinobar")[0] == (C.ON_SITE,)


@pytest.mark.parametrize("language", ["en", "de"])
def test_typical_touchpoints_are_recognised_as_themselves(language: str) -> None:
    phases = new_journey("four-phases", language).phases
    wrong = [
        one.name(language)
        for one in TYPICAL
        if suggest([one.name(language)], phases)[0].phase != phase_of(one.stage, phases).id
    ]
    assert len(wrong) <= 3, wrong


def test_every_stage_has_a_phase_in_every_template() -> None:
    for template in templates():
        phases = new_journey(template.key).phases
        if not phases:
            continue
        places = [phases.index(phase_of(stage, phases)) for stage in Stage]
        assert places == sorted(places), template.key
        for phase in phases:
            assert stage_of(phase, phases).role in (phase.role, None)


def test_phases_that_say_no_role_are_filled_by_their_order() -> None:
    phases = tuple(Phase(id=name, name=name) for name in ("a", "b", "c"))
    assert [phase_of(stage, phases).id for stage in Stage] == ["a", "a", "b", "b", "c", "c"]
    with pytest.raises(ValueError, match="without phases"):
        phase_of(Stage.ACT, ())


_NAMES = st.lists(st.one_of(st.text(max_size=40), st.sampled_from([n for n, _, _ in EN + DE])))
_ROLES = st.lists(st.sampled_from([None, *PhaseRole]), max_size=5)


@given(names=_NAMES, roles=_ROLES, pins=st.lists(st.none() | st.integers(0, 4)))
def test_every_note_gets_one_of_the_phases(
    names: list[str], roles: list[PhaseRole | None], pins: list[int | None]
) -> None:
    phases = tuple(Phase(id=f"p{i}", name=f"P{i}", role=role) for i, role in enumerate(roles))
    given = [None if pin is None else f"p{pin}" for pin in [*pins, *[None] * len(names)]]
    given = given[: len(names)]
    found = suggest(names, phases, given)
    assert len(found) == len(names)
    ids = {phase.id for phase in phases} or {None}
    for one, known in zip(found, given, strict=True):
        assert known not in ids or one.phase == known or known is None
        assert one.phase in ids
        assert not (one.channels and one.asked)
        assert len(one.asked) != 1
    assert found == suggest(names, phases, given)
