"""A client's colours: whatever they are, words in them can be read."""

from hypothesis import given
from hypothesis import strategies as st

from journey.themes import THEMES, Brand
from journey.themes.branding import branded, mended
from journey.themes.theme import contrast

colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(st.lists(colours, min_size=1, max_size=6), st.sampled_from(sorted(THEMES)))
def test_words_in_a_brands_colours_can_be_read_on_every_theme(
    given_colours: list[str], key: str
) -> None:
    theme = branded(THEMES[key], Brand(colours=tuple(given_colours)))
    least = 7.0 if key == "contrast" else 4.5
    for phase in theme.phases:
        assert contrast(phase.tone, phase.tint) >= least
        assert contrast(phase.tone, theme.sheet) >= least
    assert contrast(theme.curve, theme.sheet) >= least
    assert contrast(theme.organisations[0], theme.sheet) >= least


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    brand = Brand(colours=("#0a4f70", "#9c1028", "#1f706b"))
    assert [p.tone for p in branded(THEMES["light"], brand).phases] == list(brand.colours)
    assert list(mended(THEMES["light"], brand)) == []


def test_a_faint_colour_is_mended_and_told() -> None:
    (told,) = mended(THEMES["light"], Brand(colours=("#ffcc00",)))
    assert told.given == "#ffcc00"
    assert told.before < 4.5 <= told.after


def test_scores_and_highlights_keep_their_colours() -> None:
    theme = branded(THEMES["light"], Brand(colours=("#123456",)))
    ours = THEMES["light"]
    assert (theme.ramp, theme.weak, theme.missing) == (ours.ramp, ours.weak, ours.missing)


def test_a_single_colour_still_tells_neighbouring_phases_apart() -> None:
    theme = branded(THEMES["light"], Brand(colours=("#3d4fd1",)))
    assert theme.phase(0) != theme.phase(1)


def test_without_a_brand_nothing_changes() -> None:
    assert branded(THEMES["dark"], None) is THEMES["dark"]
