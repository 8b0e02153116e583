"""Fields of a profile: read first; a click on what is said edits it in place.

A field is a button that carries its path (see `journey.editing.persona_fields`), how it is edited
and what stands there now; the component turns it into an input and tells what was written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

from journey.editing import persona_value
from journey.locales import Words
from journey.ui.markup import Part, icon, tag
from personas import Persona

How = Literal["name", "note", "lines", "number", "influence", "disc", "customer"]
"""A line, a text, one thing a line, a number; or one of the choices of that name."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one persona; where it is on no map they are words to read, no more."""

    persona: Persona
    words: Words
    editable: bool = True

    def field(
        self, path: str, label: str, shown: str | None = None, how: How = "name", class_: str = ""
    ) -> Element:
        """What stands in a field, or a hint where nothing does."""
        value = persona_value(self.persona, path)
        said = value if shown is None else shown
        if not self.editable:
            return tag("span", said, class_=f"jm-said {class_}".strip())
        empty = not said
        hint = self.words("Add: {field}", field=label)
        return tag(
            "button",
            said or hint,
            type="button",
            class_=" ".join(filter(None, ["jm-field", class_, "empty" if empty else ""])),
            data_edit=path,
            data_how=how,
            data_label=label,
            data_value=value,
            aria_label=hint if empty else f"{label}: {said}",
            title=self.words("Click to change"),
        )

    def add(self, path: str, label: str, how: How = "note") -> Element | None:
        """The way to one more part of a list."""
        if not self.editable:
            return None
        return tag(
            "button",
            icon("add"),
            label,
            type="button",
            class_="jm-field jm-more",
            data_edit=path,
            data_how=how,
            data_label=label,
            data_value="",
        )

    def away(self, path: str, label: str) -> Element | None:
        """The way to take a part of a list away, by its main field."""
        if not self.editable:
            return None
        return tag(
            "button",
            icon("close"),
            type="button",
            class_="jm-away",
            data_away=path,
            data_value=persona_value(self.persona, path),
            aria_label=self.words("Remove: {what}", what=label),
            title=self.words("Remove"),
        )

    def known(self, path: str) -> bool:
        """Whether anything stands in a field."""
        return bool(persona_value(self.persona, path))

    @property
    def first_name(self) -> str:
        """The name by which the profile speaks of the persona."""
        return self.persona.name.split()[0]


def column(title: str, below: str, *parts: Part | list[Element]) -> Element:
    """One of the three columns."""
    head = [tag("h2", title, class_="jm-h2"), tag("p", below, class_="jm-muted jm-small")]
    return tag("section", head, *parts)


def facts(rows: Sequence[tuple[Part, Part | list[Element]]]) -> Element | None:
    """Names and values under each other; None where there are none."""
    cells = [(tag("dt", name), tag("dd", value)) for name, value in rows]
    return tag("dl", [part for row in cells for part in row], class_="jm-pairs") if cells else None
