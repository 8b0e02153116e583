import json
from typing import Any

from streamlit.testing.v1 import AppTest

from journey.locales import words
from journey.ui.components import page_words
from tests.ui.conftest import Run, checked


def test_in_german_streamlits_words_are_told_to_the_page_and_in_english_none(run: Run) -> None:
    for language, expected in (("en", []), ("de", ["bis {size} je Datei • {forms}"])):
        told = [json.loads(each.proto.json) for each in run(language).get("bidi_component")]
        (rules,) = [each["rules"] for each in told if "rules" in each]
        assert [said for *_, english, said in rules if "forms" in english] == expected


def test_what_is_said_keeps_the_places_for_what_streamlit_fills_in() -> None:
    german = words("de")
    for rule in page_words.rules(german):
        places = rule.english.count("{")
        assert german(rule.english).count("{") == places


def kept(app: AppTest) -> dict[str, str]:
    """What the page is told to keep."""
    told = [json.loads(each.proto.json) for each in app.get("bidi_component")]
    (keep,) = [each["keep"] for each in told if "keep" in each]
    return keep


def test_the_browser_keeps_a_language_that_was_chosen_and_no_other(run: Run) -> None:
    app = run("de")
    assert kept(app) == {"journey_theme": "light"}
    groups: list[Any] = list(app.get("button_group"))
    switch = next(group for group in groups if group.key == "shell-language")
    after = kept(checked(switch.set_value("en").run()))
    assert after == {"journey_theme": "light", "journey_language": "en"}
