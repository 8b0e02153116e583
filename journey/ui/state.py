"""What one visitor has chosen: language, map, selection. Nothing of value is kept here alone.

Language and map also stand in the address, so that a link shows the same to the next person.
"""

import datetime
import zoneinfo
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st

from journey.locales import LANGUAGES, Words, spoken, words
from journey.ui import shelf

LANGUAGE = "language"
LANGUAGE_COOKIE = "journey_language"
THEME_COOKIE = "journey_theme"
MAP = "map"
PERSONA = "persona"
TOUCHPOINT = "touchpoint"
_ACTOR = "actor"
_CHOSEN_LANGUAGE = "chosen-language"
_LOOKED_AT = "map-looked-at"


def _session() -> dict[str, Any]:
    return cast("dict[str, Any]", st.session_state)


def language() -> str:
    """The language of the screens: as chosen, else from the link, else as in this browser.

    That is the one that was chosen in it before, or its own.
    """
    chosen = _session().get(LANGUAGE)
    if chosen not in LANGUAGES:
        linked = st.query_params.get("lang")
        kept = st.context.cookies.get(LANGUAGE_COOKIE)
        kept = kept if kept in LANGUAGES else None
        chosen = spoken(linked or kept or st.context.locale or "en")
        _session()[LANGUAGE] = chosen
    return str(chosen)


def choose_language(chosen: str) -> None:
    """Have the screens speak that language, here, by this address, and later in this browser."""
    _session()[LANGUAGE] = _session()[_CHOSEN_LANGUAGE] = chosen
    st.query_params["lang"] = chosen


def chosen_language() -> str:
    """The language that was chosen in this session; empty where none was."""
    return str(_session().get(_CHOSEN_LANGUAGE, ""))


def speak() -> Words:
    """The words of the chosen language."""
    return words(language())


def theme() -> str:
    """The key of the theme in which the page is shown: light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


def time_zone() -> datetime.tzinfo:
    """The visitor's time zone."""
    try:
        return zoneinfo.ZoneInfo(st.context.timezone or "UTC")
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return datetime.UTC


def actor() -> str:
    """Who makes the changes of this session: the same in every tab of a browser, after a reload."""
    session = _session()
    if _ACTOR not in session:
        session[_ACTOR] = shelf.visitor().person
    return str(session[_ACTOR])


def map_id() -> str:
    """The id of the map in the address; empty where there is none."""
    return st.query_params.get(MAP, "")


def look_at(map: str) -> None:
    """Note which map is looked at: a page that is opened next is about the same."""
    _session()[_LOOKED_AT] = map


def meant(maps: Collection[str]) -> str:
    """The map that a page is about: of the address, else looked at last, else the first."""
    asked = (map_id(), _session().get(_LOOKED_AT, ""))
    return next((map for map in asked if map in maps), next(iter(maps)))


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected on a map: touchpoints or a phase by id; `turn` tells new from old.

    Of several touchpoints, `touchpoint` is the one that was chosen last.
    """

    touchpoint: str = ""
    phase: str = ""
    turn: int = 0
    touchpoints: tuple[str, ...] = ()
    """All touchpoints that are selected, in the order in which they were chosen."""


def selection(map: str) -> Selection:
    """What is selected on that map."""
    return _session().get(f"selection:{map}", Selection())


def select(
    map: str,
    *,
    touchpoint: str = "",
    phase: str = "",
    turn: int | None = None,
    touchpoints: Iterable[str] = (),
) -> None:
    """Select touchpoints or a phase; without a turn it is a choice of the page's own.

    Of several the one chosen last is the `touchpoint` named, or else the last of them. What a
    picture says that has not heard of the present choice yet changes nothing.
    """
    now = selection(map).turn
    if turn is not None and turn < now:
        return
    several = tuple(dict.fromkeys(each for each in (*touchpoints, touchpoint) if each))
    last = touchpoint or (several[-1] if several else "")
    after = now + 1 if turn is None else turn
    _session()[f"selection:{map}"] = Selection(last, phase, after, several)


def told(key: str, field: str) -> Any:
    """What a component tells under that name; None where it has left the page meanwhile."""
    there = _session().get(key)
    return there.get(field) if there else None


def notice(message: str, *, kind: str = "done") -> None:
    """Say something at the next run: what was done, or why it was not."""
    _session().setdefault("notices", []).append((kind, message))


def has_notices() -> bool:
    """Whether there is something to say."""
    return bool(_session().get("notices"))


def take_notices() -> list[tuple[str, str]]:
    """The things to say, each once."""
    return _session().pop("notices", [])
