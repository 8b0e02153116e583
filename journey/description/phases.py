"""A phase in words: what it is for, its touchpoints, how satisfaction goes through it."""

from collections.abc import Iterator

from journey import scales
from journey.locales import Words
from journey.model import Journey, Phase, Touchpoint
from journey.spoken_indicator import line as indicator_line


def phase_paragraph(phase: Phase, journey: Journey, words: Words) -> str:
    """One paragraph that tells a phase as it is walked through."""
    return " ".join(_sentences(phase, journey, words))


def _sentences(phase: Phase, journey: Journey, words: Words) -> Iterator[str]:
    purpose = " ".join((phase.purpose or "").split()).rstrip(".")
    yield f"{phase.name}: {purpose}." if purpose else f"{phase.name}."
    if phase.function:
        yield words("Responsible: {function}.", function=phase.function)
    if phase.indicators:
        said = "; ".join(indicator_line(each, words) for each in phase.indicators)
        yield words("Indicators: {indicators}.", indicators=said)
    if not phase.existing:
        yield words("No touchpoint is there.")
        return
    steps = [_step(touchpoint, journey, words) for touchpoint in phase.existing]
    yield words.plural("{count} touchpoint: {steps}.", "{count} touchpoints: {steps}.",
                       len(steps), steps="; ".join(steps))  # fmt: skip
    yield from _trend(phase, journey, words)


def _step(touchpoint: Touchpoint, journey: Journey, words: Words) -> str:
    """A touchpoint as part of the enumeration: number, name, channels, score, indicators."""
    number = journey.numbers[touchpoint.id]
    details = [channel.name for channel in touchpoint.channels]
    level = journey.level(touchpoint)
    if level is None:
        details.append(words("not scored"))
    else:
        details.append(scales.value(journey.drawn_scale, level, words))
    if touchpoint.moment_of_truth:
        details.append(words("moment of truth"))
    details += [indicator_line(each, words) for each in touchpoint.indicators]
    return f"({number}) {touchpoint.name} – {', '.join(details)}"


def _trend(phase: Phase, journey: Journey, words: Words) -> Iterator[str]:
    """Where the phase is best and where it is worst, if that says anything."""
    scored = [(t, level) for t in phase.existing if (level := journey.level(t)) is not None]
    if len(scored) < 2:
        return
    best = max(scored, key=lambda pair: pair[1])
    worst = min(scored, key=lambda pair: pair[1])
    scale = journey.drawn_scale
    if best[1] > worst[1]:
        yield words(
            "Best is “{best}” ({best_value}), weakest “{worst}” ({worst_value}).",
            best=best[0].name,
            best_value=scales.value(scale, best[1], words),
            worst=worst[0].name,
            worst_value=scales.value(scale, worst[1], words),
        )
