"""The right column of a profile: to-do, problem, benefit; communication; empathy map."""

from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.model import Journey
from journey.ui.components import tags
from journey.ui.components.persona_column import column as profile_column
from journey.ui.markup import icon, tag
from personas import EmpathyMap, Persona, Problem
from personas.completeness import Check


def column(persona: Persona, journey: Journey | None, channels: Check, words: Words) -> Element:
    """What we offer the persona, and where it informs itself."""
    name = persona.name.split()[0]
    return profile_column(
        words("What we offer"),
        words("to-do, problem, benefit, communication"),
        _problems(persona.problems, words),
        tag(
            "h3",
            words("Communication"),
            " ",
            tag(
                "span",
                words("where {name} looks for information", name=name),
                class_="jm-muted jm-thin",
            ),
            class_="jm-h3 jm-part",
        ),
        _channels(persona, channels, journey, words),
        _empathy(persona.empathy, words) if persona.empathy else None,
    )


def _problems(problems: tuple[Problem, ...], words: Words) -> Element:
    if not problems:
        return tag("p", words("No problem is named yet."), class_="jm-muted jm-small")
    heads = (words("To-do"), "", words("Problem"), "", words("Benefit"))
    cells = [tag("span", head, class_="jm-muted jm-small") for head in heads]
    for problem in problems:
        benefit = tag("div", problem.benefit, class_="jm-cell gain") if problem.benefit else None
        cells += [
            tag("div", problem.todo or "–", class_="jm-cell"),
            icon("arrow_forward"),
            tag("div", problem.problem, class_="jm-cell"),
            icon("arrow_forward"),
            benefit
            if benefit is not None
            else tag("div", tag("b", words("No benefit yet")), class_="jm-cell none"),
        ]
    return tag("div", cells, class_="jm-problems")


def _channels(persona: Persona, check: Check, journey: Journey | None, words: Words) -> Element:
    if not persona.communication:
        return tag("p", words("No channel is named yet."), class_="jm-muted jm-small")
    if journey is None:
        marks = [tags.label(one.channel) for one in persona.communication]
    else:
        marks = [point(one.text, one.touchpoints, journey, one.met) for one in check.points]
    hows = [
        tag("li", tag("b", one.channel), f": {one.how}") for one in persona.communication if one.how
    ]
    return tag(
        "div",
        tag("div", marks, class_="jm-row"),
        tag("ul", hows, class_="jm-plain jm-muted jm-small") if hows else None,
    )


def point(text: str, touchpoints: tuple[str, ...], journey: Journey | None, met: bool) -> Element:
    """A trigger or channel with the numbers of its touchpoints, which lead to the map."""
    if not met:
        return tags.label(text, "dashed", "add_circle")
    mark = tags.label(text, "passed", "check")
    numbers = journey.numbers if journey else {}
    for id in touchpoints:
        if journey and id in numbers:
            mark.append(
                tag(
                    "a",
                    str(numbers[id]),
                    href=f"./?map={journey.id}&touchpoint={id}",
                    target="_self",
                    title=journey.touchpoint[id].name,
                )
            )
    return mark


def _empathy(empathy: EmpathyMap, words: Words) -> list[Element]:
    cells = (
        (words("Says"), empathy.says),
        (words("Thinks"), empathy.thinks),
        (words("Does"), empathy.does),
        (words("Feels"), empathy.feels),
        (words("Pains"), empathy.pains),
        (words("Gains"), empathy.gains),
    )
    boxes = [
        tag(
            "div",
            tag("span", name, class_="jm-muted jm-small"),
            [tag("div", text) for text in texts],
        )
        for name, texts in cells
    ]
    head = tag("h3", words("Empathy map"), class_="jm-h3 jm-part")
    return [head, tag("div", boxes, class_="jm-empathy")]
