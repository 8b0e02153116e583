"""How JSON is written, for other programs and for people who look into it."""

import json

from journey.codecs import CODECS
from journey.services.documents import read
from tests.codecs.test_yaml import HAND_WRITTEN

CODEC = CODECS["json"]


def test_json_says_the_same_as_yaml_in_the_same_short_forms() -> None:
    journey = read(HAND_WRITTEN.encode(), "map.yaml")
    document = json.loads(CODEC.encode(journey))
    assert document["format"] == 1
    assert document["phases"][0]["touchpoints"][0] == "passes by, sees the poster"
    assert document["phases"][0]["touchpoints"][1]["channel"] == "word of mouth"
    assert document["phases"][0]["touchpoints"][1]["satisfaction"] == {
        "lena": 4,
        "tom": {"value": 3.5, "n": 3},
    }
    assert CODEC.decode(CODEC.encode(journey)) == journey


def test_json_is_indented_and_keeps_signs() -> None:
    written = CODEC.encode(read("title: Ärger 🎬".encode(), "a.yaml")).decode()
    assert written == '{\n  "format": 1,\n  "title": "Ärger 🎬"\n}\n'
