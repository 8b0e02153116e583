"""What a misspelt word is likely to mean."""

from collections.abc import Sequence

from journey.text import same_name

# Words that people write for a key, with the key; German ones too, for keys are English.
_OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "title": ("name", "titel", "heading"),
    "name": ("title", "label", "titel", "text"),
    "text": ("name", "description", "beschreibung"),
    "organisation": ("organization", "company", "firm", "brand", "unternehmen", "firma"),
    "state": ("zustand", "status"),
    "scenario": ("szenario", "situation"),
    "target_action": ("goal", "target", "ziel", "zielaktion", "conversion"),
    "language": ("lang", "sprache"),
    "scale": ("skala",),
    "date": ("datum", "day"),
    "note": ("notes", "comment", "remark", "notiz", "anmerkung", "description"),
    "persona": ("customer", "actor", "user"),
    "personas": ("customers", "actors", "users"),
    "phases": ("stages", "phasen", "steps", "stage", "phase"),
    "transitions": ("edges", "links", "übergänge", "flows", "transition"),
    "purpose": ("zweck", "aim", "description"),
    "function": ("funktion", "responsible", "team"),
    "role": ("rolle",),
    "touchpoints": ("steps", "touchpoint", "contacts", "tasks", "berührungspunkte"),
    "channel": ("kanal", "medium"),
    "channels": ("kanäle", "media"),
    "department": ("abteilung", "owner", "team", "responsible"),
    "initiator": ("initiative", "started_by"),
    "importance": ("wichtigkeit", "weight", "priority", "bedeutung"),
    "moment_of_truth": ("mot", "moment", "moment_der_wahrheit", "key_moment"),
    "status": ("state",),
    "reason": ("grund", "why"),
    "satisfaction": ("score", "scores", "rating", "zufriedenheit", "emotion", "sentiment"),
    "pain_point": ("pain", "problem", "schmerzpunkt"),
    "pain_points": ("pains", "problems", "schmerzpunkte"),
    "quote": ("zitat",),
    "quotes": ("zitate",),
    "process": ("prozess", "cause"),
    "activities": ("actions", "aktivitäten", "frontstage", "backstage", "support"),
    "measure": ("action", "maßnahme", "todo"),
    "measures": ("actions", "maßnahmen", "todos", "opportunities"),
    "indicator": ("kpi", "metric", "kennzahl"),
    "indicators": ("kpis", "metrics", "kennzahlen"),
    "parts": ("sub_touchpoints", "subtouchpoints", "children", "teile"),
    "serves": ("triggers", "trigger"),
    "source": ("from", "von", "start"),
    "target": ("to", "nach", "end"),
    "share": ("weight", "anteil", "probability", "percent"),
    "evidence": ("kind", "method", "beleg"),
    "estimate": ("estimates", "guess", "einschätzung", "schätzung"),
    "engagement": ("engagements", "form"),
    "benchmark": ("benchmarks", "vergleichswert"),
    "readings": ("history", "values", "verlauf"),
    "n": ("answers", "count", "responses", "antworten"),
    "spread": ("sd", "std", "deviation", "streuung"),
    "interval": ("ci", "confidence", "range"),
    "value": ("score", "wert", "satisfaction"),
    "severity": ("schwere",),
    "due": ("deadline", "until", "bis", "fällig"),
    "owner": ("responsible", "verantwortlich", "who"),
    "behaviour": ("behavior", "disc", "disg", "verhalten"),
    "occupation": ("job", "profession", "beruf"),
    "picture": ("image", "photo", "avatar", "bild"),
    "goals": ("ziele", "needs"),
    "context": ("influences", "umfeld"),
    "format": ("version",),
}


def other_word(word: str, known: Sequence[str]) -> str:
    """The known key for which people also write this word, or nothing."""
    folded = same_name(word).replace(" ", "_").replace("-", "_")
    if folded in known:
        return folded
    return next((key for key in known if folded in _OTHER_WORDS.get(key, ())), "")


def nearest(word: str, known: Sequence[str]) -> str:
    """The known word that is written most alike, or nothing."""
    import difflib  # here, for documents without faults need it not

    if len(word) > 100:
        return ""
    alike = difflib.get_close_matches(same_name(word), known, n=1, cutoff=0.6)
    return alike[0] if alike else ""
