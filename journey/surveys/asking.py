"""What a column asks beside satisfaction: importance, effort, loyalty, the channel, the persona."""

import re
from collections.abc import Sequence

from journey.surveys.plan import Plan, Role, Use
from journey.text import same_name

RECOMMENDING = re.compile(r"(?i)\b(?:nps|recommend\w*|weiterempf\w*|empfehlung\w*)")
_IMPORTANCE = re.compile(r"(?i)\b(?:how\s+important|importan\w*|wie\s+wichtig|wichtig\w*)\b")
_EFFORT = re.compile(r"(?i)\b(?:ces|customer effort|effort|aufwand|mühelos\w*|easy|einfach)\b")
_LOYALTY = re.compile(r"(?i)\b(?:cli|loyal\w*|treue|bindung\w*)\b")
_CHANNEL = re.compile(
    r"(?i)\b(?:preferred\s+channel|favou?rite\s+channel|channels?|bevorzugter\s+kanal|"
    r"lieblingskanal|kanal|kanäle)\b"
)
_PERSONA = re.compile(r"(?i)^(?:personas?|kundentyp|customer\s+type)$")
_SIGNS = " \t:-–—,.()[]?"


def whole_recommends(plan: Plan) -> bool:
    """Whether the question on the whole asks for a recommendation: no satisfaction, but an NPS."""
    return any(RECOMMENDING.search(use.column) for use in plan.of(Role.OVERALL))


def importance_of(head: str) -> str:
    """The rest of a head that asks how important something is; empty where it asks no such."""
    if not _IMPORTANCE.search(head):
        return ""
    rest = _IMPORTANCE.sub(" ", head).strip(_SIGNS)
    return re.sub(r"(?i)^(?:of|is|for|von|ist|für)\s+", "", rest).strip(_SIGNS)


def figure_of(head: str, numbers: Sequence[float]) -> Use | None:
    """What a column of numbers asks of the whole beside satisfaction, by its head and its range."""
    if not numbers:
        return None
    low, high = min(numbers), max(numbers)
    if _LOYALTY.search(head) and low >= 1 and high <= 6:
        return Use(head, Role.LOYALTY, sure=False)
    if _EFFORT.search(head) and low >= 1 and high <= 7:
        return Use(head, Role.EFFORT, sure=False)
    return None


def group_of(head: str, cells: Sequence[str], personas: Sequence[str]) -> Use | None:
    """What a column of a few words says: which channel somebody prefers, which persona it is."""
    kinds = {same_name(cell) for cell in cells}
    known = {same_name(name) for name in personas}
    if kinds and known and (kinds <= known or (_PERSONA.match(head) and kinds & known)):
        return Use(head, Role.PERSONA)
    if _CHANNEL.search(head) and len(kinds) <= 40:
        return Use(head, Role.CHANNEL)
    return None
