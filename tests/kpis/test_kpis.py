"""Every KPI gives the field's worked figure, and none of its traps."""

import itertools
from decimal import Decimal

import pytest

from journey.errors import InvalidFiguresError, NotFoundError
from journey.kpis import KPIS, Kpi, work_out
from journey.kpis.kpi import Unit
from journey.locales import words

# FIELD.md, section 7.
FIGURES = {
    "click-through-rate": ({"clicks": "17", "impressions": "1000"}, "1.7"),
    "bounce-rate": ({"bounces": "450", "visits": "1000"}, "45"),
    "abandonment-rate": ({"started": "1000", "bought": "300"}, "70"),
    "engagement-rate": ({"interactions": "250", "followers": "5000"}, "5"),
    "conversion-rate": ({"conversions": "30", "visits": "1500"}, "2"),
    "retention-rate": ({"start": "1000", "end": "1050", "new": "150"}, "90"),
    "churn-rate": ({"lost": "100", "start": "1000", "end": "1050"}, "9.76"),
    "upselling-ratio": ({"several": "120", "customers": "400"}, "0.30"),
    "nps": ({"promoters": "5", "passives": "3", "detractors": "2"}, "30"),
    "ces": ({"easy": "240", "answers": "320"}, "75"),
    "cli": ({"answers": "1,2,3"}, "80"),
    "referral-rate": ({"recommending": "60", "customers": "400"}, "15"),
    "share-of-wallet": ({"bought": "600", "total": "1500"}, "40"),
    "contact-density": ({"contacts": "36", "periods": "12"}, "3"),
    "page-views": ({"new": "700", "returning": "300"}, "1000"),
    "time-on-site": ({"seconds": "90000", "visits": "1000"}, "90"),
}


@pytest.fixture(params=KPIS.values(), ids=[*KPIS])
def kpi(request: pytest.FixtureRequest) -> Kpi:
    return request.param


def test_the_worked_figure_comes_out(kpi: Kpi) -> None:
    given, figure = FIGURES[kpi.key]
    worked = work_out(kpi, given)
    assert worked.value is not None
    assert round(worked.value, 2) == Decimal(figure)
    assert worked.inputs.keys() == set(kpi.variants[0].needs)


def test_its_own_example_is_true(kpi: Kpi) -> None:
    worked = work_out(kpi, kpi.example.inputs)
    assert worked.value is not None
    assert round(worked.value, 2) == round(Decimal(kpi.example.value), 2)


def test_all_its_words_are_said_in_german(kpi: Kpi) -> None:
    german = words("de")
    said = [kpi.name, *kpi.traps, *(one.name for one in kpi.inputs)]
    said += [one.name for one in kpi.variants if one.name]
    said += [one.said for one in kpi.impossible]
    same_in_both = {"Net Promoter Score", "Customer Loyalty Index", "Customer Effort Score"}
    assert [text for text in said if german(text) == text and text not in same_in_both] == []


@pytest.mark.parametrize("key", sorted(KPIS.keys() - {"cli", "page-views"}))
def test_nothing_is_divided_by_nothing(key: str) -> None:
    kpi = KPIS[key]
    nothing = dict.fromkeys(kpi.variants[0].needs, "0")
    worked = work_out(kpi, nothing)
    assert worked.value is None
    assert worked.interval is None
    assert "divided by is 0" in worked.caveats[0]


def test_negative_numbers_are_refused_all_at_once(kpi: Kpi) -> None:
    with pytest.raises(InvalidFiguresError) as refused:
        work_out(kpi, dict.fromkeys(kpi.variants[0].needs, "-1"))
    assert {one.path for one in refused.value.problems} == set(kpi.variants[0].needs)


@pytest.mark.parametrize("text", ["abc", "NaN", "Infinity", "", "1e999999999", "1,5"])
def test_what_is_no_number_is_refused(text: str) -> None:
    given = {"clicks": text, "impressions": "10"}
    with pytest.raises(InvalidFiguresError):
        work_out(KPIS["click-through-rate"], given)


def test_a_binary_fraction_is_not_shown() -> None:
    worked = work_out(KPIS["click-through-rate"], {"clicks": "17", "impressions": "1000"})
    assert str(worked.value) == "1.7"


def test_churn_can_be_worked_out_of_the_stock_at_the_start() -> None:
    given = {"lost": "100", "start": "1000", "end": "1050", "variant": "start"}
    assert work_out(KPIS["churn-rate"], given).value == 10
    assert work_out(KPIS["churn-rate"], {"lost": "100", "start": "1000"}).variant == "start"
    with pytest.raises(NotFoundError, match="no variant middle"):
        work_out(KPIS["churn-rate"], given | {"variant": "middle"})


def test_the_brackets_of_churn_are_kept() -> None:
    value = work_out(KPIS["churn-rate"], FIGURES["churn-rate"][0]).value
    assert value is not None
    assert abs(value - Decimal("2.44")) > 7


def test_passives_stay_in_the_denominator() -> None:
    worked = work_out(KPIS["nps"], FIGURES["nps"][0])
    assert worked.value == 30
    assert worked.interval is not None
    assert worked.interval.holds(30)


def test_the_base_of_a_conversion_is_kept() -> None:
    worked = work_out(KPIS["conversion-rate"], {"conversions": "30", "clicks": "1500"})
    assert (worked.variant, worked.formula) == ("clicks", "conversions / clicks")


IMPOSSIBLE = [
    ("click-through-rate", {"clicks": "11", "impressions": "10"}, "clicks"),
    ("bounce-rate", {"bounces": "11", "visits": "10"}, "bounces"),
    ("abandonment-rate", {"started": "10", "bought": "11"}, "bought"),
    ("conversion-rate", {"conversions": "11", "visits": "10"}, "conversions"),
    ("conversion-rate", {"conversions": "11", "unique-visitors": "10"}, "conversions"),
    ("retention-rate", {"start": "100", "end": "120", "new": "121"}, "new"),
    ("retention-rate", {"start": "100", "end": "120", "new": "10"}, "end"),
    ("churn-rate", {"lost": "101", "start": "100", "end": "80"}, "lost"),
    ("churn-rate", {"lost": "101", "start": "100", "variant": "start"}, "lost"),
    ("churn-rate", {"lost": "10", "start": "100", "end": "80"}, "lost"),
    ("upselling-ratio", {"several": "11", "customers": "10"}, "several"),
    ("nps", {"promoters": "-1", "passives": "3", "detractors": "2"}, "promoters"),
    ("nps", {"promoters": "2.5", "passives": "3", "detractors": "2"}, "promoters"),
    ("ces", {"easy": "11", "answers": "10"}, "easy"),
    ("cli", {"answers": "0,2,3"}, "answer1"),
    ("cli", {"answers": "1,2,7"}, "answer3"),
    ("referral-rate", {"recommending": "11", "customers": "10"}, "recommending"),
    ("share-of-wallet", {"bought": "10.5", "total": "10"}, "bought"),
    ("contact-density", {"contacts": "3", "periods": "-1"}, "periods"),
    ("contact-density", {"contacts": "3", "periods": "1e999"}, "periods"),
    ("page-views", {"new": "1e400", "returning": "3"}, "new"),
    ("time-on-site", {"seconds": "-0.1", "visits": "10"}, "seconds"),
    ("engagement-rate", {"interactions": "-5", "followers": "10"}, "interactions"),
]


@pytest.mark.parametrize(("key", "given", "where"), IMPOSSIBLE)
def test_what_cannot_be_is_refused_at_its_place(
    key: str, given: dict[str, str], where: str
) -> None:
    with pytest.raises(InvalidFiguresError) as refused:
        work_out(KPIS[key], given)
    assert [one.path for one in refused.value.problems] == [where]
    assert all(one.message and one.hint for one in refused.value.problems)


def test_every_figure_is_tried_with_what_cannot_be() -> None:
    assert {key for key, _, _ in IMPOSSIBLE} == KPIS.keys()


BEYOND_ITS_BASE = {"engagement-rate"}
"""A follower may write many comments."""


def test_no_share_is_beyond_0_and_100_percent(kpi: Kpi) -> None:
    if kpi.unit not in (Unit.PERCENT, Unit.RATIO) or kpi.key in BEYOND_ITS_BASE:
        return
    most = 1 if kpi.unit is Unit.RATIO else 100
    for variant in kpi.variants:
        for numbers in itertools.product((0, 1, 3, 7), repeat=len(variant.needs)):
            given = dict(zip(variant.needs, map(str, numbers), strict=True))
            try:
                worked = work_out(kpi, given | {"variant": variant.key})
            except InvalidFiguresError:
                continue
            if kpi.key != "churn-rate" or variant.key == "start":  # else it may be twice the start
                assert worked.value is None or 0 <= worked.value <= most
            if worked.interval is not None and worked.value is not None:
                assert worked.interval.low <= float(worked.value) <= worked.interval.high


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(InvalidFiguresError) as refused:
        work_out(KPIS["bounce-rate"], {"bounces": "x", "guests": "3"})
    assert [one.path for one in refused.value.problems] == ["visits", "bounces", "guests"]
