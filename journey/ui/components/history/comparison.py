"""Two revisions of a map: what was added, removed, moved, rescored, renamed; both as pictures."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import streamlit as st

from journey.comparing.changes import Change, ChangeKind, Changes
from journey.locales import Words
from journey.model import Journey
from journey.services import comparison as compared
from journey.services import history
from journey.services.library import Kept
from journey.ui import message, state
from journey.ui.components.history import revision
from journey.ui.components.history.chosen import Chosen
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.shelf import library

_ORDER = (
    ChangeKind.ADDED,
    ChangeKind.REMOVED,
    ChangeKind.MOVED,
    ChangeKind.RESCORED,
    ChangeKind.RENAMED,
    ChangeKind.REALISED,
)


def show(kept: Kept, chosen: Chosen, key: str) -> None:
    """The revision that is chosen beside the other one, the earlier first."""
    assert chosen.beside is not None
    words = state.speak()
    id = kept.journey.id
    before, after = sorted((chosen.revision, chosen.beside))
    names = [revision.named(id, each, words) for each in (before, after)]
    show_markup(tag("h2", " → ".join(names), class_="jm-h2 jm-clip"))
    st.button(
        words("End the comparison"),
        icon=":material/close:",
        key=f"{key}-end",
        on_click=chosen.compare_with,
        args=(None,),
    )
    journeys = library().at(id, before), library().at(id, after)
    found = history.compare(*journeys)
    rows = list(_rows(found, *journeys, words))
    if rows:
        show_markup(_table(rows, words))
    else:
        message.show(
            words("No touchpoint was added, removed, moved, rescored or renamed."), kind="done"
        )
    _others(id, before, after, found, words)
    for each, other, name in ((before, after, names[0]), (after, before, names[1])):
        show_markup(tag("h3", name, class_="jm-h3 jm-clip"))
        revision.picture(id, each, other, words, f"{key}-{each}")


def _rows(
    found: Changes, before: Journey, after: Journey, words: Words
) -> Iterator[tuple[str, str, str, str]]:
    """What happened, to which touchpoint, and what it was before and after."""
    for kind in _ORDER:
        for change in found.of(kind):
            yield (
                compared.change_name(kind, words),
                change.name,
                *_values(kind, change, before, after, words),
            )


def _values(
    kind: ChangeKind, change: Change, before: Journey, after: Journey, words: Words
) -> tuple[str, str]:
    match kind:
        case ChangeKind.RESCORED:
            return _score(change.before.level, before, words), _score(
                change.after.level, after, words
            )
        case ChangeKind.RENAMED:
            return ", ".join(change.before.names), ", ".join(change.after.names)
        case ChangeKind.REALISED:
            return words("planned"), words("there")
        case _:
            return _phases(change.before.phases, before), _phases(change.after.phases, after)


def _score(level: float | None, journey: Journey, words: Words) -> str:
    """A level of 0 to 100 on the scale on which the map is drawn."""
    if level is None:
        return words("no score")
    return words.number(round(journey.drawn_scale.denormalise(level), 1), 1)


def _phases(ids: tuple[str, ...], journey: Journey) -> str:
    return ", ".join(phase.name for phase in journey.phases if phase.id in ids) or "–"


def _table(rows: list[tuple[str, str, str, str]], words: Words) -> Element:
    heads = (words("What"), words("Touchpoint"), words("Before"), words("After"))
    return tag(
        "table",
        tag("thead", tag("tr", [tag("th", head, scope="col") for head in heads])),
        tag(
            "tbody",
            [
                tag(
                    "tr",
                    tag("td", tag("span", what, class_="jm-tag outline")),
                    *(tag("td", said) for said in more),
                )
                for what, *more in rows
            ],
        ),
        class_="jm-table",
    )


def _others(id: str, before: int, after: int, found: Changes, words: Words) -> None:
    """Touchpoints of which something else was changed, by name."""
    between = [step for step in library().since(id, before) if step.revision <= after]
    told = {place for each in found.every if each.kinds for place in each.after.touchpoints}
    there = library().at(id, after).touchpoint
    rest = [there[one].name for one in history.touched(between) if one in there and one not in told]
    if rest:
        st.caption(plain(words("Changed otherwise: {names}", names=words.listing(sorted(rest)))))
