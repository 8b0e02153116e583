"""What the columns of a survey are probably for, from their heads and the first rows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from math import isnan

from rapidfuzz import fuzz, process

from journey.model import SCALES, Journey, ScaleKey
from journey.surveys.asking import RECOMMENDING, figure_of, group_of, importance_of
from journey.surveys.numbers import number_in
from journey.surveys.personal import why_personal
from journey.surveys.plan import IN_STEPS, SINGLE, Plan, Role, Use
from journey.surveys.steps import MOSTLY, Fitting, fitting
from journey.text import same_name

_LIKE = 72
"""From this likeness on (of 100) a head is taken for a touchpoint's name."""
_TELLING = 5
"""A head of so many letters that one touchpoint alone has in its name is taken for it, unsurely."""
_ALIKE = 88
"""From this one on it needs no second look."""
_NUMBERED = re.compile(r"(?i)(?:touchpoint|tp|t|q|frage|question|item|nr\.?)?[\s_#.-]*0*(\d{1,4})")
_ASKING = re.compile(
    r"(?i)satisf|zufrieden|happy|rat(?:e|ing)|bewert|how\s+(?:was|did)|wie\s+(?:war|fanden)"
)
"""What else a head says in which a touchpoint is named, where it asks how satisfied they are."""
_CODE = re.compile(r"(?i)\b[a-z]{0,3}\d+\b|[\W_]")
"""Numbers and signs of questions: `Q5[SQ003]`."""
_NUMBER_AND_NAME = re.compile(r"0*([1-9]\d{0,3})[.):]?\s+(\S.*)")
_OVERALL = re.compile(
    r"(?i)\b(?:overall|in total|gesamt\w*|insgesamt|alles in allem|as a whole|nps|recommend\w*|"
    r"weiterempf\w*)"
)
_WEIGHT = re.compile(r"(?i)^(?:weight\w*|gewicht\w*|w|wgt)$")
_DATE = re.compile(
    r"(?i)^(?:date|datum|day|tag|time\w*|zeit\w*|submitted|completed|.*(?:_at|datum))$"
)
_TOUCHPOINT = re.compile(
    r"(?i)^(?:touch-?point\w*|kontaktpunkt\w*|berührungspunkt\w*|item|frage|question)$"
)
_SCORE = re.compile(
    r"(?i)^(?:score|rating|satisfaction|zufriedenheit|bewertung|wert|note|answer|antwort|value)$"
)
_STAND_INS = (-9.0, -1.0, 0.0, 6.0, 9.0, 88.0, 97.0, 98.0, 99.0, 999.0)
"""Numbers that surveys write for "not applicable" and "no answer"."""
_FAR = frozenset((-9.0, 77.0, 88.0, 97.0, 98.0, 99.0, 999.0))
_DATE_FORMS = ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%d/%m/%Y", "%Y/%m/%d")
_MOST_SEGMENTS = 20
_MOST_STEPS = 11


def propose(sample: Mapping[str, Sequence[str]], journey: Journey) -> Plan:
    """A plan for a survey on a journey; `sample` holds the cells of its first rows by column."""
    cells = {column: list(found) for column, found in sample.items()}
    names = {touchpoint.id: touchpoint.name for touchpoint in journey.existing}
    people = [persona.name for persona in journey.personas]
    uses = [_use(column, found, names, people) for column, found in cells.items()]
    uses = _as_long(uses, cells, names)
    uses = _each_once(_recommending(uses))
    uses, words_sure = _worded(uses, cells)
    numbers = _answers(uses, Role.SCORE, cells)
    scale, blanks, sure = recognise(numbers, journey.scale)
    if any(use.steps for use in uses if use.role in IN_STEPS):
        sure = words_sure and (sure or not numbers)
    whole = _answers(uses, Role.OVERALL, cells)
    overall = recognise(whole, scale)[0] if whole else scale
    rated = _answers(uses, Role.IMPORTANCE, cells)
    return Plan(
        tuple(uses),
        scale,
        blanks,
        sure,
        overall_scale=None if overall is scale else overall,
        importance_scale=recognise(rated, ScaleKey.ONE_TO_FIVE)[0],
    )


def _worded(uses: list[Use], cells: Mapping[str, Sequence[str]]) -> tuple[list[Use], bool]:
    """The columns that answer in words with the scales that they may be of; whether it is sure.

    What all columns say together tells the most: in one of them nobody may have chosen some step.
    """
    words = {use.column: _words(cells[use.column]) for use in uses if use.role is not Role.PERSONAL}
    fits = {column: fitting(said) for column, said in words.items()}
    rated = {use.column for use in uses if use.role is Role.IMPORTANCE}
    alike = [column for column, own in fits.items() if own.steps and column not in rated]
    together = fitting([word for column in alike for word in words[column]])
    found: list[Use] = []
    sure = True
    for use in uses:
        own = fits.get(use.column, Fitting())
        shared = tuple(one for one in together.steps if own.steps and one.holds(words[use.column]))
        own = Fitting(shared, together.sure) if shared else own
        found.append(replace(use, steps=own.steps) if own.steps else use)
        sure &= own.sure or not own.steps or use.role not in IN_STEPS
    return found, sure


def _words(cells: Sequence[str]) -> list[str]:
    """The cells that say no number; none where nearly all do."""
    words = [cell for cell in cells if isnan(number_in(cell))]
    return words if len(words) > (1 - MOSTLY) * len(cells) else []


def _answers(uses: Iterable[Use], role: Role, cells: Mapping[str, Sequence[str]]) -> list[float]:
    return [number for use in uses if use.role is role for number in _numbers(cells[use.column])]


def recognise(
    answers: Iterable[float], expected: ScaleKey
) -> tuple[ScaleKey, frozenset[float], bool]:
    """The scale of answers, which numbers stand for "not applicable", and whether that is sure.

    Among the scales that hold all answers but stand-ins, the map's own comes first, then the one
    with the fewest steps that nobody used.
    """
    seen = sorted(set(answers))
    if not seen:
        return expected, frozenset(), False
    far = _far(seen)
    seen = [value for value in seen if value not in far]
    fitting: list[tuple[int, float, ScaleKey, frozenset[float]]] = []
    for key, scale in SCALES.items():
        beyond = frozenset(value for value in seen if not scale.holds(value))
        if not beyond <= set(_STAND_INS) or len(beyond) == len(seen):
            continue
        inside = [value for value in seen if value not in beyond]
        unused = 1 - (max(inside) - min(inside)) / (scale.highest - scale.lowest)
        fitting.append((len(beyond), unused - 0.25 * (key is expected), key, beyond))
    if not fitting:
        return expected, frozenset(), False
    fitting.sort(key=lambda one: one[:2])
    _, _, best, blanks = fitting[0]
    blanks |= far
    # Grades from 1 to 5 or 6 read like the scale 1 to 5 and mean the contrary.
    sure = best is expected and not blanks and best is not ScaleKey.SCHOOL_GRADES
    return best, blanks, sure


def _far(seen: Sequence[float]) -> frozenset[float]:
    """The stand-ins that lie far from every other answer: 99 beside answers from 1 to 10."""
    near = [value for value in seen if value not in _FAR]
    if not near or min(near) < -2 or max(near) > 10:
        return frozenset()
    return frozenset(seen) & _FAR


def touchpoint_for(text: str, names: dict[str, str]) -> tuple[str, float]:
    """The id of the touchpoint that a text names, by name or number; how like it is (0-100)."""
    key = same_name(text)
    by_name = {same_name(name): id for id, name in names.items()}
    if key in by_name:
        return by_name[key], 100.0
    if text in names:
        return text, 100.0
    if found := _NUMBERED.fullmatch(text.strip()):
        place = int(found[1]) - 1
        if 0 <= place < len(names):
            return list(names)[place], 90.0
    if found := _NUMBER_AND_NAME.fullmatch(text.strip()):
        place = int(found[1]) - 1
        if place < len(names) and same_name(list(names.values())[place]) == same_name(found[2]):
            return list(names)[place], 100.0
        key = same_name(found[2])
    if inside := max((name for name in by_name if _is_inside(name, key)), key=len, default=""):
        rest = key.replace(inside, " ")
        asked = _ASKING.search(rest) or not _CODE.sub("", rest)
        return by_name[inside], 95.0 if asked else 80.0
    nearest = process.extract(key, by_name.keys(), scorer=fuzz.token_sort_ratio, limit=1)
    for name, likeness, _ in nearest:
        if likeness >= _LIKE:
            return by_name[name], float(likeness)
    holding = [name for name in by_name if len(key) >= _TELLING and _is_inside(key, name)]
    return (by_name[holding[0]], float(_LIKE)) if len(holding) == 1 else ("", 0.0)


def _is_inside(name: str, text: str) -> bool:
    """Whether a text names a touchpoint by all of its name, not by a part of another word."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _use(column: str, cells: list[str], names: dict[str, str], people: Sequence[str] = ()) -> Use:
    """What one column is for, looked at by itself."""
    numbers = _numbers(cells)
    are_numbers = bool(cells) and len(numbers) >= MOSTLY * len(cells)
    are_answers = are_numbers or bool(fitting(_words(cells)).steps)
    if _TOUCHPOINT.match(column) and not are_answers:
        return Use(column, Role.TOUCHPOINT)
    if are_answers:
        if rest := importance_of(column):
            id, likeness = touchpoint_for(rest, names)
            if id:
                return Use(column, Role.IMPORTANCE, id, sure=likeness >= _ALIKE)
        id, likeness = touchpoint_for(column, names)
        other = _WEIGHT.match(column) or _OVERALL.search(column)
        if id and (likeness == 100 or not other):
            return Use(column, Role.SCORE, id, sure=likeness >= _ALIKE)
    are_dates = bool(cells) and sum(map(_is_date, cells)) >= 0.8 * len(cells)
    if why := why_personal(column, [] if are_dates else cells):
        return Use(column, Role.PERSONAL, reason=why)
    if not cells:
        return Use(column, Role.LEFT_OUT, reason="it is empty")
    if are_dates and _DATE.match(column):
        return Use(column, Role.DATE)
    if are_answers:
        return _of_numbers(column, numbers)
    if use := group_of(column, cells, people):
        return use
    kinds = set(cells)
    if 2 < len(kinds) <= _MOST_STEPS and touchpoint_for(column, names)[1] >= _ALIKE:
        reason = "its words are no scale that is known: write numbers in their place"
        return Use(column, Role.LEFT_OUT, sure=False, reason=reason)
    if len(kinds) <= _MOST_SEGMENTS and len(kinds) < len(cells):
        return Use(column, Role.SEGMENT, sure=len(kinds) <= 8)
    return Use(column, Role.LEFT_OUT, sure=False, reason="nothing on the map is called so")


def _of_numbers(column: str, numbers: list[float]) -> Use:
    if _WEIGHT.match(column):
        return Use(column, Role.WEIGHT)
    if _OVERALL.search(column):
        return Use(column, Role.OVERALL)
    if use := figure_of(column, numbers):
        return use
    if _SCORE.match(column):
        return Use(column, Role.SCORE, sure=False)
    if len(set(numbers)) == len(numbers) > _MOST_SEGMENTS:
        reason = "nearly every row says something else: it may name people"
        return Use(column, Role.PERSONAL, reason=reason)
    return Use(column, Role.LEFT_OUT, sure=False, reason="nothing on the map is called so")


def _as_long(uses: list[Use], cells: dict[str, list[str]], names: dict[str, str]) -> list[Use]:
    """The uses of a long table, where a column of names holds touchpoints."""
    naming = [use for use in uses if use.role is Role.TOUCHPOINT]
    if not naming:
        naming = [use for use in uses if _names_touchpoints(cells[use.column], names)][:1]
    answering = [use for use in uses if use.role is Role.SCORE and not use.touchpoint]
    if not naming or not answering or any(use.touchpoint for use in uses):
        return [
            Use(use.column, Role.LEFT_OUT, sure=False, reason="nothing on the map is called so")
            if use.role is Role.TOUCHPOINT or (use.role is Role.SCORE and not use.touchpoint)
            else use
            for use in uses
        ]
    known = {naming[0].column: Role.TOUCHPOINT}
    if len(answering) == 1:
        known[answering[0].column] = Role.SCORE
    return [Use(use.column, known[use.column]) if use.column in known else use for use in uses]


def _names_touchpoints(cells: list[str], names: dict[str, str]) -> bool:
    kinds = set(cells)
    known = sum(bool(touchpoint_for(kind, names)[0]) for kind in kinds if not _numbers([kind]))
    return bool(kinds) and known >= 0.6 * len(kinds)


def _recommending(uses: list[Use]) -> list[Use]:
    """Where the whole is asked for too, a question on recommending is one of its own."""
    wholes = [use for use in uses if use.role is Role.OVERALL]
    if all(RECOMMENDING.search(use.column) for use in wholes):
        return uses
    return [
        Use(use.column, Role.RECOMMEND)
        if use.role is Role.OVERALL and RECOMMENDING.search(use.column)
        else use
        for use in uses
    ]


def _each_once(uses: list[Use]) -> list[Use]:
    """Each touchpoint, and each role that stands once, in one column: the surest, the first."""
    taken: set[tuple[Role, str]] = set()
    kept: dict[str, Use] = {}
    for use in sorted(uses, key=lambda use: not use.sure):
        key = (use.role, use.touchpoint)
        if use.role in SINGLE and key in taken:
            reason = "another column is nearer to it"
            kept[use.column] = Use(use.column, Role.LEFT_OUT, sure=False, reason=reason)
            continue
        taken.add(key)
        kept[use.column] = use
    return [kept[use.column] for use in uses]


def _numbers(cells: Iterable[str]) -> list[float]:
    return [number for number in map(number_in, cells) if not isnan(number)]


def _is_date(cell: str) -> bool:
    text = cell.strip()[:10]
    for form in _DATE_FORMS:
        try:
            datetime.strptime(text, form)
        except ValueError:
            continue
        return True
    return False
