"""Which touchpoints speak of a trigger: by its words, or by the channel through which it comes."""

import re
from collections.abc import Iterable, Mapping

from journey.model import ChannelKind, Touchpoint
from journey.text import same_name
from journey.typical.channel_words import channels_in

_NEWS = {
    ChannelKind.WORD_OF_MOUTH,
    ChannelKind.POSTER,
    ChannelKind.NEWSPAPER,
    ChannelKind.MAGAZINE,
    ChannelKind.SOCIAL_MEDIA,
    ChannelKind.TV_RADIO,
}
"""Channels of which one meeting is as good as another: a friend who tells, a poster that hangs."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_SAYING_NOTHING = """
with from into onto over under about after before during that this these those their your have does
when where which what than some another more again
eine einer eines einem einen dieser diese dieses ihre ihren beim ohne nach über unter durch oder
wenn dass sich noch auch mehr wieder wird sind
"""
_EMPTY = frozenset(_SAYING_NOTHING.split())
"""Words of four letters and more that say nothing about what happens."""
_ENDING = re.compile(r"(?<=....)(?:ing|ed|en|er|es|s|e|n|t)$")
_BEGINNING = 6
"""So many letters say which word it is."""


def speaking_of(
    triggers: Mapping[str, str], touchpoints: Iterable[Touchpoint]
) -> dict[str, list[str]]:
    """The touchpoints that speak of what each trigger speaks of; all by their ids.

    It is enough that both name one channel through which news spreads, or that at least two and
    half of the trigger's telling words, or its only one, stand in the touchpoint's name.
    """
    if not triggers:
        return {}
    told = [(t.id, _news(t), _telling(t.name)) for t in touchpoints]
    found: dict[str, list[str]] = {}
    for trigger, text in triggers.items():
        news, words = channels_in(text) & _NEWS, _telling(text)
        found[trigger] = [
            id for id, channels, name in told if news & channels or _is_said(words, name)
        ]
    return found


def _news(touchpoint: Touchpoint) -> set[ChannelKind]:
    return {used.kind for used in touchpoint.channels} | channels_in(touchpoint.name)


def _telling(text: str) -> set[str]:
    words = _WORD.findall(same_name(text))
    return {_ENDING.sub("", word)[:_BEGINNING] for word in words if word not in _EMPTY}


def _is_said(words: set[str], name: set[str]) -> bool:
    shared = len(words & name)
    return shared >= max(min(2, len(words)), len(words) / 2, 1)
