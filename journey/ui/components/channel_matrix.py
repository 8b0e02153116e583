"""Which channels customers prefer × how satisfied they are: expand, repair, keep, reconsider."""

from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

import streamlit as st

from journey.access import Action
from journey.analyses.channel_matrix import (
    ChannelMatrix,
    ChannelView,
    Decision,
    decision_name,
    place_channels,
)
from journey.editing import SetProperty
from journey.locales import Words
from journey.model import ChannelRating, Evidence, EvidenceKind, Journey, SatisfactionScore
from journey.services.library import Kept
from journey.ui import allowed, changes, drawing, helped, message, state
from journey.ui.components.survey_table import table
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.properties import setter
from journey.ui.shelf import library

_SIDE, _LEFT, _TOP = 340.0, 40.0, 14.0
_text = partial(drawing.text, size=12)
_APART = 20.0
_SIGNS = {
    Decision.EXPAND: "trending_up",
    Decision.REPAIR: "build",
    Decision.KEEP: "check",
    Decision.RECONSIDER: "help",
}


def show(kept: Kept, key: str) -> None:
    """The matrix and its table at the left, what customers say of each channel at the right."""
    words = state.speak()
    journey = kept.journey
    matrix = place_channels(journey)
    if not matrix.channels:
        message.show(
            words("No touchpoint has a channel yet."),
            words("Name the channels of the touchpoints, then they stand here."),
            kind="empty",
        )
        return
    left, right = st.columns([620, 532], gap="medium")
    with left:
        show_markup(tag("h2", words("Which channels to expand, repair, keep"), class_="jm-h2"))
        placed = [one for one in matrix.channels if one.decision is not None]
        if placed:
            said = words("Channels by preference and satisfaction; the table says the same")
            drawn = _drawn(matrix, placed, journey, words)
            show_markup(tag("div", drawing.image(drawn, said, "jm-channels")))
        show_markup(_table(matrix, journey, words))
        _caveats(matrix, words)
    with right:
        _editor(journey, matrix, words, key)


def _drawn(
    matrix: ChannelMatrix, placed: list[ChannelView], journey: Journey, words: Words
) -> Element:
    high = max(one.preference or 0.0 for one in placed)
    most = max(10.0, min(100.0, 1.15 * max(high, matrix.preference)))

    def x(level: float) -> float:
        return _LEFT + _SIDE * level / 100

    def y(preference: float) -> float:
        return _TOP + _SIDE * (1 - preference / most)

    width, height = _LEFT + _SIDE + 10, _TOP + _SIDE + 36
    across, down = x(matrix.satisfaction), y(matrix.preference)
    corners = {
        Decision.REPAIR: (_LEFT, _TOP, across - _LEFT, down - _TOP, "var(--jm-weak-soft)"),
        Decision.EXPAND: (across, _TOP, x(100) - across, down - _TOP, "var(--jm-passed-soft)"),
        Decision.RECONSIDER: (_LEFT, down, across - _LEFT, y(0) - down, "var(--jm-soft)"),
        Decision.KEEP: (across, down, x(100) - across, y(0) - down, "var(--jm-soft)"),
    }
    parts: list[Element] = []
    for decision, (left, top, wide, tall, fill) in corners.items():
        at_top = decision in {Decision.REPAIR, Decision.EXPAND}
        at_left = decision in {Decision.REPAIR, Decision.RECONSIDER}
        parts += [
            tag("rect", x=f"{left:.1f}", y=f"{top:.1f}", width=f"{max(0.0, wide):.1f}",
                height=f"{max(0.0, tall):.1f}", fill=fill, stroke="var(--jm-line)"),
            _text(_LEFT + 8 if at_left else x(100) - 8, _TOP + 18 if at_top else y(0) - 8,
                  decision_name(words, decision), "start" if at_left else "end", bold=True),
        ]  # fmt: skip
    scale = journey.drawn_scale
    parts += [
        _text(_LEFT, height - 10, words("satisfaction {value}", value=words.number(scale.worst))),
        _text(x(100), height - 10, words.number(scale.best), "end"),
        _text(12, _TOP + _SIDE / 2, words("preferred by"), "middle", turned=True),
        _text(_LEFT - 6, _TOP + 10, words("{share} %", share=words.number(most, 0)), "end"),
        _text(_LEFT - 6, y(0), words("{share} %", share="0"), "end"),
    ]
    taken: list[tuple[float, float]] = []
    for number, one in enumerate(placed, 1):
        spot = _free(x(one.satisfaction or 0.0), y(one.preference or 0.0), taken)
        taken.append(spot)
        parts += [
            tag("circle", cx=f"{spot[0]:.1f}", cy=f"{spot[1]:.1f}", r="9", fill="var(--jm-ink)"),
            _text(spot[0], spot[1] + 4, str(number), "middle", fill="var(--jm-sheet)", bold=True),
        ]
    return tag("svg", parts, viewBox=f"0 0 {width:g} {height:g}")


def _free(x: float, y: float, taken: list[tuple[float, float]]) -> tuple[float, float]:
    """The nearest place at the right, then at the left, where no other number stands."""
    for step in range(40):
        aside = (step + 1) // 2 * _APART * (1 if step % 2 else -1)
        at = min(max(x + aside, _LEFT + 10), _LEFT + _SIDE - 10), y
        if all(abs(at[0] - a) >= _APART - 1 or abs(at[1] - b) >= _APART - 1 for a, b in taken):
            return at
    return x, y


def _table(matrix: ChannelMatrix, journey: Journey, words: Words) -> Element:
    heads = (
        words("Channel"), words("Preferred by"), words("Satisfaction"), words("What to do"),
    )  # fmt: skip
    rows: list[Element] = []
    number = 0
    for one in matrix.channels:
        number += one.decision is not None
        rows.append(
            tag(
                "tr",
                tag("td", f"{number} {one.name}" if one.decision else one.name),
                tag("td", _preference(one, words)),
                tag("td", _satisfaction(one, journey, words)),
                tag("td", _decision(one, words)),
                class_=None if one.decision else "unranked",
            )
        )
    return table(heads, rows)


def _preference(one: ChannelView, words: Words) -> str:
    if one.preference is None:
        return words("not asked")
    share = words("{share} %", share=words.number(one.preference, 0))
    return share if one.n is None else f"{share} (n = {words.count(one.n)})"


def _satisfaction(one: ChannelView, journey: Journey, words: Words) -> str:
    if one.satisfaction is None:
        return words("not known")
    value = words.number(journey.drawn_scale.denormalise(one.satisfaction), 1)
    if one.is_asked:
        return words("{value} (asked)", value=value)
    return words.plural(
        "{value} ({count} touchpoint)", "{value} ({count} touchpoints)",
        len(one.touchpoints), value=value,
    )  # fmt: skip


def _decision(one: ChannelView, words: Words) -> Element:
    if one.decision is None:
        return tag("span", "–")
    tone = " weak" if one.decision is Decision.REPAIR else ""
    name = decision_name(words, one.decision)
    return tag("span", icon(_SIGNS[one.decision]), name, class_=f"jm-tag{tone}")


def _caveats(matrix: ChannelMatrix, words: Words) -> None:
    if rest := [one.name for one in matrix.channels if one.decision is None]:
        left = words(
            "Not placed, for preference or satisfaction is not known: {names}.",
            names=words.listing(rest),
        )
        show_markup(tag("p", icon("info"), tag("span", left), class_="jm-explained jm-small"))
    said = words(
        "Parted at the means of the channels that are placed. Satisfaction is that of the channel "
        "where it was asked, else the mean of the touchpoints on it: what happens on several "
        "channels counts for each."
    )
    show_markup(tag("p", icon("info"), tag("span", said), class_="jm-explained jm-small"))


def _editor(journey: Journey, matrix: ChannelMatrix, words: Words, key: str) -> None:
    """What customers say of each channel, to be typed in; a survey fills it too."""
    kinds = st.column_config
    scale = journey.drawn_scale
    known = {one.key: one for one in journey.channel_ratings}
    rows = [_cells(one, known.get(one.key), journey) for one in matrix.channels]
    show_markup(tag("h2", words("What customers say of the channels"), class_="jm-h2"))
    fixed = not allowed.here(Action.EDIT, journey.id)
    field = f"{key}-{journey.id}-{st.session_state.get(f'{key}-turn', 0)}"
    st.data_editor(  # pyright: ignore[reportUnknownMemberType]
        rows,
        key=field,
        hide_index=True,
        placeholder="–",
        num_rows="fixed",
        disabled=fixed,
        width="stretch",
        column_order=["name", "preference", "n", "satisfaction"],
        column_config={
            "name": kinds.TextColumn(words("Channel"), disabled=True),
            "preference": kinds.NumberColumn(
                words("Preferred by (%)"), min_value=0, max_value=100, format="localized",
                help=words("How many percent of those asked prefer it."),
            ),
            "n": kinds.NumberColumn("n", min_value=1, step=1, help=words("How many were asked.")),
            "satisfaction": kinds.NumberColumn(
                words("Satisfaction (asked)"), min_value=float(scale.lowest),
                max_value=float(scale.highest), format="localized",
                help=words("Empty: the mean of the touchpoints on it."),
            ),
        },
        on_change=_typed,
        args=(journey.id, [one.key for one in matrix.channels], field, key),
    )  # fmt: skip
    st.caption(
        helped.about(
            "channel-matrix",
            words(
                "A survey with a question on the preferred channel fills this by itself (page "
                "Data)."
            ),
            words,
        )
    )


def _cells(one: ChannelView, rating: ChannelRating | None, journey: Journey) -> dict[str, Any]:
    asked = rating.scores[0] if rating and rating.scores else None
    return {
        "name": one.name,
        "preference": rating.preference if rating else None,
        "n": rating.n if rating else None,
        "satisfaction": journey.drawn_scale.denormalise(asked.normalised) if asked else None,
    }


def _typed(map: str, keys: list[str], field: str, key: str) -> None:
    """What was typed becomes what is known of the channels; an emptied row is forgotten."""
    journey = library().get(map).journey
    rows: dict[int, dict[str, Any]] = st.session_state[field]["edited_rows"]
    st.session_state[f"{key}-turn"] = st.session_state.get(f"{key}-turn", 0) + 1
    edit = rated(journey, {keys[int(at)]: typed for at, typed in rows.items()})
    if edit is not None:
        changes.apply(map, edit)


def rated(journey: Journey, typed: dict[str, dict[str, Any]]) -> SetProperty | None:
    """The edit that keeps what was typed of channels, by their keys; None where nothing changes."""
    names = {one.key: one.name for one in place_channels(journey).channels}
    ratings = {one.key: one for one in journey.channel_ratings}
    for channel, cells in typed.items():
        before = ratings.get(channel) or ChannelRating(name=names[channel])
        changed: dict[str, Any] = {}
        if "preference" in cells:
            value = cells["preference"]
            changed["preference"] = None if value is None else float(value)
        if "n" in cells:
            changed["n"] = None if cells["n"] is None else int(cells["n"])
        if "satisfaction" in cells:
            changed["scores"] = _score(cells["satisfaction"], journey)
        ratings[channel] = before.model_copy(update=changed)
    said = tuple(one for one in ratings.values() if not one.is_empty)
    return None if said == journey.channel_ratings else setter(journey, "channel_ratings")(said)


def _score(value: float | None, journey: Journey) -> tuple[SatisfactionScore, ...]:
    if value is None:
        return ()
    evidence = Evidence(kind=EvidenceKind.CUSTOMER_SURVEY)
    return (SatisfactionScore(value=float(value), scale=journey.scale, evidence=evidence),)
