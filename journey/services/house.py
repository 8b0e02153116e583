"""All that one library offers, wired: maps, accounts, sharing, comments, the audit log."""

import datetime
from collections.abc import Callable

from journey.services.access import Access, Visitor, now
from journey.services.accounts import Accounts
from journey.services.audit import Audit
from journey.services.comments import Comments
from journey.services.guarded import GuardedLibrary
from journey.services.sharing import Sharing
from journey.services.steady import SteadyLibrary
from journey.storage.repository import Repository


class House:
    """One for a process and a store. Safe to share between threads."""

    def __init__(
        self,
        repository: Repository,
        library: SteadyLibrary,
        *,
        team: bool,
        clock: Callable[[], datetime.datetime] = now,
    ) -> None:
        self.whole = library
        self.audit = Audit(repository.register, clock)
        self.access = Access(repository, self.audit, team=team, clock=clock)
        self.accounts = Accounts(repository, library.people, self.access)
        self.sharing = Sharing(repository, self.access)
        self.comments = Comments(repository, self.access)

    def library(self, visitor: Visitor) -> SteadyLibrary:
        """The library as a visitor has it; in `single` mode the whole."""
        if not self.access.team:
            return self.whole
        return GuardedLibrary(self.whole, self.access, visitor)

    def forget_old(self, days: int) -> int:
        """Take the lines of the audit log away that are older than that; how many they were.

        Sign-ins that were erased are forgotten once no cookie can speak of them any more.
        """
        self.accounts.forget_erased()
        return self.audit.forget(self.access.clock() - datetime.timedelta(days=days))
