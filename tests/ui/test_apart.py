"""What is chosen is what was meant, whatever it is called."""

from journey.services.library import Library
from journey.ui.apart import apart
from tests.ui.conftest import Run, checked


def test_names_that_are_the_same_are_numbered_by_their_keys() -> None:
    assert apart({"b": "Kino", "a": "Kino", "c": "Bar"}) == {
        "b": "Kino (2)", "a": "Kino", "c": "Bar"
    }  # fmt: skip
    assert list(apart({"b": "Kino", "a": "Kino"})) == ["b", "a"], "their order stays"
    assert apart({"a": "Kino", "b": "Kino (2)", "c": "Kino"})["c"] == "Kino (3)"


def test_of_two_maps_with_one_title_the_one_that_was_chosen_is_meant(
    run: Run, library: Library
) -> None:
    library.add(library.get("cinema").journey)
    first, second = (
        entry.id for entry in library.entries() if entry.title == "An evening at the cinema"
    )
    app = run(page="data", map=second, tab="figures")
    assert checked(app.run()).selectbox(key="data-map").value == second
    app.selectbox(key="data-map").set_value(first)
    assert checked(app.run()).selectbox(key="data-map").value == first
