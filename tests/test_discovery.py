"""Members of a plural folder are found by being there."""

import sys
from pathlib import Path

import pytest

from journey.discovery import LaterMembers, members


def _package(folder: Path, name: str, files: dict[str, str]) -> None:
    package = folder / name
    package.mkdir()
    (package / "__init__.py").write_text("")
    for file, source in files.items():
        (package / file).write_text(source)


_MEMBER = """
from types import SimpleNamespace
SIGN = SimpleNamespace(key={key!r}, order={order})
"""


def test_a_file_with_the_constant_is_a_member_and_one_without_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    _package(
        tmp_path,
        "signs_found",
        {
            "zebra.py": _MEMBER.format(key="zebra", order=1),
            "ant.py": _MEMBER.format(key="ant", order=2),
            "sign.py": "class Sign: ...",
        },
    )
    assert list(members("signs_found", "SIGN")) == ["zebra", "ant"]


def test_two_members_with_one_key_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    one = _MEMBER.format(key="ant", order=1)
    _package(tmp_path, "signs_twice", {"ant.py": one, "other_ant.py": one})
    with pytest.raises(ValueError, match="'ant'"):
        members("signs_twice", "SIGN")
    assert "signs_twice" in sys.modules


def test_a_member_called_like_its_module_is_loaded_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    _package(
        tmp_path,
        "signs_later",
        {
            "zebra.py": _MEMBER.format(key="zebra", order=1),
            "ant.py": _MEMBER.format(key="ant", order=2),
            "other.py": _MEMBER.format(key="bee", order=3),
        },
    )
    signs = LaterMembers("signs_later", "SIGN")
    assert signs["ant"].key == "ant"
    assert "signs_later.zebra" not in sys.modules
    assert list(signs) == ["zebra", "ant", "bee"]
    assert signs["bee"].key == "bee"
    with pytest.raises(KeyError):
        signs["cat"]
