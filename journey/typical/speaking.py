"""Which touchpoints speak of a trigger: by its words, or by the channel through which it comes."""

import re
from collections.abc import Iterable

from journey.model import ChannelKind, Touchpoint
from journey.text import same_name
from journey.typical.cues import CHANNEL_CUES, Cues

_NEWS = {
    ChannelKind.WORD_OF_MOUTH,
    ChannelKind.POSTER,
    ChannelKind.NEWSPAPER,
    ChannelKind.MAGAZINE,
    ChannelKind.SOCIAL_MEDIA,
    ChannelKind.TV_RADIO,
}
"""Channels of which one meeting is as good as another: a friend who tells, a poster that hangs."""
_CUES = Cues({kind: CHANNEL_CUES[kind] for kind in CHANNEL_CUES if kind in _NEWS})
_WORD = re.compile(r"[^\W\d_]{4,}")
_EMPTY = """
with from into onto over under about after before during that this these those their your have does
when where which what than some another more again
eine einer eines einem einen dieser diese dieses ihre ihren beim ohne nach über unter durch oder
wenn dass sich noch auch mehr wieder wird sind
"""
"""Words of four letters and more that say nothing about what happens."""
_ENDING = re.compile(r"(?<=....)(?:ing|ed|en|er|es|s|e|n|t)$")
_BEGINNING = 6
"""So many letters say which word it is."""


def speaking_of(trigger: str, touchpoints: Iterable[Touchpoint]) -> list[str]:
    """The touchpoints, by id, that speak of what the trigger speaks of.

    It is enough that both name one channel through which news spreads, or that at least two and
    half of the trigger's telling words, or its only one, stand in the touchpoint's name.
    """
    news, words = _CUES.found(trigger).keys(), _telling(trigger)
    return [
        touchpoint.id
        for touchpoint in touchpoints
        if not news.isdisjoint(_news(touchpoint)) or _is_said(words, _telling(touchpoint.name))
    ]


def _news(touchpoint: Touchpoint) -> set[ChannelKind]:
    return {used.kind for used in touchpoint.channels} | _CUES.found(touchpoint.name).keys()


def _telling(text: str) -> set[str]:
    words, empty = _WORD.findall(same_name(text)), _EMPTY.split()
    return {_ENDING.sub("", word)[:_BEGINNING] for word in words if word not in empty}


def _is_said(words: set[str], name: set[str]) -> bool:
    shared = len(words & name)
    return shared >= max(min(2, len(words)), len(words) / 2, 1)
