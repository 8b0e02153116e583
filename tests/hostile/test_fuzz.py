"""Whatever a file holds: it is a journey, or its problems are told."""

import json
import random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journey.codecs import CODECS
from journey.errors import InvalidDocumentError, Problem
from journey.services.documents import schema
from tests.codecs.strategies import SIGNS
from tests.codecs.test_yaml import HAND_WRITTEN

_SCHEMA = schema()
_KEYS = sorted(
    {"lena", "nonsense", *_SCHEMA["properties"]}.union(
        *(part.get("properties", ()) for part in _SCHEMA["$defs"].values())
    )
)
_scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-9, 9), st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(SIGNS), st.sampled_from(["lena", "planned", "1-5", "2026-05-04", "website"]),
)  # fmt: skip
_keys = st.sampled_from(_KEYS)
_values = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=5),
    max_leaves=25,
)


def _read(codec: str, data: bytes) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        journey = CODECS[codec].decode(data, "any file")
    except InvalidDocumentError as error:
        problems = error.problems
    else:
        assert CODECS[codec].decode(CODECS[codec].encode(journey)) == journey
    assert all(problem.message for problem in problems)
    assert all(problem.line for problem in problems[:100])


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.dictionaries(_keys, _values, max_size=4),
    st.lists(st.dictionaries(_keys, _values, max_size=6) | _scalars, max_size=4),
)
def test_any_values_under_any_keys(top: dict[str, Any], touchpoints: list[Any]) -> None:
    document = {"title": "a", **top, "phases": [{"name": "b", "touchpoints": touchpoints}]}
    written = json.dumps(document, ensure_ascii=False).encode()
    _read("json", written)
    _read("yaml", written)


@settings(max_examples=300, deadline=None)
@given(st.text(" \n-:[]{}#&*!|>'\"%@`,?.\\ab1\t~<", max_size=60))
def test_any_signs(text: str) -> None:
    _read("yaml", b"title: a\n" + text.encode())
    _read("yaml", text.encode())
    _read("json", text.encode())


@settings(max_examples=200, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 6))
def test_a_map_with_parts_torn_out_doubled_or_replaced(chance: random.Random, times: int) -> None:
    for codec, data in (
        ("yaml", HAND_WRITTEN.encode()),
        ("json", CODECS["json"].encode(CODECS["yaml"].decode(HAND_WRITTEN.encode()))),
    ):
        torn = bytearray(data)
        for _ in range(times):
            start = chance.randrange(len(torn))
            piece = torn[start : start + chance.randrange(1, 40)]
            match chance.randrange(4):
                case 0:
                    del torn[start : start + len(piece)]
                case 1:
                    torn[start:start] = piece
                case 2:
                    other = chance.randrange(len(torn))
                    torn[other:other] = piece
                case _:
                    torn[start] = chance.randrange(256)
        _read(codec, bytes(torn))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    _read("yaml", data)
    _read("json", data)
