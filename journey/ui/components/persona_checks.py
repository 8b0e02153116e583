"""Whether a persona is complete: three cards, what is open in its own words."""

from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.model import Journey
from journey.services import checks
from journey.ui.markup import icon, tag
from personas import Persona
from personas.completeness import Check, CheckKind, CheckState


def cards(persona: Persona, journey: Journey | None, words: Words, *, editable: bool) -> Element:
    """The three checks: failed ones tinted, with a sign and what to do; passed ones quiet."""
    shown = [
        _card(check, _act(check, persona, journey, words) if editable else None, words)
        for check in checks.persona_checks(persona, journey)
    ]
    return tag("div", shown, class_="jm-checks")


def _card(check: Check, act: Element | None, words: Words) -> Element:
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
        act,
        class_=f"jm-check {check.state.value}",
    )


def _act(check: Check, persona: Persona, journey: Journey | None, words: Words) -> Element | None:
    """What to do about a check that failed."""
    if check.state is not CheckState.FAILED or journey is None:
        return None
    if check.kind is CheckKind.BENEFITS:
        at = next(at for at, one in enumerate(persona.problems) if one.benefit is None)
        return tag(
            "button",
            words("Write a benefit"),
            type="button",
            class_="jm-act",
            data_open=f"problems/{at}/benefit",
        )
    return tag(
        "a",
        words("Plan a touchpoint"),
        href=f"./?map={journey.id}",
        target="_self",
        class_="jm-act",
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
