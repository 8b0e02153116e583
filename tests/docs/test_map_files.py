"""The page on map files is true: its example is read, and it names every key and every word."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journey import limits
from journey.document import FORMAT
from journey.services.documents import read, schema

PAGE = (Path(__file__).parents[2] / "docs/map-files.md").read_text()
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
NAMED = set(re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)))


def test_the_example_is_a_map_that_says_what_the_page_says() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    journey = read(example.encode(), "example.yaml")
    assert [phase.name for phase in journey.phases] == ["Activation", "Action"]
    website = journey.touchpoint["looks-up-the-times"]
    assert website.serves == ("free-afternoon",)
    assert [persona.id for persona in journey.personas] == ["lena", "tom-reuter"]
    assert journey.touchpoint["sits-in-the-bar"].is_planned
    assert journey.transitions[0].source == "a-friend-tells-of-it"


def test_the_short_forms_of_satisfaction_are_read() -> None:
    written = re.findall(r"\| `(satisfaction: .+?)` \|", SECTIONS["Satisfaction"])
    assert len(written) == 4
    for line in written:
        text = (
            "title: a\npersonas: [{name: Lena}, {name: Tom}]\n"
            f"phases:\n  - name: b\n    touchpoints:\n      - name: c\n        {line}\n"
        )
        assert read(text.encode(), "a.yaml").touchpoints[0].scores


def _keys(part: dict[str, Any]) -> Iterator[str]:
    """Every key and every word to choose from in a schema."""
    yield from (str(word) for word in part.get("enum", ()))
    for key, inner in part.get("properties", {}).items():
        yield key
        if isinstance(inner, dict):
            yield from _keys(inner)
    for inner in part.get("$defs", {}).values():
        yield from _keys(inner)


def test_every_key_and_every_word_is_on_the_page() -> None:
    assert set(_keys(schema())) - NAMED == set()


@pytest.mark.parametrize(
    ("section", "record"),
    [
        ("Phase", "Phase"),
        ("Touchpoint", "Touchpoint"),
        ("Measure and indicator", "Measure"),
        ("Measure and indicator", "Indicator"),
        ("Channels and engagement", "ChannelRating"),
        ("Channels and engagement", "Engagement"),
        ("Transition", "Transition"),
        ("Persona", "Persona"),
    ],
)
def test_the_tables_have_exactly_the_keys_there_are(section: str, record: str) -> None:
    heads = " ".join(re.findall(r"^\| (`.+?) \|", SECTIONS[section], re.MULTILINE))
    named = set(re.findall(r"`([^`]+)`", heads))
    known = set(schema()["$defs"][record]["properties"])
    assert known <= named
    pairs = ("Measure", "Indicator"), ("ChannelRating", "Engagement")
    others = {one: other for pair in pairs for one, other in (pair, pair[::-1])}.get(record)
    if others:
        known |= set(schema()["$defs"][others]["properties"])
    assert named <= known


def test_the_limits_are_those_of_the_product() -> None:
    table = SECTIONS["Limits"]
    for limit in (
        f"{limits.MAP_FILE_BYTES // 1_000_000} MB",
        f"{limits.DOCUMENT_VALUES:,}",
        f"{limits.NESTING} levels",
        f"{limits.TOUCHPOINTS:,}",
        f"| phases | {limits.PHASES} |",
        f"{limits.NAME_CHARACTERS} characters",
        f"{limits.NOTE_CHARACTERS:,} characters",
    ):
        assert limit in table
    assert f"now {FORMAT}" in PAGE
