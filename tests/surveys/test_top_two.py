"""The two best answers are named as what they are, and left out where two say nothing."""

import pytest

import sample_maps
from journey.locales import words
from journey.model import Journey, ScaleKey
from journey.services import documents, surveys
from journey.services.survey_figures import figures
from journey.services.surveys import Counted, Plan
from journey.surveys.top_two import top_two, top_two_of_whole

SEVEN = (
    "very dissatisfied", "dissatisfied", "somewhat dissatisfied", "neutral",
    "somewhat satisfied", "satisfied", "very satisfied",
)  # fmt: skip
SIX = tuple(word for word in SEVEN if word != "neutral")
THREE = ("dissatisfied", "neutral", "satisfied")


@pytest.fixture(scope="module")
def cinema() -> Journey:
    file = sample_maps.path("cinema")
    return documents.read(file.read_bytes(), file.name)


def counted(answers: tuple[str, ...], journey: Journey) -> tuple[Counted, Plan]:
    rows = "".join(f"{said},{said}\n" for said in answers) * 10
    text = f"T5,Satisfaction with us as a whole\n{rows}"
    source = surveys.look_at(text.encode(), "s.csv")
    plan = surveys.plan_for(source, journey)
    return surveys.count(source, plan, journey), plan


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (("1", "2", "3", "4", "5"), "4 and 5 of 5 steps"),
        (tuple(str(answer) for answer in range(11)), "9 and 10 of 11 steps"),
        (SIX, "satisfied and very satisfied of 6 steps"),
        (SEVEN, "satisfied and very satisfied of 7 steps"),
    ],
)
def test_two_of_the_steps_that_were_asked_are_counted(
    cinema: Journey, answers: tuple[str, ...], said: str
) -> None:
    many, plan = counted(answers, cinema)
    asked = cinema.existing[4].id
    top = top_two(plan, asked)
    assert top is not None
    assert top.said(words("en")) == said
    tally = many.touchpoints[asked]
    assert tally.reached(top.among(tally) or ()) == (20, 10 * len(answers))
    assert top_two_of_whole(plan) == top
    (figure,) = figures(many, plan)
    assert figure.called(words("en")) == f"Satisfied with the whole: {said}"
    assert figure.value == pytest.approx(200 / len(answers))


@pytest.mark.parametrize("answers", [THREE, ("0", "17", "50", "83", "100")])
def test_two_of_three_steps_and_of_a_hundred_say_nothing(
    cinema: Journey, answers: tuple[str, ...]
) -> None:
    many, plan = counted(answers, cinema)
    assert top_two(plan, cinema.existing[4].id) is None
    assert figures(many, plan) == ()


def test_grades_are_best_at_their_low_end(cinema: Journey) -> None:
    many, plan = counted(("1", "2", "3", "4", "5", "6"), cinema)
    graded = plan.on(ScaleKey.SCHOOL_GRADES)
    top = top_two(graded, cinema.existing[4].id)
    assert top is not None
    assert top.named == ("2", "1")
    assert top.among(many.touchpoints[cinema.existing[4].id]) == {1.0, 2.0}
