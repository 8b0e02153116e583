"""Two people, one property: both values with who and when, and the choice between them."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast
from xml.etree.ElementTree import Element

import streamlit as st

from journey.editing.property_names import property_names
from journey.errors import Clash
from journey.locales import Words
from journey.model import EvidenceKind
from journey.ui import changes, conflict, parts, people_here, state
from journey.ui.conflict import Conflict
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.vocabulary import EVIDENCE

_SHOWN = 3
"""Of an edit that clashes in more places than this, the first ones are shown."""
_LONGEST = 160


def show(map: str, key: str) -> None:
    """The card over the picture, if something is to be decided on this map."""
    waiting = conflict.first(map)
    if waiting is None:
        return
    words = state.speak()
    who = _who(waiting.clashes[0], words)
    with st.container(key="conflict-card"):
        show_markup(_card(waiting, words))
        left, right = st.columns(2)
        with left:
            st.button(
                words("Take the version of {name}", name=plain(who)),
                key=f"{key}-theirs",
                width="stretch",
                on_click=_decide,
                args=(map, conflict.take_theirs),
            )
        with right:
            st.button(
                words("Keep mine"),
                key=f"{key}-mine",
                type="primary",
                width="stretch",
                on_click=_decide,
                args=(map, conflict.keep_mine),
            )
        left_over = conflict.count(map) - 1
        st.caption(words("Neither is lost: both stand in the history."))
        if left_over:
            st.caption(words.plural("One more to decide.", "{count} more to decide.", left_over))


def _decide(map: str, decision: Callable[[str], None]) -> None:
    changes.attempt(lambda: decision(map))
    parts.repaint(parts.PICTURE, *parts.REST, parts.LINE)


def _card(waiting: Conflict, words: Words) -> Element:
    rows = [_clash(clash, waiting.time, words) for clash in waiting.clashes[:_SHOWN]]
    more = len(waiting.clashes) - _SHOWN
    rest = words.plural("and {count} more place", "and {count} more places", more)
    return tag(
        "div",
        rows,
        tag("p", rest, class_="jm-muted") if more > 0 else None,
        role="alert",
        class_="jm-conflict",
    )


def _clash(clash: Clash, mine: datetime.datetime, words: Words) -> Element:
    who = _who(clash, words)
    seen = words("It was {value}.", value=said(clash.seen, words))
    return tag(
        "div",
        tag("h2", _headline(clash, who, words), class_="jm-h2"),
        tag("p", f"{words('You changed the same at the same time.')} {seen}", class_="jm-muted"),
        tag(
            "div",
            _version(who, clash.time, clash.theirs, words),
            _version(words("You"), mine, clash.mine, words, "mine"),
            class_="jm-sides",
        ),
    )


def _headline(clash: Clash, who: str, words: Words) -> str:
    if clash.field is None:
        return words("{who} removed or added “{name}”.", who=who, name=clash.name)
    return words(
        "{who} changed “{name}”: {field}.",
        who=who,
        name=clash.name,
        field=_field(clash.field, words),
    )


def _version(
    who: str, time: datetime.datetime | None, value: object, words: Words, kind: str = "theirs"
) -> Element:
    when = f"{time.astimezone(state.time_zone()):%H:%M:%S}" if time else ""
    evidence = _evidence(value, words)
    return tag(
        "div",
        tag("div", ", ".join(part for part in (who, when) if part), class_="jm-small jm-muted"),
        tag("div", said(value, words), class_="jm-value"),
        tag("div", evidence, class_="jm-small jm-muted") if evidence else None,
        class_=f"jm-side {kind}",
    )


def _who(clash: Clash, words: Words) -> str:
    if clash.actor == state.actor():
        return words("You")
    return people_here.name_of(clash.actor, words)


def _field(field: str, words: Words) -> str:
    """What a property of a row is called; scores stand there one for each persona."""
    name = field.partition(":")[0]
    if name in ("score", "scores"):
        return words("satisfaction")
    if name in ("place", "phase"):
        return words("its place")
    known = property_names().get(name)
    return known.said(words) if known else name


def said(value: object, words: Words) -> str:
    """A value of a property as a line of text, cut where it is very long."""
    text = _said(value, words)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _said(value: object, words: Words) -> str:
    match value:
        case None | "" | [] | ():
            return words("nothing")
        case bool():
            return words("yes") if value else words("no")
        case int() | float():
            return words.number(value)
        case str():
            return words("a picture") if value.startswith("data:") else value
        case dict():
            record = cast("Mapping[str, Any]", value)
            if not record:  # in a pattern, {} would match every record
                return words("nothing")
            for name in ("name", "title", "text", "value"):
                if record.get(name) is not None:
                    return _said(record[name], words)
            return words("another version")
        case list() | tuple():
            return "; ".join(_said(one, words) for one in cast("Sequence[object]", value))
        case _:
            return words("another version")


def _evidence(value: object, words: Words) -> str:
    """Where a score comes from."""
    if not isinstance(value, dict):
        return ""
    evidence = cast("Mapping[str, Any]", value).get("evidence")
    if not isinstance(evidence, dict):
        return ""
    kind = cast("Mapping[str, Any]", evidence).get("kind")
    if kind not in set(EvidenceKind):
        return ""
    return words("evidence: {kind}", kind=words(EVIDENCE[EvidenceKind(kind)]))
