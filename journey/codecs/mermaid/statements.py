"""What a journey diagram says: title, sections, tasks.

Where mermaid would refuse the whole diagram, the line is read as it was probably meant, with a
warning that names it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from journey.codecs.mermaid.entities import on_one_line, shown
from journey.codecs.mermaid.lexing import Kind, Token
from journey.codecs.mermaid.scores import trimmed
from journey.exchange import Intake

_TITLED = (Kind.TITLE, Kind.SECTION, Kind.TASK_NAME)
_TEXT = (Kind.TASK_NAME, Kind.INVALID, Kind.JOURNEY)


@dataclass(slots=True)
class Task:
    """One task: its name, what stands where the score should, its actors."""

    name: str
    line: int
    score: str | None = None
    """None where no colon follows the name."""
    actors: tuple[str, ...] = ()


@dataclass(slots=True)
class Section:
    """One section with its tasks; the tasks before the first section have one without a name."""

    name: str
    line: int
    tasks: list[Task] = field(default_factory=list[Task])


@dataclass(slots=True)
class Diagram:
    """All that a diagram says."""

    title: str = ""
    title_line: int = 1
    accessible_title: str = ""
    description: str = ""
    sections: list[Section] = field(default_factory=list[Section])


def diagram_of(tokens: Iterable[Token], intake: Intake) -> Diagram:
    """The statements of a diagram; refuses a file that is none."""
    said = intake.words
    words = iter(tokens)
    first = next((word for word in words if word.kind is not Kind.NEWLINE), None)
    if first is None or first.kind is not Kind.JOURNEY:
        intake.refuse(
            first.line if first else 1,
            said("is not a journey diagram of mermaid"),
            said("It begins with a line `journey`"),
        )
    if first.text != "journey":
        intake.warn(first.line, said("mermaid itself wants `journey` in small letters"))
    diagram = Diagram()
    for word in _joined(words, intake):
        _state(word, diagram, intake)
    for section in diagram.sections:
        for task in section.tasks:
            if task.score is None:
                intake.warn(
                    task.line,
                    said("has no score, so its satisfaction is unknown"),
                    said("mermaid refuses such a line; write `name: 4: person`"),
                )
    return diagram


def _joined(words: Iterable[Token], intake: Intake) -> Iterable[Token]:
    """The words, with those put together that mermaid would stumble over."""
    said = intake.words
    held: Token | None = None
    goes_on = ignores = False
    for word in words:
        if word.kind is Kind.NEWLINE:
            ignores = goes_on = False
        if ignores:
            continue
        stopped = word.kind in (Kind.INVALID, Kind.JOURNEY)
        if word.kind is Kind.INVALID:
            intake.warn(
                word.line,
                said("holds the sign {sign}, at which mermaid itself stops", sign=word.text),
                said("Write #{code}; for it", code=ord(word.text)),
            )
        elif stopped:
            intake.warn(
                word.line,
                said("begins with the word `journey`, at which mermaid itself stops"),
                said("Write #106; for its j"),
            )
        if held and held.kind in _TITLED and (stopped or goes_on) and word.kind in _TEXT:
            held = held._replace(text=held.text + word.space + word.text)
            goes_on = stopped
            continue
        if word.kind is Kind.INVALID:
            ignores = True
            continue
        if held:
            yield held
        goes_on = stopped
        held = word._replace(kind=Kind.TASK_NAME) if stopped else word
    if held:
        yield held


def _state(word: Token, diagram: Diagram, intake: Intake) -> None:
    match word.kind:
        case Kind.TITLE:
            diagram.title, diagram.title_line = shown(word.text), word.line
        case Kind.ACC_TITLE:
            diagram.accessible_title = shown(trimmed(word.text))
        case Kind.ACC_DESCR | Kind.ACC_DESCR_BLOCK:
            lines = shown(trimmed(word.text)).split("\n")
            diagram.description = "\n".join([lines[0], *(line.lstrip() for line in lines[1:])])
        case Kind.SECTION:
            diagram.sections.append(Section(on_one_line(word.text), word.line))
        case Kind.TASK_NAME:
            if not diagram.sections:
                diagram.sections.append(Section("", word.line))
            diagram.sections[-1].tasks.append(Task(on_one_line(word.text), word.line))
        case Kind.TASK_DATA | Kind.COLON:
            _data(word, diagram, intake)
        case _:
            pass


def _data(word: Token, diagram: Diagram, intake: Intake) -> None:
    """The score and the actors of the task before."""
    task = (
        diagram.sections[-1].tasks[-1] if diagram.sections and diagram.sections[-1].tasks else None
    )
    if task is None or task.line != word.line or task.score is not None:
        intake.warn(word.line, intake.words("is a score without a name before it; it was left out"))
        return
    score, *more = (
        word.text.removeprefix(":").split(":")
        if word.kind is Kind.COLON
        else (word.text.split(":"))
    )
    task.score = shown(score)
    actors = [on_one_line(trimmed(actor)) for actor in more[0].split(",")] if more else []
    task.actors = tuple(dict.fromkeys(actor for actor in actors if actor))
    if len(more) > 1:
        intake.warn(
            word.line,
            intake.words("has more than a score and people; the rest was left out"),
            intake.words("Write #58; for a colon in a name"),
        )
