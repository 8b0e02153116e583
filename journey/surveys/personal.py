"""Columns that say who answered: found by their heads and by what stands in them."""

import re
from collections.abc import Sequence
from math import isnan

from journey.surveys.numbers import number_in

_HEADS = re.compile(
    r"""(?ix) (?<![a-zäöüß]) (?:
      e-?mails? (?:-?adress\w*)? | (?:e-?)?mail-?address | phone\w* | telefon\w* | tel\.?(?:nr)? |
      mobile | mobil\w* | handy\w* | fax | name | names | vorname | nachname | familienname |
      first[\s_-]?name | last[\s_-]?name | surname | full[\s_-]?name | ansprechpartner\w* |
      contact[\s_-]?person | ip | ip-?(?:v[46]|adress\w*|address) | street | stra(?:ß|ss)e |
      address | adresse | anschrift | geburts\w* | birth\w* | date[\s_-]of[\s_-]birth | dob |
      iban | kunden-?(?:nummer|nr|id) | customer[\s_-]?(?:number|no|id) | user-?(?:name|id) |
      benutzer\w* | respondent[\s_-]?(?:name|e-?mail) | device[\s_-]?id | cookie\w* | ^id$ |
      (?:respon\w+|participant|teilnehm\w*|person\w*|member|mitglied\w*|session|record|case)
      [\s_.-]*(?:id|no|nr|nummer|number)
    ) (?![a-zäöüß])"""
)
_TEXT_HEADS = re.compile(
    r"(?i)comment|kommentar|bemerk|feedback|freitext|free[ _-]?text|anmerk|verbatim|why|warum|"
    r"improv|verbesser|besser machen|do better|suggest|vorschl[aä]g|anregung|wünsch|wishes|kritik"
)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_IP = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F]{1,4}")
_PHONE = re.compile(r"\+?[\d(][\d\s()/.-]{6,}\d")
_IBAN = re.compile(r"[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,}")
_FEW = 0.2
"""From this share of the cells on a column is what they look like."""
_LONG = 40
"""Texts that are longer on average are told, not chosen."""


def why_personal(head: str, cells: Sequence[str]) -> str:
    """Why a column must be thought to say who answered; empty where it need not."""
    if _HEADS.search(head):
        return "its head says who answered"
    filled = [cell.strip() for cell in cells if cell and cell.strip()]
    if not filled:
        return ""
    for pattern, what in (
        (_EMAIL, "it holds e-mail addresses"),
        (_IP, "it holds IP addresses"),
        (_IBAN, "it holds account numbers"),
    ):
        if any(pattern.search(cell) for cell in filled):
            return what
    if _share(_PHONE, filled) >= _FEW and not _are_numbers(filled):
        return "it holds phone numbers"
    if _TEXT_HEADS.search(head) or sum(map(len, filled)) / len(filled) > _LONG:
        return "it holds free text"
    words = [cell for cell in filled if not _is_number(cell)]
    if len(words) > 20 and len(set(words)) > 0.9 * len(words):
        return "nearly every row says something else: it may name people"
    return ""


def _share(pattern: re.Pattern[str], cells: Sequence[str]) -> float:
    return sum(pattern.fullmatch(cell) is not None for cell in cells) / len(cells)


def _are_numbers(cells: Sequence[str]) -> bool:
    return all(_is_number(cell) for cell in cells)


def _is_number(cell: str) -> bool:
    return not isnan(number_in(cell))
