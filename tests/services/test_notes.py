"""Sticky notes in every form in which people paste them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journey import limits
from journey.errors import InvalidEditError
from journey.model import SCALES, ScaleKey
from journey.services.notes import Note, read_notes

PHASES = ("Activation", "Information", "Action", "Retention")
SCALE = SCALES[ScaleKey.ONE_TO_FIVE]


def read(text: str, phases: tuple[str, ...] = PHASES) -> list[tuple[object, ...]]:
    return [(n.name, n.phase, n.channel, n.score) for n in read_notes(text, phases, SCALE)]


def names(text: str) -> list[str]:
    return [note.name for note in read_notes(text, PHASES, SCALE)]


def test_lines_are_names_and_empty_ones_nothing() -> None:
    assert read("  hears of it \r\n\n looks  it up\n") == [
        ("hears of it", None, None, None),
        ("looks it up", None, None, None),
    ]


@pytest.mark.parametrize(
    "sign", ["- ", "* ", "• ", "– ", "1. ", "12) ", "(3) ", "[ ] ", "[x] ", "☐ ", "→ "]
)
def test_bullets_and_numbers_are_no_part_of_a_name(sign: str) -> None:
    assert names(f"{sign}buys popcorn\n  {sign}pays") == ["buys popcorn", "pays"]


def test_a_number_or_a_sign_inside_a_name_stays() -> None:
    assert names("2 tickets are bought\nwalk-in\n3D film, 19:30") == [
        "2 tickets are bought", "walk-in", "3D film, 19:30",
    ]  # fmt: skip


def test_headings_with_commas_name_phases() -> None:
    assert read("Action: buys, pays (cash, card)\nAfterwards: leaves; goes home, tired") == [
        ("buys", "Action", None, None),
        ("pays (cash, card)", "Action", None, None),
        ("leaves", "Afterwards", None, None),
        ("goes home, tired", "Afterwards", None, None),
    ]


def test_headings_on_a_line_of_their_own_hold_for_what_follows() -> None:
    assert read("first\nAction:\n- buys\n# Retentoin\n- leaves\n**Action:**\npays") == [
        ("first", None, None, None),
        ("buys", "Action", None, None),
        ("leaves", "Retention", None, None),
        ("pays", "Action", None, None),
    ]


def test_lines_over_bullets_are_headings_where_there_are_several() -> None:
    read = read_notes("Before\n- hears\n- searches\n\nIn the bar\n* pays", (), SCALE)
    assert [(note.phase, note.name) for note in read] == [
        ("Before", "hears"), ("Before", "searches"), ("In the bar", "pays"),
    ]  # fmt: skip
    mixed = read_notes("hears\n- searches\npays\nleaves\n- returns", (), SCALE)
    assert [note.name for note in mixed] == ["hears", "searches", "pays", "leaves", "returns"]


def test_a_colon_in_a_single_name_is_no_heading() -> None:
    assert names("Website: looks up times, places\nhttps://example.org\nbuys") == [
        "Website: looks up times, places", "https://example.org", "buys",
    ]  # fmt: skip


def test_rows_of_a_spreadsheet_have_phase_channel_and_score() -> None:
    text = "buys popcorn\tAction\ton site\t3,5\nleaves\tRetention\t?\t\nno more\t\t\t?"
    assert read(text) == [
        ("buys popcorn", "Action", "on site", 3.5),
        ("leaves", "Retention", None, None),
        ("no more", None, None, None),
    ]


def test_headings_of_a_spreadsheet_say_what_its_columns_are() -> None:
    text = "Phase\tZufriedenheit\tTouchpoint\tKanal\nAktion\t4,0\tkauft\tLaden\n"
    assert read(text) == [("kauft", "Aktion", "Laden", 4.0)]


def test_a_score_is_found_in_whichever_column_it_stands() -> None:
    assert read("buys\t3\nleaves\t–") == [("buys", None, None, 3.0), ("leaves", None, None, None)]
    assert read("buys\tAction\t2,5") == [("buys", "Action", None, 2.5)]


def test_a_cell_with_a_line_end_is_one_name_and_a_stray_quote_is_kept() -> None:
    assert read('"buys\npopcorn"\tAction') == [("buys popcorn", "Action", None, None)]
    assert read('a 5" screen\tAction\nthe "film\tAction')[0][0] == 'a 5" screen'


def test_all_that_does_not_fit_is_named_at_once() -> None:
    text = f"{'x' * 201}\tAction\t\t\nbuys\tAction\t\t9\npays\tAction\t\tgood"
    with pytest.raises(InvalidEditError) as refused:
        read(text)
    said = refused.value.message
    assert "line 1 has 201 characters" in said
    assert "line 2: “9” is no score of 1 to 5" in said
    assert "line 3" in said


def test_too_many_are_refused_with_a_way_out() -> None:
    with pytest.raises(InvalidEditError, match=str(limits.PASTED_NOTES)) as refused:
        read("buys\n" * (limits.PASTED_NOTES + 1))
    assert "file" in refused.value.hint
    assert len(read("buys\n" * limits.PASTED_NOTES)) == limits.PASTED_NOTES


_LINES = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@given(st.lists(_LINES | st.sampled_from(["a\tb", "Action:", "- x", "# y", "a: b, c"]), max_size=9))
@example(["\x00", "\ud800"])
def test_any_text_is_read_or_refused_in_words(lines: list[str]) -> None:
    try:
        notes = read_notes("\n".join(lines), PHASES, SCALE)
    except InvalidEditError:
        return
    for note in notes:
        assert note.name == " ".join(note.name.split())
        assert 0 < len(note.name) <= limits.NAME_CHARACTERS
        assert note.phase is None or note.phase


@given(st.lists(st.from_regex(r"[A-Za-zäöüß][a-zäöüß ]{0,20}[a-z]", fullmatch=True), max_size=20))
def test_plain_names_come_back_as_they_are(written: list[str]) -> None:
    cleaned = [" ".join(name.split()) for name in written]
    assert read_notes("\n".join(written), PHASES, SCALE) == tuple(
        Note(name, number) for number, name in enumerate(cleaned, 1)
    )
