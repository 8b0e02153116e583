"""Groups are laid beside each other with tests, and chance is not told as a finding."""

import random

import pytest

from journey.locales import words
from journey.model import Journey
from journey.services import contrasts, documents, surveyed, surveys
from journey.services.contrasts import Kind
from journey.services.survey_figures import figures
from journey.services.surveys import Counted, Plan, Role
from sample_maps import path


@pytest.fixture(scope="module")
def cinema() -> Journey:
    file = path("cinema")
    return documents.read(file.read_bytes(), file.name)


def counted(text: str, journey: Journey) -> tuple[Counted, Plan]:
    source = surveys.look_at(text.encode(), "s.csv")
    plan = surveys.plan_for(source, journey)
    return surveys.count(source, plan, journey), plan


def waves() -> str:
    """In May the popcorn was bad and the site as ever; in June the popcorn was good."""
    chance = random.Random(1)
    rows = [
        f"2026-0{month}-{day:02},{chance.choice((3, 4))},{chance.choice(popcorn)}"
        for month, popcorn in ((5, (1, 2)), (6, (4, 5)))
        for day in range(1, 29)
    ]
    return "Date,T5,T13\n" + "\n".join(rows)


def test_two_months_are_laid_beside_each_other(cinema: Journey) -> None:
    many, plan = counted(waves(), cinema)
    ((column, months),) = contrasts.groups(many).items()
    assert (column, [one.value for one in months]) == ("Date", ["2026-05", "2026-06"])
    assert {one.kind for one in months} == {Role.DATE}
    found = {one.touchpoint: one for one in contrasts.contrast(many, months[1], months[0], plan)}
    site, popcorn = found[cinema.existing[4].id], found[cinema.existing[12].id]
    assert popcorn.difference.clear
    assert popcorn.difference.by == pytest.approx(popcorn.first - popcorn.second)
    assert popcorn.difference.by > 2
    assert not site.difference.clear
    assert contrasts.apart(many, cinema) == ()


def test_shares_of_the_two_best_answers_are_laid_beside_each_other(cinema: Journey) -> None:
    many, plan = counted(waves(), cinema)
    (months,) = contrasts.groups(many).values()
    found = contrasts.contrast(many, months[0], months[1], plan, Kind.TOP_TWO)
    popcorn = next(one for one in found if one.touchpoint == cinema.existing[12].id)
    assert (popcorn.first, popcorn.second) == (0.0, 1.0)
    assert popcorn.counted is not None
    assert popcorn.counted.said(words("en")) == "4 and 5 of 5 steps"
    assert popcorn.difference.clear


def test_groups_of_fewer_than_ten_are_not_laid_beside_others(cinema: Journey) -> None:
    text = "T5,age\n" + "1,young\n" * 9 + "5,old\n3,old\n" * 10
    assert contrasts.groups(counted(text, cinema)[0]) == {}


def test_what_has_moved_since_the_last_survey_is_told(cinema: Journey) -> None:
    first, plan = counted("T5,T13\n" + "1,3\n2,4\n" * 30, cinema)
    edit = surveyed.taken_over(first, plan, cinema)
    assert edit is not None
    now = edit.apply(cinema)
    second, again = counted("T5,T13\n" + "3,3\n4,4\n" * 30, now)
    moved = contrasts.since(surveys.outcomes(second, again, now))
    assert moved[cinema.existing[4].id].by == pytest.approx(2.0)
    assert moved[cinema.existing[4].id].clear
    assert not moved[cinema.existing[12].id].clear
    assert contrasts.since(surveys.outcomes(first, plan, cinema)) == {}


def test_figures_of_the_whole_are_those_of_the_field(cinema: Journey) -> None:
    """FIELD.md, section 7: 5, 3 and 2 of 10 give +30 points; answers 1, 2, 3 give 80."""
    recommend = (9, 10, 9, 10, 9, 7, 8, 7, 0, 6)
    rows = "".join(f"4,{score},1,2,3,{6 if at < 6 else 2}\n" for at, score in enumerate(recommend))
    many, plan = counted(f"T5,NPS,Loyalty 1,Loyalty 2,Loyalty 3,Effort\n{rows}", cinema)
    found = {(one.key, one.unit): one for one in figures(many, plan)}
    nps = found["nps", "points"]
    assert (nps.value, nps.n) == (30, 10)
    assert nps.interval is not None
    assert nps.interval.holds(30)
    assert found["cli", "points"].value == 80
    assert found["ces", "%"].value == 60
    assert found["ces", "of 7"].value == pytest.approx(4.4)
    few, plan = counted("T5,NPS\n" + "4,9\n" * 4 + "4,\n" * 4, cinema)
    assert figures(few, plan) == ()
