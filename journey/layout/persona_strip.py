"""Several personas on one map: who they are, each with the sign of its curve."""

import base64
import binascii
from collections.abc import Iterator
from math import ceil

from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout import signs
from journey.layout.columns import MARGIN
from journey.layout.content import CurveContent, MapContent
from journey.scene.items import Circle, Item, Picture, Rect
from journey.spoken import quoted
from personas import Persona

_LEAST = 60.0
_INSET = 12.0
_AVATAR = 13.0
_ENTRY = 180.0
"""The least width of one persona."""
_TALKATIVE = 220.0
"""From that width of its texts on, quote and goals are shown too."""

_SIGNATURES = {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8\xff", "image/webp": b"RIFF"}


def several_personas(content: MapContent, desk: Desk, width: float) -> Block:
    """The personas of the curves side by side, in as many rows as they need."""
    most = max(1, int((width - 2 * _INSET) // _ENTRY))
    in_a_row = ceil(len(content.curves) / ceil(len(content.curves) / most))
    each = (width - 2 * _INSET) / in_a_row
    entries = [(curve, _texts(curve, each - 2 * _AVATAR - 36, desk)) for curve in content.curves]
    rows = [entries[at : at + in_a_row] for at in range(0, len(entries), in_a_row)]
    heights = [max(30.0, *(height_of(texts) for _, texts in row)) + 8 for row in rows]
    height = max(_LEAST, sum(heights) + 12)

    def draw(top: float, given: float) -> Iterator[Item]:
        whole = max(height, given)
        yield Rect(MARGIN, top, width, whole, 6, fill=desk.theme.soft, role="persona-card")
        y = top + (whole - sum(heights)) / 2
        for row, row_height in zip(rows, heights, strict=True):
            for at, (curve, texts) in enumerate(row):
                middle = y + row_height / 2
                yield from _entry(curve, texts, MARGIN + _INSET + at * each, middle, desk)
            y += row_height

    return Block(height, draw)


def _texts(curve: CurveContent, width: float, desk: Desk) -> tuple[Paragraph, ...]:
    persona = curve.persona
    if persona is None:
        return ()
    role = persona.role or persona.occupation or ""
    texts = [
        desk.paragraph(named(persona), width, size=9, leading=11.5, bold=True),
        desk.paragraph(role, width, colour=desk.theme.ink2),
    ]
    if width >= _TALKATIVE:
        words = desk.words
        quote = quoted(persona.quote, words)
        goals = f"{words('Goals')}: {', '.join(persona.goals)}" if persona.goals else ""
        texts.append(desk.paragraph(quote, width, italic=True))
        texts.append(desk.paragraph(goals, width))
    return tuple(text for text in texts if text.lines)


def _entry(
    curve: CurveContent, texts: tuple[Paragraph, ...], x: float, middle: float, desk: Desk
) -> Iterator[Item]:
    if curve.persona is None:
        return
    shape = signs.MARKERS[curve.index % len(signs.MARKERS)]
    colour = signs.line_colour(desk.theme, curve.index)
    yield from avatar(curve.persona, x + _AVATAR, middle, _AVATAR, desk, colour)
    sign_x = x + 2 * _AVATAR + 12
    yield from signs.marker(
        shape, sign_x, middle, colour, desk.theme.soft, role="persona", ref=curve.key, r=3.8
    )
    top = middle - height_of(texts) / 2
    yield from stacked(texts, sign_x + 10, top, role="persona", ref=curve.key)


def named(persona: Persona) -> str:
    """A persona's name, with the age where it is known."""
    return persona.name if persona.age is None else f"{persona.name}, {persona.age}"


def avatar(
    persona: Persona, x: float, y: float, radius: float, desk: Desk, tone: str = ""
) -> Iterator[Item]:
    """The round picture of a persona, or its initials on that tone."""
    picture = _picture(persona)
    if picture:
        media_type, content = picture
        side = 2 * radius
        yield Picture(
            x - radius, y - radius, side, side, content, media_type, persona.name,
            round=True, role="avatar", ref=persona.id,
        )  # fmt: skip
        return
    tone = tone or desk.theme.phases[0].tone
    yield Circle(x, y, radius, fill=tone, role="avatar", ref=persona.id)
    size = 0.76 * radius
    width = desk.typesetter.width(persona.initials, size, bold=True)
    if width > 1.7 * radius:
        size *= 1.7 * radius / width
    initials = desk.line(persona.initials, size, bold=True)
    colour = desk.theme.on(tone)
    yield initials.text(
        x, y + size * 0.36, size, colour, "middle", bold=True, role="avatar", ref=persona.id
    )


def _picture(persona: Persona) -> tuple[str, bytes] | None:
    """The embedded picture; None where there is none or it is not what it says it is."""
    if not persona.picture:
        return None
    head, _, encoded = persona.picture.partition(",")
    media_type = head.removeprefix("data:").removesuffix(";base64")
    try:
        content = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        return None
    return (media_type, content) if content.startswith(_SIGNATURES[media_type]) else None
