"""Tags: a tint, a sign and a word; nothing is told by colour alone."""

from xml.etree.ElementTree import Element

from journey.analyses.summary import Summary
from journey.locales import Words
from journey.model import JourneyState, Organisation, OrganisationKind
from journey.ui.markup import icon, tag


def label(text: str, kind: str = "", sign: str | None = None) -> Element:
    """A tag of a kind (weak, missing, passed, accent, outline, dashed) with an optional sign."""
    return tag("span", icon(sign) if sign else None, text, class_=f"jm-tag {kind}".strip())


def state_of(state: JourneyState, organisation: Organisation | None, words: Words) -> Element:
    """Whether a map is as-is, to-be or a competitor's."""
    if organisation is not None and organisation.kind is OrganisationKind.COMPETITOR:
        return label(words("competitor"))
    if state is JourneyState.TO_BE:
        return label(words("to-be"), "passed")
    return label(words("as-is"), "accent")


def sample(words: Words) -> Element:
    """That a persona comes with the product and all about it is invented."""
    return label(words("sample persona"), "outline")


def counts(summary: Summary, words: Words) -> list[Element]:
    """How many touchpoints are weak and missing; unknown where nothing is known."""
    if summary.weak is None:
        return [label(words("not scored yet"), "", "help")]
    weak = words.plural("{count} weak", "{count} weak", summary.weak)
    found = [
        label(
            weak, "weak" if summary.weak else "passed", "trending_down" if summary.weak else "check"
        )
    ]
    if summary.missing:
        missing = words.plural("{count} missing", "{count} missing", summary.missing)
        found.append(label(missing, "missing", "add_circle"))
    return found


def initials(letters: str) -> Element:
    """The round picture of a person, by letters."""
    return tag("span", letters, class_="jm-initials", aria_hidden="true")
