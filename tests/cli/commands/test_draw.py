"""`journey draw`."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

BEGINS = {"svg": b"<", "png": b"\x89PNG", "pdf": b"%PDF-", "pptx": b"PK", "html": b"<!doctype"}


def text_of(svg: Path) -> str:
    return " ".join("".join(ElementTree.parse(svg).getroot().itertext()).split())


def test_several_files_are_drawn_by_one_call(call, cinema, tmp_path):
    result = call("draw", cinema, *(f"-om.{form}" for form in BEGINS))
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.splitlines() == [f"Written: m.{form}" for form in BEGINS]
    assert {file.name for file in tmp_path.iterdir()} == {f"m.{form}" for form in BEGINS}
    for form, begin in BEGINS.items():
        assert (tmp_path / f"m.{form}").read_bytes().startswith(begin)


def test_two_runs_give_identical_bytes(call, cinema, tmp_path):
    for name in ("a", "b"):
        call("draw", cinema, *(f"-o{name}.{form}" for form in BEGINS))
    for form in BEGINS:
        one, other = ((tmp_path / f"{name}.{form}").read_bytes() for name in "ab")
        assert one == other, form


@pytest.mark.parametrize(
    "options",
    [
        ("--theme", "dark"),
        ("--view", "graph"),
        ("--language", "de"),
        ("--lanes", "department,channel"),
        ("--lanes", "none"),
        ("--page", "a2"),
    ],
)
def test_an_option_changes_the_picture(call, cinema, tmp_path, options):
    call("draw", cinema, "-o", "plain.svg")
    assert call("draw", cinema, "-o", "other.svg", *options).exit_code == 0
    assert (tmp_path / "plain.svg").read_bytes() != (tmp_path / "other.svg").read_bytes()


def test_the_language_turns_the_words_of_the_picture_not_those_of_the_map(call, cinema, tmp_path):
    call("draw", cinema, "-o", "m.svg", "--language", "de")
    text = text_of(tmp_path / "m.svg")
    assert "Zufriedenheit" in text
    assert "An evening at the cinema" in text


def test_a_german_table_is_drawn_with_german_words(call, tmp_path):
    source, target = tmp_path / "a.csv", tmp_path / "a.svg"
    source.write_text("Phase;Kontaktpunkt;Zufriedenheit\nKauf;zahlt;3\n")
    call("draw", str(source), "-o", str(target))
    assert "sehr zufrieden" in target.read_text()
    call("draw", str(source), "-o", str(target), "--lang", "en")
    assert "very satisfied" in target.read_text()


def test_the_ratio_sets_the_slides(call, cinema, tmp_path):
    shares = {}
    for ratio in ("16:9", "4:3"):
        assert call("draw", cinema, "-o", "m.pptx", "--slides", ratio).exit_code == 0
        deck = Presentation(str(tmp_path / "m.pptx"))
        shares[ratio] = deck.slide_width / deck.slide_height
    assert shares == {"16:9": pytest.approx(16 / 9), "4:3": pytest.approx(4 / 3)}


def test_the_scale_sets_the_pixels_of_a_png(call, cinema, tmp_path):
    widths = {}
    for scale in ("1", "2"):
        call("draw", cinema, "-o", "m.png", "--scale", scale)
        widths[scale] = int.from_bytes((tmp_path / "m.png").read_bytes()[16:20])
    assert widths["2"] == pytest.approx(2 * widths["1"], abs=2)


def test_a_map_comes_from_standard_input(call, cinema, tmp_path):
    assert call("draw", "-", "-o", "a.svg", input=cinema.read_bytes()).exit_code == 0
    call("draw", cinema, "-o", "b.svg")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "m.docx"), ".svg, .png, .pdf"),
        (("-o", "m"), ".svg, .png, .pdf"),
        (("-o", "m.svg", "--theme", "pink"), "light, dark"),
        (("-o", "m.svg", "--view", "tree"), "map, curve, graph"),
        (("-o", "m.svg", "--lanes", "channel,nonsense"), "nonsense"),
        (("-o", "m.svg", "--page", "b17"), "a4"),
        (("-o", "m.svg", "--scale", "0"), "0.25"),
        (("-o", "m.svg", "--scale", "nan"), "nan"),
        (("-o", "m.svg", "--language", "fr"), "'en', 'de'"),
    ],
)
def test_wrong_usage_names_what_there_is_and_writes_nothing(call, cinema, tmp_path, options, said):
    result = call("draw", cinema, *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_drawn_of_an_invalid_map(call, tmp_path):
    (tmp_path / "bad.yaml").write_text("title: t\nphases:\n  - nmae: a\n")
    result = call("draw", "bad.yaml", "-o", "m.svg")
    assert result.exit_code == 1
    assert "bad.yaml:3: " in result.stderr
    assert not (tmp_path / "m.svg").exists()


def test_a_folder_that_is_not_there_is_said(call, cinema):
    result = call("draw", cinema, "-o", "nowhere/m.svg")
    assert result.exit_code == 1
    assert "no folder nowhere" in result.stderr


def test_a_character_that_no_font_has_is_named_and_the_picture_drawn(call, tmp_path):
    result = call("draw", "-", "-o", "m.svg", input="title: Keilschrift \U00012000\n".encode())
    assert result.exit_code == 0
    assert "U+12000" in result.stderr
    assert (tmp_path / "m.svg").exists()


def test_a_map_with_nothing_in_it_is_drawn(call, tmp_path):
    assert call("draw", "-", "-o", "m.svg", input=b"title: Nothing yet\n").exit_code == 0
    assert "Nothing yet" in text_of(tmp_path / "m.svg")


def long_map() -> bytes:
    """A map that fills several sheets of A4."""
    lines = ["title: A long way", "phases:"]
    for phase in range(4):
        lines += [f"  - name: Phase {phase}", "    touchpoints:"]
        lines += [f"      - name: contact {phase}.{number}" for number in range(9)]
    return "\n".join(lines).encode()


def tall_map() -> bytes:
    """Touchpoints with more words than a sheet of A4 has room for in type that can be read."""
    pain = "The queue is long, and nobody tells how long it takes. " * 30
    touchpoints = f"  - name: waits\n    pain_points: ['{pain}']\n" * 6
    return f"title: Tall\nphases:\n- name: P\n  touchpoints:\n{touchpoints}".encode()


def test_each_sheet_of_a_png_or_svg_is_a_file_of_its_own(call, tmp_path):
    forms = ("svg", "png", "pdf")
    options = ("--page", "a4", "--scale", "1", *(f"-om.{form}" for form in forms))
    result = call("draw", "-", *options, input=long_map())
    count = len(PdfReader(tmp_path / "m.pdf").pages)
    assert count > 1
    sheets = {f"m-{number}.{form}" for form in ("svg", "png") for number in range(1, count + 1)}
    assert {file.name for file in tmp_path.iterdir()} == {"m.pdf"} | sheets
    told = {line.removeprefix("Written: ") for line in result.stderr.splitlines()}
    assert told == {"m.pdf", *sheets}
    extents = {(tmp_path / f"m-{n + 1}.png").read_bytes()[16:24] for n in range(count)}
    assert len(extents) == 1
    for number in range(1, count + 1):
        assert f"Page {number} of {count}" in text_of(tmp_path / f"m-{number}.svg")


def test_type_too_small_to_read_is_told(call, monkeypatch):
    for page, told in (("a4", True), ("a2", False)):
        result = call("draw", "-", "--page", page, "-om.pdf", input=tall_map())
        assert result.exit_code == 0
        assert ("pt: choose a larger page." in result.stderr) is told
    monkeypatch.setenv("LC_ALL", "de")
    german = call("draw", "-", "--page", "a4", "-om.pdf", input=tall_map())
    assert "Die kleinste Schrift ist" in german.stderr


def test_the_cinema_on_a4_is_cut_into_pages_that_can_be_read(call, cinema, tmp_path):
    result = call("draw", cinema, "--page", "a4", "-om.pdf")
    assert result.stderr.splitlines() == ["Written: m.pdf"]
    overview, *details = PdfReader(tmp_path / "m.pdf").pages
    assert "Page 1 of 4" in overview.extract_text()
    for page in details:
        assert "Measures" in page.extract_text()
        assert "continued" not in page.extract_text()


def test_a_picture_that_exists_is_drawn_anew(call, cinema, tmp_path):
    (tmp_path / "m.svg").write_text("old")
    assert call("draw", cinema, "-o", "m.svg").exit_code == 0
    assert "An evening at the cinema" in text_of(tmp_path / "m.svg")


def test_a_persona_alone_and_its_card(call, cinema, tmp_path):
    assert call("draw", cinema, "--persona", "lena", "-om.svg").exit_code == 0
    assert call("draw", cinema, "--view", "persona", "-ocard.svg", "-ocard.pdf").exit_code == 0
    assert "What we offer" in text_of(tmp_path / "card.svg")
    assert len(PdfReader(tmp_path / "card.pdf").pages) == 1


def test_an_unknown_persona_is_refused_with_those_there_are(call, cinema):
    result = call("draw", cinema, "--persona", "nobody", "-om.svg")
    assert result.exit_code == 1
    assert "nobody" in result.stderr
    assert "lena" in result.stderr


def test_what_is_left_out_stands_in_no_file(call, cinema, tmp_path):
    result = call("draw", cinema, "-oa.svg", "-oa.html", "--without", "people,personas",
                  "--without-word", "popcorn")  # fmt: skip
    assert result.exit_code == 0
    for name in ("a.svg", "a.html"):
        said = (tmp_path / name).read_text().lower()
        assert not [word for word in ("brandt", "hofmann", "popcorn") if word in said]
    assert "Persona 1" in text_of(tmp_path / "a.svg")


def test_what_cannot_be_left_out_is_refused_with_what_can(call, cinema):
    result = call("draw", cinema, "-oa.svg", "--without", "secrets")
    assert result.exit_code == 2
    assert "'secrets' is not one of personas, people" in result.stderr


def test_a_brand_colours_the_picture_and_tells_faint_colours(call, cinema, tmp_path):
    (tmp_path / "brand.yaml").write_text('name: Client\ncolours: ["#0a4f70", "#ffcc00"]\n')
    result = call("draw", cinema, "-oa.svg", "--brand", "brand.yaml")
    assert result.exit_code == 0
    assert "#ffcc00 is too faint for words" in result.stderr
    assert "#0a4f70" in (tmp_path / "a.svg").read_text()
    assert "Client" in text_of(tmp_path / "a.svg")


def test_a_brand_whose_logo_is_not_there_says_so(call, cinema, tmp_path):
    (tmp_path / "brand.yaml").write_text("logo: none.png\n")
    result = call("draw", cinema, "-oa.svg", "--brand", "brand.yaml")
    assert result.exit_code == 1
    assert "brand.yaml:1: logo: There is no file none.png" in result.stderr


def test_findings_are_told_on_sheets_behind_the_map(call, cinema, tmp_path):
    assert call("draw", cinema, "-oa.pdf", "-ob.pdf", "--findings").exit_code == 0
    assert call("draw", cinema, "-ob.pdf").exit_code == 0
    *sheets, told = PdfReader(tmp_path / "a.pdf").pages
    assert len(sheets) == len(PdfReader(tmp_path / "b.pdf").pages)
    assert "The phase “Information” is thin" in told.extract_text()


def test_a_poster_is_cut_into_tiles_and_pictures_have_the_width_asked_for(call, cinema, tmp_path):
    result = call("draw", cinema, "-oa.pdf", "-oa.png", "--page", "a1", "--tiles", "a3",
                  "--width", "800", "--transparent")  # fmt: skip
    assert result.exit_code == 0
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 4
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.width == 800
        assert picture.getpixel((0, 0))[3] == 0
