"""The words that the component says by itself; `{names}` in them are filled in the browser."""

from typing import Any

from journey.locales import Words
from journey.services import pictures


def labels(count: int, words: Words) -> dict[str, Any]:
    """All of them in one language, for a map of so many touchpoints."""
    return {
        "whole": words("Whole map"),
        "count": words.plural("{count} touchpoint", "{count} touchpoints", count),
        "zoom": words("Size of the picture"),
        "smaller": words("Smaller"),
        "larger": words("Larger"),
        "readable": words("Back to the size one can read"),
        "fit": words("Fit"),
        "below": words("Further down"),
        "rows": {"legend": words("Legend")}
        | {key: words(name) for key, name in pictures.lanes().items()},
        "close": words("Close"),
        **_library(words),
        "help": words("Keys on the map"),
        "keys": [
            ([words.meaning("key", key) for key in keys], said) for keys, said in _keys(words)
        ],
        **_parts(words),
        **_scores(words),
        **_done(words),
    }


def _library(words: Words) -> dict[str, str]:
    """What is said of the typical touchpoints beside the map."""
    return {
        "library": words("Library"),
        "typical": words("Typical touchpoints"),
        "pick": words("Drag one to its place, or press it: it goes where it mostly belongs."),
        "search": words("Search"),
        "nothing_more": words("Nothing more here"),
    }


def _parts(words: Words) -> dict[str, str]:
    """What things are called, and what is asked for."""
    return {
        "touchpoints": words("Touchpoints on the map"),
        "phases": words("Phases of the map"),
        "phase": words("Phase {number} of {of}, {name}, touchpoints: {count}"),
        "scores": words("Satisfaction scores"),
        "nothing": words("Nothing selected"),
        "selected": words("Selected touchpoints: {count}"),
        "name": words("Name"),
        "phase_name": words("Name of the phase"),
        "new_touchpoint": words("New touchpoint"),
        "new_phase": words("New phase"),
        "add_before": words("New touchpoint before “{name}”"),
        "add_end": words("New touchpoint at the end of {phase}"),
        "add_channel": words("Add a channel"),
        "set_department": words("Set the department"),
        "take_over": words("Add as planned"),
        "phase_colour": words("Colour of the phase"),
        "colour": words("Colour {number}"),
        "unsaved": words("Not saved yet ({count})"),
    }


def _scores(words: Words) -> dict[str, str]:
    """What is said at a dot that is dragged."""
    return {
        "weak": words("weak"),
        "no_score": words("no score"),
        "was": words("was {value}"),
        "still_weak": words("still weak ({below})"),
        "weak_now": words("weak ({below})"),
        "no_longer_weak": words("no longer weak ({below})"),
        "not_weak": words("not weak"),
        "esc_keeps": words("Esc keeps {value}"),
        "esc_leaves": words("Esc leaves it without a score"),
    }


def _done(words: Words) -> dict[str, str]:
    """What was done, for those who hear it."""
    return {
        "renamed": words("Renamed to “{name}”"),
        "moved": words("“{name}” moved, now in {phase}"),
        "moved_several": words("Touchpoints moved to {phase}: {count}"),
        "added": words("Added “{name}”"),
        "removed": words("Deleted “{name}”, Ctrl+Z brings it back"),
        "removed_several": words("Deleted touchpoints: {count}. Ctrl+Z brings them back"),
        "duplicated": words("Duplicated “{name}”"),
        "added_phase": words("Added the phase “{name}”"),
        "moved_phase": words("Moved the phase “{name}”"),
        "removed_phase": words("Removed the phase “{name}”"),
        "recoloured": words("The phase has another colour"),
        "channel_set": words("Channel added: {name}"),
        "department_set": words("Department: {name}"),
        "undone": words("Taken back"),
        "redone": words("Made again"),
    }


def _keys(words: Words) -> list[tuple[list[str], str]]:
    """The keys, and what each does."""
    return [
        (["←", "→"], words("From touchpoint to touchpoint")),
        (["Home", "End"], words("To the first, to the last")),
        (["1", "…", "9"], words("Score, where it lies on the scale")),
        (["↑", "↓"], words("Score one step better, worse")),
        (["Shift", "↑", "↓"], words("Score half a point better, worse")),
        (["Backspace"], words("Take the score away")),
        (["P"], words("The curve of the next persona")),
        (["Alt", "←", "→"], words("Earlier, later, also into the next phase")),
        (["Shift", "←", "→"], words("Select several")),
        (["Ctrl", "A"], words("Select all")),
        (["Space"], words("Select; on what is missing: why")),
        (["Enter"], words("Select; what is selected: rename")),
        (["F2"], words("Rename")),
        (["Insert"], words("New touchpoint after this one")),
        (["Ctrl", "D"], words("Duplicate")),
        (["Delete"], words("Delete")),
        (["K"], words("Add a channel")),
        (["D"], words("Set the department")),
        (["Page ↑"], words("To the phase of a touchpoint")),
        (["Page ↓"], words("From a phase to its first touchpoint")),
        (["Shift", "Insert"], words("On a phase: new phase after it")),
        (["L"], words("Typical touchpoints")),
        (["F"], words("Present; on a phase: its colour")),
        (["Ctrl", "E"], words("Export")),
        (["Ctrl", "Z"], words("Take the last change back")),
        (["Ctrl", "Y"], words("Make it again")),
        (["+", "−", "0"], words("Larger, smaller, all of it")),
        (["Esc"], words("Let go, select nothing")),
        (["?"], words("These keys")),
    ]
