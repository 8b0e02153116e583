"""XML from outside as a plain tree with the lines of its elements.

A document type declaration is refused wherever it stands: without one there are no entities but
the five that every file has, so that nothing can grow when it is read and nothing is fetched.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from journey import limits
from journey.exchange import Intake

MOST_ELEMENTS = 500_000
"""A journey of 10,000 touchpoints has some 150,000."""


@dataclass(slots=True)
class Element:
    """An element by its name without prefix, with the texts of its attributes."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list["Element"] = field(default_factory=list["Element"])
    pieces: list[str] = field(default_factory=list[str])

    @property
    def text(self) -> str:
        """The text between its tags, without white space around it."""
        return "".join(self.pieces).strip()

    def all(self, name: str) -> Iterator["Element"]:
        """Its children of that name."""
        return (child for child in self.children if child.name == name)

    def first(self, *path: str) -> "Element | None":
        """The first element at the end of a path of names, or None."""
        found: Element | None = self
        for name in path:
            found = next(found.all(name), None) if found else None
        return found

    def text_at(self, *path: str) -> str:
        """The text at the end of a path of names; empty where there is none."""
        found = self.first(*path)
        return found.text if found else ""


def tree_of(text: str, intake: Intake) -> Element:
    """The root of an XML file; refuses what is no XML, too deep, too much, or declares types."""
    grower = _Grower(intake)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = lambda name, attributes: grower.open(
        name, attributes, parser.CurrentLineNumber
    )
    parser.EndElementHandler = lambda _name: grower.close()
    parser.CharacterDataHandler = grower.write
    parser.StartDoctypeDeclHandler = lambda _name, _system, _public, _has_subset: (
        grower.refuse_types(parser.CurrentLineNumber)
    )
    said = intake.words
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        reason = expat.errors.messages.get(error.code, str(error))
        intake.refuse(
            error.lineno,
            said("cannot be read as XML: {reason}", reason=reason),
            said("Look for a tag that is not closed, and for & and < inside texts"),
        )
    if grower.root is None:
        intake.refuse(1, said("is empty"))
    return grower.root


class _Grower:
    """The tree while it is read."""

    def __init__(self, intake: Intake) -> None:
        self.root: Element | None = None
        self._intake = intake
        self._open: list[Element] = []
        self._count = 0

    def open(self, name: str, attributes: dict[str, str], line: int) -> None:
        said = self._intake.words
        self._count += 1
        if len(self._open) >= limits.NESTING:
            self._intake.refuse(
                line, said("is nested deeper than {limit} levels", limit=limits.NESTING)
            )
        if self._count > MOST_ELEMENTS:
            self._intake.refuse(
                line, said("has more than {limit} elements", limit=MOST_ELEMENTS),
                said("Split it into several maps"),
            )  # fmt: skip
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(":")[2], plain, line)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def close(self) -> None:
        self._open.pop()

    def write(self, text: str) -> None:
        if self._open:
            self._open[-1].pieces.append(text)

    def refuse_types(self, line: int) -> None:
        said = self._intake.words
        self._intake.refuse(
            line,
            said("has a document type declaration, which CJML does not need"),
            said("Take the line that begins with <!DOCTYPE out"),
        )
