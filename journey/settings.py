"""The settings of the product, read once from the environment."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from journey.errors import InvalidSettingsError

PORT = 8501
ADDRESS = "127.0.0.1"
"""Only this machine, unless somebody decides otherwise."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the library is, where fonts are, and where the app listens."""

    home: Path
    """The folder of the library (`JOURNEY_HOME`)."""
    database_url: str | None = None
    """A database server in place of the library's own file (`JOURNEY_DATABASE_URL`)."""
    font_folders: tuple[Path, ...] = ()
    """Folders with more fonts (`JOURNEY_FONT_DIRS`, several as in PATH)."""
    address: str = ADDRESS
    """The address on which the app listens (`JOURNEY_ADDRESS`)."""
    port: int = PORT
    """Its port (`JOURNEY_PORT`)."""

    @property
    def library_file(self) -> Path:
        """The file of the library."""
        return self.home / "library.db"


def read(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of an environment; raises InvalidSettingsError with all that is wrong."""
    asked = _Asked(os.environ if environment is None else environment)
    settings = Settings(
        home=asked.folder("JOURNEY_HOME") or data_folder(asked.environment),
        database_url=asked.text("JOURNEY_DATABASE_URL"),
        font_folders=asked.folders("JOURNEY_FONT_DIRS"),
        address=asked.text("JOURNEY_ADDRESS") or ADDRESS,
        port=asked.port("JOURNEY_PORT") or PORT,
    )
    if asked.problems:
        raise InvalidSettingsError(
            "The settings do not fit: {problems}",
            "Correct these variables of the environment, or leave them out",
            problems="; ".join(asked.problems),
        )
    return settings


def data_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The folder where this system keeps what a user makes with the product."""
    home = Path(environment.get("USERPROFILE" if platform == "win32" else "HOME") or Path.home())
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData/Local") / "Journey Mapper"
    if platform == "darwin":
        return home / "Library/Application Support/Journey Mapper"
    return Path(environment.get("XDG_DATA_HOME") or home / ".local/share") / "journey-mapper"


class _Asked:
    """The variables of an environment, read one by one, with all that is wrong with them."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment
        self.problems: list[str] = []

    def text(self, variable: str) -> str | None:
        """The text of a variable; None where it is left out or empty."""
        return self.environment.get(variable, "").strip() or None

    def folder(self, variable: str) -> Path | None:
        """A folder, which need not be there yet."""
        text = self.text(variable)
        return self._folder(variable, text) if text else None

    def folders(self, variable: str) -> tuple[Path, ...]:
        """Several folders, separated as those in PATH."""
        parts = (self.text(variable) or "").split(os.pathsep)
        return tuple(self._folder(variable, part.strip()) for part in parts if part.strip())

    def port(self, variable: str) -> int | None:
        """A port, 1 to 65535."""
        text = self.text(variable)
        if text is None:
            return None
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= 65_535):
            self.problems.append(f"{variable} is “{text}”, not a port from 1 to 65535")
            return None
        return int(text)

    def _folder(self, variable: str, text: str) -> Path:
        folder = Path(text).expanduser()
        if folder.exists() and not folder.is_dir():
            self.problems.append(f"{variable} names {text}, which is not a folder")
        return folder.absolute()
