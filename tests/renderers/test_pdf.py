"""The PDF can be read, searched and heard."""

import io
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from journey.renderers import RENDERERS, RenderOptions
from journey.scene.scene import Scene
from tests.scene.scenes import LATIN, every_item, page_of, scene_of


def reader(scene: Scene, options: RenderOptions | None = None) -> PdfReader:
    return PdfReader(io.BytesIO(RENDERERS["pdf"].render(scene, options or RenderOptions())))


def read(scene: Scene) -> str:
    """The text of a PDF, read as its module says: without our hyphens, with single spaces."""
    text = "\n".join(page.extract_text() for page in reader(scene).pages)
    return re.sub(r"\s+", " ", text.replace("\u2010\n", ""))


def test_every_text_is_found_whole_even_if_hyphenated() -> None:
    text = read(scene_of(*LATIN))
    for words in LATIN:
        assert words in text


@settings(max_examples=30)
@given(st.lists(st.text("abcdefghijklmnoäöüß-", min_size=1, max_size=40), min_size=1, max_size=9))
def test_words_are_read_in_their_order(words: list[str]) -> None:
    text = read(scene_of(" ".join(words))).replace(" ", "")
    assert "".join(words) in text


def test_greek_cyrillic_and_chinese_are_text_too() -> None:
    text = read(scene_of("Привет мир", "Ελληνικά", "x"))
    assert "Привет мир" in text
    assert "Ελληνικά" in text


def test_it_has_title_language_description_and_tags() -> None:
    found = reader(every_item())
    assert found.metadata is not None
    assert found.metadata.title == "An evening"
    root = found.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert "One of each" in str(found.metadata)
    assert found.metadata.get("/CreationDate") is None


def roles(element: object) -> list[str]:
    if isinstance(element, list):
        return [role for part in element for role in roles(part)]
    element = getattr(element, "get_object", lambda: element)()
    if isinstance(element, list):
        return roles(element)
    if not isinstance(element, dict):
        return []
    here = [str(element["/S"])] if "/S" in element else []
    return here + roles(element.get("/K"))


def test_its_title_is_a_heading_and_its_pictures_have_words() -> None:
    kinds = roles(reader(every_item()).trailer["/Root"]["/StructTreeRoot"])
    assert kinds.count("/H1") == 1
    assert kinds.count("/Figure") == 3  # the picture as a whole, in words, and two in it


def test_the_lines_of_one_text_are_one_paragraph() -> None:
    kinds = roles(reader(scene_of(*LATIN)).trailer["/Root"]["/StructTreeRoot"])
    assert kinds.count("/P") == len(LATIN)


def test_a_page_without_the_title_has_no_headings_out_of_order() -> None:
    page = page_of("words")
    named = replace(page.items[1], role="phase-name")  # type: ignore[call-arg]
    scene = Scene("Second page", "", "de", (replace(page, items=(named,)),))
    assert "/H2" not in roles(reader(scene).trailer["/Root"]["/StructTreeRoot"])


def test_a_character_without_a_font_does_not_keep_the_file_from_being_written() -> None:
    scene = scene_of("a \U000f1234 b")
    named = Scene(scene.title, "", "en", scene.pages, ("\U000f1234",))
    assert "a" in read(named)
    assert "a" in read(scene)


def test_each_page_is_a_page_with_its_own_extent() -> None:
    small, large = page_of("first"), page_of(*["second"] * 12)
    found = reader(Scene("Two", "", "de", (small, large)))
    assert [float(page.mediabox.height) for page in found.pages] == [small.height, large.height]
    (only,) = reader(Scene("Two", "", "de", (small, large)), RenderOptions(page=1)).pages
    assert "second" in only.extract_text()


def test_words_are_never_read_as_code() -> None:
    hostile = '#panic("x") #read("/etc/hostname") $x$ \\u{41} "quoted" `raw` [c] //no'
    text = read(scene_of(hostile))
    assert hostile.replace(" ", "") in text.replace(" ", "")


def test_the_file_names_no_address() -> None:
    raw = RENDERERS["pdf"].render(every_item(), RenderOptions())
    found = set(re.findall(rb"https?://[\w./-]+", raw))
    assert all(
        b"w3.org" in one or b"purl.org" in one or b"ns.adobe" in one or b"aiim" in one
        for one in found
    )
