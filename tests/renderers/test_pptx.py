"""Slides are native shapes and text that can be edited, valid and the same each time."""

import io
import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.enum.chart import XL_LABEL_POSITION
from pypdf import PdfReader

from journey.locales import words as words_of
from journey.renderers import RENDERERS, RenderOptions
from journey.renderers.pptx.widths import ems
from journey.scene.handout import Plot, Series
from journey.scene.items import Box, Circle, Line, Move, Pen, Rect, To
from journey.scene.items import Path as Outline
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from tests.handouts import A, P, deck_of, said_on_slides, shapes_of, squeezed, texts_of, xml_parts
from tests.judges import soffice
from tests.scene.scenes import EMOJI, LATIN, NAUGHTY, WORLD, every_item, page_of, scene_of, texts

PLAIN = RenderOptions()


def written(scene: Scene, options: RenderOptions = PLAIN) -> bytes:
    return RENDERERS["pptx"].render(scene, options)


def plotted() -> Scene:
    plot = Plot(
        Box(20, 20, 260, 160), "Numbers", ("1 one", "2 two", "=3"),
        (Series("Satisfaction: =1+1", (4.0, None, 2.5), "#2c3b49", ("#00ff00", "", "#ff0000")),),
        1, 5, 1, "#000000", "#cccccc", ends=("worst 1", "best 5"),
    )  # fmt: skip
    own = Circle(50, 50, 4, fill="#ff0000", role="plot")
    return Scene("T", "D", "en", (Page(300, 200, "#ffffff", (own,), plot=plot),))


def test_texts_are_read_back_whole() -> None:
    said = said_on_slides(deck_of(written(scene_of(*LATIN, *WORLD, EMOJI))))
    for words in (*LATIN, *WORLD, EMOJI):
        assert squeezed(words) in said


def test_the_lines_of_one_text_are_one_box_with_line_breaks() -> None:
    (box,) = [text for text in texts_of(deck_of(written(scene_of(LATIN[1]))).slides[0]) if text]
    assert "\v" in box
    assert box.replace("\u2010\v", "").replace("\v", "") == LATIN[1]


def test_every_item_is_a_native_shape_and_only_pictures_are_bitmaps() -> None:
    slide = deck_of(written(every_item())).slides[0]
    kinds = [shape.shape_type for shape in shapes_of(slide.shapes)]
    assert kinds.count(13) == 2  # the two pictures of the scene
    assert kinds.count(5) == 2  # freeforms
    assert slide.shapes.title.text_frame.text == "An evening & <more>"


def test_places_are_those_of_the_scene() -> None:
    box = Rect(10, 20, 30, 40, 5, "#a63a12", Pen("#0b5a94", 2, (4, 3)))
    rising, falling = Line(0, 90, 50, 60, Pen("#000000", 1)), Line(0, 60, 50, 90, Pen("#000000", 1))
    path = Outline((Move(60, 10), To(90, 40)), pen=Pen("#000000", 1))
    scene = Scene("", "", "en", (Page(100, 100, "#fafbfc", (box, rising, falling, path)),))
    slide = deck_of(written(scene)).slides[0]
    places = [(s.left.pt, s.top.pt, s.width.pt, s.height.pt) for s in slide.shapes]
    assert places == [(10, 20, 30, 40), (0, 60, 50, 30), (0, 60, 50, 30), (60, 10, 30, 30)]
    assert str(slide.shapes[0].fill.fore_color.rgb) == "A63A12"
    assert slide.shapes[0].line.width.pt == 2
    ends = [(s.begin_y.pt, s.end_y.pt) for s in list(slide.shapes)[1:3]]
    assert ends == [(90, 60), (60, 90)]
    assert str(slide.background.fill.fore_color.rgb) == "FAFBFC"


def test_a_line_keeps_its_measured_width_in_the_font_of_the_slides() -> None:
    for bold in (False, True):
        words = "Website lists times by cinema"
        line = typesetter().line(words, 12, bold=bold)
        item = line.text(20, 40, 12, "#000000", bold=bold)
        scene = Scene("", "", "en", (Page(300, 100, "#ffffff", (item,)),))
        run = xml_parts(written(scene))["ppt/slides/slide1.xml"].find(f".//{A}r/{A}rPr")
        width = ems(words, bold)
        assert width is not None
        drawn = width * 12 + len(words) * int(run.get("spc")) / 100
        assert drawn == pytest.approx(line.width, abs=0.2)


def test_what_powerpoint_insists_on() -> None:
    scene = scene_of(*LATIN, *WORLD, *NAUGHTY, EMOJI, pages=2)
    for content in (written(scene), written(every_item()), written(plotted())):
        for name, root in xml_parts(content).items():
            if not re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
                continue
            ids = [int(one.get("id")) for one in root.iter(f"{P}cNvPr")]
            assert len(set(ids)) == len(ids)
            assert min(ids) >= 1
            for extent in [*root.iter(f"{A}ext"), *root.iter(f"{A}chExt")]:
                if extent.get("cx") is not None:
                    assert int(extent.get("cx")) >= 0
                    assert int(extent.get("cy")) >= 0
            for place in [*root.iter(f"{A}off"), *root.iter(f"{A}chOff")]:
                assert int(place.get("x")) < 51_206_400
            assert all(100 <= int(run.get("sz")) <= 400_000 for run in root.iter(f"{A}rPr"))
            for shape in root.iter(f"{P}sp"):
                assert [child.tag for child in shape][:2] == [f"{P}nvSpPr", f"{P}spPr"]
                kinds = [child.tag.removeprefix(A) for child in shape.find(f"{P}spPr")]
                order = ["xfrm", "custGeom", "prstGeom", "noFill", "solidFill", "ln"]
                assert kinds == sorted(kinds, key=order.index)
            for line in root.iter(f"{A}ln"):
                kinds = [child.tag.removeprefix(A) for child in line]
                order = ["noFill", "solidFill", "prstDash", "custDash", "round"]
                assert kinds == sorted(kinds, key=order.index)


def test_slides_have_the_extent_of_the_largest_page_within_the_limit() -> None:
    deck = deck_of(written(Scene("", "", "en", (page_of("a"), page_of(*["b"] * 12)))))
    assert deck.slide_height.pt == page_of(*["b"] * 12).height
    wide = Page(9000, 500, "#ffffff", (Rect(8000, 400, 1000, 100, fill="#ff0000"),))
    deck = deck_of(written(Scene("", "", "en", (wide,))))
    assert deck.slide_width.inches == 56
    (shape,) = deck.slides[0].shapes
    assert shape.left + shape.width <= deck.slide_width
    assert shape.left.pt == pytest.approx(8000 * 4032 / 9000, abs=0.01)


@pytest.mark.parametrize(("reverse", "below"), [(False, ["1", "3"]), (True, ["0", "2"])])
def test_a_number_stands_on_the_side_that_the_curve_leaves_free(
    reverse: bool, below: list[str]
) -> None:
    series = Series("Satisfaction", (4.0, 2.5, 5.0, 3.0), "#2c3b49")
    plot = Plot(
        Box(20, 20, 260, 160), "Numbers", ("1", "2", "3", "4"), (series,), 1, 6, 1, "#000000",
        "#cccccc", reverse=reverse,
    )  # fmt: skip
    page = Page(300, 200, "#ffffff", (), plot=plot)
    (frame,) = deck_of(written(Scene("T", "D", "en", (page,)))).slides[0].shapes
    found = frame.chart.element.findall(".//{*}dLbl")
    assert [each.find("{*}idx").get("val") for each in found] == below


def test_a_plot_is_a_native_chart_with_its_numbers_and_not_drawn_twice() -> None:
    slide = deck_of(written(plotted())).slides[0]
    (frame,) = slide.shapes
    chart = frame.chart
    assert list(chart.plots[0].categories) == ["1 one", "2 two", "=3"]
    assert chart.plots[0].series[0].values == (4.0, None, 2.5)
    assert chart.value_axis.minimum_scale == 1
    assert chart.value_axis.tick_labels.number_format == '[=1]"worst 1";[=5]"best 5";0'
    points = chart.plots[0].series[0].points
    dots = [points[at].marker.format.fill.fore_color.rgb for at in (0, 2)]
    assert [str(colour) for colour in dots] == ["00FF00", "FF0000"], "each in its own colour"
    labels = chart.plots[0].series[0].data_labels
    assert labels.show_value
    assert labels.position is XL_LABEL_POSITION.ABOVE
    assert chart.element.find(".//{*}dispBlanksAs").get("val") == "gap", "unknown is not zero"
    book = next(
        part.blob for part in slide.part.package.iter_parts() if part.partname.endswith(".xlsx")
    )
    with zipfile.ZipFile(io.BytesIO(book)) as workbook:
        assert b"<f>" not in workbook.read("xl/worksheets/sheet1.xml")


def test_title_language_alternative_texts_and_notes() -> None:
    scene = every_item()
    noted = replace(scene, pages=(replace(scene.pages[0], notes="Say\nthis \x0b\x00 first"),))
    deck = deck_of(written(noted))
    assert deck.core_properties.title == "An evening"
    assert deck.core_properties.language == "en"
    assert deck.core_properties.author == ""
    assert deck.slides[0].notes_slide.notes_text_frame.text == "Say\nthis  first"
    described = [shape._element.xpath(".//p:cNvPr/@descr") for shape in deck.slides[0].shapes]
    assert ["Lena"] in described


def test_all_text_is_in_the_one_font_of_the_theme() -> None:
    content = written(scene_of(*LATIN))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        theme = package.read("ppt/theme/theme1.xml")
        slide = package.read("ppt/slides/slide1.xml")
    assert theme.count(b'typeface="Arial"') >= 2
    assert b"Calibri" not in theme
    assert b"<a:latin" not in slide


def test_nothing_of_the_clock_or_of_other_files_is_in_it() -> None:
    content = written(plotted())
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(package.read(name) for name in package.namelist())
    assert str(datetime.now().year).encode() not in everything
    assert "docProps/thumbnail.jpeg" not in package.namelist()
    external = [
        relation.get("Target")
        for name, root in xml_parts(content).items()
        if name.endswith(".rels")
        for relation in root
        if relation.get("TargetMode") == "External"
    ]
    assert external == []


@settings(max_examples=25)
@given(st.lists(texts, min_size=1, max_size=4), texts, texts)
def test_any_text_can_be_opened_again(words: list[str], title: str, notes: str) -> None:
    scene = scene_of(*words, title=title)
    scene = replace(scene, pages=tuple(replace(p, notes=notes, title=title) for p in scene.pages))
    assert len(deck_of(written(scene)).slides) == 1


@pytest.mark.judge("soffice")
def test_libreoffice_opens_it_and_prints_every_text(tmp_path: Path) -> None:
    plain = [words for words in (*LATIN, "Привет мир, Ελληνικά") if "\\" not in words]
    scene = Scene("T", "D", "en", (*scene_of(*plain).pages, *plotted().pages, page_of(*NAUGHTY)))
    text = squeezed(
        "".join(page.extract_text() for page in printed(written(scene), tmp_path).pages)
    )
    for words in plain:
        assert squeezed(words) in text
    assert "Satisfaction" in text or "1one" in text


def printed(content: bytes, folder: Path) -> PdfReader:
    """A deck as LibreOffice prints it."""
    program = soffice()
    assert program is not None
    file = folder / "deck.pptx"
    file.write_bytes(content)
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", str(folder), str(file),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return PdfReader(folder / "deck.pdf")


@pytest.mark.parametrize("bold", [False, True])
def test_text_of_a_script_that_arial_lacks_gives_way_to_its_neighbour(bold: bool) -> None:
    words = "رحلة الزبون في المقهى"
    line = typesetter().line(words, 20, bold=bold)
    tag = typesetter().line("As-is", 10)
    right = 280.0
    title = line.text(right - line.width, 40, 20, "#000000", bold=bold, role="name")
    beside = tag.text(title.x - 4 - tag.width, 40, 10, "#000000", role="state")
    free = replace(title, y=90)
    page = Page(300, 120, "#ffffff", (title, beside, free))
    runs = {
        shape.name + str(shape.top): shape.text_frame.paragraphs[0].runs[0].font.size.pt
        for shape in deck_of(written(Scene("", "", "ar", (page,)))).slides[0].shapes
    }
    crowded, small, alone = runs.values()
    assert (small, alone) == (10, 20)
    # DejaVu Sans sets these words 1.09 as wide, bold 1.31.
    assert crowded <= 20 * (line.width + 4) / (line.width * (1.35 if bold else 1.15))


def test_a_sentence_that_begins_with_an_arabic_name_runs_as_its_language_does() -> None:
    name = "صندوق ثان في الصباح"
    said = words_of("en")("“{name}” is decided: is it enough?", name=name)
    sentence, alone, numbered = (
        typesetter().line(text, 12).text(20, y, 12, "#000000")
        for y, text in ((20, said), (40, name), (60, f"3 {name}"))
    )
    page = Page(400, 100, "#ffffff", (sentence, alone, numbered))
    slide = deck_of(written(Scene("", "", "ar", (page,)))).slides[0]
    paragraphs = [shape.text_frame.paragraphs[0] for shape in slide.shapes]
    assert paragraphs[0].text == f"“{name}” is decided: is it enough?"
    assert [each._p.pPr.get("rtl") for each in paragraphs] == [None, "1", "1"]


@pytest.mark.parametrize(
    "words",
    [
        "Вечер в кино",
        "Βραδιά στον κινηματογράφο",
        pytest.param("看电影的晚上", marks=pytest.mark.judge("cjk-font")),
    ],
)
def test_lines_of_scripts_that_arial_has_keep_their_measured_width(words: str) -> None:
    line = typesetter().line(words, 12)
    item = line.text(20, 40, 12, "#000000")
    content = written(Scene("", "", "en", (Page(300, 100, "#ffffff", (item,)),)))
    run = xml_parts(content)["ppt/slides/slide1.xml"].find(f".//{A}r/{A}rPr")
    width = ems(words, False)
    assert width is not None
    assert int(run.get("sz")) == 1200
    assert width * 12 + len(words) * int(run.get("spc")) / 100 == pytest.approx(line.width, abs=0.2)
