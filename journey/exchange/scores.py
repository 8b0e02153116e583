"""Scores as files of others tell them: on what scale they are, and which of them are none."""

from collections.abc import Callable, Iterable

from journey.exchange.intake import Intake
from journey.locales import Words
from journey.model import SCALES, ScaleKey
from journey.scales import span

_OTHER_SCALES = (ScaleKey.MINUS_TWO_TO_TWO, ScaleKey.ZERO_TO_TEN, ScaleKey.ZERO_TO_HUNDRED)
_SLIPS = 1 / 4
"""So large a part of the scores may lie outside 1 to 5 and be taken for slips."""


def scale_of(values: Iterable[float]) -> ScaleKey:
    """The scale on which the scores of a file were probably given.

    That is 1 to 5, unless more scores lie outside it than slips explain (one, or a quarter of all)
    and another scale holds them all.
    """
    known = list(values)
    outside = [value for value in known if _is_outside(value)]
    if outside and (len(outside) > max(1, _SLIPS * len(known)) or len(outside) == len(known)):
        for key in _OTHER_SCALES:
            if all(SCALES[key].holds(value) for value in known):
                return key
    return ScaleKey.ONE_TO_FIVE


def tell_scale(scale: ScaleKey, rated: Iterable[tuple[int, float]], intake: Intake) -> None:
    """Warn of scores that were guessed to be on another scale, at the first that shows it."""
    first = next((row for row in rated if _is_outside(row[1])), None)
    if scale is ScaleKey.ONE_TO_FIVE or first is None:
        return
    said, (line, value) = intake.words, first
    intake.is_scale_doubtful = True
    intake.warn(
        line,
        said(
            "the score {score} lies outside 1 to 5, so all scores were read on the scale {ends}",
            score=said.number(value),
            ends=span(SCALES[scale], said),
        ),
        said("Where this is wrong, choose another scale for this file"),
    )


def sound_score(
    value: float | None,
    written: str,
    line: int,
    scale: ScaleKey,
    intake: Intake,
    hint: Callable[[str, Words], str],
    *,
    is_scale_open: bool,
) -> float | None:
    """A score that lies on the scale; any other is unknown, and told with what to try.

    `value` is the number that is `written`, None for what is no number; `hint` says how such a
    file writes a score between the ends of the scale, and one that is not known. The scale is open
    where neither the file nor anybody else says which it is.
    """
    said = intake.words
    if value is not None and SCALES[scale].holds(value):
        return value
    ends, so = span(SCALES[scale], said), said("so its satisfaction is unknown")
    tried = [hint(ends, said)]
    if value is None:
        message = said("the score {score} is not a number, {so}", score=written[:40], so=so)
    else:
        number = said.number(value)
        message = said(
            "the score {score} lies outside {ends}, {so}", score=number, ends=ends, so=so
        )
        if is_scale_open and (other := _other_scale(value, scale)):
            intake.is_scale_doubtful = True
            tried.append(
                said("or choose the scale {ends} for all scores", ends=span(SCALES[other], said))
            )
    intake.warn(line, message, ", ".join(tried))
    return None


def _other_scale(value: float, scale: ScaleKey) -> ScaleKey | None:
    """The scale of which a score outside 1 to 5 speaks; 0 speaks of none, it may mean no score."""
    if scale is not ScaleKey.ONE_TO_FIVE or not value:
        return None
    return next((key for key in _OTHER_SCALES if SCALES[key].holds(value)), None)


def _is_outside(value: float) -> bool:
    return not SCALES[ScaleKey.ONE_TO_FIVE].holds(value)
