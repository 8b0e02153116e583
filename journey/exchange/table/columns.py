"""The columns of the table of touchpoints: what stands in them, and how people head them."""

from collections.abc import Callable
from dataclasses import dataclass

from journey.exchange.table import words as cells
from journey.exchange.table.grid import Cell
from journey.locales import Words
from journey.model import Journey, SatisfactionScore, Touchpoint

CELL_CHARACTERS = 32_000
"""Spreadsheets cut longer texts."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key, its heading, the words by which others head it."""

    key: str
    heading: Callable[[Words], str]
    english: tuple[str, ...]
    german: tuple[str, ...]
    """In small letters; a word of both languages stands in both."""
    shown: Callable[[Touchpoint, Words], Cell] | None = None
    """What stands in it for a touchpoint; None for those that depend on the journey."""
    width: int = 16
    """In characters, for a sheet that people look at."""


def _lines(texts: list[str]) -> Cell:
    return cut("\n".join(texts)) if texts else None


def cut(text: str) -> str:
    """A text as a cell can hold it."""
    sound = text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    return sound if len(sound) <= CELL_CHARACTERS else f"{sound[: CELL_CHARACTERS - 1]}…"


def _text(text: str | None) -> Cell:
    return cut(text) if text else None


def _evidence(touchpoint: Touchpoint, said: Words) -> Cell:
    kinds = dict.fromkeys(score.evidence.kind for score in touchpoint.scores)
    named = cells.kinds_of_evidence(said)
    return ", ".join(named[kind] for kind in kinds) or None


def _answers(touchpoint: Touchpoint, said: Words) -> Cell:
    counts = {score.evidence.n for score in touchpoint.scores}
    only = counts.pop() if len(counts) == 1 else None
    return None if only is None or only >= 2**53 else float(only)


COLUMNS: dict[str, Column] = {
    column.key: column
    for column in (
        Column(
            "phase", lambda said: said("Phase"),
            ("phase", "stage", "step group", "section"),
            ("phase", "abschnitt", "etappe", "phasen", "stufe"),
            width=18,
        ),
        Column(
            "touchpoint", lambda said: said("Touchpoint"),
            ("touchpoint", "touch point", "touchpoints", "contact", "name", "step", "task",
             "moment", "interaction", "activity", "title"),
            ("touchpoint", "touchpoints", "kontaktpunkt", "berührungspunkt", "kontakt", "name",
             "schritt", "aufgabe", "moment", "interaktion", "aktivität", "was passiert", "titel",
             "bezeichnung"),
            lambda t, said: cut(t.name), 38,
        ),
        Column(
            "channels", lambda said: said("Channels"),
            ("channel", "channels", "medium", "media"),
            ("kanal", "kanäle", "medium", "medien"),
            lambda t, said: _text(", ".join(c.name for c in t.channels)), 22,
        ),
        Column(
            "department", lambda said: said("Department"),
            ("department", "team", "owner", "responsible", "unit"),
            ("abteilung", "bereich", "team", "verantwortlich", "zuständig", "zuständigkeit",
             "verantwortung", "fachbereich"),
            lambda t, said: _text(t.department), 20,
        ),
        Column(
            "initiator", lambda said: said("Started by"),
            ("initiator", "started by", "initiative", "who starts"),
            ("initiator", "initiative", "ausgelöst von", "ausgehend von", "begonnen von"),
            lambda t, said: cells.initiators(said)[t.initiator] if t.initiator else None, 14,
        ),
        Column(
            "importance", lambda said: said("Importance"),
            ("importance", "relevance", "priority", "weight"),
            ("wichtigkeit", "relevanz", "priorität", "bedeutung", "gewicht"),
            lambda t, said: None if t.importance is None else float(t.importance), 12,
        ),
        Column(
            "moment_of_truth", lambda said: said("Moment of truth"),
            ("moment of truth", "mot", "key moment", "moment that matters"),
            ("moment of truth", "moment der wahrheit", "mot", "schlüsselmoment"),
            lambda t, said: cells.yes(said) if t.moment_of_truth else None, 16,
        ),
        Column(
            "status", lambda said: said("Status"),
            ("status", "state"),
            ("status", "stand", "zustand"),
            lambda t, said: cells.states(said)[t.status], 11,
        ),
        Column(
            "reason", lambda said: said("Reason for planning"),
            ("reason", "reason for planning", "why"),
            ("grund", "begründung", "warum"),
            lambda t, said: _text(t.reason), 28,
        ),
        Column(
            "satisfaction", lambda said: said("Satisfaction"),
            ("satisfaction", "score", "rating", "csat", "experience"),
            ("zufriedenheit", "score", "wert", "bewertung", "note", "schulnote", "csat",
             "erlebnis", "punkte"),
            width=14,
        ),
        Column(
            "evidence", lambda said: said("Evidence"),
            ("evidence", "source", "method", "basis"),
            ("beleg", "quelle", "methode", "erhebung", "basis"),
            _evidence, 18,
        ),
        Column(
            "answers", lambda said: said("Answers"),
            ("answers", "n", "responses", "sample", "sample size"),
            ("antworten", "n", "stichprobe", "anzahl antworten"),
            _answers, 10,
        ),
        Column(
            "pain_points", lambda said: said("Pain points"),
            ("pain points", "pain point", "pains", "pain", "problem", "problems", "barrier",
             "issue", "issues"),
            ("pain points", "schmerzpunkt", "schmerzpunkte", "problem", "probleme", "hürde",
             "hürden"),
            lambda t, said: _lines([p.text for p in t.pain_points]), 34,
        ),
        Column(
            "quotes", lambda said: said("Quotes"),
            ("quote", "quotes", "voice of customer"),
            ("zitat", "zitate", "kundenstimme", "o-ton"),
            lambda t, said: _lines([q.text for q in t.quotes]), 34,
        ),
        Column(
            "process", lambda said: said("Internal process"),
            ("process", "internal process", "cause"),
            ("prozess", "interner prozess", "ursache"),
            lambda t, said: _text(t.process), 28,
        ),
        Column(
            "measures", lambda said: said("Measures"),
            ("measure", "measures", "action", "actions", "opportunity", "opportunities", "to-do",
             "todo", "improvement"),
            ("massnahme", "massnahmen", "chancen", "idee", "ideen", "to-do", "todo",
             "verbesserung"),
            lambda t, said: _lines([m.name for m in t.measures]), 34,
        ),
        Column(
            "note", lambda said: said("Remark"),
            ("remark", "notes", "remarks", "comment", "comments", "description"),
            ("bemerkung", "bemerkungen", "anmerkung", "kommentar", "notiz", "notizen",
             "beschreibung"),
            lambda t, said: _text(t.note), 34,
        ),
        Column(
            "id", lambda said: said("Id"),
            ("id", "no", "number", "key", "#"),
            ("id", "kennung", "nr", "nummer", "#"),
            lambda t, said: t.id, 18,
        ),
    )
}  # fmt: skip
"""All columns in the order in which they are written."""


def drawn_value(score: SatisfactionScore, journey: Journey) -> float:
    """A score as a number on the scale of the map."""
    if score.scale is journey.scale:
        return score.value
    return round(journey.drawn_scale.denormalise(score.normalised), 2)


def satisfaction_shown(touchpoint: Touchpoint, persona: str | None, journey: Journey) -> Cell:
    """What stands in the column of a persona's satisfaction (None: of all), or nothing."""
    for score in touchpoint.scores:
        if score.persona == persona:
            return drawn_value(score, journey)
    return None
