"""Each "?" leads to a term that there is, in both languages."""

import re
from pathlib import Path

import pytest

import journey.ui
from journey.locales import words
from journey.ui import helped
from journey.ui.components.glossary import TERMS
from tests.ui.conftest import Run, html_of

FOLDER = Path(journey.ui.__file__).parent


def test_every_question_mark_leads_to_a_term() -> None:
    found = {
        term
        for file in FOLDER.rglob("*.py")
        for term in re.findall(r'\babout\(\s*"([^"]+)"', file.read_text("utf-8"))
    }
    assert len(found) > 15
    assert found <= TERMS


def test_the_link_stands_behind_the_sentence() -> None:
    said = helped.about("weak", "It is weak.", words("en"))
    assert said == "It is weak. [More under Knowledge](knowledge?term=weak)"


@pytest.mark.parametrize(("language", "said"), [("en", "Perception gap"), ("de", "Wahrnehmungsl")])
def test_the_term_that_was_asked_for_stands_first(run: Run, language: str, said: str) -> None:
    shown = html_of(run(language, page="knowledge", term="perception-gap"))
    asked = shown.index("jm-term-asked")
    assert said in shown[asked : asked + 200]
    assert asked < shown.index("jm-knowledge")


def test_a_figure_can_be_asked_for(run: Run) -> None:
    shown = html_of(run(page="knowledge", term="nps"))
    asked = shown.index("jm-term-asked")
    assert "Net Promoter Score" in shown[asked : asked + 200]
    assert "jm-term-asked" not in html_of(run(page="knowledge", term="nothing"))


def test_all_terms_are_said_in_german(run: Run) -> None:
    """Every sentence of the English page is another one in German."""
    english, german = (html_of(run(language, page="knowledge")) for language in ("en", "de"))
    sentences = set(re.findall(r"<dd>([^<]{20,})</dd>", english))
    assert len(sentences) > 25
    assert sentences & set(re.findall(r"<dd>([^<]{20,})</dd>", german)) == set()
