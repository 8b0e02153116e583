"""A journey diagram of mermaid as a journey: sections are phases, tasks touchpoints, actors people.

Scores that are missing, no number or on no scale are unknown; each is told with its line.
"""

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from journey.codecs.mermaid.cleaning import cleaned
from journey.codecs.mermaid.lexing import tokens
from journey.codecs.mermaid.scores import number_of, trimmed
from journey.codecs.mermaid.statements import Diagram, Section, Task, diagram_of
from journey.document.ids import complete_ids
from journey.document.look_alikes import Kind, Written, tell_look_alikes
from journey.exchange import Decoded, Intake, scale_of, sound_score, tell_scale, text_of
from journey.locales import Words, spoken
from journey.model import SCALES, Phase, SatisfactionScore, ScaleKey, Touchpoint
from journey.scales import span
from journey.text import slug
from personas import Persona


def interpret(
    data: bytes, source: str = "", language: str = "en", scale: ScaleKey | None = None
) -> Decoded:
    """The journey of a diagram in a file of its own or in a Markdown file."""
    intake = Intake(source, language)
    found = cleaned(text_of(data, intake), intake)
    diagram = diagram_of(tokens(found.source), intake)
    return _Reading(intake, diagram, found.title, scale).decoded()


class _Reading:
    """The journey that one diagram means."""

    def __init__(
        self, intake: Intake, diagram: Diagram, front_title: str, scale: ScaleKey | None
    ) -> None:
        self.intake = intake
        self.diagram = diagram
        self.front_title = front_title
        tasks = [task for section in diagram.sections for task in section.tasks]
        last = tasks[-1].line if tasks else None
        intake.count(len(tasks), len(diagram.sections), last)
        self.is_scale_open = scale is None
        self.scale = scale or self._scale(tasks)
        self.personas = self._personas(tasks)
        names = [intake.name(task.name, task.line) for task in tasks]
        self.names = [
            (name or self._unnamed(task), whole)
            for (name, whole), task in zip(names, tasks, strict=True)
        ]
        self.ids = iter(complete_ids([None] * len(names), [n for n, _ in self.names], "touchpoint"))

    def decoded(self) -> Decoded:
        """The journey with all warnings."""
        intake = self.intake
        title, note = self._title()
        named = [(self._phase_name(section), section) for section in self.diagram.sections]
        tell_look_alikes((Written(Kind.PHASE, name, s.line) for name, s in named), intake)
        ids = complete_ids([None] * len(named), [name for name, _ in named], "phase")
        names = iter(self.names)
        phases = [
            Phase(
                id=id,
                name=name,
                touchpoints=tuple(self._touchpoint(task, *next(names)) for task in section.tasks),
            )
            for id, (name, section) in zip(ids, named, strict=True)
        ]
        return intake.decoded(
            id=slug(title, "journey"),
            title=title,
            scenario=intake.note(self.diagram.description, None) or None,
            note=note or None,
            language=spoken(intake.words.language),
            scale=self.scale,
            personas=tuple(dict.fromkeys(self.personas.values())),
            phases=tuple(phases),
        )

    def _title(self) -> tuple[str, str]:
        """The title, and what of the titles it does not hold."""
        intake, line = self.intake, self.diagram.title_line
        given = [
            cleaned
            for text in (self.diagram.title, self.front_title, self.diagram.accessible_title)
            if (cleaned := intake.note(text, line))
        ]
        for text in given:
            title, whole = intake.name(text, line)
            if title:
                others = [other for other in given[given.index(text) + 1 :] if other != text]
                return title, "\n".join(dict.fromkeys([whole, *others] if whole else others))
        return PurePath(intake.source).stem or intake.words("Journey"), ""

    def _phase_name(self, section: Section) -> str:
        name = self.intake.short_name(section.name, section.line)
        if name:
            return name
        said = self.intake.words
        self.intake.warn(section.line, said("stands in no section; a phase was made for it"))
        return said("Without section")

    def _unnamed(self, task: Task) -> str:
        self.intake.warn(task.line, self.intake.words("has no name"))
        return self.intake.words("Without name")

    def _personas(self, tasks: Iterable[Task]) -> dict[str, Persona]:
        """The people of the diagram, by the name with which tasks call them."""
        called: dict[str, str] = {}
        for task in tasks:
            for actor in task.actors:
                if actor not in called and (name := self.intake.short_name(actor, task.line)):
                    called[actor] = name
        names = list(dict.fromkeys(called.values()))
        ids = complete_ids([None] * len(names), names, "persona")
        by_name = {n: Persona(id=id, name=n) for n, id in zip(names, ids, strict=True)}
        return {actor: by_name[name] for actor, name in called.items()}

    def _touchpoint(self, task: Task, name: str, whole: str) -> Touchpoint:
        value = self._value(task)
        scores: tuple[SatisfactionScore, ...] = ()
        if value is not None:
            people = {self.personas[actor].id for actor in task.actors if actor in self.personas}
            everyone = {persona.id for persona in self.personas.values()}
            whose: Sequence[str | None] = (
                [None]
                if people in (set(), everyone)
                else [persona.id for persona in self.personas.values() if persona.id in people]
            )
            scores = tuple(
                SatisfactionScore(value=value, scale=self.scale, persona=id)
                for id in dict.fromkeys(whose)
            )
        return Touchpoint(id=next(self.ids), name=name, scores=scores, note=whole or None)

    def _value(self, task: Task) -> float | None:
        """The score of a task on the scale of the diagram; what is none is told."""
        if task.score is None or (written := trimmed(task.score)) == UNKNOWN:
            return None
        if not written:
            said, ends = self.intake.words, span(SCALES[self.scale], self.intake.words)
            so = said("so its satisfaction is unknown")
            message = said("has no score (mermaid draws 0), {so}", so=so)
            self.intake.warn(task.line, message, _write_score(ends, said))
            return None
        number = number_of(written)

        def hint(ends: str, said: Words) -> str:
            if number is None and not task.actors and any(sign.isalpha() for sign in written):
                return said(
                    "Write `{name}: ?: {people}` where this names people",
                    name=task.name[:40],
                    people=written[:40],
                )
            return _write_score(ends, said)

        return sound_score(
            number, written, task.line, self.scale, self.intake, hint,
            is_scale_open=self.is_scale_open,
        )  # fmt: skip

    def _scale(self, tasks: Sequence[Task]) -> ScaleKey:
        """The scale of all scores; mermaid writes 0 where there is none."""
        rated = [(task.line, value) for task in tasks if (value := number_of(task.score or ""))]
        scale = scale_of(value for _, value in rated)
        tell_scale(scale, rated, self.intake)
        return scale


def _write_score(ends: str, said: Words) -> str:
    return said("Write {ends}, or ? where nothing is known", ends=ends)


UNKNOWN = "?"
"""How our own diagrams write that a score is not known."""
