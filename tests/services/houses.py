"""A house with maps of several owners, for what is tested of access."""

import datetime
from dataclasses import dataclass, field

from journey.access import Role
from journey.services.access import Key, Visitor
from journey.services.house import House
from journey.services.steady import SteadyLibrary
from journey.storage.memory import MemoryRepository
from journey.storage.repository import Repository
from tests.journeys import cinema, plain
from tests.storage.keepers import NOON


@dataclass
class Clock:
    now: datetime.datetime = NOON

    def __call__(self) -> datetime.datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += datetime.timedelta(**span)


@dataclass
class Town:
    """A house with the map `cinema` of Olga and the map `plain` of Sam."""

    repository: Repository = field(default_factory=MemoryRepository)
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        self.library = SteadyLibrary(self.repository, clock=self.clock)
        self.house = House(self.repository, self.library, team=True, clock=self.clock)
        self.olga = self.person("olga", "Olga Owner")
        self.sam = self.person("sam", "Sam Stranger")
        self.edda = self.person("edda", "Edda Editor")
        self.cora = self.person("cora", "Cora Commenter")
        self.vera = self.person("vera", "Vera Viewer")
        self.house.library(self.olga).add(cinema())
        self.house.library(self.sam).add(plain((2,)))
        for visitor, role in (
            (self.edda, Role.EDITOR),
            (self.cora, Role.COMMENTER),
            (self.vera, Role.VIEWER),
        ):
            self.house.sharing.invite(self.olga, "cinema", f"{self.mail(visitor)}", role)
        self.house.audit.flush()

    def person(self, name: str, full: str) -> Visitor:
        """Somebody who has signed in."""
        person = self.house.accounts.signed_in(
            "https://id.example", name, name=full, email=f"{name}@example.org", verified=True
        )
        return Visitor(person, has_account=True)

    def mail(self, visitor: Visitor) -> str:
        account = self.house.accounts.find(visitor.person)
        return account.email

    def guest(self, token: str = "", password: str = "") -> Visitor:
        """Somebody without an account, who has perhaps opened a link."""
        opened = self.house.sharing.open(token, password, origin="1.2.3.4") if token else None
        keys: tuple[Key, ...] = (opened.key,) if opened and opened.key else ()
        return Visitor("guest", keys=keys)
