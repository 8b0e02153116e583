"""Room for the letters of a reader's own fonts: text that may come out wider gives way.

Arial has no letters for many scripts, and which font steps in is not known. Where such a text
could run into another one, out of its card or off the slide, its type is made smaller.
"""

from collections.abc import Iterable, Iterator, Sequence

from journey.renderers.pptx.text import TextBox
from journey.renderers.pptx.widths import ems
from journey.scene.items import Box, Item, Rect, Text

_WIDER, _WIDER_BOLD = 1.15, 1.4
"""How much wider another font may be than the one measured with.

DejaVu Sans sets Arabic to 1.13 as wide, bold mostly 1.2 to 1.26, short words with ى to 1.31.
"""
_SMALLEST = 0.7
_BETWEEN = 3.0
"""What is kept free to the next text, in pt."""


class Room:
    """What stands on a slide, and so how much room each text has to become wider."""

    def __init__(self, items: Iterable[Item], width: float) -> None:
        every = list(items)
        self._texts = [item for item in every if isinstance(item, Text) and item.runs]
        ends = [(text.x, width - text.x - text.width) for text in self._texts]
        margin = min((min(end) for end in ends), default=0.0)
        self._left, self._right = margin, width - margin
        self._frames = [item for item in every if isinstance(item, Rect)]

    def share(self, text: TextBox) -> float:
        """The part of its size, at most 1, in which a text keeps clear of its neighbours."""
        return max(_SMALLEST, min((self._share(line, text) for line in text.lines), default=1.0))

    def widest(self, text: TextBox) -> Box:
        """The box of a text with all the room that there is at its sides."""
        box = text.box
        lefts, rights = zip(*(self._ends(line, text.lines) for line in text.lines), strict=True)
        left = box.x if text.alignment == "l" else max(lefts)
        right = box.right if text.alignment == "r" else min(rights)
        return Box(left, box.y, max(box.right, right) - left, box.height)

    def _share(self, line: Text, text: TextBox) -> float:
        if is_known(line) or not line.width:
            return 1.0
        left, right = self._ends(line, text.lines)
        before, behind = max(0.0, line.x - left), max(0.0, right - line.x - line.width)
        more = {"l": behind, "r": before, "ctr": 2 * min(before, behind)}[text.alignment]
        wider = _WIDER_BOLD if line.bold else _WIDER
        return min(1.0, (line.width + more) / (line.width * wider))

    def _ends(self, line: Text, own: Sequence[Text]) -> tuple[float, float]:
        """How far to the left and to the right a line may reach."""
        left, right = self._left - _BETWEEN, self._right + _BETWEEN
        top, bottom = line.y - 0.8 * line.size, line.y + 0.2 * line.size
        end = line.x + line.width
        for x, above, beyond, below in self._around(own):
            if above >= bottom or below <= top:
                continue
            if x <= line.x and beyond >= end and above <= top and below >= bottom:
                left, right = max(left, x), min(right, beyond)
            elif beyond <= line.x:
                left = max(left, beyond)
            elif x >= end:
                right = min(right, x)
        return left + _BETWEEN, right - _BETWEEN

    def _around(self, own: Sequence[Text]) -> Iterator[tuple[float, float, float, float]]:
        """Left, top, right, bottom of all that stands on the slide beside a text's own lines."""
        for frame in self._frames:
            yield frame.x, frame.y, frame.x + frame.width, frame.y + frame.height
        for text in self._texts:
            if not any(text is line for line in own):
                top, bottom = text.y - 0.8 * text.size, text.y + 0.2 * text.size
                yield text.x, top, text.x + text.width, bottom


def is_known(line: Text) -> bool:
    """Whether the widths of all letters of a line are known."""
    return ems("".join(run.text for run in line.runs), line.bold) is not None
