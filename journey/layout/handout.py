"""The map as a web page shows it: one sheet to look at, its touchpoints to visit, its words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from journey.lanes.lane import Desk
from journey.layout import content as contents
from journey.layout.content import MapContent
from journey.layout.evidence import evidence_of
from journey.layout.map import MapLayout, frame_map
from journey.layout.options import MapOptions
from journey.layout.sections import sections
from journey.locales import Words
from journey.model import Finding, Journey, Touchpoint
from journey.scene.handout import Handout, Labels, Palette, Subject
from journey.scene.scene import Scene
from journey.scene.typesetting import typesetter
from journey.spoken import spoken_touchpoint
from journey.themes import THEMES, Theme
from journey.themes.branding import branded

Drawn = Callable[[Theme], MapLayout]


def lay_out_handout(
    journey: Journey,
    marked: Sequence[Finding],
    findings: Sequence[Finding],
    options: MapOptions,
    theme: Theme,
    words: Words,
) -> Scene:
    """The map on one sheet with its handout; in light colours, the dark ones come along.

    `marked` are the findings that the map marks, `findings` all that are told beside it.
    """
    one_sheet = replace(options, page=options.page or "fit")
    drawn = frame_map(journey, marked, one_sheet, theme, words)
    content = contents.read(journey, marked, options.criteria)
    desk = Desk(typesetter(), theme, words, journey.language)
    handout = replace(
        bare_handout(theme, words),
        subjects=tuple(subjects(content, drawn, findings, words)),
        sections=sections(content, findings, options, desk),
    )
    dark = None
    if theme.key == "light":
        night = branded(THEMES["dark"], theme.brand)
        other = frame_map(journey, marked, one_sheet, night, words).scene
        dark = replace(other, handout=replace(handout, palette=palette_of(night)))
    return replace(drawn.scene, handout=handout, dark=dark)


def bare_handout(theme: Theme, words: Words) -> Handout:
    """What goes with a picture that is not the map: its colours, and the words of the controls."""
    return Handout(palette_of(theme), _labels(words), words.language)


def subjects(
    content: MapContent, drawn: MapLayout, findings: Sequence[Finding], words: Words
) -> Iterator[Subject]:
    """The touchpoints of a drawn map in their order, with what is known of each."""
    for page, frame in enumerate(drawn.frames):
        if not frame.cards:
            continue
        for column in content.columns:
            touchpoint = column.touchpoint
            box = frame.columns.get(touchpoint.id)
            if box is not None:
                name = _name(content, column.touchpoint, column.phase, words)
                details = tuple(_details(content, touchpoint, findings, words))
                yield Subject(touchpoint.id, page, box, name, details)


def _name(content: MapContent, touchpoint: Touchpoint, phase: int, words: Words) -> str:
    if touchpoint.id in content.journey.touchpoint:
        return spoken_touchpoint(content.journey, touchpoint, content.weak, words)
    named = content.journey.phases[phase].name
    return ", ".join((words("missing"), touchpoint.name, named))


def _details(
    content: MapContent, touchpoint: Touchpoint, findings: Sequence[Finding], words: Words
) -> Iterator[str]:
    """Evidence first, then why it is wanted, what hurts, what was found."""
    names = {persona.id: persona.name for persona in content.journey.personas}
    for score in content.drawn(touchpoint.id):
        is_invented = content.journey.is_invented(score)
        resting_on = evidence_of(score, words, is_invented=is_invented)
        said = words("Evidence: {evidence}", evidence=resting_on)
        yield f"{names[score.persona]}: {said}" if score.persona in names else said
    if touchpoint.reason:
        yield touchpoint.reason
    for pain in touchpoint.pain_points:
        yield words("Pain point: {text}", text=pain.text)
    for finding in findings:
        if touchpoint.id in finding.touchpoints:
            yield finding.message


def palette_of(theme: Theme) -> Palette:
    """What stands around a picture takes its colours from the picture's theme."""
    return Palette(
        sheet=theme.sheet,
        soft=theme.soft,
        ink=theme.ink,
        ink2=theme.ink2,
        line=theme.line,
        weak=theme.weak,
        weak_soft=theme.weak_soft,
        missing=theme.missing,
        missing_soft=theme.missing_soft,
        accent=theme.passed,
        dark=theme.dark,
    )


def _labels(words: Words) -> Labels:
    return Labels(
        picture=words("Picture"),
        fit=words("Fit to window"),
        larger=words("Larger"),
        smaller=words("Smaller"),
        light=words("Light colours"),
        dark=words("Dark colours"),
    )
