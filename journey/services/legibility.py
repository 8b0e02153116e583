"""Whether the type of a finished picture can be read where it is printed."""

from journey.layout import READABLE
from journey.locales import Words
from journey.scene.items import Text
from journey.scene.scene import Scene


def smallest_print(drawn: Scene) -> float:
    """The size in pt of the smallest type on any page; infinite where there is none."""
    sizes = (item.size for page in drawn.pages for item in page.items if isinstance(item, Text))
    return min(sizes, default=float("inf"))


def hard_to_read(smallest: float, words: Words) -> str | None:
    """What is to be said of a picture whose smallest print, in pt, is too small to be read."""
    if round(smallest, 1) >= READABLE:
        return None
    size = words.number(smallest, 1)
    return words("The smallest print is {size} pt: choose a larger page.", size=size)
