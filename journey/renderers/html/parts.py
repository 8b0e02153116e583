"""What stands on a page: the stage with the picture and what can be visited on it, and sections."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from journey.renderers.drawing import legal
from journey.scene.handout import Entry, Handout, Section, Table
from journey.scene.scene import Page

PLACE_OF_A_PICTURE = "<svg></svg>"
"""How the place of a drawing is written; no text can be, for its brackets are escaped."""


def add_stage(parent: Element, pictures: int, handout: Handout, pages: Sequence[Page]) -> None:
    """A window of its own for one picture or two, its controls above it."""
    labels = handout.labels
    figure = SubElement(parent, "figure", {"class": "frame"})
    bar = SubElement(
        figure, "div", {"class": "bar", "role": "group", "aria-label": legal(labels.picture)}
    )
    controls = [
        ("fit", labels.fit, labels.fit),
        ("smaller", "−", labels.smaller),
        ("larger", "+", labels.larger),
    ]
    for act, sign, said in controls:
        _button(bar, act, sign, said)
    if pictures > 1:
        _button(bar, "dark", labels.dark, labels.dark)
        _button(bar, "light", labels.light, labels.light)
    window = SubElement(
        figure,
        "div",
        {"class": "window", "tabindex": "0", "role": "group", "aria-label": legal(labels.picture)},
    )
    stage = SubElement(window, "div", {"class": "stage"})
    for _ in range(pictures):
        SubElement(stage, "svg")
    spots = SubElement(stage, "ol", {"class": "spots", "role": "list"})
    for number, subject in enumerate(handout.subjects):
        if subject.page < len(pages):
            _spot(spots, number, subject.name, subject.details)


def _button(bar: Element, act: str, sign: str, said: str) -> None:
    button = SubElement(bar, "button", {"type": "button", "data-act": act, "hidden": "hidden"})
    button.text = legal(sign)
    if sign != said:
        button.set("aria-label", legal(said))
        button.set("title", legal(said))


def _spot(spots: Element, number: int, name: str, details: Sequence[str]) -> None:
    """A place on the picture that can be visited, with a tip of what is known."""
    item = SubElement(spots, "li")
    tip = f"tip-{number}"
    button = SubElement(
        item,
        "button",
        {"type": "button", "class": "spot", "id": f"spot-{number}", "aria-label": legal(name)},
    )
    box = SubElement(item, "div", {"class": "tip", "role": "tooltip", "id": tip})
    SubElement(box, "strong").text = legal(name)
    if details:
        button.set("aria-describedby", f"{tip}-said")
        said = SubElement(box, "div", {"id": f"{tip}-said"})
        for line in details:
            SubElement(said, "p").text = legal(line)


def add_section(parent: Element, section: Section, number: int, language: str) -> None:
    """A heading with its entries and its table; what people wrote is in their own language."""
    id = f"section-{number}"
    place = SubElement(parent, "section", {"aria-labelledby": id})
    SubElement(place, "h2", {"id": id}).text = legal(section.title)
    if section.note:
        SubElement(place, "p", {"class": "note"}).text = legal(section.note)
    if section.entries:
        entries = SubElement(place, "ul", {"class": "entries", "role": "list"})
        for entry in section.entries:
            _entry(entries, entry)
    if section.table:
        _table(place, section.table, id, language)


def _entry(entries: Element, entry: Entry) -> None:
    item = SubElement(entries, "li", {"class": f"entry {entry.tone}".strip()})
    if entry.tag:
        SubElement(item, "span", {"class": "tag"}).text = legal(entry.tag)
    said = SubElement(item, "div")
    SubElement(said, "h3").text = legal(entry.title)
    for line in entry.lines:
        SubElement(said, "p").text = legal(line)


def _table(place: Element, table: Table, label: str, language: str) -> None:
    window = SubElement(
        place,
        "div",
        {"class": "scroll", "tabindex": "0", "role": "group", "aria-labelledby": label},
    )
    grid = SubElement(window, "table", {"aria-labelledby": label})
    row = SubElement(SubElement(grid, "thead"), "tr")
    for head in table.head:
        SubElement(row, "th", {"scope": "col"}).text = legal(head)
    body = SubElement(grid, "tbody", {"lang": legal(language)})
    for cells in table.rows:
        row = SubElement(body, "tr")
        for at, cell in enumerate(cells):
            is_header = at == table.header
            element = SubElement(row, "th" if is_header else "td")
            if is_header:
                element.set("scope", "row")
            _lines(element, cell)


def _lines(element: Element, cell: str) -> None:
    """The lines of a cell, parted by line breaks."""
    first, *more = legal(cell).split("\n")
    element.text = first
    for line in more:
        SubElement(element, "br").tail = line
