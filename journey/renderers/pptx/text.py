"""Lines of type as text boxes: one box for the lines of one text, broken where we broke them."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from journey.renderers.drawing import legal
from journey.renderers.pptx.geometry import solid
from journey.renderers.pptx.widths import ems
from journey.scene.items import Box, Text

_LEADING = 1.2
"""The height of a line that stands alone, in its size."""
_DESCENT = 0.22
"""What programs leave under the baseline of a line of fixed height, in its size."""
_MOST_SPACING = 0.16
"""How far letters may be moved apart or together, in their size."""
_NEAR = 0.06
"""Places in pt that differ by less are one place."""
_LANGUAGES = {"en": "en-GB", "de": "de-DE"}


@dataclass(frozen=True, slots=True)
class TextBox:
    """Lines that make one text box, the distance of their baselines, and how they stand."""

    lines: tuple[Text, ...]
    leading: float
    alignment: str

    @property
    def box(self) -> Box:
        """Where it lies."""
        first = self.lines[0]
        top = first.y + _DESCENT * first.size - self.leading
        left = min(line.x for line in self.lines)
        right = max(line.x + line.width for line in self.lines)
        return Box(left, top, right - left, self.leading * len(self.lines))


def boxed(lines: Sequence[Text], leftward: bool = False) -> list[TextBox]:
    """The lines of one text as one box where they stand evenly; else as several.

    `leftward`: on a page that runs from right to left a line stands at its right end.
    """
    boxes: list[TextBox] = []
    group: list[Text] = []
    for line in lines:
        if group and _alignment([*group, line], leftward) is not None:
            group.append(line)
            continue
        if group:
            boxes.append(_box(group, leftward))
        group = [line]
    return [*boxes, _box(group, leftward)] if group else boxes


def _box(group: Sequence[Text], leftward: bool) -> TextBox:
    first = group[0]
    leading = group[1].y - first.y if len(group) > 1 else _LEADING * first.size
    return TextBox(tuple(group), leading, _alignment(group, leftward) or "l")


def _alignment(group: Sequence[Text], leftward: bool) -> str | None:
    """How lines stand to one another: l, ctr or r; None if they do not make one text."""
    first = group[0]
    style = (first.size, first.colour, first.bold, first.italic)
    if any((line.size, line.colour, line.bold, line.italic) != style for line in group):
        return None
    if len(group) > 1:
        leading = group[1].y - first.y
        if not 0.9 * first.size <= leading <= 2 * first.size:
            return None
        wanted = (first.y + at * leading for at in range(len(group)))
        if any(abs(line.y - y) > _NEAR for line, y in zip(group, wanted, strict=True)):
            return None
    is_rightmost = leftward or all(map(_runs_leftward, group))
    if not is_rightmost and _equal([line.x for line in group]):
        return "l"
    if _equal([line.x + line.width for line in group]):
        return "r"
    if _equal([line.x + line.width / 2 for line in group]):
        return "ctr"
    return None


def _runs_leftward(line: Text) -> bool:
    """Whether a line does as a whole: what is read first stands to the right of what is last."""
    if len(line.runs) > 1:
        return line.runs[0].offset > line.runs[-1].offset
    return bool(line.runs) and line.runs[0].right_to_left


def _equal(places: Sequence[float]) -> bool:
    return max(places) - min(places) < _NEAR


def body(text: TextBox, language: str, wrap: str = "none", share: float = 1.0) -> str:
    """The body of a text box, its type in a share of its size.

    `wrap` is "square" where a line that is too long is to be broken.
    """
    first = text.lines[0]
    rtl = ' rtl="1"' if _runs_leftward(first) else ""
    spacing = f'<a:lnSpc><a:spcPts val="{round(text.leading * 100)}"/></a:lnSpc>'
    none = '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
    placed = f'marL="0" indent="0" algn="{text.alignment}"{rtl}'
    paragraph = f"<a:pPr {placed}>{spacing}{none}<a:buNone/></a:pPr>"
    broken = f"<a:br>{_style(first, language, 0, share)}</a:br>"
    keep_space = text.alignment == "l"
    lines = [_line(line, language, share, keep_space=keep_space) for line in text.lines]
    return (
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'
        "<a:noAutofit/></a:bodyPr><a:lstStyle/>"
        f"<a:p>{paragraph}{broken.join(lines)}</a:p></p:txBody>"
    )


def _line(line: Text, language: str, share: float, *, keep_space: bool) -> str:
    drawn = legal("".join(run.text for run in line.runs))
    spacing = _spacing(line, drawn)
    if keep_space and line.words.endswith(" ") and drawn:
        drawn += " "
    return f"<a:r>{_style(line, language, spacing, share)}<a:t>{escape(drawn)}</a:t></a:r>"


def _spacing(line: Text, drawn: str) -> int:
    """What is added between the letters of a line, in hundredths of a pt."""
    width = ems(drawn, line.bold)
    if not drawn or width is None:
        return 0
    each = (line.width - width * line.size) / len(drawn)
    most = _MOST_SPACING * line.size
    return round(min(most, max(-most, each)) * 100)


def _style(line: Text, language: str, spacing: int, share: float) -> str:
    size = min(400_000, max(100, round(line.size * share * 100)))
    bold, italic = int(line.bold), int(line.italic)
    said = _LANGUAGES.get(language, language)
    said = escape(said, {'"': "&quot;"})
    return (
        f'<a:rPr lang="{said}" sz="{size}" b="{bold}" i="{italic}" spc="{spacing}" dirty="0">'
        f"{solid(line.colour)}</a:rPr>"
    )
