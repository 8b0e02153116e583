"""The survey that one visitor looks at: held for as long as it is looked at, and nowhere else.

Its file lies in the memory of this session alone. It goes when the scores are taken over, when it
is taken away, and when the page is left.
"""

from dataclasses import dataclass, field
from math import isnan
from typing import cast

import streamlit as st

from journey.model import Journey
from journey.services import surveys
from journey.services.counting import Counting
from journey.services.surveys import READ, Plan, Role, Source

_HELD, _TURN = "survey", "survey-turn"
_EXAMPLES, _LONGEST, _SEEN = 3, 40, 40


@dataclass(slots=True)
class Survey:
    """A file of answers on one map, how it is read, and what came out of it."""

    token: str
    name: str
    map: str
    source: Source
    plan: Plan
    examples: dict[str, str] = field(default_factory=dict[str, str])
    """What stands in a column; nothing of one that says who answered."""
    seen: tuple[float, ...] = ()
    """Numbers that were answered, so that the stand-ins among them can be named."""
    guessed: dict[str, bool] = field(default_factory=dict[str, bool])
    """Whether a column was to be read or looked at as it was guessed."""
    counting: Counting | None = None


def turn() -> int:
    """Which uploader is shown: a new one is an empty one."""
    return cast("int", st.session_state.get(_TURN, 0))


def held() -> Survey | None:
    """The survey that is looked at."""
    return st.session_state.get(_HELD)


def look_at(content: bytes, name: str, token: str, journey: Journey, language: str) -> Survey:
    """The survey of a file that was dropped, looked at once.

    Raises InvalidDocumentError for what is no table.
    """
    there = held()
    if there is not None and (there.token, there.map) == (token, journey.id):
        return there
    let_go()
    source = surveys.look_at(content, name, language)
    survey = Survey(token, name, journey.id, source, surveys.plan_for(source, journey))
    _sample(survey)
    st.session_state[_HELD] = survey
    return survey


def let_go() -> None:
    """Forget the survey, whatever is being done with it."""
    there = st.session_state.pop(_HELD, None)
    if isinstance(there, Survey) and there.counting is not None:
        there.counting.stop()


def take_away() -> None:
    """Forget the survey and empty the uploader."""
    let_go()
    st.session_state[_TURN] = turn() + 1


def _sample(survey: Survey) -> None:
    """Note what helps people to judge the guesses."""
    seen: set[float] = set()
    sample = survey.source.sample()
    for use in survey.plan.uses:
        survey.guessed[use.column] = use.role in READ or not use.sure
        if use.role is Role.PERSONAL:
            continue
        kinds = list(dict.fromkeys(sample[use.column]))
        survey.examples[use.column] = " · ".join(map(_short, kinds[:_EXAMPLES]))
        if len(kinds) <= _SEEN:
            seen.update(number for kind in kinds if not isnan(number := surveys.number_in(kind)))
    survey.seen = tuple(sorted(seen)[:_SEEN])


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 1]}…"
