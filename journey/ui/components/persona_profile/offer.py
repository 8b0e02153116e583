"""The right column of a profile: to-do, problem, benefit; communication; empathy map."""

from xml.etree.ElementTree import Element

from journey.model import Journey
from journey.spoken_persona import EMPATHY, empathy
from journey.ui.components import tags
from journey.ui.components.persona_profile.fields import Fields, column
from journey.ui.markup import icon, tag
from personas import EmpathyMap, Problem
from personas.completeness import Check, CheckedPoint


def offer(fields: Fields, journey: Journey | None, channels: Check) -> Element:
    """What we offer the persona, and where it informs itself."""
    words = fields.words
    return column(
        words("What we offer"),
        words("to-do, problem, benefit, communication"),
        _problems(fields),
        fields.add("problems/new/problem", words("Add a problem")),
        tag(
            "h3",
            words("Communication"),
            " ",
            tag(
                "span",
                words("where {name} looks for information", name=fields.first_name),
                class_="jm-muted jm-thin",
            ),
            class_="jm-h3 jm-part",
        ),
        _channels(fields, channels, journey),
        fields.add("communication/new/channel", words("Add a channel"), "name"),
        _empathy(fields),
    )


def _problems(fields: Fields) -> Element:
    words, problems = fields.words, fields.persona.problems
    if not problems:
        return tag("p", words("No problem is named yet."), class_="jm-muted jm-small")
    heads = (words("To-do"), "", words("Problem"), "", words("Benefit"))
    cells = [tag("span", head, class_="jm-muted jm-small") for head in heads]
    for at, problem in enumerate(problems):
        cells += _problem(fields, at, problem)
    return tag("div", cells, class_="jm-problems")


def _problem(fields: Fields, at: int, problem: Problem) -> list[Element]:
    words = fields.words
    way = f"problems/{at}"
    todo = fields.field(f"{way}/todo", words("To-do"), how="note")
    named = fields.field(f"{way}/problem", words("Problem"), how="note")
    if problem.benefit:
        benefit = fields.field(f"{way}/benefit", words("Benefit"), how="note")
        gain = tag("div", benefit, class_="jm-cell gain")
    else:
        write = fields.field(f"{way}/benefit", words("Benefit"), words("Write one"), "note")
        open = write if fields.editable else None
        gain = tag("div", tag("b", words("No benefit yet")), open, class_="jm-cell none")
    away = fields.away(f"{way}/problem", problem.problem)
    return [
        tag("div", todo if fields.editable or problem.todo else "–", class_="jm-cell"),
        icon("arrow_forward"),
        tag("div", named, away, class_="jm-cell"),
        icon("arrow_forward"),
        gain,
    ]


def _channels(fields: Fields, check: Check, journey: Journey | None) -> Element:
    words, known = fields.words, fields.persona.communication
    if not known:
        return tag("p", words("No channel is named yet."), class_="jm-muted jm-small")
    marks = [
        point(fields, f"communication/{at}/channel", words("Channel"), one, journey)
        for at, one in enumerate(check.points)
    ]
    hows = [
        tag(
            "li",
            tag("b", one.channel),
            ": ",
            fields.field(f"communication/{at}/how", words("How"), how="note"),
        )
        for at, one in enumerate(known)
        if one.how or fields.editable
    ]
    return tag(
        "div",
        tag("div", marks, class_="jm-row"),
        tag("ul", hows, class_="jm-plain jm-muted jm-small") if hows else None,
    )


def point(
    fields: Fields, path: str, label: str, checked: CheckedPoint, journey: Journey | None
) -> Element:
    """A trigger or channel with the numbers of its touchpoints, which lead to the map."""
    said = fields.field(path, label, how="note" if label == fields.words("Trigger") else "name")
    away = fields.away(path, checked.text)
    if journey is None:
        mark = tags.label("", "jm-wide")
        mark.append(said)
        return mark
    if not checked.met:
        mark = tags.label("", "dashed jm-wide", "add_circle")
        mark.append(said)
    else:
        mark = tags.label("", "passed jm-wide", "check")
        mark.append(said)
        numbers = journey.numbers
        mark.extend(
            tag(
                "a",
                str(numbers[id]),
                href=f"./?map={journey.id}&touchpoint={id}&persona={fields.persona.id}",
                target="_self",
                title=journey.touchpoint[id].name,
            )
            for id in checked.touchpoints
            if id in numbers
        )
    if away is not None:
        mark.append(away)
    return mark


def _empathy(fields: Fields) -> list[Element]:
    words, persona = fields.words, fields.persona
    if persona.empathy is None and not fields.editable:
        return []
    known = persona if persona.empathy else persona.model_copy(update={"empathy": EmpathyMap()})
    boxes = [
        tag(
            "div",
            tag("span", name, class_="jm-muted jm-small"),
            fields.field(f"empathy/{key}", name, "\n".join(said), "lines"),
        )
        for key, (name, said) in zip(EMPATHY, empathy(known, words), strict=True)
    ]
    head = tag("h3", words("Empathy map"), class_="jm-h3 jm-part")
    return [head, tag("div", boxes, class_="jm-empathy")]
