"""Where groups of customers judge clearly otherwise than all others."""

from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.model import Journey
from journey.scores.answers import Said
from journey.services import contrasts
from journey.services.contrasts import Apart
from journey.services.surveys import Counted
from journey.ui import state
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup

_MOST = 12


def show(counted: Counted, journey: Journey) -> None:
    """The groups that differ, the farthest first; nothing where no segments were asked for."""
    if not counted.segments:
        return
    words = state.speak()
    found = contrasts.apart(counted, journey)
    head = tag("h2", words("Groups that judge otherwise"), class_="jm-h2")
    if not found:
        said = words(
            "No group differs clearly from all others. "
            "Two groups beside each other need less proof than all at once."
        )
        show_markup(tag("div", head, tag("p", said, class_="jm-muted")))
        return
    how = words("Welch's test, Holm over all groups and touchpoints; at least 10 answers each.")
    show_markup(tag("div", head, tag("p", how, class_="jm-small jm-muted"), _table(found, journey,
                    words), _more(len(found) - _MOST, words)))  # fmt: skip


def _table(found: tuple[Apart, ...], journey: Journey, words: Words) -> Element:
    heads = (
        words("Touchpoint"), words("Group"), words("Its mean"), words("All others"),
        words("Difference, interval (95 %)"),
    )  # fmt: skip
    return tag(
        "table",
        tag("thead", tag("tr", [tag("th", head) for head in heads])),
        tag("tbody", [_row(one, journey, words) for one in found[:_MOST]]),
        class_="jm-table jm-survey",
    )


def _row(one: Apart, journey: Journey, words: Words) -> Element:
    touchpoint = journey.touchpoint[one.touchpoint]
    by = _signed(one.difference.by, words)
    if one.difference.interval is not None:
        low, high = one.difference.interval
        by = words("{by} ({low} to {high})", by=by, low=_signed(low, words),
                   high=_signed(high, words))  # fmt: skip
    return tag(
        "tr",
        tag("td", f"{journey.numbers.get(touchpoint.id, '')} {touchpoint.name}"),
        tag("td", f"{one.segment.column}: {one.segment.value}"),
        tag("td", _mean(one.said, words)),
        tag("td", _mean(one.others, words)),
        tag("td", by),
    )


def _mean(said: Said, words: Words) -> str:
    return f"{words.number(said.mean, 2)} (n = {words.count(said.n)})"


def _signed(value: float, words: Words) -> str:
    said = words.number(value, 2)
    return f"+{said}" if value > 0 else said


def _more(count: int, words: Words) -> Element | None:
    if count <= 0:
        return None
    said = words("{count} more", count=count)
    return tag("p", icon("more_horiz"), said, class_="jm-small jm-muted")
