"""Each lane by what it writes under a column, whatever the text."""

import pytest

from journey.lanes import LANES
from journey.lanes.lane import Column, Desk, Stretch, runs
from journey.locales import words
from journey.model import (
    Indicator,
    Initiator,
    Measure,
    MeasureStatus,
    PainPoint,
    Phase,
    Quote,
    Touchpoint,
)
from journey.scene.items import Item, Rect, Text
from journey.scene.typesetting import typesetter
from journey.themes import THEMES
from tests.journeys import touchpoint
from tests.strategies import HARD_TEXTS

THEME = THEMES["light"]


def _desk(language: str = "en") -> Desk:
    return Desk(typesetter(), THEME, words(language), language)


def _column(item: Touchpoint, at: int = 0, *, ghost: bool = False, weak: bool = False) -> Column:
    number = None if ghost else at + 1
    return Column(item, 0, number, weak, x=114 + 55.0 * at, width=55.0)


def _items(key: str, *columns: Column, language: str = "en") -> list[Item]:
    return [
        item
        for block in LANES[key].blocks(columns, _desk(language))
        for item in block.draw(0, max(block.height, LANES[key].least))
    ]


def _said(key: str, *columns: Column, language: str = "en") -> list[str]:
    items = _items(key, *columns, language=language)
    return [item.words.strip() for item in items if isinstance(item, Text)]


def test_the_lanes_from_top_to_bottom() -> None:
    assert list(LANES) == [
        "channel", "department", "pain_points", "quotes", "measures", "indicators",
        "frontstage", "backstage", "support",
    ]  # fmt: skip


@pytest.mark.parametrize("key", list(LANES))
def test_a_bare_touchpoint_leaves_its_cell_empty(key: str) -> None:
    assert not _items(key, _column(touchpoint("a", "a")))
    assert not LANES[key].has(touchpoint("a", "a"))


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_no_text_leaves_its_column_and_every_row_grows_with_it(text: str) -> None:
    column = _column(touchpoint("a", "a", pain=text))
    (block,) = LANES["pain_points"].blocks((column,), _desk())
    lines = [item for item in block.draw(0, block.height) if isinstance(item, Text)]
    assert all(line.x + line.width <= column.x + column.width for line in lines)
    assert block.height == pytest.approx(len(lines) * 9.6 + 18)
    assert max(line.y for line in lines) < block.height


def test_a_channel_of_neighbours_is_written_once() -> None:
    columns = [_column(touchpoint(f"t{n}", "a", "on site"), n) for n in range(3)]
    assert _said("channel", *columns) == ["on site"]


def test_a_ghost_ends_a_run() -> None:
    columns = [
        _column(touchpoint("a", "a", "on site"), 0),
        _column(touchpoint("b", "b", "on site"), 1, ghost=True),
        _column(touchpoint("c", "c", "on site"), 2),
    ]
    assert [len(run) for run in runs(columns, lambda column: "same")] == [1, 1, 1]
    assert _said("channel", *columns) == ["on site"] * 3


def test_several_channels_of_a_touchpoint_are_all_named() -> None:
    said = _said("channel", _column(touchpoint("a", "a", "online + phone")))
    assert " ".join(said) == "online, phone"


def test_who_answers_for_it_when_it_is_not_us() -> None:
    friend = touchpoint("a", "a", initiator=Initiator.THIRD_PARTY)
    assert _said("department", _column(friend)) == ["third party"]
    assert _said("department", _column(friend), language="de") == ["Dritte"]
    named = touchpoint("a", "a", "", "third party")
    assert [item.italic for item in _items("department", _column(named)) if isinstance(item, Text)]


def test_the_department_of_a_missing_touchpoint_is_an_idea() -> None:
    said = _said("department", _column(touchpoint("a", "a", "", "PR"), ghost=True))
    assert said == ["PR (idea)"]


def test_pain_points_of_a_weak_touchpoint_stand_out() -> None:
    item = touchpoint("a", "a", pain="too slow")
    for weak, colour in ((True, THEME.weak), (False, THEME.ink)):
        (text,) = _items("pain_points", _column(item, weak=weak))
        assert isinstance(text, Text)
        assert text.colour == colour


def test_two_pain_points_stay_two() -> None:
    pains = (PainPoint(text="slow"), PainPoint(text="dear"))
    slow, dear = _items("pain_points", _column(touchpoint("a", "a", pain_points=pains)))
    assert isinstance(slow, Text)
    assert isinstance(dear, Text)
    assert dear.y - slow.y > 9.6
    assert slow.role != dear.role


def test_quotes_have_the_marks_of_the_language() -> None:
    item = touchpoint("a", "a", quotes=(Quote(text="Nice.", source="blog"),))
    assert _said("quotes", _column(item)) == ["“Nice.”", "blog"]
    assert _said("quotes", _column(item), language="de")[0] == "„Nice.“"
    its_own = touchpoint("a", "a", quotes=(Quote(text="„Nice.“"),))
    assert _said("quotes", _column(its_own)) == ["“Nice.”"]


def test_a_measure_says_how_far_it_is() -> None:
    done = Measure(name="QR code", cadence="monthly", status=MeasureStatus.DONE)
    said = _said("measures", _column(touchpoint("a", "a", measure=done)))
    assert " ".join(said) == "QR code monthly, done"


def test_an_indicator_without_value_is_not_zero() -> None:
    waiting = Indicator(name="waiting", target=3.0, unit="min")
    said = _said("indicators", _column(touchpoint("a", "a", indicators=(waiting,))))
    assert "not known yet" in " ".join(said)
    assert "target 3\u00a0min" in " ".join(said)


def _over(width: float, *indicators: Indicator) -> list[Item]:
    """What the lane of indicators draws for a phase of that width."""
    phase = Phase(id="p", name="P", indicators=indicators)
    block = LANES["indicators"].over(Stretch(phase, 0, 114, width), _desk())
    return [] if block is None else list(block.draw(0, block.height))


@pytest.mark.parametrize(("width", "lines"), [(55.0, 3), (220.0, 2), (400.0, 1)])
def test_the_indicators_of_a_phase_stand_side_by_side_as_far_as_they_fit(
    width: float, lines: int
) -> None:
    rates = [Indicator(name=name, value=2.0, unit="%") for name in ("churn", "referral", "upsell")]
    bar, *said = _over(width, *rates)
    assert isinstance(bar, Rect)
    texts = [item for item in said if isinstance(item, Text)]
    names = [text for text in texts if text.words.strip() in {"churn", "referral", "upsell"}]
    assert len({text.y for text in names}) == lines
    assert all(bar.x <= text.x <= text.x + text.width <= bar.x + bar.width for text in texts)
    assert max(text.y for text in texts) < bar.y + bar.height


def test_a_phase_without_indicators_takes_no_room() -> None:
    assert _over(220.0) == []
    assert not LANES["indicators"].has_over(Phase(id="p", name="P"))


@pytest.mark.parametrize(("value", "said"), [(9.7561, "9.76"), (0.01234, "0.012"), (1250, "1250")])
def test_a_figure_is_as_exact_as_it_is_read(value: float, said: str) -> None:
    rate = Indicator(name="churn", value=value, unit="%")
    drawn = _said("indicators", _column(touchpoint("a", "a", indicators=(rate,))))
    assert drawn == ["churn", f"{said}\u00a0%"]
