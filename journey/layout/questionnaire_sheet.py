"""A questionnaire on paper: questions with boxes to tick, and a QR code to the same on a phone."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from journey.errors import RenderError
from journey.lanes.lane import Desk, Paragraph, height_of, stacked
from journey.layout.options import PAPERS
from journey.locales import Words
from journey.model import Journey
from journey.scene.items import Item, Line, Pen, Rect
from journey.scene.scene import Page, Scene
from journey.scene.typesetting import typesetter
from journey.surveys.plan import Role
from journey.surveys.questionnaire import Question
from journey.themes import Theme

_HEIGHT, _WIDTH = PAPERS["a4"]
_MARGIN, _TOP, _BOTTOM = 44.0, 44.0, 40.0
_BOX = 11.0
"""A box to tick."""
_STEP = 30.0
_FINE_STEP = 22.0
"""From box to box; finer where there are more than six."""
_ROW = 26.0
_QR = 84.0
_QUIET = 4
"""Empty modules around a QR code, as its standard asks for."""


class _Row(NamedTuple):
    """One strip of the sheet: what it needs, and what it draws at a top edge."""

    height: float
    question: Question | None
    texts: tuple[Paragraph, ...]
    number: int = 0
    keeps: bool = False
    """It does not stand last on a page."""


def lay_out_questionnaire(
    journey: Journey, asking: Sequence[Question], words: Words, address: str, theme: Theme
) -> Scene:
    """The sheets, A4 upright; raises RenderError for an address that is too long for a QR code."""
    desk = Desk(typesetter(), theme, words, words.language)
    modules = _modules(address) if address else ()
    pages: list[Page] = []
    rows = list(_rows(journey, asking, desk))
    while rows or not pages:
        head = list(_head(journey, address, modules, desk)) if not pages else []
        top = _TOP + (_head_height(journey, bool(modules), desk) if not pages else 0.0)
        taken = _fitting(rows, _HEIGHT - _BOTTOM - top)
        items: list[Item] = head
        for row in rows[:taken]:
            items += _drawn(row, top, desk)
            top += row.height
        rows = rows[taken:]
        items += _foot(journey, len(pages) + 1, desk)
        pages.append(Page(_WIDTH, _HEIGHT, theme.sheet, tuple(items)))
    title = words("Questionnaire: {title}", title=journey.title)
    return Scene(
        title=title,
        description=" ".join(question.text for question in asking),
        language=words.language,
        pages=tuple(pages),
        missing_characters=tuple(sorted(desk.missing)),
    )


def _fitting(rows: Sequence[_Row], room: float) -> int:
    """How many rows fit into the room; a heading is not left behind. One at the least."""
    taken, height = 0, 0.0
    for row in rows:
        if taken and height + row.height > room:
            break
        height += row.height
        taken += 1
    while taken > 1 and taken < len(rows) and rows[taken - 1].keeps:
        taken -= 1
    return taken


def _rows(journey: Journey, asking: Sequence[Question], desk: Desk) -> Iterator[_Row]:
    """Headings of phases with the questions under them, then those on the whole."""
    words = desk.words
    names = {phase.id: phase.name for phase in journey.phases}
    number = 0
    for role, same in groupby(asking, lambda one: one.role):
        block = list(same)
        if role is Role.SCORE:
            yield _heading(words("How satisfied were you?"), _scaled(journey, words), desk)
        elif role is Role.IMPORTANCE:
            said = words("1 = unimportant, 5 = very important")
            yield _heading(words("How important is this to you?"), said, desk)
        elif role is Role.OVERALL:
            yield _heading(words("All in all"), "", desk)
        for phase, questions in groupby(block, lambda one: one.phase):
            if phase in names:
                text = desk.paragraph(
                    names[phase], _WIDTH - 2 * _MARGIN, size=9, leading=12, bold=True,
                    colour=desk.theme.ink2,
                )  # fmt: skip
                yield _Row(text.height + 8, None, (text,), keeps=True)
            for question in questions:
                number += 1
                yield _asked(question, number, desk)


def _heading(title: str, below: str, desk: Desk) -> _Row:
    width = _WIDTH - 2 * _MARGIN
    texts = [desk.paragraph(title, width, size=13, leading=17, bold=True)]
    if below:
        texts.append(desk.paragraph(below, width, size=9, leading=12, colour=desk.theme.ink2))
    return _Row(height_of(texts) + 20, None, tuple(texts), keeps=True)


def _scaled(journey: Journey, words: Words) -> str:
    scale = journey.drawn_scale
    return words(
        "{worst} = very dissatisfied, {best} = very satisfied",
        worst=words.number(scale.worst), best=words.number(scale.best),
    )  # fmt: skip


def _asked(question: Question, number: int, desk: Desk) -> _Row:
    if question.choices or not question.steps:
        width = _WIDTH - 2 * _MARGIN - 24
        name = desk.paragraph(question.name, width, size=10, leading=13)
        lines = len(_placed_choices(question, desk))
        return _Row(name.height + 10 + 20 * max(1, lines), question, (name,), number)
    wide = _pitch(question) * len(question.steps)
    below = len(question.steps) > 7
    width = _WIDTH - 2 * _MARGIN - 24 - (0 if below else wide + 12)
    name = desk.paragraph(question.name, width, size=10, leading=13)
    height = name.height + (34 if below else 12)
    return _Row(max(_ROW, height), question, (name,), number)


def _pitch(question: Question) -> float:
    return _STEP if len(question.steps) <= 6 else _FINE_STEP * 1.9


def _drawn(row: _Row, top: float, desk: Desk) -> Iterator[Item]:
    if row.question is None:
        gap = row.height - height_of(row.texts) - 4
        yield from stacked(row.texts, _MARGIN, top + max(2.0, gap), role="heading")
        return
    theme = desk.theme
    yield Line(
        _MARGIN, top + row.height, _WIDTH - _MARGIN, top + row.height, Pen(theme.line, 0.6),
        role="rule",
    )  # fmt: skip
    number = desk.line(str(row.number), 10, bold=True)
    yield number.text(_MARGIN + 14, top + 16.2, 10, theme.ink2, "end", bold=True, role="number")
    yield from stacked(row.texts, _MARGIN + 24, top + 6, role="question", ref=row.question.head)
    if row.question.choices or not row.question.steps:
        yield from _choices(row, top, desk)
        return
    below = len(row.question.steps) > 7
    pitch = _pitch(row.question)
    wide = pitch * len(row.question.steps)
    left = _MARGIN + 24 if below else _WIDTH - _MARGIN - wide
    middle = top + row.height - 18 if below else top + row.height / 2
    for place, step in enumerate(row.question.steps):
        x = left + place * pitch + 2
        yield from _box(x, middle - _BOX / 2, desk, row.question)
        said = desk.line(desk.words.number(step), 9)
        yield said.text(x + _BOX + 3, middle + 3.2, 9, theme.ink, role="step")


def _box(x: float, y: float, desk: Desk, question: Question) -> Iterator[Item]:
    pen = Pen(desk.theme.ink, 0.9)
    yield Rect(x, y, _BOX, _BOX, 2.0, desk.theme.sheet, pen, role="box", ref=question.head)


def _placed_choices(question: Question, desk: Desk) -> list[list[str]]:
    """The choices in lines that are as full as they can be; always room for another word."""
    room = _WIDTH - 2 * _MARGIN - 24
    lines: list[list[str]] = [[]]
    taken = 0.0
    for choice in question.choices:
        width = _BOX + 6 + desk.typesetter.width(choice, 9) + 18
        if lines[-1] and taken + width > room:
            lines.append([])
            taken = 0.0
        lines[-1].append(choice)
        taken += width
    return lines


def _choices(row: _Row, top: float, desk: Desk) -> Iterator[Item]:
    assert row.question is not None
    y = top + height_of(row.texts) + 20
    for line in _placed_choices(row.question, desk):
        x = _MARGIN + 24.0
        for choice in line:
            yield from _box(x, y - _BOX / 2, desk, row.question)
            said = desk.line(choice, 9)
            yield said.text(x + _BOX + 5, y + 3.2, 9, desk.theme.ink, role="step")
            x += _BOX + 6 + said.width + 18
        y += 20


def _head(
    journey: Journey, address: str, modules: Sequence[Sequence[int]], desk: Desk
) -> Iterator[Item]:
    """Title, what is asked of the reader, the QR code with its address."""
    yield from stacked(_welcome(journey, bool(modules), desk), _MARGIN, _TOP, role="head")
    if not modules:
        return
    theme = desk.theme
    left = _WIDTH - _MARGIN - _QR
    size = _QR / (len(modules) + 2 * _QUIET)
    yield Rect(left, _TOP, _QR, _QR, fill="#ffffff", role="qr-ground")
    for y, line in enumerate(modules):
        for dark, run in groupby(enumerate(line), lambda one: one[1]):
            cells = [at for at, _ in run]
            if dark:
                yield Rect(
                    left + (cells[0] + _QUIET) * size, _TOP + (y + _QUIET) * size,
                    len(cells) * size, size + 0.05, fill="#000000", role="qr",
                )  # fmt: skip
    said = desk.paragraph(address, _QR + 40, size=7, leading=8.8, colour=theme.ink2)
    yield from stacked((said,), left - 40, _TOP + _QR + 4, role="address")


def _welcome(journey: Journey, has_code: bool, desk: Desk) -> tuple[Paragraph, ...]:
    theme, words = desk.theme, desk.words
    width = _WIDTH - 2 * _MARGIN - (_QR + 60 if has_code else 0)
    organisation = journey.organisation.name if journey.organisation else ""
    asked = words(
        "Please tick one box in each line. What does not apply to you stays empty. Please do not "
        "write your name."
    )
    texts = [desk.paragraph(journey.title, width, size=20, leading=25, bold=True)]
    if organisation:
        texts.append(desk.paragraph(organisation, width, size=10, leading=14, colour=theme.ink2))
    texts.append(desk.paragraph(asked, width, size=10, leading=14, gap=8))
    if has_code:
        said = words("Or answer on your phone: scan the code.")
        texts.append(desk.paragraph(said, width, size=10, leading=14, bold=True, gap=4))
    return tuple(texts)


def _head_height(journey: Journey, has_code: bool, desk: Desk) -> float:
    texts = height_of(_welcome(journey, has_code, desk))
    return max(texts, _QR + 24 if has_code else 0.0) + 6


def _foot(journey: Journey, page: int, desk: Desk) -> Iterator[Item]:
    said = desk.words("Page {page}", page=page)
    right = desk.line(said, 8)
    y = _HEIGHT - 22
    yield right.text(_WIDTH - _MARGIN, y, 8, desk.theme.ink3, "end", role="foot")
    thanks = desk.line(desk.words("Thank you!"), 8)
    yield thanks.text(_MARGIN, y, 8, desk.theme.ink3, role="foot")


def _modules(address: str) -> tuple[tuple[int, ...], ...]:
    """The dark and light modules of the QR code of an address."""
    import segno

    try:
        made = segno.make(address, error="m", micro=False)
    except ValueError as error:
        raise RenderError("The address is too long for a QR code", "Use a shorter one") from error
    return tuple(tuple(int(bool(module)) for module in row) for row in made.matrix)
