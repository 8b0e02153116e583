"""An edit: one change of a journey as a frozen value that can be written down and taken back."""

from abc import ABC, abstractmethod

from journey.editing.label import Label
from journey.locales import Words
from journey.model import Journey
from journey.model.record import Record


class Edit(Record, ABC):
    """One change; every member also has a `kind`, the word that tells its JSON from others."""

    @abstractmethod
    def apply(self, journey: Journey) -> Journey:
        """The journey after the change.

        Raises InvalidEditError where the change does not fit the journey, and ConflictError where
        the edit says what it replaces and something else stands there. The journey given is kept.
        """

    @abstractmethod
    def inverse(self, journey: Journey) -> "Edit":
        """The edit that takes this one back, told from the journey before it.

        `edit.inverse(before).apply(edit.apply(before)) == before`. Raises what `apply` raises.
        """

    @abstractmethod
    def describe(self, journey: Journey) -> Label:
        """What it does, with the names that the journey before it gives to what it touches."""

    def moves(self) -> frozenset[str]:
        """The parts that it moves among their siblings, as `touchpoint:popcorn`."""
        return frozenset()

    def label(self, words: Words, journey: Journey) -> str:
        """What it does, in one line of a language; the journey is the one before the edit."""
        return self.describe(journey).said(words)
