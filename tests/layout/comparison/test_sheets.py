"""Maps side by side on paper: what a reader sees, and that nothing overlaps or is cut."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journey.comparing import Changes, Comparison, State, Verdict, changes, compare
from journey.comparing.wording import standing_lines
from journey.errors import NotFoundError
from journey.layout.comparison import VIEWS, lay_out_comparison, lay_out_on_screen
from journey.locales import words
from journey.model import Journey
from journey.scene.items import Circle, Rect
from journey.scene.scene import Page
from journey.services import documents
from journey.themes import THEMES
from sample_maps import path
from tests.layout.shapes import box, overlapping, texts, with_role
from tests.strategies import journeys


def _sample(name: str) -> Journey:
    file = path(name)
    with open(file, "rb") as opened:
        return documents.read(opened.read(), str(file))


@pytest.fixture(scope="module")
def cinemas() -> Comparison:
    return compare([_sample(name) for name in ("cinema", "lichtspielhaus", "cineplaza")])


def _page(
    what: Comparison | Changes, view: str, theme: str = "light", language: str = "en"
) -> Page:
    return lay_out_comparison(what, view, THEMES[theme], words(language), "en").pages[0]


def _said(page: Page, role: str, ref: str | None = None) -> str:
    found = (t for t in texts(page) if t.role.split(" ")[0] == role and ref in (None, t.ref))
    return " ".join(text.words.strip() for text in found)


def test_the_poster_of_three_cinemas_is_one_a3_sheet(cinemas: Comparison) -> None:
    page = _page(cinemas, "poster")
    assert (page.width, page.height) == pytest.approx((1190.55, 841.89))
    assert min(text.size for text in texts(page)) >= 7


def test_the_poster_ranks_the_city_magazine_first_and_names_the_thin_phase(
    cinemas: Comparison,
) -> None:
    page = _page(cinemas, "poster")
    first = cinemas.gaps[0].row
    assert _said(page, "gap", first).startswith("reads the programme in the city magazine")
    assert "missing here" in _said(page, "gap-chip", first)
    thin = _said(page, "thin-reason")
    assert thin == (
        "Thin: 2 touchpoints here, at least 3 at Lichtspielhaus and at least 3 at Cineplaza"
    )


def test_the_poster_says_by_phase_where_we_stand_and_what_is_not_proven(
    cinemas: Comparison,
) -> None:
    page = _page(cinemas, "poster")
    said = _said(page, "standing")
    for line in standing_lines(cinemas, words("en")):
        assert line in said
    for lag in cinemas.lags[:3]:
        assert lag.delta.verdict is Verdict.UNPROVEN
        assert "not proven: margins are not known" in _said(page, "lag", lag.row)
    assert "not proven" in _said(_page(cinemas, "curves"), "callout", cinemas.lags[0].row)
    assert "not proven" in _said(page, "ahead")


def test_each_map_has_its_own_shape_and_its_name_at_the_end_of_its_line(
    cinemas: Comparison,
) -> None:
    page = _page(cinemas, "curves")
    assert {t.words.strip() for t in texts(page) if t.role == "end-name"} >= {
        "Lichtspielhaus", "Cineplaza",
    }  # fmt: skip
    ends = {item.ref: item for item in with_role(page, "end")}
    assert isinstance(ends[cinemas.maps[0].key], Circle)
    assert (
        len({type(item).__name__ + str(len(getattr(item, "steps", ()))) for item in ends.values()})
        == 3
    )
    ours = [item for item in with_role(page, "curve") if item.ref == cinemas.maps[0].key]
    theirs = [item for item in with_role(page, "curve") if item.ref != cinemas.maps[0].key]
    assert min(item.pen.width for item in ours) > max(item.pen.width for item in theirs)  # type: ignore[union-attr]


def test_a_dot_stands_at_its_score_in_the_column_of_its_touchpoint(cinemas: Comparison) -> None:
    page = _page(cinemas, "curves")
    row = max(cinemas.rows, key=lambda row: len([c for c in row.cells if c.level is not None]))
    dots = [box(item) for item in with_role(page, "dot") if item.ref == row.key]
    levels = [cell.level for cell in row.cells if cell.level is not None]
    assert len(dots) == len(levels)
    grid = sorted({item.y1 for item in with_role(page, "grid")})  # type: ignore[attr-defined]
    top, bottom = grid[0], grid[-1]
    wanted = sorted(top + (100 - level) / 100 * (bottom - top) for level in levels)
    got = sorted(dot.y + dot.height / 2 for dot in dots)
    assert got == pytest.approx(wanted, abs=1.0)


def test_none_is_not_unknown(cinemas: Comparison) -> None:
    page = _page(cinemas, "matrix")
    for row in cinemas.rows:
        for at, cell in enumerate(row.cells):
            said = _said(page, "cell-words", f"{row.key} {at}")
            (ground,) = [
                item
                for item in with_role(page, "cell")
                if isinstance(item, Rect) and item.ref == f"{row.key} {at}"
            ]
            if cell.state is State.HAS_NOT and not cell.is_planned:
                assert said == "has not"
                assert ground.pen
                assert ground.pen.dash
            elif cell.state is State.UNKNOWN:
                assert said == "unknown"
                assert ground.pen is None
            elif cell.state is State.HAS:
                assert said == ("no score" if cell.level is None else f"{1 + cell.level / 25:.1f}")


def test_difference_bars_reach_as_far_as_the_scores_differ(cinemas: Comparison) -> None:
    page = _page(cinemas, "differences")
    deltas = {
        f"{row.key} {at}": cell.delta.points
        for row in cinemas.rows
        for at, cell in enumerate(row.cells)
        if cell.delta
    }
    bars = {item.ref: item for item in with_role(page, "bar") if isinstance(item, Rect)}
    (zero,) = with_role(page, "zero")
    middle = zero.x1  # type: ignore[union-attr]
    for ref, bar in bars.items():
        side = 1 if bar.x >= middle - 0.01 else -1
        assert side == (1 if deltas[ref] > 0 else -1)
    shares = [bar.width / abs(deltas[ref]) for ref, bar in bars.items()]
    assert max(shares) == pytest.approx(min(shares))
    assert _said(page, "bar-number", next(iter(bars))) in {"+0.7", "+0.7 *"}


def test_what_changed_is_marked_with_the_measures_that_may_explain_it() -> None:
    before, after = _sample("cinema"), _sample("cinema-to-be")
    changed = changes(before, after)
    page = _page(changed, "changes")
    website = next(c for c in changed.every if c.name.startswith("looks up online"))
    assert "+2.4 *" in _said(page, "column-name", website.row)
    assert "clear site, found by search engines" in _said(page, "outcome-3", website.row)
    assert "not on the same basis" in _said(page, "outcome-2", website.row)
    untouched = [c for c in changed.every if not c.kinds]
    assert untouched
    assert all(not _said(page, "outcome-0", change.row) for change in untouched)


@pytest.mark.parametrize(
    ("view", "explained", "not_drawn"),
    [
        ("poster", {"weak to strong", "well behind, not proven"}, {"from before to after"}),
        ("curves", {"well behind, not proven"}, {"weak to strong", "well behind"}),
        ("changes", {"from before to after", "not on the same basis"}, {"weak to strong"}),
    ],
)
def test_the_legend_explains_the_signs_of_its_picture_and_no_others(
    cinemas: Comparison, view: str, explained: set[str], not_drawn: set[str]
) -> None:
    changed = view == "changes"
    what = changes(_sample("cinema"), _sample("cinema-to-be")) if changed else cinemas
    signs = {t.words.strip() for t in texts(_page(what, view)) if t.role == "legend"}
    assert explained <= signs
    assert not not_drawn & signs


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("view", ["poster", "curves", "matrix", "differences"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_theme_and_language_keeps_everything_apart(
    cinemas: Comparison, view: str, theme: str, language: str
) -> None:
    _judge(_page(cinemas, view, theme, language))


def test_a_view_that_there_is_not_is_named_with_those_there_are(cinemas: Comparison) -> None:
    with pytest.raises(NotFoundError) as refused:
        _page(cinemas, "radar")
    assert "poster" in str(refused.value.hint)


def test_the_picture_is_told_in_words(cinemas: Comparison) -> None:
    scene = lay_out_comparison(cinemas, "poster", THEMES["light"], words("en"), "en")
    assert "Missing here: reads the programme in the city magazine" in scene.description


@pytest.mark.parametrize("view", [view for view in VIEWS if view != "changes"])
@settings(
    max_examples=12, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
@given(data=st.data())
def test_nothing_overlaps_and_nothing_is_cut(view: str, data: st.DataObject) -> None:
    count = data.draw(st.integers(2, 6))
    several = [data.draw(journeys(most=9)) for _ in range(count)]
    _judge(_page(compare(several), view, language=data.draw(st.sampled_from(["en", "de"]))))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(before=journeys(most=9), after=journeys(most=9))
def test_changes_keep_apart_too(before: Journey, after: Journey) -> None:
    _judge(_page(changes(before, after), "changes"))


def _judge(page: Page) -> None:
    """All of it on the sheet, no text over another, no label through a dot."""
    for item in page.items:
        at = box(item)
        assert at.x >= -0.01, item
        assert at.right <= page.width + 0.01, item
        assert at.y >= -0.01, item
        assert at.bottom <= page.height + 0.01, item
    said = [text for text in texts(page) if text.words.strip()]
    assert overlapping([(f"{t.role}: {t.words}", box(t)) for t in said]) == []
    dots = [("dot", box(item)) for item in with_role(page, "dot")]
    calls = [(t.words, box(t)) for t in said if t.role.startswith("callout")]
    both = overlapping(dots + calls)
    assert [pair for pair in both if "dot" in pair and pair != ("dot", "dot")] == []


@pytest.mark.parametrize("view", ["chart", "differences"])
def test_on_a_screen_a_picture_stays_inside_its_column(cinemas: Comparison, view: str) -> None:
    page = lay_out_on_screen(cinemas, view, THEMES["light"], words("en"), "en", 680).pages[0]
    assert page.width == 680
    for text in texts(page):
        around = box(text)
        assert around.x >= 0, text.words
        assert around.right <= 680, text.words


def test_on_a_screen_curves_by_touchpoint_name_each_one(cinemas: Comparison) -> None:
    page = lay_out_on_screen(cinemas, "curves", THEMES["light"], words("en"), "en", 680).pages[0]
    assert {text.ref for text in with_role(page, "column-name")} == set(cinemas.row)
    assert not with_role(page, "title")
