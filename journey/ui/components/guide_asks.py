"""What the guide asks about the touchpoints so far; nothing here holds anyone up."""

from itertools import islice

import streamlit as st

from journey.locales import Words
from journey.model import ChannelKind, PhaseRole, Touchpoint
from journey.services import drafting
from journey.services.drafting import Doubt
from journey.services.library import Kept
from journey.services.typical import channel_names
from journey.ui import changes, state
from journey.ui.escape import plain
from journey.ui.markup import icon, tag, text_of

_SHOWN = 3
"""So many questions of a kind at once; the next ones follow when these are answered."""
_KEPT = "guide-both-kept"


def show(kept: Kept, key: str, *, about_touchpoints: bool = True) -> None:
    """Doubtful channels and doubles (only about touchpoints), then thin phases."""
    words = state.speak()
    with st.container(key="guide-asks"):
        if about_touchpoints:
            for doubt in drafting.doubts(kept.journey)[:_SHOWN]:
                _doubt(kept, doubt, words, f"{key}-doubt")
            settled = st.session_state.get(_KEPT, ())
            twice = (
                pair for pair in drafting.same_twice(kept.journey) if _pair(*pair) not in settled
            )
            for one, other in islice(twice, _SHOWN):
                _double(kept, one, other, words, f"{key}-double")
        _thin(kept, words)


def question(channels: tuple[ChannelKind, ...], words: Words) -> str:
    """The channels between which a name leaves the choice: “Phone or website?”."""
    names = channel_names(words.language)
    first, *rest = (names[kind] for kind in channels)
    listed = [first[:1].upper() + first[1:], *rest]
    either = f" {words('or')} "
    return f"{either.join(listed)}?"


def _doubt(kept: Kept, doubt: Doubt, words: Words, key: str) -> None:
    names = channel_names(words.language)
    with st.container(key=f"guideask-{key}-{doubt.touchpoint.id}", horizontal=True):
        _said("help", f"{doubt.touchpoint.name}:", question(doubt.channels, words))
        for kind in doubt.channels:
            st.button(
                plain(names[kind]),
                key=f"{key}-{doubt.touchpoint.id}-{kind}",
                on_click=_settle,
                args=(kept, doubt, kind),
            )


def _settle(kept: Kept, doubt: Doubt, kind: ChannelKind) -> None:
    edit = drafting.settled(doubt, kind, kept.journey.language)
    changes.apply(kept.journey.id, edit)


def _double(kept: Kept, one: Touchpoint, other: Touchpoint, words: Words, key: str) -> None:
    with st.container(key=f"guideask-{key}-{one.id}-{other.id}", horizontal=True):
        same = one.name == other.name
        said = (
            words("stands there twice. Is it one touchpoint?")
            if same
            else words("and “{other}”: is it one touchpoint?", other=other.name)
        )
        _said("content_copy", one.name, said)
        st.button(
            words("Join them"),
            key=f"{key}-{one.id}-{other.id}-join",
            on_click=_join,
            args=(kept.journey.id, one, other),
        )
        st.button(
            words("Keep both"),
            key=f"{key}-{one.id}-{other.id}-keep",
            type="tertiary",
            on_click=_keep_both,
            args=(one, other),
        )


def _join(map: str, one: Touchpoint, other: Touchpoint) -> None:
    changes.apply(map, drafting.joined(one, other))


def _pair(one: Touchpoint, other: Touchpoint) -> tuple[str, str]:
    return one.id, other.id


def _keep_both(one: Touchpoint, other: Touchpoint) -> None:
    """Not asked again in this visit; the map knows nothing of it, so another visit asks again."""
    st.session_state.setdefault(_KEPT, set()).add(_pair(one, other))


def _thin(kept: Kept, words: Words) -> None:
    for thin in drafting.thin_phases(kept.journey):
        counted = words.plural(
            "has {count} touchpoint, {mean} on average.",
            "has {count} touchpoints, {mean} on average.",
            thin.count,
            mean=words.number(round(thin.mean, 1)),
        )
        asked = _QUESTIONS[thin.phase.role]
        said = f"{counted} {words(asked)}"
        body = tag("div", icon("texture"), tag("span", tag("b", thin.phase.name), f" {said}"),
                   class_="jm-guidethin", role="status")  # fmt: skip
        st.html(text_of(body))


def _said(sign: str, name: str, said: str) -> None:
    st.html(
        text_of(
            tag("div", icon(sign), tag("span", tag("b", name), f" {said}"), class_="jm-guideask")
        )
    )


_QUESTIONS: dict[PhaseRole | None, str] = {
    PhaseRole.BEFORE: "Where else does the customer come across us?",
    PhaseRole.ACTION: "What else happens there?",
    PhaseRole.AFTER: "What happens afterwards?",
    None: "What is missing there?",
}
