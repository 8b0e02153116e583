"""The words of the table's cells in German and English: written in one, understood in both."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from journey.locales import LANGUAGES, Words, words
from journey.model import EvidenceKind, Initiator, TouchpointStatus
from journey.text import same_name

Kind = TypeVar("Kind", bound=StrEnum)


def initiators(said: Words) -> dict[Initiator, str]:
    """Who starts a contact."""
    return {
        Initiator.COMPANY: said("company"),
        Initiator.CUSTOMER: said("customer"),
        Initiator.THIRD_PARTY: said("third party"),
    }


def states(said: Words) -> dict[TouchpointStatus, str]:
    """Whether a touchpoint is there."""
    return {
        TouchpointStatus.EXISTING: said("existing"),
        TouchpointStatus.PLANNED: said("planned"),
    }


def kinds_of_evidence(said: Words) -> dict[EvidenceKind, str]:
    """What a score rests on."""
    return {
        EvidenceKind.OWN_ESTIMATE: said("own estimate"),
        EvidenceKind.STAFF_SURVEY: said("staff survey"),
        EvidenceKind.INTERVIEWS: said("interviews"),
        EvidenceKind.CUSTOMER_SURVEY: said("customer survey"),
        EvidenceKind.WORKSHOP: said("workshop"),
        EvidenceKind.TRACKING: said("tracking"),
        EvidenceKind.DEMO: said("demo value"),
    }


def yes(said: Words) -> str:
    """That something is so."""
    return said("yes")


_YES = frozenset({"yes", "y", "ja", "j", "x", "true", "wahr", "1", "✓", "✔", "★", "*"})
_NO = frozenset({"no", "n", "nein", "false", "falsch", "0", "-", "–", "—", "✗"})


def flag(text: str) -> bool | None:
    """Whether a cell says yes or no; None where it says something else."""
    folded = same_name(text.strip())
    if folded in _YES:
        return True
    return False if folded in _NO or not folded else None


@lru_cache
def _understood(of: str) -> Mapping[str, StrEnum]:
    named = {"initiator": initiators, "status": states, "evidence": kinds_of_evidence}[of]
    found: dict[str, StrEnum] = {}
    for language in LANGUAGES:
        for kind, word in named(words(language)).items():
            found[same_name(word)] = kind
            found[same_name(kind.value)] = kind
            found[same_name(kind.value.replace("_", " "))] = kind
    return found


def accepted(of: str, said: Words) -> str:
    """The words for initiator, status or evidence in a language, as a list."""
    named = {"initiator": initiators, "status": states, "evidence": kinds_of_evidence}[of]
    return ", ".join(named(said).values())


def understood(of: str, text: str) -> StrEnum | None:
    """The initiator, status or evidence that a word of either language means, or None."""
    return _understood(of).get(same_name(text.strip()))
