"""The persona card: picture or initials, who it is, a quote, goals; the further personas."""

from collections.abc import Iterator
from typing import NamedTuple

from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout.columns import MARGIN
from journey.layout.content import MapContent
from journey.layout.persona_strip import avatar, named, several_personas
from journey.locales import Words
from journey.scene.icons import icon
from journey.scene.items import Item, Line, Pen, Rect
from journey.spoken import quoted
from personas import Persona

CARD_WIDTH = 610.0
_LEAST = 60.0
_INSET = 12.0
_AVATAR = 21.0
_TEXT = 68.0
"""From the card's left edge to its texts."""
_GAP = 12.0
"""On either side of the rules between its parts."""


class _Part(NamedTuple):
    """A part of the card: its texts, whether ticks stand before them, and its width."""

    texts: tuple[Paragraph, ...]
    width: float
    ticked: bool = False
    role: str = "persona"


def persona_card(content: MapContent, desk: Desk, width: float) -> Block:
    """The card of the main persona; nothing where there is none."""
    persona = content.main.persona
    if persona is None:
        return Block(0.0, lambda top, height: ())
    if len(content.curves) > 1:
        return several_personas(content, desk, width)
    parts = _parts(persona, desk, width - _TEXT - _INSET)
    others = _others(content, desk, width - 2 * _INSET)
    inner = max(height_of(part.texts) for part in parts) + 12
    height = max(_LEAST, inner)
    strip = height_of(others) + 12 if others else 0.0

    def draw(top: float, given: float) -> Iterator[Item]:
        whole = max(height + strip, given)
        yield Rect(MARGIN, top, width, whole, 6, fill=desk.theme.soft, role="persona-card")
        middle = top + min(height / 2, 40.0)
        yield from avatar(persona, MARGIN + _INSET + _AVATAR + 1, middle, _AVATAR, desk)
        yield from _draw_parts(parts, top, height, desk, persona.id)
        if others:
            y = top + height + 1
            rule = desk.rule()
            yield Line(MARGIN + _INSET, y, MARGIN + width - _INSET, y, rule, role="rule")
            yield from stacked(others, MARGIN + _INSET, y + 4, role="persona")

    return Block(height + strip, draw)


def _parts(persona: Persona, desk: Desk, room: float) -> list[_Part]:
    """What is known of a persona, side by side; what is not known takes no room."""
    theme, words = desk.theme, desk.words
    name = named(persona)
    life = life_of(persona, words, desk.language)
    quote = quoted(persona.quote, words)
    widest = max(
        desk.typesetter.width(name, 12, bold=True),
        desk.typesetter.width(persona.role or "", 8.5),
        desk.typesetter.width(life, 7.5),
    )
    known = [True, bool(quote), bool(persona.goals)]
    who = min(widest + 2, room if sum(known) == 1 else max(118.0, room * 0.26))
    rest = room - who - 2 * _GAP * (sum(known) - 1)
    goals = rest if not quote else min(rest * 0.56, _goals_width(persona, desk))
    parts = [
        _Part(
            tuple(
                paragraph
                for paragraph in (
                    desk.paragraph(name, who, size=12, leading=14.5, bold=True),
                    desk.paragraph(
                        persona.role or "", who, size=8.5, leading=11.6, colour=theme.ink2
                    ),
                    desk.paragraph(life, who, colour=theme.ink2, gap=3),
                )
                if paragraph.lines
            ),
            who,
        )
    ]
    if quote:
        said = _balanced(quote, rest - (goals if persona.goals else 0), desk)
        parts.append(_Part((said,), max(said.width + 1, 96.0)))
    if persona.goals:
        parts.append(_goals(persona, desk, goals))
    return parts


def life_of(persona: Persona, words: Words, language: str) -> str:
    """What a persona does and where it lives; a phrase of ours around words of one language only.

    `language` is that in which the persona is written.
    """
    lives = persona.lives or ""
    if lives and words.language == language.split("-")[0]:
        lives = words("lives {place}", place=lives)
    return ", ".join(part for part in (persona.occupation, lives) if part)


def _balanced(quote: str, width: float, desk: Desk) -> Paragraph:
    """The quote on as few lines as it needs, the lines as even as can be."""

    def set_in(room: float) -> Paragraph:
        return desk.paragraph(quote, room, size=9.5, leading=13.2, italic=True)

    widest = set_in(width)
    for share in (0.6, 0.7, 0.8, 0.9):
        narrower = set_in(width * share)
        if len(narrower.lines) <= max(2, len(widest.lines)):
            return narrower
    return widest


def _goals_width(persona: Persona, desk: Desk) -> float:
    widths = (desk.typesetter.width(goal, 8.5) for goal in persona.goals)
    return max(widths, default=0.0) + 12


def _goals(persona: Persona, desk: Desk, width: float) -> _Part:
    head = desk.paragraph(
        desk.words("Goals"), width, leading=10.4, colour=desk.theme.ink3, bold=True
    )
    goals = (desk.paragraph(goal, width - 10.5, size=8.5, leading=11.4) for goal in persona.goals)
    return _Part((head, *goals), width, ticked=True)


def _draw_parts(
    parts: list[_Part], top: float, height: float, desk: Desk, id: str
) -> Iterator[Item]:
    x = MARGIN + _TEXT
    for at, part in enumerate(parts):
        if at:
            rule_x = x - _GAP
            yield Line(rule_x, top + 11, rule_x, top + height - 12, desk.rule(), role="rule")
        y = top + (height - height_of(part.texts)) / 2
        if part.ticked:
            yield from _ticked(part, x, y, desk, id)
        else:
            yield from stacked(part.texts, x, y, role="persona", ref=id)
        x += part.width + 2 * _GAP


def _ticked(part: _Part, x: float, y: float, desk: Desk, id: str) -> Iterator[Item]:
    head, *goals = part.texts
    yield from stacked((head,), x, y, role="persona", ref=id)
    y += head.height
    pen = Pen(desk.theme.passed, 1.3, round_caps=True)
    for goal in goals:
        yield icon("tick", x - 0.5, y + 2, 7.5, pen)
        yield from stacked((goal,), x + 10.5, y, role="persona", ref=id)
        y += goal.height


def _others(content: MapContent, desk: Desk, width: float) -> tuple[Paragraph, ...]:
    """The further personas by name."""
    main = content.main.persona
    others = [persona for persona in content.journey.personas if persona is not main]
    if not others:
        return ()
    people = [
        f"{named(persona)} ({persona.role})" if persona.role else named(persona)
        for persona in others
    ]
    said = desk.words("also on this map: {names}", names=desk.words.listing(people))
    return (desk.paragraph(said, width, colour=desk.theme.ink2),)
