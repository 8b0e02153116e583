"""The docs are true: links lead somewhere, commands exist, every limit and member is named."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("sample_maps/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_readme_begins_with_a_map() -> None:
    first = next(line for line in (ROOT / "README.md").read_text().splitlines() if line.strip())
    assert "![" in first or "![" in (ROOT / "README.md").read_text()[:400]


def test_readme_names_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text()
    assert "make run" in text
    assert "make test" in text


def test_make_targets_named_in_the_docs_exist() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert phony
    named = {name for page in PAGES for name in re.findall(r"`make (\w+)`", page.read_text())}
    assert named <= set(phony[1].split())


def test_modules_named_in_the_docs_exist() -> None:
    pattern = re.compile(r"`((?:journey|personas|sample_maps|tests|bench)/[\w/.-]+\.\w+)`")
    missing = {
        (page.name, name)
        for page in PAGES
        for name in pattern.findall(page.read_text())
        if not (ROOT / name).exists()
    }
    assert missing == set()


def test_the_glossary_has_german_for_each_word() -> None:
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$",
        (ROOT / "docs/glossary.md").read_text(),
        re.MULTILINE,
    )
    assert len(rows) > 30
    assert all(part.strip() for row in rows for part in row)
