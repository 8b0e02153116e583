"""The settings of the product, read once from the environment."""

import ipaddress
import os
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from journey.errors import InvalidSettingsError

W = TypeVar("W", bound=StrEnum)

PORT = 8501
ADDRESS = "127.0.0.1"
"""Only this machine, unless somebody decides otherwise."""
EVERY_ADDRESS = "0.0.0.0"
"""All networks in which this machine is."""
AUDIT_DAYS = 365
_NOWHERE = ("192.0.2.1", 9)
"""An address for examples, which no machine has: the way to it shows by which number one goes."""
_LEAST_SECRET = 32
"""Characters of a secret that signs cookies."""


class Mode(StrEnum):
    """Who uses the app."""

    SINGLE = "single"
    """One person at their own machine, without a login."""
    TEAM = "team"
    """People with accounts, each with the maps that are theirs or shared with them."""


class Answer(StrEnum):
    """Yes or no."""

    YES = "yes"
    NO = "no"


class Network(StrEnum):
    """Who else reaches the app of a single person when it listens to more than this machine."""

    NOBODY = "nobody"
    VOTERS = "voters"
    """Others see the pages of a workshop's round, and nothing else."""
    EVERYBODY = "everybody"
    """Whoever reaches it may do everything."""


@dataclass(frozen=True, slots=True)
class Login:
    """How people sign in: an OpenID Connect provider that knows this app as a client."""

    metadata_url: str
    """Where the provider describes itself (`JOURNEY_OIDC_METADATA_URL`)."""
    client_id: str
    """The name of this app there (`JOURNEY_OIDC_CLIENT_ID`)."""
    client_secret: str = field(repr=False)
    """Its secret (`JOURNEY_OIDC_CLIENT_SECRET`)."""
    cookie_secret: str = field(repr=False)
    """Signs the cookies of those who signed in; the same for all replicas
    (`JOURNEY_COOKIE_SECRET`)."""
    public_url: str
    """Where people open this app, without an end (`JOURNEY_URL`)."""
    trusts_email: bool = False
    """Whether e-mail addresses are true that the provider does not call verified, because it has
    given them itself (`JOURNEY_OIDC_TRUST_EMAIL`)."""


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
    mode: Mode = Mode.SINGLE
    """Who uses it (`JOURNEY_MODE`)."""
    network: Network = Network.NOBODY
    """Who else reaches it in `single` mode (`JOURNEY_NETWORK`)."""
    login: Login | None = None
    """How people sign in, in `team` mode."""
    audit_days: int = AUDIT_DAYS
    """So many days the audit log is kept (`JOURNEY_AUDIT_DAYS`)."""

    @property
    def is_team(self) -> bool:
        """Whether people have accounts."""
        return self.mode is Mode.TEAM

    @property
    def library_file(self) -> Path:
        """The file of the library."""
        return self.home / "library.db"


def read(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of an environment; raises InvalidSettingsError with all that is wrong."""
    asked = _Asked(os.environ if environment is None else environment)
    mode = asked.one_of("JOURNEY_MODE", Mode) or Mode.SINGLE
    settings = Settings(
        home=asked.folder("JOURNEY_HOME") or data_folder(asked.environment),
        database_url=asked.text("JOURNEY_DATABASE_URL"),
        font_folders=asked.folders("JOURNEY_FONT_DIRS"),
        address=asked.text("JOURNEY_ADDRESS") or ADDRESS,
        port=asked.port("JOURNEY_PORT") or PORT,
        mode=mode,
        network=asked.one_of("JOURNEY_NETWORK", Network) or Network.NOBODY,
        login=asked.login() if mode is Mode.TEAM else None,
        audit_days=asked.days("JOURNEY_AUDIT_DAYS") or AUDIT_DAYS,
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


def is_this_machine(address: str | None) -> bool:
    """Whether nobody but this machine reaches an address; left out, everybody does."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address((address or "0.0.0.0").strip("[]")).is_loopback
    except ValueError:
        return False


def own_number() -> str:
    """The number of this machine in its network; empty where it is in none. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(_NOWHERE)
        except OSError:
            return ""
        number = str(line.getsockname()[0])
    return "" if number.startswith(("127.", "0.")) else number


def check_address(settings: Settings, address: str | None) -> None:
    """Refuse that a single person's app listens to others, unless that was asked for."""
    if settings.mode is Mode.TEAM or is_this_machine(address):
        return
    if settings.network is Network.NOBODY:
        raise InvalidSettingsError(
            "Without logins the app listens to this machine alone, not to {address}",
            "JOURNEY_NETWORK=voters lets others vote in workshops and nothing else; "
            "JOURNEY_NETWORK=everybody lets whoever reaches it change everything; "
            "JOURNEY_MODE=team gives people accounts",
            address=address or "0.0.0.0",
        )


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

    def one_of(self, variable: str, words: type[W]) -> W | None:
        """One of some words."""
        text = self.text(variable)
        if text is None:
            return None
        try:
            return words(text.casefold())
        except ValueError:
            known = ", ".join(word.value for word in words)
            self.problems.append(f"{variable} is “{text}”, not one of {known}")
            return None

    def days(self, variable: str) -> int | None:
        """A number of days, 1 to 36500."""
        text = self.text(variable)
        if text is None:
            return None
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= 36_500):
            self.problems.append(f"{variable} is “{text}”, not a number of days from 1 to 36500")
            return None
        return int(text)

    def login(self) -> Login | None:
        """How people sign in; all of it is needed."""
        login = Login(
            metadata_url=self._needed("JOURNEY_OIDC_METADATA_URL"),
            client_id=self._needed("JOURNEY_OIDC_CLIENT_ID"),
            client_secret=self._needed("JOURNEY_OIDC_CLIENT_SECRET"),
            cookie_secret=self._needed("JOURNEY_COOKIE_SECRET"),
            public_url=self._needed("JOURNEY_URL").rstrip("/"),
            trusts_email=self.one_of("JOURNEY_OIDC_TRUST_EMAIL", Answer) is Answer.YES,
        )
        if login.cookie_secret and len(login.cookie_secret) < _LEAST_SECRET:
            self.problems.append(f"JOURNEY_COOKIE_SECRET has fewer than {_LEAST_SECRET} characters")
        for variable, url in (
            ("JOURNEY_OIDC_METADATA_URL", login.metadata_url),
            ("JOURNEY_URL", login.public_url),
        ):
            if url and not url.startswith(("https://", "http://")):
                self.problems.append(f"{variable} is “{url}”, not an address with https://")
        return login

    def _needed(self, variable: str) -> str:
        text = self.text(variable)
        if text is None:
            self.problems.append(f"{variable} is missing, which JOURNEY_MODE=team needs")
        return text or ""

    def _folder(self, variable: str, text: str) -> Path:
        folder = Path(text).expanduser()
        if folder.exists() and not folder.is_dir():
            self.problems.append(f"{variable} names {text}, which is not a folder")
        return folder.absolute()
