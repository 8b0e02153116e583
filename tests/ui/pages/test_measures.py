"""The work list: what is there, the form for a measure, value and effort."""

import base64
import re

from journey.services.library import Library
from tests.ui.conftest import Run, checked, html_of


def test_the_list_is_by_department_with_the_open_letters(run: Run) -> None:
    said = html_of(run(page="measures", map="cinema"))
    assert said.index("box office") < said.index("catering") < said.index("online marketing")
    assert "M. Adler · 15 Dec 2026 · open" in said
    assert 'class="jm-letter open"' in said


def test_a_measure_is_changed_in_the_form(run: Run, library: Library) -> None:
    app = run(page="measures", map="cinema")
    opened = next(b for b in app.button if b.label.startswith("second till"))
    opened.click()
    checked(app.run())
    hours = next(n for n in app.number_input if n.key and n.key.endswith("-hours"))
    hours.set_value(3.0)
    checked(app.run())


def test_competitors_have_no_work_list(run: Run) -> None:
    app = run(page="measures", map="cineplaza")
    assert "An evening at the Cineplaza" not in html_of(app)


def test_the_axes_of_value_and_effort_are_named_and_explained(run: Run) -> None:
    app = run(page="measures", map="cinema-to-be")
    said = html_of(app)
    assert "times what its satisfaction lacks of 100" in said
    assert "the hours a week that the measure says" in said
    drawn = base64.b64decode(said.split("base64,")[1].split('"')[0]).decode()
    assert "Effort: hours a week" in drawn
    assert "Value, of 100" in drawn
    values = [float(found) for found in re.findall(r"value ([\d.]+) of 100", said)]
    assert values
    assert f">{max(values):g}</text>" in drawn


def test_hours_of_which_nobody_said_how_many_there_are_are_no_fraction(run: Run) -> None:
    said = html_of(run(page="measures", map="cinema-to-be"))
    assert "PR: 1.5; the hours it has are not known" in said
    assert "of ?" not in said
