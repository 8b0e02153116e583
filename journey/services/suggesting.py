"""Suggesting phase and channel of a touchpoint from its name: a guess, and called one.

Words of the name speak of stages and channels, and so does the typical touchpoint that is most
like it. Sticky notes mostly stand in the order of the journey: of all ways to cut a list into the
phases the likeliest is taken, and one goes back only where the notes clearly say so. What nothing
speaks of is not invented: its channel stays open, and is asked.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from journey.model import Channel, ChannelKind, Phase, PhaseRole
from journey.text import same_name
from journey.typical import CHANNEL_NAMES, TYPICAL, Stage, Typical, channel_name
from journey.typical.channel_words import channels_in
from journey.typical.cues import stages_in

__all__ = ["Suggestion", "phase_of", "spread", "stage_of", "suggest", "suggest_channels"]

_SAME_PHRASE = 86
"""From this likeness (0-100) on a name is taken for a typical one in other words."""
_ALIKE = 0.4
"""From this share of telling words in common (0-1) on it speaks of the same stage."""
_SAME = 0.7
"""From this share on a name of fewer telling words, and no others, speaks of the same."""
_PLACES = {ChannelKind.ON_SITE, ChannelKind.SHOP}
"""Where one stays: a touchpoint between two in such a place is there, too."""
_NEAR = 3
"""So far apart those two may stand at most."""
_LIKE, _THERE = 2.5, 0.6
"""What a typical touchpoint weighs, if it is the same, and what it weighs to be on site."""
_BACK, _ON = 2.0, 0.3
"""What a step back to an earlier phase costs, and a step on to a later one, in cue words."""
_LITTLE, _CLEARLY = 4.0, 0.25
"""Where more than so many cue words are passed over, and more than this share (0-1) of what the
notes say, they clearly stand in no order; one or two notes alone never say so."""
_CUT = 2.0
"""What the phase weighs in which a touchpoint was, in cue words."""
_KNOWN = 1000.0
"""What a phase that is known weighs: more than all guesses."""

_WORDS_SAYING_NOTHING = """
a an the of it its in on at by to for from and or is has about around up with me my his her
der die das den dem des ein eine einen einem einer und oder es er sie ihr sein im in am an
auf aus bei mit nach von vom zu zum zur für ist hat sich davon danach mich mir
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the name of a touchpoint suggests."""

    phase: str | None
    """The phase by its id; None where there are no phases."""
    channels: tuple[ChannelKind, ...]
    """Empty where nothing speaks of a channel, or where it is to be asked."""
    asked: tuple[ChannelKind, ...] = ()
    """The channels between which the name leaves the choice."""

    def named(self, language: str) -> tuple[Channel, ...]:
        """The channels as the map keeps them, in the words of a language."""
        return tuple(Channel(name=channel_name(k, language), kind=k) for k in self.channels)


def suggest(
    names: Sequence[str], phases: Sequence[Phase], given: Sequence[str | None] = ()
) -> tuple[Suggestion, ...]:
    """A suggestion for each name of a list, given the phases of the journey.

    `given` has the phases that are known, by their ids: these stay, and the others go by them.
    """
    places = _places([_stages(name) for name in names], phases, given)
    found = [suggest_channels(name) for name in names]
    return tuple(
        Suggestion(phases[place].id if phases else None, *_in_context(index, places, found))
        for index, place in enumerate(places)
    )


def spread(
    names: Sequence[str],
    before: Sequence[Phase],
    old: Sequence[Phase],
    phases: Sequence[Phase],
) -> list[Phase]:
    """The new phases of touchpoints, in the order of the map; each was in one of `old` before.

    One whose phase stays stays with it. The others keep the cuts there were, in proportion, unless
    they are alike in words to another phase. Where there were fewer cuts than are wanted, or one
    left a phase empty, the names' own words make them, and without any the list is cut evenly.
    """
    ids = [phase.id for phase in phases]
    given = [phase.id if phase.id in ids else None for phase in before]
    plain = [phase.model_copy(update={"role": None}) for phase in phases]
    filled = len({phase.id for phase in before})
    guesses = [_alike(name, phases) for name in names]
    if filled == len(old) >= len(phases):
        for guess, phase in zip(guesses, before, strict=True):
            guess[_in_proportion(phase, old, plain)] += _CUT
    else:
        for guess, name in zip(guesses, names, strict=True):
            for stage, weight in _stages(name).items():
                guess[ids.index(phase_of(stage, plain).id)] += weight
        if not any(map(any, guesses)):
            for index, guess in enumerate(guesses):
                guess[index * len(phases) // len(names)] = 1.0
    return [phases[place] for place in _in_order(guesses, [*_pins(given, phases)])]


def _alike(name: str, phases: Sequence[Phase]) -> list[float]:
    """How much a name has in common with the name of each phase, in cue words."""
    mine = _telling(same_name(name))
    return [_LIKE * _in_common(mine, _telling(same_name(phase.name))) for phase in phases]


def _in_proportion(phase: Phase, old: Sequence[Phase], phases: Sequence[Phase]) -> int:
    """The place among phases that a phase had among the old ones."""
    ids = [one.id for one in phases]
    if phase.role is not None:
        return ids.index(phase_of(stage_of(phase, old), phases).id)
    place = [one.id for one in old].index(phase.id)
    return (2 * place + 1) * len(ids) // (2 * len(old))


@lru_cache(maxsize=8192)
def suggest_channels(name: str) -> tuple[tuple[ChannelKind, ...], tuple[ChannelKind, ...]]:
    """The channels of which a name clearly speaks, and those between which it leaves the choice.

    Words that name a channel, else a typical touchpoint of the same telling words.
    """
    found = channels_in(name)
    if found:
        return tuple(kind for kind in CHANNEL_NAMES if kind in found), ()
    typical = _the_same(name)
    if typical is None:
        return (), ()
    channels = typical.channels
    return (channels, ()) if len(channels) == 1 else ((), channels)


def _the_same(name: str) -> Typical | None:
    """The typical touchpoint that a name is; in fewer words only where it is to be asked."""
    mine = _telling(same_name(name))
    likeness, place = max(
        (
            (_in_common(mine, theirs), -at)
            for at, theirs in enumerate(_vocabulary())
            if mine.keys() == theirs.keys() or _is_shorter(mine, theirs, _entries()[at])
        ),
        default=(0.0, 0),
    )
    return _entries()[-place] if likeness >= _SAME else None


def _is_shorter(mine: dict[str, float], theirs: dict[str, float], typical: Typical) -> bool:
    """Whether a name has only words of a typical touchpoint, of which the channel is asked."""
    return len(typical.channels) > 1 < len(mine) and mine.keys() < theirs.keys()


def phase_of(stage: Stage, phases: Sequence[Phase]) -> Phase:
    """The phase in which a stage lies: by the phases' roles, else by their order.

    Raises ValueError where there is none.
    """
    if not phases:
        raise ValueError("a journey without phases has no place for a stage")
    of_role = [phase for phase in phases if phase.role is stage.role]
    if of_role:
        return of_role[min(_RANK_IN_ROLE[stage], len(of_role) - 1)]
    if any(phase.role is not None for phase in phases):
        return phases[0] if stage.role is PhaseRole.BEFORE else phases[-1]
    return phases[int(_SHARE_OF_ALL[stage] * len(phases))]


def stage_of(phase: Phase, phases: Sequence[Phase]) -> Stage:
    """The stage that a phase stands for: the inverse of `phase_of` as far as there is one."""
    return next(
        (stage for stage in Stage if phase_of(stage, phases) is phase), _nearest(phase, phases)
    )


def _nearest(phase: Phase, phases: Sequence[Phase]) -> Stage:
    place = list(phases).index(phase)
    distance = {stage: abs(list(phases).index(phase_of(stage, phases)) - place) for stage in Stage}
    return min(Stage, key=distance.__getitem__)


_RANK_IN_ROLE = {
    Stage.AWARE: 0,
    Stage.INFORM: 1,
    Stage.DECIDE: 2,
    Stage.ACT: 0,
    Stage.SERVICE: 0,
    Stage.LOYAL: 1,
}
"""The how-many-eth phase of its role a stage is, counted from 0; the last where there are fewer."""
_SHARE_OF_ALL = {
    Stage.AWARE: 0.0, Stage.INFORM: 0.26, Stage.DECIDE: 0.34,
    Stage.ACT: 0.5, Stage.SERVICE: 0.76, Stage.LOYAL: 0.9,
}  # fmt: skip
"""How far into a journey a stage lies, where its phases say no role."""


def _in_context(
    index: int,
    places: Sequence[int],
    found: Sequence[tuple[tuple[ChannelKind, ...], tuple[ChannelKind, ...]]],
) -> tuple[tuple[ChannelKind, ...], tuple[ChannelKind, ...]]:
    """The channels of a note; one that says nothing is in the same place as those around it."""
    if any(found[index]):
        return found[index]
    before = next((at for at in range(index - 1, -1, -1) if any(found[at])), 0)
    after = next((at for at in range(index + 1, len(found)) if any(found[at])), index)
    named = found[before][0]
    stays = (
        index < after <= before + _NEAR
        and found[after][0] == named
        and _PLACES.issuperset(named)
        and places[index] == places[index - 1]
    )
    return (named, ()) if stays else ((), ())


def _stages(name: str) -> dict[Stage, float]:
    """How much in a name speaks of each stage, in cue words."""
    weights = dict.fromkeys(Stage, 0.0)
    for stage, count in stages_in(name).items():
        weights[stage] += count
    if ChannelKind.ON_SITE in channels_in(name):
        weights[Stage.ACT] += _THERE
    likest = dict.fromkeys(Stage, 0.0)
    for one, likeness in _like(name):
        likest[one.stage] = max(likest[one.stage], likeness)
    for stage, likeness in likest.items():
        weights[stage] += _LIKE * likeness
    return weights


def _places(
    weights: Sequence[dict[Stage, float]], phases: Sequence[Phase], given: Sequence[str | None]
) -> list[int]:
    """The phase of each, counted from 0; 0 for all where there are none."""
    count = len(phases)
    if not count or not weights:
        return [0] * len(weights)
    ids = [phase.id for phase in phases]
    at = {stage: ids.index(phase_of(stage, phases).id) for stage in Stage}
    guesses = [[0.0] * count for _ in weights]
    for guess, of_stage in zip(guesses, weights, strict=True):
        for stage, weight in of_stage.items():
            guess[at[stage]] += weight
    return _in_order(guesses, [*_pins(given or [None] * len(weights), phases)])


def _pins(given: Sequence[str | None], phases: Sequence[Phase]) -> Iterable[int | None]:
    ids = [phase.id for phase in phases]
    return (ids.index(id) if id in ids else None for id in given)


def _in_order(guesses: Sequence[Sequence[float]], pins: Sequence[int | None]) -> list[int]:
    """The phase of each note, counted from 0, given how much speaks for each phase.

    People write in the order of time: the likeliest way that never goes back is taken, so phases
    are cuts in the list. Only where it passes over too much of what the notes say, or leaves a
    phase that is known, may one go back.
    """
    pinned = [
        guess if pin is None else [_KNOWN * (place == pin) for place in range(len(guess))]
        for guess, pin in zip(guesses, pins, strict=True)
    ]
    onward, free = _way(pinned, math.inf), _way(pinned, _BACK)
    if any(pin not in (None, place) for pin, place in zip(pins, onward, strict=True)):
        return free
    open_ones = [index for index, pin in enumerate(pins) if pin is None]
    said, most = (sum(guesses[i][way[i]] for i in open_ones) for way in (onward, free))
    return free if most - said > max(_LITTLE, _CLEARLY * most) else onward


def _way(guesses: Sequence[Sequence[float]], back: float) -> list[int]:
    """The likeliest way through the phases (Viterbi), where each step back costs so much."""
    best = [guess - _ON * place for place, guess in enumerate(guesses[0])] if guesses else []
    ways: list[list[int]] = []
    for guess in guesses[1:]:
        stepped, came = _stepped(best, back)
        best = [so_far + more for so_far, more in zip(stepped, guess, strict=True)]
        ways.append(came)
    place = max(range(len(best)), key=lambda i: (best[i], -i))
    way = [place]
    for came in reversed(ways):
        place = came[place]
        way.append(place)
    return way[::-1]


def _stepped(best: Sequence[float], back: float) -> tuple[list[float], list[int]]:
    """One note on: how likely each phase is, and from which phase one came."""

    def step(source: int, to: int) -> float:
        return back if to < source else _ON * (to - source)

    came = [
        max(range(len(best)), key=lambda source, to=to: best[source] - step(source, to))
        for to in range(len(best))
    ]
    return [best[source] - step(source, to) for to, source in enumerate(came)], came


@lru_cache(maxsize=8192)
def _like(name: str) -> tuple[tuple[Typical, float], ...]:
    """The typical touchpoints that a name is like, and how much (0-1), the likest first."""
    folded = same_name(name)
    phrase = process.extractOne(folded, _phrases(), scorer=fuzz.ratio, score_cutoff=_SAME_PHRASE)
    if phrase is not None:
        return ((_entries()[phrase[2]], 1.0),)
    mine = _telling(folded)
    likeness = ((_in_common(mine, words), index) for index, words in enumerate(_vocabulary()))
    alike = sorted((-how, index) for how, index in likeness if how >= _ALIKE)
    return tuple((_entries()[index], -how) for how, index in alike)


def _in_common(mine: dict[str, float], theirs: dict[str, float]) -> float:
    """How much two phrases have in common (0-1): the cosine of their telling words."""
    shared = sum(weight * theirs[word] for word, weight in mine.items() if word in theirs)
    return shared / (_length(mine) * _length(theirs)) if shared else 0.0


def _length(words: dict[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in words.values()))


@lru_cache(maxsize=1)
def _entries() -> tuple[Typical, ...]:
    return TYPICAL + TYPICAL


@lru_cache(maxsize=1)
def _phrases() -> tuple[str, ...]:
    return tuple(same_name(one.en) for one in TYPICAL) + tuple(same_name(t.de) for t in TYPICAL)


@lru_cache(maxsize=1)
def _rarity() -> dict[str, float]:
    """How telling each word of the typical touchpoints is: the rarer, the more."""
    counts = Counter(word for phrase in _phrases() for word in set(_stems(phrase)))
    return {word: math.log(len(_phrases()) / count) for word, count in counts.items()}


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, float], ...]:
    return tuple(_telling(phrase) for phrase in _phrases())


def _telling(phrase: str) -> dict[str, float]:
    """The words of a phrase with how telling they are; unknown ones tell as much as rare ones."""
    rarity = _rarity()
    rare = math.log(len(_phrases()))
    return {word: rarity.get(word, rare) for word in _stems(phrase)}


def _stems(phrase: str) -> Iterable[str]:
    """The words without those that say nothing, cut to six letters: tickets as ticket."""
    letters = "".join(sign if sign.isalnum() else " " for sign in phrase)
    return (word[:6].rstrip("s") for word in letters.split() if word not in _SAYING_NOTHING)


_SAYING_NOTHING = frozenset(same_name(_WORDS_SAYING_NOTHING).split())
