"""Files that are meant to do harm: each is refused with its place, and nothing is executed."""

import subprocess
import sys
import textwrap

import pytest

from journey import limits
from journey.codecs import CODECS
from journey.document import slips
from journey.errors import InvalidDocumentError

_BOMB = "\n".join(
    [
        "a: &a {k0: x, k1: x}",
        *(
            f"{b}: &{b} {{<<: [*{a}, *{a}, *{a}]}}"
            for a, b in zip("abcdefg", "bcdefgh", strict=True)
        ),
    ]
)
_WITH_IMPORTANCE = (
    b'{"title": "a", "phases": [{"name": "b",\n"touchpoints": [{"name": "c", "importance": %s}]}]}'
)
_MAP = "title: a\nphases:\n  - name: b\n    touchpoints:\n"


def _with_score(score: str) -> bytes:
    return f"{_MAP}      - {{name: c, satisfaction: {score}}}\n".encode()


YAML: dict[str, tuple[bytes, int, str]] = {
    "deep lists": (b"title: " + b"[" * 200_000, 1, "nested deeper than 32"),
    "deep lists in blocks": (b"- " * 200_000, 1, "nested deeper than 32"),
    "deep tables": (b"{a: " * 100_000, 1, "nested deeper than 32"),
    "keys of keys": (b"? " * 200_000, 1, "where a key is expected"),
    "deep by indentation": (
        b"".join(b" " * depth + b"a:\n" for depth in range(2_000)), 33, "nested deeper than 32",
    ),
    "aliases": (b"title: a\nnote: &x b\nscenario: *x\n", 2, "anchor"),
    "an alias without anchor": (b"title: a\nnote: *x\n", 2, "alias"),
    "a bomb of merge keys": (_BOMB.encode(), 1, "anchor"),
    "a merge key": (b"title: a\n<<: {note: b}\n", 2, "merge key"),
    "an anchor in its own list": (b"&a [*a]\n", 1, "anchor"),
    "a python object": (b"title: !!python/object/apply:os.system [echo]\n", 1, "tag"),
    "a tag of text": (b"title: !!str a\n", 1, "tag"),
    "a declared tag": (b"%TAG ! tag:example,2000:\n---\ntitle: a\n", 1, "declares tags"),
    "keys twice": (b"title: a\nnote: b\ntitle: c\n", 3, "stands twice; first on line 1"),
    "not a number": (_with_score(".nan"), 5, "not a number"),
    "endless": (_with_score("-.inf"), 5, "not a number"),
    "beyond a number": (_with_score("1e999"), 5, "too large"),
    "a long number": (
        f"{_MAP}      - {{name: c, importance: {'9' * 100_000}}}\n".encode(), 5, "too large",
    ),
    "too large": (b"title: a\n#" + b"x" * limits.MAP_FILE_BYTES, 1, "larger than"),
    "too many values": (
        b"title: a\nphases: [" + b"a," * limits.DOCUMENT_VALUES + b"]", 2, "more than 250000",
    ),
    "all bytes": (b"title: a\n" + bytes(range(256)), 3, "not a text file"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 1, "not a text file"),
    "a zip": (b"PK\x03\x04\x00\x00", 1, "not a text file"),
    "UTF-16": ("title: ä\n".encode("utf-16"), 1, "UTF-16"),
    "UTF-16 without mark": ("title: ä\n".encode("utf-16-le"), 1, "not a text file"),
    "Latin-1": ("title: a\nnote: ä\n".encode("latin-1"), 2, "not UTF-8"),
    "half a character": (b"title: a\nnote: \xed\xa0\x80\n", 2, "not UTF-8"),
    "half a character, escaped": (b'title: a\nnote: "\\ud800"\n', 2, "half of a character"),
    "NUL": (b"title: a\nnote: b\x00c\n", 2, "NUL"),
    "NUL, escaped": (b'title: a\nnote: "b\\0c"\n', 2, "NUL"),
    "a bell": (b"title: a\nnote: b\x07c\n", 2, "control character"),
    "two documents": (b"title: a\n---\ntitle: b\n", 2, "second document"),
    "tabs": (b"title: a\nphases:\n\t- name: b\n", 3, "tab"),
    "nothing": (b"", 1, "is empty"),
    "only comments": (b"# a\n\n# b\n", 1, "is empty"),
    "a list at the top": (b"- title: a\n", 1, "begins with a list"),
    "a text at the top": (b"hello\n", 1, "not a table"),
    "a very long key": (b"x" * 100_000 + b": 1\ntitle: a\n", 1, ""),
    "a very long key of its own": (b"? " + b"x" * 100_000 + b"\n: 1\ntitle: a\n", 1, "not a key"),
    "a list as key": (b"[a, b]: c\n", 1, "where a key is expected"),
    "11,000 touchpoints": (
        (_MAP + "      - c\n" * 11_000).encode(), 10_005, "11000 touchpoints are more",
    ),
    "101 phases": (b"title: a\nphases:\n" + b"  - b\n" * 101, 2, "more entries than the 100"),
    "never closed": (b"title: 'a\nnote: b\n", 1, "quote that is not closed"),
}  # fmt: skip

JSON: dict[str, tuple[bytes, int, str]] = {
    "deep lists": (b"[" * 200_000, 1, "nested too deeply"),
    "deep tables": (b'{"a":' * 100_000, 1, "nested too deeply"),
    "a little too deep": (b'{"note":' + b"[" * 40 + b"]" * 40 + b"}", 1, "nested deeper than 32"),
    "keys twice": (b'{"title": "a",\n"title": "b"}', 2, "stands twice; first on line 1"),
    "not a number": (b'{"title": "a",\n"satisfaction": NaN}', 2, "not a number"),
    "endless": (b'{"title": "a",\n"satisfaction": -Infinity}', 2, "not a number"),
    "a long number": (b'{"title": "a",\n"x": ' + b"9" * 100_000 + b"}", 2, "too large a number"),
    "beyond a number": (
        b'{"title": "a", "phases": [{"name": "b", "touchpoints": [\n'
        b'{"name": "c", "satisfaction": 1e999}]}]}', 2, "too large a number",
    ),
    "half a character": (b'{"title": "\\ud800"}', 1, "half of a character"),
    "NUL, escaped": (b'{"title": "a\\u0000b"}', 1, "NUL"),
    "UTF-16": ('{"title": "a"}'.encode("utf-16"), 1, "UTF-16"),
    "Latin-1": ('{"title":\n"ä"}'.encode("latin-1"), 2, "not UTF-8"),
    "two documents": (b'{"title": "a"}\n{"title": "b"}', 2, "cannot be read as JSON"),
    "cut off": (b'{"title": "a"', 1, "ends before"),
    "nothing": (b" \n", 1, "is empty"),
    "a list at the top": (b'[{"title": "a"}]', 1, "begins with a list"),
    "true for a number": (
        _WITH_IMPORTANCE % b"true",
        2, "not a whole number",
    ),
    "text for a number": (
        _WITH_IMPORTANCE % b'"3"',
        2, "not a whole number",
    ),
    "too many values": (
        b'{"title": [' + b"1," * limits.DOCUMENT_VALUES + b"1]}", 1, "more than 250000",
    ),
    "11,000 touchpoints": (
        b'{"title": "a", "phases": [{"name": "b", "touchpoints": ['
        + b'"c",\n' * 11_000 + b'"c"]}]}', 10_001, "11001 touchpoints",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("codec", "data", "line", "message"),
    [
        pytest.param(codec, *case, id=f"{codec}: {name}")
        for codec, cases in (("yaml", YAML), ("json", JSON))
        for name, case in cases.items()
    ],
)
def test_a_hostile_file_is_refused_with_its_place(
    codec: str, data: bytes, line: int, message: str
) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        CODECS[codec].decode(data, "hostile")
    problems = caught.value.problems
    assert all(problem.line for problem in problems)
    assert any(problem.line == line and message in problem.message for problem in problems), (
        problems
    )
    assert sum(len(str(problem)) for problem in problems) < 5_000


@pytest.mark.parametrize("name", [name for name in YAML if len(YAML[name][0]) < 10_000])
def test_without_the_parser_in_c_the_gate_holds_too(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import yaml

    monkeypatch.setattr(slips, "_LOADER", yaml.SafeLoader)
    with pytest.raises(InvalidDocumentError) as caught:
        CODECS["yaml"].decode(YAML[name][0], "hostile")
    assert all(problem.line for problem in caught.value.problems)


def test_the_worst_files_do_not_bring_the_process_down() -> None:
    """In a process of its own: PyYAML's loader itself crashes on the first of these."""
    program = """
        from journey.codecs import CODECS
        from journey.errors import InvalidDocumentError
        from tests.hostile.test_hostile_files import JSON, YAML
        for key, cases in (("yaml", YAML), ("json", JSON)):
            for name in ("deep lists", "deep tables", "keys of keys", "a bomb of merge keys"):
                if name in cases:
                    try:
                        CODECS[key].decode(cases[name][0])
                    except InvalidDocumentError:
                        print(name)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 6


@pytest.mark.parametrize("codec", ["yaml", "json"])
def test_at_the_limits_files_are_still_read(codec: str) -> None:
    touchpoints = '"c",' * (limits.TOUCHPOINTS - 1) + '"c"'
    phases = '{"name": "b"},' * (limits.PHASES - 1)
    note = "x" * limits.NOTE_CHARACTERS
    title = "y" * limits.NAME_CHARACTERS
    text = (
        f'{{"title": "{title}", "note": "{note}",'
        f'"phases": [{phases} {{"name": "b", "touchpoints": [{touchpoints}]}}]}}'
    )
    padding = b" " * (limits.MAP_FILE_BYTES - len(text))
    journey = CODECS[codec].decode(text.encode() + padding)
    assert len(journey.touchpoints) == limits.TOUCHPOINTS
    assert len(journey.phases) == limits.PHASES
    with pytest.raises(InvalidDocumentError, match="1 problem"):
        CODECS[codec].decode(text.encode() + padding + b" ")
