"""What a phone says at once: read from a form without a script, or from the script's message."""

import json
from dataclasses import dataclass
from typing import Any, cast

from journey.services.ballots import Word
from journey.ui.voting import dots, notes

WORDS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Said:
    """Words on subjects of a round, and notes by the phone's own ids."""

    round: str
    words: list[Word]
    notes: dict[str, str]


def in_form(form: dict[str, str]) -> Said:
    """What a form says; nothing where no answer was chosen."""
    round = form.get("round", "")
    if notes.NOTE in form:
        return Said(round, [], {form.get(notes.ID, ""): form[notes.NOTE]})
    given = [
        Word(name.removeprefix(dots.FIELD), _number(value) or 0.0)
        for name, value in form.items()
        if name.startswith(dots.FIELD)
    ]
    if given or "value" not in form:
        return Said(round, given, {})
    value = _number(form["value"])
    if value is None and form["value"]:
        return Said(round, [], {})
    return Said(round, [Word(form.get("subject", ""), value, form.get("comment", ""))], {})


def in_message(body: bytes) -> Said:
    """What the script of a page says.

    Raises ValueError, TypeError, KeyError, AttributeError or RecursionError where it is none.
    """
    told: Any = json.loads(body)
    words: Any = told.get("words", [])
    written: Any = told.get("notes", [])
    if not isinstance(words, list) or not isinstance(written, list):
        raise TypeError("no list")
    entries, jotted = cast("list[Any]", words), cast("list[Any]", written)
    if len(entries) + len(jotted) > WORDS_AT_ONCE or not entries + jotted:
        raise ValueError("too many words, or none")
    kept = {str(one["id"]): str(one["text"]) for one in jotted}
    return Said(str(told["round"]), [_word(one) for one in entries], kept)


def _word(one: Any) -> Word:
    value, turn = one["value"], one["turn"]
    if isinstance(value, bool) or not isinstance(value, int | float | None):
        raise TypeError("no value")
    if isinstance(turn, bool) or not isinstance(turn, int) or not 0 <= turn <= 2**53:
        raise TypeError("no turn")
    return Word(str(one["subject"]), value, str(one.get("comment", "")), turn)


def _number(said: str) -> float | None:
    try:
        return float(said)
    except ValueError:
        return None
