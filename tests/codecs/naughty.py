"""The big list of naughty strings, as names and notes can keep them."""

import json
from pathlib import Path

from journey.text import clean_name, clean_text
from tests.judges import mermaid


def naughty_strings() -> list[str]:
    """All strings of the list, as they are: those for programs, and the lines for people."""
    packages = mermaid()
    assert packages
    folder = Path(packages) / "big-list-of-naughty-strings"
    listed: list[str] = json.loads((folder / "blns.json").read_text("utf-8"))
    lines = (folder / "blns.txt").read_text("utf-8").split("\n")
    listed += [line for line in lines if line and not line.startswith("#\t")]
    found = list(dict.fromkeys(listed))
    assert len(found) > 400
    return found


def naughty_names() -> list[str]:
    """Those that can be names, cleaned as the model cleans them."""
    names: list[str] = []
    for text in naughty_strings():
        try:
            name = clean_name(text)[:200].strip()
        except ValueError:
            continue
        names += [name] if name else []
    return list(dict.fromkeys(names))


def naughty_notes() -> list[str]:
    """Those that can be notes, cleaned as the model cleans them."""
    return list(dict.fromkeys(text for t in naughty_strings() if (text := clean_text(t))))
