"""What is weak and what is missing, in sentences on sheets of their own behind the map."""

from collections.abc import Sequence
from dataclasses import replace

from journey.analyses import Criteria
from journey.lanes.lane import Desk
from journey.layout import content as contents
from journey.layout.header import identity_of
from journey.layout.options import PAPERS
from journey.layout.sections import findings_section
from journey.layout.slides import Extent, slides_of
from journey.locales import Words
from journey.model import Finding, Journey
from journey.scene.scene import Scene
from journey.scene.typesetting import typesetter
from journey.themes import Theme


def with_findings(
    drawn: Scene, journey: Journey, findings: Sequence[Finding], theme: Theme, words: Words
) -> Scene:
    """A drawn map followed by its findings, on as many sheets of A4 as they need."""
    desk = Desk(typesetter(), theme, words, journey.language)
    section = findings_section(findings, words)
    content = contents.read(journey, findings, Criteria())
    sheets = slides_of(section, identity_of(journey, desk), content, desk, Extent(*PAPERS["a4"]))
    pages = (*drawn.pages, *sheets)
    missing = {*drawn.missing_characters, *desk.missing}
    return replace(drawn, pages=pages, missing_characters=tuple(sorted(missing)))
