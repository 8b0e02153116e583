"""Names that are written almost alike, of which one is probably a slip that means the other.

A slip would make a phase, a department or a channel of its own. It is told and never mended: the
names may be two.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from journey.document.faults import Faults, shown
from journey.document.placed import Placed, place_of
from journey.model import Journey, Touchpoint
from journey.text import same_name

_BETWEEN_WORDS = re.compile(r"[\s_-]+")
_COMPARED = 200
"""So many names of a kind are compared with each other."""
_SHORTEST = 4
"""Letters of a word of which a slip can be told from another word."""
_PREFIX = 3
"""Another letter among the first is another word, as in Anreise and Abreise."""


class Kind(Enum):
    """What bears a name."""

    PHASE = auto()
    DEPARTMENT = auto()
    CHANNEL = auto()


@dataclass(slots=True)
class Written:
    """A name where it was written first, and how often it was."""

    kind: Kind
    name: str
    line: int | None
    key: str = ""
    """What makes two names the same already, where that is not the name itself."""
    count: int = 0

    @property
    def identity(self) -> tuple[Kind, str]:
        """The same for all that is the same, however it is written."""
        return self.kind, self.key or same_name(self.name)


def tell_look_alikes(written: Iterable[Written], faults: Faults) -> None:
    """Warn of each name that differs by a slip from one that is used as often or more."""
    known: dict[tuple[Kind, str], Written] = {}
    for one in written:
        known.setdefault(one.identity, one).count += 1
    for kind in Kind:
        names = [one for one in known.values() if one.kind is kind][:_COMPARED]
        words = [_words(one.name) for one in names]
        for at, one in enumerate(names):
            for before, other in enumerate(names[:at]):
                if _are_alike(words[at], words[before]):
                    _tell(*((other, one) if other.count < one.count else (one, other)), faults)


def _tell(rare: Written, usual: Written, faults: Faults) -> None:
    said = faults.words
    named = {"name": shown(rare.name), "other": shown(usual.name), "line": usual.line}
    message = {
        Kind.PHASE: said(
            "the phase “{name}” is written almost like “{other}” (line {line})", **named
        ),
        Kind.DEPARTMENT: said(
            "the department “{name}” is written almost like “{other}” (line {line})", **named
        ),
        Kind.CHANNEL: said(
            "the channel “{name}” is written almost like “{other}” (line {line})", **named
        ),
    }[rare.kind]
    hint = said("Both were kept; write them alike where the same is meant")
    faults.warn(rare.line, message, hint)


def _words(name: str) -> list[str]:
    return [word for word in _BETWEEN_WORDS.split(same_name(name)) if word]


def _are_alike(one: list[str], other: list[str]) -> bool:
    """Whether two names differ in nothing but a slip in a word, or where words are parted."""
    if len(one) == len(other):
        return bool(one) and all(a == b or _is_slip(a, b) for a, b in zip(one, other, strict=True))
    return "".join(one) == "".join(other)


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter is missing, too many or another, or two are exchanged.

    A digit, or a sign of a script without capitals, makes another word.
    """
    if min(len(one), len(other)) < _SHORTEST:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    at = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    if any(sign == sign.upper() for sign in one[at : at + 1] + other[at : at + 1]):
        return False
    is_more_or_less = one[at + 1 :] == other[at:] or one[at:] == other[at + 1 :]
    is_another = at >= _PREFIX and one[at + 1 :] == other[at + 1 :]
    is_exchanged = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return is_more_or_less or is_another or is_exchanged


def written_at(touchpoint: Touchpoint, line: int | None) -> Iterator[Written]:
    """The department and the channels of a touchpoint that stands on one line."""
    if touchpoint.department:
        yield Written(Kind.DEPARTMENT, touchpoint.department, line)
    for each in touchpoint.channels:
        yield Written(Kind.CHANNEL, each.name, line, each.key)


def written_in(journey: Journey, placed: Placed) -> Iterator[Written]:
    """The names of a journey with the lines of the map file that it was read from."""

    def line(*steps: int | str) -> int | None:
        return place_of(placed, steps)[0].line

    for p, phase in enumerate(journey.phases):
        yield Written(Kind.PHASE, phase.name, line("phases", p, "name"))
        for t, touchpoint in enumerate(phase.touchpoints):
            at = ("phases", p, "touchpoints", t)
            if touchpoint.department:
                yield Written(Kind.DEPARTMENT, touchpoint.department, line(*at, "department"))
            for c, each in enumerate(touchpoint.channels):
                yield Written(Kind.CHANNEL, each.name, line(*at, "channels", c), each.key)
