"""Reading handouts back: all that a deck says, and all that a journey has to say."""

import io
import re
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from lxml import etree
from pptx import Presentation

from journey.model import Finding, Journey
from journey.spoken import without_marks

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_UNSEEN = {"Cc", "Cf", "Cs"}
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def squeezed(text: str) -> str:
    """Text without what its lines are broken with: spaces, our hyphens; and without isolates."""
    return re.sub(r"[\s\u2010\u00ad\u200b\x0b\u2066-\u2069]+", "", text)


def folded(text: str) -> str:
    """Text without what carries none: white space, our hyphens, controls, ways to write a sign."""
    whole = unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", text))
    return "".join(
        sign
        for sign in whole
        if not sign.isspace() and sign != "\u2010" and unicodedata.category(sign) not in _UNSEEN
    )


def printed_text(pdf: bytes) -> str:
    """All that poppler reads in a PDF, in the order in which it is printed."""
    command = ["pdftotext", "-raw", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


_ONE_SIGN = re.compile("\u0644[\u0622\u0623\u0625\u0627]|\u0644\u0644\u0647")
"""Letters that Arabic type joins to one sign: lam with alef, and those of God's name."""


def is_turned_round(text: str) -> bool:
    """Whether poppler turns words of a text round: a sign of it stands for several letters.

    They run to the left, and have marks on them or are joined.
    """
    vocalised = any(
        unicodedata.bidirectional(letter) in {"R", "AL"} and unicodedata.category(mark) == "Mn"
        for letter, mark in pairwise(text)
    )
    return vocalised or bool(_ONE_SIGN.search(text))


def deck_of(content: bytes) -> Any:
    return Presentation(io.BytesIO(content))


def shapes_of(shapes: Iterable[Any]) -> Iterator[Any]:
    """All shapes, those in groups too."""
    for shape in shapes:
        yield shape
        if shape.shape_type == 6:
            yield from shapes_of(shape.shapes)


def texts_of(slide: Any) -> list[str]:
    return [shape.text_frame.text for shape in shapes_of(slide.shapes) if shape.has_text_frame]


def said_on_slides(deck: Any) -> str:
    """All text on all slides, squeezed."""
    return squeezed(" ".join(text for slide in deck.slides for text in texts_of(slide)))


def told_by(journey: Journey, findings: Iterable[Finding] = ()) -> Iterator[str]:
    """Every title, name, lane text and finding of a journey."""
    yield journey.title
    for phase in journey.phases:
        yield phase.name
        yield from (indicator.name for indicator in phase.indicators)
    for touchpoint in journey.touchpoints:
        yield touchpoint.name
        if not touchpoint.is_planned:  # the map draws the parts of what is there
            yield from (part.name for part in touchpoint.parts)
        yield from (pain.text for pain in touchpoint.pain_points)
        yield from (without_marks(quote.text) for quote in touchpoint.quotes)
        yield from (measure.name for measure in touchpoint.measures)
        yield from (indicator.name for indicator in touchpoint.indicators)
        yield from (channel.name for channel in touchpoint.channels)
        yield from (activity.text for activity in touchpoint.activities)
        if touchpoint.department:
            yield touchpoint.department
    for finding in findings:
        yield from (finding.message, finding.evidence, finding.question)


def xml_parts(content: bytes) -> dict[str, Any]:
    """Every XML part of a package by its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }
