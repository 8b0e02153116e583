"""Text fits where it is put, and nothing of it is lost."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from journey.scene.breaking import HYPHEN, graphemes, one_line
from journey.scene.fonts import font, main_font
from journey.scene.shaping import is_plain
from journey.scene.typesetting import Line, Typesetter, typesetter
from tests.scene.scenes import EMOJI, LATIN, WORLD, texts

SETTER = typesetter()
styles = st.fixed_dictionaries({"bold": st.booleans(), "italic": st.booleans()})


def drawn(line: Line) -> str:
    return "".join(run.text for run in line.runs)


@given(texts, st.floats(12, 200), st.sampled_from([7.0, 7.5, 8.5, 24.0]), styles)
def test_no_line_is_wider_than_its_room(
    words: str, width: float, size: float, style: dict[str, bool]
) -> None:
    for line in SETTER.wrap(words, width, size, language="de", **style):
        assert line.width <= width + 1e-3 or len(graphemes(drawn(line))) == 1


@given(texts, st.floats(12, 200), styles)
def test_the_lines_joined_are_the_text(words: str, width: float, style: dict[str, bool]) -> None:
    lines = SETTER.wrap(words, width, 8, language="de", **style)
    joined = "".join(line.words for line in lines)
    assert unicodedata.normalize("NFKD", joined) == unicodedata.normalize("NFKD", one_line(words))


@given(texts, st.floats(12, 200))
def test_a_line_draws_its_words_and_perhaps_a_hyphen(words: str, width: float) -> None:
    for line in SETTER.wrap(words, width, 8):
        assert drawn(line).removesuffix(HYPHEN) == line.words.rstrip(" ").removesuffix(HYPHEN)


@given(texts, styles)
def test_runs_fill_their_line_without_gap_or_overlap(words: str, style: dict[str, bool]) -> None:
    line = SETTER.line(words, 8, **style)
    end = 0.0
    for run in sorted(line.runs, key=lambda run: (run.offset, run.width)):
        assert run.offset == pytest.approx(end, abs=1e-6)
        end = run.offset + run.width
    assert line.width == pytest.approx(end)
    assert SETTER.width(words, 8, **style) == pytest.approx(line.width)


@given(texts)
def test_no_sign_is_boxed_without_being_named(words: str) -> None:
    line = SETTER.line(words, 8)
    for run in line.runs:
        buffer = hb.Buffer()
        buffer.add_str(run.text)
        buffer.guess_segment_properties()
        hb.shape(font(run.font).shaper, buffer)
        boxed = {run.text[glyph.cluster] for glyph in buffer.glyph_infos if not glyph.codepoint}
        assert boxed <= set("".join(line.missing))


@given(texts, st.floats(12, 200))
def test_the_same_text_is_always_set_the_same(words: str, width: float) -> None:
    assert Typesetter().wrap(words, width, 8) == SETTER.wrap(words, width, 8)


@pytest.mark.parametrize("words", LATIN[:2])
@pytest.mark.parametrize("bold", [False, True])
def test_fast_widths_are_those_of_the_whole_line_shaped(words: str, bold: bool) -> None:
    assert is_plain(words)
    one = main_font(bold)
    buffer = hb.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    hb.shape(one.shaper, buffer)
    shaped = sum(position.x_advance for position in buffer.glyph_positions) / one.upem
    assert SETTER.width(words, 10, bold=bold) == pytest.approx(shaped * 10)


def test_words_are_kept_whole_while_they_fit() -> None:
    lines = SETTER.wrap("looks up online where the film runs", 50, 7.5)
    assert [line.words for line in lines] == ["looks up ", "online where ", "the film runs"]


def test_long_words_break_at_hyphens_before_characters() -> None:
    lines = SETTER.wrap("Datenschutzgrundverordnung", 50, 7.5, language="de")
    assert [drawn(line) for line in lines] == ["Datenschutz‐", "grundverord‐", "nung"] or all(
        drawn(line).endswith(HYPHEN) for line in lines[:-1]
    )
    assert "".join(line.words for line in lines) == "Datenschutzgrundverordnung"


def test_a_hyphen_a_person_typed_is_theirs() -> None:
    first, second = SETTER.wrap("Online-Bestellung", 40, 8)
    assert (first.words, drawn(first)) == ("Online-", "Online-")
    assert second.words == "Bestellung"


def test_no_words_make_no_lines() -> None:
    assert SETTER.wrap(" \n\t", 50, 8) == ()
    assert SETTER.line("", 8) == Line("", (), 0.0)


def test_a_line_feed_ends_a_line() -> None:
    assert [line.words for line in SETTER.wrap("one\ntwo", 200, 8)] == ["one ", "two"]


def test_characters_without_a_font_are_named() -> None:
    (line,) = SETTER.wrap("a \U000f1234 b \U000f1234", 200, 8)
    assert line.missing == ("\U000f1234",)


@pytest.mark.parametrize("words", WORLD[:2])
def test_text_that_runs_to_the_left_begins_at_the_right(words: str) -> None:
    line = SETTER.line(words, 8)
    assert line.runs[0].right_to_left
    assert line.runs[0].offset == max(run.offset for run in line.runs)


def test_the_lines_of_a_paragraph_share_its_direction() -> None:
    lines = SETTER.wrap("مرحبا بالعالم هذا abc 123 نص", 60, 8)
    latin = next(line for line in lines if "abc" in line.words)
    assert latin.runs[-1].offset < next(r.offset for r in latin.runs if "abc" in r.text)


def test_an_anchor_is_the_start_the_middle_or_the_end() -> None:
    line = SETTER.line("anchored", 8)
    assert line.text(100, 50, 8, "#000000").x == 100
    assert line.text(100, 50, 8, "#000000", "middle").x == pytest.approx(100 - line.width / 2)
    assert line.text(100, 50, 8, "#000000", "end").x == pytest.approx(100 - line.width)


def test_the_longest_part_is_what_a_column_must_hold() -> None:
    words = "Datenschutzgrundverordnung für alle"
    least = SETTER.longest_part(words, 8, language="de")
    assert all(line.width <= least for line in SETTER.wrap(words, least, 8, language="de"))
    broken = SETTER.wrap(words, least, 8, language="de")
    assert all(drawn(line).endswith(HYPHEN) or line.words.endswith(" ") for line in broken[:-1])
    assert SETTER.longest_part(words, 8, language="de", enough=200) == pytest.approx(
        SETTER.width("Datenschutzgrundverordnung", 8)
    )


def test_letters_reach_no_further_than_is_said() -> None:
    assert SETTER.ascent(10) == pytest.approx(9.35)
    assert SETTER.descent(10) == pytest.approx(2.65)


def test_threads_share_one_typesetter() -> None:
    words = [f"{text} {place}" for place in range(20) for text in (*LATIN, *WORLD, EMOJI)]
    alone = [Typesetter().wrap(text, 60, 8) for text in words]
    fresh = Typesetter()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: fresh.wrap(text, 60, 8), words)) == alone
