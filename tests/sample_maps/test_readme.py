"""The page of the samples shows each of them with a picture that is light enough to be kept."""

import re
from pathlib import Path

import sample_maps

FOLDER = Path(sample_maps.__file__).parent
PAGE = (FOLDER / "README.md").read_text("utf-8")


def test_every_sample_has_its_link_and_its_picture():
    for key in sample_maps.SAMPLES:
        assert f"({key}.yaml)" in PAGE
        assert f"(../docs/pictures/{key}.png)" in PAGE


def test_pictures_are_there_and_small():
    pictures = [FOLDER / link for link in re.findall(r"\((\.\./docs/pictures/[^)]+)\)", PAGE)]
    assert len(pictures) >= len(sample_maps.SAMPLES)
    for picture in pictures:
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size <= 250_000


def test_every_picture_says_in_words_what_it_shows():
    assert all(len(text) > 15 for text in re.findall(r"!\[([^\]]*)\]", PAGE))
