"""How much a dot says depends on how many answers stand behind it."""

import pytest

from journey.analyses import find
from journey.layout import MapOptions, lay_out_map
from journey.locales import words
from journey.model import EvidenceKind, FindingKind, Journey, Phase
from journey.scene.items import Circle
from journey.themes import THEMES
from tests.journeys import ESTIMATE, INTERVIEWS, STAFF, SURVEY, score, touchpoint


def journey(n: int | None, kind: EvidenceKind = SURVEY, value: float = 3.5) -> Journey:
    """Two touchpoints that many were asked about, between them one with n answers."""
    sure = score(4, SURVEY, n=300)
    asked = score(value, kind, n=n, interval=(value - 0.5, value + 0.5))
    row = (
        touchpoint("a", "before", satisfaction=sure),
        touchpoint("b", "between", satisfaction=asked),
        touchpoint("c", "behind", satisfaction=sure),
    )
    return Journey(id="m", title="M", phases=(Phase(id="p", name="P", touchpoints=row),))


def drawn(n: int | None, kind: EvidenceKind = SURVEY, value: float = 3.5) -> dict[str, list[str]]:
    """By role what is drawn at the touchpoint in the middle: the words, else the colour."""
    found: dict[str, list[str]] = {}
    told = words("en")
    asked = journey(n, kind, value)
    for page in lay_out_map(asked, find(asked, told), MapOptions(), words=told).pages:
        for item in page.items:
            if getattr(item, "ref", "") == "b":
                said = getattr(item, "words", "") or getattr(item, "fill", "") or ""
                found.setdefault(item.role, []).append(said)
            elif item.role in ("legend", "legend-sign"):
                found.setdefault(item.role, []).append(getattr(item, "words", ""))
    return found


def test_thirty_answers_are_shown_as_they_are() -> None:
    seen = drawn(30)
    assert seen["label"] == ["3.5"]
    assert len(seen["whisker"]) == 3
    assert not any("answers" in said for said in seen["legend"])


@pytest.mark.parametrize("n", [10, 29])
def test_ten_to_twenty_nine_answers_are_a_small_base(n: int) -> None:
    seen = drawn(n)
    assert seen["label"] == ["3.5* · small base"]
    assert seen["legend-sign"] == ["*"], "the legend shows the sign that the map writes"
    assert "small base: 10 to 29 answers" in seen["legend"]
    assert seen["dot"] == drawn(30)["dot"]


@pytest.mark.parametrize("n", [5, 9])
def test_five_to_nine_answers_are_grey_and_in_no_ranking(n: int) -> None:
    seen = drawn(n)
    assert seen["dot"] == [THEMES["light"].ink3]
    assert len(seen["few"]) == 1, "a dashed ring, which no survey's dot has"
    assert seen["label"] == [f"3.5 · n = {n}"]
    assert "fewer than 10 answers: in no ranking" in seen["legend"]


@pytest.mark.parametrize("kind", [SURVEY, STAFF])
def test_a_survey_of_fewer_than_five_is_not_shown_nor_judged(kind: EvidenceKind) -> None:
    seen = drawn(4, kind, 1.2)
    assert "dot" not in seen
    assert "whisker" not in seen
    assert seen["unknown"][-1] == "?"
    asked = journey(4, kind, 1.2)
    assert asked.level(asked.existing[1]) is None
    found = find(asked, words("en"))
    assert not any(one.kind is FindingKind.WEAK_TOUCHPOINT for one in found)


def test_a_handful_of_interviews_says_how_few_they_are() -> None:
    assert drawn(3, INTERVIEWS)["label"] == ["3.5 · n = 3"]


def test_the_legend_shows_few_answers_unlike_a_survey() -> None:
    told = words("en")
    asked = journey(7)
    (page,) = lay_out_map(asked, find(asked, told), MapOptions(), words=told).pages
    circles = [item for item in page.items if isinstance(item, Circle) and item.role == "few"]
    legend = [
        item
        for item in page.items
        if isinstance(item, Circle) and item.role == "legend" and item.pen and item.pen.dash
    ]
    assert [ring.pen for ring in circles] == [ring.pen for ring in legend]
    assert circles


def test_an_unknown_number_is_not_few() -> None:
    assert drawn(None, ESTIMATE)["label"] == ["3.5"]
