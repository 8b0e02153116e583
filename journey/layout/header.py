"""The header: title, state, organisation, scenario, target action, persona card, figures."""

from collections.abc import Iterator

from journey.lanes.lane import Block, Desk, Paragraph, height_of, stacked
from journey.layout.brand_mark import brand_mark
from journey.layout.columns import MARGIN
from journey.layout.content import MapContent
from journey.layout.figures import FIGURES_LEAST, figures
from journey.layout.persona_card import CARD_WIDTH, persona_card
from journey.model import Journey, JourneyState, OrganisationKind
from journey.scene.icons import icon
from journey.scene.items import Item, Pen, Rect
from journey.scene.typesetting import Line

_TITLE_TOP = 25.3
_TITLE_LEADING = 28.0
_UNDER_LONG_TITLE = 5.0
"""From a title of several lines to the subtitle."""
_SUBTITLE_LEADING = 12.0
_CARD_BELOW = 8.7
"""From the subtitle to the persona card."""
_BESIDE = 50.0
"""From the persona card to the figures."""
_MARK, _SHORT_MARK = 28.0, 22.0
"""How high a client's logo is at most."""
_MARK_TOP = 20.0
UNDER = 16.0
"""From the header to the phases."""


def header(content: MapContent, desk: Desk, width: float) -> Block:
    """The whole header of a map's first page, from the top of the sheet."""
    title = _Title(content.journey, desk, width)
    subtitle = _Subtitle(content.journey, desk, width)
    cards_top = title.bottom + subtitle.height + _CARD_BELOW
    if content.main.persona is None:
        return _without_persona(content, desk, width, title, subtitle)
    is_wide = width - 2 * MARGIN >= CARD_WIDTH + _BESIDE + FIGURES_LEAST
    card = persona_card(content, desk, CARD_WIDTH if is_wide else width - 2 * MARGIN)
    left = MARGIN + (CARD_WIDTH + _BESIDE - 20 if is_wide else 0)
    shown = figures(content, desk, left, width - MARGIN - left, alone=not is_wide)
    below = 0.0 if is_wide else card.height + 14
    height = cards_top + max(card.height, below + shown.height)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from title.draw(top)
        yield from subtitle.draw(top + title.bottom)
        yield from card.draw(top + cards_top, height - cards_top if is_wide else card.height)
        yield from shown.draw(top + cards_top + below, shown.height)

    return Block(height, draw)


def plain_header(content: MapContent, desk: Desk, width: float) -> Block:
    """Title and subtitle alone, for a curve without persona and figures."""
    title = _Title(content.journey, desk, width)
    subtitle = _Subtitle(content.journey, desk, width)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from title.draw(top)
        yield from subtitle.draw(top + title.bottom)

    return Block(title.bottom + subtitle.height, draw)


def _without_persona(
    content: MapContent, desk: Desk, width: float, title: "_Title", subtitle: "_Subtitle"
) -> Block:
    """The header of a map that names nobody: the figures have the whole width."""
    figures_top = title.bottom + subtitle.height + _CARD_BELOW
    shown = figures(content, desk, MARGIN, width - 2 * MARGIN, alone=True)

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from title.draw(top)
        yield from subtitle.draw(top + title.bottom)
        yield from shown.draw(top + figures_top, shown.height)

    return Block(figures_top + shown.height, draw)


def short_header(content: MapContent, desk: Desk, width: float) -> Block:
    """The header of a further page: the title once more, smaller, and whose journey it is."""
    journey = content.journey
    beside = f"{journey.organisation.name} · " if journey.organisation else ""
    mark = brand_mark(desk, _SHORT_MARK)
    room = width - 2 * MARGIN - mark.room
    said = (
        desk.paragraph(journey.title, room, size=13, leading=16, bold=True),
        desk.paragraph(
            beside + state_of(journey, desk),
            room,
            size=9,
            leading=_SUBTITLE_LEADING,
            colour=desk.theme.ink2,
        ),
    )

    def draw(top: float, _height: float) -> Iterator[Item]:
        yield from stacked(said, MARGIN, top + 28, role="title", ref=journey.id)
        yield from mark.draw(width - MARGIN, top + 26)

    return Block(28 + height_of(said), draw)


def identity_of(journey: Journey, desk: Desk) -> str:
    """Whose journey it is, in one line: its title, the organisation, the state it shows."""
    parts = [journey.title, journey.organisation.name if journey.organisation else ""]
    return " · ".join(part for part in (*parts, state_of(journey, desk)) if part)


def state_of(journey: Journey, desk: Desk) -> str:
    """The word for the state that a journey shows: as-is, to-be, a competitor's."""
    if journey.organisation and journey.organisation.kind is OrganisationKind.COMPETITOR:
        return desk.words("Competitor")
    return desk.words("To-be") if journey.state is JourneyState.TO_BE else desk.words("As-is")


class _Title:
    """The title with the tag that says which state of the journey it shows."""

    def __init__(self, journey: Journey, desk: Desk, width: float) -> None:
        self._desk = desk
        self._id = journey.id
        self._tag = desk.line(state_of(journey, desk), 7.5, bold=True)
        self._mark = brand_mark(desk, _MARK)
        self._right = width - MARGIN
        room = width - 2 * MARGIN - self._tag.width - 28 - self._mark.room
        self._said = desk.paragraph(journey.title, room, size=24, leading=_TITLE_LEADING, bold=True)
        self._foot = _TITLE_TOP + self._said.height
        self.bottom = self._foot + (_UNDER_LONG_TITLE if len(self._said.lines) > 1 else 0.0)

    def draw(self, top: float) -> Iterator[Item]:
        theme = self._desk.theme
        yield from stacked((self._said,), MARGIN, top + _TITLE_TOP, role="title", ref=self._id)
        x = MARGIN + (self._said.lines[-1].width if self._said.lines else 0) + 14
        y = top + self._foot - 20.8
        tint = theme.phases[-1].tint
        yield Rect(x, y, self._tag.width + 14, 15, 7.5, fill=tint, role="state")
        yield self._tag.text(x + 7, y + 10.3, 7.5, theme.ink2, bold=True, role="state")
        yield from self._mark.draw(self._right, top + _MARK_TOP)


class _Subtitle:
    """Whose journey it is, its scenario, and at the right what it leads to."""

    def __init__(self, journey: Journey, desk: Desk, width: float) -> None:
        self._desk = desk
        self._width = width
        words = desk.words
        self._owner = (
            desk.line(journey.organisation.name, 9, bold=True) if journey.organisation else None
        )
        self._aim: tuple[Line, Line] | None = None
        if journey.target_action:
            self._aim = (
                desk.line(words("Target action"), 9),
                desk.line(journey.target_action, 9, bold=True),
            )
        self._scenario = journey.scenario or ""
        room = width - 2 * MARGIN
        one_line = self._owner_width + self._aim_width + 24
        scenario = desk.line(self._scenario.replace("\n", " "), 9) if self._scenario else None
        self._rows: list[Paragraph] = []
        self._is_one_line = one_line + (scenario.width + 8 if scenario else 0) <= room
        if not self._is_one_line:
            self._rows = list(self._wrapped(journey, room))
        self._line = scenario
        is_empty = not (self._owner or scenario or self._aim)
        self.height = 0.0 if is_empty else height_of(self._rows) or _SUBTITLE_LEADING

    def _wrapped(self, journey: Journey, room: float) -> Iterator[Paragraph]:
        """What does not fit beside one another, under one another."""
        desk, leading = self._desk, _SUBTITLE_LEADING
        if journey.organisation:
            name = journey.organisation.name
            yield desk.paragraph(name, room, size=9, leading=leading, bold=True)
        if self._scenario:
            ink2 = desk.theme.ink2
            yield desk.paragraph(self._scenario, room, size=9, leading=leading, colour=ink2)
        if journey.target_action:
            aim = f"{desk.words('Target action')}: {journey.target_action}"
            yield desk.paragraph(aim, room - 16, size=9, leading=leading, bold=True, gap=2)

    @property
    def _owner_width(self) -> float:
        return self._owner.width if self._owner else 0.0

    @property
    def _aim_width(self) -> float:
        return sum(line.width for line in self._aim) + 22 if self._aim else 0.0

    def draw(self, top: float) -> Iterator[Item]:
        theme = self._desk.theme
        if not self._is_one_line:
            yield from self._draw_rows(top)
            return
        y, x = top + 8.7, MARGIN
        if self._owner:
            yield self._owner.text(x, y, 9, theme.ink, bold=True, role="organisation")
            x += self._owner.width + 8
        if self._line:
            yield self._line.text(x, y, 9, theme.ink2, role="scenario")
        if self._aim:
            label, action = self._aim
            x = self._width - MARGIN - action.width
            yield action.text(x, y, 9, theme.ink, bold=True, role="target-action")
            x -= label.width + 5
            yield label.text(x, y, 9, theme.ink2, role="target-label")
            yield self._flag(x - 17, y - 9)

    def _draw_rows(self, top: float) -> Iterator[Item]:
        for at, row in enumerate(self._rows):
            is_aim = self._aim is not None and at == len(self._rows) - 1
            top += row.gap if at else 0.0
            if is_aim:
                yield self._flag(MARGIN, top)
            role = "target-action" if is_aim else "scenario"
            yield from stacked((row,), MARGIN + (16 if is_aim else 0), top, role=role)
            top += row.height

    def _flag(self, x: float, y: float) -> Item:
        return icon("flag", x, y, 12, Pen(self._desk.theme.ink2, 1.0, round_caps=True))
