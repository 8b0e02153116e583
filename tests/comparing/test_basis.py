"""Scores on another scale than ours count only where somebody has said that they may."""

from journey.comparing import CautionKind, Comparison, Conversion, Decisions, State, compare
from journey.model import Journey, SatisfactionScore, ScaleKey, Touchpoint
from tests.comparing.maps import at, map_of


def scored(value: float, scale: ScaleKey, name: str = "buys a ticket") -> Touchpoint:
    score = SatisfactionScore(value=value, scale=scale)
    return at(name).model_copy(update={"scores": (score,)})


def mapped(id: str, *touchpoints: Touchpoint, scale: ScaleKey) -> Journey:
    return map_of(id, {"Order": list(touchpoints)}, scale=scale)


OURS = mapped("ours", scored(3, ScaleKey.ONE_TO_FIVE), scale=ScaleKey.ONE_TO_FIVE)
THEIRS = mapped(
    "theirs",
    scored(10, ScaleKey.ZERO_TO_TEN),
    scored(4, ScaleKey.ONE_TO_FIVE, "reads a review"),
    scale=ScaleKey.ZERO_TO_TEN,
)


def compared(*said: Conversion, asks: bool = True) -> Comparison:
    decisions = Decisions(conversions=said, asks_for_scales=asks)
    return compare((OURS, THEIRS), decisions)


def kinds(comparison: Comparison) -> set[CautionKind]:
    return {caution.kind for caution in comparison.cautions}


def test_until_somebody_says_so_no_score_of_another_scale_is_told() -> None:
    comparison = compared()
    theirs = comparison.row["ours/buys-a-ticket"].cells[1]
    assert theirs.state is State.HAS
    assert (theirs.level, theirs.delta, theirs.is_unconverted) == (None, None, True)
    assert comparison.unconverted == ("theirs",)
    assert CautionKind.NOT_CONVERTED in kinds(comparison)
    assert CautionKind.MIXED_SCALES not in kinds(comparison)
    # What they asked on our scale counts as ever.
    assert comparison.maps[1].scored == 1
    assert comparison.row["theirs/reads-a-review"].cells[1].level == 75


def test_with_a_word_they_are_converted_and_that_is_told() -> None:
    comparison = compared(Conversion(ours="ours", theirs="theirs", is_allowed=True))
    theirs = comparison.row["ours/buys-a-ticket"].cells[1]
    assert theirs.level == 100
    assert theirs.delta
    assert theirs.delta.points == -50
    assert comparison.unconverted == ()
    assert CautionKind.MIXED_SCALES in kinds(comparison)


def test_the_last_word_wins_and_holds_from_either_side() -> None:
    yes, no = (Conversion(ours="ours", theirs="theirs", is_allowed=said) for said in (True, False))
    assert compared(yes, no).unconverted == ("theirs",)
    assert compared(no, yes).unconverted == ()
    mirrored = Conversion(ours="theirs", theirs="ours", is_allowed=True)
    assert compared(mirrored).unconverted == ()


def test_where_nobody_can_be_asked_they_are_converted_with_a_caution() -> None:
    comparison = compared(asks=False)
    assert comparison.unconverted == ()
    assert CautionKind.MIXED_SCALES in kinds(comparison)


def test_maps_on_one_scale_are_never_asked_about() -> None:
    comparison = compare((OURS, OURS), Decisions(asks_for_scales=True))
    assert comparison.unconverted == ()
    assert not {CautionKind.NOT_CONVERTED, CautionKind.MIXED_SCALES} & kinds(comparison)


def test_few_answers_are_told_and_stand_in_no_ranking() -> None:
    def both(n: int) -> Comparison:
        ours = map_of("ours", {"Order": [at("buys a ticket", level=20, margins=(15, 25), n=40)]})
        theirs = map_of("theirs", {"Order": [at("buys a ticket", level=90, margins=(85, 95), n=n)]})
        return compare((ours, theirs))

    few, enough = both(9), both(10)
    assert few.lags == ()
    assert [lag.row for lag in enough.lags] == ["ours/buys-a-ticket"]
    delta = few.row["ours/buys-a-ticket"].cells[1].delta
    assert delta
    assert not delta.has_same_basis
    assert CautionKind.FEW_ANSWERS in kinds(few)
    assert CautionKind.FEW_ANSWERS not in kinds(enough)
