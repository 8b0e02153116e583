"""Whether a persona is complete: three cards, what is open in its own words."""

from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.model import Journey
from journey.services import checks
from journey.ui import state
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup
from personas import Persona
from personas.completeness import Check, CheckKind, CheckState


def show(persona: Persona, journey: Journey | None, key: str) -> None:
    """The three checks: failed ones tinted, with a sign; passed ones quiet."""
    words = state.speak()
    cards = [_card(check, words) for check in checks.persona_checks(persona, journey)]
    show_markup(tag("div", cards, class_="jm-checks"))


def _card(check: Check, words: Words) -> Element:
    failed = check.state is CheckState.FAILED
    passed = check.state is CheckState.PASSED
    sign = "error" if failed else "check_circle" if passed else "help"
    points = check.open if failed else check.points
    named = words.listing([point.text for point in points])
    return tag(
        "div",
        icon(sign),
        tag(
            "div",
            tag("div", _said(check, words), class_="jm-h3"),
            tag("div", named, class_="jm-small"),
        ),
        class_=f"jm-check {check.state.value}",
    )


def _said(check: Check, words: Words) -> str:
    match check.state:
        case CheckState.NOTHING_NAMED:
            return _nothing_named(check.kind, words)
        case CheckState.NO_MAP:
            return words("No map to check against yet")
        case CheckState.PASSED:
            return _passed(check, words)
        case CheckState.FAILED:
            return _failed(check, words)


def _nothing_named(kind: CheckKind, words: Words) -> str:
    match kind:
        case CheckKind.BENEFITS:
            return words("No problem is named yet")
        case CheckKind.TRIGGERS:
            return words("No trigger is named yet")
        case CheckKind.CHANNELS:
            return words("No channel is named yet")


def _passed(check: Check, words: Words) -> str:
    count = len(check.points)
    match check.kind:
        case CheckKind.BENEFITS:
            return words("{count} of {count} problems have a benefit", count=count)
        case CheckKind.TRIGGERS:
            return words("{count} of {count} triggers meet a touchpoint", count=count)
        case CheckKind.CHANNELS:
            return words("{count} of {count} channels are on the map", count=count)


def _failed(check: Check, words: Words) -> str:
    open, count = len(check.open), len(check.points)
    match check.kind:
        case CheckKind.BENEFITS:
            return words.plural(
                "{count} of {all} problems has no benefit",
                "{count} of {all} problems have no benefit",
                open,
                all=count,
            )
        case CheckKind.TRIGGERS:
            return words.plural(
                "{count} of {all} triggers meets no touchpoint",
                "{count} of {all} triggers meet no touchpoint",
                open,
                all=count,
            )
        case CheckKind.CHANNELS:
            return words.plural(
                "{count} of {all} channels is not on the map",
                "{count} of {all} channels are not on the map",
                open,
                all=count,
            )
