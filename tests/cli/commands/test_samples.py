"""`journey samples` and `journey schema`."""

import json
from pathlib import Path

import jsonschema
import yaml

from sample_maps import SAMPLES, path


def test_samples_are_listed_with_files_that_can_be_used(call):
    lines = call("samples").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(SAMPLES)
    assert all(Path(line.split(maxsplit=1)[1]).is_file() for line in lines)


def test_the_schema_accepts_the_samples_and_refuses_a_misspelt_key(call):
    schema = json.loads(call("schema").stdout)
    checker = jsonschema.validators.validator_for(schema)(schema)
    for key in SAMPLES:
        document = json.loads(json.dumps(yaml.safe_load(path(key).read_text("utf-8")), default=str))
        assert [error.message for error in checker.iter_errors(document)] == []
    assert not checker.is_valid({"title": "t", "phasen": []})
