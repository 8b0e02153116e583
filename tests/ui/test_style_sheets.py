"""The style sheets of the screens do not talk across each other."""

import re
from collections import defaultdict
from pathlib import Path

import journey.ui

_UI = Path(journey.ui.__file__).parent
SHEETS = [
    *sorted((_UI / "assets").glob("*.css")),
    # A component whose styles are not kept apart from the page's.
    _UI / "components" / "persona_profile" / "assets" / "persona_profile.css",
]


def test_each_class_has_its_style_in_one_sheet() -> None:
    """All of them are loaded on every page: a second one would change the first's screens.

    What all sheets may speak of stands in `app.css`.
    """
    styled: defaultdict[str, set[str]] = defaultdict(set)
    spoken_of: defaultdict[str, set[str]] = defaultdict(set)
    for sheet in SHEETS:
        text = sheet.read_text("utf-8")
        for name in re.findall(r"(?m)^(\.[a-z-]+)\s*\{", text):
            styled[name].add(sheet.name)
        for selectors in re.findall(r"([^{}]+)\{", text):
            for name in re.findall(r"\.[a-z-]+", selectors):
                spoken_of[name].add(sheet.name)
    assert {name: sheets for name, sheets in styled.items() if len(sheets) > 1} == {}
    assert {
        name: spoken_of[name] - sheets
        for name, sheets in styled.items()
        if sheets != {"app.css"} and spoken_of[name] - sheets
    } == {}


def test_each_property_of_ours_is_set_in_one_sheet() -> None:
    """One that means two things moves what has nothing to do with it: a foot, a whole page."""
    set_in: defaultdict[str, set[str]] = defaultdict(set)
    for sheet in SHEETS:
        for name in re.findall(r"(?<![\w-])(--jm-[a-z-]+)\s*:", sheet.read_text("utf-8")):
            set_in[name].add(sheet.name)
    assert {name: sheets for name, sheets in set_in.items() if len(sheets) > 1} == {}


def test_no_change_of_a_class_makes_everything_below_be_styled_anew() -> None:
    """A rule for all that lies in `[class*=…]` does that, at every change of any class."""
    universal = re.compile(r"\[class[^\]]*\][^,{}]*\*\s*(?=[,{])")
    found = {
        sheet.name: universal.findall(sheet.read_text("utf-8"))
        for sheet in SHEETS
        if universal.search(sheet.read_text("utf-8"))
    }
    assert found == {}
