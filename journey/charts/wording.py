"""What charts say: safe text for Plotly, scores, evidence and the words of a scale.

Plotly reads a subset of HTML in every text and would load pictures that a name asks for, so
each word that comes from a journey passes through `plain`; our own tags are added afterwards.
"""

from journey import scales
from journey.analyses.wording import as_demo, evidence_name, on_scale, small_base
from journey.locales import Words
from journey.model import Journey, SatisfactionScore, Scale, Touchpoint
from journey.scene.breaking import HYPHEN
from journey.scene.typesetting import Line, typesetter

_ESCAPED = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    # Plotly knows few entities by name, so these are escaped by number.
    ('"', "&#34;"),
    ("'", "&#39;"),
    ("$", "&#36;"),
    ("%{", "%&#123;"),
    ("\n", " "),
)


def plain(text: str) -> str:
    """A text that Plotly shows letter by letter: no tags, no entities, no formulas, no fields."""
    for character, entity in _ESCAPED:
        text = text.replace(character, entity)
    return text


def wrapped(text: str, width: float, size: float, language: str, *, bold: bool = False) -> str:
    """A text in lines of at most `width` px at a font size in px, escaped."""
    return broken(text, width, size, language, bold=bold)[0]


def broken(
    text: str, width: float, size: float, language: str, *, bold: bool = False
) -> tuple[str, float]:
    """A text in lines of at most `width` px, escaped, and the width of its longest line."""
    lines = typesetter().wrap(text, width, size, bold=bold, language=language)
    marked_up = "<br>".join(plain(_shown(line)) for line in lines)
    return marked_up, max((line.width for line in lines), default=0.0)


def _shown(line: Line) -> str:
    """A line's words with the hyphen that stands at its end."""
    words = line.words.rstrip()
    hyphenated = any(run.text.endswith(HYPHEN) for run in line.runs)
    return words + HYPHEN if hyphenated and not words.endswith(HYPHEN) else words


def extent(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text on one line, in px."""
    return typesetter().width(text, size, bold=bold)


def line_count(marked_up: str) -> int:
    """How many lines a text for Plotly has."""
    return marked_up.count("<br>") + 1


def evidence_words(score: SatisfactionScore, words: Words, *, is_invented: bool) -> str:
    """Where a score comes from, answers and day: customer survey, n = 12, small base, 3 May."""
    evidence = score.evidence
    source = evidence_name(words, evidence.kind)
    parts = [as_demo(source, score, words) if is_invented else source]
    if evidence.n is not None:
        parts.append(f"n = {words.number(evidence.n)}")
        parts.append(small_base(evidence.n, words))
    if evidence.date is not None:
        parts.append(words.date(evidence.date))
    return ", ".join(filter(None, parts))


def score_of_scale(normalised: float, scale: Scale, words: Words) -> str:
    """A score of 0-100 in the words of the drawn scale: 1.6 of 5, grade 4.5."""
    return on_scale(words, round(scale.denormalise(normalised), 1), scale)


def scale_ticks(scale: Scale, words: Words) -> tuple[list[float], list[str]]:
    """Where the drawn scale's steps lie from 0 to 100, and what stands at them."""
    ticks = list(scales.ticks(scale, words))
    said = [f"{plain(tick.word)}  <b>{plain(tick.number)}</b>" for tick in ticks]
    return [tick.normalised for tick in ticks], said


def titled(journey: Journey, touchpoint: Touchpoint) -> str:
    """A touchpoint's number and name, bold, as the first line under the pointer."""
    number = journey.numbers.get(touchpoint.id)
    name = f"{number} {touchpoint.name}" if number else touchpoint.name
    return f"<b>{'<br>'.join(plain(line.words) for line in _hover_lines(name))}</b>"


def _hover_lines(text: str) -> tuple[Line, ...]:
    return typesetter().wrap(text, 300, 13, bold=True)


def beneath(*lines: str) -> str:
    """Further lines under the pointer, each escaped and wrapped."""
    return "".join(
        f"<br>{plain(part.words)}"
        for line in lines
        if line
        for part in typesetter().wrap(line, 300, 12.5)
    )
