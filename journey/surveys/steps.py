"""Answers in words: the usual steps of 3 to 7, German and English, from the worst to the best.

What a word means depends on its neighbours: "very satisfied" is the best of five steps beside
"very dissatisfied", and the fourth beside "extremely satisfied". So words are read by column, and
steps are taken to be equally far apart.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from journey.text import plain_words

_USUAL = """
very dissatisfied/very unsatisfied | dissatisfied/unsatisfied | neutral/neither satisfied nor dissatisfied/neither | satisfied | very satisfied
sehr unzufrieden | unzufrieden | teils teils/neutral/weder noch/weder zufrieden noch unzufrieden/mittel | zufrieden | sehr zufrieden
very dissatisfied | somewhat dissatisfied/rather dissatisfied | neutral/neither satisfied nor dissatisfied/neither | somewhat satisfied/rather satisfied/fairly satisfied | very satisfied
sehr unzufrieden | eher unzufrieden | teils teils/neutral/weder noch/weder zufrieden noch unzufrieden | eher zufrieden | sehr zufrieden
not at all satisfied | slightly satisfied | moderately satisfied | very satisfied | extremely satisfied/completely satisfied
gar nicht zufrieden/überhaupt nicht zufrieden | wenig zufrieden | mittelmäßig zufrieden/mäßig zufrieden/teilweise zufrieden | ziemlich zufrieden | sehr zufrieden
unzufrieden | weniger zufrieden | zufrieden | sehr zufrieden | vollkommen zufrieden/überzeugt
very poor/very bad | poor/bad | fair/average/acceptable/ok/okay | good | very good
sehr schlecht | schlecht | mittel/mittelmäßig/durchschnittlich/ok/okay/geht so | gut | sehr gut
poor | fair | good | very good | excellent
schlecht | mäßig | gut | sehr gut | ausgezeichnet/hervorragend
strongly disagree | disagree | neither agree nor disagree/neutral/undecided | agree | strongly agree
stimme überhaupt nicht zu/stimme gar nicht zu | stimme nicht zu | teils teils/weder noch/neutral/unentschieden | stimme zu | stimme voll zu/stimme voll und ganz zu/stimme völlig zu
stimme überhaupt nicht zu/stimme gar nicht zu | stimme eher nicht zu | teils teils/weder noch/neutral/unentschieden | stimme eher zu | stimme voll zu/stimme voll und ganz zu/stimme völlig zu
trifft überhaupt nicht zu/trifft gar nicht zu | trifft eher nicht zu | teils teils/weder noch/trifft teilweise zu | trifft eher zu | trifft voll zu/trifft voll und ganz zu/trifft völlig zu
very unlikely | unlikely | neutral/neither likely nor unlikely | likely | very likely
sehr unwahrscheinlich | unwahrscheinlich | teils teils/neutral/weder noch | wahrscheinlich | sehr wahrscheinlich
not at all important | slightly important | moderately important | very important | extremely important
very unimportant | unimportant | neutral | important | very important
unwichtig/gar nicht wichtig/völlig unwichtig | eher unwichtig/weniger wichtig | teils teils/neutral | eher wichtig/wichtig | sehr wichtig
sehr unwichtig | unwichtig | teils teils/neutral | wichtig | sehr wichtig
very difficult | difficult | neutral | easy | very easy
sehr schwierig/sehr schwer | schwierig/schwer | teils teils/neutral | einfach/leicht | sehr einfach/sehr leicht
dissatisfied | neutral/neither | satisfied
unzufrieden | teils teils/neutral/weder noch/mittel | zufrieden
not satisfied | partly satisfied | satisfied
nicht zufrieden | teilweise zufrieden/teils zufrieden | zufrieden
bad/poor | ok/okay/average/fair | good
schlecht | ok/okay/mittel/geht so | gut
disagree | neutral/undecided | agree
trifft nicht zu | trifft teilweise zu/teils teils | trifft zu
very dissatisfied | dissatisfied | satisfied | very satisfied
sehr unzufrieden | unzufrieden | zufrieden | sehr zufrieden
very dissatisfied | somewhat dissatisfied/rather dissatisfied | somewhat satisfied/rather satisfied | very satisfied
sehr unzufrieden | eher unzufrieden | eher zufrieden | sehr zufrieden
dissatisfied | rather dissatisfied/somewhat dissatisfied | rather satisfied/somewhat satisfied | satisfied
unzufrieden | eher unzufrieden | eher zufrieden | zufrieden
not at all satisfied | not very satisfied | fairly satisfied | very satisfied
überhaupt nicht zufrieden/gar nicht zufrieden | nicht sehr zufrieden/wenig zufrieden | ziemlich zufrieden | sehr zufrieden
nicht zufrieden/gar nicht zufrieden | weniger zufrieden/wenig zufrieden | zufrieden | sehr zufrieden
strongly disagree | disagree | agree | strongly agree
trifft nicht zu/trifft gar nicht zu | trifft eher nicht zu | trifft eher zu | trifft zu/trifft voll zu
stimme nicht zu/stimme gar nicht zu | stimme eher nicht zu | stimme eher zu | stimme zu/stimme voll zu
poor | fair | good | excellent
schlecht | eher schlecht | eher gut | gut
sehr schlecht | schlecht | gut | sehr gut
very dissatisfied | dissatisfied | somewhat dissatisfied/slightly dissatisfied/rather dissatisfied | somewhat satisfied/slightly satisfied/rather satisfied | satisfied | very satisfied
sehr unzufrieden | unzufrieden | eher unzufrieden | eher zufrieden | zufrieden | sehr zufrieden
ungenügend | mangelhaft | ausreichend | befriedigend | gut | sehr gut
strongly disagree | disagree | somewhat disagree | somewhat agree | agree | strongly agree
stimme überhaupt nicht zu | stimme nicht zu | stimme eher nicht zu | stimme eher zu | stimme zu | stimme voll zu/stimme voll und ganz zu
very dissatisfied | dissatisfied | somewhat dissatisfied/slightly dissatisfied/rather dissatisfied | neutral/neither satisfied nor dissatisfied/neither | somewhat satisfied/slightly satisfied/rather satisfied | satisfied | very satisfied
sehr unzufrieden | unzufrieden | eher unzufrieden | teils teils/neutral/weder noch | eher zufrieden | zufrieden | sehr zufrieden
extremely dissatisfied | moderately dissatisfied | slightly dissatisfied | neither satisfied nor dissatisfied/neutral | slightly satisfied | moderately satisfied | extremely satisfied
completely dissatisfied | mostly dissatisfied | somewhat dissatisfied | neither satisfied nor dissatisfied/neutral | somewhat satisfied | mostly satisfied | completely satisfied
äußerst unzufrieden/völlig unzufrieden | sehr unzufrieden | eher unzufrieden/unzufrieden | teils teils/neutral/weder noch | eher zufrieden/zufrieden | sehr zufrieden | äußerst zufrieden/völlig zufrieden
strongly disagree | disagree | somewhat disagree | neither agree nor disagree/neutral | somewhat agree | agree | strongly agree
stimme überhaupt nicht zu | stimme nicht zu | stimme eher nicht zu | teils teils/weder noch/neutral | stimme eher zu | stimme zu | stimme voll zu/stimme voll und ganz zu
"""  # noqa: E501
"""A line a scale, | between its steps, / between words for one step; of two that fit the first."""
_NO_ANSWER = """
don't know/dont know/do not know/n a/na/not applicable/no answer/not sure/prefer not to say/did not use/not used/no opinion
weiß nicht/weiss nicht/keine angabe/k a/ka/kann ich nicht beurteilen/nicht beurteilbar/nicht genutzt/trifft nicht auf mich zu/keine antwort/keine meinung
"""  # noqa: E501
MOSTLY = 0.8
"""Of the cells of a column so many are answers, else it is something else."""


def plain(text: str) -> str:
    """An answer as it is compared: folded, its words alone."""
    return plain_words(text).replace("-", " ")


NO_ANSWER = frozenset(plain(word) for line in _NO_ANSWER.split("\n") for word in line.split("/"))
"""What says that somebody did not answer, folded."""


@dataclass(frozen=True)
class Steps:
    """The steps of a scale in words, from the worst to the best; each by the words for it."""

    words: tuple[tuple[str, ...], ...]

    @cached_property
    def levels(self) -> dict[str, float]:
        """What each word says, folded, as 0 (the worst step) to 100 (the best)."""
        last = len(self.words) - 1
        return {plain(word): 100 * at / last for at, said in enumerate(self.words) for word in said}

    @property
    def said(self) -> tuple[str, ...]:
        """A word for each step."""
        return tuple(step[0] for step in self.words)

    def holds(self, words: Iterable[str]) -> bool:
        """Whether most of the words of a column stand on it."""
        seen = _answers(words)
        held = sum(seen[word] for word in seen if word in self.levels)
        return held >= MOSTLY * seen.total()

    def is_whole(self, seen: Iterable[str]) -> bool:
        """Whether each step was answered."""
        levels = {self.levels[word] for word in seen if word in self.levels}
        return len(levels) == len(self.words)


def _answers(words: Iterable[str]) -> Counter[str]:
    """How often each answer stands there, folded."""
    return Counter(word for word in map(plain, words) if word not in NO_ANSWER)


USUAL: tuple[Steps, ...] = tuple(
    Steps(tuple(tuple(word.strip() for word in step.split("/")) for step in line.split("|")))
    for line in _USUAL.strip().split("\n")
)


class Fitting(NamedTuple):
    """The scales that words may be of, the likeliest first; none where there is none."""

    steps: tuple[Steps, ...] = ()
    sure: bool = False
    """Whether no other one is nearly as likely."""


def fitting(words: Sequence[str]) -> Fitting:
    """On which scales most of the words of a column stand.

    Those on which each step was answered come before others; then the more usual ones. Scales that
    say the same of all these words are one.
    """
    seen = _answers(words)
    held = {steps: sum(seen[word] for word in seen if word in steps.levels) for steps in USUAL}
    most = max(held.values())
    if not seen or most < MOSTLY * seen.total():
        return Fitting()
    found = [steps for steps in USUAL if held[steps] == most]
    whole = [steps for steps in found if steps.is_whole(seen)]
    read = {tuple(steps.levels.get(word) for word in seen): steps for steps in reversed(found)}
    best, *others = sorted(
        read.values(), key=lambda steps: (steps not in whole, USUAL.index(steps))
    )
    nearly = [steps for steps in others if best not in whole or steps in whole]
    return Fitting((best, *others), sure=not nearly)
