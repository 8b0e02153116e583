"""The words of a map under headings: personas, figures, findings, measures, all touchpoints."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from journey import scales
from journey.lanes import Lane
from journey.lanes.indicators import LANE as INDICATORS
from journey.lanes.lane import Column, Desk
from journey.layout import rows
from journey.layout.content import MapContent
from journey.layout.evidence import evidence_of
from journey.layout.figures import read_figures
from journey.layout.footer import source_of
from journey.layout.options import MapOptions
from journey.layout.persona_card import life_of
from journey.locales import Words
from journey.model import Finding, FindingKind, MeasureStatus, Touchpoint
from journey.scene.handout import Entry, Section, Table, Tone
from journey.scene.items import Text
from journey.spoken import finding_kind, quoted, weakness
from journey.spoken_indicator import line as indicator_line
from personas import Persona

_WEAK = frozenset(
    {
        FindingKind.WEAK_TOUCHPOINT,
        FindingKind.WEAKER_THAN_NEIGHBOURS,
        FindingKind.WEAK_MOMENT_OF_TRUTH,
        FindingKind.UNAVOIDABLE_WEAK_TOUCHPOINT,
        FindingKind.THIN_PHASE,
    }
)
_WEIGHTS = (1.5, 2.6, 1.3, 1.0, 0.9, 1.7)
"""How the columns of the measures share the width of a slide."""
_WIDE = 100_000.0
"""A column in which no line is broken."""


def sections(
    content: MapContent, findings: Sequence[Finding], options: MapOptions, desk: Desk
) -> tuple[Section, ...]:
    """All that a map says, under headings."""
    return (
        *_personas(content, desk.words),
        figures_section(content, desk),
        findings_section(findings, desk.words),
        *((measures_section(content, desk.words),) if options.measures else ()),
        *_phase_indicators(content, options.lanes, desk.words),
        _touchpoints(content, options.lanes, desk),
    )


def figures_section(content: MapContent, desk: Desk) -> Section:
    """The figures of the header as sentences."""
    entries = tuple(
        Entry(f"{figure.name}: {figure.value} {figure.beside}".strip(), (figure.hint,))
        for figure in read_figures(content, desk, _WIDE)
    )
    return Section(desk.words("Figures"), entries, note=source_of(content, desk))


def findings_section(findings: Sequence[Finding], words: Words) -> Section:
    """What was found, the worst first."""
    note = "" if findings else words("No findings.")
    return Section(words("Findings"), tuple(_finding(each, words) for each in findings), note=note)


def _finding(finding: Finding, words: Words) -> Entry:
    tone: Tone = ""
    if finding.kind in _WEAK:
        tone = "weak"
    elif finding.kind is FindingKind.MISSING_TOUCHPOINT:
        tone = "missing"
    lines = tuple(line for line in (finding.evidence, finding.question) if line)
    return Entry(finding.message, lines, finding_kind(finding, words), tone)


def measures_section(content: MapContent, words: Words) -> Section:
    """What was decided, in the order of the touchpoints; a column that stays empty goes."""
    head = (
        words("Touchpoint"),
        words("Measure"),
        words("Owner"),
        words("Due"),
        words("Status"),
        words("Indicator"),
    )
    found = tuple(_measures(content, words))
    title = words("Measures")
    if not found:
        return Section(title, note=words("No measures decided yet."))
    told = [any(column) for column in zip(*found, strict=True)]
    kept = tuple(tuple(compress(row, told)) for row in found)
    weights = tuple(compress(_WEIGHTS, told))
    return Section(title, table=Table(title, tuple(compress(head, told)), kept, 1, weights))


def _measures(content: MapContent, words: Words) -> Iterator[tuple[str, ...]]:
    status = {
        MeasureStatus.OPEN: words("open"),
        MeasureStatus.UNDER_WAY: words("under way"),
        MeasureStatus.DONE: words("done"),
    }
    for touchpoint in content.journey.touchpoints:
        for measure in touchpoint.measures:
            due = words.date(measure.due) if measure.due else measure.cadence or ""
            yield (
                _numbered(content, touchpoint),
                measure.name,
                "\n".join(part for part in (measure.owner, measure.department) if part),
                due,
                status[measure.status],
                indicator_line(measure.indicator, words) if measure.indicator else "",
            )


def _phase_indicators(
    content: MapContent, lanes: Sequence[str] | None, words: Words
) -> Iterator[Section]:
    """The KPIs of whole phases, where the map draws some."""
    found = tuple(
        Entry(phase.name, tuple(indicator_line(each, words) for each in phase.indicators))
        for phase in content.journey.phases
        if phase.indicators
    )
    if found and any(lane.key == INDICATORS.key for lane in rows.chosen(content.journey, lanes)):
        yield Section(words("Indicators of the phases"), found)


def _numbered(content: MapContent, touchpoint: Touchpoint) -> str:
    number = content.journey.numbers.get(touchpoint.id)
    return touchpoint.name if number is None else f"{number} {touchpoint.name}"


def _touchpoints(content: MapContent, lanes: Sequence[str] | None, desk: Desk) -> Section:
    """All touchpoints as a table: what the map draws, as words."""
    words = desk.words
    shown = rows.chosen(content.journey, lanes)
    title = words("Touchpoints")
    head = (
        words("No."),
        words("Touchpoint"),
        words("Phase"),
        words("Satisfaction"),
        words("Evidence"),
        *(words(lane.name) for lane in shown),
    )
    found = tuple(_row(content, column, shown, desk) for column in content.columns)
    if not found:
        return Section(title, note=words("No touchpoints yet"))
    return Section(title, table=Table(title, head, found, header=1))


def _row(content: MapContent, column: Column, lanes: Iterable[Lane], desk: Desk) -> tuple[str, ...]:
    words, touchpoint = desk.words, column.touchpoint
    phase = content.journey.phases[column.phase]
    name = "\n".join((touchpoint.name, *(f"– {part.name}" for part in touchpoint.parts)))
    number = str(column.number)
    if column.is_ghost:
        number = words("planned") if column.is_planned else words("missing")
    told = "\n".join(part for part in (phase.name, phase.purpose or "") if part)
    return (
        number,
        "\n".join(part for part in (name, touchpoint.reason or "") if part),
        told,
        *_scores(content, column, words),
        *(_cell(lane, column, desk) for lane in lanes),
    )


def _scores(content: MapContent, column: Column, words: Words) -> tuple[str, str]:
    """A touchpoint's scores on the map's scale, and on what they rest, persona by persona."""
    scale = content.journey.drawn_scale
    values: list[str] = []
    grounds: list[str] = []
    for curve in content.curves:
        score = curve.scores.get(column.touchpoint.id)
        if score is None:
            continue
        whose = f"{curve.persona.name}: " if curve.persona and len(content.curves) > 1 else ""
        value = scales.value(scale, score.normalised, words)
        is_weak = content.is_weak(column.touchpoint.id, curve)
        certain = not content.is_unsure(column.touchpoint.id, curve) if is_weak else None
        said = (f"{whose}{value} {scales.of_best(scale, words)}", weakness(certain, words))
        values.append(", ".join(filter(None, said)))
        is_invented = content.journey.is_invented(score)
        grounds.append(f"{whose}{evidence_of(score, words, is_invented=is_invented)}")
    if not values and not column.is_ghost:
        values.append(words("no score"))
    return "\n".join(values), "\n".join(grounds)


def _cell(lane: Lane, column: Column, desk: Desk) -> str:
    """What a lane writes under a touchpoint, each text of it on a line of its own."""
    if not lane.has(column.touchpoint):
        return ""
    alone = Column(column.touchpoint, column.phase, column.number, column.is_weak, 0.0, _WIDE)
    return "\n".join(
        item.words.strip()
        for block in lane.blocks((alone,), desk)
        for item in block.draw(0.0, block.height)
        if isinstance(item, Text) and item.words.strip()
    )


def _personas(content: MapContent, words: Words) -> Iterator[Section]:
    """Who travels: what the persona cards say."""
    people = content.journey.personas
    if people:
        title = words("Persona") if len(people) == 1 else words("Personas")
        yield Section(
            title, tuple(_persona(each, words, content.journey.language) for each in people)
        )


def _persona(persona: Persona, words: Words, language: str) -> Entry:
    name = f"{persona.name}, {persona.age}" if persona.age is not None else persona.name
    life = life_of(persona, words, language)
    quote = quoted(persona.quote, words)
    lines = (persona.role, life, quote, *persona.goals)
    return Entry(name, tuple(line for line in lines if line))
