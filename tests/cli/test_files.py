"""Files in and out: what cannot be read or written is said, and nothing is half written."""

import os
import stat
from pathlib import Path

import click
import pytest

from journey.cli import files
from journey.errors import JourneyError


def test_a_file_is_written_whole_under_its_name_and_told(tmp_path, capsys):
    target = tmp_path / "map.svg"
    files.write(str(target), b"one")
    assert capsys.readouterr().err == f"Written: {target}\n"
    files.write(str(target), b"two")
    assert capsys.readouterr().err == f"Written anew: {target}\n"
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target], "no temporary file stays behind"


def test_what_was_there_stays_when_writing_fails(tmp_path, monkeypatch):
    target = tmp_path / "map.svg"
    target.write_bytes(b"old")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(JourneyError, match="No space left"):
        files.write(str(target), b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_is_flushed_before_it_gets_its_name(tmp_path, monkeypatch):
    order = []
    flush, rename = os.fsync, Path.replace

    def flushed(descriptor):
        order.append("flush")
        flush(descriptor)

    def renamed(self, target):
        order.append("rename")
        return rename(self, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", renamed)
    files.write(str(tmp_path / "map.svg"), b"x")
    assert order[:2] == ["flush", "rename"]


def test_rights_and_links_are_kept(tmp_path):
    target, link = tmp_path / "map.svg", tmp_path / "link.svg"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    files.write(str(link), b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_device_is_written_to_as_it_is():
    files.write(os.devnull, b"x")
    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere/map.svg", "no folder nowhere"),
        (".", "is a folder"),
        ("a\x00b.svg", "cannot be written"),
        ("x" * 300 + ".svg", "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_said_with_a_hint(tmp_path, monkeypatch, name, said):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(JourneyError) as raised:
        files.write(name, b"x")
    assert said in raised.value.message
    assert raised.value.hint
    assert list(tmp_path.iterdir()) == []


def test_missing_permission_is_said(tmp_path, monkeypatch):
    """The system's answer is played, as root is never refused."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(JourneyError, match="may not be read"):
        files.read_map(str(tmp_path / "map.yaml"))


def test_an_endless_file_is_refused_at_the_limit():
    with pytest.raises(JourneyError):
        files.read_map("/dev/zero")


@pytest.mark.parametrize(
    ("name", "form"), [("a.svg", "svg"), ("A.PDF", "pdf"), ("dir.png/a.b.svg", "svg")]
)
def test_the_extension_names_the_form(name, form):
    assert files.form_of(name, {".svg": "svg", ".pdf": "pdf"}) == form


@pytest.mark.parametrize("name", ["a", "a.", "a.docx", ".svg", "svg", ""])
def test_another_extension_is_wrong_usage_and_lists_those_there_are(name):
    with pytest.raises(click.BadParameter, match=r"\.svg, \.pdf"):
        files.form_of(name, {".svg": "svg", ".pdf": "pdf"})


def test_several_files_are_numbered_so_that_names_sort_as_they_follow():
    assert files.numbered("a/m.png", 1) == ["a/m.png"]
    assert files.numbered("a/m.png", 2) == ["a/m-1.png", "a/m-2.png"]
    many = files.numbered("m.tar.svg", 12)
    assert (many[0], many[-1]) == ("m.tar-01.svg", "m.tar-12.svg")
    assert many == sorted(many)
