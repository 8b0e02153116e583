"""Habits of the house that no linter holds: short modules, clean files, true catalogues."""

import ast
import io
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import IO

import pytest
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
PACKAGES = ("journey", "personas", "sample_maps")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
CATALOGUES = sorted((ROOT / "journey/locales/de/LC_MESSAGES").glob("*.po"))


def tracked() -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def test_no_module_is_longer_than_one_idea() -> None:
    lengths = {path: len(path.read_text().splitlines()) for path in MODULES}
    assert {str(path): length for path, length in lengths.items() if length > 400} == {}


def test_no_package_index_stands_in_a_committed_file() -> None:
    address = re.compile(r"index-url|https?://[^\s\"')]*(pypi\.org|registry\.npmjs|deb\.debian)")
    named = [
        str(path)
        for path in tracked()
        if path.suffix in {".toml", ".txt", ".cfg", ".md", ".yaml", ".yml", ".json", ".lock", ""}
        and address.search(path.read_text(errors="ignore"))
        and path != Path(__file__)
    ]
    assert named == []


def test_makefile_has_at_most_ten_one_word_targets() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert phony
    targets = phony[1].split()
    assert len(targets) <= 10
    assert all(re.fullmatch(r"[a-z]+", target) for target in targets)
    assert {"setup", "run", "test", "check", "bench"} <= set(targets)


def test_setup_says_each_step_with_its_time_and_nothing_where_all_is_there(tmp_path: Path) -> None:
    def said(*arguments: str) -> str:
        make = ["make", "--no-print-directory", *arguments, "setup"]
        return subprocess.run(
            make, cwd=tmp_path, capture_output=True, text=True, check=True, env={"PATH": os.defpath}
        ).stdout

    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    steps = re.findall(r'echo "Step (\d) of 3: .*(?:seconds|minutes)', said("--dry-run"))
    assert steps == ["1", "2", "3"]
    (tmp_path / ".venv/bin").mkdir(parents=True)
    for name in ("bin/python", ".run-ready"):
        (tmp_path / ".venv" / name).touch()
    assert said() == ""


def _messages(compiled: IO[bytes]) -> dict[str, object]:
    """The messages of a compiled catalogue, without its header, which holds the time of day."""
    return {f"{m.context} {m.id}": m.string for m in read_mo(compiled) if m.id}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_compiled_catalogue_is_current(path: Path) -> None:
    with path.open("rb") as source, path.with_suffix(".mo").open("rb") as compiled:
        wanted = io.BytesIO()
        write_mo(wanted, read_po(source))
        wanted.seek(0)
        assert _messages(compiled) == _messages(wanted), "run `make words`"


def _asked_for(module: Path) -> set[str]:
    """The English texts that a module asks `words` to say."""
    asked: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        called = function.id if isinstance(function, ast.Name) else ""
        method = function.attr if isinstance(function, ast.Attribute) else ""
        owner = (
            function.value.id
            if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)
            else function.value.attr
            if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Attribute)
            else ""
        )
        if called in {"words", "_", "N_"} or method == "words":
            texts = node.args[:1]
        elif method == "plural" and owner in {"words", "_words"}:
            texts = node.args[:2]
        else:
            continue
        asked |= {
            text.value
            for text in texts
            if isinstance(text, ast.Constant) and isinstance(text.value, str)
        }
    return asked


def test_every_text_is_said_in_german() -> None:
    german: set[str] = set()
    for path in CATALOGUES:
        with path.open("rb") as file:
            for message in read_po(file, locale="de"):
                ids = (message.id,) if isinstance(message.id, str) else message.id
                said = (message.string,) if isinstance(message.string, str) else message.string
                if all(said) and not message.fuzzy:
                    german |= set(ids)
    languages = {"en", "de"}
    asked = {
        (str(module.relative_to(ROOT)), text)
        for module in MODULES
        for text in _asked_for(module)
        if text not in languages
    }
    assert sorted((where, text) for where, text in asked if text not in german) == []


def test_a_map_is_a_map_in_german_too() -> None:
    """One word for one thing: `Karte` is a ticket or a card."""
    cards = {"Was der Kunde am Ende tun soll, etwa eine Karte kaufen."}
    said: set[str] = set()
    for path in CATALOGUES:
        with path.open("rb") as file:
            for message in read_po(file, locale="de"):
                texts = (message.string,) if isinstance(message.string, str) else message.string
                said |= {text for text in texts if re.search(r"\bKarten?\b|\bKartendatei", text)}
    assert said - cards == set()


def test_placeholders_survive_translation() -> None:
    broken: list[str] = []
    for path in CATALOGUES:
        with path.open("rb") as file:
            for message in read_po(file, locale="de"):
                if not message.id or isinstance(message.id, tuple | list):
                    continue
                names = set(re.findall(r"\{(\w+)", message.id))
                if names != set(re.findall(r"\{(\w+)", str(message.string))):
                    broken.append(message.id)
    assert broken == []
