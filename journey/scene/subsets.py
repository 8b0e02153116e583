"""Fonts cut down to the signs a picture needs, so that a file can bring them along."""

from collections.abc import Iterable
from functools import lru_cache

import uharfbuzz as hb

from journey.scene.fonts import font
from journey.scene.items import Text
from journey.scene.scene import Page


def characters_by_font(pages: Iterable[Page]) -> dict[str, frozenset[str]]:
    """The characters that pages draw in each font, by the font's key, in the order of the keys."""
    found: dict[str, set[str]] = {}
    for page in pages:
        for item in page.items:
            if isinstance(item, Text):
                for run in item.runs:
                    found.setdefault(run.font, set()).update(run.text)
    return {key: frozenset(found[key]) for key in sorted(found)}


@lru_cache(maxsize=64)
def subset(key: str, characters: frozenset[str]) -> bytes:
    """A font file with the signs of these characters only, and every way they are joined."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update([ord(character) for character in characters])
    features = wanted.layout_feature_tag_set
    features.clear()
    features.invert()  # all of them: without its features Arabic falls apart
    return hb.subset(font(key).face, wanted).blob.data
