"""What a survey makes of a map beside its scores: importance, channels, personas, estimates."""

import pytest

from journey.editing import SetScore
from journey.model import Evidence, EvidenceKind, FindingKind, Journey
from journey.services import checks, documents, perception, surveyed, surveys
from journey.services.surveys import Counted, Plan, Role
from personas import Persona
from sample_maps import path


@pytest.fixture(scope="module")
def cinema() -> Journey:
    file = path("cinema")
    return documents.read(file.read_bytes(), file.name)


def counted(text: str, journey: Journey, **changes: object) -> tuple[Counted, Plan]:
    source = surveys.look_at(text.encode(), "s.csv")
    plan = surveys.plan_for(source, journey)
    plan = type(plan)(**{name: getattr(plan, name) for name in plan.__slots__} | changes)
    return surveys.count(source, plan, journey), plan


def after(text: str, journey: Journey, **changes: object) -> Journey:
    edit = surveyed.taken_over(*counted(text, journey, **changes), journey)
    assert edit is not None
    return edit.apply(journey)


def roles(text: str, journey: Journey) -> dict[str, tuple[Role, str]]:
    source = surveys.look_at(text.encode(), "s.csv")
    return {
        use.column: (use.role, use.touchpoint) for use in surveys.plan_for(source, journey).uses
    }


def test_what_else_is_asked_is_recognised(cinema: Journey) -> None:
    site = cinema.existing[4]
    text = (
        f"{site.name};Importance of 5. {site.name};Wie wichtig: T13;Overall;NPS;Effort (CES);"
        "Loyalty 1;Loyalty 2;Preferred channel;Persona\n"
        + "4;5;2;3;9;6;1;2;website;Lena Hofmann\n3;4;1;4;2;7;2;3;phone; website;Lena Hofmann\n"
        * 12
    ).replace("phone; website", '"phone; website"')
    found = roles(text, cinema)
    assert [role for role, _ in found.values()] == [
        Role.SCORE, Role.IMPORTANCE, Role.IMPORTANCE, Role.OVERALL, Role.RECOMMEND, Role.EFFORT,
        Role.LOYALTY, Role.LOYALTY, Role.CHANNEL, Role.PERSONA,
    ]  # fmt: skip
    assert found["Wie wichtig: T13"][1] == cinema.existing[12].id
    assert found[f"Importance of 5. {site.name}"][1] == site.id


def test_real_answers_on_a_demo_map_are_told_from_what_is_invented(cinema: Journey) -> None:
    assert cinema.demo
    site, popcorn = cinema.existing[4], cinema.existing[12]
    mapped = after("T5\n" + "2\n1\n2\n" * 20, cinema)
    assert not mapped.demo
    assert mapped.touchpoint[site.id].scores[0].evidence.kind is EvidenceKind.CUSTOMER_SURVEY
    kept = mapped.touchpoint[popcorn.id].scores[0]
    assert kept.evidence.kind is EvidenceKind.DEMO
    assert (kept.value, kept.evidence.n) == (popcorn.scores[0].value, popcorn.scores[0].evidence.n)
    (weak,) = [f for f in checks.check(mapped) if f.kind is FindingKind.WEAK_TOUCHPOINT]
    assert "customer survey, n = 60" in weak.evidence
    assert "demo" not in weak.evidence.lower()
    edit = surveyed.taken_over(*counted("T5\n" + "2\n" * 20, cinema), cinema)
    assert edit is not None
    assert edit.inverse(cinema).apply(edit.apply(cinema)) == cinema


def test_addresses_are_not_read_as_channels(cinema: Journey) -> None:
    text = "T5,Channel\n" + "".join(f"3,p{at}@example.org\n" for at in range(12))
    assert roles(text, cinema)["Channel"][0] is Role.PERSONAL


def test_stated_importance_becomes_that_of_the_touchpoint(cinema: Journey) -> None:
    text = "T5,Importance of T5,Importance of T13\n" + "3,5,2\n3,4,1\n" * 4
    made = after(text, cinema)
    assert made.existing[4].importance == 5
    assert made.existing[12].importance == 2
    few = after("T5,Importance of T13\n" + "3,1\n" * 4 + "3,\n" * 4, cinema)
    assert few.existing[12].importance == cinema.existing[12].importance


def test_importance_may_be_asked_on_another_scale(cinema: Journey) -> None:
    text = "T5,Importance of T5\n" + "3,10\n4,0\n" * 10
    many, plan = counted(text, cinema)
    assert plan.importance_scale == "0-10"
    assert surveyed.rated(many, plan, cinema)[cinema.existing[4].id][0] == 3


def test_preferred_channels_become_shares_of_those_who_chose(cinema: Journey) -> None:
    text = "T5,Preferred channel\n" + "3,Website\n" * 6 + "3,phone; website\n" * 2 + "3,\n" * 5
    ratings = {one.key: one for one in after(text, cinema).channel_ratings}
    assert ratings["website"].preference == 100
    assert ratings["phone"].preference == 25
    assert {one.n for one in ratings.values()} == {8}
    alone = after("T5,Preferred channel\n" + "3,website\n" * 4 + "3,\n" * 4, cinema)
    assert alone.channel_ratings == ()


def test_what_only_a_few_wrote_as_their_channel_is_not_kept(cinema: Journey) -> None:
    text = "T5,Preferred channel\n" + "3,Website\n" * 8 + "3,chat\n" * 5 + "3,ask Jo Miller\n" * 4
    kept = {one.name: one.preference for one in after(text, cinema).channel_ratings}
    assert kept == {"website": pytest.approx(800 / 17, abs=0.01), "chat": 29.41}


def test_each_persona_gets_scores_of_its_own(cinema: Journey) -> None:
    tom = Persona(id="tom", name="Tom")
    both = cinema.model_copy(update={"personas": (*cinema.personas, tom)})
    lena = both.personas[0]
    text = "T5,Persona\n" + f"1,{lena.name}\n2,{lena.name}\n" * 6 + "4,Tom\n5,Tom\n" * 6
    made = after(text, both, persona=None)
    scores = {score.persona: score.value for score in made.existing[4].scores}
    assert scores[lena.id] == 1.5
    assert scores["tom"] == 4.5
    assert scores[None] == 3.0


def test_what_we_thought_stays_beside_what_customers_say(cinema: Journey) -> None:
    site = cinema.existing[4].id
    thought = SetScore(touchpoint=site, value=4.5).apply(cinema)
    made = after("T5\n" + "1\n2\n" * 20, thought)
    touchpoint = made.touchpoint[site]
    assert [one.value for one in touchpoint.estimates] == [4.5]
    assert touchpoint.scores[0].value == 1.5
    (gap,) = perception.gaps(made)
    assert (gap.touchpoint, gap.by, gap.sure) == (site, 75.0, True)


def test_a_staff_survey_stands_beside_what_customers_have_said(cinema: Journey) -> None:
    asked = after("T5\n" + "1\n2\n" * 20, cinema)
    site = asked.existing[4]
    staff = EvidenceKind.STAFF_SURVEY
    made = after("T5\n" + "4\n5\n" * 10, asked, asked=staff, persona=site.scores[0].persona)
    assert made.existing[4].scores == site.scores
    (estimate,) = made.existing[4].estimates
    assert (estimate.value, estimate.evidence.kind, estimate.evidence.n) == (4.5, staff, 20)
    (gap,) = perception.gaps(made)
    assert gap.sure is True


def test_an_estimate_within_the_interval_is_no_gap_for_sure(cinema: Journey) -> None:
    site = cinema.existing[4].id
    persona = cinema.existing[4].scores[0].persona
    thought = SetScore(touchpoint=site, persona=persona, value=1.55).apply(cinema)
    (gap,) = perception.gaps(after("T5\n" + "1\n2\n" * 20, thought))
    assert gap.sure is False
    own = SetScore(touchpoint=site, value=3.0, evidence=Evidence()).apply(cinema)
    assert perception.gaps(own) == ()


def test_undo_takes_everything_back(cinema: Journey) -> None:
    text = "T5,Importance of T5,Preferred channel\n" + "3,1,phone\n" * 12
    edit = surveyed.taken_over(*counted(text, cinema), cinema)
    assert edit is not None
    assert edit.inverse(cinema).apply(edit.apply(cinema)) == cinema
