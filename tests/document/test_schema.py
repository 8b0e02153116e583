"""The JSON Schema accepts what people write and refuses what the reader refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from journey.document import Faults, read_yaml
from journey.document.tree import Plain
from journey.errors import InvalidDocumentError
from journey.model import Journey
from journey.services.documents import read, schema, write
from journey.services.templates import starter, templates
from sample_maps import __file__ as samples
from tests.codecs.strategies import whole_journeys
from tests.codecs.test_yaml import HAND_WRITTEN

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def _as_an_editor_sees_it(value: Any) -> Any:
    """A YAML 1.2 document as plain values."""
    if isinstance(value, dict):
        return {key: _as_an_editor_sees_it(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_as_an_editor_sees_it(entry) for entry in value]
    if isinstance(value, Plain):
        try:
            return json.loads(value)
        except ValueError:
            return str(value)
    return value


def _complaints(data: bytes) -> list[str]:
    document = _as_an_editor_sees_it(read_yaml(data, Faults()))
    return sorted(error.json_path for error in VALIDATOR.iter_errors(document))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    json.dumps(SCHEMA)


def test_every_sample_is_valid() -> None:
    files = sorted(Path(samples).parent.glob("*.yaml"))
    assert files
    for file in files:
        assert _complaints(file.read_bytes()) == [], file.name


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("key", [template.key for template in templates()])
def test_every_template_is_valid(key: str, language: str) -> None:
    assert _complaints(starter(key, language)) == []


def test_the_short_forms_are_valid() -> None:
    assert _complaints(HAND_WRITTEN.encode()) == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journey=whole_journeys())
def test_whatever_is_written_is_valid(journey: Journey) -> None:
    errors = list(VALIDATOR.iter_errors(json.loads(write(journey, "json"))))
    assert errors == []


@pytest.mark.parametrize(
    ("right", "wrong", "path"),
    [
        ("importance: 5", "importence: 5", "$.phases[1].touchpoints[0]"),
        ("importance: 5", "importance: 6", "$.phases[1].touchpoints[0].importance"),
        ("importance: 5", "importance: high", "$.phases[1].touchpoints[0].importance"),
        ("target_action:", "target:", "$"),
        ("role: before", "role: early", "$.phases[0].role"),
        ("channel: word of mouth", "channel: [a, b]", "$.phases[0].touchpoints[1].channel"),
        (
            "channel: word of mouth",
            "channel: a\n        channels: [b]",
            "$.phases[0].touchpoints[1]",
        ),
        ("value: 1.6", "val: 1.6", "$.phases[1].touchpoints[0].satisfaction"),
        ("n: 412", "m: 412", "$.phases[1].touchpoints[0].satisfaction"),
        ("n: 412", "n: 0", "$.phases[1].touchpoints[0].satisfaction.n"),
        ("frontstage: the page", "front: the page", "$.phases[1].touchpoints[0].activities"),
        ("weather: Rain", "wether: Rain", "$.personas[0].context"),
    ],
)
def test_an_editor_marks_the_place_that_the_reader_refuses(
    right: str, wrong: str, path: str
) -> None:
    text = HAND_WRITTEN.replace(right, wrong)
    assert text != HAND_WRITTEN
    assert path in _complaints(text.encode())
    with pytest.raises(InvalidDocumentError):
        read(text.encode(), "map.yaml")


def test_keys_say_what_they_mean() -> None:
    properties = SCHEMA["$defs"]["Touchpoint"]["properties"]
    assert properties["importance"]["description"] == (
        "1 (little) to 5 (much); unknown where left out."
    )
    assert set(SCHEMA["$defs"]["TouchpointStatus"]["enum"]) == {"existing", "planned"}
