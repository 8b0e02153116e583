"""The templates of the method, in German and English."""

import pytest

from journey.locales import words
from journey.model import PhaseRole
from journey.templates import TEMPLATES

BEFORE, ACTION, AFTER = PhaseRole.BEFORE, PhaseRole.ACTION, PhaseRole.AFTER

PHASES = {
    ("four-phases", "en"): ["Activation", "Information", "Action", "Retention"],
    ("four-phases", "de"): ["Aktivierung", "Informationsbeschaffung", "Aktion", "Kundenbindung"],
    ("five-phases", "en"): [
        "Awareness", "Favorability", "Consideration", "Intent to Purchase", "Conversion",
    ],
    ("contact-management", "de"): [
        "Interessentenfindung", "Qualifizierung", "Interessentenbetreuung", "Kauf",
        "After-Sales-Service", "Kundenbindung",
    ],
    ("referral", "en"): ["Analysis", "Strategy", "Measures", "Control and optimise"],
    ("win-back", "en"): [
        "Identify", "Analyse causes", "Win-back measures", "Control and optimise", "Prevention",
    ],
    ("service-blueprint", "en"): ["Before", "During", "After"],
    ("blank", "de"): [],
}  # fmt: skip


def test_the_default_comes_first() -> None:
    assert list(TEMPLATES) == [
        "four-phases", "five-phases", "contact-management", "referral", "win-back",
        "service-blueprint", "blank",
    ]  # fmt: skip


@pytest.mark.parametrize(("key", "language"), list(PHASES))
def test_phases(key: str, language: str) -> None:
    journey = TEMPLATES[key].make(language)
    assert [phase.name for phase in journey.phases] == PHASES[key, language]
    assert journey.language == language
    assert journey.touchpoints == ()


@pytest.mark.parametrize(
    ("key", "roles"),
    [
        ("four-phases", [BEFORE, BEFORE, ACTION, AFTER]),
        ("five-phases", [BEFORE, BEFORE, BEFORE, BEFORE, ACTION]),
        ("contact-management", [BEFORE, BEFORE, BEFORE, ACTION, AFTER, AFTER]),
        ("service-blueprint", [BEFORE, ACTION, AFTER]),
    ],
)
def test_where_the_target_action_lies(key: str, roles: list[PhaseRole]) -> None:
    assert [phase.role for phase in TEMPLATES[key].make().phases] == roles


@pytest.mark.parametrize("key", list(TEMPLATES))
def test_every_phase_says_what_it_is_for_and_who_answers_in_both_languages(key: str) -> None:
    english, german = TEMPLATES[key].make("en"), TEMPLATES[key].make("de")
    for here, there in zip(english.phases, german.phases, strict=True):
        assert here.purpose
        assert there.purpose
        assert here.purpose != there.purpose
        assert here.function
        assert here.function != there.function
    said = words("de")
    assert said(TEMPLATES[key].name) != TEMPLATES[key].name or key == "service-blueprint"
    assert said(TEMPLATES[key].summary) != TEMPLATES[key].summary
