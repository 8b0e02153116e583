"""The samples hold what they promise: the figures here are counted by hand, not by the product."""

from pathlib import Path

import pytest

import sample_maps
from journey.graph import possible_orders, unavoidable, usual_path
from journey.model import EvidenceKind, FindingKind, Journey, OrganisationKind
from journey.services import checks, documents

# The worked example of the method: number, phase, department, channels, score.
CINEMA = (
    (1, "Activation", "third party", ["word of mouth"], 4.3),
    (2, "Activation", "online marketing", ["social media"], 3.8),
    (3, "Activation", "PR", ["newspaper"], 3.4),
    (4, "Activation", "marketing", ["shop window", "poster"], 3.6),
    (5, "Information", "online marketing", ["website"], 1.6),
    (6, "Information", "online marketing", ["website"], 2.9),
    (7, "Action", "ticketing", ["online", "phone"], 3.3),
    (8, "Action", "ticketing", ["e-mail"], 4.1),
    (9, "Action", "customer service", ["phone", "online"], 2.8),
    (10, "Action", "operations", ["on site"], 2.6),
    (11, "Action", "operations", ["on site"], 3.7),
    (12, "Action", "box office", ["on site"], None),
    (13, "Action", "catering", ["on site"], 3.2),
    (14, "Action", "admission", ["on site"], 3.9),
    (15, "Action", "projection", ["on site"], 4.8),
    (16, "Retention", "catering", ["on site"], 4.2),
    (17, "Retention", "operations", ["on site"], 3.6),
    (18, "Retention", "marketing", ["print"], 4.0),
)


def sample(key: str) -> Journey:
    path = sample_maps.path(key)
    return documents.read(path.read_bytes(), path.name)


def kinds(journey: Journey, kind: FindingKind) -> list:
    return [finding for finding in checks.check(journey) if finding.kind is kind]


def numbers(journey: Journey, ids) -> list[int]:
    return [journey.numbers[id] for id in ids]


def test_the_list_names_every_document_of_the_folder():
    folder = Path(sample_maps.__file__).parent
    assert sorted(sample_maps.SAMPLES) == sorted(file.stem for file in folder.glob("*.yaml"))
    assert sample_maps.SAMPLES[0] == "cinema"


def test_an_unknown_sample_is_refused():
    with pytest.raises(KeyError):
        sample_maps.path("../cinema")


@pytest.mark.parametrize("key", sample_maps.SAMPLES)
def test_every_sample_is_a_whole_journey_of_invented_figures(key):
    journey = sample(key)
    assert journey.id == key
    assert journey.demo
    assert journey.target_action
    assert journey.scenario
    assert journey.organisation
    assert journey.personas
    assert all(phase.purpose and phase.function for phase in journey.phases)
    assert all(t.channels and t.initiator and t.importance for t in journey.touchpoints)


@pytest.mark.parametrize("key", sample_maps.SAMPLES)
def test_every_sample_keeps_its_content_as_yaml_and_as_json(key):
    journey = sample(key)
    for form in documents.forms():
        assert (
            documents.read(documents.write(journey, form.key), f"x{form.extensions[0]}") == journey
        )


def test_the_cinema_is_the_worked_example():
    journey = sample("cinema")
    found = tuple(
        (
            journey.numbers[t.id],
            journey.phase_of[t.id].name,
            t.department,
            [channel.name for channel in t.channels],
            t.score().value if t.score() else None,
        )
        for t in journey.touchpoints
    )
    assert found == CINEMA


def test_the_figures_of_the_cinema_agree_with_a_recount_by_hand():
    journey = sample("cinema")
    scores = [row[4] for row in CINEMA if row[4] is not None]
    mean, peak, end = sum(scores) / len(scores), max(scores), scores[-1]
    summary = checks.summary(journey)
    assert (summary.scored, summary.count) == (17, 18)
    assert summary.on_scale(summary.mean) == pytest.approx(mean)
    assert f"{mean:.1f}" == "3.5"
    assert summary.on_scale(summary.remembered) == pytest.approx((peak + end) / 2) == 4.4
    assert (summary.weak, summary.missing) == (1, 1)


def test_the_website_is_the_only_weak_touchpoint_of_the_cinema_and_the_weakest():
    journey = sample("cinema")
    under_40_of_100 = [row[0] for row in CINEMA if row[4] and (row[4] - 1) / 4 * 100 < 40]
    assert under_40_of_100 == [5]
    (weak,) = kinds(journey, FindingKind.WEAK_TOUCHPOINT)
    assert weak.touchpoints == ("website",)
    assert checks.check(journey)[0] == weak


def test_information_is_the_only_thin_phase_of_the_cinema():
    journey = sample("cinema")
    per_phase = [4, 2, 9, 3]
    assert [len(phase.touchpoints) for phase in journey.phases] == per_phase
    ratios = [count / (sum(per_phase) / 4) for count in per_phase]
    assert [ratio < 0.5 for ratio in ratios] == [False, True, False, False]
    (thin,) = kinds(journey, FindingKind.THIN_PHASE)
    assert thin.phase == "information"


def test_only_the_city_magazine_is_missing_from_the_cinema():
    (missing,) = kinds(sample("cinema"), FindingKind.MISSING_TOUCHPOINT)
    assert missing.suggestion
    assert missing.suggestion.channel
    assert missing.suggestion.channel.name == "City magazine"


def test_one_of_lenas_four_problems_has_no_benefit():
    (persona,) = sample("cinema").personas
    assert len(persona.problems) == 4
    assert [p.problem for p in persona.problems if not p.benefit] == ["No parking at weekends"]


def test_the_ways_through_the_cinema():
    journey = sample("cinema")
    assert numbers(journey, usual_path(journey)) == [1, 5, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17]
    assert sorted(numbers(journey, unavoidable(journey))) == [5, 11, 12, 14, 15, 17]
    assert possible_orders(journey) == 104_509_440


def test_the_shares_of_those_who_go_on_never_exceed_everybody():
    for key in sample_maps.SAMPLES:
        shares: dict[str, float] = {}
        for transition in sample(key).transitions:
            shares[transition.source] = shares.get(transition.source, 0) + (transition.share or 0)
        assert all(share <= 1 + 1e-9 for share in shares.values()), key


def test_every_kind_of_evidence_that_a_dot_can_show_is_in_the_cinema():
    shown = {s.evidence.kind for t in sample("cinema").touchpoints for s in t.scores}
    assert shown == {
        EvidenceKind.CUSTOMER_SURVEY,
        EvidenceKind.INTERVIEWS,
        EvidenceKind.STAFF_SURVEY,
        EvidenceKind.OWN_ESTIMATE,
    }


def test_the_german_cinema_has_the_same_figures_in_german():
    english, german = sample("cinema"), sample("cinema-de")
    assert german.language == "de"
    assert german.transitions == english.transitions
    for ours, theirs in zip(english.touchpoints, german.touchpoints, strict=True):
        assert ours.scores == theirs.scores
        assert (ours.id, ours.importance, ours.initiator, ours.moment_of_truth, ours.serves) == (
            theirs.id,
            theirs.importance,
            theirs.initiator,
            theirs.moment_of_truth,
            theirs.serves,
        )
        assert [m.due for m in ours.measures] == [m.due for m in theirs.measures]
        assert [c.kind for c in ours.channels] == [c.kind for c in theirs.channels]
        assert ours.name != theirs.name
    for kind in FindingKind:
        assert len(kinds(german, kind)) == len(kinds(english, kind)), kind


@pytest.mark.parametrize(
    ("key", "scores"),
    [("lichtspielhaus", (3.6, 3.1, 3.9, 4.0)), ("cineplaza", (3.2, 4.2, 3.0, 3.4))],
)
def test_a_competitor_publishes_in_the_city_magazine_which_the_cinema_does_not(key, scores):
    ours, theirs = sample("cinema"), sample(key)
    assert theirs.organisation
    assert theirs.organisation.kind is OrganisationKind.COMPETITOR
    assert theirs.completeness
    assert [phase.id for phase in theirs.phases] == [phase.id for phase in ours.phases]
    assert tuple(t.score().value for t in theirs.phases[0].touchpoints) == scores
    assert any(not t.scores for t in theirs.touchpoints), "something is not known of them"
    for journey, has_it in ((ours, False), (theirs, True)):
        used = {channel.key for t in journey.touchpoints for channel in t.channels}
        assert ("magazine" in used) is has_it


def test_the_planned_cinema_has_no_weak_touchpoint_and_the_listing_with_its_reason():
    journey = sample("cinema-to-be")
    assert journey.state == "to_be"
    assert not kinds(journey, FindingKind.WEAK_TOUCHPOINT)
    assert not kinds(journey, FindingKind.MISSING_TOUCHPOINT)
    (planned,) = (t for t in journey.touchpoints if t.is_planned)
    assert planned.channels[0].name == "city magazine"
    assert planned.reason
    assert not planned.scores
    improved, today = (j.touchpoint["website"].score().value for j in (journey, sample("cinema")))
    assert improved > today


def test_the_razor_ends_at_the_purchase_and_that_is_found():
    journey = sample("razor")
    assert [phase.name for phase in journey.phases] == [
        "Awareness",
        "Favorability",
        "Consideration",
        "Intent to Purchase",
        "Conversion",
    ]
    (missing,) = kinds(journey, FindingKind.MISSING_TOUCHPOINT)
    assert missing.phase == "conversion"


def test_contact_management_has_six_phases_and_a_visit_that_comes_too_early():
    journey = sample("contact-management")
    assert len(journey.phases) == 6
    (weak,) = kinds(journey, FindingKind.WEAK_TOUCHPOINT)
    assert weak.touchpoints == ("early-visit",)
    assert checks.check(journey)[0] == weak


def test_the_blueprint_shows_what_is_done_before_and_behind_the_curtain():
    journey = sample("service-blueprint")
    assert [phase.id for phase in journey.phases] == ["before", "during", "after"]
    assert len(journey.touchpoints) == 12
    for visibility in ("frontstage", "backstage", "support"):
        with_it = [
            t for t in journey.touchpoints if any(a.visibility == visibility for a in t.activities)
        ]
        assert len(with_it) == 11, visibility
    assert len(kinds(journey, FindingKind.WEAK_TOUCHPOINT)) == 3
