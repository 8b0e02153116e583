"""Every character finds the font that suits it, packaged fonts first."""

from pathlib import Path

import pytest

from journey.scene import fonts
from journey.scene.breaking import graphemes
from journey.scene.fonts import font, font_for, main_font
from journey.scene.shaping import _PLAIN


def chosen(cluster: str, *, bold: bool = False, italic: bool = False, region: str = "SC") -> str:
    found = font_for(cluster, bold, italic, region)
    return found.family if found else "none"


@pytest.mark.parametrize("cluster", ["a", "ß", "Ω", "Ж", "م", "ש", "ก", "क", "→", "e\u0301", "€"])
def test_most_scripts_are_written_in_the_main_font(cluster: str) -> None:
    assert chosen(cluster) == chosen(cluster, bold=True) == "FiraGO"


def test_bold_and_italic_are_fonts_of_their_own() -> None:
    keys = {main_font(bold, italic).key for bold in (False, True) for italic in (False, True)}
    assert len(keys) == 4
    assert main_font(bold=True).weight == 700
    assert main_font(italic=True).italic


@pytest.mark.parametrize("cluster", ["★", "✓", "☎\ufe0e"])
def test_signs_come_from_the_symbol_font(cluster: str) -> None:
    assert chosen(cluster) == "Noto Sans Symbols2"


@pytest.mark.judge("emoji-font")
@pytest.mark.parametrize("cluster", ["😀", "⭐", "☎\ufe0f", "👩\u200d💻", "1\ufe0f\u20e3", "🇩🇪"])
def test_emoji_are_coloured(cluster: str) -> None:
    found = font_for(cluster, False, False, "SC")
    assert found is not None
    assert found.colour
    assert graphemes(cluster) == (cluster,)


@pytest.mark.judge("cjk-font")
def test_chinese_characters_take_the_forms_of_their_region() -> None:
    assert chosen("直", region="SC").endswith(" SC")
    assert chosen("直", region="JP").endswith(" JP")
    bold = font_for("直", True, False, "KR")
    assert bold is not None
    assert (bold.family[-2:], bold.weight) == ("KR", 700)


def test_what_no_font_has_is_said() -> None:
    assert font_for("\U000f1234", False, False, "SC") is None


def test_a_font_is_found_again_by_its_key() -> None:
    assert font(main_font(bold=True).key) is main_font(bold=True)
    with pytest.raises(KeyError):
        font("no-such-font")


def test_fast_text_is_all_in_the_main_fonts() -> None:
    plain = [chr(point) for point in range(0x2100) if _PLAIN.fullmatch(chr(point))]
    assert len(plain) > 300
    for bold in (False, True):
        for italic in (False, True):
            missing = [c for c in plain if ord(c) not in main_font(bold, italic).coverage]
            assert missing == []


def test_folders_a_person_names_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.ttf").write_bytes(font("firago-regular").content())
    (tmp_path / "broken.ttf").write_bytes(b"no font at all")
    monkeypatch.setenv(fonts.FONT_FOLDERS_VARIABLE, str(tmp_path))
    files = fonts._font_files()
    assert [path.name for path in files[:2]] == ["broken.ttf", "mine.ttf"]
    assert [one.family for one in fonts._fonts_in(files[1])] == ["FiraGO"]
    assert list(fonts._fonts_in(files[0])) == []
