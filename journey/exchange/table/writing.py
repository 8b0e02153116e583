"""A journey as a table: headings, a row for each touchpoint, and what describes the journey."""

from dataclasses import dataclass

from journey.exchange.table.columns import COLUMNS, cut, satisfaction_shown
from journey.exchange.table.grid import Cell
from journey.locales import Words, words
from journey.model import Journey, ScaleKey
from journey.text import same_name


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column: what stands there, which column it is, whose satisfaction."""

    text: str
    column: str
    persona: str | None = None
    """The id of the persona; None for all of them."""


def headings(journey: Journey) -> tuple[Heading, ...]:
    """The headings in the language of the journey; satisfaction once for each persona scored."""
    said = words(journey.language)
    found: list[Heading] = []
    for column in COLUMNS.values():
        if column.key == "satisfaction":
            found += _of_satisfaction(journey, said)
        else:
            found.append(Heading(column.heading(said), column.key))
    return tuple(found)


def _of_satisfaction(journey: Journey, said: Words) -> list[Heading]:
    scored = {score.persona for t in journey.touchpoints for score in t.scores}
    name = f"{COLUMNS['satisfaction'].heading(said)} ({scale_name(journey.scale, said)})"
    found = [Heading(name, "satisfaction")] if None in scored or not scored else []
    shared = [same_name(cut(persona.name)) for persona in journey.personas]
    for persona in journey.personas:
        if persona.id in scored:
            called = cut(persona.name)
            if shared.count(same_name(called)) > 1:
                called += f" [{persona.id}]"
            found.append(Heading(f"{name}: {called}", "satisfaction", persona.id))
    return found


def scale_name(scale: ScaleKey, said: Words) -> str:
    """A scale as headings name it."""
    return said("school grades") if scale is ScaleKey.SCHOOL_GRADES else scale.value


def rows(journey: Journey) -> list[list[Cell]]:
    """A row for each touchpoint, in the order of the headings."""
    said = words(journey.language)
    heads = headings(journey)
    found: list[list[Cell]] = []
    for phase in journey.phases:
        for touchpoint in phase.touchpoints:
            row: list[Cell] = []
            for head in heads:
                column = COLUMNS[head.column]
                if head.column == "phase":
                    row.append(cut(phase.name))
                elif column.shown is None:
                    row.append(satisfaction_shown(touchpoint, head.persona, journey))
                else:
                    row.append(column.shown(touchpoint, said))
            found.append(row)
    return found
