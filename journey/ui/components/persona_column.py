"""What the columns of a profile share: a head, and facts under each other."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from journey.ui.markup import Part, tag


def column(title: str, below: str, *parts: Part | list[Element]) -> Element:
    """One of the three columns."""
    head = [tag("h2", title, class_="jm-h2"), tag("p", below, class_="jm-muted jm-small")]
    return tag("section", head, *parts)


def facts(pairs: Sequence[tuple[str, str | None]]) -> Element | None:
    """Names and values under each other; None where nothing is known."""
    rows = [(tag("dt", name), tag("dd", value)) for name, value in pairs if value]
    return tag("dl", [part for row in rows for part in row], class_="jm-pairs") if rows else None
