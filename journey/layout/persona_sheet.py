"""The card of a persona: one sheet of A4 with the three columns of its profile.

What surrounds the person, the person, what we offer. A long profile is set on a larger sheet that
is then shown as A4, down to print that can still be read; a longer one makes the sheet higher.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from journey.analyses.coverage import persona_checks
from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout import persona_parts as parts
from journey.layout.columns import MARGIN
from journey.layout.miniature import lay_out_miniature
from journey.layout.options import PAPERS
from journey.layout.persona_parts import Tag, headed
from journey.layout.persona_strip import avatar
from journey.locales import Words
from journey.model import Finding, Journey
from journey.model.perspective import lived_by
from journey.scene.items import Item, Line, Pen, Rect
from journey.scene.scaling import magnified
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.spoken import quoted
from journey.spoken_persona import about, behaviour, empathy, influences, line
from journey.themes import Theme
from personas import Persona
from personas.completeness import Check

_WIDTH, _HEIGHT = PAPERS["a4"]
_ENLARGED = (1.0, 1.1, 1.2, 1.3)
"""How much larger than A4 the sheet may be set: the smallest print of 7 pt becomes 5.4."""
_SHARES = (0.27, 0.33, 0.40)
_GUTTER = 26.0
_BETWEEN = 16.0
"""From part to part of a column."""
_TOP, _BOTTOM = 26.0, 22.0
_AVATAR = 36.0
_INSET = 16.0
_CURVE = 46.0
"""The height of the curve of the map."""


def lay_out_personas(
    personas: Sequence[Persona],
    journey: Journey | None,
    theme: Theme,
    words: Words,
    findings: Sequence[Finding] = (),
) -> Scene:
    """The sheets of personas, one each; a map is what triggers and channels are checked against.

    `findings` are the highlights of that map, for the small picture of its curve.
    """
    language = journey.language if journey else words.language
    desk = Desk(typesetter(), theme, words, language)
    pages = tuple(_page(persona, journey, findings, desk) for persona in personas)
    names = words.listing([persona.name for persona in personas])
    return Scene(
        title=names,
        description=" ".join(_described(persona, words) for persona in personas),
        language=language,
        pages=pages,
        missing_characters=tuple(sorted(desk.missing)),
    )


class _Draft(NamedTuple):
    """The sheet before it is drawn, set `by` so many times as large as A4."""

    by: float
    head: Block
    columns: tuple[Block, ...]
    foot: Block

    @property
    def width(self) -> float:
        """The width of the sheet that it is set on."""
        return _WIDTH * self.by

    @property
    def height(self) -> float:
        """The height that it needs, at least that of the sheet."""
        tallest = max(column.height for column in self.columns)
        needed = _TOP + self.head.height + 20 + tallest + 14 + self.foot.height + _BOTTOM
        return max(_HEIGHT * self.by, needed)

    @property
    def fits(self) -> bool:
        """Whether it is as high as its sheet, no higher."""
        return self.height <= _HEIGHT * self.by


def _page(
    persona: Persona, journey: Journey | None, findings: Sequence[Finding], desk: Desk
) -> Page:
    """The sheet on which all fits, as A4 where that can be read."""
    drafts = [_draft(persona, journey, findings, desk, _ENLARGED[0])]
    while not drafts[-1].fits and len(drafts) < len(_ENLARGED):
        drafts.append(_draft(persona, journey, findings, desk, _ENLARGED[len(drafts)]))
    draft = drafts[-1]
    items = tuple(magnified(item, 1 / draft.by) for item in _items(draft, desk))
    height = _HEIGHT if draft.fits else draft.height / draft.by
    return Page(_WIDTH, height, desk.theme.sheet, items, title=persona.name)


def _draft(
    persona: Persona, journey: Journey | None, findings: Sequence[Finding], desk: Desk, by: float
) -> _Draft:
    width = _WIDTH * by
    room = width - 2 * MARGIN - 2 * _GUTTER
    widths = [room * share for share in _SHARES]
    lefts = [MARGIN + sum(widths[:at]) + at * _GUTTER for at in range(3)]
    _, triggers, channels = persona_checks(persona, journey)
    columns = (
        _context(persona, desk, lefts[0], widths[0]),
        _person(persona, triggers, journey, findings, desk, lefts[1], widths[1]),
        _offer(persona, channels, journey, desk, lefts[2], widths[2]),
    )
    return _Draft(by, _head(persona, desk, width), columns, _foot(journey, desk, width))


def _items(draft: _Draft, desk: Desk) -> Iterator[Item]:
    """The items of the sheet from back to front."""
    yield from draft.head.draw(_TOP, draft.head.height)
    top = _TOP + draft.head.height + 20
    foot_top = draft.height - _BOTTOM - draft.foot.height
    room = draft.width - 2 * MARGIN - 2 * _GUTTER
    x = MARGIN
    for share, column in zip(_SHARES, draft.columns, strict=True):
        if x > MARGIN:
            rule_x = x - _GUTTER / 2
            yield Line(rule_x, top, rule_x, foot_top - 10, desk.rule(), role="rule")
        yield from column.draw(top, column.height)
        x += room * share + _GUTTER
    yield from draft.foot.draw(foot_top, draft.foot.height)


def _head(persona: Persona, desk: Desk, width: float) -> Block:
    """Picture, name, who it is, and its quote."""
    theme, words = desk.theme, desk.words
    inner = width - 2 * MARGIN - 2 * _INSET
    left = MARGIN + _INSET + 2 * _AVATAR + 18
    quote = quoted(persona.quote, words)
    who_width = (inner - 2 * _AVATAR - 18) * (0.5 if quote else 1.0) - 12
    who = [
        desk.paragraph(persona.name, who_width, size=24, leading=28, bold=True),
        desk.paragraph(line(persona), who_width, size=10, leading=13.5, colour=theme.ink2, gap=1),
        desk.paragraph(words("fictional"), who_width, colour=theme.ink3, gap=2),
    ]
    who = [paragraph for paragraph in who if paragraph.lines]
    said_left = left + who_width + 30
    said = _quoted(quote, MARGIN + inner + _INSET - said_left, desk) if quote else ()
    height = max(2 * _AVATAR, height_of(who), height_of(said)) + 2 * 14

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield Rect(
            MARGIN, top, width - 2 * MARGIN, height, 10, fill=theme.soft, role="persona-card"
        )
        middle = top + height / 2
        yield from avatar(persona, MARGIN + _INSET + _AVATAR, middle, _AVATAR, desk)
        yield from stacked(who, left, middle - height_of(who) / 2, role="who", ref=persona.id)
        if said:
            bar = Pen(theme.phases[0].tone, 2.4, round_caps=True)
            half = height_of(said) / 2
            yield Line(
                said_left - 14, middle - half + 2, said_left - 14, middle + half - 2, bar,
                role="rule",
            )  # fmt: skip
            yield from stacked(said, said_left, middle - half, role="quote", ref=persona.id)

    return Block(height, draw)


def _quoted(quote: str, width: float, desk: Desk) -> tuple[Paragraph, ...]:
    """The quote on as few lines as it needs, the lines as even as can be."""

    def set_in(share: float) -> Paragraph:
        return desk.paragraph(quote, width * share, size=13, leading=18, italic=True)

    fewest = len(set_in(1.0).lines)
    even = (set_in(share) for share in (0.55, 0.65, 0.75, 0.85, 1.0))
    return (next(said for said in even if len(said.lines) == fewest),)


def _column(blocks: Sequence[Block]) -> Block:
    """Parts under one another."""

    def draw(top: float, _height: float) -> Iterator[Item]:
        for block in blocks:
            yield from block.draw(top, block.height)
            top += block.height + _BETWEEN

    return Block(sum(block.height + _BETWEEN for block in blocks) - _BETWEEN, draw)


def _context(persona: Persona, desk: Desk, x: float, width: float) -> Block:
    words = desk.words
    known = list(influences(persona, words))
    body = (
        parts.facts(known, desk, x, width)
        if known
        else parts.unknown(words("Nothing is named yet."), desk, x, width)
    )
    below = words("what influences {name} from outside", name=_first(persona))
    blocks = [headed(words("Context"), below, desk, x, width, body)]
    values = behaviour(persona, words)
    if values:
        blocks.append(
            headed(
                words("Behaviour (DISC)"),
                words("1 hardly, 5 strongly"),
                desk,
                x,
                width,
                parts.bars(values, desk, x, width),
            )
        )
    return _column(blocks)


def _person(
    persona: Persona,
    triggers: Check,
    journey: Journey | None,
    findings: Sequence[Finding],
    desk: Desk,
    x: float,
    width: float,
) -> Block:
    words = desk.words
    known = list(about(persona, words))
    body = (
        parts.facts(known, desk, x, width)
        if known
        else parts.unknown(words("Nothing is named yet."), desk, x, width)
    )
    shown = [
        Tag(point.text, point.met if journey else None, _numbers(point.touchpoints, journey))
        for point in triggers.points
    ]
    served = (
        parts.tags(shown, desk, x, width)
        if shown
        else parts.unknown(words("No trigger is named yet"), desk, x, width)
    )
    below = words("what sets off a purchase, and the touchpoints that serve it")
    blocks = [
        headed(words("Person"), "", desk, x, width, body),
        headed(words("Triggers"), below, desk, x, width, served),
    ]
    if journey is not None and journey.touchpoints:
        curve = _curve(persona, journey, findings, desk, x, width)
        blocks.append(headed(words("On the map"), journey.title, desk, x, width, curve))
    return _column(blocks)


def _curve(
    persona: Persona,
    journey: Journey,
    findings: Sequence[Finding],
    desk: Desk,
    x: float,
    width: float,
) -> Block:
    """The shape of the journey as this persona lives it."""
    alone = lived_by(journey, persona.id)
    (page,) = lay_out_miniature(alone, findings, desk.theme, width, _CURVE).pages

    def draw(top: float, _height: float) -> Iterator[Item]:
        for item in page.items:
            yield magnified(replace(item, role=f"small-{item.role}"), 1.0, x, top)

    return Block(_CURVE, draw)


def _offer(
    persona: Persona, channels: Check, journey: Journey | None, desk: Desk, x: float, width: float
) -> Block:
    words = desk.words
    heads = (words("To-do"), words("Problem"), words("Benefit"))
    offers = (
        parts.offers(persona.problems, heads, words("No benefit yet"), desk, x, width)
        if persona.problems
        else parts.unknown(words("No problem is named yet."), desk, x, width)
    )
    hows = {one.channel: one.how or "" for one in persona.communication}
    shown = [
        Tag(
            point.text,
            point.met if journey else None,
            _numbers(point.touchpoints, journey),
            hows.get(point.text, ""),
        )
        for point in channels.points
    ]
    blocks = [
        headed(words("What we offer"), "", desk, x, width, offers),
        headed(
            words("Communication"),
            words("where {name} looks for information", name=_first(persona)),
            desk,
            x,
            width,
            parts.tags(shown, desk, x, width)
            if shown
            else parts.unknown(words("No channel is named yet."), desk, x, width),
        ),
    ]
    fields = empathy(persona, words)
    if fields:
        body = parts.grid(fields, desk, x, width)
        blocks.append(headed(words("Empathy map"), "", desk, x, width, body))
    return _column(blocks)


def _numbers(touchpoints: Sequence[str], journey: Journey | None) -> str:
    """The numbers on the cards of touchpoints."""
    known = journey.numbers if journey else {}
    return ", ".join(str(known[id]) for id in touchpoints if id in known)


def _foot(journey: Journey | None, desk: Desk, width: float) -> Block:
    """For which map it is drawn, and how its signs are read."""
    theme, words = desk.theme, desk.words
    said = [words("Fictional persona.")]
    if journey is not None:
        said.append(words("Numbers are touchpoints of the map “{title}”.", title=journey.title))
        if journey.demo:
            said.append(words("Its values are demo values."))
    text: Paragraph = desk.paragraph(
        " ".join(said), width - 2 * MARGIN, size=7.8, leading=10.5, colour=theme.ink2
    )

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield Line(MARGIN, top, width - MARGIN, top, desk.rule(), role="rule")
        yield from stacked((text,), MARGIN, top + 7, role="footer")

    return Block(text.height + 7, draw)


def _first(persona: Persona) -> str:
    return persona.name.split()[0]


def _described(persona: Persona, words: Words) -> str:
    """The sheet in a sentence or two, for people who cannot see it."""
    said = [words("Persona: {name}.", name=", ".join(filter(None, [persona.name, line(persona)])))]
    if persona.goals:
        said.append(words("Goals: {goals}.", goals="; ".join(persona.goals)))
    if persona.problems:
        said.append(
            words("Problems: {problems}.", problems="; ".join(p.problem for p in persona.problems))
        )
    return " ".join(said)
