"""What people may write, short or long, and the journey that it means."""

import datetime

import pytest
import yaml

from journey.document import slips
from journey.model import (
    Channel,
    ChannelKind,
    EvidenceKind,
    Journey,
    OrganisationKind,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    Visibility,
)
from journey.services.documents import read
from personas import InfluenceKind
from tests.codecs.test_yaml import HAND_WRITTEN


def _read(text: str) -> Journey:
    return read(text.encode(), "map.yaml")


def _touchpoint(lines: str, top: str = "") -> Touchpoint:
    """The touchpoint of a map whose keys are given."""
    indented = "".join(f"        {line}\n" for line in lines.strip("\n").split("\n"))
    text = f"title: a map\n{top}\nphases:\n  - name: first\n    touchpoints:\n      - name: bar\n"
    return _read(text + indented).touchpoints[0]


def test_a_title_alone_is_a_map() -> None:
    journey = _read("title: Ein Abend im Kino\n")
    assert journey == Journey(id="ein-abend-im-kino", title="Ein Abend im Kino")


def test_phases_and_touchpoints_can_be_names_alone() -> None:
    journey = _read(
        "title: a\nphases:\n  - Activation\n  - name: Action\n    touchpoints: [pays, pays]"
    )
    assert [phase.name for phase in journey.phases] == ["Activation", "Action"]
    assert [touchpoint.id for touchpoint in journey.touchpoints] == ["pays", "pays-2"]


def test_given_ids_are_kept_and_made_ones_keep_clear_of_them() -> None:
    journey = _read(
        "title: a\nphases: [{name: b, touchpoints: [bar, {name: other, id: bar}, bar, 映画館]}]"
    )
    assert [touchpoint.id for touchpoint in journey.touchpoints] == [
        "bar-2", "bar", "bar-3", "touchpoint",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "channels"),
    [
        ("channel: website", [("website", ChannelKind.WEBSITE)]),
        ("channel: {name: the new thing, kind: app}", [("the new thing", ChannelKind.APP)]),
        ("channel: {name: Telefon}", [("Telefon", ChannelKind.PHONE)]),
        (
            "channels: [online, {name: x}]",
            [("online", ChannelKind.WEBSITE), ("x", ChannelKind.OTHER)],
        ),
    ],
)
def test_channels(written: str, channels: list[tuple[str, ChannelKind]]) -> None:
    expected = tuple(Channel(name=name, kind=kind) for name, kind in channels)
    assert _touchpoint(written).channels == expected


def test_a_number_is_a_score_of_our_own_estimate_on_the_scale_of_the_map() -> None:
    (score,) = _touchpoint("satisfaction: -1", "scale: -2..2").scores
    assert score == SatisfactionScore(value=-1, scale=ScaleKey.MINUS_TWO_TO_TWO)
    assert score.evidence.kind is EvidenceKind.OWN_ESTIMATE


def test_a_score_with_its_evidence() -> None:
    (score,) = _touchpoint(
        "satisfaction: {value: 4.3, evidence: staff_survey, n: 12, spread: 0.4,"
        " interval: [4, 4.6], date: 2026-05-04, note: at the door}"
    ).scores
    evidence = score.evidence
    assert (score.value, evidence.kind, evidence.n) == (4.3, EvidenceKind.STAFF_SURVEY, 12)
    assert (evidence.spread, evidence.interval, evidence.note) == (0.4, (4, 4.6), "at the door")
    assert evidence.date == datetime.date(2026, 5, 4)


_TWO = "personas: [{name: Lena Hofmann, id: lena}, {name: Tom}]"


@pytest.mark.parametrize(
    "written",
    [
        "satisfaction: {lena: 4, tom: 3}",
        "satisfaction: {Lena Hofmann: 4, Tom: {value: 3}}",
        "satisfaction: [{value: 4, persona: lena}, {value: 3, persona: Tom}]",
        "satisfaction:\n  lena: 4\n  tom:\n    value: 3",
    ],
)
def test_a_score_for_each_persona(written: str) -> None:
    scores = _touchpoint(written, _TWO).scores
    assert [(score.persona, score.value) for score in scores] == [("lena", 4), ("tom", 3)]


def test_a_score_for_all_beside_one_for_a_persona() -> None:
    scores = _touchpoint("satisfaction: [4, {persona: lena, value: 2, scale: 0-10}]", _TWO).scores
    assert [(score.persona, score.value, score.scale) for score in scores] == [
        (None, 4, ScaleKey.ONE_TO_FIVE),
        ("lena", 2, ScaleKey.ZERO_TO_TEN),
    ]


@pytest.mark.parametrize(
    ("written", "field", "texts"),
    [
        ("pain_point: too slow", "pain_points", ["too slow"]),
        ("pain_points: [too slow, {text: dear}]", "pain_points", ["too slow", "dear"]),
        ("quotes:\n  - Nice!\n  - No", "quotes", ["Nice!", "No"]),
        ("quote: No", "quotes", ["No"]),
        ("activity: pours", "activities", ["pours"]),
    ],
)
def test_texts_alone_stand_for_records(written: str, field: str, texts: list[str]) -> None:
    assert [record.text for record in getattr(_touchpoint(written), field)] == texts


@pytest.mark.parametrize(
    ("written", "field", "names"),
    [
        ("measure: new site", "measures", ["new site"]),
        ("measures: [new site, {name: call, due: 2027-01-31}]", "measures", ["new site", "call"]),
        ("parts: [drinks, music]", "parts", ["drinks", "music"]),
        ("indicator: {name: NPS, value: 30}", "indicators", ["NPS"]),
    ],
)
def test_names_alone_stand_for_records(written: str, field: str, names: list[str]) -> None:
    assert [record.name for record in getattr(_touchpoint(written), field)] == names


def test_parts_have_scores_of_their_own() -> None:
    (part,) = _touchpoint("parts: [{name: music, satisfaction: 2}]").parts
    assert part.scores[0].value == 2


def test_activities_can_be_grouped_by_where_they_happen() -> None:
    activities = _touchpoint(
        "activities: {frontstage: pours, backstage: [washes, cools]}"
    ).activities
    assert [(activity.visibility, activity.text) for activity in activities] == [
        (Visibility.FRONTSTAGE, "pours"),
        (Visibility.BACKSTAGE, "washes"),
        (Visibility.BACKSTAGE, "cools"),
    ]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("The New Cinema", OrganisationKind.OURS),
        ("{name: The New Cinema, kind: competitor}", OrganisationKind.COMPETITOR),
    ],
)
def test_organisations(written: str, kind: OrganisationKind) -> None:
    organisation = _read(f"title: a\norganisation: {written}").organisation
    assert organisation is not None
    assert (organisation.name, organisation.kind) == ("The New Cinema", kind)


def test_a_persona_by_name_comes_from_the_library() -> None:
    (persona,) = _read("title: a\npersona: lena").personas
    assert (persona.id, persona.name) == ("lena", "Lena Hofmann")
    assert persona.triggers


def test_short_forms_of_a_persona() -> None:
    (persona,) = _read(
        "title: a\npersona:\n  name: Tom\n  hobbies: [no, cycling]"
        "\n  problems: [no time, {todo: x, problem: y}]"
        "\n  triggers: [rain, rain]\n  communication: [TV, {channel: Blogs, how: evenings}]"
        "\n  context: {climate: hot, events: [fair, market]}"
        "\n  customer: {properties: {psychological: curious}}"
    ).personas
    assert persona.hobbies == ("no", "cycling")
    assert [(problem.todo, problem.problem) for problem in persona.problems] == [
        (None, "no time"), ("x", "y"),
    ]  # fmt: skip
    assert [trigger.id for trigger in persona.triggers] == ["rain", "rain-2"]
    assert [channel.channel for channel in persona.communication] == ["TV", "Blogs"]
    assert [(influence.kind, influence.text) for influence in persona.context] == [
        (InfluenceKind.CLIMATE, "hot"),
        (InfluenceKind.EVENTS, "fair"),
        (InfluenceKind.EVENTS, "market"),
    ]
    assert persona.customer is not None
    assert persona.customer.properties[0].heading == "psychological"


def test_transitions_and_triggers_are_named_by_id_or_by_name() -> None:
    journey = _read(
        "title: a\npersona: {name: Tom, triggers: [Free evening]}\n"
        "phases:\n  - name: b\n    touchpoints:\n"
        "      - {name: Sees it, serves: [Free evening, free-evening]}\n      - Buys it\n"
        "transitions:\n  - {source: Sees it, target: buys-it, share: 0.3}"
    )
    assert journey.touchpoints[0].serves == ("free-evening", "free-evening")
    (transition,) = journey.transitions
    assert (transition.source, transition.target, transition.share) == ("sees-it", "buys-it", 0.3)


@pytest.mark.parametrize(
    "word", ["no", "yes", "2026", "1.50", "2026-05-04", "12:30", "007", "0x1F"]
)
def test_where_text_is_expected_a_word_is_text_as_it_is_written(word: str) -> None:
    touchpoint = _touchpoint(f"department: {word}\nquotes: [{word}]")
    assert (touchpoint.department, touchpoint.quotes[0].text) == (word, word)


def test_an_empty_value_counts_as_left_out() -> None:
    touchpoint = _touchpoint("note:\nchannel: ~\nimportance: null\nsatisfaction:")
    assert touchpoint == Touchpoint(id="bar", name="bar")


def test_comments_and_a_header_are_allowed() -> None:
    assert _read("# our map\n---\ntitle: a # the title\n").title == "a"


def test_json_may_say_the_same() -> None:
    data = (
        b'{"title": "a", "phases": [{"name": "b",'
        b' "touchpoints": ["c", {"name": "d", "channel": "website"}]}]}'
    )
    text = "title: a\nphases:\n  - name: b\n    touchpoints: [c, {name: d, channel: website}]"
    assert read(data, "map.json") == _read(text)


def test_without_the_parser_in_c_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    journey = _read(HAND_WRITTEN)
    monkeypatch.setattr(slips, "_LOADER", yaml.SafeLoader)
    assert _read(HAND_WRITTEN) == journey
